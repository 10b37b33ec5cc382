// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "search/normalizer.h"

namespace cdp::search {

/// What a token is, in the order of how much it says; a term found in two ways counts as the first.
enum class TokenKind : std::uint8_t {
  Word,          ///< a Latin word's stem, or a number
  Compound,      ///< two neighbouring Latin words as one: "fail over" meets "failover"
  Katakana,      ///< a run of katakana
  CjkWord,       ///< a Japanese word as ICU's dictionary cuts it
  Kana,          ///< a word written in hiragana only
  CjkBigram,     ///< two neighbouring characters, at least one of them kanji
  KatakanaGram,  ///< three letters of a longer katakana word
  Kanji,         ///< one kanji
  Concept,       ///< a phrase of the concept vocabulary; made by PhraseMatcher
};
inline constexpr std::size_t kTokenKinds = 9;

struct Token {
  std::string term;
  TokenKind kind = TokenKind::Word;
  std::uint32_t begin = 0;  ///< bytes in the original text
  std::uint32_t end = 0;
  bool common = false;  ///< an everyday word: it says little about a problem
};

/// The smallest parts that phrases are compared by: a Latin stem, or one CJK character.
struct Atom {
  std::string text;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool katakana = false;
  bool joined = false;  ///< katakana directly after katakana: no word begins here
};

struct AnalyzedText {
  std::vector<Token> tokens;  ///< by begin; no two alike at one place
  std::vector<Atom> atoms;
};

/// Turns text into the terms of the index. One analyzer makes the index and reads the queries, so that both always agree.
/// English stems come from Snowball (libstemmer), Japanese words from ICU's dictionary, beside character n-grams, since neither
/// finds every word of two characters alone. Thread: one at a time; an analyzer each for more.
class Analyzer {
 public:
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// Any bytes; never fails.
  AnalyzedText analyze(std::string_view utf8);
  /// Only the atoms: for phrases of the vocabulary.
  std::vector<Atom> atoms(std::string_view utf8);

 private:
  class Implementation;
  std::unique_ptr<Implementation> m_implementation;
};

/// A word that says nothing about a problem ("the", "how", 方法): it is in no index.
bool isStopWord(std::string_view word);
/// A word of everyday talk ("minute", "people", 毎日): indexed, but it counts for less in a query.
bool isCommonWord(std::string_view word);

}  // namespace cdp::search
