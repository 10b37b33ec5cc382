// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "layout/layout_engine.h"

namespace cdp {
namespace {

std::size_t u(int i) { return static_cast<std::size_t>(i); }

Rect segmentRect(const Point& a, const Point& b) { return Rect{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)}.grown(0.5); }

class Inspector {
 public:
  Inspector(const Diagram& diagram, const DiagramLayout& layout) : m_diagram(diagram), m_layout(layout) {}

  std::vector<std::string> run() {
    boxes();
    groups();
    lines();
    texts();
    return std::move(m_defects);
  }

 private:
  void defect(std::string text) { m_defects.push_back(std::move(text)); }
  const std::string& nodeId(int n) const { return m_diagram.nodes[u(n)].id; }
  std::string edgeId(int e) const {
    const auto& edge = m_diagram.edges[u(e)];
    return nodeId(edge.from) + " -> " + nodeId(edge.to);
  }
  int nodeCount() const { return static_cast<int>(m_diagram.nodes.size()); }
  int edgeCount() const { return static_cast<int>(m_diagram.edges.size()); }
  int groupCount() const { return static_cast<int>(m_diagram.groups.size()); }
  bool together(const StepRange& a, const StepRange& b) const { return a.meets(b); }

  void boxes() {
    for (int a = 0; a < nodeCount(); ++a) {
      for (int b = a + 1; b < nodeCount(); ++b) {
        if (m_layout.nodes[u(a)].box.overlaps(m_layout.nodes[u(b)].box)) defect("nodes overlap: " + nodeId(a) + ", " + nodeId(b));
      }
    }
  }

  bool related(int a, int b) const {
    for (int g = a; g >= 0; g = m_diagram.groups[u(g)].parent) {
      if (g == b) return true;
    }
    return false;
  }

  void groups() {
    for (int g = 0; g < groupCount(); ++g) {
      const Rect& rect = m_layout.groups[u(g)].rect;
      for (int n = 0; n < nodeCount(); ++n) {
        const bool member = m_diagram.isInGroup(n, g);
        const Rect& box = m_layout.nodes[u(n)].box;
        if (member && !rect.contains(box)) defect("node sticks out of group: " + nodeId(n) + ", " + m_diagram.groups[u(g)].id);
        if (!member && rect.overlaps(box)) defect("foreign node in group: " + nodeId(n) + ", " + m_diagram.groups[u(g)].id);
        if (m_layout.groups[u(g)].label.overlaps(box)) defect("group label on node: " + m_diagram.groups[u(g)].id + ", " + nodeId(n));
      }
      for (int h = g + 1; h < groupCount(); ++h) {
        if (m_layout.groups[u(g)].label.overlaps(m_layout.groups[u(h)].label)) {
          defect("group labels overlap: " + m_diagram.groups[u(g)].id + ", " + m_diagram.groups[u(h)].id);
        }
        if (related(g, h) || related(h, g)) continue;
        if (rect.overlaps(m_layout.groups[u(h)].rect)) {
          defect("groups overlap: " + m_diagram.groups[u(g)].id + ", " + m_diagram.groups[u(h)].id);
        }
      }
    }
  }

  void lines() {
    for (int e = 0; e < edgeCount(); ++e) {
      const auto& edge = m_diagram.edges[u(e)];
      const auto& points = m_layout.edges[u(e)].points;
      for (std::size_t i = 1; i < points.size(); ++i) {
        const Rect segment = segmentRect(points[i - 1], points[i]);
        for (int n = 0; n < nodeCount(); ++n) {
          if (n == edge.from || n == edge.to) continue;
          if (segment.overlaps(m_layout.nodes[u(n)].box)) defect("line through node: " + edgeId(e) + ", " + nodeId(n));
        }
        for (int g = 0; g < groupCount(); ++g) {
          if (segment.overlaps(m_layout.groups[u(g)].label)) {
            defect("line through group label: " + edgeId(e) + ", " + m_diagram.groups[u(g)].id);
          }
        }
      }
    }
  }

  Rect badge(int e) const {
    constexpr double kR = DiagramMetrics::kBadgeRadius;
    const Point c = m_layout.edges[u(e)].badge;
    return {c.x - kR, c.y - kR, 2 * kR, 2 * kR};
  }

  void texts() {
    for (int e = 0; e < edgeCount(); ++e) {
      const bool numbered = m_diagram.edges[u(e)].order > 0;
      const Rect& label = m_layout.edges[u(e)].label;
      for (int n = 0; n < nodeCount(); ++n) {
        const auto& node = m_layout.nodes[u(n)];
        if (label.width > 0 && label.overlaps(node.box)) defect("edge text on node: " + edgeId(e) + ", " + nodeId(n));
        const Rect name{node.box.x, node.tile.bottom(), node.box.width, node.box.bottom() - node.tile.bottom()};
        if (numbered && (badge(e).overlaps(name) || badge(e).overlaps(node.tile))) {
          defect("number on node: " + edgeId(e) + ", " + nodeId(n));
        }
      }
      for (int g = 0; g < groupCount(); ++g) {
        if (label.width > 0 && label.overlaps(m_layout.groups[u(g)].label)) defect("edge text on group label: " + edgeId(e));
        if (numbered && badge(e).overlaps(m_layout.groups[u(g)].label)) defect("number on group label: " + edgeId(e));
      }
      for (int f = 0; f < edgeCount(); ++f) {
        if (f == e || !together(m_diagram.edgeSteps(e), m_diagram.edgeSteps(f))) continue;
        const Rect& other = m_layout.edges[u(f)].label;
        if (f > e && label.width > 0 && other.width > 0 && label.overlaps(other)) {
          defect("edge texts overlap: " + edgeId(e) + ", " + edgeId(f));
        }
        if (f > e && numbered && m_diagram.edges[u(f)].order > 0 && badge(e).overlaps(badge(f))) {
          defect("numbers overlap: " + edgeId(e) + ", " + edgeId(f));
        }
        if (numbered && other.width > 0 && badge(e).overlaps(other)) defect("number on edge text: " + edgeId(e) + ", " + edgeId(f));
        if (label.width > 0) {
          const auto& points = m_layout.edges[u(f)].points;
          for (std::size_t i = 1; i < points.size(); ++i) {
            if (segmentRect(points[i - 1], points[i]).overlaps(label)) {
              defect("line through edge text: " + edgeId(f) + ", " + edgeId(e));
              break;
            }
          }
        }
      }
    }
  }

  const Diagram& m_diagram;
  const DiagramLayout& m_layout;
  std::vector<std::string> m_defects;
};

}  // namespace

std::vector<std::string> layoutDefects(const Diagram& diagram, const DiagramLayout& layout) { return Inspector(diagram, layout).run(); }

}  // namespace cdp
