// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "lecture/lecture.h"

namespace cdp {

/// What to leave out when time runs short.
struct LatePlan {
  std::vector<std::size_t> skip;  ///< indices of items, ascending
  double saved = 0;               ///< minutes
  double stillBehind = 0;         ///< what cannot be saved without touching what must be told; 0: all is well
};

/// Items after `current` that may go: never those of Priority::Must, and not those without planned minutes. The least dear go first
/// (may before should), of these the longest, of equally long ones the later; then what turns out not to be needed comes back, the
/// dearest and longest first. Deterministic; O(n log n).
LatePlan planWhenLate(const Lecture& lecture, std::size_t current, double minutesBehind);

/// Minutes planned from the beginning of an item to the end of the lecture, without those of `skip`.
double minutesFrom(const Lecture& lecture, std::size_t item, const std::vector<std::size_t>& skip = {});

}  // namespace cdp
