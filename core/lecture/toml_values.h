// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "base/language.h"
#include "diagram/violation.h"
#include "lecture/lecture.h"

namespace cdp::lecturefile {

/// A value as TOML on one line, tables inline.
std::string inlineToml(const toml::node& node);
/// A quoted key, or a bare one where TOML allows it.
std::string tomlKey(std::string_view key);
/// A basic string on one line.
std::string tomlString(std::string_view text);

/// A table being read: every wrong value becomes a violation with its line and is left out; keys nobody asked for are kept.
class TableReader {
 public:
  TableReader(const toml::table& table, const std::string& path, Violations& violations, bool& complete)
      : m_table(&table), m_path(&path), m_violations(&violations), m_complete(&complete) {}

  std::string text(const char* key, std::size_t maxChars);
  double number(const char* key, double low, double high, double fallback);
  int integer(const char* key, int low, int high, int fallback);
  /// A text, or a list of texts.
  std::vector<std::string> texts(const char* key, std::size_t maxItems, std::size_t maxChars);
  /// A table of "en" and "ja", or one text for both.
  LocalizedText localized(const char* key, std::size_t maxChars);
  /// [[key]]
  std::vector<TableReader> tables(const char* key, std::size_t maxItems);
  /// The keys that were not asked for.
  std::vector<UnknownKey> rest();

  [[nodiscard]] bool has(const char* key) const { return m_table->contains(key); }
  [[nodiscard]] int line() const { return static_cast<int>(m_table->source().begin.line); }
  [[nodiscard]] int lineOf(const char* key) const;
  void fault(int line, std::string rule, std::string message);

 private:
  const toml::node* find(const char* key);
  std::string clean(const toml::node& node, const std::string& name, std::size_t maxChars);

  const toml::table* m_table;
  const std::string* m_path;
  Violations* m_violations;
  bool* m_complete;
  std::set<std::string> m_asked;
};

}  // namespace cdp::lecturefile
