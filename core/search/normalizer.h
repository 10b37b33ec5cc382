// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cdp::search {

/// One character after normalisation, with the bytes of the original text it came from.
struct NormalChar {
  char32_t c = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool upper = false;  ///< an upper-case Latin letter before folding: where "camelCase" is cut
};

/// NFKC with case folding (Unicode TR 15, ICU's nfkc_cf), cluster by cluster so that the places in the original stay known. Full and
/// half width become one form. Invalid bytes become U+FFFD. Thread: any.
std::vector<NormalChar> normalize(std::string_view utf8);

/// Katakana as it is spelt in this index: long vowel marks are dropped, small vowels grow, エイ is エ; so that サーバー and サーバ,
/// フェイルオーバー and フェールオーバ meet. Other characters stay. Words of one or two letters keep their mark.
std::vector<NormalChar> foldKatakana(const std::vector<NormalChar>& text);

std::u32string textOf(const std::vector<NormalChar>& text, std::size_t from, std::size_t until);
std::string utf8Of(std::u32string_view text);

}  // namespace cdp::search
