// SPDX-License-Identifier: Apache-2.0
#include "layout/relation_curves.h"

namespace cdp {
namespace {

struct Cubic {
  Point a, b, c, d;
};

/// De Casteljau: the part before `t` and the part after it.
std::pair<Cubic, Cubic> split(const Cubic& q, double t) {
  const Point ab = mix(q.a, q.b, t);
  const Point bc = mix(q.b, q.c, t);
  const Point cd = mix(q.c, q.d, t);
  const Point abc = mix(ab, bc, t);
  const Point bcd = mix(bc, cd, t);
  const Point at = mix(abc, bcd, t);
  return {{q.a, ab, abc, at}, {at, bcd, cd, q.d}};
}

}  // namespace

RelationLayout::Curve splineCurve(const std::array<Point, 6>& p) {
  // Knots 0 0 0 0 1 2 3 3 3 3; the control points of the pieces are its blossom (Ramshaw 1987).
  const Point f011 = mix(p[1], p[2], 0.5);
  const Point f112 = mix(p[2], p[3], 1.0 / 3);
  const Point f122 = mix(p[2], p[3], 2.0 / 3);
  const Point f223 = mix(p[3], p[4], 0.5);
  return {p[0], p[1], f011, mix(f011, f112, 0.5), f112, f122, mix(f122, f223, 0.5), f223, p[4], p[5]};
}

RelationLayout::Curve cubicCurve(Point start, Point control1, Point control2, Point end) {
  const auto [first, rest] = split({start, control1, control2, end}, 1.0 / 3);
  const auto [second, third] = split(rest, 0.5);
  return {first.a, first.b, first.c, first.d, second.b, second.c, second.d, third.b, third.c, third.d};
}

}  // namespace cdp
