// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "diagram/dot_reader.h"
#include "layout/node_placement.h"
#include "layout/relation_curves.h"
#include "layout/relation_layout.h"

namespace cdp {
namespace {

constexpr double kMargin = 16;
constexpr double kPadding = 10;
constexpr double kHeader = 28;
constexpr double kLeastGap = 58;  ///< between columns
constexpr double kMostGap = 150;
constexpr double kNodeGap = 12;
constexpr double kBowRoom = 10;  ///< beside the outermost columns

std::size_t u(int i) { return static_cast<std::size_t>(i); }

class Focus {
 public:
  Focus(const RelationGraph& graph, int focus, int rings, double width) : m_graph(graph), m_focus(focus), m_rings(rings), m_width(width) {}

  Result<RelationLayout> run() {
    findRings();
    chooseSides();
    auto placed = place();
    if (!placed) return placed.error();
    draw();
    return std::move(m_layout);
  }

 private:
  [[nodiscard]] bool first(int node) const { return m_layout.rings[u(node)] == 1; }

  void findRings() {
    m_layout.nodes.assign(m_graph.nodes.size(), {});
    m_layout.rings.assign(m_graph.nodes.size(), -1);
    m_layout.rings[u(m_focus)] = 0;
    m_group.assign(m_graph.nodes.size(), -1);
    for (const auto& edge : m_graph.edges) {
      if (edge.from == edge.to || (edge.from != m_focus && edge.to != m_focus)) continue;
      const int other = edge.from == m_focus ? edge.to : edge.from;
      const int group = edge.kind * 2 + (edge.directed && edge.to == m_focus ? 1 : 0);
      // Of several relations to one neighbour the first kind decides where it stands.
      if (m_group[u(other)] < 0 || group < m_group[u(other)]) m_group[u(other)] = group;
      m_layout.rings[u(other)] = 1;
    }
    if (m_rings < 2) return;
    for (const auto& edge : m_graph.edges) {
      for (const auto& [a, b] : {std::pair{edge.from, edge.to}, std::pair{edge.to, edge.from}}) {
        if (first(a) && m_layout.rings[u(b)] < 0) m_layout.rings[u(b)] = 2;
      }
    }
  }

  /// Which kinds stand at the left: as even as whole kinds allow; of equally even ways the first kinds to the left.
  void chooseSides() {
    std::map<int, int> sizes;
    for (std::size_t n = 0; n < m_group.size(); ++n) {
      if (m_group[n] >= 0) ++sizes[m_group[n]];
    }
    for (const auto& [group, size] : sizes) m_groups.push_back(group);
    const int count = std::min<int>(static_cast<int>(m_groups.size()), 16);
    double bestCost = std::numeric_limits<double>::max();
    unsigned best = 0;
    for (unsigned choice = 0; choice < (1U << count); ++choice) {
      double left = 0;
      double right = 0;
      double disorder = 0;
      for (int g = 0; g < count; ++g) {
        const double weight = sizes[m_groups[u(g)]] + 1.6;
        const bool isLeft = (choice >> g & 1U) != 0;
        (isLeft ? left : right) += weight;
        if (!isLeft) disorder += 0.02 * (count - g);
      }
      const double cost = std::abs(left - right) + disorder;
      if (cost < bestCost) {
        bestCost = cost;
        best = choice;
      }
    }
    for (int g = 0; g < count; ++g) {
      if ((best >> g & 1U) != 0) m_leftGroups.push_back(m_groups[u(g)]);
    }
    m_left.assign(m_graph.nodes.size(), 0);
    for (std::size_t n = 0; n < m_group.size(); ++n) {
      if (m_group[n] >= 0) m_left[n] = std::find(m_leftGroups.begin(), m_leftGroups.end(), m_group[n]) != m_leftGroups.end();
    }
    // A neighbour's neighbour stands at the side where it has more ties; when that is open, where there is more room.
    int lefts = 0;
    int rights = 0;
    for (std::size_t n = 0; n < m_graph.nodes.size(); ++n) {
      if (m_layout.rings[n] != 2) continue;
      int balance = 0;
      for (const auto& edge : m_graph.edges) {
        const int self = static_cast<int>(n);
        const int other = edge.from == self ? edge.to : edge.to == self ? edge.from : -1;
        if (other >= 0 && first(other)) balance += m_left[u(other)] ? -1 : 1;
      }
      m_left[n] = balance < 0 || (balance == 0 && lefts < rights);
      ++(m_left[n] ? lefts : rights);
    }
  }

