// SPDX-License-Identifier: Apache-2.0
// What must hold for any graph: failures only ever take something away, and the result is the greatest fixed point.
#include <gmock/gmock.h>

#include <random>

#include "diagrams.h"
#include "failure/step_graph.h"

namespace cdp {
namespace {

using test::vocabulary;

std::size_t u(int i) { return static_cast<std::size_t>(i); }

/// Any graph at all: cycles, loops, several edges between two nodes, choices of one, groups in groups.
Diagram randomDiagram(std::mt19937& random) {
  const auto pick = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
  const auto chance = [&](int percent) { return pick(1, 100) <= percent; };
  const std::vector<std::string> roles{"user",     "virtual_server", "database",    "queue",           "object_storage",
                                       "snapshot", "no_such_role",   "floating_ip", "database_replica"};
  const std::vector<std::string> kinds{"request", "request", "request", "request", "replicate",   "copy",
                                       "message", "switch",  "launch",  "manage",  "no_such_kind"};
  const std::vector<std::string> groupKinds{"zone", "region", "vpc", "on_premises", "no_such_kind"};
  const auto any = [&](const std::vector<std::string>& list) { return list[u(pick(0, static_cast<int>(list.size()) - 1))]; };
  const auto steps = [&] { return chance(70) ? StepRange{} : StepRange{pick(1, 3), pick(3, 4)}; };
  Diagram d;
  const int groups = pick(0, 4);
  for (int g = 0; g < groups; ++g) d.groups.push_back({"g" + std::to_string(g), any(groupKinds), {}, steps(), chance(40) && g > 0 ? pick(0, g - 1) : -1, 0});
  const int nodes = pick(1, 14);
  for (int n = 0; n < nodes; ++n) {
    DiagramNode node;
    node.id = "n" + std::to_string(n);
    node.role = any(roles);
    node.steps = steps();
    node.entry = chance(20);
    if (chance(35)) node.data = "d" + std::to_string(pick(0, 2));
    node.group = chance(60) && groups > 0 ? pick(0, groups - 1) : -1;
    d.nodes.push_back(node);
  }
  const int edges = pick(0, 30);
  for (int e = 0; e < edges; ++e) {
    DiagramEdge edge;
    edge.from = pick(0, nodes - 1);
    edge.to = pick(0, nodes - 1);
    edge.kind = any(kinds);
    edge.steps = steps();
    if (edge.kind == "request" && chance(50)) edge.choice = "c" + std::to_string(pick(0, 1));
    edge.standby = edge.kind == "request" && chance(20);
    edge.optional = edge.kind == "request" && chance(10);
    if (edge.kind == "replicate") edge.mode = chance(50) ? "sync" : "async";
    d.edges.push_back(edge);
  }
  return d;
}

std::vector<std::string> someParts(const Diagram& d, std::mt19937& random, int percent) {
  std::vector<std::string> out;
  std::uniform_int_distribution<int> roll(1, 100);
  for (const auto& node : d.nodes) {
    if (roll(random) <= percent) out.push_back(node.id);
  }
  for (const auto& group : d.groups) {
    if (roll(random) <= percent) out.push_back(group.id);
  }
  return out;
}

/// The definition, word for word and slowly: start with what is up, and take away until nothing changes.
std::vector<bool> worksByDefinition(const Diagram& d, int step, const std::vector<bool>& up) {
  std::vector<bool> works = up;
  for (bool changed = true; changed;) {
    changed = false;
    for (int n = 0; n < static_cast<int>(d.nodes.size()); ++n) {
      if (!works[u(n)]) continue;
      for (int e = 0; e < static_cast<int>(d.edges.size()); ++e) {
        const auto& edge = d.edges[u(e)];
        if (edge.from != n || edge.kind != "request" || edge.optional || !d.edgeVisible(e, step)) continue;
        bool answered = works[u(edge.to)];
        for (int other = 0; other < static_cast<int>(d.edges.size()) && !answered; ++other) {
          const auto& alternative = d.edges[u(other)];
          answered = !edge.choice.empty() && alternative.from == n && alternative.kind == "request" && !alternative.optional &&
                     alternative.choice == edge.choice && d.edgeVisible(other, step) && works[u(alternative.to)];
        }
        if (answered) continue;
        works[u(n)] = false;
        changed = true;
        break;
      }
    }
  }
  return works;
}

class AnyGraph : public testing::TestWithParam<unsigned> {};

TEST_P(AnyGraph, GivesWhatTheDefinitionSays) {
  std::mt19937 random(GetParam());
  for (int round = 0; round < 60; ++round) {
    const Diagram d = randomDiagram(random);
    for (int step = 1; step <= d.stepCount(); ++step) {
      const auto report = analyzeFailure(d, vocabulary(), step, someParts(d, random, 20));
      ASSERT_TRUE(report);
      EXPECT_EQ(report->works, worksByDefinition(d, step, report->up));
      EXPECT_EQ(StepGraph(d, step).working(report->works), report->works) << "a fixed point stays";
    }
  }
}

TEST_P(AnyGraph, FailingMoreNeverSavesAnything) {
  std::mt19937 random(GetParam());
  for (int round = 0; round < 60; ++round) {
    const Diagram d = randomDiagram(random);
    for (int step = 1; step <= d.stepCount(); ++step) {
      const auto few = someParts(d, random, 15);
      auto more = few;
      for (const auto& id : someParts(d, random, 25)) more.push_back(id);
      const auto a = analyzeFailure(d, vocabulary(), step, few);
      const auto b = analyzeFailure(d, vocabulary(), step, more);
      ASSERT_TRUE(a && b);
      for (std::size_t n = 0; n < d.nodes.size(); ++n) EXPECT_LE(b->works[n], a->works[n]);
      ASSERT_EQ(a->requests.size(), b->requests.size());
      for (std::size_t r = 0; r < a->requests.size(); ++r) EXPECT_LE(b->requests[r].survives, a->requests[r].survives);
      ASSERT_EQ(a->data.size(), b->data.size());
      for (std::size_t s = 0; s < a->data.size(); ++s) EXPECT_GE(b->data[s].outcome, a->data[s].outcome) << a->data[s].data;
    }
  }
}

TEST_P(AnyGraph, WeakPointsAreThosePartsWhoseFailureEndsARequest) {
  std::mt19937 random(GetParam());
  for (int round = 0; round < 40; ++round) {
    const Diagram d = randomDiagram(random);
    for (int step = 1; step <= d.stepCount(); ++step) {
      const auto weaknesses = findWeaknesses(d, vocabulary(), step);
      ASSERT_TRUE(weaknesses);
      for (const auto& point : weaknesses->points) {
        const auto report = analyzeFailure(d, vocabulary(), step, {partId(d, point.part)});
        ASSERT_TRUE(report);
        for (int edge : point.ends) {
          const auto it = std::find_if(report->requests.begin(), report->requests.end(), [&](const auto& r) { return r.edge == edge; });
          ASSERT_NE(it, report->requests.end());
          EXPECT_FALSE(it->survives);
        }
      }
      for (std::size_t n = 0; n < d.nodes.size(); ++n) {
        const Role* role = vocabulary().role(d.nodes[n].role);
        if (!d.nodeVisible(static_cast<int>(n), step) || d.nodes[n].entry || (role != nullptr && role->redundant)) continue;
        const auto report = analyzeFailure(d, vocabulary(), step, {d.nodes[n].id});
        ASSERT_TRUE(report);
        const bool ends =
            std::any_of(report->requests.begin(), report->requests.end(), [&](const auto& r) { return !r.survives && !d.edges[u(r.edge)].optional; });
        const DiagramPart part{DiagramPart::Type::Node, static_cast<int>(n)};
        const bool marked = std::any_of(weaknesses->points.begin(), weaknesses->points.end(), [&](const auto& p) { return p.part == part; });
        EXPECT_EQ(ends, marked) << d.nodes[n].id;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyGraph, testing::Range(1U, 9U));

TEST(LargestGraph, OfAllNodesInOneCycleIsAnswered) {
  Diagram d;
  for (int n = 0; n < DiagramLimits::kNodes; ++n) {
    DiagramNode node;
    node.id = "n" + std::to_string(n);
    node.role = "virtual_server";
    node.entry = n == 0;
    d.nodes.push_back(node);
    DiagramEdge edge;
    edge.from = n;
    edge.to = (n + 1) % DiagramLimits::kNodes;
    edge.kind = "request";
    d.edges.push_back(edge);
  }
  const auto weaknesses = findWeaknesses(d, vocabulary(), 1);
  ASSERT_TRUE(weaknesses);
  EXPECT_EQ(weaknesses->points.size(), u(DiagramLimits::kNodes - 1));
}

}  // namespace
}  // namespace cdp
