// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cdp {

/// Damerau-Levenshtein distance (optimal string alignment), in bytes: for slugs.
int editDistance(std::string_view a, std::string_view b);

/// The up to three candidates nearest to what was typed, nearest first; none that is further than half its length.
std::vector<std::string> nearest(std::string_view typed, const std::vector<std::string>& candidates);

/// "Did you mean scale-out or scale-up?", or an empty text.
std::string didYouMean(std::string_view typed, const std::vector<std::string>& candidates);

}  // namespace cdp
