// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cdp {

/// Decodes UTF-8; each invalid byte becomes U+FFFD, so the result is always usable.
std::vector<char32_t> decodeUtf8(std::string_view text);
void appendUtf8(std::string& out, char32_t c);
std::string encodeUtf8(const std::vector<char32_t>& text);

/// Offset of the first invalid byte, or npos.
std::size_t firstInvalidUtf8(std::string_view text);

/// Kanji, kana, full-width forms and CJK punctuation: what is set one em wide.
bool isWide(char32_t c);
bool isKanji(char32_t c);
bool isHiragana(char32_t c);
bool isKatakana(char32_t c);  ///< with the long-vowel mark

/// Removes white space at both ends (ASCII and U+3000).
std::string_view trimmed(std::string_view text);

}  // namespace cdp
