// SPDX-License-Identifier: Apache-2.0
#include "layout/edge_annotations.h"

#include <cmath>
#include <limits>

#include "layout/diagram_layout.h"

namespace cdp {
namespace {

struct Segment {
  Point a;
  Point b;
  [[nodiscard]] double length() const { return std::abs(a.x - b.x) + std::abs(a.y - b.y); }
  [[nodiscard]] Rect rect() const { return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)}; }
  [[nodiscard]] Point at(double distance) const {
    const double t = length() == 0 ? 0 : distance / length();
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
  }
};

double overlapArea(const Rect& a, const Rect& b) {
  const double w = std::min(a.right(), b.right()) - std::max(a.x, b.x);
  const double h = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

std::vector<Segment> segmentsOf(const std::vector<Point>& points) {
  std::vector<Segment> segments;
  for (std::size_t i = 1; i < points.size(); ++i) segments.push_back({points[i - 1], points[i]});
  return segments;
}

class Placer {
 public:
  explicit Placer(const AnnotationProblem& problem) : m_problem(problem) {
    for (const auto& edge : problem.edges) m_segments.push_back(segmentsOf(edge.points));
    m_places.badges.resize(problem.edges.size());
    m_places.labels.resize(problem.edges.size());
    m_badgeSet.assign(problem.edges.size(), false);
  }

  AnnotationPlaces run() {
    for (int i = 0; i < static_cast<int>(m_problem.edges.size()); ++i) {
      const auto& edge = m_problem.edges[static_cast<std::size_t>(i)];
      if (!edge.points.empty()) m_places.badges[static_cast<std::size_t>(i)] = edge.points.front();
      if (edge.badge) placeBadge(i);
    }
    for (int i = 0; i < static_cast<int>(m_problem.edges.size()); ++i) {
      if (m_problem.edges[static_cast<std::size_t>(i)].labelWidth > 0) placeLabel(i);
    }
    return std::move(m_places);
  }

 private:
  [[nodiscard]] double badness(const Rect& rect, int edge, bool ownLineCounts) const {
    double cost = 0;
    for (const Rect& obstacle : m_problem.obstacles) cost += 60 * overlapArea(rect, obstacle);
    for (const Rect& group : m_problem.groups) {
      if (rect.overlaps(group) && !group.contains(rect)) cost += 60;
    }
    if (!m_problem.bounds.contains(rect)) cost += 5000;
    for (int other = 0; other < static_cast<int>(m_segments.size()); ++other) {
      const auto o = static_cast<std::size_t>(other);
      const bool own = other == edge;
      if (!own && !m_problem.coexist(edge, other)) continue;
      if (m_badgeSet[o] && !(own && !ownLineCounts)) cost += 60 * overlapArea(rect, badgeRect(m_places.badges[o]));
      if (!own && m_places.labels[o].width > 0) cost += 60 * overlapArea(rect, m_places.labels[o]);
      if (own && !ownLineCounts) continue;
      for (const Segment& segment : m_segments[o]) cost += 40 * overlapArea(rect, segment.rect().grown(1.5));
    }
    return cost;
  }

  static Rect badgeRect(Point c) {
    constexpr double kR = DiagramMetrics::kBadgeRadius + 1;
    return {c.x - kR, c.y - kR, 2 * kR, 2 * kR};
  }

  void placeBadge(int edge) {
    const auto e = static_cast<std::size_t>(edge);
    double best = std::numeric_limits<double>::infinity();
    double walked = 0;
    for (const Segment& segment : m_segments[e]) {
      for (double at = 0; at <= segment.length(); at += 4) {
        const double along = walked + at;
        if (along < 12) continue;
        const Point p = segment.at(at);
        double cost = badness(badgeRect(p), edge, false) + 0.4 * along;
        // Not on a corner or in the arrow's head.
        if (at < 10 && walked > 0) cost += 20;
        if (segment.length() - at < 14) cost += 20;
        if (cost < best) {
          best = cost;
          m_places.badges[e] = p;
        }
      }
      walked += segment.length();
    }
    m_badgeSet[e] = true;
  }

  void placeLabel(int edge) {
    const auto e = static_cast<std::size_t>(edge);
    const double w = m_problem.edges[e].labelWidth;
    const double h = m_problem.edges[e].labelHeight;
    constexpr double kGap = 4;
    double best = std::numeric_limits<double>::infinity();
    double total = 0;
    for (const Segment& segment : m_segments[e]) total += segment.length();
    double walked = 0;
    const auto consider = [&](const Rect& rect, double along, double taste) {
      const double cost = badness(rect, edge, true) + taste + 0.15 * std::abs(along - total / 2);
      if (cost < best) {
        best = cost;
        m_places.labels[e] = rect;
      }
    };
    for (const Segment& segment : m_segments[e]) {
      const bool horizontal = std::abs(segment.a.y - segment.b.y) < 0.5;
      for (double at = 0; at <= segment.length(); at += 8) {
        const Point p = segment.at(at);
        const double along = walked + at;
        if (horizontal) {
          consider({p.x - w / 2, p.y - kGap - h, w, h}, along, 0);
          consider({p.x - w / 2, p.y + kGap, w, h}, along, 3);
        } else {
          consider({p.x + kGap + 2, p.y - h / 2, w, h}, along, 4);
          consider({p.x - kGap - 2 - w, p.y - h / 2, w, h}, along, 5);
        }
      }
      walked += segment.length();
    }
  }

  const AnnotationProblem& m_problem;
  std::vector<std::vector<Segment>> m_segments;
  AnnotationPlaces m_places;
  std::vector<bool> m_badgeSet;
};

}  // namespace

AnnotationPlaces placeAnnotations(const AnnotationProblem& problem) { return Placer(problem).run(); }

}  // namespace cdp
