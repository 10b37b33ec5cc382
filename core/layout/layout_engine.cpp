// SPDX-License-Identifier: Apache-2.0
#include "layout/layout_engine.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "diagram/diagram_labels.h"
#include "layout/edge_annotations.h"
#include "layout/edge_router.h"
#include "layout/node_placement.h"
#include "layout/text_metrics.h"

namespace cdp {
namespace {

using M = DiagramMetrics;

std::size_t u(int i) { return static_cast<std::size_t>(i); }
double snapped(double v) { return std::round(v / M::kGrid) * M::kGrid; }
double snappedDown(double v) { return std::floor(v / M::kGrid) * M::kGrid; }
double snappedUp(double v) { return std::ceil(v / M::kGrid) * M::kGrid; }

struct Sizes {
  std::vector<double> widths;
  std::vector<double> heights;  ///< tile and label of each node
  double height = 0;            ///< the tallest: all are placed as if so, so that tiles in a row stand level
  std::vector<double> groupLabelWidths;
  std::vector<Rect> edgeLabels;  ///< width and height only
};

Sizes measure(const Diagram& diagram, const Vocabulary& vocabulary) {
  Sizes sizes;
  for (const auto& node : diagram.nodes) {
    double width = M::kTile + 8;
    double labelHeight = 0;
    for (Language language : kLanguages) {
      for (Lens lens : kLenses) {
        const NodeLabel label = nodeLabel(node, vocabulary, language, lens);
        for (const auto& line : label.lines) width = std::max(width, textWidth(line, M::kLabelFont));
        width = std::max(width, textWidth(label.product, M::kProductFont));
        labelHeight = std::max(labelHeight, static_cast<double>(label.lines.size()) * M::kLabelLine + (label.product.empty() ? 0 : M::kProductLine));
      }
    }
    sizes.widths.push_back(std::ceil(width));
    sizes.heights.push_back(M::kTile + M::kLabelGap + labelHeight);
    sizes.height = std::max(sizes.height, snappedUp(sizes.heights.back()));
  }
  for (const auto& group : diagram.groups) {
    double width = 0;
    for (Language language : kLanguages) width = std::max(width, textWidth(groupName(group, vocabulary, language), M::kGroupFont));
    sizes.groupLabelWidths.push_back(std::ceil(width) + M::kGroupIcon + 14);
  }
  for (const auto& edge : diagram.edges) {
    Rect box;
    for (Language language : kLanguages) {
      const auto lines = edgeLabel(edge, language);
      for (const auto& line : lines) box.width = std::max(box.width, std::ceil(textWidth(line, M::kEdgeFont)) + 2);
      box.height = std::max(box.height, static_cast<double>(lines.size()) * M::kEdgeLine);
    }
    sizes.edgeLabels.push_back(box);
  }
  return sizes;
}

/// How much a line wants to be straight and short: the way of a request is what a reader follows first.
int straightness(const std::string& kind) {
  if (kind == "request") return 6;
  if (kind == "message") return 5;
  if (kind == "replicate" || kind == "copy" || kind == "launch") return 2;
  return 1;
}

PlacementGraph placementGraph(const Diagram& diagram, const Sizes& sizes) {
  PlacementGraph graph;
  graph.topToBottom = diagram.topToBottom;
  for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
    graph.nodes.push_back({sizes.widths[i], sizes.height, diagram.nodes[i].group});
  }
  for (std::size_t i = 0; i < diagram.groups.size(); ++i) {
    graph.groups.push_back({diagram.groups[i].parent, sizes.groupLabelWidths[i], M::kGroupHeader});
  }
  double widest = 0;
  double tallest = 0;
  for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
    const auto& edge = diagram.edges[i];
    graph.edges.push_back({edge.from, edge.to, edge.weight * straightness(edge.kind), edge.minLength, edge.constraint && edge.from != edge.to});
    widest = std::max(widest, sizes.edgeLabels[i].width);
    tallest = std::max(tallest, sizes.edgeLabels[i].height);
  }
  if (diagram.topToBottom) {
    graph.rankGap = std::max(48.0, tallest + 32);
    graph.nodeGap = std::max(40.0, widest);
  } else {
    graph.rankGap = std::max(48.0, widest + 8);
    graph.nodeGap = 32;
  }
  graph.groupMargin = M::kGroupPadding;
  graph.sameRank = diagram.sameRank;
  return graph;
}

