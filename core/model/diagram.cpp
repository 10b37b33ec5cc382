// SPDX-License-Identifier: Apache-2.0
#include "model/diagram.h"

#include <algorithm>

namespace cdp {
namespace {

StepRange intersected(const StepRange& a, const StepRange& b) { return {std::max(a.from, b.from), std::min(a.until, b.until)}; }

template <typename T>
int indexById(const std::vector<T>& parts, std::string_view id) {
  const auto it = std::find_if(parts.begin(), parts.end(), [&](const T& part) { return part.id == id; });
  return it == parts.end() ? -1 : static_cast<int>(it - parts.begin());
}

}  // namespace

int Diagram::stepCount() const {
  constexpr int kOpen = std::numeric_limits<int>::max();
  int count = 1;
  const auto take = [&](const StepRange& range) {
    count = std::max(count, range.from);
    // What ends after a step needs a step in which it is gone.
    if (range.until != kOpen) count = std::max(count, range.until + 1);
  };
  for (const auto& node : nodes) take(node.steps);
  for (const auto& group : groups) take(group.steps);
  for (const auto& edge : edges) take(edge.steps);
  return count;
}

int Diagram::nodeIndex(std::string_view nodeId) const { return indexById(nodes, nodeId); }
int Diagram::groupIndex(std::string_view groupId) const { return indexById(groups, groupId); }

StepRange Diagram::nodeSteps(int node) const {
  const auto& part = nodes[static_cast<std::size_t>(node)];
  StepRange range = part.steps;
  for (int g = part.group; g >= 0; g = groups[static_cast<std::size_t>(g)].parent) {
    range = intersected(range, groups[static_cast<std::size_t>(g)].steps);
  }
  return range;
}

StepRange Diagram::edgeSteps(int edge) const {
  const auto& part = edges[static_cast<std::size_t>(edge)];
  return intersected(part.steps, intersected(nodeSteps(part.from), nodeSteps(part.to)));
}

bool Diagram::nodeVisible(int node, int step) const { return nodeSteps(node).contains(step); }
bool Diagram::edgeVisible(int edge, int step) const { return edgeSteps(edge).contains(step); }

bool Diagram::groupVisible(int group, int step) const {
  for (int g = group; g >= 0; g = groups[static_cast<std::size_t>(g)].parent) {
    if (!groups[static_cast<std::size_t>(g)].steps.contains(step)) return false;
  }
  return true;
}

bool Diagram::isInGroup(int node, int group) const {
  for (int g = nodes[static_cast<std::size_t>(node)].group; g >= 0; g = groups[static_cast<std::size_t>(g)].parent) {
    if (g == group) return true;
  }
  return false;
}

}  // namespace cdp
