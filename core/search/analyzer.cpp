// SPDX-License-Identifier: Apache-2.0
#include "search/analyzer.h"

#include <libstemmer.h>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/unicode.h"

namespace cdp::search {
namespace {

bool isLetterOrDigit(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x52F);
}
bool isApostrophe(char32_t c) { return c == '\'' || c == 0x2019; }
bool isCjk(char32_t c) { return isKanji(c) || isHiragana(c) || isKatakana(c); }
/// Between the parts of a compound: "fail-over", "blue/green", "load_balancer".
bool joinsWords(char32_t c) { return c == ' ' || c == '-' || c == '/' || c == '_' || c == '.' || c == '+'; }
/// Hiragana that follow a noun: 障害の, サーバを. A pair with one of them is no word.
bool isParticle(char32_t c) { return c == U'を' || c == U'の' || c == U'は' || c == U'に' || c == U'で' || c == U'へ' || c == U'も'; }
/// Between two kanji it belongs to the first one's reading: 切り替え is also written 切替え.
bool isOkurigana(char32_t c) {
  constexpr std::u32string_view kLetters = U"りちきけみしいえげべめれせび";
  return kLetters.find(c) != std::u32string_view::npos;
}

}  // namespace

class Analyzer::Implementation {
 public:
  Implementation() : m_stemmer(sb_stemmer_new("english", "UTF_8")) {
    UErrorCode status = U_ZERO_ERROR;
    m_words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getJapanese(), status));
    if (U_FAILURE(status)) m_words.reset();
  }
  ~Implementation() {
    if (m_stemmer != nullptr) sb_stemmer_delete(m_stemmer);
  }
  Implementation(const Implementation&) = delete;
  Implementation& operator=(const Implementation&) = delete;

  AnalyzedText analyze(std::string_view utf8, bool onlyAtoms) {
    m_out = {};
    m_onlyAtoms = onlyAtoms;
    const std::vector<NormalChar> text = normalize(utf8);
    for (std::size_t i = 0; i < text.size();) {
      std::size_t until = i;
      if (isLetterOrDigit(text[i].c)) {
        while (until < text.size() &&
               (isLetterOrDigit(text[until].c) || (isApostrophe(text[until].c) && until + 1 < text.size() && isLetterOrDigit(text[until + 1].c)))) {
          ++until;
        }
        const bool follows = i > 0 && m_lastWordEnd + 1 == i && joinsWords(text[i - 1].c);
        latin(text, i, until, follows);
        m_lastWordEnd = until;
      } else if (isCjk(text[i].c)) {
        while (until < text.size() && isCjk(text[until].c)) ++until;
        japanese({text.begin() + static_cast<long>(i), text.begin() + static_cast<long>(until)});
      } else {
        until = i + 1;
      }
      i = until;
    }
    m_lastWordEnd = std::string::npos - 1;
    m_lastWord.clear();
    finish();
    return std::move(m_out);
  }

 private:
  std::string stem(const std::string& word) {
    const bool digits = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (word.size() <= 3 || digits || m_stemmer == nullptr) return word;
    const sb_symbol* out = sb_stemmer_stem(m_stemmer, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    if (out == nullptr) return word;
    return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(sb_stemmer_length(m_stemmer))};
  }

  void add(std::string term, TokenKind kind, std::uint32_t begin, std::uint32_t end, bool common = false) {
    if (!m_onlyAtoms && !term.empty() && term.size() <= 120) m_out.tokens.push_back({std::move(term), kind, begin, end, common});
  }

  void latin(const std::vector<NormalChar>& text, std::size_t from, std::size_t until, bool follows) {
    std::string word;
    for (std::size_t i = from; i < until; ++i) {
      if (!isApostrophe(text[i].c)) appendUtf8(word, text[i].c);
    }
    const std::uint32_t begin = text[from].begin;
    const std::uint32_t end = text[until - 1].end;
    const std::string stemmed = stem(word);
    m_out.atoms.push_back({stemmed, begin, end, false, false});
    const bool stop = isStopWord(word);
    if (!stop) add(stemmed, TokenKind::Word, begin, end, isCommonWord(word) || isCommonWord(stemmed));
    if (follows && !m_lastWord.empty() && !stop) add(stem(m_lastWord + word), TokenKind::Compound, m_lastBegin, end);
    m_lastWord = stop ? std::string() : word;
    m_lastBegin = begin;
    camelParts(text, from, until);
  }

  /// "topologySpread" is found by "spread" too.
  void camelParts(const std::vector<NormalChar>& text, std::size_t from, std::size_t until) {
    std::size_t start = from;
    for (std::size_t i = from + 1; i <= until; ++i) {
      const bool cut = i == until || (text[i].upper && !text[i - 1].upper);
      if (!cut) continue;
      if (start == from && i == until) return;
      std::string part;
      for (std::size_t k = start; k < i; ++k) {
        if (!isApostrophe(text[k].c)) appendUtf8(part, text[k].c);
      }
      if (part.size() >= 3 && !isStopWord(part)) add(stem(part), TokenKind::Word, text[start].begin, text[i - 1].end);
      start = i;
    }
  }

  void japanese(const std::vector<NormalChar>& run) {
    if (!m_onlyAtoms) words(run);
    const std::vector<NormalChar> folded = foldKatakana(run);
    for (std::size_t i = 0; i < folded.size(); ++i) {
      const bool katakana = isKatakana(folded[i].c);
      m_out.atoms.push_back({utf8Of(textOf(folded, i, i + 1)), folded[i].begin, folded[i].end, katakana, katakana && i > 0 && isKatakana(folded[i - 1].c)});
    }
    if (!m_onlyAtoms) grams(folded);
  }

  void words(const std::vector<NormalChar>& run) {
    if (!m_words) return;
    icu::UnicodeString text;
    std::vector<std::size_t> charAt;  // UTF-16 place → character of the run
    for (std::size_t i = 0; i < run.size(); ++i) {
      const std::int32_t before = text.length();
      text.append(static_cast<UChar32>(run[i].c));
      for (std::int32_t k = before; k < text.length(); ++k) charAt.push_back(i);
    }
    charAt.push_back(run.size());
    m_words->setText(text);
    std::int32_t from = m_words->first();
    for (std::int32_t until = m_words->next(); until != icu::BreakIterator::DONE; from = until, until = m_words->next()) {
      const std::size_t a = charAt[static_cast<std::size_t>(from)];
      const std::size_t b = charAt[static_cast<std::size_t>(until)];
      if (b - a < 2) continue;
      if (isStopWord(utf8Of(textOf(run, a, b)))) continue;
      bool kanjiOrKatakana = false;
      for (std::size_t i = a; i < b; ++i) kanjiOrKatakana = kanjiOrKatakana || !isHiragana(run[i].c);
      if (!kanjiOrKatakana && b - a < 3) continue;
      const std::vector<NormalChar> folded = foldKatakana({run.begin() + static_cast<long>(a), run.begin() + static_cast<long>(b)});
      if (folded.size() < 2) continue;
      std::string word = utf8Of(textOf(folded, 0, folded.size()));
      const bool common = isCommonWord(word);
      add(std::move(word), kanjiOrKatakana ? TokenKind::CjkWord : TokenKind::Kana, run[a].begin, run[b - 1].end, common);
    }
  }

  void grams(const std::vector<NormalChar>& text) {
    const auto gram = [&](std::size_t from, std::size_t until, TokenKind kind) {
      std::string term = utf8Of(textOf(text, from, until));
      const bool common = isCommonWord(term);
      add(std::move(term), kind, text[from].begin, text[until - 1].end, common);
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char32_t c = text[i].c;
      if (isKatakana(c) && (i == 0 || !isKatakana(text[i - 1].c))) {
        std::size_t until = i;
        while (until < text.size() && isKatakana(text[until].c)) ++until;
        if (until - i >= 2) gram(i, until, TokenKind::Katakana);
        for (std::size_t k = i; until - i >= 4 && k + 3 <= until; ++k) gram(k, k + 3, TokenKind::KatakanaGram);
      }
      if (isHiragana(c) && i + 3 <= text.size() && isHiragana(text[i + 1].c) && isHiragana(text[i + 2].c) && !isStopWord(utf8Of(textOf(text, i, i + 3)))) {
        gram(i, i + 3, TokenKind::Kana);
      }
      if (!isKanji(c)) continue;
      if (!isStopWord(utf8Of(textOf(text, i, i + 1)))) gram(i, i + 1, TokenKind::Kanji);
      if (i + 1 >= text.size()) continue;
      const char32_t next = text[i + 1].c;
      if ((isKanji(next) || isKatakana(next) || !isParticle(next)) && !isStopWord(utf8Of(textOf(text, i, i + 2)))) gram(i, i + 2, TokenKind::CjkBigram);
      if (i + 2 < text.size() && isOkurigana(next) && isKanji(text[i + 2].c)) {
        add(utf8Of(std::u32string{c, text[i + 2].c}), TokenKind::CjkBigram, text[i].begin, text[i + 2].end);
      }
    }
  }

  void finish() {
    auto& tokens = m_out.tokens;
    std::sort(tokens.begin(), tokens.end(), [](const Token& a, const Token& b) {
      if (a.begin != b.begin) return a.begin < b.begin;
      if (a.end != b.end) return a.end < b.end;
      return a.term != b.term ? a.term < b.term : a.kind < b.kind;
    });
    tokens.erase(
        std::unique(tokens.begin(), tokens.end(), [](const Token& a, const Token& b) { return a.begin == b.begin && a.end == b.end && a.term == b.term; }),
        tokens.end());
  }

  sb_stemmer* m_stemmer = nullptr;
  std::unique_ptr<icu::BreakIterator> m_words;
  AnalyzedText m_out;
  bool m_onlyAtoms = false;
  std::string m_lastWord;
  std::uint32_t m_lastBegin = 0;
  std::size_t m_lastWordEnd = std::string::npos - 1;
};

Analyzer::Analyzer() : m_implementation(std::make_unique<Implementation>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

AnalyzedText Analyzer::analyze(std::string_view utf8) { return m_implementation->analyze(utf8, false); }
std::vector<Atom> Analyzer::atoms(std::string_view utf8) { return m_implementation->analyze(utf8, true).atoms; }

}  // namespace cdp::search
