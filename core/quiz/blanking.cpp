// SPDX-License-Identifier: Apache-2.0
#include "quiz/blanking.h"

#include <algorithm>

#include "base/unicode.h"

namespace cdp {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool isWordByte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// A hyphen, a space or nothing between the parts of a name is all the same: "scale-out", "Scale Out".
std::size_t matchAt(std::string_view text, std::size_t at, std::string_view word) {
  std::size_t i = at;
  for (std::size_t w = 0; w < word.size(); ++w) {
    const bool gap = word[w] == ' ' || word[w] == '-';
    if (gap) {
      if (i < text.size() && (text[i] == ' ' || text[i] == '-')) ++i;
      continue;
    }
    if (i >= text.size() || lower(text[i]) != lower(word[w])) return 0;
    ++i;
  }
  return i - at;
}

std::vector<std::string> usable(std::vector<std::string> words) {
  std::erase_if(words, [](const std::string& word) { return decodeUtf8(trimmed(word)).size() < (isAscii(word) ? 3U : 2U); });
  for (auto& word : words) word = std::string(trimmed(word));
  std::stable_sort(words.begin(), words.end(), [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  return words;
}

/// Length of the longest word that begins here, with the ending of a Latin one; 0: none.
std::size_t foundAt(std::string_view text, std::size_t at, const std::vector<std::string>& words) {
  for (const auto& word : words) {
    const bool latin = isWordByte(word.front());
    if (latin && at > 0 && isWordByte(text[at - 1])) continue;
    std::size_t length = matchAt(text, at, word);
    if (length == 0) continue;
    if (isWordByte(word.back())) {
      while (at + length < text.size() && isWordByte(text[at + length])) ++length;
    }
    return length;
  }
  return 0;
}

}  // namespace

std::string blanked(std::string_view text, const std::vector<std::string>& words) {
  const auto list = usable(words);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = foundAt(text, at, list);
    if (length > 0) {
      if (!out.ends_with(kBlank)) out += kBlank;
      at += length;
    } else {
      out += text[at++];
    }
  }
  return out;
}

bool mentions(std::string_view text, const std::vector<std::string>& words) {
  const auto list = usable(words);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (foundAt(text, at, list) > 0) return true;
  }
  return false;
}

}  // namespace cdp
