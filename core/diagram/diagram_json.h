// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "store/catalog.h"

namespace cdp {

/// The diagram with its geometry as JSON, the same whatever the language: every text in both. Pixels at 1:1. With `step` > 0 only
/// the parts of that step. The form is described in patterns-db/README.md.
std::string diagramToJson(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, int step = 0);

}  // namespace cdp