  Result<void> place() {
    PlacementGraph graph;
    graph.rankGap = kLeastGap;
    graph.nodeGap = kNodeGap;
    graph.groupMargin = kPadding;
    std::vector<int> order;
    std::vector<int> at(m_graph.nodes.size(), -1);
    for (int group : m_groups) {
      (void)group;
      graph.groups.push_back({-1, 10, kHeader});
    }
    const auto add = [&](int n, int group) {
      at[u(n)] = static_cast<int>(order.size());
      order.push_back(n);
      graph.nodes.push_back({m_graph.nodes[u(n)].width, m_graph.nodes[u(n)].height, group});
    };
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
      for (std::size_t n = 0; n < m_group.size(); ++n) {
        if (m_group[n] == m_groups[g]) add(static_cast<int>(n), static_cast<int>(g));
      }
    }
    add(m_focus, -1);
    for (std::size_t n = 0; n < m_group.size(); ++n) {
      if (m_layout.rings[n] == 2) add(static_cast<int>(n), -1);
    }
    for (std::size_t n = 0; n < m_group.size(); ++n) {
      if (m_layout.rings[n] != 1) continue;
      const int self = at[n];
      graph.edges.push_back(m_left[n] ? PlacementGraph::Edge{self, at[u(m_focus)], 1, 1, true} : PlacementGraph::Edge{at[u(m_focus)], self, 1, 1, true});
    }
    for (const auto& edge : m_graph.edges) {
      for (const auto& [a, b] : {std::pair{edge.from, edge.to}, std::pair{edge.to, edge.from}}) {
        if (!first(a) || m_layout.rings[u(b)] != 2 || m_left[u(a)] != m_left[u(b)]) continue;
        graph.edges.push_back(m_left[u(a)] ? PlacementGraph::Edge{at[u(b)], at[u(a)], 1, 1, true} : PlacementGraph::Edge{at[u(a)], at[u(b)], 1, 1, true});
      }
    }
    auto centres = placeNodes(graph);
    if (!centres) return centres.error();
    for (std::size_t i = 0; i < order.size(); ++i) {
      const auto& node = m_graph.nodes[u(order[i])];
      m_layout.nodes[u(order[i])] = {(*centres)[i].x - node.width / 2, (*centres)[i].y - node.height / 2, node.width, node.height};
    }
    tidyColumns();
    placeAreas();
    shift();
    return {};
  }

