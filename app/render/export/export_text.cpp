// SPDX-License-Identifier: Apache-2.0
#include "export/export_text.h"

#include "base/unicode.h"

namespace cdp::render {

std::string cleanText(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char32_t c : decodeUtf8(text)) {
    if (c == '\n') {
      out += '\n';
      continue;
    }
    if (c == '\t') {
      out += ' ';
      continue;
    }
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
    const bool nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFEFF;
    if (!control && !direction && !nonCharacter) appendUtf8(out, c);
  }
  return out;
}

std::string cleanLine(std::string_view text) {
  std::string out = cleanText(text);
  for (char& c : out) {
    if (c == '\n') c = ' ';
  }
  return std::string(trimmed(out));
}

std::string xmlText(std::string_view text) {
  std::string out;
  for (const char c : cleanText(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\n':
        out += "&#10;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace cdp::render
