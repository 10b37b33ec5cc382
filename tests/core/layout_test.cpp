// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <thread>

#include "diagram/dot_reader.h"
#include "layout/layout_engine.h"
#include "layout/node_placement.h"
#include "store/catalog.h"

namespace cdp {
namespace {

Vocabulary vocabulary() {
  Vocabulary v;
  v.roles.push_back({"virtual_server", RoleFamily::Compute, {"Virtual server", "仮想サーバ"}, "Amazon EC2", "Azure VM", "Compute Engine", false, false, "ec2"});
  v.roles.push_back({"user", RoleFamily::People, {"User", "利用者"}, "", "", "", false, false, ""});
  v.edgeKinds.push_back({"request", {"Request", "リクエスト"}, "solid"});
  v.groupKinds.push_back({"zone", {"Zone", "ゾーン"}, true});
  return v;
}

/// A random but valid diagram; the same for the same seed.
Diagram randomDiagram(unsigned seed, int nodes, int edges) {
  const auto next = [&seed](int bound) {
    seed = seed * 1664525U + 1013904223U;
    return static_cast<int>((seed >> 8) % static_cast<unsigned>(bound));
  };
  Diagram d;
  d.id = "random";
  const int groups = next(4);
  for (int g = 0; g < groups; ++g) {
    DiagramGroup group;
    group.id = "g" + std::to_string(g);
    group.kind = "zone";
    group.parent = g > 0 && next(3) == 0 ? next(g) : -1;
    d.groups.push_back(group);
  }
  for (int n = 0; n < nodes; ++n) {
    DiagramNode node;
    node.id = "n" + std::to_string(n);
    node.role = next(4) == 0 ? "user" : "virtual_server";
    if (next(2) == 0) node.label = {"Server number " + std::to_string(n), "サーバ" + std::to_string(n) + "号機"};
    node.group = groups > 0 && next(2) == 0 ? next(groups) : -1;
    d.nodes.push_back(node);
  }
  for (int e = 0; e < edges; ++e) {
    DiagramEdge edge;
    edge.from = next(nodes);
    edge.to = next(nodes);
    if (edge.from == edge.to) continue;
    edge.kind = "request";
    edge.order = next(3) == 0 ? e + 1 : 0;
    d.edges.push_back(edge);
  }
  return d;
}

class RandomDiagrams : public testing::TestWithParam<unsigned> {};

TEST_P(RandomDiagrams, BoxesNeverOverlapAndLinesNeverCrossBoxes) {
  const Diagram d = randomDiagram(GetParam(), 4 + static_cast<int>(GetParam() % 12), 4 + static_cast<int>(GetParam() % 14));
  const auto layout = layOut(d, vocabulary());
  ASSERT_TRUE(layout) << layout.error().text();
  ASSERT_EQ(layout->nodes.size(), d.nodes.size());
  ASSERT_EQ(layout->edges.size(), d.edges.size());
  for (const auto& defect : layoutDefects(d, *layout)) {
    // A dense random graph may leave no room for a number or a group's name; boxes and lines must be right all the same.
    EXPECT_FALSE(defect.starts_with("nodes overlap") || defect.starts_with("line through node") || defect.starts_with("node sticks out")) << defect;
  }
  for (const auto& node : layout->nodes) {
    EXPECT_GE(node.box.x, 0);
    EXPECT_GE(node.box.y, 0);
    EXPECT_LE(node.box.right(), layout->width);
    EXPECT_LE(node.box.bottom(), layout->height);
    EXPECT_TRUE(node.box.contains(node.tile));
  }
}

TEST_P(RandomDiagrams, LinesAreOrthogonal) {
  const Diagram d = randomDiagram(GetParam(), 8, 9);
  const auto layout = layOut(d, vocabulary());
  ASSERT_TRUE(layout);
  for (const auto& edge : layout->edges) {
    for (std::size_t i = 1; i < edge.points.size(); ++i) {
      EXPECT_TRUE(edge.points[i].x == edge.points[i - 1].x || edge.points[i].y == edge.points[i - 1].y);
    }
  }
}

TEST_P(RandomDiagrams, SameInputSameLayout) {
  const Diagram d = randomDiagram(GetParam(), 9, 10);
  EXPECT_EQ(*layOut(d, vocabulary()), *layOut(d, vocabulary()));
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomDiagrams, testing::Range(1U, 25U));

TEST(Layout, TilesOfARowStandLevel) {
  Violations violations;
  const Diagram d = readDot(
      R"(digraph g { a [role=user]; b [role=virtual_server, label_en="A server with a long name", label_ja="名前の長いサーバである"]; a -> b [kind=request]; })",
      "g", "g.dot", violations);
  const auto layout = layOut(d, vocabulary());
  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->nodes[0].tile.y, layout->nodes[1].tile.y);
  // So the line between them is one straight piece.
  EXPECT_EQ(layout->edges[0].points.size(), 2U);
}

TEST(Layout, EmptyDiagramIsNoError) {
  const auto layout = layOut(Diagram{}, vocabulary());
  ASSERT_TRUE(layout);
  EXPECT_TRUE(layout->nodes.empty());
}

TEST(Layout, ManyThreadsMayLayOut) {
  const Diagram d = randomDiagram(5, 10, 12);
  const auto expected = *layOut(d, vocabulary());
  std::vector<std::thread> threads;
  std::vector<int> same(4);
  for (std::size_t t = 0; t < same.size(); ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 3; ++i) same[t] += *layOut(d, vocabulary()) == expected ? 1 : 0;
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_THAT(same, testing::Each(3));
}

TEST(Placement, TooLargeGraphIsRefused) {
  PlacementGraph graph;
  graph.nodes.resize(5000, {10, 10, -1});
  const auto placed = placeNodes(graph);
  ASSERT_FALSE(placed);
  EXPECT_EQ(placed.error().code, Error::Code::Limit);
}

}  // namespace
}  // namespace cdp
