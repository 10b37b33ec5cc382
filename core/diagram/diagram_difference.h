// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "model/diagram.h"

namespace cdp {

/// What becomes of a part between two steps.
enum class PartChange {
  Absent,  ///< in neither step
  Same,
  Added,
  Removed,
  Changed,  ///< in both steps, but not the same: see DiagramDifference
};

/// A connection whose one end moves: the removed edge goes where the added one is. Both are of one kind and share the other end.
struct MovedEdge {
  int removed = -1;
  int added = -1;
  bool operator==(const MovedEdge&) const = default;
};

/// The difference of two steps as data. A node is changed when an edge at it is added, removed or changed; a group when a node in it
/// is added or removed. An edge that goes on between the same nodes as an edge of its own (because its number, text or part in a choice
/// differs) is not a removal and an addition: what went on is Changed, or Same where nothing can be seen of it.
struct DiagramDifference {
  int before = 1;
  int after = 1;
  std::vector<PartChange> nodes;  ///< by index in the diagram
  std::vector<PartChange> groups;
  std::vector<PartChange> edges;  ///< of a continued pair both carry the same mark
  std::vector<MovedEdge> continued;
  std::vector<MovedEdge> moved;  ///< of those that are Removed and Added: each at most once

  /// Nothing that can be seen differs.
  [[nodiscard]] bool empty() const;
};

/// Steps may be in either order; in one that the diagram has not, parts are there as their own steps say. O(parts²) in the edges that differ. Thread: any.
DiagramDifference difference(const Diagram& diagram, int before, int after);

}  // namespace cdp
