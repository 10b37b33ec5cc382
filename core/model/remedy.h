// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/language.h"

namespace cdp {

/// "When a part of this role or kind is a weak point, these patterns help." Content: patterns-db/vocabulary/remedies.toml.
struct Remedy {
  enum class Trouble {
    Outage,  ///< losing the part ends a request
    Data,    ///< losing the part loses the last current copy of a data set
  };

  std::string role;  ///< of a node; empty where `kind` is given
  std::string kind;  ///< of a group; empty where `role` is given
  Trouble trouble = Trouble::Outage;
  std::optional<bool> holdsData;  ///< condition on the node: it holds a data set, or it does not
  std::string askedBy;            ///< condition: a node of this role sends it requests; empty: none
  std::vector<std::string> patterns;
  LocalizedText reason;  ///< how the patterns help, one sentence
  bool operator==(const Remedy&) const = default;
};

}  // namespace cdp
