// SPDX-License-Identifier: Apache-2.0
#include "search/normalizer.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "base/unicode.h"

namespace cdp::search {
namespace {

struct Decoded {
  char32_t c;
  std::uint32_t begin;
  std::uint32_t end;
};

std::uint32_t utf8Length(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

std::vector<Decoded> decode(std::string_view utf8) {
  std::vector<Decoded> out;
  out.reserve(utf8.size());
  std::uint32_t at = 0;
  for (const char32_t c : decodeUtf8(utf8)) {
    // The decoder answers U+FFFD for one invalid byte; a real one is three bytes long.
    const bool invalid = c == 0xFFFD && !utf8.substr(at).starts_with("\xEF\xBF\xBD");
    const std::uint32_t length = invalid ? 1 : utf8Length(c);
    out.push_back({c, at, at + length});
    at += length;
  }
  return out;
}

bool isVoicingMark(char32_t c) { return c == 0x3099 || c == 0x309A || c == 0xFF9E || c == 0xFF9F; }

/// Characters that NFKC case folding leaves alone, whatever their neighbours other than a voicing mark.
bool isPlain(char32_t c) { return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FC && c != 0x30FB) || (c >= 0x4E00 && c <= 0x9FFF); }

char32_t grownVowel(char32_t c) {
  switch (c) {
    case U'ァ':
      return U'ア';
    case U'ィ':
      return U'イ';
    case U'ゥ':
      return U'ウ';
    case U'ェ':
      return U'エ';
    case U'ォ':
      return U'オ';
    case U'ヂ':
      return U'ジ';
    case U'ヅ':
      return U'ズ';
    default:
      return c;
  }
}

/// Letters whose vowel is e, after which イ only lengthens: フェイル, メイン, レイヤ.
bool endsInE(char32_t c) {
  constexpr std::u32string_view kRow = U"エケゲセゼテデネヘベペメレ";
  return kRow.find(c) != std::u32string_view::npos;
}

}  // namespace

std::vector<NormalChar> normalize(std::string_view utf8) {
  const std::vector<Decoded> in = decode(utf8);
  std::vector<NormalChar> out;
  out.reserve(in.size());
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  for (std::size_t i = 0; i < in.size();) {
    const Decoded& d = in[i];
    const char32_t following = i + 1 < in.size() ? in[i + 1].c : 0;
    if (d.c < 0x80 && following < 0x300) {
      const bool upper = d.c >= 'A' && d.c <= 'Z';
      out.push_back({upper ? d.c + 32 : d.c, d.begin, d.end, upper});
      ++i;
      continue;
    }
    if ((isPlain(d.c) && !isVoicingMark(following)) || U_FAILURE(status)) {
      out.push_back({d.c, d.begin, d.end, false});
      ++i;
      continue;
    }
    std::size_t until = i + 1;
    // A cluster of more than a few marks is no word; the limit keeps the work in proportion.
    while (until < in.size() && until - i < 16 && !folding->hasBoundaryBefore(static_cast<UChar32>(in[until].c))) ++until;
    icu::UnicodeString cluster;
    for (std::size_t k = i; k < until; ++k) cluster.append(static_cast<UChar32>(in[k].c));
    UErrorCode failed = U_ZERO_ERROR;
    const icu::UnicodeString folded = folding->normalize(cluster, failed);
    const bool upper = d.c >= 0xFF21 && d.c <= 0xFF3A;
    for (std::int32_t k = 0; U_SUCCESS(failed) && k < folded.length(); k = folded.moveIndex32(k, 1)) {
      out.push_back({static_cast<char32_t>(folded.char32At(k)), d.begin, in[until - 1].end, upper && k == 0});
    }
    i = until;
  }
  return out;
}

std::vector<NormalChar> foldKatakana(const std::vector<NormalChar>& text) {
  std::vector<NormalChar> out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (!isKatakana(text[i].c)) {
      out.push_back(text[i++]);
      continue;
    }
    std::size_t until = i;
    while (until < text.size() && isKatakana(text[until].c)) ++until;
    const bool shortWord = until - i <= 2;
    for (std::size_t k = i; k < until; ++k) {
      NormalChar c = text[k];
      const bool afterAnother = k > i && !out.empty();
      if (!shortWord && c.c == U'ー' && afterAnother) {
        out.back().end = c.end;
        continue;
      }
      if (c.c == U'ヴ') {  // ヴァ, ヴィ … are spelt バ, ビ …
        constexpr std::u32string_view kSmall = U"ァィェォ";
        constexpr std::u32string_view kFull = U"バビベボ";
        const std::size_t vowel = k + 1 < until ? kSmall.find(text[k + 1].c) : std::u32string_view::npos;
        c.c = vowel == std::u32string_view::npos ? U'ブ' : kFull[vowel];
        if (vowel != std::u32string_view::npos) c.end = text[++k].end;
        out.push_back(c);
        continue;
      }
      c.c = grownVowel(c.c);
      if (!shortWord && c.c == U'イ' && afterAnother && endsInE(out.back().c)) {
        out.back().end = c.end;
        continue;
      }
      out.push_back(c);
    }
    i = until;
  }
  return out;
}

std::u32string textOf(const std::vector<NormalChar>& text, std::size_t from, std::size_t until) {
  std::u32string out;
  out.reserve(until - from);
  for (std::size_t i = from; i < until; ++i) out += text[i].c;
  return out;
}

std::string utf8Of(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t c : text) appendUtf8(out, c);
  return out;
}

}  // namespace cdp::search
