// SPDX-License-Identifier: Apache-2.0
#include "lecture/stage_builder.h"

#include <algorithm>

#include "text/markdown.h"

namespace cdp {
namespace {

LocalizedText plain(const LocalizedText& markdown) { return {markdownToPlainText(markdown.en), markdownToPlainText(markdown.ja)}; }

LocalizedText heading(Field field) { return {std::string(fieldHeading(field, Language::English)), std::string(fieldHeading(field, Language::Japanese))}; }

LocalizedBlocks blocks(const LocalizedText& markdown) { return {blocksOf(markdown.en), blocksOf(markdown.ja)}; }

void append(LocalizedBlocks& to, const LocalizedText& title, const LocalizedText& markdown) {
  for (Language language : kLanguages) {
    auto more = blocksOf(markdown.in(language));
    if (more.empty()) continue;
    auto& list = to.in(language);
    if (!title.in(language).empty()) list.push_back({TextBlock::Kind::Heading, title.in(language), 0, false, {}});
    list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
}

LocalizedText names(const std::vector<std::string>& slugs, const Vocabulary& vocabulary) {
  LocalizedText out;
  for (const auto& slug : slugs) {
    const auto* quality = vocabulary.qualityAttribute(slug);
    if (quality == nullptr) continue;
    out.en += (out.en.empty() ? "" : ", ") + quality->name.en;
    out.ja += (out.ja.empty() ? "" : "、") + quality->name.ja;
  }
  return out;
}

LocalizedText titleOf(const Catalog& catalog, const std::string& link) {
  return {catalog.titleOf(link, Language::English), catalog.titleOf(link, Language::Japanese)};
}

/// Makes stages of one entry.
class Builder {
 public:
  Builder(const Catalog& catalog, std::string link) : m_catalog(catalog), m_link(std::move(link)), m_name(titleOf(catalog, m_link)) {}

  Stage stage(StageKind kind, std::string name, LocalizedText title) const {
    Stage out;
    out.kind = kind;
    out.name = std::move(name);
    out.link = m_link;
    out.title = std::move(title);
    out.subtitle = m_name;
    return out;
  }
  Stage text(std::string name, const LocalizedText& title, const LocalizedText& markdown) const {
    Stage out = stage(StageKind::Text, std::move(name), title);
    out.text = blocks(markdown);
    out.told = plain(markdown);
    return out;
  }
  Stage diagram(std::string name, const LocalizedText& title, const LocalizedText& caption, int step, int steps) const {
    Stage out = stage(StageKind::Diagram, std::move(name), title);
    out.text = blocks(caption);
    out.told = plain(caption);
    out.diagram = m_link;
    out.step = step;
    out.stepCount = steps;
    return out;
  }
  Stage card(const LocalizedText& below) const {
    Stage out = stage(StageKind::Title, "title", m_name);
    out.subtitle = {};
    out.text = blocks(below);
    out.told = plain(below);
    return out;
  }
  [[nodiscard]] int stepCount() const {
    const auto diagram = m_catalog.diagram(m_link);
    return diagram ? static_cast<int>(diagram->steps.size()) : 0;
  }
  [[nodiscard]] const LocalizedText& name() const { return m_name; }

 private:
  const Catalog& m_catalog;
  std::string m_link;
  LocalizedText m_name;
};

Stage related(const Builder& build, const Pattern& p, const Catalog& catalog) {
  Stage stage = build.stage(StageKind::Text, "related", {"Related patterns", "関連するパターン"});
  for (const auto& relation : p.relations) {
    const auto* kind = catalog.vocabulary().relationKind(relation.kind);
    const std::string link = "pattern:" + relation.to;
    for (Language language : kLanguages) {
      const std::string verb = kind == nullptr ? relation.kind : (relation.inverse ? kind->inverse : kind->name).in(language);
      const std::string mark = language == Language::English ? ": " : ":";
      stage.text.in(language).push_back(
          {TextBlock::Kind::Bullet, verb + mark + catalog.titleOf(link, language) + " – " + relation.reason.in(language), 0, false, link});
    }
    stage.links.push_back(link);
  }
  return stage;
}

ItemStages ofPattern(const std::string& link, const Catalog& catalog) {
  ItemStages out;
  const auto found = catalog.pattern(slugOf(link));
  if (!found) return out;
  const Pattern& p = *found;
  const Builder build(catalog, link);
  out.regular.push_back(build.card(p.summary));
  for (Field field : {Field::Problem, Field::Solution}) {
    out.regular.push_back(build.text(std::string(fieldCode(field)), heading(field), p.field(field)));
  }
  const int steps = build.stepCount();
  for (int step = 1; step <= steps; ++step) {
    const StepText text = static_cast<std::size_t>(step) <= p.steps.size() ? p.steps[static_cast<std::size_t>(step - 1)] : StepText{};
    const LocalizedText title = text.title.empty() ? heading(Field::Structure) : text.title;
    out.regular.push_back(build.diagram("structure-" + std::to_string(step), title, text.text, step, steps));
  }
  Stage thenNow = build.stage(StageKind::Text, "then-now", {"Then and now", "当時と現在"});
  append(thenNow.text, heading(Field::Then), p.field(Field::Then));
  append(thenNow.text, heading(Field::Now), p.field(Field::Now));
  thenNow.told = {plain(p.field(Field::Then)).en + "\n" + plain(p.field(Field::Now)).en, plain(p.field(Field::Then)).ja + "\n" + plain(p.field(Field::Now)).ja};
  out.regular.push_back(std::move(thenNow));
  for (Field field : {Field::Benefits, Field::Caveats}) {
    out.regular.push_back(build.text(std::string(fieldCode(field)), heading(field), p.field(field)));
  }
  if (!p.relations.empty()) out.regular.push_back(related(build, p, catalog));
  if (steps > 0) out.extra.push_back(build.diagram("picture", build.name(), {}, steps, steps));
  for (Field field : {Field::Implementation, Field::Other}) {
    out.extra.push_back(build.text(std::string(fieldCode(field)), heading(field), p.field(field)));
  }
  out.extra.push_back(build.text("structure", heading(Field::Structure), p.field(Field::Structure)));
  return out;
}

ItemStages ofScenario(const std::string& link, const Catalog& catalog) {
  ItemStages out;
  const auto found = catalog.scenario(slugOf(link));
  if (!found) return out;
  const Scenario& s = *found;
  const Builder build(catalog, link);
  out.regular.push_back(build.card(s.summary));
  Stage situation = build.stage(StageKind::Text, "situation", {"Situation", "状況"});
  append(situation.text, {}, s.situation);
  append(situation.text, {"Aim", "目的"}, s.aim);
  situation.told = plain(s.environment);
  out.regular.push_back(std::move(situation));
  const int steps = std::max(build.stepCount(), static_cast<int>(s.steps.size()));
  for (std::size_t i = 0; i < s.steps.size(); ++i) {
    const ScenarioStep& step = s.steps[i];
    const std::string number = std::to_string(i + 1);
    const LocalizedText title{number + ". " + step.title.en, number + ". " + step.title.ja};
    Stage told = build.stage(StageKind::Text, "step-" + number + "-text", title);
    append(told.text, {"Challenge", "課題"}, step.challenge);
    append(told.text, {"Action", "対応"}, step.action);
    append(told.text, {"Gain", "効果"}, step.gain);
    append(told.text, {"Price", "代償"}, step.price);
    Stage drawn = build.diagram("step-" + number, title, step.challenge, static_cast<int>(i) + 1, steps);
    for (const auto& pattern : step.patterns) drawn.links.push_back("pattern:" + pattern);
    for (Language language : kLanguages) {
      for (const auto& block : told.text.in(language)) drawn.told.in(language) += (drawn.told.in(language).empty() ? "" : "\n") + block.text;
    }
    told.told = drawn.told;
    told.links = drawn.links;
    out.regular.push_back(std::move(drawn));
    out.extra.push_back(std::move(told));
  }
  out.regular.push_back(build.text("look-back", {"Looking back", "振り返り"}, s.lookBack));
  if (steps > 0) out.extra.push_back(build.diagram("picture", build.name(), {}, steps, steps));
  out.extra.push_back(build.text("environment", {"Environment", "環境"}, s.environment));
  return out;
}

/// A long page becomes one stage for each of its headings.
void addParts(const Builder& build, const LocalizedText& markdown, std::vector<Stage>& out) {
  const LocalizedBlocks all = blocks(markdown);
  std::vector<Stage> parts;
  for (Language language : kLanguages) {
    std::size_t part = 0;
    for (const auto& block : all.in(language)) {
      const bool starts = block.kind == TextBlock::Kind::Heading;
      if (starts || part == 0) ++part;
      if (parts.size() < part) parts.push_back(build.stage(StageKind::Text, "part-" + std::to_string(part), build.name()));
      Stage& stage = parts[part - 1];
      if (starts) {
        stage.title.in(language) = block.text;
      } else {
        stage.text.in(language).push_back(block);
        stage.told.in(language) += (stage.told.in(language).empty() ? "" : "\n") + block.text;
      }
    }
  }
  for (auto& part : parts) out.push_back(std::move(part));
}

template <typename T>
const T* bySlug(const std::vector<T>& list, std::string_view slug) {
  const auto it = std::find_if(list.begin(), list.end(), [&](const T& entry) { return entry.slug == slug; });
  return it == list.end() ? nullptr : &*it;
}

ItemStages ofPage(const std::string& link, const Catalog& catalog) {
  ItemStages out;
  const std::string_view kind = kindOf(link);
  const std::string_view slug = slugOf(link);
  const Builder build(catalog, link);
  if (kind == "pattern") return ofPattern(link, catalog);
  if (kind == "scenario") return ofScenario(link, catalog);
  if (kind == "reference") {
    if (const auto* page = bySlug(catalog.referencePages(), slug)) {
      out.regular.push_back(build.card(page->summary));
      addParts(build, page->body, out.regular);
    }
  } else if (kind == "principle") {
    if (const auto* page = bySlug(catalog.principles(), slug)) {
      out.regular.push_back(build.card(page->summary));
      addParts(build, page->text, out.regular);
    }
  } else if (kind == "anti-pattern") {
    if (const auto* page = bySlug(catalog.antiPatterns(), slug)) {
      out.regular.push_back(build.card(page->summary));
      out.regular.push_back(build.text("problem", {"What goes wrong", "何が起きるか"}, page->text));
      out.regular.push_back(build.text("remedy", {"The remedy", "処方"}, page->remedy));
    }
  } else if (kind == "case-note") {
    if (const auto* page = bySlug(catalog.caseNotes(), slug)) addParts(build, page->text, out.regular);
  } else if (kind == "service") {
    if (const auto service = catalog.service(slug)) {
      out.regular.push_back(build.card(service->generic));
      Stage does = build.text("does", {"What it does", "できること"}, service->does);
      for (Language language : kLanguages) {
        for (const auto& mind : service->mind.in(language))
          does.text.in(language).push_back({TextBlock::Kind::Bullet, markdownToPlainText(mind), 0, false, {}});
      }
      out.regular.push_back(std::move(does));
    }
  }
  return out;
}

LocalizedText firstBlock(const LocalizedText& markdown) {
  const LocalizedBlocks all = blocks(markdown);
  return {all.en.empty() ? "" : all.en.front().text, all.ja.empty() ? "" : all.ja.front().text};
}

ItemStages ofComparison(const LectureItem& item, const Catalog& catalog) {
  ItemStages out;
  Stage side;
  side.kind = StageKind::Comparison;
  side.name = "comparison";
  side.rowTitles = {{"In short", "ひとことで"}, {"Improves", "向上"}, {"Costs", "代償"}, {"Watch out", "気をつけること"}};
  std::vector<Stage> pictures;
  LocalizedText told;
  std::vector<Pattern> patterns;
  for (const auto& link : item.show) {
    if (kindOf(link) != "pattern") {
      // A comparison page of the reference part is told as it is written.
      ItemStages page = ofPage(link, catalog);
      if (page.regular.empty()) return {};
      for (auto& stage : page.regular) pictures.push_back(std::move(stage));
      continue;
    }
    auto p = catalog.pattern(slugOf(link));
    if (!p) return {};
    side.columns.push_back(
        {link, p->name, {p->summary, names(p->improves, catalog.vocabulary()), names(p->costs, catalog.vocabulary()), firstBlock(p->field(Field::Caveats))}});
    for (Language language : kLanguages) {
      side.title.in(language) += (side.title.in(language).empty() ? "" : language == Language::English ? " or " : "か、") + p->name.in(language);
    }
    const Builder build(catalog, link);
    if (const int steps = build.stepCount(); steps > 0) {
      pictures.push_back(build.diagram("diagram-" + std::to_string(pictures.size() + 1), p->name, p->tagline, steps, steps));
    }
    patterns.push_back(std::move(*p));
  }
  for (std::size_t a = 0; a < patterns.size(); ++a) {
    for (const auto& relation : patterns[a].relations) {
      const bool shown = std::any_of(patterns.begin() + static_cast<long>(a) + 1, patterns.end(), [&](const Pattern& b) { return b.slug == relation.to; });
      if (!shown) continue;
      for (Language language : kLanguages) told.in(language) += (told.in(language).empty() ? "" : "\n") + relation.reason.in(language);
    }
  }
  if (!side.columns.empty()) {
    if (side.columns.size() > 1) side.title.ja += "か";
    side.told = told;
    side.text = blocks(told);
    side.link = side.columns.front().link;
    out.regular.push_back(std::move(side));
  }
  for (auto& picture : pictures) out.regular.push_back(std::move(picture));
  return out;
}

ItemStages ofNeighbourhood(const std::string& link, const Catalog& catalog) {
  ItemStages out;
  const auto p = catalog.pattern(slugOf(link));
  if (kindOf(link) != "pattern" || !p) return out;
  const Builder build(catalog, link);
  Stage list = related(build, *p, catalog);
  Stage map = build.stage(StageKind::Neighbourhood, "neighbourhood", p->name);
  map.subtitle = {"and its neighbours", "とその周り"};
  map.links = {link};
  map.links.insert(map.links.end(), list.links.begin(), list.links.end());
  for (Language language : kLanguages) {
    for (const auto& block : list.text.in(language)) map.told.in(language) += (map.told.in(language).empty() ? "" : "\n") + block.text;
  }
  out.regular.push_back(std::move(map));
  out.extra.push_back(std::move(list));
  return out;
}

ItemStages ofBreakIt(const LectureItem& item, const Catalog& catalog) {
  ItemStages out;
  const std::string& link = item.show.front();
  const auto diagram = catalog.diagram(link);
  if (!diagram) return out;
  const Builder build(catalog, link);
  const int steps = static_cast<int>(diagram->steps.size());
  Stage stage = build.stage(StageKind::BreakIt, "break-it", {"What breaks?", "どこが壊れると止まる?"});
  stage.diagram = link;
  stage.stepCount = steps;
  stage.step = item.step == 0 ? steps : std::clamp(item.step, 1, steps);
  stage.fail = item.fail;
  const auto& text = diagram->steps[static_cast<std::size_t>(stage.step - 1)];
  stage.told = text.text.empty() ? text.title : plain(text.text);
  out.regular.push_back(std::move(stage));
  return out;
}

}  // namespace

ItemStages stagesOfItem(const LectureItem& item, const Catalog& catalog) {
  if (item.kind == ItemKind::Title) {
    ItemStages out;
    Stage card;
    card.kind = StageKind::Title;
    card.name = "title";
    card.title = item.title;
    card.text = blocks(item.text);
    card.told = plain(item.text);
    out.regular.push_back(std::move(card));
    return out;
  }
  if (item.show.empty()) return {};
  const std::string& link = item.show.front();
  switch (item.kind) {
    case ItemKind::Pattern:
      return kindOf(link) == "pattern" ? ofPattern(link, catalog) : ItemStages{};
    case ItemKind::Scenario:
      return kindOf(link) == "scenario" ? ofScenario(link, catalog) : ItemStages{};
    case ItemKind::Page:
      return ofPage(link, catalog);
    case ItemKind::Comparison:
      return ofComparison(item, catalog);
    case ItemKind::Neighbourhood:
      return ofNeighbourhood(link, catalog);
    case ItemKind::BreakIt:
      return ofBreakIt(item, catalog);
    case ItemKind::Title:
    case ItemKind::Unknown:
      break;
  }
  return {};
}

}  // namespace cdp
