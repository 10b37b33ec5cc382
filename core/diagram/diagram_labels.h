// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/diagram.h"
#include "model/vocabulary.h"

namespace cdp {

/// What stands under a node's tile: up to two lines of name, and one smaller line with the product's name where the name is the
/// node's own (a node called "Web 1" still shows that it is an Amazon EC2 under the AWS lens).
struct NodeLabel {
  std::vector<std::string> lines;
  std::string product;  ///< empty: none
};

NodeLabel nodeLabel(const DiagramNode& node, const Vocabulary& vocabulary, Language language, Lens lens);

/// The node's name in one line, for lists, titles and speech.
std::string nodeName(const DiagramNode& node, const Vocabulary& vocabulary, Language language, Lens lens);

/// The group's own label, or its kind's name.
std::string groupName(const DiagramGroup& group, const Vocabulary& vocabulary, Language language);

/// Lines of an edge's text; empty when it has none.
std::vector<std::string> edgeLabel(const DiagramEdge& edge, Language language);

/// "①" … "⑳", then "(21)".
std::string circledNumber(int order);

}  // namespace cdp
