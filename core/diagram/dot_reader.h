// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "diagram/violation.h"
#include "model/diagram.h"

namespace cdp {

/// Largest diagram that is read at all; what is bigger is refused before it can cost time.
struct DiagramLimits {
  static constexpr std::size_t kBytes = 256 * 1024;
  static constexpr int kNodes = 300;
  static constexpr int kEdges = 900;
  static constexpr int kGroups = 100;
  static constexpr int kGroupDepth = 8;
  static constexpr int kSteps = 30;
};

/// Reads DOT with cgraph into plain values. Every fault of form (syntax, unknown attribute, value of the wrong kind, limits) is
/// added to `violations` under `path`; the diagram then holds what could be read. Slugs are not looked up here: see diagram_rules.h.
/// Thread: any; takes the Graphviz lock.
Diagram readDot(std::string_view dot, const std::string& id, const std::string& path, Violations& violations);

}  // namespace cdp
