// SPDX-License-Identifier: Apache-2.0
#include "export/page_content.h"

#include <algorithm>

#include "export/export_text.h"

namespace cdp::render {
namespace {

Inline textOf(const std::string& text) {
  Inline out;
  out.text = cleanText(text);
  return out;
}

Inline linkTo(const std::string& target, const std::string& text) {
  Inline out;
  out.kind = Inline::Kind::Link;
  out.target = target;
  out.children.push_back(textOf(text));
  return out;
}

Block paragraph(std::vector<Inline> content) {
  Block out;
  out.content = std::move(content);
  return out;
}

Block bullets(std::vector<std::vector<Inline>> items) {
  Block out;
  out.kind = Block::Kind::BulletList;
  for (auto& item : items) out.items.push_back({paragraph(std::move(item))});
  return out;
}

/// Collects a page in one language.
class PageBuilder {
 public:
  PageBuilder(const Catalog& catalog, Language language) : m_catalog(catalog), m_language(language) {}

  [[nodiscard]] std::string pick(const char* en, const char* ja) const { return word(m_language, en, ja); }
  [[nodiscard]] const std::string& in(const LocalizedText& text) const { return text.in(m_language); }

  void fact(const std::string& name, std::vector<Inline> value) {
    if (!value.empty()) page.facts.push_back({name, std::move(value)});
  }
  void fact(const std::string& name, const std::string& value) {
    if (!value.empty()) page.facts.push_back({name, {textOf(value)}});
  }
  void section(const std::string& id, const std::string& heading, std::vector<Block> blocks, int step = 0) {
    if (!blocks.empty()) page.sections.push_back({id, heading, std::move(blocks), step});
  }
  void markdown(const std::string& id, const std::string& heading, const LocalizedText& text) { section(id, heading, parseMarkdown(cleanText(in(text)))); }

  void list(const std::string& id, const std::string& heading, const std::vector<std::string>& texts) {
    std::vector<std::vector<Inline>> items;
    for (const auto& text : texts) items.push_back({textOf(text)});
    if (!items.empty()) section(id, heading, {bullets(std::move(items))});
  }

  /// Links to entries, separated by commas.
  [[nodiscard]] std::vector<Inline> links(const std::string& kind, const std::vector<std::string>& slugs) const {
    std::vector<Inline> out;
    for (const auto& slug : slugs) {
      std::string target = slug.find(':') == std::string::npos ? kind + ":" + slug : slug;
      const std::string title = m_catalog.titleOf(target, m_language);
      if (title.empty()) continue;
      if (!out.empty()) out.push_back(textOf(m_language == Language::English ? ", " : "、"));
      out.push_back(linkTo(target, title));
    }
    return out;
  }

  void qualities(const std::string& name, const std::vector<std::string>& slugs) {
    std::string out;
    for (const auto& slug : slugs) {
      const auto* quality = m_catalog.vocabulary().qualityAttribute(slug);
      out += (out.empty() ? "" : pick(", ", "、")) + (quality == nullptr ? slug : in(quality->name));
    }
    fact(name, out);
  }

  void sources(const std::vector<Source>& sources) {
    std::vector<std::vector<Inline>> items;
    for (const auto& source : sources) items.push_back({source.url.empty() ? textOf(source.title) : linkTo(source.url, source.title)});
    if (!items.empty()) section("sources", pick("Sources", "出典"), {bullets(std::move(items))});
  }

  Result<void> pattern(const std::string& slug);
  Result<void> scenario(const std::string& slug);
  Result<void> service(const std::string& slug);
  bool other(const std::string& kind, const std::string& slug);

  PageContent page;

