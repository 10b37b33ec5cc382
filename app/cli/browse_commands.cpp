// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "base/suggestions.h"
#include "base/unicode.h"
#include "context.h"
#include "text/markdown.h"

namespace cdp::cli {
namespace {

using nlohmann::ordered_json;

std::string dump(const ordered_json& json) { return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n"; }

ordered_json toJson(const LocalizedText& text) { return {{"en", text.en}, {"ja", text.ja}}; }
ordered_json toJson(const LocalizedList& list) { return {{"en", list.en}, {"ja", list.ja}}; }

ordered_json toJson(const std::vector<Source>& sources) {
  ordered_json out = ordered_json::array();
  for (const auto& source : sources) out.push_back({{"title", source.title}, {"url", source.url}});
  return out;
}

/// Pads by what a terminal shows: wide characters take two cells.
std::string padded(const std::string& text, int cells) {
  int width = 0;
  for (char32_t c : decodeUtf8(text)) width += isWide(c) ? 2 : 1;
  return text + std::string(static_cast<std::size_t>(std::max(1, cells - width)), ' ');
}

ordered_json summaryJson(const PatternSummary& p) {
  return {{"slug", p.slug},
          {"number", p.number > 0 ? ordered_json(p.number) : ordered_json(nullptr)},
          {"category", p.category},
          {"name", toJson(p.name)},
          {"tagline", toJson(p.tagline)},
          {"summary", toJson(p.summary)},
          {"improves", p.improves},
          {"costs", p.costs},
          {"services", p.services}};
}

struct ListOptions {
  std::string category;
  bool scenarios = false;
  bool services = false;
  bool json = false;
  LanguageOption language;
};

void list(Context& context, const ListOptions& options) {
  const Catalog* catalog = context.catalog();
  if (catalog == nullptr) return;
  const Language language = options.language.value();
  ordered_json json = ordered_json::array();
  if (options.scenarios) {
    for (const auto& s : catalog->scenarios()) {
      if (options.json) {
        json.push_back({{"slug", s.slug}, {"name", toJson(s.name)}, {"summary", toJson(s.summary)}, {"steps", s.stepCount}, {"patterns", s.patterns}});
      } else {
        context.out() << padded(s.slug, 20) << s.name.in(language) << '\n';
      }
    }
  } else if (options.services) {
    for (const auto& s : catalog->services()) {
      if (options.json) {
        json.push_back({{"slug", s.slug}, {"name", s.name}, {"group", s.group}, {"generic", toJson(s.generic)}, {"status", s.status}});
      } else {
        context.out() << padded(s.slug, 26) << padded(s.name, 42) << s.generic.in(language) << '\n';
      }
    }
  } else {
    if (!options.category.empty() && catalog->vocabulary().category(options.category) == nullptr) {
      std::vector<std::string> slugs;
      std::string all;
      for (const auto& c : catalog->vocabulary().categories) {
        slugs.push_back(c.slug);
        all += (all.empty() ? "" : ", ") + c.slug;
      }
      const std::string hint = didYouMean(options.category, slugs);
      context.fail("there is no category \"" + options.category + "\"", hint.empty() ? "The categories are " + all : hint);
      return;
    }
    std::string category;
    for (const auto& p : catalog->patterns()) {
      if (!options.category.empty() && p.category != options.category) continue;
      if (options.json) {
        json.push_back(summaryJson(p));
        continue;
      }
      if (p.category != category) {
        if (!category.empty()) context.out() << '\n';
        category = p.category;
        context.out() << catalog->vocabulary().category(category)->name.in(language) << '\n';
      }
      context.out() << "  " << padded(p.number > 0 ? std::to_string(p.number) : "–", 4) << padded(p.slug, 26) << padded(p.name.in(language), 26)
                    << p.tagline.in(language) << '\n';
    }
  }
  if (options.json) context.out() << dump(json);
}

struct ShowOptions {
  std::string slug;
  bool json = false;
  LanguageOption language;
};

ordered_json patternJson(const Pattern& p) {
  ordered_json json = summaryJson(p);
  json["reading"] = p.reading;
  for (Field field : kFields) json[std::string(fieldCode(field))] = toJson(p.field(field));
  json["aliases"] = toJson(p.aliases);
  json["symptoms"] = toJson(p.symptoms);
  json["relations"] = ordered_json::array();
  for (const auto& r : p.relations) {
    json["relations"].push_back({{"kind", r.kind}, {"inverse", r.inverse}, {"to", r.to}, {"reason", toJson(r.reason)}});
  }
  json["steps"] = ordered_json::array();
  for (const auto& s : p.steps) json["steps"].push_back({{"title", toJson(s.title)}, {"text", toJson(s.text)}});
  json["sources"] = toJson(p.sources);
  return json;
}

class PlainPage {
 public:
  PlainPage(std::ostream& out, Language language) : m_out(out), m_language(language) {}

  void title(const std::string& text) { m_out << text << '\n' << std::string(underline(text), '=') << "\n"; }
  void heading(const std::string& text) { m_out << '\n' << text << '\n' << std::string(underline(text), '-') << '\n'; }
  void markdown(const LocalizedText& text) { m_out << markdownToPlainText(text.in(m_language)) << '\n'; }
  void line(const std::string& text) { m_out << text << '\n'; }
  void items(const std::vector<std::string>& list) {
    for (const auto& item : list) m_out << "- " << item << '\n';
  }
  [[nodiscard]] std::string pick(const char* en, const char* ja) const { return m_language == Language::English ? en : ja; }

 private:
  static std::size_t underline(const std::string& text) {
    std::size_t width = 0;
    for (char32_t c : decodeUtf8(text)) width += isWide(c) ? 2U : 1U;
    return width;
  }
  std::ostream& m_out;
  Language m_language;
};

std::string names(const Catalog& catalog, const std::string& kind, const std::vector<std::string>& slugs, Language language) {
  std::string out;
  for (const auto& slug : slugs) out += (out.empty() ? "" : ", ") + catalog.titleOf(kind + ":" + slug, language);
  return out;
}

std::string qualities(const Catalog& catalog, const std::vector<std::string>& slugs, Language language) {
  std::string out;
  for (const auto& slug : slugs) {
    const auto* q = catalog.vocabulary().qualityAttribute(slug);
    out += (out.empty() ? "" : ", ") + (q == nullptr ? slug : q->name.in(language));
  }
  return out;
}

void showPattern(Context& context, const Catalog& catalog, const Pattern& p, Language language) {
  PlainPage page(context.out(), language);
  page.title(p.name.in(language) + (p.number > 0 ? "  (" + std::to_string(p.number) + ")" : ""));
  page.line(p.summary.in(language));
  page.line("");
  page.line(page.pick("Category: ", "分類: ") + catalog.vocabulary().category(p.category)->name.in(language));
  page.line(page.pick("Improves: ", "向上: ") + qualities(catalog, p.improves, language));
  if (!p.costs.empty()) page.line(page.pick("Costs: ", "代償: ") + qualities(catalog, p.costs, language));
  page.line(page.pick("Services: ", "サービス: ") + names(catalog, "service", p.services, language));
  page.heading(page.pick("You may know it as", "こんなときに"));
  page.items(p.symptoms.in(language));
  for (Field field : kFields) {
    page.heading(std::string(fieldHeading(field, language)));
    page.markdown(p.field(field));
  }
  page.heading(page.pick("Related patterns", "関連するパターン"));
  for (const auto& r : p.relations) {
    const auto* kind = catalog.vocabulary().relationKind(r.kind);
    const std::string verb = kind == nullptr ? r.kind : (r.inverse ? kind->inverse : kind->name).in(language);
    page.line("- " + verb + ": " + catalog.titleOf("pattern:" + r.to, language) + " – " + r.reason.in(language));
  }
  page.heading(page.pick("Sources", "出典"));
  for (const auto& source : p.sources) page.line("- " + source.title + (source.url.empty() ? "" : " <" + source.url + ">"));
}

ordered_json scenarioJson(const Scenario& s) {
  ordered_json json{{"slug", s.slug},
                    {"name", toJson(s.name)},
                    {"summary", toJson(s.summary)},
                    {"situation", toJson(s.situation)},
                    {"aim", toJson(s.aim)},
                    {"environment", toJson(s.environment)},
                    {"steps", ordered_json::array()},
                    {"look_back", toJson(s.lookBack)},
                    {"sources", toJson(s.sources)}};
  for (const auto& step : s.steps) {
    json["steps"].push_back({{"title", toJson(step.title)},
                             {"patterns", step.patterns},
                             {"services", step.services},
                             {"challenge", toJson(step.challenge)},
                             {"action", toJson(step.action)},
                             {"gain", toJson(step.gain)},
                             {"price", toJson(step.price)}});
  }
  return json;
}

void showScenario(Context& context, const Catalog& catalog, const Scenario& s, Language language) {
  PlainPage page(context.out(), language);
  page.title(s.name.in(language));
  page.line(s.summary.in(language));
  page.heading(page.pick("Situation", "状況"));
  page.markdown(s.situation);
  page.heading(page.pick("Aim", "目的"));
  page.markdown(s.aim);
  page.heading(page.pick("Environment", "環境"));
  page.markdown(s.environment);
  for (std::size_t i = 0; i < s.steps.size(); ++i) {
    const auto& step = s.steps[i];
    page.heading(std::to_string(i + 1) + ". " + step.title.in(language));
    if (!step.patterns.empty()) page.line(page.pick("Pattern: ", "パターン: ") + names(catalog, "pattern", step.patterns, language));
    const std::pair<std::string, const LocalizedText*> parts[] = {{page.pick("Challenge", "課題"), &step.challenge},
                                                                  {page.pick("Action", "対応"), &step.action},
                                                                  {page.pick("Gain", "効果"), &step.gain},
                                                                  {page.pick("Price", "代償"), &step.price}};
    for (const auto& [name, text] : parts) {
      if (!text->in(language).empty()) page.line(name + ": " + markdownToPlainText(text->in(language)));
    }
  }
  page.heading(page.pick("Looking back", "振り返り"));
  page.markdown(s.lookBack);
}

ordered_json serviceJson(const Service& s) {
  return {{"slug", s.slug},
          {"name", s.name},
          {"short", s.shortName},
          {"group", s.group},
          {"role", s.role},
          {"status", s.status},
          {"generic", toJson(s.generic)},
          {"azure", s.azure},
          {"gcp", s.googleCloud},
          {"does", toJson(s.does)},
          {"mind", toJson(s.mind)},
          {"aliases", toJson(s.aliases)},
          {"patterns", s.usedByPatterns},
          {"scenarios", s.usedByScenarios}};
}

void showService(Context& context, const Catalog& catalog, const Service& s, Language language) {
  PlainPage page(context.out(), language);
  page.title(s.name);
  page.line(s.generic.in(language));
  if (!s.status.empty()) page.line(s.statusNote.in(language));
  page.heading(page.pick("What it does", "できること"));
  page.line(s.does.in(language));
  page.heading(page.pick("Mind", "気をつけること"));
  page.items(s.mind.in(language));
  if (!s.azure.empty()) page.line("Azure: " + s.azure);
  if (!s.googleCloud.empty()) page.line("Google Cloud: " + s.googleCloud);
  if (!s.usedByPatterns.empty()) page.line(page.pick("Patterns: ", "使うパターン: ") + names(catalog, "pattern", s.usedByPatterns, language));
  if (!s.usedByScenarios.empty()) page.line(page.pick("Scenarios: ", "使うシナリオ: ") + names(catalog, "scenario", s.usedByScenarios, language));
}

void showPage(Context& context, const LocalizedText& name, const LocalizedText& summary, const std::vector<LocalizedText>& texts, bool json,
              Language language) {
  if (json) {
    ordered_json out{{"name", toJson(name)}, {"summary", toJson(summary)}, {"text", ordered_json::array()}};
    for (const auto& text : texts) out["text"].push_back(toJson(text));
    context.out() << dump(out);
    return;
  }
  PlainPage page(context.out(), language);
  page.title(name.in(language));
  page.line(summary.in(language));
  for (const auto& text : texts) {
    page.line("");
    page.markdown(text);
  }
}

/// A slug is unique over all kinds, so it is enough to name a thing.
void show(Context& context, const ShowOptions& options) {
  const Catalog* catalog = context.catalog();
  if (catalog == nullptr) return;
  const Language language = options.language.value();
  const std::string& slug = options.slug;
  if (catalog->patternSummary(slug) != nullptr) {
    auto p = catalog->pattern(slug);
    if (!p) return context.fail(p.error());
    if (options.json) {
      context.out() << dump(patternJson(*p));
    } else {
      showPattern(context, *catalog, *p, language);
    }
    return;
  }
  if (catalog->scenarioSummary(slug) != nullptr) {
    auto s = catalog->scenario(slug);
    if (!s) return context.fail(s.error());
    if (options.json) {
      context.out() << dump(scenarioJson(*s));
    } else {
      showScenario(context, *catalog, *s, language);
    }
    return;
  }
  if (catalog->serviceSummary(slug) != nullptr) {
    auto s = catalog->service(slug);
    if (!s) return context.fail(s.error());
    if (options.json) {
      context.out() << dump(serviceJson(*s));
    } else {
      showService(context, *catalog, *s, language);
    }
    return;
  }
  for (const auto& p : catalog->principles()) {
    if (p.slug == slug) return showPage(context, p.name, p.summary, {p.text}, options.json, language);
  }
  for (const auto& a : catalog->antiPatterns()) {
    if (a.slug == slug) return showPage(context, a.name, a.summary, {a.text, a.remedy}, options.json, language);
  }
  for (const auto& r : catalog->referencePages()) {
    if (r.slug == slug) return showPage(context, r.name, r.summary, {r.body}, options.json, language);
  }
  std::vector<std::string> slugs;
  for (const auto& p : catalog->patterns()) slugs.push_back(p.slug);
  for (const auto& s : catalog->scenarios()) slugs.push_back(s.slug);
  for (const auto& s : catalog->services()) slugs.push_back(s.slug);
  std::string remedy = didYouMean(slug, slugs);
  context.fail("there is nothing called \"" + slug + "\" in the catalog", remedy.empty() ? "`cdp list` shows what there is" : remedy);
}

}  // namespace

void addBrowseCommands(CLI::App& app, Context& context) {
  {
    auto options = std::make_shared<ListOptions>();
    CLI::App* command = app.add_subcommand("list", "List the patterns of the catalog, its scenarios or its services");
    auto* category = command->add_option("--category", options->category, "only the patterns of this category, such as batch");
    auto* scenarios = command->add_flag("--scenarios", options->scenarios, "list the scenarios")->excludes(category);
    command->add_flag("--services", options->services, "list the services")->excludes(scenarios)->excludes(category);
    command->add_flag("--json", options->json, "as JSON, every text in both languages");
    options->language.add(*command);
    command->callback([&context, options] { list(context, *options); });
  }
  {
    auto options = std::make_shared<ShowOptions>();
    CLI::App* command = app.add_subcommand("show", "Show a pattern, scenario, service, principle, anti-pattern or reference page");
    command->add_option("SLUG", options->slug, "what to show, such as scale-out")->required();
    command->add_flag("--json", options->json, "as JSON, every text in both languages");
    options->language.add(*command);
    command->callback([&context, options] { show(context, *options); });
  }
}

}  // namespace cdp::cli