  /// dot keeps every line as straight as it can, which tears columns apart. Here the order is what counts: each column is set
  /// tight and centred.
  void tidyColumns() {
    double widest = 0;
    for (const auto& node : m_layout.nodes) widest = std::max(widest, node.width);
    const int reach = std::max(1, *std::max_element(m_layout.rings.begin(), m_layout.rings.end()));
    const double gap = std::clamp((m_width - (2 * reach + 1) * widest - 2 * (kMargin + kBowRoom)) / (2 * reach), kLeastGap, kMostGap);
    for (int column : {-2, -1, 0, 1, 2}) {
      std::vector<int> members;
      for (std::size_t n = 0; n < m_layout.nodes.size(); ++n) {
        if (m_layout.rings[n] < 0) continue;
        const int own = m_layout.rings[n] * (m_layout.rings[n] > 0 && m_left[n] ? -1 : 1);
        if (own == column) members.push_back(static_cast<int>(n));
      }
      if (members.empty()) continue;
      std::sort(members.begin(), members.end(), [&](int a, int b) {
        const double ya = m_layout.nodes[u(a)].y;
        const double yb = m_layout.nodes[u(b)].y;
        return ya != yb ? ya < yb : a < b;
      });
      if (column == -1 || column == 1) {
        // Clusters of dot overlap in no rank, but another kind may stand between two members of one: kinds stay together, in the
        // order of their means.
        std::map<int, std::pair<double, int>> mean;
        for (std::size_t i = 0; i < members.size(); ++i) {
          auto& entry = mean[m_group[u(members[i])]];
          entry.first += static_cast<double>(i);
          ++entry.second;
        }
        std::stable_sort(members.begin(), members.end(), [&](int a, int b) {
          const auto& ma = mean[m_group[u(a)]];
          const auto& mb = mean[m_group[u(b)]];
          const double da = ma.first / ma.second;
          const double db = mb.first / mb.second;
          return da != db ? da < db : m_group[u(a)] < m_group[u(b)];
        });
      }
      const bool grouped = column == -1 || column == 1;
      double total = 0;
      std::vector<double> tops;
      int previous = -2;
      for (int n : members) {
        const int group = grouped ? m_group[u(n)] : -1;
        if (grouped && group != previous) total += (previous == -2 ? 0 : kPadding + kPadding) + kHeader;
        if (!tops.empty()) total += grouped && group == previous ? 6 : grouped ? 0 : 8;
        previous = group;
        tops.push_back(total);
        total += m_layout.nodes[u(n)].height;
      }
      const double x = column * (widest + gap);
      for (std::size_t i = 0; i < members.size(); ++i) {
        Rect& r = m_layout.nodes[u(members[i])];
        r.x = x - r.width / 2;
        r.y = tops[i] - total / 2 - (grouped ? kPadding / 2 : 0);
      }
    }
  }

  void placeAreas() {
    for (int group : m_groups) {
      bool any = false;
      RelationLayout::Area area;
      area.key = group;
      for (std::size_t n = 0; n < m_group.size(); ++n) {
        if (m_group[n] != group) continue;
        area.rect = any ? area.rect.united(m_layout.nodes[n]) : m_layout.nodes[n];
        any = true;
      }
      area.rect = area.rect.grown(kPadding);
      area.rect.y -= kHeader - kPadding;
      area.rect.height += kHeader - kPadding;
      area.label = {area.rect.x + kPadding, area.rect.y, area.rect.width - 2 * kPadding, kHeader};
      m_layout.areas.push_back(area);
    }
  }

  void shift() {
    bool any = false;
    Rect all;
    const auto take = [&](const Rect& r) {
      if (r.width <= 0) return;
      all = any ? all.united(r) : r;
      any = true;
    };
    for (const auto& r : m_layout.nodes) take(r);
    for (const auto& area : m_layout.areas) take(area.rect);
    // The focus stays in the middle whatever stands at its sides.
    const Point middle = m_layout.nodes[u(m_focus)].center();
    const double half = std::max({middle.x - all.left(), all.right() - middle.x}) + kMargin + kBowRoom;
    const double tall = std::max({middle.y - all.top(), all.bottom() - middle.y}) + kMargin;
    m_layout.width = 2 * half;
    m_layout.height = 2 * tall;
    const double dx = half - middle.x;
    const double dy = tall - middle.y;
    for (auto& r : m_layout.nodes) {
      if (r.width <= 0) continue;
      r.x += dx;
      r.y += dy;
    }
    for (auto& area : m_layout.areas) {
      for (Rect* r : {&area.rect, &area.label}) {
        r->x += dx;
        r->y += dy;
      }
    }
  }

