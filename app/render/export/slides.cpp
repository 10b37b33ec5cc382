// SPDX-License-Identifier: Apache-2.0
#include "export/slides.h"

#include <algorithm>

#include "diagram_export.h"
#include "diagram_painter.h"
#include "diagram_texts.h"
#include "export/export_text.h"
#include "export/page_content.h"
#include "export/pptx_parts.h"
#include "export/zip_file.h"

namespace cdp::render {
namespace {

std::string plain(const std::vector<Block>& blocks) { return cleanText(plainText(blocks)); }

/// What to say on a step's slide.
std::string notesFor(const PageContent& page, const LaidOutDiagram& diagram, int step, Language language) {
  std::string out;
  const auto add = [&out](const std::string& text) {
    if (text.empty()) return;
    if (!out.empty()) out += "\n\n";
    out += text;
  };
  add(cleanText(diagram.steps[static_cast<std::size_t>(step - 1)].text.in(language)));
  for (const auto& section : page.sections) {
    const bool ofStep = section.step == step;
    const bool first = step == 1 && (section.id == "problem" || section.id == "situation" || section.id == "aim");
    const bool last = step == static_cast<int>(diagram.steps.size()) && (section.id == "solution" || section.id == "caveats" || section.id == "look-back");
    if (ofStep || first || last) add((ofStep ? std::string() : section.heading + "\n") + plain(section.blocks));
  }
  return out;
}

/// A lecture may have been written in one language only.
std::string said(const LocalizedText& text, Language language) {
  return cleanLine(text.in(text.in(language).empty() ? (language == Language::English ? Language::Japanese : Language::English) : language));
}

/// Pages of words: what does not fit on one slide goes on to the next.
std::vector<PptxSlide> pages(const ExportItem& item, Language language) {
  const Language written = item.body.in(language).empty() ? (language == Language::English ? Language::Japanese : Language::English) : language;
  const auto split = paginate(item.body.in(written), textBudget(kPptxBodyWidth, kPptxBodyHeight, kPptxBodyFont));
  std::vector<PptxSlide> out;
  for (std::size_t i = 0; i < split.size(); ++i) {
    PptxSlide slide;
    slide.title = said(item.title, language);
    slide.kicker = said(item.kicker, language);
    if (split.size() > 1) slide.position = std::to_string(i + 1) + " / " + std::to_string(split.size());
    for (const auto& block : split[i]) {
      const std::string mark = block.continued                           ? ""
                               : block.kind == TextBlock::Kind::Bullet   ? "• "
                               : block.kind == TextBlock::Kind::Numbered ? std::to_string(block.number) + ". "
                                                                         : "";
      slide.body += (slide.body.empty() ? "" : "\n") + mark + cleanLine(block.text);
    }
    if (i == 0) slide.notes = cleanText(item.note.in(language));
    out.push_back(std::move(slide));
  }
  return out;
}

PptxSlide card(const ExportItem& item, Language language) {
  PptxSlide slide;
  slide.title = said(item.title, language);
  slide.text = said(item.text, language);
  slide.notes = cleanText(item.note.in(language));
  slide.isTitle = true;
  return slide;
}

}  // namespace

Result<QByteArray> slidesPptx(const Catalog& catalog, const ExportRequest& request, Language language, const ExportControl& control) {
  PptxShow show;
  show.language = language;
  show.theme = &Theme::get(request.view.theme);
  const bool collection = request.items.size() > 1;
  show.title = request.title;
  if (show.title.empty()) {
    show.title = collection ? word(language, "Cloud design patterns", "クラウドデザインパターン") : catalog.titleOf(request.items.front().link, language);
  }
  // A lecture that begins with a card of its own needs no other.
  if (collection && !request.items.front().link.empty()) {
    PptxSlide slide;
    slide.title = show.title;
    slide.text = word(language, "CDP Atlas", "CDP Atlas");
    slide.isTitle = true;
    show.slides.push_back(std::move(slide));
  }
  const int total = static_cast<int>(request.items.size());
  for (int i = 0; i < total; ++i) {
    const auto& item = request.items[static_cast<std::size_t>(i)];
    if (item.link.empty()) {
      if (item.body.empty()) {
        show.slides.push_back(card(item, language));
      } else {
        for (auto& slide : pages(item, language)) show.slides.push_back(std::move(slide));
      }
      control.tell(i + 1, total);
      continue;
    }
    const auto page = pageContent(catalog, item.link, language);
    if (!page) return page.error();
    const auto diagram = catalog.diagram(item.link);
    if (!diagram) return diagram.error();
    const int count = static_cast<int>(diagram->steps.size());
    if (item.step < 0 || item.step > count) {
      return Error{Error::Code::NotFound, "\"" + diagram->diagram.id + "\" has no step " + std::to_string(item.step),
                   "Its steps are 1 to " + std::to_string(count), ""};
    }
    for (int step = 1; step <= count; ++step) {
      if (item.step > 0 && item.step != step) continue;
      if (control.isCancelled()) return cancelledError();
      DiagramView view = request.view;
      view.language = language;
      view.step = step;
      view.compareWith = 0;
      view.transparent = true;
      const StepText& words = diagram->steps[static_cast<std::size_t>(step - 1)];
      PptxSlide slide;
      slide.title = page->title;
      slide.kicker = cleanLine(page->kicker);
      slide.text = cleanLine(words.title.in(language));
      if (slide.text.empty()) slide.text = cleanLine(page->lead);
      if (const std::string own = said(item.text, language); !own.empty()) slide.text = own;
      if (count > 1) slide.position = std::to_string(step) + " / " + std::to_string(count);
      const DrawingTexts texts = drawingTexts(catalog, *diagram, view);
      slide.description = cleanLine(texts.title.toStdString() + ". " + texts.description.toStdString());
      const QSizeF size = DiagramPainter(*diagram, catalog.vocabulary()).size(view);
      slide.width = size.width();
      slide.height = size.height();
      const auto png = imageToPng(diagramToImage(*diagram, catalog.vocabulary(), view, std::min(2.5, 2600 / std::max(1.0, size.width()))));
      if (!png) return png.error();
      slide.png = png->toStdString();
      slide.svg = diagramToSvg(*diagram, catalog.vocabulary(), view, texts).toStdString();
      slide.notes = item.note.in(language).empty() ? std::string() : cleanText(item.note.in(language)) + "\n\n";
      slide.notes += notesFor(*page, *diagram, step, language);
      show.slides.push_back(std::move(slide));
    }
    control.tell(i + 1, total);
  }
  const auto zip = zipOf(pptxParts(show));
  if (!zip) return zip.error();
  return QByteArray(zip->data(), static_cast<qsizetype>(zip->size()));
}

}  // namespace cdp::render
