// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "search/search_engine.h"
#include "store/sqlite.h"

namespace cdp::search {

/// Turns ranked documents into hits: title, the passage that answers the query best, what is highlighted in it, and the neighbour.
/// Thread: one at a time.
class HitBuilder {
 public:
  /// Errors: Format. `database` outlives the builder.
  static Result<HitBuilder> open(const Database& database);

  /// The packed passages of a document; valid until the next call. Part 0: the lead, 1: the English text, 2: the Japanese.
  std::string_view forward(std::uint32_t document, int part);

  SearchHit build(std::uint32_t document, double score, Language language, const Query& query, PassageRanker& ranker);
  /// Fills in the neighbours of the patterns among `hits`.
  void tellNeighbours(std::vector<SearchHit>& hits, Language language) const;

 private:
  std::string passage(std::uint32_t document, std::uint32_t position);
  void fallback(std::uint32_t document, Language language, SearchHit& hit);
  static void highlight(const PassageMatch& match, const Query& query, SearchHit& hit);

  std::string_view read(std::uint32_t document, int part);

  std::unordered_map<std::uint64_t, std::string> m_kept;
  std::size_t m_keptBytes = 0;
  Statement m_document;
  Statement m_forward;
  Statement m_passage;
  Statement m_summary;
  std::map<std::pair<std::string, std::string>, LocalizedText> m_neighbours;
};

}  // namespace cdp::search
