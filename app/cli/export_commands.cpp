// SPDX-License-Identifier: Apache-2.0
#include <QGuiApplication>
#include <filesystem>
#include <ostream>

#include "base/files.h"
#include "contact_sheet.h"
#include "context.h"
#include "diagram_export.h"
#include "diagram_lookup.h"
#include "diagram_texts.h"

namespace cdp::cli {
namespace {

namespace fs = std::filesystem;
using render::DiagramView;

struct Options {
  std::vector<std::string> slugs;
  bool all = false;
  std::string format = "svg";
  std::string output;
  std::string contactSheet;
  std::string lens = "generic";
  std::string theme = "light";
  int step = 0;
  int scale = 2;
  bool noLegend = false;
  bool transparent = false;
  bool force = false;
  LanguageOption language;
};

DiagramView viewOf(const Options& options) {
  DiagramView view;
  view.language = options.language.value();
  view.lens = *lensFromCode(options.lens);
  view.theme = *render::themeFromCode(QString::fromStdString(options.theme));
  view.step = options.step;
  view.legend = !options.noLegend;
  view.transparent = options.transparent;
  return view;
}

/// Fonts and images need an application object, but never a display.
class DrawingApplication {
 public:
  DrawingApplication() {
    if (QCoreApplication::instance() != nullptr) return;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    m_application = std::make_unique<QGuiApplication>(m_count, m_arguments);
  }

 private:
  int m_count = 1;
  char m_name[4] = "cdp";
  char* m_arguments[2] = {m_name, nullptr};
  std::unique_ptr<QGuiApplication> m_application;
};

Result<std::string> bytesOf(const LaidOutDiagram& diagram, const Catalog& catalog, const DiagramView& view, const Options& options) {
  const auto texts = render::drawingTexts(catalog, diagram, view);
  const auto asText = [](const QByteArray& bytes) { return std::string(bytes.constData(), static_cast<std::size_t>(bytes.size())); };
  if (options.format == "svg") return asText(render::diagramToSvg(diagram, catalog.vocabulary(), view, texts));
  if (options.format == "dot") return catalog.diagramSource(diagram.owner);
  auto bytes = options.format == "png" ? render::imageToPng(render::diagramToImage(diagram, catalog.vocabulary(), view, options.scale))
                                       : render::diagramToPdf(diagram, catalog.vocabulary(), view, texts);
  if (!bytes) return bytes.error();
  return asText(*bytes);
}

bool write(Context& context, const fs::path& path, const std::string& bytes, bool force) {
  auto done = writeFileAtomically(path, bytes, force ? Overwrite::Replace : Overwrite::Never);
  if (done) return true;
  Error error = done.error();
  if (error.code == Error::Code::Exists) error.remedy = "Choose another name, or replace it with --force";
  context.fail(error);
  return false;
}

void contactSheet(Context& context, const Catalog& catalog, const Options& options) {
  const auto sheets = render::contactSheets(catalog, viewOf(options));
  if (!sheets) return context.fail(sheets.error());
  const fs::path base = options.contactSheet;
  for (std::size_t i = 0; i < sheets->size(); ++i) {
    fs::path path = base;
    if (sheets->size() > 1) path.replace_filename(base.stem().string() + "-" + std::to_string(i + 1) + base.extension().string());
    const auto png = render::imageToPng((*sheets)[i]);
    if (!png) return context.fail(png.error());
    if (!write(context, path, png->toStdString(), options.force)) return;
    context.out() << path.string() << '\n';
  }
}

void run(Context& context, Options options) {
  const Catalog* catalog = context.catalog();
  if (catalog == nullptr) return;
  const DrawingApplication application;
  if (!options.contactSheet.empty()) return contactSheet(context, *catalog, options);
  if (options.all) {
    for (const auto& p : catalog->patterns()) options.slugs.push_back(p.slug);
    for (const auto& s : catalog->scenarios()) options.slugs.push_back(s.slug);
  }
  if (options.slugs.empty()) return context.fail("nothing to export was named", "Name a pattern or scenario, or say --all", kWrongUsage);
  if (options.output.empty()) return context.fail("no place to write to was named", "Name it with -o", kWrongUsage);
  std::error_code code;
  const bool several = options.slugs.size() > 1;
  const bool intoFolder = several || fs::is_directory(options.output, code);
  if (several && fs::exists(options.output, code) && !fs::is_directory(options.output, code)) {
    return context.fail(Error{Error::Code::Io, "is a file, but several diagrams need a folder", "Name a folder with -o", options.output});
  }
  if (several && !fs::exists(options.output, code) && !fs::create_directories(options.output, code)) {
    return context.fail(Error{Error::Code::Io, "the folder cannot be made: " + code.message(), "Choose another place", options.output});
  }
  for (const auto& slug : options.slugs) {
    const auto diagram = findDiagram(context, *catalog, slug);
    if (!diagram || !hasStep(context, *diagram, options.step)) return;
    const auto bytes = bytesOf(*diagram, *catalog, viewOf(options), options);
    if (!bytes) return context.fail(bytes.error());
    const fs::path path = intoFolder ? fs::path(options.output) / (slug + "." + options.format) : fs::path(options.output);
    if (!write(context, path, *bytes, options.force)) return;
  }
}

}  // namespace

void addExportCommands(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("export", "Write diagrams to files");
  auto* slugs = command->add_option("SLUG", options->slugs, "patterns or scenarios");
  command->add_flag("--all", options->all, "everything in the catalog")->excludes(slugs);
  command->add_option("--format", options->format, "svg, png, pdf or dot")->check(CLI::IsMember({"svg", "png", "pdf", "dot"}))->capture_default_str();
  command->add_option("-o,--output", options->output, "the file, or the folder for several")->type_name("FILE");
  command->add_option("--contact-sheet", options->contactSheet, "draw all diagrams on numbered sheets (PNG)")->type_name("FILE");
  command->add_option("--lens", options->lens, "names of the parts: generic, aws, azure or gcp")
      ->check(CLI::IsMember({"generic", "aws", "azure", "gcp"}))
      ->capture_default_str();
  command->add_option("--theme", options->theme, "light, dark, contrast or print")
      ->check(CLI::IsMember({"light", "dark", "contrast", "print"}))
      ->capture_default_str();
  command->add_option("--step", options->step, "the step to draw; without it the last one")->check(CLI::PositiveNumber);
  command->add_option("--scale", options->scale, "PNG: device pixels for each pixel, 1 to 4")->check(CLI::Range(1, 4))->capture_default_str();
  command->add_flag("--no-legend", options->noLegend, "leave the legend out");
  command->add_flag("--transparent", options->transparent, "no ground colour");
  command->add_flag("--force", options->force, "replace files that exist");
  options->language.add(*command);
  command->callback([&context, options] { run(context, *options); });
}

}  // namespace cdp::cli
