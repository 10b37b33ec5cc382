// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "base/geometry.h"

namespace cdp {

/// Finds places for the circled numbers and the short texts of edges beside their lines.
struct AnnotationProblem {
  struct Edge {
    std::vector<Point> points;
    bool badge = false;
    double labelWidth = 0;  ///< 0: no label
    double labelHeight = 0;
  };
  std::vector<Rect> obstacles;  ///< node boxes and group labels
  std::vector<Rect> groups;     ///< group borders, which a text may cover only if it must
  std::vector<Edge> edges;
  Rect bounds;
  std::function<bool(int, int)> coexist;
};

struct AnnotationPlaces {
  std::vector<Point> badges;  ///< centre; the edge's start where it has none
  std::vector<Rect> labels;   ///< empty where it has none
};

/// Greedy search over places along each line, cheapest overlap first. Deterministic. Thread: any.
AnnotationPlaces placeAnnotations(const AnnotationProblem& problem);

}  // namespace cdp