 private:
  const Catalog& m_catalog;
  Language m_language;
};

Result<void> PageBuilder::pattern(const std::string& slug) {
  const auto loaded = m_catalog.pattern(slug);
  if (!loaded) return loaded.error();
  const Pattern& p = *loaded;
  page.title = in(p.name);
  const auto* category = m_catalog.vocabulary().category(p.category);
  page.kicker = (category == nullptr ? p.category : in(category->name)) + (p.number > 0 ? pick(" · No. ", " · No. ") + std::to_string(p.number) : "");
  page.lead = in(p.summary);
  page.hasDiagram = true;
  qualities(pick("Improves", "向上する特性"), p.improves);
  qualities(pick("Costs", "代償"), p.costs);
  fact(pick("Services", "サービス"), links("service", p.services));
  list("symptoms", pick("You may know this", "こんなときに"), p.symptoms.in(m_language));
  for (const Field field : kFields) markdown(std::string(fieldCode(field)), std::string(fieldHeading(field, m_language)), p.field(field));
  std::vector<std::vector<Inline>> related;
  for (const auto& r : p.relations) {
    const auto* kind = m_catalog.vocabulary().relationKind(r.kind);
    const std::string verb = kind == nullptr ? r.kind : in(r.inverse ? kind->inverse : kind->name);
    Inline strong;
    strong.kind = Inline::Kind::Strong;
    strong.children.push_back(linkTo("pattern:" + r.to, m_catalog.titleOf("pattern:" + r.to, m_language)));
    related.push_back({strong, textOf(pick(" (", "(") + verb + pick("): ", "): ") + in(r.reason))});
  }
  if (!related.empty()) section("related", pick("Related patterns", "関連するパターン"), {bullets(std::move(related))});
  std::vector<std::string> scenarios;
  for (const auto& s : m_catalog.scenarios()) {
    if (std::find(s.patterns.begin(), s.patterns.end(), slug) != s.patterns.end()) scenarios.push_back(s.slug);
  }
  fact(pick("Used in", "使うシナリオ"), links("scenario", scenarios));
  sources(p.sources);
  return {};
}

Result<void> PageBuilder::scenario(const std::string& slug) {
  const auto loaded = m_catalog.scenario(slug);
  if (!loaded) return loaded.error();
  const Scenario& s = *loaded;
  page.title = in(s.name);
  page.kicker = pick("Scenario · ", "シナリオ · ") + std::to_string(s.steps.size()) +
                (m_language == Language::Japanese ? "ステップ"
                 : s.steps.size() == 1            ? " step"
                                                  : " steps");
  page.lead = in(s.summary);
  page.hasDiagram = true;
  fact(pick("Patterns", "パターン"), links("pattern", s.patterns));
  markdown("situation", pick("Situation", "状況"), s.situation);
  markdown("aim", pick("Aim", "目的"), s.aim);
  markdown("environment", pick("Environment", "環境"), s.environment);
  for (std::size_t i = 0; i < s.steps.size(); ++i) {
    const auto& step = s.steps[i];
    std::vector<Block> blocks;
    const auto tags = [&](const std::string& name, std::vector<Inline> value) {
      if (value.empty()) return;
      value.insert(value.begin(), textOf(name + pick(": ", ": ")));
      blocks.push_back(paragraph(std::move(value)));
    };
    tags(pick("Pattern", "パターン"), links("pattern", step.patterns));
    tags(pick("Services", "サービス"), links("service", step.services));
    const std::pair<std::string, const LocalizedText*> parts[] = {{pick("Challenge", "課題"), &step.challenge},
                                                                  {pick("Action", "対応"), &step.action},
                                                                  {pick("Gain", "効果"), &step.gain},
                                                                  {pick("Price", "代償"), &step.price}};
    for (const auto& [name, text] : parts) {
      if (in(*text).empty()) continue;
      Block heading;
      heading.kind = Block::Kind::Heading;
      heading.level = 3;
      heading.content = {textOf(name)};
      blocks.push_back(std::move(heading));
      for (auto& block : parseMarkdown(cleanText(in(*text)))) blocks.push_back(std::move(block));
    }
    section("step-" + std::to_string(i + 1), std::to_string(i + 1) + ". " + in(step.title), std::move(blocks), static_cast<int>(i + 1));
  }
  markdown("look-back", pick("Looking back", "振り返り"), s.lookBack);
  sources(s.sources);
  return {};
}

Result<void> PageBuilder::service(const std::string& slug) {
  const auto loaded = m_catalog.service(slug);
  if (!loaded) return loaded.error();
  const Service& s = *loaded;
  page.title = s.name;
  page.kicker = pick("Service · ", "サービス · ") + in(s.generic);
  page.lead = in(s.does);
  fact(pick("Status", "提供状況"), in(s.statusNote));
  fact("Azure", s.azure);
  fact("Google Cloud", s.googleCloud);
  list("mind", pick("Mind", "気をつけること"), s.mind.in(m_language));
  const auto linked = [&](const char* id, const std::string& heading, const std::string& kind, const std::vector<std::string>& slugs) {
    std::vector<std::vector<Inline>> items;
    for (const auto& target : slugs) {
      if (auto one = links(kind, {target}); !one.empty()) items.push_back(std::move(one));
    }
    if (!items.empty()) section(id, heading, {bullets(std::move(items))});
  };
  linked("patterns", pick("Patterns that use it", "使うパターン"), "pattern", s.usedByPatterns);
  linked("scenarios", pick("Scenarios that use it", "使うシナリオ"), "scenario", s.usedByScenarios);
  linked("see", pick("See also", "関連項目"), "service", s.see);
  if (s.source) sources({*s.source});
  return {};
}

bool PageBuilder::other(const std::string& kind, const std::string& slug) {
  const auto find = [&](const auto& entries) {
    const auto it = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.slug == slug; });
    return it == entries.end() ? nullptr : &*it;
  };
  if (kind == "principle") {
    if (const auto* p = find(m_catalog.principles()); p != nullptr) {
      page.title = in(p->name);
      page.kicker = pick("Principle", "原則");
      page.lead = in(p->summary);
      markdown("text", "", p->text);
      fact(pick("Patterns", "パターン"), links("pattern", p->patterns));
      return true;
    }
  } else if (kind == "anti-pattern") {
    if (const auto* a = find(m_catalog.antiPatterns()); a != nullptr) {
      page.title = in(a->name);
      page.kicker = pick("Anti-pattern", "アンチパターン");
      page.lead = in(a->summary);
      list("symptoms", pick("You may know this", "こんなときに"), a->symptoms.in(m_language));
      markdown("text", pick("What happens", "何が起きるか"), a->text);
      markdown("remedy", pick("What to do", "どうすればよいか"), a->remedy);
      fact(pick("Remedies", "対策のパターン"), links("pattern", a->remedies));
      return true;
    }
  } else if (kind == "reference") {
    if (const auto* r = find(m_catalog.referencePages()); r != nullptr) {
      page.title = in(r->name);
      page.kicker = r->kind == "comparison" ? pick("Comparison", "比較") : pick("Guide", "手引き");
      page.lead = in(r->summary);
      markdown("text", "", r->body);
      fact(pick("Services", "サービス"), links("service", r->services));
      fact(pick("Patterns", "パターン"), links("pattern", r->patterns));
      return true;
    }
  } else if (kind == "case-note") {
    if (const auto* c = find(m_catalog.caseNotes()); c != nullptr) {
      page.title = in(c->name);
      page.kicker = pick("Case note", "事例メモ");
      markdown("text", "", c->text);
      fact(pick("Patterns", "パターン"), links("pattern", c->patterns));
      fact(pick("Services", "サービス"), links("service", c->services));
      if (c->source) sources({*c->source});
      return true;
    }
  }
  return false;
}

}  // namespace

std::string word(Language language, const char* english, const char* japanese) { return language == Language::English ? english : japanese; }

bool isWebAddress(const std::string& target) { return target.starts_with("https://") || target.starts_with("http://"); }

Result<PageContent> pageContent(const Catalog& catalog, const std::string& link, Language language) {
  const std::size_t colon = link.find(':');
  const std::string kind = link.substr(0, colon);
  const std::string slug = colon == std::string::npos ? std::string() : link.substr(colon + 1);
  PageBuilder builder(catalog, language);
  builder.page.link = link;
  Result<void> done;
  if (kind == "pattern") {
    done = builder.pattern(slug);
  } else if (kind == "scenario") {
    done = builder.scenario(slug);
  } else if (kind == "service") {
    done = builder.service(slug);
  } else if (!builder.other(kind, slug)) {
    done = Error{Error::Code::NotFound, "there is no page \"" + link + "\"", "`cdp list` shows what there is", ""};
  }
  if (!done) return done.error();
  return std::move(builder.page);
}

}  // namespace cdp::render
