// SPDX-License-Identifier: Apache-2.0
#include "export/export_request.h"

#include <algorithm>

namespace cdp::render {

const std::vector<ExportFormatInfo>& exportFormats() {
  static const std::vector<ExportFormatInfo> kFormats{
      //                            code            suffix    collection steps themed
      {ExportFormat::Svg, "svg", "svg", false, true, true},
      {ExportFormat::Png, "png", "png", false, true, true},
      {ExportFormat::Pdf, "pdf", "pdf", false, true, true},
      {ExportFormat::AnimatedSvg, "animated-svg", "svg", false, false, true},
      {ExportFormat::Dot, "dot", "dot", false, true, true},
      {ExportFormat::Mermaid, "mermaid", "mmd", false, true, true},
      {ExportFormat::PlantUml, "plantuml", "puml", false, true, true},
      {ExportFormat::DrawIo, "drawio", "drawio", false, true, true},
      {ExportFormat::Json, "json", "json", false, true, false},
      {ExportFormat::Markdown, "md", "md", false, false, true},
      {ExportFormat::Handout, "handout", "pdf", true, false, false},
      {ExportFormat::Worksheet, "worksheet", "pdf", true, true, false},
      {ExportFormat::Pptx, "pptx", "pptx", true, false, true},
  };
  return kFormats;
}

const ExportFormatInfo& formatInfo(ExportFormat format) {
  const auto& all = exportFormats();
  return *std::find_if(all.begin(), all.end(), [format](const ExportFormatInfo& info) { return info.format == format; });
}

std::optional<ExportFormat> formatFromCode(std::string_view code) {
  for (const auto& info : exportFormats()) {
    if (info.code == code) return info.format;
  }
  return std::nullopt;
}

std::string_view exportLanguageCode(ExportLanguage language) {
  switch (language) {
    case ExportLanguage::English:
      return "en";
    case ExportLanguage::Japanese:
      return "ja";
    case ExportLanguage::Both:
      break;
  }
  return "both";
}

std::optional<ExportLanguage> exportLanguageFromCode(std::string_view code) {
  for (const ExportLanguage language : {ExportLanguage::English, ExportLanguage::Japanese, ExportLanguage::Both}) {
    if (exportLanguageCode(language) == code) return language;
  }
  return std::nullopt;
}

std::vector<Language> languagesOf(ExportLanguage language) {
  switch (language) {
    case ExportLanguage::English:
      return {Language::English};
    case ExportLanguage::Japanese:
      return {Language::Japanese};
    case ExportLanguage::Both:
      break;
  }
  return {Language::Japanese, Language::English};
}

}  // namespace cdp::render
