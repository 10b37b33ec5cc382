// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/geometry.h"

namespace cdp {

struct NodeGeometry {
  Rect box;   ///< tile and label together; nothing else is drawn inside
  Rect tile;  ///< the square icon tile, centred at the top of the box
  bool operator==(const NodeGeometry&) const = default;
};

struct GroupGeometry {
  Rect rect;
  Rect label;  ///< icon and label, inside rect at the top left
  bool operator==(const GroupGeometry&) const = default;
};

struct EdgeGeometry {
  std::vector<Point> points;  ///< an orthogonal polyline from tile border to tile (or box) border; at least two points
  Point badge;                ///< centre of the circled number; meaningful when the edge has an order
  Rect label;                 ///< empty when the edge has no label
  bool operator==(const EdgeGeometry&) const = default;
};

/// Where everything of a Diagram is, index by index: the same for every language, lens and step.
struct DiagramLayout {
  double width = 0;
  double height = 0;
  std::vector<NodeGeometry> nodes;
  std::vector<GroupGeometry> groups;
  std::vector<EdgeGeometry> edges;
  bool operator==(const DiagramLayout&) const = default;
};

/// Measures that layout and drawing share, in pixels at 1:1.
struct DiagramMetrics {
  static constexpr double kGrid = 8;
  static constexpr double kTile = 48;
  static constexpr double kLabelGap = 5;  ///< between tile and label
  static constexpr double kLabelFont = 13;
  static constexpr double kLabelLine = 17;
  static constexpr double kProductFont = 11;  ///< the second, smaller name
  static constexpr double kProductLine = 15;
  static constexpr double kLabelMaxWidth = 116;
  static constexpr double kGroupFont = 12;
  static constexpr double kGroupHeader = 24;
  static constexpr double kGroupPadding = 16;
  static constexpr double kGroupIcon = 14;
  static constexpr double kEdgeFont = 11;
  static constexpr double kEdgeLine = 15;
  static constexpr double kBadgeRadius = 9;
  static constexpr double kMargin = 24;  ///< around the whole picture
};

}  // namespace cdp
