// SPDX-License-Identifier: Apache-2.0
#include "lecture/toml_values.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "base/unicode.h"

namespace cdp::lecturefile {
namespace {

int lineOfNode(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

std::string quoted(const char* key) { return std::string("\"") + key + "\""; }

void appendEscaped(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\r':
      out += "\\r";
      return;
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(c);
  if (byte < 0x20 || byte == 0x7F) {
    constexpr const char* kHex = "0123456789ABCDEF";
    out += "\\u00";
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  } else {
    out += c;
  }
}

}  // namespace

std::string tomlString(std::string_view text) {
  std::string out = "\"";
  for (char c : text) appendEscaped(out, c);
  return out + "\"";
}

std::string tomlKey(std::string_view key) {
  const bool bare = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
  return bare ? std::string(key) : tomlString(key);
}

std::string inlineToml(const toml::node& node) {
  if (const auto* table = node.as_table()) {
    std::string out = "{";
    for (const auto& [key, value] : *table) out += (out.size() > 1 ? ", " : " ") + tomlKey(key.str()) + " = " + inlineToml(value);
    return out + (out.size() > 1 ? " }" : "}");
  }
  if (const auto* array = node.as_array()) {
    std::string out = "[";
    for (const auto& value : *array) out += (out.size() > 1 ? ", " : "") + inlineToml(value);
    return out + "]";
  }
  if (const auto* text = node.as_string()) return tomlString(text->get());
  // Numbers, truth values, dates and times print themselves.
  std::ostringstream out;
  node.visit([&](const auto& value) {
    if constexpr (toml::is_value<decltype(value)>) out << value;
  });
  return out.str();
}

void TableReader::fault(int line, std::string rule, std::string message) {
  *m_complete = false;
  if (m_violations->size() > LectureLimits::kFaults) return;
  if (m_violations->size() == LectureLimits::kFaults) {
    rule = "more-faults";
    message = "there are more faults, which are not told";
  }
  m_violations->push_back({*m_path, line, std::move(rule), std::move(message)});
}

int TableReader::lineOf(const char* key) const {
  const toml::node* node = m_table->get(key);
  return node == nullptr ? line() : lineOfNode(*node);
}

const toml::node* TableReader::find(const char* key) {
  m_asked.insert(key);
  return m_table->get(key);
}

std::string TableReader::clean(const toml::node& node, const std::string& name, std::size_t maxChars) {
  const auto* value = node.as_string();
  if (value == nullptr) {
    fault(lineOfNode(node), "wrong-type", name + " must be a text");
    return {};
  }
  std::string out;
  bool controls = false;
  for (char c : value->get()) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\r') continue;  // a file written with other line ends
    if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F) {
      controls = true;
    } else {
      out += c;
    }
  }
  if (controls) fault(lineOfNode(node), "control-character", name + " holds control characters; they are left out");
  out = std::string(trimmed(out));
  if (out.size() > maxChars) {
    auto chars = decodeUtf8(out);
    if (chars.size() > maxChars) {
      fault(lineOfNode(node), "too-long",
            name + " has " + std::to_string(chars.size()) + " characters; only the first " + std::to_string(maxChars) + " are used");
      chars.resize(maxChars);
      out = std::string(trimmed(encodeUtf8(chars)));
    }
  }
  return out;
}

std::string TableReader::text(const char* key, std::size_t maxChars) {
  const toml::node* node = find(key);
  return node == nullptr ? std::string() : clean(*node, quoted(key), maxChars);
}

double TableReader::number(const char* key, double low, double high, double fallback) {
  const toml::node* node = find(key);
  if (node == nullptr) return fallback;
  double value = NAN;
  if (const auto* whole = node->as_integer()) value = static_cast<double>(whole->get());
  if (const auto* real = node->as_floating_point()) value = real->get();
  if (!(value >= low && value <= high)) {  // false for a value that is not a number
    std::ostringstream range;
    range << quoted(key) << " must be a number from " << low << " to " << high;
    fault(lineOfNode(*node), "bad-value", range.str());
    return fallback;
  }
  return value;
}

