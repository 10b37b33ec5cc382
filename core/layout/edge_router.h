// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "base/geometry.h"

namespace cdp {

/// What the router must know of a placed diagram. Tile centres lie on the grid of DiagramMetrics::kGrid.
struct RoutingProblem {
  struct Node {
    Rect box;
    Rect tile;
    std::vector<int> groups;  ///< all groups it stands in
  };
  struct Group {
    Rect rect;
    Rect label;
  };
  struct Edge {
    int from = 0;
    int to = 0;
  };
  double width = 0;
  double height = 0;
  bool topToBottom = false;
  std::vector<Node> nodes;
  std::vector<Group> groups;
  std::vector<Edge> edges;
  /// Whether two edges can be seen at the same time; those that cannot may share their way.
  std::function<bool(int, int)> coexist;
};

/// Orthogonal routes that keep off every box and group label: A* over a uniform grid with costs for bends, crossings, shared and
/// neighbouring lanes, foreign groups and group borders; edges are ripped up and routed again while others hold their place, after
/// the negotiated congestion of PathFinder (McMurchie and Ebeling 1995). Deterministic. Thread: any.
std::vector<std::vector<Point>> routeEdges(const RoutingProblem& problem);

}  // namespace cdp
