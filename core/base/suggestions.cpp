// SPDX-License-Identifier: Apache-2.0
#include "base/suggestions.h"

#include <algorithm>

namespace cdp {

int editDistance(std::string_view a, std::string_view b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = static_cast<int>(i);
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int change = a[i - 1] == b[j - 1] ? 0 : 1;
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

std::vector<std::string> nearest(std::string_view typed, const std::vector<std::string>& candidates) {
  typed = typed.substr(0, 100);
  std::vector<std::pair<int, std::string>> ranked;
  for (const auto& candidate : candidates) {
    int distance = editDistance(typed, candidate);
    if (!typed.empty() && (candidate.starts_with(typed) || typed.starts_with(candidate))) distance = std::min(distance, 1);
    if (distance <= static_cast<int>(std::max(candidate.size(), typed.size())) / 2) ranked.emplace_back(distance, candidate);
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> out;
  for (std::size_t i = 0; i < ranked.size() && i < 3; ++i) out.push_back(ranked[i].second);
  return out;
}

std::string didYouMean(std::string_view typed, const std::vector<std::string>& candidates) {
  const auto close = nearest(typed, candidates);
  if (close.empty()) return {};
  std::string text = "Did you mean ";
  for (std::size_t i = 0; i < close.size(); ++i) {
    if (i > 0) text += i + 1 == close.size() ? " or " : ", ";
    text += close[i];
  }
  return text + "?";
}

}  // namespace cdp
