// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include <toml++/toml.h>

#include "base/language.h"
#include "diagram/violation.h"
#include "model/entries.h"

namespace cdp::compiler {

/// A table of a TOML file being read. Every wrong or missing value becomes a violation with its line, and reading goes on;
/// `finish()` reports keys that nobody asked for (typing errors, mostly).
class TomlTable {
 public:
  TomlTable(const toml::table& table, std::string path, Violations& violations) : m_table(&table), m_path(std::move(path)), m_violations(&violations) {}

  enum class Need { Required, Optional };

  std::string text(const char* key, Need need = Need::Required);
  int integer(const char* key, int low, int high, Need need = Need::Required, int fallback = 0);
  bool truth(const char* key, bool fallback);
  std::vector<std::string> list(const char* key, Need need = Need::Required);
  LocalizedText localized(const char* key, Need need = Need::Required);
  LocalizedList localizedList(const char* key, Need need = Need::Required);
  std::optional<TomlTable> table(const char* key, Need need = Need::Required);
  std::vector<TomlTable> tables(const char* key, Need need = Need::Optional);
  std::optional<Source> source(const char* key);

  void finish();

  [[nodiscard]] int line() const { return static_cast<int>(m_table->source().begin.line); }
  [[nodiscard]] int lineOf(const char* key) const;
  [[nodiscard]] bool has(const char* key) const { return m_table->contains(key); }
  [[nodiscard]] const std::string& path() const { return m_path; }
  void fault(int line, std::string rule, std::string message);

 private:
  const toml::node* find(const char* key, Need need);
  std::string textOf(const toml::node& node, const std::string& what);

  const toml::table* m_table;
  std::string m_path;
  Violations* m_violations;
  std::set<std::string> m_asked;
};

/// Parses a file already read. On a syntax error: a violation, and no value.
std::optional<toml::table> parseToml(const std::string& text, const std::string& path, Violations& violations);

}  // namespace cdp::compiler
