// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "diagram_view.h"
#include "failure_marks.h"
#include "store/catalog.h"

namespace cdp::render {
namespace {

const Catalog& catalog() {
  static Result<Catalog> opened = Catalog::open(CDP_TEST_CATALOG);
  return opened.value();
}

class StepTransition : public testing::Test {
 protected:
  void SetUp() override {
    auto shop = catalog().diagram("scenario:e-commerce");
    ASSERT_TRUE(shop) << shop.error().text();
    m_shop = std::move(*shop);
  }

  DiagramState at(int step, int compareWith = 0) const {
    DiagramView view;
    view.step = step;
    view.compareWith = compareWith;
    return stateFor(m_shop, view);
  }
  const PartState& node(const DiagramState& state, const char* id) const { return state.nodes.at(static_cast<std::size_t>(m_shop.diagram.nodeIndex(id))); }

  LaidOutDiagram m_shop;
};

TEST_F(StepTransition, WhatStaysIsNeverFaded) {
  const auto from = at(4);
  const auto to = at(5);
  const auto moves = movesBetween(m_shop.diagram, 4, 5);
  for (double t : {0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0}) {
    const auto state = between(from, to, t, moves);
    for (std::size_t n = 0; n < state.nodes.size(); ++n) {
      if (from.nodes[n].opacity != 1 || to.nodes[n].opacity != 1) continue;
      EXPECT_EQ(state.nodes[n].opacity, 1) << m_shop.diagram.nodes[n].id << " at " << t;
    }
  }
}

TEST_F(StepTransition, EndsAreTheStepsThemselves) {
  for (int step = 1; step < 6; ++step) {
    const auto moves = movesBetween(m_shop.diagram, step, step + 1);
    const auto from = at(step);
    const auto to = at(step + 1);
    const auto first = between(from, to, 0, moves);
    const auto last = between(from, to, 1, moves);
    EXPECT_THAT(first.travels, testing::IsEmpty());
    EXPECT_THAT(last.travels, testing::IsEmpty());
    for (std::size_t e = 0; e < from.edges.size(); ++e) {
      EXPECT_EQ(first.edges[e].opacity, from.edges[e].opacity);
      EXPECT_EQ(last.edges[e].opacity, to.edges[e].opacity);
    }
  }
}

TEST_F(StepTransition, AMovedConnectionTravelsInsteadOfFading) {
  // From step 3 to 4 the name leads to the balancer instead of the floating address.
  const auto moves = movesBetween(m_shop.diagram, 3, 4);
  const auto state = between(at(3), at(4), 0.5, moves);
  ASSERT_FALSE(state.travels.empty());
  const Diagram& d = m_shop.diagram;
  bool found = false;
  for (const auto& travel : state.travels) {
    const auto& leaving = d.edges.at(static_cast<std::size_t>(travel.from));
    const auto& arriving = d.edges.at(static_cast<std::size_t>(travel.to));
    EXPECT_EQ(leaving.kind, arriving.kind);
    EXPECT_TRUE(leaving.from == arriving.from || leaving.to == arriving.to);
    EXPECT_EQ(state.edges[static_cast<std::size_t>(travel.from)].opacity, 0);
    EXPECT_EQ(state.edges[static_cast<std::size_t>(travel.to)].opacity, 0);
    found = found || (leaving.from == d.nodeIndex("dns") && arriving.to == d.nodeIndex("balancer"));
  }
  EXPECT_TRUE(found);
}

TEST_F(StepTransition, DifferenceMarksWhatCameWentAndChanged) {
  const auto state = at(4, 3);
  EXPECT_EQ(node(state, "balancer").mark, Mark::Added);
  EXPECT_EQ(node(state, "web_1").mark, Mark::Added);
  EXPECT_EQ(node(state, "eip").mark, Mark::Removed);
  EXPECT_EQ(node(state, "eip").opacity, 1);
  EXPECT_EQ(node(state, "dns").mark, Mark::Changed);
  EXPECT_EQ(node(state, "shopper").mark, Mark::None);
  EXPECT_EQ(node(state, "db_standby").opacity, 0);
}

TEST_F(StepTransition, FailureMarksTellTheStory) {
  const Vocabulary& vocabulary = catalog().vocabulary();
  DiagramView view;
  view.step = 5;
  const auto weaknesses = findWeaknesses(m_shop.diagram, vocabulary, 5);
  ASSERT_TRUE(weaknesses);
  const auto calm = failureState(m_shop, view, *weaknesses, nullptr, {});
  EXPECT_EQ(node(calm, "db").mark, Mark::None);
  EXPECT_EQ(calm.groups.at(static_cast<std::size_t>(m_shop.diagram.groupIndex("zone_a"))).mark, Mark::SinglePoint);

  const auto lostDatabase = analyzeFailure(m_shop.diagram, vocabulary, 5, {"db"});
  ASSERT_TRUE(lostDatabase);
  const auto switched = failureState(m_shop, view, *weaknesses, &*lostDatabase, {"db"});
  EXPECT_EQ(node(switched, "db").mark, Mark::Failed);
  EXPECT_EQ(node(switched, "db_standby").mark, Mark::TakesOver);
  EXPECT_EQ(node(switched, "shopper").mark, Mark::None);

  const auto lostZone = analyzeFailure(m_shop.diagram, vocabulary, 5, {"zone_a"});
  ASSERT_TRUE(lostZone);
  const auto down = failureState(m_shop, view, *weaknesses, &*lostZone, {"zone_a"});
  EXPECT_EQ(down.groups.at(static_cast<std::size_t>(m_shop.diagram.groupIndex("zone_a"))).mark, Mark::Failed);
  EXPECT_EQ(node(down, "web_1").mark, Mark::Failed);
  EXPECT_EQ(node(down, "balancer").mark, Mark::Stopped);
  EXPECT_EQ(node(down, "shopper").mark, Mark::Stopped);
}

TEST_F(StepTransition, DataWithOneCurrentCopyIsHatched) {
  const auto weaknesses = findWeaknesses(m_shop.diagram, catalog().vocabulary(), 4);
  ASSERT_TRUE(weaknesses);
  DiagramView view;
  view.step = 4;
  const auto state = failureState(m_shop, view, *weaknesses, nullptr, {});
  EXPECT_TRUE(node(state, "db").dataAtRisk);
  EXPECT_EQ(node(state, "db").mark, Mark::SinglePoint);
  EXPECT_FALSE(node(state, "web_1").dataAtRisk);
}

}  // namespace
}  // namespace cdp::render
