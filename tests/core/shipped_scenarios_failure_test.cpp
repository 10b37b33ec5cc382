// SPDX-License-Identifier: Apache-2.0
// The scenarios tell how single points of failure go one by one. What the program computes from their diagrams has to tell the same.
#include <gmock/gmock.h>

#include "diagrams.h"
#include "failure/remedies.h"

namespace cdp {
namespace {

using test::shippedCatalog;
using test::vocabulary;
using testing::Contains;
using testing::Field;
using Ids = std::vector<std::string>;

struct StoryStep {
  Ids nodes;
  Ids groups;
  Ids data;  ///< data sets at risk
};

Ids dataAtRisk(const Weaknesses& weaknesses) {
  Ids out;
  for (const auto& risk : weaknesses.data) out.push_back(risk.data);
  return out;
}

void expectStory(const Diagram& diagram, const std::vector<StoryStep>& steps) {
  ASSERT_EQ(diagram.stepCount(), static_cast<int>(steps.size())) << diagram.id;
  for (int step = 1; step <= diagram.stepCount(); ++step) {
    const StoryStep& expected = steps[static_cast<std::size_t>(step - 1)];
    const auto weaknesses = findWeaknesses(diagram, vocabulary(), step);
    ASSERT_TRUE(weaknesses);
    const std::string where = diagram.id + ", step " + std::to_string(step);
    EXPECT_EQ(test::pointIds(diagram, *weaknesses, DiagramPart::Type::Node), expected.nodes) << where;
    EXPECT_EQ(test::pointIds(diagram, *weaknesses, DiagramPart::Type::Group), expected.groups) << where;
    EXPECT_EQ(dataAtRisk(*weaknesses), expected.data) << where;
  }
}

Diagram shippedScenario(const std::string& slug) {
  auto laidOut = shippedCatalog().diagram("scenario:" + slug);
  EXPECT_TRUE(laidOut) << (laidOut ? "" : laidOut.error().text());
  return laidOut ? laidOut->diagram : Diagram{};
}

/// One server; floating address; server swapping; several servers; replicated database; two data centres.
const std::vector<StoryStep> kShop{{{"shop"}, {"zone_a"}, {"orders"}},
                                   {{"shop"}, {"zone_a"}, {"orders"}},
                                   {{"shop"}, {"zone_a"}, {"orders"}},
                                   {{"db"}, {"zone_a"}, {"orders"}},
                                   {{}, {"zone_a"}, {}},
                                   {{}, {}, {}}};

TEST(ShippedScenarios, TheShopLosesItsWeakPointsOneByOne) {
  expectStory(test::fixtureDiagram("e_commerce"), kShop);
  expectStory(shippedScenario("e-commerce"), kShop);
}

/// One server; clones of it; a file server; copies beside the clones; static content elsewhere.
TEST(ShippedScenarios, TheCampaignHangsOnTheOriginalThenOnTheFileServerThenOnNothing) {
  expectStory(shippedScenario("campaign"), {{{"original"}, {"zone_a"}, {"content"}},
                                            {{"original"}, {"zone_a"}, {"content"}},
                                            {{"nfs"}, {"zone_a"}, {"content"}},
                                            {{}, {}, {"content"}},
                                            {{}, {}, {"content"}}});
}

TEST(ShippedScenarios, WhatTheCampaignsFileServerHoldsFallsBackToTheCopiesBesideTheClones) {
  const Diagram d = shippedScenario("campaign");
  const auto before = analyzeFailure(d, vocabulary(), 3, {"nfs"});
  const auto after = analyzeFailure(d, vocabulary(), 4, {"nfs"});
  ASSERT_TRUE(before && after);
  EXPECT_THAT(before->data, Contains(testing::AllOf(Field(&DataState::data, "content"), Field(&DataState::outcome, DataOutcome::Lost))));
  EXPECT_THAT(after->data, Contains(testing::AllOf(Field(&DataState::data, "content"), Field(&DataState::outcome, DataOutcome::FallsBack))));
  EXPECT_THAT(after->requests, testing::Each(Field(&RequestOutcome::survives, true)));
}

/// One cron server; a second one that stands by in the same zone; containers on hosts in two zones.
TEST(ShippedScenarios, TheBatchHangsOnItsOneCronServerThenOnItsZoneThenOnNothing) {
  expectStory(shippedScenario("batch-containers"), {{{"cron_1"}, {"zone_a"}, {}}, {{}, {"zone_a"}, {}}, {{}, {}, {}}, {{}, {}, {}}, {{}, {}, {}}});
}

/// What helps a weak point of a step is what the story does next.
TEST(ShippedScenarios, ThePatternOfTheNextStepIsAmongThoseSuggested) {
  const auto remedies = loadRemedies(shippedCatalog());
  ASSERT_TRUE(remedies);
  const auto suggested = [&](const char* slug, int step) {
    const Diagram d = shippedScenario(slug);
    return suggestedSlugs(suggestPatterns(d, *findWeaknesses(d, vocabulary(), step), *remedies));
  };
  EXPECT_THAT(suggested("e-commerce", 1), Contains("floating-ip"));
  EXPECT_THAT(suggested("e-commerce", 2), Contains("server-swapping"));
  EXPECT_THAT(suggested("e-commerce", 3), Contains("multi-server"));
  EXPECT_THAT(suggested("e-commerce", 4), Contains("db-replication"));
  EXPECT_THAT(suggested("e-commerce", 5), Contains("multi-datacenter"));
  EXPECT_THAT(suggested("e-commerce", 6), testing::IsEmpty());
  EXPECT_THAT(suggested("campaign", 3), Contains("nfs-replica"));
}

}  // namespace
}  // namespace cdp
