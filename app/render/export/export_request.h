// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_set.h"
#include "diagram_view.h"
#include "lecture/lecture.h"
#include "lecture/text_pages.h"

namespace cdp::render {

enum class ExportFormat { Svg, Png, Pdf, Dot, Mermaid, PlantUml, DrawIo, Json, Markdown, Handout, Worksheet, Pptx, AnimatedSvg };

/// What a format is called and can do; one entry for each, in the order of menus.
struct ExportFormatInfo {
  ExportFormat format;
  std::string_view code;    ///< "animated-svg": on the command line
  std::string_view suffix;  ///< "svg": of the files
  bool collection = false;  ///< several items make one file (handout, worksheet, slides); otherwise a file (or more) for each item
  bool steps = false;       ///< a step or a difference can be chosen
  bool themed = false;      ///< theme, legend and ground matter
};
const std::vector<ExportFormatInfo>& exportFormats();
const ExportFormatInfo& formatInfo(ExportFormat format);
std::optional<ExportFormat> formatFromCode(std::string_view code);

/// Both: formats with pages (PDF, draw.io) hold a page for each language, graph languages (DOT, Mermaid, PlantUML) put one label
/// below the other, JSON has both always, and all others become one file for each language ("scale-out.ja.svg").
enum class ExportLanguage { English, Japanese, Both };
/// "en", "ja", "both".
std::string_view exportLanguageCode(ExportLanguage language);
std::optional<ExportLanguage> exportLanguageFromCode(std::string_view code);
std::vector<Language> languagesOf(ExportLanguage language);

/// Which of a diagram's steps. Formats that always show all steps (slides, animated SVG, pages) ignore it.
struct StepSelection {
  enum class Kind { Last, One, All, Difference };
  Kind kind = Kind::Last;
  int from = 0;  ///< One: the step. Difference: the earlier one; 0: the first
  int to = 0;    ///< Difference: the later one; 0: the last
};

/// One thing to export: a pattern or scenario; in a handout any entry, on slides a card with words, too. A lecture is a plain list of these.
struct ExportItem {
  std::string link;                     ///< "pattern:scale-out", "scenario:campaign"; empty: a card (slides only)
  int step = 0;                         ///< > 0: only this step, where `steps` does not ask for others
  LocalizedText note = {};              ///< said with it: goes into the slides' notes
  LocalizedText title = {};             ///< of a card
  LocalizedText text = {};              ///< of a card: below its title; of a picture: instead of its step's name
  LocalizedText kicker = {};            ///< of a page of words: what it is about
  LocalizedBlocks body = {};            ///< makes a card a page of words
  std::vector<PenStroke> strokes = {};  ///< drawn on its diagram in a handout
};

struct WorksheetOptions {
  bool blankLabels = true;  ///< names of parts are to be filled in
  bool blankEdges = false;  ///< connections are to be drawn
  int share = 50;           ///< per cent of the labels (edges) that are blanked, 1 to 100
  unsigned seed = 1;        ///< another number makes another sheet
  bool wordBank = true;     ///< the missing names, shuffled, below the drawing
};

struct ExportRequest {
  std::vector<ExportItem> items;
  ExportFormat format = ExportFormat::Svg;
  ExportLanguage language = ExportLanguage::English;
  StepSelection steps;
  DiagramView view;      ///< lens, theme, legend, transparent; its language and step are set from the above
  double scale = 2;      ///< PNG: device pixels for each pixel at 1:1, 0.1 to 8
  double width = 0;      ///< > 0: PNG and SVG this many pixels wide instead
  std::string title;     ///< of a collection; empty: a name is made
  std::string fileStem;  ///< name of the file without suffix; empty: the slug. Ignored when each of several items has a file
  WorksheetOptions worksheet;
};

/// How a long export tells how far it is and hears that it shall stop. `progress` is called on the exporting thread.
struct ExportControl {
  std::function<void(int done, int total)> progress;
  const std::atomic_bool* cancelled = nullptr;

  [[nodiscard]] bool isCancelled() const { return cancelled != nullptr && cancelled->load(); }
  void tell(int done, int total) const {
    if (progress) progress(done, total);
  }
};
inline Error cancelledError() { return {Error::Code::Cancelled, "cancelled; nothing was written", "", ""}; }

}  // namespace cdp::render
