// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/relation_layout.h"

namespace cdp {

/// A clamped uniform cubic B-spline of six control points as its three Bézier pieces.
RelationLayout::Curve splineCurve(const std::array<Point, 6>& control);

/// One cubic Bézier cut into three pieces of the same shape.
RelationLayout::Curve cubicCurve(Point start, Point control1, Point control2, Point end);

inline Point mix(Point a, Point b, double t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

}  // namespace cdp
