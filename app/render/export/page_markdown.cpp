// SPDX-License-Identifier: Apache-2.0
#include "export/page_markdown.h"

#include <algorithm>

#include "diagram_export.h"
#include "diagram_texts.h"
#include "export/export_text.h"
#include "export/page_content.h"

namespace cdp::render {

Result<std::vector<NewFile>> pageMarkdown(const Catalog& catalog, const ExportRequest& request, const LaidOutDiagram& diagram, Language language,
                                          const std::string& stem, const std::string& languageMark) {
  const auto content = pageContent(catalog, diagram.owner, language);
  if (!content) return content.error();
  const PageContent& page = *content;
  const auto hrefOf = [&](const std::string& target) -> std::string {
    if (isWebAddress(target)) return target;
    const bool here =
        request.items.size() > 1 && std::any_of(request.items.begin(), request.items.end(), [&](const ExportItem& item) { return item.link == target; });
    return here ? safeFileName(target.substr(target.find(':') + 1)) + languageMark + ".md" : std::string();
  };
  std::vector<NewFile> files{{stem + languageMark + ".md", {}}};
  std::vector<std::string> pictures;
  const int count = static_cast<int>(diagram.steps.size());
  for (int step = 1; step <= count; ++step) {
    DiagramView view = request.view;
    view.language = language;
    view.step = step;
    view.compareWith = 0;
    const DrawingTexts texts = drawingTexts(catalog, diagram, view);
    const QByteArray svg = diagramToSvg(diagram, catalog.vocabulary(), view, texts);
    files.push_back({stem + (count > 1 ? "-step-" + std::to_string(step) : "") + languageMark + ".svg", svg.toStdString()});
    pictures.push_back("![" + escapeMarkdown(cleanLine(texts.title.toStdString())) + "](" + files.back().name + ")\n");
  }
  std::string out =
      "# " + escapeMarkdown(cleanLine(page.title)) + "\n\n" + escapeMarkdown(cleanLine(page.kicker)) + "\n\n" + escapeMarkdown(cleanLine(page.lead)) + "\n";
  if (!page.facts.empty()) out += '\n';
  for (const auto& fact : page.facts) out += "- **" + escapeMarkdown(fact.name) + ":** " + toMarkdown(fact.value, hrefOf) + "\n";
  const bool perSection = std::any_of(page.sections.begin(), page.sections.end(), [](const PageSection& s) { return s.step > 0; });
  if (!perSection) {
    for (int step = 1; step <= count; ++step) {
      const StepText& text = diagram.steps[static_cast<std::size_t>(step - 1)];
      if (count > 1) {
        out += "\n**" + std::to_string(step) + "/" + std::to_string(count) + " " + escapeMarkdown(cleanLine(text.title.in(language))) + "**";
        if (!text.text.in(language).empty()) out += " " + escapeMarkdown(cleanLine(text.text.in(language)));
        out += "\n";
      }
      out += "\n" + pictures[static_cast<std::size_t>(step - 1)];
    }
  }
  for (const auto& section : page.sections) {
    if (!section.heading.empty()) out += "\n## " + escapeMarkdown(cleanLine(section.heading)) + "\n";
    if (section.step > 0 && section.step <= count) out += "\n" + pictures[static_cast<std::size_t>(section.step - 1)];
    out += "\n" + toMarkdown(section.blocks, hrefOf);
  }
  files.front().bytes = std::move(out);
  return files;
}

}  // namespace cdp::render
