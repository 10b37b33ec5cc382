// SPDX-License-Identifier: Apache-2.0
#include "lecture/late_plan.h"

#include <algorithm>
#include <tuple>

namespace cdp {

LatePlan planWhenLate(const Lecture& lecture, std::size_t current, double minutesBehind) {
  constexpr double kNothing = 1e-9;
  LatePlan plan;
  if (!(minutesBehind > kNothing)) return plan;
  std::vector<std::size_t> candidates;
  for (std::size_t i = current + 1; i < lecture.items.size(); ++i) {
    if (lecture.items[i].priority != Priority::Must && lecture.items[i].minutes > 0) candidates.push_back(i);
  }
  // Priority's values grow as items become less dear.
  std::sort(candidates.begin(), candidates.end(), [&](std::size_t a, std::size_t b) {
    const auto& left = lecture.items[a];
    const auto& right = lecture.items[b];
    return std::tuple(-static_cast<int>(left.priority), -left.minutes, b) < std::tuple(-static_cast<int>(right.priority), -right.minutes, a);
  });
  for (std::size_t i : candidates) {
    if (plan.saved >= minutesBehind - kNothing) break;
    plan.skip.push_back(i);
    plan.saved += lecture.items[i].minutes;
  }
  std::vector<std::size_t> giveBack = plan.skip;
  std::sort(giveBack.begin(), giveBack.end(), [&](std::size_t a, std::size_t b) {
    const auto& left = lecture.items[a];
    const auto& right = lecture.items[b];
    return std::tuple(static_cast<int>(left.priority), -left.minutes, a) < std::tuple(static_cast<int>(right.priority), -right.minutes, b);
  });
  for (std::size_t i : giveBack) {
    const double without = plan.saved - lecture.items[i].minutes;
    if (without < minutesBehind - kNothing) continue;
    plan.saved = without;
    std::erase(plan.skip, i);
  }
  std::sort(plan.skip.begin(), plan.skip.end());
  plan.stillBehind = std::max(0.0, minutesBehind - plan.saved);
  return plan;
}

double minutesFrom(const Lecture& lecture, std::size_t item, const std::vector<std::size_t>& skip) {
  double sum = 0;
  for (std::size_t i = item; i < lecture.items.size(); ++i) {
    if (std::find(skip.begin(), skip.end(), i) == skip.end()) sum += lecture.items[i].minutes;
  }
  return sum;
}

}  // namespace cdp
