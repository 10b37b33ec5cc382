// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <ostream>

#include "context.h"
#include "drawing_application.h"
#include "export/exporter.h"
#include "export/lecture_selection.h"
#include "export/site.h"

namespace cdp::cli {
namespace {

struct Options {
  std::vector<std::string> slugs;
  std::string lecture;
  std::string output;
  std::string title;
  std::string lens = "generic";
  bool force = false;
};

void run(Context& context, const Options& options) {
  const Catalog* catalog = context.catalog();
  if (catalog == nullptr) return;
  const DrawingApplication application;
  render::SiteRequest request;
  request.title = options.title;
  request.view.lens = *lensFromCode(options.lens);
  for (const auto& slug : options.slugs) {
    const auto item = render::itemOf(*catalog, slug);
    if (!item) return context.fail(item.error());
    request.links.push_back(item->link);
  }
  if (!options.lecture.empty()) {
    const auto lecture = context.lecture(options.lecture);
    if (!lecture) return;
    request.links = render::lectureLinks(*lecture, *catalog);
    if (request.links.empty()) return context.fail("the lecture shows no entry of the catalog", "`cdp lecture check` tells what is missing");
    if (request.title.empty()) request.title = render::lectureTitle(*lecture, Language::English);
  }
  const auto written = render::writeSite(*catalog, request, options.output, options.force ? Overwrite::Replace : Overwrite::Never);
  if (!written) {
    Error error = written.error();
    if (error.code == Error::Code::Exists) error.remedy = "Choose another folder, or replace the files with --force";
    return context.fail(error);
  }
  context.out() << *written << " files; open " << (std::filesystem::path(options.output) / "index.html").string() << '\n';
}

}  // namespace

void addSiteCommand(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("site", "Write the catalog, or a selection, as a web site of plain files");
  auto* slugs = command->add_option("SLUG", options->slugs, "patterns or scenarios; without any, everything");
  command->add_option("--lecture", options->lecture, "what a lecture shows: a file, or the name of a shipped lecture")->type_name("FILE")->excludes(slugs);
  command->add_option("-o,--output", options->output, "the folder")->type_name("DIR")->required();
  command->add_option("--title", options->title, "name of the site");
  command->add_option("--lens", options->lens, "names of the parts: generic, aws, azure or gcp")
      ->check(CLI::IsMember({"generic", "aws", "azure", "gcp"}))
      ->capture_default_str();
  command->add_flag("--force", options->force, "replace files that exist");
  command->callback([&context, options] { run(context, *options); });
}

}  // namespace cdp::cli
