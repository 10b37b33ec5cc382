// SPDX-License-Identifier: Apache-2.0
#include <QGuiApplication>
#include <charconv>
#include <filesystem>
#include <ostream>
#include <sstream>

#include "base/files.h"
#include "contact_sheet.h"
#include "context.h"
#include "diagram_export.h"
#include "drawing_application.h"
#include "export/exporter.h"
#include "export/lecture_selection.h"

namespace cdp::cli {
namespace {

namespace fs = std::filesystem;
using render::DiagramView;
using render::StepSelection;

struct Options {
  std::vector<std::string> slugs;
  bool all = false;
  std::string scenario;
  std::string lecture;
  std::string format = "svg";
  bool formatNamed = false;
  std::string output;
  std::string contactSheet;
  std::string lens = "generic";
  std::string theme = "light";
  std::string step;
  std::string language = "en";
  std::string title;
  std::string blank = "labels";
  int share = 50;
  unsigned seed = 1;
  double scale = 2;
  double width = 0;
  bool noLegend = false;
  bool transparent = false;
  bool force = false;
};

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc() || end != text.data() + text.size() || value < 1) return std::nullopt;
  return value;
}

/// "3", "all", "diff" or "1..3".
std::optional<StepSelection> stepsFrom(const std::string& text) {
  StepSelection steps;
  if (text.empty()) return steps;
  if (text == "all") {
    steps.kind = StepSelection::Kind::All;
    return steps;
  }
  if (text == "diff") {
    steps.kind = StepSelection::Kind::Difference;
    return steps;
  }
  const std::size_t dots = text.find("..");
  const auto from = number(text.substr(0, dots));
  if (!from) return std::nullopt;
  steps.kind = StepSelection::Kind::One;
  steps.from = *from;
  if (dots != std::string::npos) {
    const auto to = number(text.substr(dots + 2));
    if (!to) return std::nullopt;
    steps.kind = StepSelection::Kind::Difference;
    steps.to = *to;
  }
  return steps;
}

/// "a.png" asks for PNG where no format is named.
void takeFormatFromName(Options& options) {
  if (options.formatNamed) return;
  std::string suffix = fs::path(options.output).extension().string();
  if (suffix.size() < 2) return;
  suffix.erase(0, 1);
  if (suffix == "gv") suffix = "dot";
  if (suffix == "mmd") suffix = "mermaid";
  if (suffix == "puml") suffix = "plantuml";
  if (suffix == "markdown") suffix = "md";
  if (render::formatFromCode(suffix)) options.format = suffix;
}

/// CLI::Range lets NaN pass.
std::string numberProblem(const std::string& text, double least, double most) {
  double value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code == std::errc() && end == text.data() + text.size() && value >= least && value <= most) return {};
  std::ostringstream range;
  range << "\"" << text << "\" is not a number from " << least << " to " << most;
  return range.str();
}

std::string stepProblem(const std::string& text) {
  return stepsFrom(text) ? std::string() : "\"" + text + "\" is no step: say a number, all, diff, or two numbers as in 1..3";
}

DiagramView viewOf(const Options& options) {
  DiagramView view;
  view.language = options.language == "ja" ? Language::Japanese : Language::English;
  view.lens = *lensFromCode(options.lens);
  view.theme = *render::themeFromCode(QString::fromStdString(options.theme));
  view.legend = !options.noLegend;
  view.transparent = options.transparent;
  return view;
}

void fail(Context& context, Error error) {
  if (error.code == Error::Code::Exists) error.remedy = "Choose another name, or replace it with --force";
  if (error.code == Error::Code::Io && error.message.find("need a folder") != std::string::npos) error.remedy = "Name a folder with -o";
  context.fail(error);
}

void contactSheet(Context& context, const Catalog& catalog, const Options& options) {
  DiagramView view = viewOf(options);
  if (const auto steps = stepsFrom(options.step); steps && steps->kind == StepSelection::Kind::One) view.step = steps->from;
  const auto sheets = render::contactSheets(catalog, view);
  if (!sheets) return context.fail(sheets.error());
  const fs::path base = options.contactSheet;
  std::vector<NewFile> files;
  for (std::size_t i = 0; i < sheets->size(); ++i) {
    const auto png = render::imageToPng((*sheets)[i]);
    if (!png) return context.fail(png.error());
    const std::string number = sheets->size() > 1 ? "-" + std::to_string(i + 1) : "";
    files.push_back({base.stem().string() + number + base.extension().string(), png->toStdString()});
  }
  const fs::path folder = base.has_parent_path() ? base.parent_path() : fs::path(".");
  const auto done = writeFileSet(folder, files, options.force ? Overwrite::Replace : Overwrite::Never);
  if (!done) return fail(context, done.error());
  for (const auto& file : files) context.out() << (base.has_parent_path() ? folder / file.name : fs::path(file.name)).string() << '\n';
}

