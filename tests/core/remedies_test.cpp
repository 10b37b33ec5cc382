// SPDX-License-Identifier: Apache-2.0
#include "failure/remedies.h"

#include <gmock/gmock.h>

#include "diagrams.h"
#include "failure/failure_text.h"

namespace cdp {
namespace {

using test::diagramFrom;
using test::fixtureDiagram;
using test::shippedCatalog;
using test::vocabulary;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::vector<Remedy> shippedRemedies() {
  auto remedies = loadRemedies(shippedCatalog());
  EXPECT_TRUE(remedies) << (remedies ? "" : remedies.error().text());
  return remedies ? *remedies : std::vector<Remedy>{};
}

/// The patterns for one part, or for all parts where `id` is empty.
std::vector<std::string> suggested(const Diagram& d, int step, const std::string& id, const std::string& data = {}) {
  const auto weaknesses = findWeaknesses(d, vocabulary(), step);
  EXPECT_TRUE(weaknesses);
  std::vector<Suggestion> some;
  for (const auto& s : suggestPatterns(d, *weaknesses, shippedRemedies())) {
    if (partId(d, s.part) == id && s.data == data) some.push_back(s);
  }
  return suggestedSlugs(some);
}

TEST(Remedies, EveryPatternIsInTheCatalogAndHasAReasonInBothLanguages) {
  const auto remedies = shippedRemedies();
  EXPECT_GT(remedies.size(), 30U);
  for (const auto& remedy : remedies) {
    EXPECT_FALSE(remedy.patterns.empty());
    for (const auto& slug : remedy.patterns) EXPECT_NE(shippedCatalog().patternSummary(slug), nullptr) << slug;
    EXPECT_TRUE(remedy.reason.en.ends_with('.')) << remedy.reason.en;
    EXPECT_TRUE(remedy.reason.ja.ends_with("。")) << remedy.reason.ja;
  }
}

TEST(Remedies, EachWeakPointOfTheShopGetsThePatternOfItsNextStep) {
  const Diagram shop = fixtureDiagram("e_commerce");
  EXPECT_THAT(suggested(shop, 1, "shop"), ElementsAre("multi-server", "floating-ip", "server-swapping"));
  EXPECT_THAT(suggested(shop, 4, "db"), ElementsAre("db-replication"));
  EXPECT_THAT(suggested(shop, 5, "zone_a"), ElementsAre("multi-datacenter"));
  EXPECT_THAT(suggested(shop, 4, "db", "orders"), Contains("snapshot"));
}

TEST(Remedies, AFileServerThatServersAskGetsItsOwn) {
  const Diagram d = diagramFrom(R"(u [role=user, entry=true]; web [role=virtual_server]; nfs [role=virtual_server, data=files];
    u -> web [kind=request]; web -> nfs [kind=request];)");
  EXPECT_THAT(suggested(d, 1, "nfs"), Contains("nfs-replica"));
  EXPECT_THAT(suggested(d, 1, "nfs"), Not(Contains("multi-server")));
  EXPECT_THAT(suggested(d, 1, "web"), Contains("multi-server"));
}

TEST(Remedies, TheRuleWithMostConditionsSpeaks) {
  const Diagram d = diagramFrom("u [role=user, entry=true]; s [role=virtual_server, data=x]; u -> s [kind=request];");
  const auto weaknesses = findWeaknesses(d, vocabulary(), 1);
  ASSERT_TRUE(weaknesses);
  const auto rule = [](std::optional<bool> data, const char* asker, const char* pattern) {
    return Remedy{"virtual_server", "", Remedy::Trouble::Outage, data, asker, {pattern}, {"R.", "R。"}};
  };
  const std::vector<Remedy> rules{rule(std::nullopt, "", "general"), rule(true, "user", "special"), rule(false, "user", "other"),
                                  rule(true, "dns", "elsewhere"),    rule(true, "user", "special"), rule(true, "user", "special-too")};
  EXPECT_THAT(suggestedSlugs(suggestPatterns(d, *weaknesses, rules)), ElementsAre("special", "special-too"));
}

TEST(Remedies, WithoutWeakPointsNothingIsSuggested) {
  const Diagram shop = fixtureDiagram("e_commerce");
  EXPECT_THAT(suggestPatterns(shop, *findWeaknesses(shop, vocabulary(), 6), shippedRemedies()), IsEmpty());
}

TEST(Remedies, EverySinglePointOfTheShippedDiagramsHasOne) {
  const auto remedies = shippedRemedies();
  for (const auto& owner : test::shippedDiagrams()) {
    const auto laidOut = shippedCatalog().diagram(owner);
    ASSERT_TRUE(laidOut) << owner;
    const Diagram& d = laidOut->diagram;
    for (int step = 1; step <= d.stepCount(); ++step) {
      const auto weaknesses = findWeaknesses(d, vocabulary(), step);
      ASSERT_TRUE(weaknesses);
      const auto suggestions = suggestPatterns(d, *weaknesses, remedies);
      for (const auto& point : weaknesses->points) {
        const bool helped = std::any_of(suggestions.begin(), suggestions.end(), [&](const auto& s) { return s.data.empty() && s.part == point.part; });
        EXPECT_TRUE(helped) << owner << ", step " << step << ": " << partId(d, point.part);
      }
    }
  }
}

TEST(FailureText, SaysWhatSwitchesOver) {
  const Diagram shop = fixtureDiagram("e_commerce");
  const FailureTeller en(shop, vocabulary(), Language::English);
  const FailureTeller ja(shop, vocabulary(), Language::Japanese);
  const auto db = analyzeFailure(shop, vocabulary(), 5, {"db"});
  ASSERT_TRUE(db);
  EXPECT_EQ(en.say(db->switchOvers.at(0)), "Stand-by takes over from Orders DB.");
  EXPECT_EQ(ja.say(db->switchOvers.at(0)), "注文DBに代わってスタンバイが引き継ぐ。");
  const auto web = analyzeFailure(shop, vocabulary(), 5, {"web_1"});
  ASSERT_TRUE(web);
  EXPECT_EQ(en.say(web->switchOvers.at(0)), "Load balancer goes on with Web 2 instead of Web 1.");
  EXPECT_EQ(ja.say(web->switchOvers.at(0)), "ロードバランサはWeb 1を外し、Web 2で続ける。");
}

TEST(FailureText, SaysWhatHasToBeMoved) {
  const Diagram d = diagramFrom(R"(u [role=user, entry=true]; ip [role=floating_ip, label_en="IP", label_ja="IP"];
    a [role=virtual_server, label_en="A", label_ja="A"]; b [role=virtual_server, label_en="B", label_ja="B"];
    u -> ip [kind=request]; ip -> a [kind=request]; ip -> b [kind=switch]; a -> b [kind=switch];)");
  const auto report = analyzeFailure(d, vocabulary(), 1, {"a"});
  ASSERT_TRUE(report);
  ASSERT_EQ(report->switchOvers.size(), 2U);
  const FailureTeller en(d, vocabulary(), Language::English);
  EXPECT_EQ(en.say(report->switchOvers[0]), "IP can be moved to B; until then nothing answers.");
  EXPECT_EQ(en.say(report->switchOvers[1]), "B can take the place of A once it has been moved over.");
}

TEST(FailureText, SaysWhatBecomesOfData) {
  const Diagram d =
      diagramFrom(R"(a [role=database, data=orders, label_en="A", label_ja="A"]; s [role=snapshot, label_en="S", label_ja="S"]; a -> s [kind=copy];)");
  const FailureTeller en(d, vocabulary(), Language::English);
  const FailureTeller ja(d, vocabulary(), Language::Japanese);
  EXPECT_EQ(en.say("orders", DataOutcome::Kept, {0}), "Kept, on A: the orders.");
  EXPECT_EQ(en.say("orders", DataOutcome::MayMissLast, {0, 1}), "The last changes may be missing: the orders. What is left is on A and S.");
  EXPECT_EQ(en.say("orders", DataOutcome::FallsBack, {1}), "Back to the last copy, on S: the orders.");
  EXPECT_EQ(en.say("orders", DataOutcome::Lost, {}), "Lost: the orders.");
  EXPECT_EQ(en.say("spare_parts", DataOutcome::Lost, {}), "Lost: spare parts.");
  EXPECT_EQ(ja.say("orders", DataOutcome::FallsBack, {1}), "注文は最後のコピー(S)の時点に戻る。");
  EXPECT_EQ(ja.say("orders", DataOutcome::Lost, {}), "注文は失われる。");
}

}  // namespace
}  // namespace cdp
