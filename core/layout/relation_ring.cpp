// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numeric>

#include "diagram/dot_reader.h"
#include "layout/relation_curves.h"
#include "layout/relation_layout.h"

namespace cdp {
namespace {

constexpr double kMargin = 12;
constexpr double kPadding = 8;
constexpr double kHeader = 28;
constexpr double kAreaGap = 14;
constexpr double kLeastRowGap = 4;
constexpr double kMostRowGap = 14;
constexpr double kColumnGap = 8;
constexpr double kLeastMiddle = 340;  ///< room for the bundles
constexpr double kBundling = 0.86;    ///< Holten's β: 0 straight lines, 1 all through the hubs

enum Side { Left, Top, Right, Bottom };

std::size_t u(int i) { return static_cast<std::size_t>(i); }

/// Clusters in the order in which they stand round the rectangle: up the left side, along the top, down the right, back along the
/// bottom; `ends` says where each side ends in that order.
struct Arrangement {
  std::vector<int> order;
  std::array<int, 4> ends{};

  [[nodiscard]] int begin(int side) const { return side == Left ? 0 : ends[u(side - 1)]; }
  [[nodiscard]] int end(int side) const { return ends[u(side)]; }
};

class Ring {
 public:
  Ring(const RelationGraph& graph, double width, double height) : m_graph(graph), m_wantedWidth(width), m_wantedHeight(height) {
    m_members.resize(u(graph.clusters));
    for (std::size_t n = 0; n < graph.nodes.size(); ++n) {
      m_members[u(graph.nodes[n].cluster)].push_back(static_cast<int>(n));
      m_nodeWidth = std::max(m_nodeWidth, graph.nodes[n].width);
      m_nodeHeight = std::max(m_nodeHeight, graph.nodes[n].height);
    }
    m_between.assign(u(graph.clusters), std::vector<int>(u(graph.clusters), 0));
    for (const auto& edge : graph.edges) {
      const int a = graph.nodes[u(edge.from)].cluster;
      const int b = graph.nodes[u(edge.to)].cluster;
      if (a == b) continue;
      ++m_between[u(a)][u(b)];
      ++m_between[u(b)][u(a)];
    }
    for (int c = 0; c < graph.clusters; ++c) {
      if (!m_members[u(c)].empty()) m_used.push_back(c);
    }
  }

  RelationLayout run() {
    m_best = bestArrangement();
    place(m_best);
    orderNodes();
    place(m_best);
    draw();
    return std::move(m_layout);
  }

 private:
  [[nodiscard]] int size(int cluster) const { return static_cast<int>(m_members[u(cluster)].size()); }
  [[nodiscard]] double stackHeight(int cluster, double gap) const { return kHeader + size(cluster) * (m_nodeHeight + gap) - gap + kPadding; }
  [[nodiscard]] double rowWidth(int cluster) const { return std::max(size(cluster) * (m_nodeWidth + kColumnGap) - kColumnGap, 1.0) + 2 * kPadding; }
  [[nodiscard]] double rowHeight() const { return kHeader + m_nodeHeight + kPadding; }
  [[nodiscard]] double columnWidth() const { return m_nodeWidth + 2 * kPadding; }

  /// Width and height that an arrangement needs at least.
  [[nodiscard]] std::pair<double, double> need(const Arrangement& a) const {
    double tallest = 0;
    double widest = kLeastMiddle;
    for (int side : {Left, Right, Top, Bottom}) {
      double sum = -kAreaGap;
      for (int i = a.begin(side); i < a.end(side); ++i) {
        sum += kAreaGap + (side == Left || side == Right ? stackHeight(a.order[u(i)], kLeastRowGap) : rowWidth(a.order[u(i)]));
      }
      (side == Left || side == Right ? tallest : widest) = std::max(side == Left || side == Right ? tallest : widest, sum);
    }
    return {2 * kMargin + 2 * columnWidth() + widest + 2 * kAreaGap, 2 * kMargin + std::max(tallest, 2 * rowHeight() + 120)};
  }

