// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <iostream>

#include "compile.h"

int main(int argc, char** argv) {
  CLI::App app{"catalogc: checks a content folder and compiles it into a catalog"};
  std::string folder;
  std::string output;
  bool whole = false;
  bool checkOnly = false;
  app.add_option("FOLDER", folder, "the content folder")->required();
  auto* out = app.add_option("-o,--output", output, "the catalog to write");
  app.add_flag("--check", checkOnly, "only check, write nothing")->excludes(out);
  app.add_flag("--whole-catalog", whole, "also demand what only the complete catalog has: numbers without gaps, no orphan, no island");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  if (!checkOnly && output.empty()) {
    std::cerr << "catalogc: name the catalog to write with -o FILE, or ask for --check\n";
    return 2;
  }
  cdp::Violations violations;
  const cdp::compiler::Content content = cdp::compiler::check(folder, {whole}, violations);
  for (const auto& violation : violations) std::cerr << violation.text() << '\n';
  if (!violations.empty()) {
    std::cerr << "catalogc: " << violations.size() << (violations.size() == 1 ? " error" : " errors") << "; no catalog was written\n";
    return 1;
  }
  if (checkOnly) return 0;
  if (auto done = cdp::compiler::writeCatalog(content, output); !done) {
    std::cerr << "catalogc: " << done.error().text() << '\n';
    return 1;
  }
  return 0;
}