void run(Context& context, Options options) {
  const Catalog* catalog = context.catalog();
  if (catalog == nullptr) return;
  const DrawingApplication application;
  if (!options.contactSheet.empty()) return contactSheet(context, *catalog, options);
  render::ExportRequest request;
  if (options.all) request.items = render::allItems(*catalog);
  std::vector<std::string> slugs = options.slugs;
  if (!options.scenario.empty()) slugs.push_back(options.scenario);
  for (const auto& slug : slugs) {
    auto item = render::itemOf(*catalog, slug);
    if (!item) return context.fail(item.error());
    request.items.push_back(std::move(*item));
  }
  if (request.items.empty() && options.lecture.empty()) {
    return context.fail("nothing to export was named", "Name a pattern or scenario, a --lecture, or say --all", kWrongUsage);
  }
  if (options.output.empty()) return context.fail("no place to write to was named", "Name it with -o", kWrongUsage);
  takeFormatFromName(options);
  request.format = *render::formatFromCode(options.format == "markdown" ? "md" : options.format);
  request.language = *render::exportLanguageFromCode(options.language);
  request.steps = *stepsFrom(options.step);
  request.view = viewOf(options);
  request.scale = options.scale;
  request.width = options.width;
  request.title = options.title;
  if (!options.lecture.empty()) {
    const auto lecture = context.lecture(options.lecture);
    if (!lecture) return;
    request.items = render::lectureItems(*lecture, *catalog, request.format);
    if (request.items.empty())
      return context.fail("the lecture has nothing that can be exported as " + options.format, "`cdp lecture check` tells what is missing");
    if (request.title.empty()) request.title = render::lectureTitle(*lecture, options.language == "ja" ? Language::Japanese : Language::English);
  }
  request.worksheet.blankLabels = options.blank != "edges";
  request.worksheet.blankEdges = options.blank != "labels";
  request.worksheet.share = options.share;
  request.worksheet.seed = options.seed;
  if (options.output == "-") {
    const auto files = render::Exporter(*catalog).make(request);
    if (!files) return fail(context, files.error());
    if (files->size() != 1) return context.fail("this makes " + std::to_string(files->size()) + " files", "Name a folder with -o", kWrongUsage);
    context.out() << files->front().bytes;
    return;
  }
  const auto written = render::Exporter(*catalog).write(request, options.output, options.force ? Overwrite::Replace : Overwrite::Never);
  if (!written) return fail(context, written.error());
}

std::vector<std::string> formatCodes() {
  std::vector<std::string> codes;
  for (const auto& info : render::exportFormats()) codes.emplace_back(info.code);
  codes.emplace_back("markdown");
  return codes;
}

}  // namespace

void addExportCommands(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("export", "Write diagrams, pages, handouts, worksheets and slides to files");
  auto* slugs = command->add_option("SLUG", options->slugs, "patterns or scenarios");
  auto* all = command->add_flag("--all", options->all, "everything in the catalog")->excludes(slugs);
  auto* scenario = command->add_option("--scenario", options->scenario, "a scenario (the same as naming it)")->type_name("SLUG");
  command->add_option("--lecture", options->lecture, "what a lecture shows: a file, or the name of a shipped lecture")
      ->type_name("FILE")
      ->excludes(slugs)
      ->excludes(all)
      ->excludes(scenario);
  auto* format = command->add_option("--format", options->format, "what to make; without it what the file's name says")
                     ->check(CLI::IsMember(formatCodes()))
                     ->capture_default_str();
  auto* output = command->add_option("-o,--output", options->output, "the file, the folder for several, or - for standard output")->type_name("FILE");
  command->add_option("--contact-sheet", options->contactSheet, "draw all diagrams on numbered sheets: a name that ends in .png")
      ->type_name("FILE")
      ->check([](const std::string& name) { return fs::path(name).extension() == ".png" ? std::string() : "\"" + name + "\" does not end in .png"; }, "PNG")
      ->excludes(slugs)
      ->excludes(scenario)
      ->excludes(format)
      ->excludes(output);
  command->add_option("--lang", options->language, "language: ja, en or both")->check(CLI::IsMember({"ja", "en", "both"}))->capture_default_str();
  command->add_option("--lens", options->lens, "names of the parts: generic, aws, azure or gcp")
      ->check(CLI::IsMember({"generic", "aws", "azure", "gcp"}))
      ->capture_default_str();
  command->add_option("--theme", options->theme, "light, dark, contrast or print")
      ->check(CLI::IsMember({"light", "dark", "contrast", "print"}))
      ->capture_default_str();
  command->add_option("--step", options->step, "the step to draw (without it the last one), all, diff (first to last) or A..B (the difference)")
      ->check(stepProblem, "STEP");
  command->add_option("--scale", options->scale, "PNG: device pixels for each pixel, 0.1 to 8")
      ->check([](const std::string& text) { return numberProblem(text, 0.1, 8); }, "")
      ->capture_default_str();
  command->add_option("--width", options->width, "PNG and SVG: this many pixels wide, 16 to 10000")
      ->check([](const std::string& text) { return numberProblem(text, 16, 10000); }, "");
  command->add_option("--title", options->title, "title of a handout, worksheet or slide show");
  command->add_option("--blank", options->blank, "worksheet: what to take out: labels, edges or both")
      ->check(CLI::IsMember({"labels", "edges", "both"}))
      ->capture_default_str();
  command->add_option("--share", options->share, "worksheet: how much of it, in per cent")->check(CLI::Range(1, 100))->capture_default_str();
  command->add_option("--seed", options->seed, "worksheet: another number makes another sheet")->capture_default_str();
  command->add_flag("--no-legend", options->noLegend, "leave the legend out");
  command->add_flag("--transparent", options->transparent, "no ground colour");
  command->add_flag("--force", options->force, "replace files that exist");
  command->callback([&context, options, format] {
    options->formatNamed = format->count() > 0;
    run(context, *options);
  });
}

}  // namespace cdp::cli