  /// Middles of the clusters, evenly spread along their side, in a unit square stretched to the wanted proportions.
  [[nodiscard]] std::vector<Point> middles(const Arrangement& a) const {
    std::vector<Point> out(u(m_graph.clusters));
    const double w = m_wantedWidth;
    const double h = m_wantedHeight;
    for (int side : {Left, Top, Right, Bottom}) {
      double total = 0;
      for (int i = a.begin(side); i < a.end(side); ++i) total += size(a.order[u(i)]) + 1;
      double before = 0;
      for (int i = a.begin(side); i < a.end(side); ++i) {
        const int c = a.order[u(i)];
        const double t = (before + (size(c) + 1) / 2.0) / total;
        before += size(c) + 1;
        // Up the left, right along the top, down the right, left along the bottom.
        out[u(c)] = side == Left    ? Point{0, h * (1 - t)}
                    : side == Top   ? Point{w * (0.2 + 0.6 * t), 0}
                    : side == Right ? Point{w, h * t}
                                    : Point{w * (0.8 - 0.6 * t), h};
      }
    }
    return out;
  }

  [[nodiscard]] double cost(const Arrangement& a) const {
    const auto [w, h] = need(a);
    const double scale = std::min({1.0, m_wantedWidth / w, m_wantedHeight / h});
    const auto at = middles(a);
    double length = 0;
    for (std::size_t i = 0; i < m_used.size(); ++i) {
      for (std::size_t j = i + 1; j < m_used.size(); ++j) {
        const int ties = m_between[u(m_used[i])][u(m_used[j])];
        if (ties == 0) continue;
        const Point p = at[u(m_used[i])];
        const Point q = at[u(m_used[j])];
        length += ties * std::hypot(p.x - q.x, p.y - q.y);
      }
    }
    // That names can be read comes first, short bundles second.
    return (1 / scale - 1) * 1e7 + length;
  }

  /// Steepest descent by exchanging two clusters or moving the end of a side, from several starts.
  [[nodiscard]] Arrangement bestArrangement() const {
    const int count = static_cast<int>(m_used.size());
    Arrangement best;
    double bestCost = -1;
    const auto consider = [&](const Arrangement& a) {
      const double c = cost(a);
      if (bestCost >= 0 && c >= bestCost - 1e-9) return false;
      best = a;
      bestCost = c;
      return true;
    };
    for (int start = 0; start < std::max(1, count); ++start) {
      Arrangement a;
      for (int i = 0; i < count; ++i) a.order.push_back(m_used[u((start + i) % count)]);
      a.ends = {count * 3 / 8, count / 2, count * 7 / 8, count};
      double current = cost(a);
      for (bool improved = true; improved;) {
        improved = false;
        Arrangement next = a;
        double least = current;
        const auto offer = [&](const Arrangement& candidate) {
          const double c = cost(candidate);
          if (c < least - 1e-9) {
            least = c;
            next = candidate;
            improved = true;
          }
        };
        for (int i = 0; i < count; ++i) {
          for (int j = i + 1; j < count; ++j) {
            Arrangement candidate = a;
            std::swap(candidate.order[u(i)], candidate.order[u(j)]);
            offer(candidate);
            candidate = a;
            std::rotate(candidate.order.begin() + i, candidate.order.begin() + i + 1, candidate.order.begin() + j + 1);
            offer(candidate);
          }
        }
        for (int side : {Left, Top, Right}) {
          for (int by : {-1, 1}) {
            Arrangement candidate = a;
            candidate.ends[u(side)] += by;
            if (candidate.ends[u(side)] < candidate.begin(side) || candidate.ends[u(side)] > candidate.ends[u(side + 1)]) continue;
            offer(candidate);
          }
        }
        a = next;
        current = least;
      }
      consider(a);
    }
    return best;
  }

  void place(const Arrangement& a) {
    const auto [needWidth, needHeight] = need(a);
    // When more is needed than there is, the drawing grows as a whole: it is scaled down to fit, and fills the room then, too.
    const double grow = std::max({1.0, needWidth / m_wantedWidth, needHeight / m_wantedHeight});
    m_layout.width = std::round(m_wantedWidth * grow);
    m_layout.height = std::round(m_wantedHeight * grow);
    m_layout.nodes.assign(m_graph.nodes.size(), {});
    m_layout.rings.assign(m_graph.nodes.size(), -1);
    m_layout.areas.assign(m_used.size(), {});
    m_sides.assign(u(m_graph.clusters), Left);
    for (std::size_t i = 0; i < a.order.size(); ++i) {
      for (int side : {Left, Top, Right, Bottom}) {
        if (static_cast<int>(i) >= a.begin(side) && static_cast<int>(i) < a.end(side)) m_sides[u(a.order[i])] = static_cast<Side>(side);
      }
    }
    for (int side : {Left, Top, Right, Bottom}) {
      if (side == Left || side == Right) {
        placeColumn(a, side);
      } else {
        placeRow(a, side);
      }
    }
  }

