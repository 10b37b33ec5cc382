// SPDX-License-Identifier: Apache-2.0
#include "lecture/toml_guard.h"

namespace cdp {
namespace {

constexpr int kDots = 16;
constexpr int kBrackets = 16;

/// Index after the string that begins at `at`; counts lines inside multi-line strings.
std::size_t skipString(std::string_view text, std::size_t at, int& line) {
  const char quote = text[at];
  const bool escapes = quote == '"';
  if (text.substr(at, 3) == std::string(3, quote)) {
    at += 3;
    while (at < text.size()) {
      if (escapes && text[at] == '\\') {
        if (at + 1 < text.size() && text[at + 1] == '\n') ++line;
        at += 2;
        continue;
      }
      if (text[at] == '\n') ++line;
      if (text.substr(at, 3) == std::string(3, quote)) {
        at += 3;
        while (at < text.size() && text[at] == quote) ++at;  // up to two quotes may stand before the closing ones
        return at;
      }
      ++at;
    }
    return at;
  }
  ++at;
  while (at < text.size() && text[at] != quote && text[at] != '\n') at += escapes && text[at] == '\\' ? 2U : 1U;
  return at < text.size() && text[at] == quote ? at + 1 : at;
}

}  // namespace

std::optional<TomlFault> tooDeepToml(std::string_view text) {
  int line = 1;
  int dots = 0;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    switch (text[at]) {
      case '"':
      case '\'':
        at = skipString(text, at, line);
        continue;
      case '#':
        while (at < text.size() && text[at] != '\n') ++at;
        continue;
      case '\n':
        ++line;
        dots = 0;
        break;
      case '=':
      case ',':
        dots = 0;
        break;
      case '.':
        if (++dots > kDots) return TomlFault{line, "a key has more than " + std::to_string(kDots) + " parts"};
        break;
      case '[':
      case '{':
        dots = 0;
        if (++depth > kBrackets) return TomlFault{line, "lists or tables are nested more than " + std::to_string(kBrackets) + " deep"};
        break;
      case ']':
      case '}':
        if (depth > 0) --depth;
        break;
      default:
        break;
    }
    ++at;
  }
  return std::nullopt;
}

}  // namespace cdp
