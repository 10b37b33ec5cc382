// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

#include "base/language.h"
#include "lecture/lecture.h"
#include "store/catalog.h"

namespace cdp::cli {

enum ExitCode { kDone = 0, kCouldNot = 1, kWrongUsage = 2 };

/// What every command shares: where to write, which catalog to read. Commands run on one thread, one at a time.
class Context {
 public:
  Context(std::ostream& out, std::ostream& err) : m_out(out), m_err(err) {}

  std::ostream& out() { return m_out; }
  std::ostream& err() { return m_err; }

  /// Opened at first use. On failure the reason has been told and null comes back: return from the command.
  const Catalog* catalog();
  /// The lecture of a file or of a shipped name. What could not be read of it, and what it shows that is not installed, is told as a
  /// warning: the rest serves. Nothing: the reason has been told.
  std::optional<Lecture> lecture(const std::string& asked);
  /// Tells an error with its remedy on standard error and makes the program end with `code`.
  void fail(const Error& error, ExitCode code = kCouldNot);
  void fail(const std::string& message, const std::string& remedy = {}, ExitCode code = kCouldNot);

  std::string catalogPath;  ///< from --catalog; empty: the shipped one
  int exitCode = kDone;

 private:
  std::ostream& m_out;
  std::ostream& m_err;
  std::optional<Catalog> m_catalog;
};

/// Options that several commands take, checked against their closed lists by the parser.
struct LanguageOption {
  std::string code = "en";
  void add(CLI::App& command) { command.add_option("--lang", code, "language: ja or en")->check(CLI::IsMember({"ja", "en"}))->capture_default_str(); }
  [[nodiscard]] Language value() const { return *languageFromCode(code); }
};

/// Each adds its subcommands to `app`; the context outlives the parse.
void addBrowseCommands(CLI::App& app, Context& context);   ///< list, show
void addDiagramCommands(CLI::App& app, Context& context);  ///< diagram
void addExportCommands(CLI::App& app, Context& context);   ///< export
void addSiteCommand(CLI::App& app, Context& context);      ///< site
void addCheckCommand(CLI::App& app, Context& context);     ///< check

/// Runs the whole program. `args` without the program's name.
int run(const std::vector<std::string>& args, std::ostream& out, std::ostream& err);

}  // namespace cdp::cli
