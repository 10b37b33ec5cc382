// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagram/violation.h"

namespace cdp::compiler {

/// A heading of a given level with the text below it, up to the next heading of the same or a higher level.
struct Section {
  std::string heading;
  std::string body;  ///< trimmed
  int line = 1;      ///< of the heading
};

/// Splits at headings of exactly `level` ("## " for 2); headings in code fences do not count.
/// Text before the first heading is reported as [text-before-heading].
std::vector<Section> splitSections(std::string_view markdown, int level, int firstLine, const std::string& path, Violations& violations);

/// The bodies under `expected`, in that order. Missing, unknown, repeated, misplaced and empty headings become violations.
std::vector<Section> expectSections(std::string_view markdown, const std::vector<std::string>& expected, const std::string& path, Violations& violations);

}  // namespace cdp::compiler
