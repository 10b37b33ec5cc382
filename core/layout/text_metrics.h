// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cdp {

/// Width of a text in pixels by a fixed table (wide characters 1 em, Latin by class), so that a diagram is laid out the same
/// on every machine, with no font installed. Slightly generous: a painter fits the real font into it.
double textWidth(std::string_view text, double fontPixels);

/// Breaks a label into lines no wider than `maxWidth`: at spaces and hyphens, and in Japanese between characters as line
/// breaking rules (JIS X 4051) allow, preferring a change of script. A single unbreakable word may stay wider.
/// "\n" in the text forces a break.
std::vector<std::string> wrapLabel(std::string_view text, double maxWidth, double fontPixels);

}  // namespace cdp