void placeBoxes(DiagramLayout& layout, const Sizes& sizes, const std::vector<Point>& centres) {
  for (std::size_t i = 0; i < centres.size(); ++i) {
    const double cx = snapped(centres[i].x);
    const double top = snapped(centres[i].y - sizes.height / 2);
    NodeGeometry node;
    node.box = {cx - sizes.widths[i] / 2, top, sizes.widths[i], sizes.heights[i]};
    node.tile = {cx - M::kTile / 2, top, M::kTile, M::kTile};
    layout.nodes.push_back(node);
  }
}

/// Rectangles around what the groups hold, innermost first.
void placeGroups(DiagramLayout& layout, const Diagram& diagram, const Sizes& sizes) {
  layout.groups.resize(diagram.groups.size());
  for (int g = static_cast<int>(diagram.groups.size()) - 1; g >= 0; --g) {
    bool any = false;
    Rect content;
    const auto take = [&](const Rect& r) {
      content = any ? content.united(r) : r;
      any = true;
    };
    for (std::size_t n = 0; n < diagram.nodes.size(); ++n) {
      if (diagram.nodes[n].group == g) take(layout.nodes[n].box);
    }
    for (int child = g + 1; child < static_cast<int>(diagram.groups.size()); ++child) {
      if (diagram.groups[u(child)].parent == g && layout.groups[u(child)].rect.width > 0) take(layout.groups[u(child)].rect);
    }
    if (!any) continue;
    const double left = snappedDown(content.left() - M::kGroupPadding + 4);
    const double top = content.top() - M::kGroupHeader - 8;
    const double right = snappedUp(std::max(content.right() + M::kGroupPadding - 4, left + sizes.groupLabelWidths[u(g)] + 8));
    const double bottom = snappedUp(content.bottom() + M::kGroupPadding - 8);
    // Borders run half-way between grid lines, so that no line runs on one.
    auto& group = layout.groups[u(g)];
    group.rect = {left - 4, top - 4, right - left + 8, bottom - top + 8};
    group.label = {group.rect.x + 4, group.rect.y + 4, sizes.groupLabelWidths[u(g)], M::kGroupHeader - 4};
  }
}

template <typename F>
void eachPoint(DiagramLayout& layout, F move) {
  const auto moveRect = [&](Rect& r) { move(r.x, r.y); };
  for (auto& node : layout.nodes) {
    moveRect(node.box);
    moveRect(node.tile);
  }
  for (auto& group : layout.groups) {
    moveRect(group.rect);
    moveRect(group.label);
  }
  for (auto& edge : layout.edges) {
    for (auto& p : edge.points) move(p.x, p.y);
    move(edge.badge.x, edge.badge.y);
    moveRect(edge.label);
  }
}

Rect extent(const DiagramLayout& layout) {
  Rect all = layout.nodes.empty() ? Rect{} : layout.nodes.front().box;
  for (const auto& node : layout.nodes) all = all.united(node.box);
  for (const auto& group : layout.groups) {
    if (group.rect.width > 0) all = all.united(group.rect);
  }
  for (const auto& edge : layout.edges) {
    for (const Point& p : edge.points) all = all.united({p.x - 4, p.y - 4, 8, 8});
    if (edge.label.width > 0) all = all.united(edge.label);
  }
  return all;
}

/// Moves everything so that `margin` stays free on all sides; whole grid steps, so that the grid stays true.
void fitCanvas(DiagramLayout& layout, double margin) {
  const Rect all = extent(layout);
  const double dx = snappedUp(margin - all.left());
  const double dy = snappedUp(margin - all.top());
  eachPoint(layout, [&](double& x, double& y) {
    x += dx;
    y += dy;
  });
  layout.width = snappedUp(all.right() + dx + margin);
  layout.height = snappedUp(all.bottom() + dy + margin);
}

