// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <ostream>

#include "base/suggestions.h"
#include "context.h"
#include "failure/failure_analysis.h"
#include "failure_commands.h"
#include "lecture_commands.h"
#include "search_commands.h"
#include "version.h"

namespace cdp::cli {

namespace {

/// "What breaks?" of the quiz is answered by the failure analysis.
SinglePoints singlePoints(Context& context) {
  return [&context](const LaidOutDiagram& diagram, int step) {
    std::vector<std::string> ids;
    const Catalog* catalog = context.catalog();
    if (catalog == nullptr) return ids;
    if (const auto weak = findWeaknesses(diagram.diagram, catalog->vocabulary(), step)) {
      for (const auto& point : weak->points) ids.push_back(partId(diagram.diagram, point.part));
    }
    return ids;
  };
}

/// The first word that is no option and no option's value.
std::optional<std::string> commandIn(const std::vector<std::string>& args) {
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--catalog") {
      ++i;
    } else if (!args[i].starts_with('-')) {
      return args[i];
    }
  }
  return std::nullopt;
}

}  // namespace

int run(const std::vector<std::string>& args, std::ostream& out, std::ostream& err) {
  CLI::App app{"CDP Atlas: an offline, bilingual atlas of the cloud design patterns", "cdp"};
  app.set_version_flag("--version", std::string("cdp ") + kVersion);
  app.set_help_flag("-h,--help", "Show this help and exit");
  app.require_subcommand(1);
  app.fallthrough();
  app.footer(
      "Every command has a help of its own: cdp COMMAND --help.\n"
      "Exit status: 0 done, 1 could not, 2 wrong usage.");
  Context context(out, err);
  app.add_option("--catalog", context.catalogPath, "read this catalog instead of the shipped one")->type_name("FILE");
  addBrowseCommands(app, context);
  addDiagramCommands(app, context);
  addExportCommands(app, context);
  addSearchCommands(app, context);
  addSiteCommand(app, context);
  addCheckCommand(app, context);
  addFailureCommands(app, context);
  addLectureCommands(app, context, singlePoints(context));
  if (const auto command = commandIn(args)) {
    std::vector<std::string> known;
    for (const auto* sub : app.get_subcommands({})) known.push_back(sub->get_name());
    if (std::find(known.begin(), known.end(), *command) == known.end()) {
      const std::string close = didYouMean(*command, known);
      err << "cdp: there is no command \"" << *command << "\". " << (close.empty() ? "`cdp --help` lists them" : close) << '\n';
      return kWrongUsage;
    }
  }
  try {
    // CLI11 takes its arguments from the back.
    app.parse(std::vector<std::string>(args.rbegin(), args.rend()));
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error, out, err);
    return code == 0 ? kDone : kWrongUsage;
  }
  out.flush();
  if (!out && context.exitCode == kDone) {
    err << "cdp: the output could not be written. Check the disk or the program it goes to\n";
    return kCouldNot;
  }
  return context.exitCode;
}

}  // namespace cdp::cli
