// SPDX-License-Identifier: Apache-2.0
#include "lecture/legibility.h"

#include <gmock/gmock.h>

#include <cmath>
#include <set>

#include "lecture/diagram_regions.h"

namespace cdp {
namespace {

constexpr Room kHall{20, 4, 1920, 1080};

TEST(Legibility, MinimumIsSixteenMinutesOfArcForACapital) {
  const auto size = legibleSize(kHall);
  ASSERT_TRUE(size);
  // By hand: 2 · 20 m · tan(8') = 93.1 mm; / 0.70 em; 4 m over 1920 pixels are 2.083 mm each.
  EXPECT_NEAR(size->minimum, 63.8, 0.2);
  EXPECT_NEAR(capitalArcMinutes(kHall, size->minimum), 16, 1e-6);
  EXPECT_NEAR(capitalArcMinutes(kHall, size->comfortable), 20, 1e-6);
}

TEST(Legibility, SmallLettersHaveTenToFifteenMinutes) {
  const auto size = *legibleSize(kHall);
  EXPECT_GE(smallXArcMinutes(kHall, size.minimum), 10);
  EXPECT_LE(smallXArcMinutes(kHall, size.comfortable), 15);
}

TEST(Legibility, AgreesWithTheRuleOfAudiovisualRooms) {
  // DISCAS: an element of 1/200 of the distance; ours is between nine and eleven tenths of it.
  const auto size = *legibleSize(kHall);
  const double metres = size.minimum * kCapitalPerEm * kHall.screenWidth / kHall.pixelsWide;
  EXPECT_NEAR(metres / (kHall.depth / 200), 1, 0.1);
}

TEST(Legibility, InASmallRoomTheScreensHeightRules) {
  const auto size = *legibleSize({4, 3, 1920, 1080});
  EXPECT_DOUBLE_EQ(size.rule, 43.2);
  EXPECT_DOUBLE_EQ(size.body(), 43.2);
}

TEST(Legibility, TwiceTheDistanceNeedsTwiceTheSize) {
  const auto near = *legibleSize({10, 4, 1920, 1080});
  const auto far = *legibleSize({20, 4, 1920, 1080});
  EXPECT_NEAR(far.minimum / near.minimum, 2, 1e-9);
}

TEST(Legibility, FarthestReaderIsWhereTheTextIsJustLegible) { EXPECT_NEAR(farthestReader(kHall, legibleSize(kHall)->minimum), 20, 1e-9); }

TEST(Legibility, ImpossibleRoomsAreRefused) {
  EXPECT_FALSE(legibleSize({0, 4, 1920, 1080}));
  EXPECT_FALSE(legibleSize({20, 0, 1920, 1080}));
  EXPECT_FALSE(legibleSize({20, 4, 0, 1080}));
  EXPECT_FALSE(legibleSize({std::nan(""), 4, 1920, 1080}));
}

TEST(Legibility, DiagramFitTellsWhetherLabelsCanBeRead) {
  const DiagramFit fits = fitDiagram(600, 400, 1800, 1200, 13, 39);
  EXPECT_DOUBLE_EQ(fits.fitScale, 3);
  EXPECT_TRUE(fits.legible);
  EXPECT_FALSE(fitDiagram(900, 400, 1800, 1200, 13, 39).legible);
  EXPECT_DOUBLE_EQ(fitDiagram(10, 10, 1800, 1200, 13, 39).fitScale, kLargestScale);
}

const Catalog& catalog() {
  static const Catalog opened = [] {
    auto result = Catalog::open(CDP_TEST_CATALOG);
    if (!result) throw std::runtime_error(result.error().text());
    return std::move(*result);
  }();
  return opened;
}

std::vector<std::string> allOwners() {
  std::vector<std::string> owners;
  for (const auto& p : catalog().patterns()) owners.push_back("pattern:" + p.slug);
  for (const auto& s : catalog().scenarios()) owners.push_back("scenario:" + s.slug);
  return owners;
}

TEST(SplitDiagram, EveryNodeOfEveryDiagramIsWholeInSomeRegion) {
  for (const auto& owner : allOwners()) {
    const auto diagram = catalog().diagram(owner);
    ASSERT_TRUE(diagram);
    for (int step = 1; step <= static_cast<int>(diagram->steps.size()); ++step) {
      for (const auto& [width, height] : {std::pair{480.0, 270.0}, {320.0, 320.0}, {640.0, 200.0}}) {
        const auto regions = splitDiagram(*diagram, step, width, height);
        std::set<int> shown;
        for (const auto& region : regions) {
          shown.insert(region.nodes.begin(), region.nodes.end());
          EXPECT_LE(region.rect.width, width + 1e-6) << owner;
          EXPECT_LE(region.rect.height, height + 1e-6) << owner;
          EXPECT_FALSE(region.nodes.empty()) << owner << " step " << step << ": a region with nothing in it";
        }
        for (int n = 0; n < static_cast<int>(diagram->diagram.nodes.size()); ++n) {
          EXPECT_EQ(shown.contains(n), diagram->diagram.nodeVisible(n, step)) << owner << " step " << step << " node " << n;
        }
      }
    }
  }
}

TEST(SplitDiagram, WhatFitsIsOneRegion) {
  const auto diagram = *catalog().diagram("scenario:e-commerce");
  EXPECT_EQ(splitDiagram(diagram, 6, 4000, 3000).size(), 1U);
}

TEST(SplitDiagram, NeighbouringColumnsOverlap) {
  const auto diagram = *catalog().diagram("scenario:e-commerce");
  const Rect bounds = visibleBounds(diagram, 6);
  const auto regions = splitDiagram(diagram, 6, bounds.width * 0.6, bounds.height + 1);
  ASSERT_GE(regions.size(), 2U);
  for (std::size_t i = 1; i < regions.size(); ++i) {
    EXPECT_GT(regions[i].rect.left(), regions[i - 1].rect.left());
    EXPECT_LT(regions[i].rect.left(), regions[i - 1].rect.right());
  }
}

TEST(Strokes, AreTiedToTheNearestNodeAndFoundAgain) {
  auto diagram = *catalog().diagram("pattern:scale-out");
  const int web = diagram.diagram.nodeIndex("web_1");
  const Point centre = diagram.layout.nodes[static_cast<std::size_t>(web)].tile.center();
  const std::vector<Point> circle{{centre.x - 5, centre.y}, {centre.x, centre.y + 5}, {centre.x + 5, centre.y}};
  const PenStroke stroke = tieStroke(diagram, 3, circle);
  EXPECT_EQ(stroke.node, "web_1");
  EXPECT_EQ(strokePoints(stroke, diagram), circle);
  // A new layout moves the node, and the stroke with it.
  auto& tile = diagram.layout.nodes[static_cast<std::size_t>(web)].tile;
  tile.x += 100;
  const auto moved = strokePoints(stroke, diagram);
  ASSERT_TRUE(moved);
  EXPECT_DOUBLE_EQ(moved->front().x, circle.front().x + 100);
  PenStroke orphan = stroke;
  orphan.node = "gone";
  EXPECT_FALSE(strokePoints(orphan, diagram));
}

}  // namespace
}  // namespace cdp
