// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/language.h"
#include "diagram/violation.h"
#include "search/finder.h"
#include "search/search_index.h"

namespace cdp {
class Database;
}

namespace cdp::compiler {

struct Content;
struct RuleSet;

/// What tells two patterns apart.
struct NeighbourPair {
  std::string first;
  std::string second;
  LocalizedText text;
  int line = 1;
};

/// More words in which people ask for a pattern: searched, but shown on no page.
struct SearchHint {
  std::string pattern;
  LocalizedList words;
  int line = 1;
};

/// The search's own content: vocabulary/concepts.toml, neighbours.toml and hints.toml, finder/finder.toml. Each may be missing.
struct SearchContent {
  std::vector<search::SearchConcept> concepts;
  std::string conceptsPath;
  std::vector<NeighbourPair> neighbours;
  std::string neighboursPath;
  std::vector<SearchHint> hints;
  std::string hintsPath;
  Finder finder;           ///< the start first
  std::string finderPath;  ///< empty: there is no finder
  std::string finderStart;
  std::map<std::string, int> finderLines;  ///< of a question
};

/// Reads the four files of `folder`. Faults become violations. Thread: any.
SearchContent loadSearchContent(const std::filesystem::path& folder, Violations& violations);

/// Known slugs, distinct pairs, one hint for a pattern, a finder whose every path ends and whose every question is reached; with the whole-catalog rules
/// every pattern is reached too.
void checkSearchContent(const Content& content, const RuleSet& rules, Violations& violations);

/// What the search index is made of: every entry with its texts, plain, sentence by sentence.
std::vector<search::SearchDocument> searchDocuments(const Content& content);

/// Writes neighbours, finder and the search index; the other tables are there already. Errors: Io, Internal.
Result<void> writeSearchTables(const Content& content, Database& database);

}  // namespace cdp::compiler
