// SPDX-License-Identifier: Apache-2.0
#include "layout/edge_router.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <queue>

#include "layout/diagram_layout.h"

namespace cdp {
namespace {

constexpr double kGrid = DiagramMetrics::kGrid;
constexpr double kClearance = 4;  ///< between a line and a box it passes

constexpr float kStep = 1;
constexpr float kBend = 5;
constexpr float kCrossing = 9;
constexpr float kShared = 28;
constexpr float kNeighbour = 1.2F;
constexpr float kForeignGroup = 1.5F;
constexpr float kBorder = 4;
constexpr float kObstacle = 400;  ///< when there is no free way at all
constexpr float kPortTaken = 60;
constexpr int kPasses = 3;

enum Direction : std::uint8_t { Right, Down, Left, Up };
constexpr std::array<int, 4> kDx{1, 0, -1, 0};
constexpr std::array<int, 4> kDy{0, 1, 0, -1};
bool isHorizontal(int direction) { return direction == Right || direction == Left; }
int opposite(int direction) { return (direction + 2) % 4; }

struct Cell {
  int x = 0;
  int y = 0;
};

/// A place on a node's border where a line may begin or end, with the first free cell outside.
struct Port {
  Point at;
  Cell outside;
  int direction = Right;  ///< outwards
  int offset = 0;         ///< in grid steps from the middle of the side
  float cost = 0;
};

struct Route {
  std::vector<Point> points;
  std::vector<std::pair<int, bool>> cells;  ///< cell index, horizontal?
  int fromPort = -1;
  int toPort = -1;
};

class Router {
 public:
  explicit Router(const RoutingProblem& problem)
      : m_problem(problem), m_columns(static_cast<int>(std::ceil(problem.width / kGrid)) + 1), m_rows(static_cast<int>(std::ceil(problem.height / kGrid)) + 1) {
    const std::size_t size = static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows);
    m_blocked.assign(size, false);
    m_border[0].assign(size, false);
    m_border[1].assign(size, false);
    m_use[0].resize(size);
    m_use[1].resize(size);
    m_foreign.assign(size, 0);
    m_cost.assign(size * 4, 0);
    m_stamp.assign(size * 4, 0);
    m_parent.assign(size * 4, -1);
    markObstacles();
    for (const auto& node : problem.nodes) m_ports.push_back(portsOf(node));
    m_portUse.resize(problem.nodes.size());
    for (std::size_t i = 0; i < problem.nodes.size(); ++i) m_portUse[i].resize(m_ports[i].size());
    m_routes.resize(problem.edges.size());
  }

  std::vector<std::vector<Point>> run() {
    std::vector<int> order(m_problem.edges.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return span(a) < span(b); });
    for (int pass = 0; pass < kPasses; ++pass) {
      for (int edge : order) {
        unclaim(edge);
        route(edge);
        claim(edge);
      }
    }
    std::vector<std::vector<Point>> out;
    out.reserve(m_routes.size());
    for (auto& r : m_routes) out.push_back(std::move(r.points));
    return out;
  }

 private:
  [[nodiscard]] int index(int x, int y) const { return y * m_columns + x; }
  [[nodiscard]] bool inside(int x, int y) const { return x >= 0 && y >= 0 && x < m_columns && y < m_rows; }
  [[nodiscard]] static std::size_t u(int i) { return static_cast<std::size_t>(i); }

  [[nodiscard]] double span(int edge) const {
    const auto& e = m_problem.edges[u(edge)];
    const Point a = m_problem.nodes[u(e.from)].tile.center();
    const Point b = m_problem.nodes[u(e.to)].tile.center();
    // Lines that can be straight come first, so that others go round them.
    const bool straight = std::abs(a.x - b.x) < 1 || std::abs(a.y - b.y) < 1;
    return std::abs(a.x - b.x) + std::abs(a.y - b.y) + (straight ? 0 : 10000);
  }

  template <typename F>
  void eachCell(const Rect& r, F f) {
    const int x0 = std::max(0, static_cast<int>(std::ceil(r.left() / kGrid)));
    const int x1 = std::min(m_columns - 1, static_cast<int>(std::floor(r.right() / kGrid)));
    const int y0 = std::max(0, static_cast<int>(std::ceil(r.top() / kGrid)));
    const int y1 = std::min(m_rows - 1, static_cast<int>(std::floor(r.bottom() / kGrid)));
    for (int y = y0; y <= y1; ++y) {
      for (int x = x0; x <= x1; ++x) f(u(index(x, y)));
    }
  }

