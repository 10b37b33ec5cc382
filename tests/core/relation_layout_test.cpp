// SPDX-License-Identifier: Apache-2.0
#include "layout/relation_layout.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "store/catalog.h"

namespace cdp {
namespace {

bool same(const RelationLayout& a, const RelationLayout& b) {
  if (a.nodes != b.nodes || a.rings != b.rings || a.width != b.width || a.height != b.height || a.edges.size() != b.edges.size()) return false;
  for (std::size_t e = 0; e < a.edges.size(); ++e) {
    if (a.edges[e].curve != b.edges[e].curve || a.edges[e].emphasis != b.edges[e].emphasis) return false;
  }
  return true;
}

Point along(const RelationLayout::Curve& c, int piece, double t) {
  const std::size_t i = static_cast<std::size_t>(piece) * 3;
  const double s = 1 - t;
  const auto at = [&](double a, double b, double c2, double d) { return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c2 + t * t * t * d; };
  return {at(c[i].x, c[i + 1].x, c[i + 2].x, c[i + 3].x), at(c[i].y, c[i + 1].y, c[i + 2].y, c[i + 3].y)};
}

class RelationLayoutTest : public testing::Test {
 protected:
  void SetUp() override {
    auto catalog = Catalog::open(CDP_TEST_CATALOG);
    ASSERT_TRUE(catalog) << catalog.error().text();
    std::map<std::string, int> at;
    std::map<std::string, int> clusters;
    for (const auto& category : catalog->vocabulary().categories) clusters.emplace(category.slug, static_cast<int>(clusters.size()));
    m_graph.clusters = static_cast<int>(clusters.size());
    for (const auto& pattern : catalog->patterns()) {
      at[pattern.slug] = static_cast<int>(m_graph.nodes.size());
      m_graph.nodes.push_back({170, 28, clusters.at(pattern.category)});
    }
    m_scaleOut = at.at("scale-out");
    const auto relations = catalog->relations();
    ASSERT_TRUE(relations);
    const auto& kinds = catalog->vocabulary().relationKinds;
    for (const auto& [from, relation] : *relations) {
      for (std::size_t k = 0; k < kinds.size(); ++k) {
        if (kinds[k].slug == relation.kind) m_graph.edges.push_back({at.at(from), at.at(relation.to), static_cast<int>(k), !kinds[k].symmetric});
      }
    }
  }

  static void expectNoOverlap(const RelationLayout& layout) {
    const Rect page{0, 0, layout.width, layout.height};
    for (std::size_t i = 0; i < layout.nodes.size(); ++i) {
      if (layout.nodes[i].width <= 0) continue;
      EXPECT_TRUE(page.contains(layout.nodes[i])) << "node " << i;
      for (std::size_t j = i + 1; j < layout.nodes.size(); ++j) {
        if (layout.nodes[j].width > 0) {
          EXPECT_FALSE(layout.nodes[i].overlaps(layout.nodes[j])) << i << " and " << j;
        }
      }
    }
    for (std::size_t i = 0; i < layout.areas.size(); ++i) {
      EXPECT_TRUE(page.contains(layout.areas[i].rect)) << "area " << i;
      for (std::size_t j = i + 1; j < layout.areas.size(); ++j) EXPECT_FALSE(layout.areas[i].rect.overlaps(layout.areas[j].rect)) << i << " and " << j;
    }
  }

  /// Lines that are drawn stay clear of all names but the two they tie.
  static int linesThroughNames(const RelationGraph& graph, const RelationLayout& layout) {
    int hits = 0;
    for (std::size_t e = 0; e < layout.edges.size(); ++e) {
      if (layout.edges[e].emphasis != RelationLayout::Emphasis::Normal) continue;
      for (std::size_t n = 0; n < layout.nodes.size(); ++n) {
        if (static_cast<int>(n) == graph.edges[e].from || static_cast<int>(n) == graph.edges[e].to || layout.nodes[n].width <= 0) continue;
        bool hit = false;
        for (int piece = 0; piece < 3; ++piece) {
          for (int i = 0; i <= 24; ++i) hit = hit || layout.nodes[n].grown(-1).contains(along(layout.edges[e].curve, piece, i / 24.0));
        }
        hits += hit ? 1 : 0;
      }
    }
    return hits;
  }

