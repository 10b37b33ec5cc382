// SPDX-License-Identifier: Apache-2.0
#include "lecture/diagram_regions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cdp {
namespace {

/// What a cut must not go through: a node, or a group that fits.
struct Atom {
  Rect rect;
};

bool fits(const Rect& rect, double width, double height) { return rect.width <= width && rect.height <= height; }

/// Groups that fit stand for all that is in them; larger ones are opened.
void collectAtoms(const LaidOutDiagram& d, int step, int group, double width, double height, std::vector<Atom>& atoms) {
  for (std::size_t g = 0; g < d.diagram.groups.size(); ++g) {
    const int index = static_cast<int>(g);
    if (d.diagram.groups[g].parent != group || !d.diagram.groupVisible(index, step)) continue;
    const Rect& rect = d.layout.groups[g].rect;
    if (fits(rect, width, height)) {
      atoms.push_back({rect});
    } else {
      collectAtoms(d, step, index, width, height, atoms);
    }
  }
  for (std::size_t n = 0; n < d.diagram.nodes.size(); ++n) {
    if (d.diagram.nodes[n].group == group && d.diagram.nodeVisible(static_cast<int>(n), step)) atoms.push_back({d.layout.nodes[n].box});
  }
}

struct Span {
  double low = 0;
  double high = 0;
};

/// Packs atoms along one axis into as few spans as a greedy walk gives, none longer than `room` unless one atom is.
std::vector<std::vector<Atom>> pack(std::vector<Atom> atoms, double room, bool alongX) {
  const auto span = [alongX](const Atom& a) { return alongX ? Span{a.rect.left(), a.rect.right()} : Span{a.rect.top(), a.rect.bottom()}; };
  std::stable_sort(atoms.begin(), atoms.end(), [&](const Atom& a, const Atom& b) { return span(a).low < span(b).low; });
  std::vector<std::vector<Atom>> rows;
  double start = 0;
  for (const Atom& atom : atoms) {
    const Span s = span(atom);
    // Sorted by their beginning, so the first of a row begins it.
    if (rows.empty() || s.high - start > room) {
      rows.emplace_back();
      start = s.low;
    }
    rows.back().push_back(atom);
  }
  return rows;
}

Rect unitedRect(const std::vector<Atom>& atoms) {
  Rect rect = atoms.front().rect;
  for (const Atom& atom : atoms) rect = rect.united(atom.rect);
  return rect;
}

/// A window of at most `room` that holds [low, high], reaching back by the overlap first, then evenly, and staying in the bounds.
Span window(Span core, double room, double overlap, Span bounds) {
  const double slack = room - (core.high - core.low);
  if (slack <= 0) return core;
  const double back = std::min(overlap, slack);
  double low = core.low - back - (slack - back) / 2;
  low = std::max(bounds.low, std::min(low, bounds.high - room));
  // After clamping the core is still inside: it lies within the bounds and is not longer than the room.
  return {low, std::min(low + room, bounds.high)};
}

}  // namespace

Rect visibleBounds(const LaidOutDiagram& d, int step) {
  std::optional<Rect> bounds;
  const auto add = [&](const Rect& rect) { bounds = bounds ? bounds->united(rect) : rect; };
  for (std::size_t g = 0; g < d.diagram.groups.size(); ++g) {
    if (d.diagram.groupVisible(static_cast<int>(g), step)) add(d.layout.groups[g].rect);
  }
  for (std::size_t n = 0; n < d.diagram.nodes.size(); ++n) {
    if (d.diagram.nodeVisible(static_cast<int>(n), step)) add(d.layout.nodes[n].box);
  }
  for (std::size_t e = 0; e < d.diagram.edges.size(); ++e) {
    if (!d.diagram.edgeVisible(static_cast<int>(e), step)) continue;
    for (const Point& p : d.layout.edges[e].points) add({p.x, p.y, 0, 0});
    if (d.layout.edges[e].label.width > 0) add(d.layout.edges[e].label);
  }
  if (!bounds) return {0, 0, d.layout.width, d.layout.height};
  return bounds->grown(DiagramMetrics::kMargin / 2);
}

std::vector<DiagramRegion> splitDiagram(const LaidOutDiagram& d, int step, double width, double height, double overlap) {
  const Rect bounds = visibleBounds(d, step);
  std::vector<DiagramRegion> regions;
  const auto addRegion = [&](const Rect& rect) {
    DiagramRegion region{rect, {}};
    for (std::size_t n = 0; n < d.diagram.nodes.size(); ++n) {
      if (d.diagram.nodeVisible(static_cast<int>(n), step) && rect.grown(1e-6).contains(d.layout.nodes[n].box)) region.nodes.push_back(static_cast<int>(n));
    }
    regions.push_back(std::move(region));
  };
  if (fits(bounds, width, height)) {
    addRegion(bounds);
    return regions;
  }
  std::vector<Atom> atoms;
  collectAtoms(d, step, -1, width, height, atoms);
  if (atoms.empty()) {
    addRegion(bounds);
    return regions;
  }
  const double reach = std::clamp(overlap, 0.0, std::min(width, height) / 4);
  const Span horizontal{bounds.left(), bounds.right()};
  const Span vertical{bounds.top(), bounds.bottom()};
  for (const auto& column : pack(std::move(atoms), bounds.width <= width ? width : width - reach, true)) {
    const Rect columnRect = unitedRect(column);
    const Span x = window({columnRect.left(), columnRect.right()}, width, reach, horizontal);
    for (const auto& row : pack(column, bounds.height <= height ? height : height - reach, false)) {
      const Rect rowRect = unitedRect(row);
      const Span y = window({rowRect.top(), rowRect.bottom()}, height, reach, vertical);
      addRegion({x.low, y.low, x.high - x.low, y.high - y.low});
    }
  }
  return regions;
}

PenStroke tieStroke(const LaidOutDiagram& d, int step, const std::vector<Point>& points) {
  PenStroke stroke;
  stroke.diagram = d.owner;
  Point middle;
  for (const Point& p : points) {
    middle.x += p.x / static_cast<double>(points.size());
    middle.y += p.y / static_cast<double>(points.size());
  }
  double best = std::numeric_limits<double>::infinity();
  Point origin{0, 0};
  for (std::size_t n = 0; n < d.diagram.nodes.size(); ++n) {
    if (!d.diagram.nodeVisible(static_cast<int>(n), step)) continue;
    const Point centre = d.layout.nodes[n].tile.center();
    const double distance = std::hypot(centre.x - middle.x, centre.y - middle.y);
    if (distance < best) {
      best = distance;
      origin = centre;
      stroke.node = d.diagram.nodes[n].id;
    }
  }
  for (const Point& p : points) stroke.points.push_back({p.x - origin.x, p.y - origin.y});
  return stroke;
}

std::optional<std::vector<Point>> strokePoints(const PenStroke& stroke, const LaidOutDiagram& d) {
  Point origin{0, 0};
  if (!stroke.node.empty()) {
    const int node = d.diagram.nodeIndex(stroke.node);
    if (node < 0) return std::nullopt;
    origin = d.layout.nodes[static_cast<std::size_t>(node)].tile.center();
  }
  std::vector<Point> points;
  points.reserve(stroke.points.size());
  for (const Point& p : stroke.points) points.push_back({p.x + origin.x, p.y + origin.y});
  return points;
}

}  // namespace cdp