  void placeColumn(const Arrangement& a, int side) {
    int rows = 0;
    double used = -kAreaGap;
    for (int i = a.begin(side); i < a.end(side); ++i) {
      rows += size(a.order[u(i)]) - 1;
      used += kAreaGap + stackHeight(a.order[u(i)], kLeastRowGap);
    }
    const double spare = m_layout.height - 2 * kMargin - used;
    const double gap = kLeastRowGap + (rows > 0 ? std::clamp(spare / rows, 0.0, kMostRowGap - kLeastRowGap) : 0.0);
    const int areas = a.end(side) - a.begin(side);
    const double rest = spare - (gap - kLeastRowGap) * rows;
    const double areaGap = kAreaGap + (areas > 1 ? std::clamp(rest / (areas - 1), 0.0, 3 * kAreaGap) : 0);
    const double x = side == Left ? kMargin : m_layout.width - kMargin - columnWidth();
    double total = -areaGap;
    for (int i = a.begin(side); i < a.end(side); ++i) total += areaGap + stackHeight(a.order[u(i)], gap);
    double y = (m_layout.height - total) / 2;
    // Round the circle the left side runs upwards; on the page everything is placed downwards.
    const auto stack = [&](int i) {
      const int c = a.order[u(i)];
      const double height = stackHeight(c, gap);
      setArea(c, {x, y, columnWidth(), height});
      double top = y + kHeader;
      for (int n : m_members[u(c)]) {
        m_layout.nodes[u(n)] = {x + kPadding, top, m_nodeWidth, m_nodeHeight};
        top += m_nodeHeight + gap;
      }
      y += height + areaGap;
    };
    if (side == Right) {
      for (int i = a.begin(side); i < a.end(side); ++i) stack(i);
    } else {
      for (int i = a.end(side) - 1; i >= a.begin(side); --i) stack(i);
    }
  }

  void placeRow(const Arrangement& a, int side) {
    double total = -kAreaGap;
    for (int i = a.begin(side); i < a.end(side); ++i) total += kAreaGap + rowWidth(a.order[u(i)]);
    const double y = side == Top ? kMargin : m_layout.height - kMargin - rowHeight();
    double x = (m_layout.width - total) / 2;
    const auto stack = [&](int i) {
      const int c = a.order[u(i)];
      setArea(c, {x, y, rowWidth(c), rowHeight()});
      double left = x + kPadding;
      for (int n : m_members[u(c)]) {
        // At the bottom the heading stands below the names, so that these face the middle.
        m_layout.nodes[u(n)] = {left, y + (side == Top ? kHeader : kPadding), m_nodeWidth, m_nodeHeight};
        left += m_nodeWidth + kColumnGap;
      }
      x += rowWidth(c) + kAreaGap;
    };
    if (side == Top) {
      for (int i = a.begin(side); i < a.end(side); ++i) stack(i);
    } else {
      for (int i = a.end(side) - 1; i >= a.begin(side); --i) stack(i);
    }
  }

  void setArea(int cluster, const Rect& rect) {
    const auto it = std::find(m_used.begin(), m_used.end(), cluster);
    auto& area = m_layout.areas[static_cast<std::size_t>(it - m_used.begin())];
    area.key = cluster;
    area.rect = rect;
    const bool below = m_sides[u(cluster)] == Bottom;
    area.label = {rect.x + kPadding, below ? rect.bottom() - kHeader : rect.y, rect.width - 2 * kPadding, kHeader};
  }

  /// Nodes in their order round the circle.
  [[nodiscard]] std::vector<int> circle() const {
    std::vector<int> out;
    for (int c : m_best.order) {
      // Upwards at the left and leftwards at the bottom is against the order in which members are placed.
      const auto& members = m_members[u(c)];
      if (m_sides[u(c)] == Left || m_sides[u(c)] == Bottom) {
        out.insert(out.end(), members.rbegin(), members.rend());
      } else {
        out.insert(out.end(), members.begin(), members.end());
      }
    }
    return out;
  }

  [[nodiscard]] std::vector<int> positions() const {
    std::vector<int> at(m_graph.nodes.size(), 0);
    const auto order = circle();
    for (std::size_t i = 0; i < order.size(); ++i) at[u(order[i])] = static_cast<int>(i);
    return at;
  }

