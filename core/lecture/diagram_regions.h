// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/geometry.h"
#include "lecture/lecture.h"
#include "store/catalog.h"

namespace cdp {

/// A part of a diagram to be shown alone.
struct DiagramRegion {
  Rect rect;               ///< in diagram pixels at 1:1
  std::vector<int> nodes;  ///< indices of the visible nodes that lie wholly inside
};

/// The smallest rectangle around what can be seen in a step, with the picture's margin; `step` from 1.
Rect visibleBounds(const LaidOutDiagram& diagram, int step);

/// Cuts what can be seen in a step into regions of at most `width` × `height` diagram pixels (screen area divided by the required
/// scale), in reading order. Groups that fit are kept whole; others are opened and cut between their parts, column by column, then
/// row by row. Every visible node lies wholly in at least one region as long as it fits at all; neighbouring regions overlap by up to
/// `overlap`, so the audience sees where it is. One region when all of it fits.
std::vector<DiagramRegion> splitDiagram(const LaidOutDiagram& diagram, int step, double width, double height, double overlap = 48);

/// Ties points (diagram pixels) to the visible node nearest to their middle.
PenStroke tieStroke(const LaidOutDiagram& diagram, int step, const std::vector<Point>& points);
/// Where a stroke is now, in diagram pixels; nothing when its node is gone.
std::optional<std::vector<Point>> strokePoints(const PenStroke& stroke, const LaidOutDiagram& diagram);

}  // namespace cdp
