// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace cdp {

/// One broken rule in a source file. `rule` is a stable id such as "unknown-role".
struct Violation {
  std::string path;
  int line = 0;  ///< 1-based; 0: the file as a whole
  std::string rule;
  std::string message;

  /// "path:line: error: [rule] message"
  [[nodiscard]] std::string text() const;
  auto operator<=>(const Violation&) const = default;
};

using Violations = std::vector<Violation>;

}  // namespace cdp