  /// Heights at which the lines of the focus meet its two sides, so that they and their arrowheads can be told apart.
  void spreadPorts() {
    m_portOffset.assign(m_graph.edges.size(), 0);
    const Rect& box = m_layout.nodes[u(m_focus)];
    for (bool left : {true, false}) {
      std::vector<std::pair<double, std::size_t>> lines;
      for (std::size_t e = 0; e < m_graph.edges.size(); ++e) {
        const auto& edge = m_graph.edges[e];
        if (edge.from == edge.to || (edge.from != m_focus && edge.to != m_focus)) continue;
        const int other = edge.from == m_focus ? edge.to : edge.from;
        if ((m_left[u(other)] != 0) == left) lines.emplace_back(m_layout.nodes[u(other)].center().y, e);
      }
      std::sort(lines.begin(), lines.end());
      const double room = std::min(box.height - 20, 7.0 * (static_cast<double>(lines.size()) - 1));
      for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines.size() > 1 && room > 0) m_portOffset[lines[i].second] = room * (static_cast<double>(i) / static_cast<double>(lines.size() - 1) - 0.5);
      }
    }
  }

  void draw() {
    spreadPorts();
    std::size_t index = 0;
    for (const auto& edge : m_graph.edges) {
      RelationLayout::Edge out;
      const double offset = m_portOffset[index++];
      const int ra = m_layout.rings[u(edge.from)];
      const int rb = m_layout.rings[u(edge.to)];
      if (ra >= 0 && rb >= 0 && edge.from != edge.to) {
        const Rect& a = m_layout.nodes[u(edge.from)];
        const Rect& b = m_layout.nodes[u(edge.to)];
        const double ya = a.center().y + (ra == 0 ? offset : 0);
        const double yb = b.center().y + (rb == 0 ? offset : 0);
        const double dx = b.center().x - a.center().x;
        if (std::abs(dx) < 1) {
          // Within a column: a bow at its outer side.
          const double side = m_left[u(edge.from)] ? -1 : 1;
          const double x = side < 0 ? std::min(a.left(), b.left()) : std::max(a.right(), b.right());
          const double depth = side * std::min(64.0, 26 + 0.12 * std::abs(ya - yb));
          out.curve = cubicCurve({x, ya}, {x + depth, ya}, {x + depth, yb}, {x, yb});
          out.emphasis = RelationLayout::Emphasis::Quiet;
        } else {
          const Point p{dx > 0 ? a.right() : a.left(), ya};
          const Point q{dx > 0 ? b.left() : b.right(), yb};
          const double bend = (q.x - p.x) * 0.5;
          out.curve = cubicCurve(p, {p.x + bend, ya}, {q.x - bend, yb}, q);
          const bool next = ra != rb && (ra == 0 || rb == 0 || m_left[u(edge.from)] == m_left[u(edge.to)]);
          out.emphasis = next ? RelationLayout::Emphasis::Normal : RelationLayout::Emphasis::Quiet;
        }
      }
      m_layout.edges.push_back(out);
    }
  }

  const RelationGraph& m_graph;
  int m_focus;
  int m_rings;
  double m_width;
  std::vector<int> m_group;   ///< of each direct neighbour: kind * 2 (+ 1); -1: none
  std::vector<int> m_groups;  ///< that occur, ascending
  std::vector<int> m_leftGroups;
  std::vector<char> m_left;
  std::vector<double> m_portOffset;  ///< of each edge at the focus
  RelationLayout m_layout;
};

}  // namespace

Result<RelationLayout> layoutRelationFocus(const RelationGraph& graph, int focus, int rings, double width) {
  if (graph.nodes.size() > DiagramLimits::kNodes || graph.edges.size() > DiagramLimits::kEdges) {
    return Error{Error::Code::Limit, "there are too many patterns for one map", "Show one ring of neighbours only", ""};
  }
  if (focus < 0 || focus >= static_cast<int>(graph.nodes.size())) {
    return Error{Error::Code::NotFound, "the pattern in the middle is not part of the map", "", ""};
  }
  return Focus(graph, focus, rings, width).run();
}

}  // namespace cdp
