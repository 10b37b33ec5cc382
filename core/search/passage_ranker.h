// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "search/query.h"
#include "search/search_index.h"

namespace cdp::search {

struct TextRange {
  std::uint32_t begin = 0;  ///< bytes
  std::uint32_t end = 0;
  bool operator==(const TextRange&) const = default;
};

/// How well one passage answers a query.
struct PassageMatch {
  SearchField field = SearchField::Body;
  Language language = Language::English;
  std::uint32_t position = 0;
  double similarity = 0;                                  ///< about 0 … 1
  std::vector<std::pair<TextRange, std::size_t>> places;  ///< where a term (its index in the query) stands; only if asked for
};

/// Compares a query's terms with passages packed by the index writer. Holds the terms in a table by id, so a passage costs one look-up a
/// token. Thread: one at a time.
class PassageRanker {
 public:
  explicit PassageRanker(std::uint32_t termCount) : m_slot(termCount, 0) {}

  /// Until the next call, matches are for this query.
  void setQuery(const Query& query, const RankingWeights& weights, bool patterns);

  /// The similarities of all passages: the root of the sum of their squares.
  double score(std::string_view packed);
  /// The likest passage in `language` (any where unset) with its places; nothing if no term stands in any.
  std::optional<PassageMatch> best(std::string_view packed, std::optional<Language> language);

 private:
  template <typename Take>
  void each(std::string_view packed, bool withPlaces, const Take& take);

  std::vector<std::uint8_t> m_slot;  ///< by term id: 1 + index in the query
  std::vector<std::uint32_t> m_used;
  std::vector<double> m_value;        ///< of the query's terms
  std::vector<std::uint32_t> m_seen;  ///< passage in which a term was last counted
  std::uint32_t m_passage = 0;
  double m_total = 0;
  std::vector<double> m_lengthFactor;  ///< by number of tokens
  double m_lengthExponent = -1;
};

}  // namespace cdp::search