  void markObstacles() {
    for (const auto& node : m_problem.nodes) {
      eachCell(node.box.grown(kClearance - 0.01), [&](std::size_t c) { m_blocked[c] = true; });
    }
    for (const auto& group : m_problem.groups) {
      eachCell(group.label.grown(2), [&](std::size_t c) { m_blocked[c] = true; });
      const Rect& r = group.rect;
      for (double x : {r.left(), r.right()}) {
        eachCell({x - 5, r.y, 10, r.height}, [&](std::size_t c) { m_border[1][c] = true; });
      }
      for (double y : {r.top(), r.bottom()}) {
        eachCell({r.x, y - 5, r.width, 10}, [&](std::size_t c) { m_border[0][c] = true; });
      }
    }
  }

  std::vector<Port> portsOf(const RoutingProblem::Node& node) {
    std::vector<Port> ports;
    const Point c = node.tile.center();
    constexpr std::array<std::pair<int, float>, 5> kOffsets{{{0, 0.F}, {-2, 1.5F}, {2, 1.5F}, {-1, 2.5F}, {1, 2.5F}}};
    for (int direction = 0; direction < 4; ++direction) {
      for (const auto& [offset, cost] : kOffsets) {
        Port port;
        port.direction = direction;
        port.offset = offset;
        port.cost = cost;
        const double shift = offset * kGrid;
        double edgeX = c.x + shift;
        double edgeY = c.y + shift;
        switch (direction) {
          case Right:
            port.at = {node.tile.right(), c.y + shift};
            edgeX = node.box.right() + kClearance;
            break;
          case Left:
            port.at = {node.tile.left(), c.y + shift};
            edgeX = node.box.left() - kClearance;
            break;
          case Down:
            port.at = {c.x + shift, node.box.bottom()};
            edgeY = node.box.bottom() + kClearance;
            break;
          default:
            port.at = {c.x + shift, node.tile.top()};
            edgeY = node.box.top() - kClearance;
            break;
        }
        const auto up = [](double v) { return static_cast<int>(std::ceil(v / kGrid - 1e-6)); };
        const auto down = [](double v) { return static_cast<int>(std::floor(v / kGrid + 1e-6)); };
        port.outside.x = direction == Left ? down(edgeX) : up(edgeX);
        port.outside.y = direction == Up ? down(edgeY) : up(edgeY);
        if (inside(port.outside.x, port.outside.y)) ports.push_back(port);
      }
    }
    return ports;
  }

  /// What leaving (or, seen from the other end, entering) by this side costs against the reading direction.
  [[nodiscard]] float sideCost(int direction, bool leaving) const {
    const int forward = m_problem.topToBottom ? Down : Right;
    const int good = leaving ? forward : opposite(forward);
    if (direction == good) return 0;
    return direction == opposite(good) ? 7 : 3;
  }

  [[nodiscard]] float portCost(int node, int port, int edge, bool leaving) const {
    const Port& p = m_ports[u(node)][u(port)];
    float cost = p.cost + sideCost(p.direction, leaving);
    for (int other = 0; other < static_cast<int>(m_ports[u(node)].size()); ++other) {
      const Port& q = m_ports[u(node)][u(other)];
      if (q.direction != p.direction || std::abs(q.offset - p.offset) > 1) continue;
      for (int user : m_portUse[u(node)][u(other)]) {
        if (user != edge && m_problem.coexist(user, edge)) cost += other == port ? kPortTaken : 8;
      }
    }
    return cost;
  }

  [[nodiscard]] float enterCost(int cell, bool horizontal, int edge) const {
    float cost = kStep;
    const std::size_t c = u(cell);
    for (int user : m_use[horizontal ? 0 : 1][c]) {
      if (m_problem.coexist(user, edge)) cost += kShared;
    }
    for (int user : m_use[horizontal ? 1 : 0][c]) {
      if (m_problem.coexist(user, edge)) cost += kCrossing;
    }
    const int side = horizontal ? m_columns : 1;
    for (int neighbour : {cell - side, cell + side}) {
      if (neighbour < 0 || neighbour >= m_columns * m_rows) continue;
      for (int user : m_use[horizontal ? 0 : 1][u(neighbour)]) {
        if (m_problem.coexist(user, edge)) cost += kNeighbour;
      }
    }
    if (m_border[horizontal ? 0 : 1][c]) cost += kBorder;
    cost += kForeignGroup * static_cast<float>(m_foreign[c]);
    if (m_blocked[c]) cost += kObstacle;
    return cost;
  }

