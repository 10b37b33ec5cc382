// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/diagram.h"
#include "model/vocabulary.h"

namespace cdp {

/// One sentence about a diagram, with what it tells, so that a reader can be shown where it is.
struct SpokenSentence {
  int order = 0;           ///< the circled number it begins with; 0: none
  std::string text;        ///< "① User asks Load balancer."
  std::vector<int> edges;  ///< what it tells; empty for a sentence about a place
  int group = -1;          ///< the place it tells about; -1: none
};

/// A diagram at one step, told in words: what the numbers say, in their order; then the way of the requests, from those who ask; then
/// what else is connected; then what lies where. Edges that say the same of several parts share a sentence. Each edge that can be seen is
/// told once. A step that shows nothing gives no sentence. Thread: any.
std::vector<SpokenSentence> spokenWalk(const Diagram& diagram, const Vocabulary& vocabulary, int step, Language language, Lens lens);

/// The sentences as one text.
std::string spokenText(const std::vector<SpokenSentence>& sentences, Language language);

}  // namespace cdp