  /// Crossings of the edges of `a` with those of `b` when they stand as they do, minus when exchanged: only those change.
  [[nodiscard]] int gain(const std::vector<std::vector<int>>& neighbours, const std::vector<int>& at, int a, int b) const {
    const int count = static_cast<int>(m_graph.nodes.size());
    const auto crossings = [&](int first, int second) {
      // Seen from just behind `first`, going round: an edge of `second` crosses one of `first` when it ends nearer.
      int sum = 0;
      for (int p : neighbours[u(first)]) {
        for (int q : neighbours[u(second)]) {
          if (p == second || q == first || p == q) continue;
          const int dp = (at[u(p)] - at[u(a)] + count) % count;
          const int dq = (at[u(q)] - at[u(a)] + count) % count;
          if (dp < dq) ++sum;
        }
      }
      return sum;
    };
    return crossings(a, b) - crossings(b, a);
  }

  void orderNodes() {
    std::vector<std::vector<int>> neighbours(m_graph.nodes.size());
    for (const auto& edge : m_graph.edges) {
      if (edge.from == edge.to) continue;
      neighbours[u(edge.from)].push_back(edge.to);
      neighbours[u(edge.to)].push_back(edge.from);
    }
    // Towards the mean place of their neighbours first, then exchanges of two that stand side by side.
    for (int pass = 0; pass < 4; ++pass) {
      for (int c : m_used) {
        const bool vertical = m_sides[u(c)] == Left || m_sides[u(c)] == Right;
        std::vector<double> pull(m_graph.nodes.size(), 0);
        for (int n : m_members[u(c)]) {
          double sum = 0;
          int ties = 0;
          for (int other : neighbours[u(n)]) {
            if (m_graph.nodes[u(other)].cluster == c) continue;
            const Point p = m_layout.nodes[u(other)].center();
            sum += vertical ? p.y : p.x;
            ++ties;
          }
          const Point own = m_layout.nodes[u(n)].center();
          pull[u(n)] = ties > 0 ? sum / ties : vertical ? own.y : own.x;
        }
        std::stable_sort(m_members[u(c)].begin(), m_members[u(c)].end(), [&](int a, int b) { return pull[u(a)] < pull[u(b)]; });
      }
      place(m_best);
    }
    for (int pass = 0; pass < 40; ++pass) {
      bool changed = false;
      for (int c : m_used) {
        auto& members = m_members[u(c)];
        const bool backwards = m_sides[u(c)] == Left || m_sides[u(c)] == Bottom;
        for (std::size_t i = 0; i + 1 < members.size(); ++i) {
          const auto at = positions();
          const int first = backwards ? members[i + 1] : members[i];
          const int second = backwards ? members[i] : members[i + 1];
          if (gain(neighbours, at, first, second) > 0) {
            std::swap(members[i], members[i + 1]);
            changed = true;
          }
        }
      }
      if (!changed) break;
    }
  }

  [[nodiscard]] Point normal(int node) const {
    switch (m_sides[u(m_graph.nodes[u(node)].cluster)]) {
      case Left:
        return {1, 0};
      case Right:
        return {-1, 0};
      case Top:
        return {0, 1};
      case Bottom:
        break;
    }
    return {0, -1};
  }

  [[nodiscard]] Point port(int node) const {
    const Rect& r = m_layout.nodes[u(node)];
    const Point n = normal(node);
    return {r.center().x + n.x * r.width / 2, r.center().y + n.y * r.height / 2};
  }

  /// The middle of a cluster's inner side.
  [[nodiscard]] Point gate(int node) const {
    const int cluster = m_graph.nodes[u(node)].cluster;
    Rect all = m_layout.nodes[u(m_members[u(cluster)].front())];
    for (int n : m_members[u(cluster)]) all = all.united(m_layout.nodes[u(n)]);
    const Point n = normal(node);
    return {all.center().x + n.x * all.width / 2, all.center().y + n.y * all.height / 2};
  }

  /// Where the lines from one cluster to another come together: the farther a line goes, the nearer to the middle of the drawing.
  [[nodiscard]] Point hub(int node, double reach) const {
    return mix(mix(port(node), gate(node), reach), {m_layout.width / 2, m_layout.height / 2}, 0.1 + 0.34 * reach);
  }

  [[nodiscard]] bool inColumn(int node) const { return normal(node).y == 0; }