  void markForeign(const RoutingProblem::Edge& edge) {
    std::fill(m_foreign.begin(), m_foreign.end(), std::uint8_t{0});
    const auto& a = m_problem.nodes[u(edge.from)].groups;
    const auto& b = m_problem.nodes[u(edge.to)].groups;
    for (int g = 0; g < static_cast<int>(m_problem.groups.size()); ++g) {
      if (std::find(a.begin(), a.end(), g) != a.end() || std::find(b.begin(), b.end(), g) != b.end()) continue;
      eachCell(m_problem.groups[u(g)].rect, [&](std::size_t c) { ++m_foreign[c]; });
    }
  }

  void route(int edgeIndex) {
    const auto& edge = m_problem.edges[u(edgeIndex)];
    if (edge.from == edge.to) return;
    markForeign(edge);
    for (bool soft : {false, true}) {
      if (search(edgeIndex, edge, soft)) return;
    }
    // Not even a way through obstacles: the graph is degenerate; a straight line is still honest.
    m_routes[u(edgeIndex)] = {};
    m_routes[u(edgeIndex)].points = {m_problem.nodes[u(edge.from)].tile.center(), m_problem.nodes[u(edge.to)].tile.center()};
  }

  bool search(int edgeIndex, const RoutingProblem::Edge& edge, bool soft) {
    struct Entry {
      float estimate;
      float cost;
      int state;  ///< cell * 4 + direction; -1 - port: arrived by that port
      bool operator<(const Entry& other) const { return estimate != other.estimate ? estimate > other.estimate : state > other.state; }
    };
    std::priority_queue<Entry> open;
    ++m_generation;
    const auto& fromPorts = m_ports[u(edge.from)];
    const auto& toPorts = m_ports[u(edge.to)];
    const Rect goal = m_problem.nodes[u(edge.to)].box.grown(kClearance + kGrid);
    const int gx0 = static_cast<int>(goal.left() / kGrid);
    const int gx1 = static_cast<int>(goal.right() / kGrid);
    const int gy0 = static_cast<int>(goal.top() / kGrid);
    const int gy1 = static_cast<int>(goal.bottom() / kGrid);
    const auto estimate = [&](int x, int y) { return static_cast<float>(std::max({gx0 - x, 0, x - gx1}) + std::max({gy0 - y, 0, y - gy1})); };
    const auto relax = [&](int x, int y, int direction, float cost, int parent) {
      const int state = index(x, y) * 4 + direction;
      if (m_stamp[u(state)] == m_generation && m_cost[u(state)] <= cost) return;
      m_stamp[u(state)] = m_generation;
      m_cost[u(state)] = cost;
      m_parent[u(state)] = parent;
      open.push({cost + estimate(x, y), cost, state});
    };
    for (int p = 0; p < static_cast<int>(fromPorts.size()); ++p) {
      const Port& port = fromPorts[u(p)];
      const int cell = index(port.outside.x, port.outside.y);
      if (m_blocked[u(cell)] && !soft) continue;
      const float cost = portCost(edge.from, p, edgeIndex, true) + enterCost(cell, isHorizontal(port.direction), edgeIndex) + stubCost(port);
      relax(port.outside.x, port.outside.y, port.direction, cost, -1 - p);
    }
    float best = std::numeric_limits<float>::infinity();
    int bestState = -1;
    int bestPort = -1;
    while (!open.empty()) {
      const Entry entry = open.top();
      open.pop();
      if (entry.estimate >= best) break;
      if (m_cost[u(entry.state)] < entry.cost) continue;
      const int direction = entry.state % 4;
      const int cell = entry.state / 4;
      const int x = cell % m_columns;
      const int y = cell / m_columns;
      for (int p = 0; p < static_cast<int>(toPorts.size()); ++p) {
        const Port& port = toPorts[u(p)];
        if (port.outside.x != x || port.outside.y != y) continue;
        const int inward = opposite(port.direction);
        if (direction == port.direction) continue;
        const float cost = entry.cost + (direction == inward ? 0 : kBend) + portCost(edge.to, p, edgeIndex, false) + stubCost(port);
        if (cost < best) {
          best = cost;
          bestState = entry.state;
          bestPort = p;
        }
      }
      for (int next = 0; next < 4; ++next) {
        if (next == opposite(direction)) continue;
        const int nx = x + kDx[u(next)];
        const int ny = y + kDy[u(next)];
        if (!inside(nx, ny)) continue;
        const int target = index(nx, ny);
        if (m_blocked[u(target)] && !soft) continue;
        float cost = entry.cost + enterCost(target, isHorizontal(next), edgeIndex);
        if (next != direction) {
          cost += kBend;
          // A corner on another line looks like a junction.
          for (const auto& use : m_use) {
            for (int user : use[u(cell)]) {
              if (m_problem.coexist(user, edgeIndex)) cost += kCrossing;
            }
          }
        }
        relax(nx, ny, next, cost, entry.state);
      }
    }
    if (bestState < 0) return false;
    build(edgeIndex, edge, bestState, bestPort);
    return true;
  }

