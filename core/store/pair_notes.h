// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"
#include "store/sqlite.h"

namespace cdp {

/// What tells two patterns apart that look alike, in one sentence.
struct PairNote {
  std::string a;
  std::string b;
  LocalizedText text;

  [[nodiscard]] bool isFor(std::string_view x, std::string_view y) const { return (a == x && b == y) || (a == y && b == x); }
};

/// All of them, ordered by pattern. A catalog that was made without any has none: that is no error.
/// Thread: the database's. Errors: what SQLite says.
Result<std::vector<PairNote>> readPairNotes(const Database& database);

}  // namespace cdp
