// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "base/geometry.h"
#include "base/result.h"

namespace cdp {

/// Patterns and what ties them, reduced to what a layout needs: sizes and indices. Values only, so it can cross threads.
struct RelationGraph {
  struct Node {
    double width = 0;  ///< pixels
    double height = 0;
    int cluster = 0;
  };
  struct Edge {
    int from = 0;
    int to = 0;
    int kind = 0;  ///< index of the relation's kind; only compared
    bool directed = false;
  };
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  int clusters = 0;
};

/// Where everything is. Every edge has the same number of points, so that two layouts of a graph can be blended.
struct RelationLayout {
  /// Three cubic Bézier pieces from `from` to `to`: start, then two control points and an end for each piece.
  using Curve = std::array<Point, 10>;
  enum class Emphasis { Hidden, Quiet, Normal };

  struct Area {
    Rect rect;
    Rect label;
    int key = 0;  ///< the cluster; in a focus layout kind * 2, plus 1 seen from its end
  };
  struct Edge {
    Curve curve{};
    Emphasis emphasis = Emphasis::Hidden;  ///< Quiet: only worth drawing when one of its ends is pointed at
  };
  double width = 0;
  double height = 0;
  std::vector<Rect> nodes;  ///< width 0: not in this layout
  std::vector<int> rings;   ///< focus layout: distance of each node from the focus; -1: not in it
  std::vector<Area> areas;
  std::vector<Edge> edges;
};

/// Everything at once: clusters as areas round the edge of a rectangle, each node facing the middle, the relations bundled
/// across it, so that no line ever runs behind a name. Fills about `width` × `height`; larger when the nodes need it, and then in
/// the same proportions as far as possible. Order of clusters: local search over circular orders for short bundles; order of nodes
/// within a cluster: adjacent exchanges while crossings fall (circular sifting after Baur and Brandes, "Crossing reduction in
/// circular layouts", 2004); curves: hierarchical bundles (Holten 2006), as clamped B-splines. Deterministic.
/// Thread: any. Errors: Limit.
Result<RelationLayout> layoutRelationRing(const RelationGraph& graph, double width, double height);

/// One node in the middle, its neighbours in columns at both sides, an area for each kind of relation; with two rings the
/// neighbours' neighbours outside of them. Columns are ordered by Graphviz' dot and stand as far apart as `width` allows, within
/// limits; the height is what it must be. Deterministic.
/// Thread: any; takes the Graphviz lock. Errors: Limit, NotFound (no such node), Internal.
Result<RelationLayout> layoutRelationFocus(const RelationGraph& graph, int focus, int rings, double width);

}  // namespace cdp
