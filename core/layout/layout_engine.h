// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "layout/diagram_layout.h"
#include "model/diagram.h"
#include "model/vocabulary.h"

namespace cdp {

/// Lays out a diagram once for all its languages, lenses and steps: boxes are sized for the widest label, and the graph of all
/// steps is placed as one. Same input, same output on every machine. Thread: any; the placement holds the Graphviz lock.
/// Errors: Limit, Internal.
Result<DiagramLayout> layOut(const Diagram& diagram, const Vocabulary& vocabulary);

/// What is wrong with a layout as a picture: overlapping boxes, lines through boxes or labels, texts on texts. Empty: nothing.
/// Each entry names the parts concerned. Only parts that can be seen together count.
std::vector<std::string> layoutDefects(const Diagram& diagram, const DiagramLayout& layout);

}  // namespace cdp
