// SPDX-License-Identifier: Apache-2.0
#include "model/pattern_filter.h"

#include <algorithm>

namespace cdp {
namespace {

bool has(const std::vector<std::string>& list, const std::string& value) { return std::find(list.begin(), list.end(), value) != list.end(); }

}  // namespace

bool PatternFilter::matches(const PatternSummary& pattern) const {
  if (!categories.empty() && categories.count(pattern.category) == 0) return false;
  if (!service.empty() && !has(pattern.services, service)) return false;
  return std::all_of(improves.begin(), improves.end(), [&](const std::string& quality) { return has(pattern.improves, quality); });
}

int PatternFilter::count(const std::vector<PatternSummary>& patterns) const {
  return static_cast<int>(std::count_if(patterns.begin(), patterns.end(), [this](const PatternSummary& p) { return matches(p); }));
}

int PatternFilter::countWithCategory(const std::vector<PatternSummary>& patterns, const std::string& category) const {
  // Categories add up, so what another one brings is counted without those that are chosen.
  PatternFilter other = *this;
  other.categories = {category};
  return other.count(patterns);
}

int PatternFilter::countWithQuality(const std::vector<PatternSummary>& patterns, const std::string& quality) const {
  PatternFilter other = *this;
  other.improves.insert(quality);
  return other.count(patterns);
}

int PatternFilter::countWithService(const std::vector<PatternSummary>& patterns, const std::string& wanted) const {
  PatternFilter other = *this;
  other.service = wanted;
  return other.count(patterns);
}

}  // namespace cdp