std::vector<int> groupsOf(const Diagram& diagram, int node) {
  std::vector<int> groups;
  for (int g = diagram.nodes[u(node)].group; g >= 0; g = diagram.groups[u(g)].parent) groups.push_back(g);
  return groups;
}

void route(DiagramLayout& layout, const Diagram& diagram, const Sizes& sizes) {
  // Lines may run outside the parts, so they are routed on a canvas with room around it.
  constexpr double kRoom = 64;
  fitCanvas(layout, kRoom);
  std::vector<StepRange> steps;
  for (int e = 0; e < static_cast<int>(diagram.edges.size()); ++e) steps.push_back(diagram.edgeSteps(e));
  const auto coexist = [&steps](int a, int b) { return steps[u(a)].meets(steps[u(b)]); };

  RoutingProblem problem;
  problem.width = layout.width;
  problem.height = layout.height;
  problem.topToBottom = diagram.topToBottom;
  problem.coexist = coexist;
  AnnotationProblem texts;
  texts.coexist = coexist;
  texts.bounds = {4, 4, layout.width - 8, layout.height - 8};
  for (int n = 0; n < static_cast<int>(diagram.nodes.size()); ++n) {
    problem.nodes.push_back({layout.nodes[u(n)].box, layout.nodes[u(n)].tile, groupsOf(diagram, n)});
    texts.obstacles.push_back(layout.nodes[u(n)].box);
  }
  for (const auto& group : layout.groups) {
    problem.groups.push_back({group.rect, group.label});
    texts.obstacles.push_back(group.label);
    texts.groups.push_back(group.rect);
  }
  for (const auto& edge : diagram.edges) problem.edges.push_back({edge.from, edge.to});
  auto routes = routeEdges(problem);
  for (std::size_t e = 0; e < routes.size(); ++e) {
    texts.edges.push_back({routes[e], diagram.edges[e].order > 0, sizes.edgeLabels[e].width, sizes.edgeLabels[e].height});
  }
  AnnotationPlaces places = placeAnnotations(texts);
  for (std::size_t e = 0; e < routes.size(); ++e) {
    layout.edges.push_back({std::move(routes[e]), places.badges[e], places.labels[e]});
  }
  fitCanvas(layout, M::kMargin);
}

}  // namespace

Result<DiagramLayout> layOut(const Diagram& diagram, const Vocabulary& vocabulary) {
  const Sizes sizes = measure(diagram, vocabulary);
  // Where texts find no room, a little more space between the parts usually gives it; the first clean picture is taken.
  struct Spacing {
    double rank;
    double node;
  };
  constexpr std::array<Spacing, 5> kSpacings{{{1, 1}, {1, 1.5}, {1.3, 1}, {1.3, 1.5}, {1.6, 2}}};
  // Large diagrams are not worth the repeated search.
  const std::size_t attempts = diagram.nodes.size() > 60 ? 1 : kSpacings.size();
  DiagramLayout best;
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (std::size_t i = 0; i < attempts && fewest > 0; ++i) {
    PlacementGraph graph = placementGraph(diagram, sizes);
    graph.rankGap *= kSpacings[i].rank;
    graph.nodeGap *= kSpacings[i].node;
    const auto centres = placeNodes(graph);
    if (!centres) {
      Error error = centres.error();
      error.path = diagram.id;
      return error;
    }
    DiagramLayout layout;
    if (centres->empty()) return layout;
    placeBoxes(layout, sizes, *centres);
    placeGroups(layout, diagram, sizes);
    route(layout, diagram, sizes);
    const std::size_t defects = layoutDefects(diagram, layout).size();
    if (defects < fewest) {
      fewest = defects;
      best = std::move(layout);
    }
  }
  return best;
}

}  // namespace cdp
