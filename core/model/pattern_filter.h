// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "model/entries.h"

namespace cdp {

/// Which patterns a reader wants to see. Categories add up, qualities narrow down, a service narrows down further.
struct PatternFilter {
  std::set<std::string> categories;  ///< in any of these; empty: in any at all
  std::set<std::string> improves;    ///< improves all of these
  std::string service;               ///< uses it; empty: whatever it uses

  [[nodiscard]] bool empty() const { return categories.empty() && improves.empty() && service.empty(); }
  [[nodiscard]] bool matches(const PatternSummary& pattern) const;
  [[nodiscard]] int count(const std::vector<PatternSummary>& patterns) const;

  /// How many there would be with this value chosen as well: the figure beside it.
  [[nodiscard]] int countWithCategory(const std::vector<PatternSummary>& patterns, const std::string& category) const;
  [[nodiscard]] int countWithQuality(const std::vector<PatternSummary>& patterns, const std::string& quality) const;
  [[nodiscard]] int countWithService(const std::vector<PatternSummary>& patterns, const std::string& wanted) const;

  bool operator==(const PatternFilter&) const = default;
};

}  // namespace cdp
