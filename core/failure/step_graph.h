// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "model/diagram.h"

namespace cdp {

/// Requests of one node of which one is enough. A request without a choice is one of its own.
struct RequestChoice {
  int from = -1;
  std::vector<int> edges;
};

/// A diagram at one step, prepared for failing parts again and again.
class StepGraph {
 public:
  StepGraph(const Diagram& diagram, int step);

  [[nodiscard]] const Diagram& diagram() const { return *m_diagram; }
  [[nodiscard]] bool nodeShown(int node) const { return m_nodeShown[static_cast<std::size_t>(node)]; }
  [[nodiscard]] bool edgeShown(int edge) const { return m_edgeShown[static_cast<std::size_t>(edge)]; }
  /// Needed requests only: what is optional is in no choice.
  [[nodiscard]] const std::vector<RequestChoice>& choices() const { return m_choices; }
  /// Index of the choice an edge belongs to, or -1.
  [[nodiscard]] int choiceOf(int edge) const { return m_choiceOf[static_cast<std::size_t>(edge)]; }
  /// Shown nodes of a group, those of its inner groups included.
  [[nodiscard]] std::vector<int> members(int group) const;

  /// Shown nodes that have not failed.
  [[nodiscard]] std::vector<bool> up(const std::vector<int>& failedNodes) const;
  /// The greatest set of nodes that are up and have, in every choice, a target in the set. O(nodes + edges).
  [[nodiscard]] std::vector<bool> working(const std::vector<bool>& up) const;
  /// Whether a choice still has a target that works.
  [[nodiscard]] bool answered(int choice, const std::vector<bool>& works) const;

 private:
  const Diagram* m_diagram;
  std::vector<bool> m_nodeShown;
  std::vector<bool> m_edgeShown;
  std::vector<RequestChoice> m_choices;
  std::vector<int> m_choiceOf;
  std::vector<std::vector<int>> m_askedBy;  ///< by node: the choices it is a target of, once for each edge
};

}  // namespace cdp
