// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagram/violation.h"
#include "model/diagram.h"
#include "model/vocabulary.h"

namespace cdp::compiler {

struct DiagramRuleLimits {
  int leastNodes = 5;
  int mostNodes = 14;
};

/// What makes a graph a diagram of this atlas: known slugs, labels that fit, steps that hang together, an entry that asks.
void checkDiagram(const Diagram& diagram, const Vocabulary& vocabulary, const DiagramRuleLimits& limits, const std::string& path, Violations& violations);

}  // namespace cdp::compiler
