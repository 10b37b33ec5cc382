// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

namespace cdp {

/// Units: pixels at 1:1 zoom, y grows downwards.
struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

struct Rect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  [[nodiscard]] double left() const { return x; }
  [[nodiscard]] double top() const { return y; }
  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
  [[nodiscard]] Point center() const { return {x + width / 2, y + height / 2}; }
  [[nodiscard]] Rect grown(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
  [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.x <= right() && p.y >= y && p.y <= bottom(); }
  [[nodiscard]] bool contains(const Rect& r) const { return r.x >= x && r.y >= y && r.right() <= right() && r.bottom() <= bottom(); }
  /// Interiors meet; touching borders do not count.
  [[nodiscard]] bool overlaps(const Rect& r) const { return x < r.right() && r.x < right() && y < r.bottom() && r.y < bottom(); }
  [[nodiscard]] Rect united(const Rect& r) const {
    const double l = std::min(x, r.x);
    const double t = std::min(y, r.y);
    return {l, t, std::max(right(), r.right()) - l, std::max(bottom(), r.bottom()) - t};
  }
  bool operator==(const Rect&) const = default;
};

}  // namespace cdp