int TableReader::integer(const char* key, int low, int high, int fallback) {
  const toml::node* node = find(key);
  if (node == nullptr) return fallback;
  const auto* whole = node->as_integer();
  if (whole == nullptr || whole->get() < low || whole->get() > high) {
    fault(lineOfNode(*node), "bad-value", quoted(key) + " must be a whole number from " + std::to_string(low) + " to " + std::to_string(high));
    return fallback;
  }
  return static_cast<int>(whole->get());
}

std::vector<std::string> TableReader::texts(const char* key, std::size_t maxItems, std::size_t maxChars) {
  std::vector<std::string> out;
  const toml::node* node = find(key);
  if (node == nullptr) return out;
  const auto take = [&](const toml::node& one) {
    if (out.size() == maxItems) return false;
    std::string text = clean(one, one.is_string() && &one == node ? quoted(key) : "an entry of " + quoted(key), maxChars);
    if (!text.empty()) out.push_back(std::move(text));
    return true;
  };
  if (const auto* array = node->as_array()) {
    for (const toml::node& one : *array) {
      if (take(one)) continue;
      fault(lineOfNode(one), "too-many", quoted(key) + " has more than " + std::to_string(maxItems) + " entries; the others are left out");
      break;
    }
  } else if (node->is_string()) {
    take(*node);
  } else {
    fault(lineOfNode(*node), "wrong-type", quoted(key) + " must be a text or a list of texts");
  }
  return out;
}

LocalizedText TableReader::localized(const char* key, std::size_t maxChars) {
  const toml::node* node = find(key);
  if (node == nullptr) return {};
  if (node->is_string()) {
    std::string text = clean(*node, quoted(key), maxChars);
    return {text, text};
  }
  const toml::table* table = node->as_table();
  if (table == nullptr) {
    fault(lineOfNode(*node), "wrong-type", quoted(key) + " must be a text, or have \"en\" and \"ja\"");
    return {};
  }
  LocalizedText out;
  for (const auto& [name, value] : *table) {
    if (const auto language = languageFromCode(name.str())) {
      out.in(*language) = clean(value, quoted(key) + "." + std::string(name.str()), maxChars);
    } else {
      fault(lineOfNode(value), "unknown-language", quoted(key) + " has only \"en\" and \"ja\"; \"" + std::string(name.str()) + "\" is left out");
    }
  }
  return out;
}

std::vector<TableReader> TableReader::tables(const char* key, std::size_t maxItems) {
  std::vector<TableReader> out;
  const toml::node* node = find(key);
  if (node == nullptr) return out;
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    fault(lineOfNode(*node), "wrong-type", quoted(key) + " must be written as [[" + key + "]]");
    return out;
  }
  for (const toml::node& one : *array) {
    if (out.size() == maxItems) {
      fault(lineOfNode(one), "too-many", "there are more than " + std::to_string(maxItems) + " [[" + key + "]]; the others are left out");
      break;
    }
    if (const toml::table* table = one.as_table()) {
      out.emplace_back(*table, *m_path, *m_violations, *m_complete);
    } else {
      fault(lineOfNode(one), "wrong-type", quoted(key) + " must be written as [[" + key + "]]");
    }
  }
  return out;
}

std::vector<UnknownKey> TableReader::rest() {
  std::vector<UnknownKey> out;
  for (const auto& [key, node] : *m_table) {
    const std::string name(key.str());
    if (m_asked.contains(name)) continue;
    std::string value = inlineToml(node);
    if (out.size() == LectureLimits::kUnknownKeys || value.size() > LectureLimits::kUnknownBytes || name.size() > LectureLimits::kNameChars * 4) {
      fault(lineOfNode(node), "too-many", "\"" + name.substr(0, LectureLimits::kNameChars) + "\" is not known here and too much to keep");
      continue;
    }
    out.push_back({name, std::move(value)});
  }
  return out;
}

}  // namespace cdp::lecturefile
