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

TextBlock blockOf(TextBlock::Kind kind, std::string text) {
  TextBlock block;
  block.kind = kind;
  block.text = std::move(text);
  return block;
}

/// What is compared, as words: each side with its rows.
LocalizedBlocks comparison(const Stage& stage) {
  LocalizedBlocks out;
  for (const Language language : kLanguages) {
    for (const auto& column : stage.columns) {
      out.in(language).push_back(blockOf(TextBlock::Kind::Heading, column.name.in(language)));
      for (std::size_t row = 0; row < column.rows.size() && row < stage.rowTitles.size(); ++row) {
        if (column.rows[row].in(language).empty()) continue;
        out.in(language).push_back(blockOf(TextBlock::Kind::Bullet, stage.rowTitles[row].in(language) + ": " + column.rows[row].in(language)));
      }
    }
  }
  return out;
}

ExportItem slideOf(const Stage& stage, const Catalog& catalog) {
  ExportItem slide;
  if (!stage.diagram.empty()) {
    slide.link = stage.diagram;
    slide.step = stage.step;
    if (stage.kind == StageKind::BreakIt) slide.text = stage.title;
    return slide;
  }
  slide.title = stage.title;
  switch (stage.kind) {
    case StageKind::Title:
      slide.text = plain(stage.text);
      break;
    case StageKind::Comparison:
      slide.body = comparison(stage);
      break;
    case StageKind::Neighbourhood:
      slide.kicker = stage.subtitle;
      for (const Language language : kLanguages) {
        std::string names;
        for (const auto& link : stage.links) {
          if (link == stage.link) continue;
          names += (names.empty() ? "" : language == Language::English ? ", " : "、") + catalog.titleOf(link, language);
        }
        slide.body.in(language).push_back(blockOf(TextBlock::Kind::Paragraph, names));
      }
      break;
    default:
      slide.kicker = stage.subtitle;
      slide.body = stage.text;
  }
  return slide;
}

/// A slide for each stage of an item, the item's notes with the first.
void addSlides(const LectureItem& item, const std::vector<const Stage*>& stages, const Catalog& catalog, std::vector<ExportItem>& out) {
  const std::size_t before = out.size();
  for (const Stage* stage : stages) {
    if (stage->kind == StageKind::Missing) continue;
    ExportItem slide = slideOf(*stage, catalog);
    // The same picture with and without its text is one slide.
    if (!slide.link.empty() && out.size() > before && out.back().link == slide.link && out.back().step == slide.step) continue;
    if (out.size() == before) slide.note = item.notes;
    out.push_back(std::move(slide));
  }
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
