// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <ostream>

#include "compile.h"
#include "context.h"

namespace cdp::cli {

void addCheckCommand(CLI::App& app, Context& context) {
  struct Options {
    std::string folder;
    bool whole = false;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("check", "Check a content folder and report every fault, as the compiler does");
  command->add_option("DIR", options->folder, "the content folder, such as patterns-db")->required();
  command->add_flag("--whole-catalog", options->whole, "also demand what only the complete catalog has");
  command->callback([&context, options] {
    Violations violations;
    const auto content = compiler::check(options->folder, {options->whole}, violations);
    for (const auto& violation : violations) context.err() << violation.text() << '\n';
    if (!violations.empty()) {
      context.err() << "cdp: " << violations.size() << (violations.size() == 1 ? " error" : " errors") << '\n';
      context.exitCode = kCouldNot;
      return;
    }
    context.out() << options->folder << ": " << content.patterns.size() << " patterns, " << content.scenarios.size() << " scenarios, "
                  << content.services.size() << " services, no errors\n";
  });
}

}  // namespace cdp::cli
