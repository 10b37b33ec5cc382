// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "user/user_database.h"

namespace cdp {

/// How well one question is known.
struct PracticeCard {
  std::string key;
  int box = 1;        ///< 1 (new or missed) to 5
  long long due = 0;  ///< seconds since 1970, UTC
  int asked = 0;
  int missed = 0;
  long long lastAsked = 0;
};

/// Spaced repetition after Leitner ("So lernt man lernen", 1972): five boxes. A right answer moves a card one box up, a wrong one back to
/// the first, where it is due at once; in box 2 to 5 it is due again after 2, 4, 8 and 16 days. A right answer to a card that
/// is not due yet leaves it where it is: knowing it twice in a minute is no sign of remembering.
/// Leitner and not SM-2, because a question with choices gives right or wrong, not a grade.
PracticeCard answered(PracticeCard card, bool right, long long now);

inline constexpr int kBoxes = 5;
inline constexpr long long kDay = 24 * 60 * 60;

/// Remembered in the user's database. Thread and errors: the database's.
class PracticeLog {
 public:
  explicit PracticeLog(UserDatabase& database) : m_database(database) {}

  /// One transaction, safe beside a second program; the value is the card as it is now.
  Result<PracticeCard> record(std::string_view key, bool right, long long now);
  /// A new card (asked 0) for a key never asked.
  [[nodiscard]] Result<PracticeCard> card(std::string_view key) const;
  [[nodiscard]] Result<std::vector<PracticeCard>> cards() const;

  /// What to ask now out of `available`: first what was missed (box 1, longest waiting first), then what else is due, then what was never
  /// asked, shuffled by the seed. Never what is not due. At most `count`.
  [[nodiscard]] Result<std::vector<std::string>> choose(const std::vector<std::string>& available, std::size_t count, long long now, std::uint64_t seed) const;

 private:
  UserDatabase& m_database;
};

}  // namespace cdp
