// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cdp {

struct TomlFault {
  int line = 0;
  std::string message;
};

/// Looks over TOML text before the parser sees it: toml++ 3.3 builds and frees nested values by recursion, so that a key of a
/// hundred thousand dotted parts would use up the stack. Follows strings and comments, so their content does not count.
std::optional<TomlFault> tooDeepToml(std::string_view text);

}  // namespace cdp
