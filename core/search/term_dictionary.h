// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "search/analyzer.h"
#include "store/sqlite.h"

namespace cdp::search {

struct TermInfo {
  std::uint32_t id = 0;
  TokenKind kind = TokenKind::Word;
  std::uint32_t documents = 0;
  std::uint32_t patterns = 0;
};

/// The terms of a catalog's search index. Looked up in the database; only the words (for typing errors) are read into memory, once,
/// when the first unknown word comes. Thread: one at a time.
class TermDictionary {
 public:
  /// Errors: Format (the index is not there). `database` outlives the dictionary.
  static Result<TermDictionary> open(const Database& database);

  [[nodiscard]] std::uint32_t size() const { return m_size; }
  std::optional<TermInfo> find(std::string_view term);
  /// Packed postings of a term; valid until the next call. Empty for an unknown id.
  std::string_view postings(std::uint32_t id);
  /// Known words that begin with `prefix`, those of most documents first. Of words in fewer than 16 documents only the first thousand by
  /// spelling are weighed: time does not grow with a pack.
  std::vector<TermInfo> withPrefix(std::string_view prefix, std::size_t limit);
  /// Known words that `word` may be a misspelling of: one edit for four to seven letters, two from eight letters on (insertion, deletion,
  /// substitution, transposition of neighbours), the first letter kept. Nearest first, then those of most documents.
  std::vector<TermInfo> similar(std::string_view word, std::size_t limit);

 private:
  explicit TermDictionary(const Database& database) : m_database(&database) {}
  void loadWords();

  struct Word {
    std::u32string text;
    TermInfo info;
  };
  const Database* m_database;
  Statement m_find;
  Statement m_postings;
  Statement m_commonPrefix;
  Statement m_rarePrefix;
  std::uint32_t m_size = 0;
  bool m_loaded = false;
  std::vector<Word> m_words;  ///< sorted by first letter, then length
};

}  // namespace cdp::search