  RelationGraph m_graph;
  int m_scaleOut = 0;
};

TEST_F(RelationLayoutTest, RingPlacesEveryPatternWithoutOverlap) {
  for (const auto& [width, height] : {std::pair{1350.0, 900.0}, {1000.0, 640.0}, {700.0, 900.0}, {2000.0, 700.0}}) {
    const auto layout = layoutRelationRing(m_graph, width, height);
    ASSERT_TRUE(layout);
    for (const auto& node : layout->nodes) EXPECT_GT(node.width, 0);
    EXPECT_EQ(layout->areas.size(), 9U);
    expectNoOverlap(*layout);
    for (std::size_t n = 0; n < m_graph.nodes.size(); ++n) {
      int inside = 0;
      for (const auto& area : layout->areas) inside += area.rect.contains(layout->nodes[n]) && area.key == m_graph.nodes[n].cluster ? 1 : 0;
      EXPECT_EQ(inside, 1) << n;
    }
  }
}

TEST_F(RelationLayoutTest, RingKeepsLinesOffNames) {
  for (const auto& [width, height] : {std::pair{1350.0, 900.0}, {1280.0, 860.0}, {1000.0, 640.0}, {1600.0, 900.0}}) {
    const auto layout = layoutRelationRing(m_graph, width, height);
    ASSERT_TRUE(layout);
    EXPECT_EQ(linesThroughNames(m_graph, *layout), 0) << width;
  }
}

TEST_F(RelationLayoutTest, RingFillsTheRoomAndIsTheSameEachTime) {
  const auto once = layoutRelationRing(m_graph, 1350, 900);
  const auto again = layoutRelationRing(m_graph, 1350, 900);
  ASSERT_TRUE(once && again);
  EXPECT_TRUE(same(*once, *again));
  EXPECT_NEAR(once->width / once->height, 1350.0 / 900, 0.01);
}

TEST_F(RelationLayoutTest, CurvesStartAndEndAtTheirNodes) {
  const auto ring = layoutRelationRing(m_graph, 1350, 900);
  const auto focus = layoutRelationFocus(m_graph, m_scaleOut, 2, 1000);
  ASSERT_TRUE(ring && focus);
  for (const auto* layout : {&*ring, &*focus}) {
    for (std::size_t e = 0; e < m_graph.edges.size(); ++e) {
      if (layout->edges[e].emphasis == RelationLayout::Emphasis::Hidden) continue;
      EXPECT_TRUE(layout->nodes[static_cast<std::size_t>(m_graph.edges[e].from)].grown(0.5).contains(layout->edges[e].curve.front()));
      EXPECT_TRUE(layout->nodes[static_cast<std::size_t>(m_graph.edges[e].to)].grown(0.5).contains(layout->edges[e].curve.back()));
    }
  }
}

TEST_F(RelationLayoutTest, FocusShowsExactlyTheNeighboursOfEveryPattern) {
  for (int focus = 0; focus < static_cast<int>(m_graph.nodes.size()); ++focus) {
    std::vector<int> expected(m_graph.nodes.size(), -1);
    expected[static_cast<std::size_t>(focus)] = 0;
    for (const auto& edge : m_graph.edges) {
      if (edge.from == focus) expected[static_cast<std::size_t>(edge.to)] = 1;
      if (edge.to == focus) expected[static_cast<std::size_t>(edge.from)] = 1;
    }
    const auto layout = layoutRelationFocus(m_graph, focus, 1, 1000);
    ASSERT_TRUE(layout);
    EXPECT_EQ(layout->rings, expected) << focus;
    expectNoOverlap(*layout);
    const auto wide = layoutRelationFocus(m_graph, focus, 2, 1000);
    ASSERT_TRUE(wide);
    expectNoOverlap(*wide);
    EXPECT_EQ(linesThroughNames(m_graph, *wide), 0) << focus;
    // The pattern in question is in the middle.
    const Point middle = wide->nodes[static_cast<std::size_t>(focus)].center();
    EXPECT_NEAR(middle.x, wide->width / 2, 0.01);
    EXPECT_NEAR(middle.y, wide->height / 2, 0.01);
  }
}

TEST_F(RelationLayoutTest, FocusIsTheSameEachTime) {
  const auto once = layoutRelationFocus(m_graph, m_scaleOut, 2, 1000);
  const auto again = layoutRelationFocus(m_graph, m_scaleOut, 2, 1000);
  ASSERT_TRUE(once && again);
  EXPECT_TRUE(same(*once, *again));
}

TEST_F(RelationLayoutTest, DirectedRelationsStandUnderTheirOwnHeading) {
  RelationGraph graph;
  graph.clusters = 1;
  graph.nodes.assign(4, {100, 28, 0});
  graph.edges = {{0, 1, 0, true}, {2, 0, 0, true}, {0, 3, 1, false}};
  const auto layout = layoutRelationFocus(graph, 0, 1, 1000);
  ASSERT_TRUE(layout);
  const auto keyAt = [&](int node) {
    for (const auto& area : layout->areas) {
      if (area.rect.contains(layout->nodes[static_cast<std::size_t>(node)])) return area.key;
    }
    return -1;
  };
  EXPECT_EQ(keyAt(1), 0);
  EXPECT_EQ(keyAt(2), 1);
  EXPECT_EQ(keyAt(3), 2);
}

TEST(RelationLayout, NothingGivesNothing) {
  const auto layout = layoutRelationRing({}, 800, 600);
  ASSERT_TRUE(layout);
  EXPECT_TRUE(layout->nodes.empty());
}

TEST(RelationLayout, APatternWithoutNeighboursStandsAlone) {
  RelationGraph graph;
  graph.clusters = 1;
  graph.nodes.assign(2, {100, 28, 0});
  const auto layout = layoutRelationFocus(graph, 1, 2, 1000);
  ASSERT_TRUE(layout);
  EXPECT_GT(layout->nodes[1].width, 0);
  EXPECT_EQ(layout->nodes[0].width, 0);
}

TEST(RelationLayout, RefusesWhatIsTooLargeOrNotThere) {
  RelationGraph graph;
  graph.clusters = 1;
  graph.nodes.assign(301, {100, 28, 0});
  EXPECT_EQ(layoutRelationRing(graph, 800, 600).error().code, Error::Code::Limit);
  graph.nodes.resize(3);
  EXPECT_EQ(layoutRelationFocus(graph, 3, 1, 1000).error().code, Error::Code::NotFound);
}

}  // namespace
}  // namespace cdp
