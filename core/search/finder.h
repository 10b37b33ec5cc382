// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"

namespace cdp {

class Database;

struct FinderResult {
  std::string pattern;  ///< slug
  LocalizedText reason;
  bool operator==(const FinderResult&) const = default;
};

/// An answer leads to another question or to one to three patterns.
struct FinderAnswer {
  LocalizedText text;
  std::string next;                   ///< id of a question; empty: the path ends here
  std::vector<FinderResult> results;  ///< empty while there is a next question
  bool operator==(const FinderAnswer&) const = default;
};

struct FinderQuestion {
  std::string id;
  LocalizedText text;
  std::vector<FinderAnswer> answers;
  bool operator==(const FinderQuestion&) const = default;
};

/// The guided path for people who have no words for their trouble. The first question is where it starts.
struct Finder {
  std::vector<FinderQuestion> questions;

  [[nodiscard]] bool empty() const { return questions.empty(); }
  [[nodiscard]] const FinderQuestion* start() const { return questions.empty() ? nullptr : &questions.front(); }
  /// Null for an unknown id.
  [[nodiscard]] const FinderQuestion* question(std::string_view id) const;
};

/// Reads the finder of a catalog; one that has none (a pack, mostly) gives an empty one. Errors: Format.
Result<Finder> loadFinder(const Database& database);

}  // namespace cdp