  /// Between which heights a line may run freely from column to column: below the names of the top row, above those of the bottom.
  [[nodiscard]] std::pair<double, double> freeBand() const {
    double from = 0;
    double to = m_layout.height;
    for (std::size_t n = 0; n < m_layout.nodes.size(); ++n) {
      const Side side = m_sides[u(m_graph.nodes[n].cluster)];
      if (side == Top) from = std::max(from, m_layout.nodes[n].bottom() + 8);
      if (side == Bottom) to = std::min(to, m_layout.nodes[n].top() - 8);
    }
    return {from, to};
  }

  void draw() {
    m_layout.edges.clear();
    const auto [bandTop, bandBottom] = freeBand();
    // A name in a column that stands beside a row: its lines first leave the height of that row.
    const auto escape = [&, top = bandTop, bottom = bandBottom](int node, Point at, Point& stub, Point& next) {
      if (!inColumn(node) || (at.y > top && at.y < bottom)) return;
      stub = {at.x + normal(node).x * 20, at.y};
      next = {stub.x, at.y <= top ? top + 36 : bottom - 36};
    };
    for (const auto& edge : m_graph.edges) {
      RelationLayout::Edge out;
      out.emphasis = RelationLayout::Emphasis::Normal;
      const Point p = port(edge.from);
      const Point q = port(edge.to);
      const Point np = normal(edge.from);
      const Point nq = normal(edge.to);
      const auto from = [](Point at, Point n, double by) { return Point{at.x + n.x * by, at.y + n.y * by}; };
      std::array<Point, 6> control{};
      if (m_graph.nodes[u(edge.from)].cluster == m_graph.nodes[u(edge.to)].cluster) {
        // Within a cluster: a bow as deep as its ends are apart, up to a limit; beside a row only as deep as there is room.
        const bool narrow = inColumn(edge.from) && (std::min(p.y, q.y) <= bandTop || std::max(p.y, q.y) >= bandBottom);
        const double depth = narrow ? 24 : 24 + 0.22 * std::min(260.0, std::hypot(p.x - q.x, p.y - q.y));
        control = {p, from(p, np, depth * 0.7), from(p, np, depth), from(q, nq, depth), from(q, nq, depth * 0.7), q};
      } else {
        // Bundled as far as it goes: what ends near by would turn back on its way through the hubs.
        const double distance = std::hypot(p.x - q.x, p.y - q.y);
        const double reach = std::min(1.0, distance / (0.6 * std::hypot(m_layout.width, m_layout.height)));
        const double bundling = kBundling * std::sqrt(reach);
        Point a = from(p, np, 34 + 0.06 * distance);
        Point b = from(q, nq, 34 + 0.06 * distance);
        Point first = mix(a, b, 1.0 / 3);
        Point second = mix(a, b, 2.0 / 3);
        // Between a column and a row: up or down first, then along, so that the line keeps off the names of the row.
        if (inColumn(edge.from) && !inColumn(edge.to)) {
          first = {mix(a, b, 0.12).x, mix(a, b, 0.75).y};
          second = {mix(a, b, 0.6).x, b.y};
        } else if (!inColumn(edge.from) && inColumn(edge.to)) {
          first = {mix(a, b, 0.4).x, a.y};
          second = {mix(a, b, 0.88).x, mix(a, b, 0.25).y};
        }
        first = mix(first, hub(edge.from, reach), bundling);
        second = mix(second, hub(edge.to, reach), bundling);
        escape(edge.from, p, a, first);
        escape(edge.to, q, b, second);
        control = {p, a, first, second, b, q};
      }
      out.curve = splineCurve(control);
      m_layout.edges.push_back(out);
    }
  }

  const RelationGraph& m_graph;
  double m_wantedWidth;
  double m_wantedHeight;
  double m_nodeWidth = 0;
  double m_nodeHeight = 0;
  std::vector<std::vector<int>> m_members;
  std::vector<std::vector<int>> m_between;
  std::vector<int> m_used;
  std::vector<Side> m_sides;
  Arrangement m_best;
  RelationLayout m_layout;
};

}  // namespace

Result<RelationLayout> layoutRelationRing(const RelationGraph& graph, double width, double height) {
  if (graph.nodes.size() > DiagramLimits::kNodes || graph.edges.size() > DiagramLimits::kEdges || graph.clusters > DiagramLimits::kGroups) {
    return Error{Error::Code::Limit, "there are too many patterns for one map", "Show the neighbours of one pattern instead", ""};
  }
  if (graph.nodes.empty()) return RelationLayout{};
  return Ring(graph, std::max(200.0, width), std::max(150.0, height)).run();
}

}  // namespace cdp
