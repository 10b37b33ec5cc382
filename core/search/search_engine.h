// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"
#include "search/passage_ranker.h"
#include "search/query.h"
#include "search/search_index.h"

namespace cdp {

using search::EntryKind;
using search::SearchField;
using search::TextRange;

struct SearchOptions {
  std::optional<Language> language;              ///< of titles and snippets; unset: the query's own
  std::size_t limit = 20;                        ///< hits in all; other kinds than patterns get up to two fifths of them
  std::vector<EntryKind> kinds;                  ///< empty: all
  std::string category;                          ///< facets: only patterns of this category …
  std::string quality;                           ///< … that improve this quality attribute …
  std::string service;                           ///< … and use this service; with any of the three only patterns are found
  bool facets = false;                           ///< count them
  const std::atomic<bool>* cancelled = nullptr;  ///< set it from another thread to end the search early
};

/// A hit through other words than the typed ones.
struct SynonymMatch {
  std::string typed;
  std::string found;
  bool operator==(const SynonymMatch&) const = default;
};

/// Why this and not the pattern that looks like it.
struct NeighbourHint {
  std::string slug;  ///< the neighbour
  std::string title;
  std::string text;  ///< what tells the two apart
};

struct SearchHit {
  EntryKind kind = EntryKind::Pattern;
  std::string slug;
  std::string title;
  double score = 0;  ///< comparable within one answer
  SearchField matchedField = SearchField::Summary;
  std::string snippet;                ///< a name, symptom or sentence, in the asked language
  std::vector<TextRange> highlights;  ///< bytes of the snippet, in order, apart from one another
  std::vector<SynonymMatch> synonyms;
  std::optional<NeighbourHint> neighbour;  ///< the best placed other hit that is easily mistaken for this one
};

struct FacetCount {
  std::string slug;
  int count = 0;
  bool operator==(const FacetCount&) const = default;
};

/// How many of the found patterns have what; in the catalog's order, none with zero.
struct SearchFacets {
  std::vector<FacetCount> categories;
  std::vector<FacetCount> qualities;
  std::vector<FacetCount> services;
};

/// A word that is not in the catalog and the one that was taken for it.
struct Correction {
  std::string typed;
  std::string taken;
};

struct SearchAnswer {
  std::vector<SearchHit> hits;  ///< patterns first, then kind by kind; in each the best first
  int patternCount = 0;         ///< patterns found, shown or not
  SearchFacets facets;
  Language language = Language::English;  ///< of the snippets
  bool cancelled = false;                 ///< ended early: hits are empty
};

/// A symptom for people whose words found nothing.
struct SymptomSuggestion {
  std::string text;
  std::string pattern;  ///< slug
  std::string title;
};

/// Finds entries of a catalog by problem, in either language or both mixed. It reads the index that the compiler wrote; nothing is learnt or
/// stored. Thread: one at a time (it holds a database connection and buffers of its own); open another engine for another thread.
///
/// Ranking: BM25F over all texts of an entry (terms are stems, Japanese words, n-grams and concepts), and the likeness of its best
/// passages (name, alias, symptom, summary) to the whole query.
class SearchEngine {
 public:
  /// Errors: NotFound, Format (no catalog, no search index).
  static Result<SearchEngine> open(const std::filesystem::path& catalog);

  SearchEngine(SearchEngine&&) noexcept;
  SearchEngine& operator=(SearchEngine&&) noexcept;
  ~SearchEngine();

  /// Any bytes are a query; one that says nothing gives an empty answer. Only the first kLongestQuery bytes are read.
  SearchAnswer search(std::string_view query, const SearchOptions& options = {});

  /// The symptoms likest to the query letter by letter, for an answer without hits. At most one for each pattern.
  std::vector<SymptomSuggestion> nearestSymptoms(std::string_view query, Language language, std::size_t limit);

  /// For measuring what each part of the ranking is worth.
  void setWeights(const search::RankingWeights& weights);

 private:
  class Implementation;
  explicit SearchEngine(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> m_implementation;
};

/// Japanese where a character of it stands in the text, English otherwise.
Language languageOf(std::string_view text);

}  // namespace cdp
