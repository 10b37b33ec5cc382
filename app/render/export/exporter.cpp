// SPDX-License-Identifier: Apache-2.0
#include "export/exporter.h"

#include <algorithm>
#include <map>

#include "base/suggestions.h"
#include "diagram/diagram_json.h"
#include "diagram_export.h"
#include "diagram_painter.h"
#include "diagram_texts.h"
#include "export/animated_svg.h"
#include "export/drawing_views.h"
#include "export/graph_formats.h"
#include "export/handout.h"
#include "export/page_markdown.h"
#include "export/slides.h"
#include "export/worksheet.h"

namespace cdp::render {
namespace fs = std::filesystem;
namespace {

std::string bytesOf(const QByteArray& bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

std::string slugOf(const std::string& link) { return link.substr(link.find(':') == std::string::npos ? 0 : link.find(':') + 1); }

/// Makes the files of one item in formats where each item has its own.
class ItemExport {
 public:
  ItemExport(const Catalog& catalog, const ExportRequest& request, const ExportItem& item, std::string stem)
      : m_catalog(catalog), m_request(request), m_item(item), m_stem(std::move(stem)) {}

  Result<std::vector<NewFile>> make() {
    auto diagram = m_catalog.diagram(m_item.link);
    if (!diagram) return diagram.error();
    m_diagram = std::move(*diagram);
    if (auto done = dispatch(); !done) return done.error();
    return std::move(m_files);
  }

 private:
  Result<void> dispatch() {
    const auto languages = languagesOf(m_request.language);
    switch (m_request.format) {
      case ExportFormat::Json:
        return json();
      case ExportFormat::Pdf:
        return pdf(languages);
      case ExportFormat::DrawIo:
        return drawIo(languages);
      case ExportFormat::Dot:
      case ExportFormat::Mermaid:
      case ExportFormat::PlantUml:
        return graph(languages);
      default:
        break;
    }
    for (const Language language : languages) {
      if (auto done = inLanguage(language); !done) return done;
    }
    return {};
  }

  [[nodiscard]] std::string name(const std::string& variant, std::string_view suffix) const { return m_stem + variant + "." + std::string(suffix); }
  /// ".ja" where there is a file for each language.
  [[nodiscard]] std::string languageMark(Language language) const {
    return m_request.language == ExportLanguage::Both ? "." + std::string(languageCode(language)) : std::string();
  }
  [[nodiscard]] const Vocabulary& vocabulary() const { return m_catalog.vocabulary(); }

  Result<void> json() {
    const auto views = drawingRequests(m_diagram, m_request, m_item, Language::English);
    if (!views) return views.error();
    const int step = m_request.steps.kind == StepSelection::Kind::One ? m_request.steps.from : m_item.step;
    m_files.push_back({name("", "json"), diagramToJson(m_diagram, vocabulary(), step)});
    return {};
  }

  Result<void> pdf(const std::vector<Language>& languages) {
    std::vector<PdfDrawing> drawings;
    for (const Language language : languages) {
      const auto views = drawingRequests(m_diagram, m_request, m_item, language);
      if (!views) return views.error();
      for (const auto& v : *views) drawings.push_back({v.view, drawingTexts(m_catalog, m_diagram, v.view)});
    }
    const auto bytes = diagramsToPdf(m_diagram, vocabulary(), drawings);
    if (!bytes) return bytes.error();
    m_files.push_back({name("", "pdf"), bytesOf(*bytes)});
    return {};
  }

  Result<void> drawIo(const std::vector<Language>& languages) {
    std::vector<DrawIoPage> pages;
    for (const Language language : languages) {
      const auto views = drawingRequests(m_diagram, m_request, m_item, language);
      if (!views) return views.error();
      for (const auto& v : *views) pages.push_back(diagramToDrawIo(m_diagram, vocabulary(), v.view, drawingTexts(m_catalog, m_diagram, v.view)));
    }
    m_files.push_back({name("", "drawio"), drawIoFile(pages)});
    return {};
  }

  Result<void> graph(const std::vector<Language>& languages) {
    const auto views = drawingRequests(m_diagram, m_request, m_item, languages.front());
    if (!views) return views.error();
    const auto& info = formatInfo(m_request.format);
    for (const auto& v : *views) {
      const DrawingTexts texts = drawingTexts(m_catalog, m_diagram, v.view);
      const auto write = m_request.format == ExportFormat::Dot       ? diagramToDot
                         : m_request.format == ExportFormat::Mermaid ? diagramToMermaid
                                                                     : diagramToPlantUml;
      m_files.push_back({name(v.variant, info.suffix), write(m_diagram, vocabulary(), v.view, languages, texts)});
    }
    return {};
  }

  Result<void> inLanguage(Language language) {
    const std::string mark = languageMark(language);
    if (m_request.format == ExportFormat::AnimatedSvg) {
      DiagramView view = m_request.view;
      view.language = language;
      const std::string stem = m_stem + (m_request.fileStem.empty() ? "-animated" : "");
      m_files.push_back({stem + mark + ".svg", bytesOf(animatedSvg(m_diagram, vocabulary(), view, drawingTexts(m_catalog, m_diagram, view)))});
      return {};
    }
    if (m_request.format == ExportFormat::Markdown) {
      auto files = pageMarkdown(m_catalog, m_request, m_diagram, language, m_stem, mark);
      if (!files) return files.error();
      for (auto& file : *files) m_files.push_back(std::move(file));
      return {};
    }
    const auto views = drawingRequests(m_diagram, m_request, m_item, language);
    if (!views) return views.error();
    for (const auto& v : *views) {
      if (m_request.format == ExportFormat::Svg) {
        m_files.push_back({name(v.variant + mark, "svg"),
                           bytesOf(diagramToSvg(m_diagram, vocabulary(), v.view, drawingTexts(m_catalog, m_diagram, v.view), m_request.width))});
        continue;
      }
      const double natural = DiagramPainter(m_diagram, vocabulary()).size(v.view).width();
      const double scale = m_request.width > 0 && natural > 0 ? m_request.width / natural : m_request.scale;
      const auto bytes = imageToPng(diagramToImage(m_diagram, vocabulary(), v.view, std::clamp(scale, 0.01, 20.0)));
      if (!bytes) return bytes.error();
      m_files.push_back({name(v.variant + mark, "png"), bytesOf(*bytes)});
    }
    return {};
  }

  const Catalog& m_catalog;
  const ExportRequest& m_request;
  const ExportItem& m_item;
  std::string m_stem;
  LaidOutDiagram m_diagram;
  std::vector<NewFile> m_files;
};

/// A handout, worksheet or slide show of all items, once for each language.
Result<std::vector<NewFile>> makeCollection(const Catalog& catalog, const ExportRequest& request, const ExportControl& control) {
  std::vector<NewFile> files;
  const auto& info = formatInfo(request.format);
  std::string stem = request.fileStem;
  if (stem.empty()) {
    stem = request.items.size() == 1 ? safeFileName(slugOf(request.items.front().link)) : "cdp-atlas";
    if (request.format != ExportFormat::Pptx) stem += "-" + std::string(info.code);
  }
  const auto languages = languagesOf(request.language);
  const int total = static_cast<int>(request.items.size() * languages.size());
  int before = 0;
  for (const Language language : languages) {
    ExportControl part;
    part.cancelled = control.cancelled;
    part.progress = [&](int done, int) { control.tell(before + done, total); };
    auto bytes = request.format == ExportFormat::Handout     ? handoutPdf(catalog, request, language, part)
                 : request.format == ExportFormat::Worksheet ? worksheetPdf(catalog, request, language, part)
                                                             : slidesPptx(catalog, request, language, part);
    if (!bytes) return bytes.error();
    const std::string mark = languages.size() > 1 ? "." + std::string(languageCode(language)) : std::string();
    files.push_back({stem + mark + "." + std::string(info.suffix), bytesOf(*bytes)});
    before += static_cast<int>(request.items.size());
  }
  return files;
}

}  // namespace

Result<std::vector<NewFile>> Exporter::make(const ExportRequest& request, const ExportControl& control) const {
  if (request.items.empty()) return Error{Error::Code::NotFound, "there is nothing to export", "Choose a pattern or scenario", ""};
  if (control.isCancelled()) return cancelledError();
  if (formatInfo(request.format).collection) return makeCollection(m_catalog, request, control);
  std::vector<NewFile> files;
  std::map<std::string, int> stems;
  const int total = static_cast<int>(request.items.size());
  for (int i = 0; i < total; ++i) {
    const auto& item = request.items[static_cast<std::size_t>(i)];
    std::string stem = total == 1 && !request.fileStem.empty() ? request.fileStem : safeFileName(slugOf(item.link));
    // A lecture may show a thing twice.
    if (const int n = ++stems[stem]; n > 1) stem += "_" + std::to_string(n);
    auto made = ItemExport(m_catalog, request, item, stem).make();
    if (!made) return made.error();
    for (auto& file : *made) files.push_back(std::move(file));
    control.tell(i + 1, total);
    if (control.isCancelled()) return cancelledError();
  }
  return files;
}

Result<std::vector<fs::path>> Exporter::write(const ExportRequest& request, const fs::path& target, Overwrite overwrite, const ExportControl& control) const {
  std::error_code code;
  const bool several = request.items.size() > 1 && !formatInfo(request.format).collection;
  const bool isFolder = fs::is_directory(target, code);
  if (several && fs::exists(target, code) && !isFolder) {
    return Error{Error::Code::Io, "is a file, but several diagrams need a folder", "Name a folder", target.string()};
  }
  const bool intoFolder = several || isFolder || !target.has_filename();
  ExportRequest named = request;
  if (!intoFolder) named.fileStem = target.stem().string();
  auto files = make(named, control);
  if (!files) return files.error();
  fs::path folder = intoFolder ? target : target.parent_path();
  if (folder.empty()) folder = ".";
  if (!intoFolder) {
    if (files->size() == 1) files->front().name = target.filename().string();
    // A file's folder is not made by the way: a typing error would scatter folders.
    if (!fs::is_directory(folder, code)) {
      return Error{Error::Code::NotFound, "there is no such folder", "Create the folder first or choose another", folder.string()};
    }
  }
  if (auto done = writeFileSet(folder, *files, overwrite, control.cancelled); !done) return done.error();
  std::vector<fs::path> written;
  for (const auto& file : *files) written.push_back(folder == "." && !target.has_parent_path() && !intoFolder ? fs::path(file.name) : folder / file.name);
  return written;
}

std::vector<ExportItem> allItems(const Catalog& catalog) {
  std::vector<ExportItem> items;
  for (const auto& p : catalog.patterns()) items.push_back({"pattern:" + p.slug, 0, {}});
  for (const auto& s : catalog.scenarios()) items.push_back({"scenario:" + s.slug, 0, {}});
  return items;
}

Result<ExportItem> itemOf(const Catalog& catalog, const std::string& slug) {
  if (catalog.patternSummary(slug) != nullptr) return ExportItem{"pattern:" + slug, 0, {}};
  if (catalog.scenarioSummary(slug) != nullptr) return ExportItem{"scenario:" + slug, 0, {}};
  std::vector<std::string> slugs;
  for (const auto& item : allItems(catalog)) slugs.push_back(slugOf(item.link));
  const std::string hint = didYouMean(slug, slugs);
  return Error{Error::Code::NotFound, "there is no pattern or scenario \"" + slug + "\"", hint.empty() ? "`cdp list` shows what there is" : hint, ""};
}

}  // namespace cdp::render
