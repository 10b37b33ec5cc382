// SPDX-License-Identifier: Apache-2.0
#include "export/lecture_selection.h"

#include <algorithm>

#include "lecture/stages.h"

namespace cdp::render {
namespace {

bool hasDiagram(const std::string& link) { return link.starts_with("pattern:") || link.starts_with("scenario:"); }

LocalizedText plain(const LocalizedBlocks& blocks) {
  LocalizedText out;
  for (const Language language : kLanguages) {
    for (const auto& block : blocks.in(language)) out.in(language) += (out.in(language).empty() ? "" : " ") + block.text;
  }
  return out;
}

/// A slide for each picture of an item; an item without one gets a slide with its title.
void addSlides(const LectureItem& item, const std::vector<const Stage*>& stages, const Catalog& catalog, std::vector<ExportItem>& out) {
  const std::size_t before = out.size();
  for (const Stage* stage : stages) {
    if (stage->diagram.empty()) continue;
    ExportItem slide{stage->diagram, stage->step, {}};
    // The same picture with and without its text is one slide.
    if (out.size() > before && out.back().link == slide.link && out.back().step == slide.step) continue;
    if (out.size() == before) slide.note = item.notes;
    out.push_back(std::move(slide));
  }
  if (out.size() > before || stages.empty() || stages.front()->kind == StageKind::Missing) return;
  ExportItem card;
  card.title = stages.front()->title;
  card.text = plain(stages.front()->text);
  card.note = item.notes;
  if (stages.front()->kind == StageKind::Text && !stages.front()->link.empty()) {
    for (const Language language : kLanguages) card.text.in(language) = catalog.titleOf(stages.front()->link, language);
  }
  out.push_back(std::move(card));
}

}  // namespace

std::vector<std::string> lectureLinks(const Lecture& lecture, const Catalog& catalog) {
  std::vector<std::string> links;
  for (const auto& item : lecture.items) {
    if (item.kind == ItemKind::Unknown) continue;
    for (const auto& link : item.show) {
      const bool known = !catalog.titleOf(link, Language::English).empty();
      if (known && std::find(links.begin(), links.end(), link) == links.end()) links.push_back(link);
    }
  }
  return links;
}

std::vector<ExportItem> lectureItems(const Lecture& lecture, const Catalog& catalog, ExportFormat format) {
  std::vector<ExportItem> out;
  if (format == ExportFormat::Pptx) {
    const Deck deck = makeDeck(lecture, catalog);
    for (std::size_t i = 0; i < lecture.items.size(); ++i) {
      std::vector<const Stage*> stages;
      for (const auto& stage : deck.stages) {
        if (stage.item == i) stages.push_back(&stage);
      }
      addSlides(lecture.items[i], stages, catalog, out);
    }
    return out;
  }
  for (const auto& link : lectureLinks(lecture, catalog)) {
    if (format != ExportFormat::Handout && !hasDiagram(link)) continue;
    ExportItem entry{link, 0, {}};
    for (const auto& item : lecture.items) {
      for (const auto& stroke : item.strokes) {
        if (stroke.diagram == link) entry.strokes.push_back(stroke);
      }
    }
    out.push_back(std::move(entry));
  }
  return out;
}

std::string lectureTitle(const Lecture& lecture, Language language) {
  const LocalizedText& title = lecture.head.title;
  if (!title.in(language).empty()) return title.in(language);
  return title.in(language == Language::English ? Language::Japanese : Language::English);
}

}  // namespace cdp::render
