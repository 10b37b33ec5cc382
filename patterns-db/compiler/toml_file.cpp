// SPDX-License-Identifier: Apache-2.0
#include "toml_file.h"

#include <algorithm>

#include "base/unicode.h"

namespace cdp::compiler {

void TomlTable::fault(int line, std::string rule, std::string message) { m_violations->push_back({m_path, line, std::move(rule), std::move(message)}); }

int TomlTable::lineOf(const char* key) const {
  const toml::node* node = m_table->get(key);
  return node == nullptr ? line() : static_cast<int>(node->source().begin.line);
}

const toml::node* TomlTable::find(const char* key, Need need) {
  m_asked.insert(key);
  const toml::node* node = m_table->get(key);
  if (node == nullptr && need == Need::Required) fault(line(), "missing-key", std::string("\"") + key + "\" is missing");
  return node;
}

std::string TomlTable::textOf(const toml::node& node, const std::string& what) {
  const int at = static_cast<int>(node.source().begin.line);
  const auto value = node.value<std::string>();
  if (!node.is_string() || !value) {
    fault(at, "wrong-type", what + " must be a text");
    return {};
  }
  std::string out(trimmed(*value));
  if (out.empty()) fault(at, "empty-text", what + " is empty");
  if (std::any_of(out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; })) {
    fault(at, "control-character", what + " holds a control character");
  }
  return out;
}

std::string TomlTable::text(const char* key, Need need) {
  const toml::node* node = find(key, need);
  return node == nullptr ? std::string() : textOf(*node, std::string("\"") + key + "\"");
}

int TomlTable::integer(const char* key, int low, int high, Need need, int fallback) {
  const toml::node* node = find(key, need);
  if (node == nullptr) return fallback;
  const auto value = node->value<std::int64_t>();
  if (!node->is_integer() || !value || *value < low || *value > high) {
    fault(static_cast<int>(node->source().begin.line), "bad-value",
          std::string("\"") + key + "\" must be a whole number from " + std::to_string(low) + " to " + std::to_string(high));
    return fallback;
  }
  return static_cast<int>(*value);
}

bool TomlTable::truth(const char* key, bool fallback) {
  const toml::node* node = find(key, Need::Optional);
  if (node == nullptr) return fallback;
  const auto value = node->value<bool>();
  if (!node->is_boolean() || !value) {
    fault(static_cast<int>(node->source().begin.line), "wrong-type", std::string("\"") + key + "\" must be true or false");
    return fallback;
  }
  return *value;
}

std::vector<std::string> TomlTable::list(const char* key, Need need) {
  std::vector<std::string> out;
  const toml::node* node = find(key, need);
  if (node == nullptr) return out;
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    fault(static_cast<int>(node->source().begin.line), "wrong-type", std::string("\"") + key + "\" must be a list of texts");
    return out;
  }
  for (const toml::node& item : *array) {
    std::string text = textOf(item, std::string("an item of \"") + key + "\"");
    if (text.empty()) continue;
    if (std::find(out.begin(), out.end(), text) != out.end()) {
      fault(static_cast<int>(item.source().begin.line), "duplicate-item", std::string("\"") + key + "\" says \"" + text + "\" twice");
      continue;
    }
    out.push_back(std::move(text));
  }
  return out;
}

std::optional<TomlTable> TomlTable::table(const char* key, Need need) {
  const toml::node* node = find(key, need);
  if (node == nullptr) return std::nullopt;
  const toml::table* table = node->as_table();
  if (table == nullptr) {
    fault(static_cast<int>(node->source().begin.line), "wrong-type", std::string("\"") + key + "\" must be a table");
    return std::nullopt;
  }
  return TomlTable(*table, m_path, *m_violations);
}

std::vector<TomlTable> TomlTable::tables(const char* key, Need need) {
  std::vector<TomlTable> out;
  const toml::node* node = find(key, need);
  if (node == nullptr) return out;
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    fault(static_cast<int>(node->source().begin.line), "wrong-type", std::string("\"") + key + "\" must be written as [[" + key + "]]");
    return out;
  }
  for (const toml::node& item : *array) {
    if (const toml::table* table = item.as_table()) {
      out.emplace_back(*table, m_path, *m_violations);
    } else {
      fault(static_cast<int>(item.source().begin.line), "wrong-type", std::string("\"") + key + "\" must be written as [[" + key + "]]");
    }
  }
  return out;
}

LocalizedText TomlTable::localized(const char* key, Need need) {
  auto inner = table(key, need);
  if (!inner) return {};
  LocalizedText out;
  for (Language language : kLanguages) {
    const char* code = languageCode(language).data();
    if (!inner->has(code)) {
      fault(inner->line(), "missing-language", std::string("\"") + key + "\" has no \"" + code + "\"");
      inner->m_asked.insert(code);
      continue;
    }
    out.in(language) = inner->text(code);
  }
  inner->finish();
  return out;
}

LocalizedList TomlTable::localizedList(const char* key, Need need) {
  auto inner = table(key, need);
  if (!inner) return {};
  LocalizedList out;
  for (Language language : kLanguages) {
    const char* code = languageCode(language).data();
    if (!inner->has(code)) {
      fault(inner->line(), "missing-language", std::string("\"") + key + "\" has no \"" + code + "\"");
      inner->m_asked.insert(code);
      continue;
    }
    out.in(language) = inner->list(code);
  }
  inner->finish();
  return out;
}

std::optional<Source> TomlTable::source(const char* key) {
  auto inner = table(key, Need::Optional);
  if (!inner) return std::nullopt;
  Source out{inner->text("title"), inner->text("url", Need::Optional)};
  inner->finish();
  return out;
}

void TomlTable::finish() {
  for (const auto& [key, node] : *m_table) {
    const std::string name(key.str());
    if (!m_asked.contains(name)) {
      fault(static_cast<int>(node.source().begin.line), "unknown-key", "\"" + name + "\" is not a key that belongs here");
    }
  }
}

std::optional<toml::table> parseToml(const std::string& text, const std::string& path, Violations& violations) {
  try {
    return toml::parse(text, path);
  } catch (const toml::parse_error& error) {
    violations.push_back({path, static_cast<int>(error.source().begin.line), "toml-syntax", std::string(error.description())});
    return std::nullopt;
  }
}

}  // namespace cdp::compiler
