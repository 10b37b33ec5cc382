// SPDX-License-Identifier: Apache-2.0
#include "diagram/diagram_difference.h"

#include <gmock/gmock.h>

#include "diagrams.h"

namespace cdp {
namespace {

using test::diagramFrom;
using test::fixtureDiagram;
using testing::ElementsAre;
using testing::IsEmpty;

PartChange node(const Diagram& d, const DiagramDifference& diff, const char* id) { return diff.nodes[static_cast<std::size_t>(d.nodeIndex(id))]; }
PartChange group(const Diagram& d, const DiagramDifference& diff, const char* id) { return diff.groups[static_cast<std::size_t>(d.groupIndex(id))]; }

int edgeIndex(const Diagram& d, const char* from, const char* to) {
  for (std::size_t e = 0; e < d.edges.size(); ++e) {
    if (d.edges[e].from == d.nodeIndex(from) && d.edges[e].to == d.nodeIndex(to)) return static_cast<int>(e);
  }
  ADD_FAILURE() << from << " -> " << to;
  return 0;
}

PartChange edge(const Diagram& d, const DiagramDifference& diff, const char* from, const char* to) {
  return diff.edges[static_cast<std::size_t>(edgeIndex(d, from, to))];
}

TEST(DiagramDifference, TellsWhatMultiDatacenterChanges) {
  const Diagram shop = fixtureDiagram("e_commerce");
  const DiagramDifference diff = difference(shop, 5, 6);
  EXPECT_EQ(node(shop, diff, "web_2b"), PartChange::Added);
  EXPECT_EQ(node(shop, diff, "web_2"), PartChange::Removed);
  EXPECT_EQ(node(shop, diff, "balancer"), PartChange::Changed);
  EXPECT_EQ(node(shop, diff, "db"), PartChange::Changed);
  EXPECT_EQ(node(shop, diff, "web_1"), PartChange::Same);
  EXPECT_EQ(node(shop, diff, "shop"), PartChange::Absent);
  EXPECT_EQ(group(shop, diff, "zone_a"), PartChange::Changed);
  EXPECT_EQ(group(shop, diff, "zone_b"), PartChange::Changed);
  EXPECT_EQ(edge(shop, diff, "balancer", "web_2"), PartChange::Removed);
  EXPECT_EQ(edge(shop, diff, "balancer", "web_2b"), PartChange::Added);
  EXPECT_EQ(edge(shop, diff, "web_1", "db"), PartChange::Same);
  EXPECT_FALSE(diff.empty());
  EXPECT_THAT(diff.moved, ElementsAre(MovedEdge{edgeIndex(shop, "balancer", "web_2"), edgeIndex(shop, "balancer", "web_2b")},
                                      MovedEdge{edgeIndex(shop, "web_2", "db"), edgeIndex(shop, "web_2b", "db")},
                                      MovedEdge{edgeIndex(shop, "web_2", "db_standby"), edgeIndex(shop, "web_2b", "db_standby")}));
}

TEST(DiagramDifference, AGroupThatComesIsAdded) {
  const Diagram shop = fixtureDiagram("e_commerce");
  const DiagramDifference diff = difference(shop, 4, 5);
  EXPECT_EQ(group(shop, diff, "zone_b"), PartChange::Added);
  EXPECT_EQ(group(shop, diff, "zone_a"), PartChange::Same);
  EXPECT_THAT(diff.moved, IsEmpty());
}

TEST(DiagramDifference, BackwardsSwapsAddedAndRemoved) {
  const Diagram shop = fixtureDiagram("e_commerce");
  for (int a = 1; a <= shop.stepCount(); ++a) {
    for (int b = 1; b <= shop.stepCount(); ++b) {
      const DiagramDifference forth = difference(shop, a, b);
      const DiagramDifference back = difference(shop, b, a);
      const auto swapped = [](PartChange c) { return c == PartChange::Added ? PartChange::Removed : c == PartChange::Removed ? PartChange::Added : c; };
      for (std::size_t n = 0; n < forth.nodes.size(); ++n) EXPECT_EQ(back.nodes[n], swapped(forth.nodes[n]));
      for (std::size_t e = 0; e < forth.edges.size(); ++e) EXPECT_EQ(back.edges[e], swapped(forth.edges[e]));
      EXPECT_EQ(forth.empty(), a == b);
    }
  }
}

TEST(DiagramDifference, AnEdgeThatGoesOnUnderAnotherNumberIsChangedNotNew) {
  const Diagram d = diagramFrom(R"(a [role=user, entry=true]; b [role=database];
    a -> b [kind=request, until_step=1]; a -> b [kind=request, order=1, label_en="write", label_ja="書く", from_step=2];)");
  const DiagramDifference diff = difference(d, 1, 2);
  EXPECT_THAT(diff.edges, ElementsAre(PartChange::Changed, PartChange::Changed));
  EXPECT_THAT(diff.continued, ElementsAre(MovedEdge{0, 1}));
  EXPECT_THAT(diff.moved, IsEmpty());
  EXPECT_THAT(diff.nodes, testing::Each(PartChange::Changed));
}

TEST(DiagramDifference, AnEdgeThatGoesOnUnchangedIsNoDifference) {
  const Diagram d = diagramFrom("a [role=user]; b [role=database]; a -> b [kind=request, until_step=1]; a -> b [kind=request, from_step=2];");
  const DiagramDifference diff = difference(d, 1, 2);
  EXPECT_TRUE(diff.empty());
  EXPECT_THAT(diff.continued, ElementsAre(MovedEdge{0, 1}));
}

TEST(DiagramDifference, AnotherKindBetweenTheSameNodesIsNotTheSameEdge) {
  const Diagram d = diagramFrom("a [role=database]; b [role=database]; a -> b [kind=copy, until_step=1]; a -> b [kind=replicate, mode=sync, from_step=2];");
  EXPECT_THAT(difference(d, 1, 2).edges, ElementsAre(PartChange::Removed, PartChange::Added));
}

TEST(DiagramDifference, OfSeveralPlacesToMoveToTheLikestIsTaken) {
  const Diagram d =
      diagramFrom(R"(dns [role=dns]; old [role=virtual_server]; new_one [role=virtual_server, from_step=2]; store [role=object_storage, from_step=2];
    dns -> old [kind=request, until_step=1]; dns -> store [kind=request, from_step=2]; dns -> new_one [kind=request, from_step=2];)");
  EXPECT_THAT(difference(d, 1, 2).moved, ElementsAre(MovedEdge{0, 2}));
}

TEST(DiagramDifference, AStepTheDiagramHasNotShowsTheOpenEndedPartsOnly) {
  const Diagram shop = fixtureDiagram("e_commerce");
  EXPECT_TRUE(difference(shop, 6, 99).empty());
  EXPECT_EQ(node(shop, difference(shop, 0, 1), "shop"), PartChange::Added);
}

TEST(DiagramDifference, EveryShippedDiagramAddsUp) {
  for (const auto& owner : test::shippedDiagrams()) {
    const auto laidOut = test::shippedCatalog().diagram(owner);
    ASSERT_TRUE(laidOut) << owner;
    const Diagram& d = laidOut->diagram;
    for (int step = 1; step < d.stepCount(); ++step) {
      const DiagramDifference diff = difference(d, step, step + 1);
      EXPECT_FALSE(diff.empty()) << owner << ": step " << step + 1 << " looks like the one before";
      for (int n = 0; n < static_cast<int>(d.nodes.size()); ++n) {
        const PartChange change = diff.nodes[static_cast<std::size_t>(n)];
        EXPECT_EQ(d.nodeVisible(n, step), change == PartChange::Same || change == PartChange::Changed || change == PartChange::Removed);
        EXPECT_EQ(d.nodeVisible(n, step + 1), change == PartChange::Same || change == PartChange::Changed || change == PartChange::Added);
      }
      for (const auto& move : diff.moved) {
        EXPECT_EQ(diff.edges[static_cast<std::size_t>(move.removed)], PartChange::Removed);
        EXPECT_EQ(diff.edges[static_cast<std::size_t>(move.added)], PartChange::Added);
      }
    }
  }
}

}  // namespace
}  // namespace cdp