  static float stubCost(const Port& port) {
    return static_cast<float>((std::abs(port.outside.x * kGrid - port.at.x) + std::abs(port.outside.y * kGrid - port.at.y)) / kGrid);
  }

  void build(int edgeIndex, const RoutingProblem::Edge& edge, int state, int toPort) {
    Route route;
    route.toPort = toPort;
    std::vector<Point> points{m_ports[u(edge.to)][u(toPort)].at};
    while (true) {
      const int cell = state / 4;
      points.push_back({(cell % m_columns) * kGrid, (cell / m_columns) * kGrid});
      route.cells.emplace_back(cell, isHorizontal(state % 4));
      const int parent = m_parent[u(state)];
      if (parent < 0) {
        route.fromPort = -1 - parent;
        break;
      }
      // At a corner the line covers the cell in both directions.
      if (parent % 4 != state % 4) route.cells.emplace_back(parent / 4, isHorizontal(state % 4));
      state = parent;
    }
    points.push_back(m_ports[u(edge.from)][u(route.fromPort)].at);
    std::reverse(points.begin(), points.end());
    for (const Point& p : points) {
      if (route.points.size() >= 2) {
        const Point& a = route.points[route.points.size() - 2];
        Point& b = route.points.back();
        if ((a.x == b.x && b.x == p.x) || (a.y == b.y && b.y == p.y)) {
          b = p;
          continue;
        }
      }
      if (route.points.empty() || !(route.points.back() == p)) route.points.push_back(p);
    }
    m_routes[u(edgeIndex)] = std::move(route);
  }

  void claim(int edgeIndex) {
    const Route& route = m_routes[u(edgeIndex)];
    if (route.fromPort < 0) return;
    const auto& edge = m_problem.edges[u(edgeIndex)];
    for (const auto& [cell, horizontal] : route.cells) {
      auto& users = m_use[horizontal ? 0 : 1][u(cell)];
      if (std::find(users.begin(), users.end(), edgeIndex) == users.end()) users.push_back(edgeIndex);
    }
    m_portUse[u(edge.from)][u(route.fromPort)].push_back(edgeIndex);
    m_portUse[u(edge.to)][u(route.toPort)].push_back(edgeIndex);
  }

  void unclaim(int edgeIndex) {
    Route& route = m_routes[u(edgeIndex)];
    if (route.fromPort < 0) return;
    const auto& edge = m_problem.edges[u(edgeIndex)];
    for (const auto& [cell, horizontal] : route.cells) std::erase(m_use[horizontal ? 0 : 1][u(cell)], edgeIndex);
    std::erase(m_portUse[u(edge.from)][u(route.fromPort)], edgeIndex);
    std::erase(m_portUse[u(edge.to)][u(route.toPort)], edgeIndex);
    route = {};
  }

  const RoutingProblem& m_problem;
  int m_columns;
  int m_rows;
  std::vector<bool> m_blocked;
  std::array<std::vector<bool>, 2> m_border;           ///< [0]: beside a horizontal border, [1]: beside a vertical one
  std::array<std::vector<std::vector<int>>, 2> m_use;  ///< edges through a cell: [0] horizontally, [1] vertically
  std::vector<std::uint8_t> m_foreign;
  std::vector<float> m_cost;
  std::vector<int> m_stamp;
  std::vector<int> m_parent;
  int m_generation = 0;
  std::vector<std::vector<Port>> m_ports;
  std::vector<std::vector<std::vector<int>>> m_portUse;
  std::vector<Route> m_routes;
};

}  // namespace

std::vector<std::vector<Point>> routeEdges(const RoutingProblem& problem) { return Router(problem).run(); }

}  // namespace cdp
