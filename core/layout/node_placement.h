// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/geometry.h"
#include "base/result.h"

namespace cdp {

/// A graph reduced to what placement needs: sizes and ties, no text. Values only, so it can cross threads and processes.
struct PlacementGraph {
  struct Node {
    double width = 0;  ///< pixels
    double height = 0;
    int group = -1;
  };
  struct Group {
    int parent = -1;  ///< a parent stands before its children
    double labelWidth = 0;
    double labelHeight = 0;
  };
  struct Edge {
    int from = 0;
    int to = 0;
    int weight = 1;
    int minLength = 1;
    bool constraint = true;
  };
  std::vector<Node> nodes;
  std::vector<Group> groups;
  std::vector<Edge> edges;
  std::vector<std::vector<int>> sameRank;
  bool topToBottom = false;
  double rankGap = 56;
  double nodeGap = 32;
  double groupMargin = 16;
};

/// Centres of the nodes, found by Graphviz' dot (Gansner, Koutsofios, North, Vo 1993: network simplex ranking, median crossing reduction).
/// Thread: any; takes the Graphviz lock for the whole layout, which cannot be cancelled: sizes are limited by DiagramLimits.
/// Errors: Limit, Internal.
Result<std::vector<Point>> placeNodes(const PlacementGraph& graph);

}  // namespace cdp
