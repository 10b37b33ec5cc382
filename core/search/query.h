// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/analyzer.h"
#include "search/phrase_matcher.h"
#include "search/term_dictionary.h"

namespace cdp::search {

/// What ranking adds up. The figures were found by trying each on the development queries (tests/fixtures/search).
struct RankingWeights {
  /// Of a term by how it was found, in the order of TokenKind.
  std::array<double, kTokenKinds> kind{0.6, 0.3, 1.1, 0.35, 0.3, 0.45, 0.45, 0.3, 0.8};
  double corrected = 0.4;       ///< of a term that was not typed like this
  double prefix = 0.6;          ///< of a word of which only the beginning was typed
  double common = 0.8;          ///< of an everyday word (isCommonWord)
  double idfPower = 0.35;       ///< exponent of the inverse document frequency
  double idfMix = 0.35;         ///< how much of it is taken over all documents instead of the patterns
  double document = 4.0;        ///< of the document's BM25F
  double passages = 0.7;        ///< of the likeness of its passages: the root of the sum of squares
  double passageLength = 0.85;  ///< exponent of a passage's length: 0 means length does not matter
};

/// A term of the index that a query asks for.
struct QueryTerm {
  TermInfo info;
  TokenKind kind = TokenKind::Word;
  double weight = 0;        ///< by kind and by how it was found
  double patternIdf = 0;    ///< inverse document frequency among the patterns
  double documentIdf = 0;   ///< among all documents
  std::uint32_t begin = 0;  ///< the bytes of the query it stands for
  std::uint32_t end = 0;
  bool corrected = false;
};

struct Query {
  std::string text;              ///< cut and valid UTF-8
  std::vector<QueryTerm> terms;  ///< no id twice; rarest first
  double patternTotal = 0;       ///< sum of weight × idf over the terms
  double documentTotal = 0;
};

struct IndexSizes {
  std::uint32_t documents = 0;
  std::uint32_t patterns = 0;
};

/// What is read of a query: longer ones are cut, so that no input takes long.
inline constexpr std::size_t kLongestQuery = 1200;  ///< bytes

/// Reads a query of any bytes into terms: words, n-grams, concepts, and for unknown words what they may be a misspelling of.
Query readQuery(std::string_view text, Analyzer& analyzer, const PhraseMatcher& concepts, const std::vector<std::string>& conceptTerms,
                TermDictionary& dictionary, const IndexSizes& sizes, const RankingWeights& weights);

}  // namespace cdp::search
