// SPDX-License-Identifier: Apache-2.0
#include "failure/failure_analysis.h"

#include <gmock/gmock.h>

#include "diagrams.h"

namespace cdp {
namespace {

using test::diagramFrom;
using test::fixtureDiagram;
using test::pointIds;
using test::riskTexts;
using test::vocabulary;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using Type = DiagramPart::Type;

FailureReport after(const Diagram& diagram, int step, const std::vector<std::string>& failed) {
  auto report = analyzeFailure(diagram, vocabulary(), step, failed);
  EXPECT_TRUE(report) << (report ? "" : report.error().text());
  return report ? *report : FailureReport{};
}

Weaknesses weak(const Diagram& diagram, int step = 1) {
  auto weaknesses = findWeaknesses(diagram, vocabulary(), step);
  EXPECT_TRUE(weaknesses) << (weaknesses ? "" : weaknesses.error().text());
  return weaknesses ? *weaknesses : Weaknesses{};
}

std::vector<std::string> nodePoints(const Diagram& diagram, int step = 1) { return pointIds(diagram, weak(diagram, step), Type::Node); }
std::vector<std::string> groupPoints(const Diagram& diagram, int step = 1) { return pointIds(diagram, weak(diagram, step), Type::Group); }

/// State of the first edge between two nodes that is there.
EdgeState stateOf(const Diagram& diagram, const FailureReport& report, const char* from, const char* to) {
  for (std::size_t e = 0; e < diagram.edges.size(); ++e) {
    const auto& edge = diagram.edges[e];
    if (edge.from == diagram.nodeIndex(from) && edge.to == diagram.nodeIndex(to) && report.edges[e] != EdgeState::NotShown) return report.edges[e];
  }
  return EdgeState::NotShown;
}

bool allSurvive(const FailureReport& report) {
  return std::all_of(report.requests.begin(), report.requests.end(), [](const RequestOutcome& r) { return r.survives; });
}

const DataState& dataOf(const FailureReport& report, const std::string& name) {
  for (const auto& state : report.data) {
    if (state.data == name) return state;
  }
  static const DataState kNone;
  ADD_FAILURE() << "no data set " << name;
  return kNone;
}

struct ShopStep {
  int step;
  std::vector<std::string> nodes;
  std::vector<std::string> groups;
  std::vector<std::string> data;
};

class ShopStory : public testing::TestWithParam<ShopStep> {};

TEST_P(ShopStory, HasTheWeakPointsOfItsStep) {
  const Diagram shop = fixtureDiagram("e_commerce");
  const Weaknesses weaknesses = weak(shop, GetParam().step);
  EXPECT_EQ(pointIds(shop, weaknesses, Type::Node), GetParam().nodes);
  EXPECT_EQ(pointIds(shop, weaknesses, Type::Group), GetParam().groups);
  EXPECT_EQ(riskTexts(shop, weaknesses), GetParam().data);
}

INSTANTIATE_TEST_SUITE_P(Steps, ShopStory,
                         testing::Values(ShopStep{1, {"shop"}, {"zone_a"}, {"orders/shop=lost", "orders/zone_a=lost"}},
                                         ShopStep{2, {"shop"}, {"zone_a"}, {"orders/shop=falls-back", "orders/zone_a=falls-back"}},
                                         ShopStep{3, {"shop"}, {"zone_a"}, {"orders/shop=falls-back", "orders/zone_a=falls-back"}},
                                         ShopStep{4, {"db"}, {"zone_a"}, {"orders/db=lost", "orders/zone_a=lost"}}, ShopStep{5, {}, {"zone_a"}, {}},
                                         ShopStep{6, {}, {}, {}}),
                         [](const auto& story) { return "Step" + std::to_string(story.param.step); });

TEST(FailureAnalysis, WithNothingFailedEverythingWorks) {
  const Diagram shop = fixtureDiagram("e_commerce");
  for (int step = 1; step <= shop.stepCount(); ++step) {
    const FailureReport report = after(shop, step, {});
    EXPECT_EQ(report.up, report.works);
    EXPECT_TRUE(allSurvive(report));
    EXPECT_THAT(report.switchOvers, IsEmpty());
    EXPECT_THAT(report.edges, testing::Each(testing::AnyOf(EdgeState::NotShown, EdgeState::Carries, EdgeState::StandsBy)));
    for (const auto& state : report.data) EXPECT_EQ(state.outcome, DataOutcome::Kept);
  }
}

TEST(FailureAnalysis, AStandbyTakesOverFromTheDatabase) {
  const Diagram shop = fixtureDiagram("e_commerce");
  EXPECT_EQ(stateOf(shop, after(shop, 5, {}), "web_1", "db_standby"), EdgeState::StandsBy);
  const FailureReport report = after(shop, 5, {"db"});
  EXPECT_TRUE(allSurvive(report));
  EXPECT_EQ(stateOf(shop, report, "web_1", "db_standby"), EdgeState::TakesOver);
  EXPECT_EQ(stateOf(shop, report, "web_1", "db"), EdgeState::Broken);
  EXPECT_EQ(stateOf(shop, report, "balancer", "web_1"), EdgeState::Carries);
  ASSERT_EQ(report.switchOvers.size(), 2U);  // for each web server
  EXPECT_EQ(report.switchOvers[0].kind, SwitchOver::Kind::StandBy);
  EXPECT_EQ(report.switchOvers[0].by, shop.nodeIndex("web_1"));
  EXPECT_THAT(report.switchOvers[0].lost, ElementsAre(shop.nodeIndex("db")));
  EXPECT_THAT(report.switchOvers[0].takers, ElementsAre(shop.nodeIndex("db_standby")));
  EXPECT_EQ(dataOf(report, "orders").outcome, DataOutcome::Kept);
  EXPECT_THAT(dataOf(report, "orders").remaining, ElementsAre(shop.nodeIndex("db_standby")));
}

TEST(FailureAnalysis, ABalancerGoesOnWithTheHealthyRest) {
  const Diagram shop = fixtureDiagram("e_commerce");
  const FailureReport report = after(shop, 6, {"zone_a"});
  EXPECT_TRUE(allSurvive(report));
  EXPECT_FALSE(report.works[static_cast<std::size_t>(shop.nodeIndex("web_1"))]);
  EXPECT_EQ(stateOf(shop, report, "balancer", "web_2b"), EdgeState::TakesOver);
  EXPECT_EQ(stateOf(shop, report, "balancer", "web_1"), EdgeState::Broken);
  EXPECT_EQ(stateOf(shop, report, "db", "db_standby"), EdgeState::Idle);
  EXPECT_THAT(report.switchOvers, Contains(testing::Field(&SwitchOver::kind, SwitchOver::Kind::Members)));
}

TEST(FailureAnalysis, FailureSpreadsToThoseWhoAskAndNotToTheOthers) {
  const Diagram shop = fixtureDiagram("e_commerce");
  const FailureReport report = after(shop, 4, {"db"});
  ASSERT_EQ(report.requests.size(), 1U);
  EXPECT_FALSE(report.requests[0].survives);
  const auto works = [&](const char* id) { return bool{report.works[static_cast<std::size_t>(shop.nodeIndex(id))]}; };
  EXPECT_FALSE(works("web_1"));
  EXPECT_FALSE(works("web_2"));
  EXPECT_FALSE(works("balancer"));
  EXPECT_FALSE(works("dns"));
  EXPECT_FALSE(works("shopper"));
  EXPECT_TRUE(works("image"));
  EXPECT_FALSE(works("shop")) << "not there at this step";
}

TEST(FailureAnalysis, ARoleTheProviderKeepsRedundantCanStillBeFailedByHand) {
  const Diagram shop = fixtureDiagram("e_commerce");
  EXPECT_FALSE(allSurvive(after(shop, 6, {"balancer"})));
  EXPECT_FALSE(allSurvive(after(shop, 6, {"dns"})));
}

TEST(FailureAnalysis, FailingBothCopiesLosesTheData) {
  const Diagram shop = fixtureDiagram("e_commerce");
  EXPECT_EQ(dataOf(after(shop, 6, {"db", "db_standby"}), "orders").outcome, DataOutcome::Lost);
}

TEST(FailureAnalysis, AnEntryThatFailedAsksNothing) {
  const Diagram shop = fixtureDiagram("e_commerce");
  const FailureReport report = after(shop, 6, {"shopper"});
  EXPECT_FALSE(allSurvive(report));
  EXPECT_EQ(stateOf(shop, report, "shopper", "dns"), EdgeState::Idle);
}

TEST(FailureAnalysis, GroupsMayBeNamedWithOrWithoutClusterBefore) {
  const Diagram shop = fixtureDiagram("e_commerce");
  EXPECT_EQ(after(shop, 6, {"zone_a"}).up, after(shop, 6, {"cluster_zone_a"}).up);
}

TEST(FailureAnalysis, APartOfAnotherStepChangesNothingAndIsNamed) {
  const Diagram shop = fixtureDiagram("e_commerce");
  const FailureReport report = after(shop, 4, {"shop", "zone_b"});
  EXPECT_THAT(report.notThere, ElementsAre("shop", "zone_b"));
  EXPECT_TRUE(allSurvive(report));
}

TEST(FailureAnalysis, AnUnknownIdIsAnErrorThatHelps) {
  const Diagram shop = fixtureDiagram("e_commerce");
  const auto report = analyzeFailure(shop, vocabulary(), 1, {"db_standbi"});
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, Error::Code::NotFound);
  EXPECT_THAT(report.error().text(), AllOf(HasSubstr("db_standbi"), HasSubstr("Did you mean"), HasSubstr("db_standby")));
  EXPECT_THAT(analyzeFailure(shop, vocabulary(), 1, {"qqqqqqqqqqqqqqqq"}).error().remedy, HasSubstr("shopper"));
}

TEST(FailureAnalysis, AnUnknownStepNamesTheRange) {
  const Diagram shop = fixtureDiagram("e_commerce");
  for (int step : {-1, 0, 7}) {
    EXPECT_THAT(analyzeFailure(shop, vocabulary(), step, {}).error().text(), HasSubstr("1 to 6"));
    EXPECT_THAT(findWeaknesses(shop, vocabulary(), step).error().text(), HasSubstr("1 to 6"));
  }
}

TEST(FailureAnalysis, RequestsWithoutACommonChoiceAreAllNeeded) {
  const Diagram d = diagramFrom(R"(u [role=user, entry=true]; a [role=virtual_server]; b [role=virtual_server]; c [role=virtual_server];
    u -> a [kind=request]; a -> b [kind=request, choice=x]; a -> c [kind=request, choice=y];)");
  EXPECT_THAT(nodePoints(d), ElementsAre("a", "b", "c"));
}

TEST(FailureAnalysis, ACacheThatMayBeMissingIsNoWeakPoint) {
  const Diagram d = diagramFrom(R"(u [role=user, entry=true]; a [role=load_balancer]; cache [role=cache_memory]; db [role=database];
    u -> a [kind=request]; a -> cache [kind=request, optional=true]; a -> db [kind=request];)");
  EXPECT_THAT(nodePoints(d), ElementsAre("db"));
  EXPECT_EQ(stateOf(d, after(d, 1, {"cache"}), "a", "cache"), EdgeState::Broken);
}

TEST(FailureAnalysis, AnOptionalRequestOfAnEntryMayFailWithoutBeingAWeakPoint) {
  const Diagram d = diagramFrom(R"(u [role=user, entry=true]; a [role=virtual_server]; b [role=virtual_server];
    u -> a [kind=request]; u -> b [kind=request, optional=true];)");
  EXPECT_THAT(nodePoints(d), ElementsAre("a"));
  const FailureReport report = after(d, 1, {"b"});
  ASSERT_EQ(report.requests.size(), 2U);
  EXPECT_TRUE(report.requests[0].survives);
  EXPECT_FALSE(report.requests[1].survives);
}

TEST(FailureAnalysis, EachEntryAndEachOfItsRequestsIsJudgedForItself) {
  const Diagram d = diagramFrom(R"(reader [role=user, entry=true]; writer [role=user, entry=true]; site [role=virtual_server]; files [role=virtual_disk];
    reader -> site [kind=request]; reader -> files [kind=request]; writer -> site [kind=request];)");
  const FailureReport report = after(d, 1, {"files"});
  ASSERT_EQ(report.requests.size(), 3U);
  EXPECT_TRUE(report.requests[0].survives);
  EXPECT_FALSE(report.requests[1].survives);
  EXPECT_TRUE(report.requests[2].survives);
  const Weaknesses weaknesses = weak(d);
  ASSERT_EQ(weaknesses.points.size(), 2U);
  EXPECT_THAT(weaknesses.points[0].ends, ElementsAre(0, 2));
  EXPECT_THAT(weaknesses.points[1].ends, ElementsAre(1));
}

TEST(FailureAnalysis, ACycleThatNeedsNothingElseWorksUntilSomethingOfItFails) {
  const Diagram d = diagramFrom(R"(u [role=user, entry=true]; a [role=virtual_server]; b [role=virtual_server]; c [role=virtual_server];
    u -> a [kind=request]; a -> b [kind=request]; b -> c [kind=request]; c -> a [kind=request];)");
  EXPECT_TRUE(allSurvive(after(d, 1, {})));
  EXPECT_THAT(nodePoints(d), ElementsAre("a", "b", "c"));
}

TEST(FailureAnalysis, ANodeThatAsksItselfIsNotItsOwnRescue) {
  Diagram d = diagramFrom("u [role=user, entry=true]; a [role=virtual_server]; u -> a [kind=request];");
  d.edges.push_back(d.edges.front());
  d.edges.back().from = d.edges.back().to;  // the reader refuses it, a diagram made elsewhere may have it
  EXPECT_TRUE(allSurvive(after(d, 1, {})));
  EXPECT_FALSE(allSurvive(after(d, 1, {"a"})));
}

TEST(FailureAnalysis, WithoutAnEntryNothingIsAWeakPoint) {
  const Diagram d = diagramFrom("a [role=virtual_server]; b [role=database, data=x]; a -> b [kind=request];");
  const Weaknesses weaknesses = weak(d);
  EXPECT_THAT(weaknesses.points, IsEmpty());
  EXPECT_THAT(riskTexts(d, weaknesses), ElementsAre("x/b=lost"));
  EXPECT_THAT(after(d, 1, {"b"}).requests, IsEmpty());
}

TEST(FailureAnalysis, AnEmptyDiagramHasNothingToFail) {
  EXPECT_THAT(weak(Diagram{}).points, IsEmpty());
  EXPECT_FALSE(analyzeFailure(Diagram{}, vocabulary(), 1, {"a"}));
}

TEST(FailureAnalysis, MessagesWaitAndDoNotPullTheSenderDown) {
  const Diagram d = diagramFrom(R"(u [role=user, entry=true]; web [role=virtual_server]; q [role=queue]; worker [role=virtual_server];
    u -> web [kind=request]; web -> q [kind=request]; q -> worker [kind=message];)");
  EXPECT_THAT(nodePoints(d), ElementsAre("web"));
  const FailureReport report = after(d, 1, {"worker"});
  EXPECT_TRUE(allSurvive(report));
  EXPECT_EQ(stateOf(d, report, "q", "worker"), EdgeState::Waits);
  EXPECT_EQ(stateOf(d, after(d, 1, {"q"}), "q", "worker"), EdgeState::Idle);
}

TEST(FailureAnalysis, AnAddressThatCanMoveIsToldButDoesNotSaveTheRequest) {
  const Diagram d = diagramFrom(R"(u [role=user, entry=true]; eip [role=floating_ip]; old [role=virtual_server]; spare [role=virtual_server];
    u -> eip [kind=request]; eip -> old [kind=request]; eip -> spare [kind=switch];)");
  EXPECT_THAT(nodePoints(d), ElementsAre("old"));
  EXPECT_EQ(stateOf(d, after(d, 1, {}), "eip", "spare"), EdgeState::StandsBy);
  const FailureReport report = after(d, 1, {"old"});
  EXPECT_FALSE(allSurvive(report));
  ASSERT_EQ(report.switchOvers.size(), 1U);
  EXPECT_EQ(report.switchOvers[0], (SwitchOver{SwitchOver::Kind::Address, 1, {2}, {3}, false}));
  EXPECT_EQ(stateOf(d, report, "eip", "spare"), EdgeState::TakesOver);
  EXPECT_THAT(after(d, 1, {"old", "spare"}).switchOvers, IsEmpty());
}

TEST(FailureAnalysis, AStandbyBehindAnAddressIsAnAddressThatMovesByItself) {
  const Diagram d = diagramFrom(R"(u [role=user, entry=true]; route [role=route_table]; a [role=virtual_server]; b [role=virtual_server];
    u -> route [kind=request]; route -> a [kind=request, choice=p]; route -> b [kind=request, choice=p, standby=true]; a -> b [kind=switch];)");
  const FailureReport report = after(d, 1, {"a"});
  EXPECT_TRUE(allSurvive(report));
  ASSERT_EQ(report.switchOvers.size(), 1U) << "the switch edge says the same and is not told again";
  EXPECT_EQ(report.switchOvers[0].kind, SwitchOver::Kind::Address);
  EXPECT_TRUE(report.switchOvers[0].automatic);
}

TEST(FailureAnalysis, ReplicasAnswerForOneAnotherAndThenForThePrimary) {
  const Diagram d = diagramFrom(R"(u [role=user, entry=true]; reader [role=dns]; r1 [role=database_replica, data=shop]; r2 [role=database_replica, data=shop];
    p [role=database, data=shop]; u -> reader [kind=request]; reader -> r1 [kind=request, choice=r]; reader -> r2 [kind=request, choice=r];
    reader -> p [kind=request, choice=r, standby=true]; p -> r1 [kind=replicate, mode=async]; p -> r2 [kind=replicate, mode=async];)");
  EXPECT_EQ(after(d, 1, {"r1"}).switchOvers.at(0).kind, SwitchOver::Kind::Replica);
  const FailureReport both = after(d, 1, {"r1", "r2"});
  EXPECT_TRUE(allSurvive(both));
  EXPECT_EQ(both.switchOvers.at(0).kind, SwitchOver::Kind::StandBy);
  EXPECT_EQ(dataOf(both, "shop").outcome, DataOutcome::Kept);
  EXPECT_EQ(dataOf(after(d, 1, {"p"}), "shop").outcome, DataOutcome::MayMissLast);
  EXPECT_THAT(riskTexts(d, weak(d)), ElementsAre("shop/p=may-miss-last"));
}

TEST(FailureAnalysis, AZoneThatHoldsEverythingIsAWeakPointAVirtualNetworkIsNot) {
  const Diagram d = diagramFrom(R"(u [role=user, entry=true];
    subgraph cluster_net { kind=vpc; subgraph cluster_a { kind=zone; web [role=virtual_server]; } }
    u -> web [kind=request];)");
  EXPECT_THAT(groupPoints(d), ElementsAre("a"));
  EXPECT_FALSE(allSurvive(after(d, 1, {"net"}))) << "but it can be failed by hand";
}

TEST(FailureAnalysis, ARegionTakesItsZonesAndItsRedundantServicesAlong) {
  const Diagram d = diagramFrom(R"(u [role=user, entry=true];
    subgraph cluster_region { kind=region; store [role=object_storage, data=photos]; subgraph cluster_a { kind=zone; web [role=virtual_server]; } }
    u -> store [kind=request];)");
  const Weaknesses weaknesses = weak(d);
  EXPECT_THAT(pointIds(d, weaknesses, Type::Node), IsEmpty());
  EXPECT_THAT(pointIds(d, weaknesses, Type::Group), ElementsAre("region"));
  EXPECT_THAT(riskTexts(d, weaknesses), ElementsAre("photos/region=lost"));
}

TEST(FailureAnalysis, AnEntryLostWithItsOwnGroupIsRefusedNothing) {
  const Diagram d = diagramFrom(R"(subgraph cluster_office { kind=on_premises; staff [role=user, entry=true]; printer [role=on_premises_server]; }
    web [role=virtual_server]; staff -> web [kind=request]; web -> printer [kind=manage];)");
  EXPECT_THAT(groupPoints(d), IsEmpty());
}

TEST(DataCopies, AChainIsAsFreshAsItsWorstEdgeAlsoThroughNodesThatHoldNothing) {
  const Diagram d = diagramFrom(R"(a [role=virtual_disk, data=d]; gw [role=storage_gateway]; b [role=object_storage, data=d]; c [role=database_replica, data=d];
    a -> gw [kind=replicate, mode=async]; gw -> b [kind=copy]; a -> c [kind=replicate, mode=async];)");
  const FailureReport one = after(d, 1, {"a"});
  EXPECT_EQ(dataOf(one, "d").outcome, DataOutcome::MayMissLast);
  EXPECT_THAT(dataOf(one, "d").remaining, ElementsAre(d.nodeIndex("c")));
  const FailureReport two = after(d, 1, {"a", "c"});
  EXPECT_EQ(dataOf(two, "d").outcome, DataOutcome::FallsBack);
  EXPECT_THAT(dataOf(two, "d").remaining, ElementsAre(d.nodeIndex("b")));
  EXPECT_THAT(dataOf(two, "d").gone, ElementsAre(d.nodeIndex("a"), d.nodeIndex("c")));
  EXPECT_EQ(dataOf(after(d, 1, {"a", "b", "c"}), "d").outcome, DataOutcome::Lost);
  EXPECT_EQ(dataOf(after(d, 1, {"b", "c"}), "d").outcome, DataOutcome::Kept);
}

TEST(DataCopies, ASnapshotOfADiskHoldsItsDataWithoutBeingTold) {
  const Diagram d = diagramFrom("a [role=virtual_disk, data=d]; s [role=snapshot]; logs [role=object_storage]; a -> s [kind=copy]; a -> logs [kind=copy];");
  const FailureReport report = after(d, 1, {"a"});
  EXPECT_EQ(dataOf(report, "d").outcome, DataOutcome::FallsBack);
  EXPECT_THAT(dataOf(report, "d").remaining, ElementsAre(d.nodeIndex("s"))) << "what else is copied there, nobody has said";
}

TEST(DataCopies, CopiesThatNothingTiesMayDiffer) {
  const Diagram d = diagramFrom("a [role=virtual_disk, data=d]; b [role=virtual_disk, data=d];");
  EXPECT_EQ(dataOf(after(d, 1, {"a"}), "d").outcome, DataOutcome::MayMissLast);
}

TEST(DataCopies, TwoMastersThatFeedEachOtherAreBothOriginals) {
  const Diagram sync = diagramFrom(R"(a [role=database, data=d]; b [role=database, data=d];
    a -> b [kind=replicate, mode=sync]; b -> a [kind=replicate, mode=sync];)");
  EXPECT_EQ(dataOf(after(sync, 1, {"a"}), "d").outcome, DataOutcome::Kept);
  const Diagram async = diagramFrom(R"(a [role=database, data=d]; b [role=database, data=d];
    a -> b [kind=replicate, mode=async]; b -> a [kind=replicate, mode=async];)");
  EXPECT_EQ(dataOf(after(async, 1, {"b"}), "d").outcome, DataOutcome::MayMissLast);
}

TEST(DataCopies, DataIsSafeOnANodeThatIsUpEvenIfItCannotWork) {
  const Diagram d = diagramFrom("a [role=database, data=d]; key [role=secret_store]; a -> key [kind=request];");
  const FailureReport report = after(d, 1, {"key"});
  EXPECT_FALSE(report.works[0]);
  EXPECT_EQ(dataOf(report, "d").outcome, DataOutcome::Kept);
}

TEST(FailureAnalysis, ACampaignHangsOnItsFileServerUntilTheServersHaveCopies) {
  const Diagram d = diagramFrom(R"(v [role=user, entry=true]; lb [role=load_balancer];
    subgraph cluster_a { kind=zone; c1 [role=virtual_server]; k1 [role=local_disk, data=content, from_step=2]; nfs [role=virtual_server, data=content]; }
    subgraph cluster_b { kind=zone; c2 [role=virtual_server]; k2 [role=local_disk, data=content, from_step=2]; }
    v -> lb [kind=request]; lb -> c1 [kind=request, choice=web]; lb -> c2 [kind=request, choice=web];
    c1 -> nfs [kind=request, until_step=1]; c2 -> nfs [kind=request, until_step=1];
    c1 -> k1 [kind=request, from_step=2]; c2 -> k2 [kind=request, from_step=2]; nfs -> k1 [kind=copy, from_step=2]; nfs -> k2 [kind=copy, from_step=2];
    c1 -> nfs [kind=request, optional=true, from_step=2]; c2 -> nfs [kind=request, optional=true, from_step=2];)");
  EXPECT_THAT(nodePoints(d, 1), ElementsAre("nfs"));
  EXPECT_THAT(groupPoints(d, 1), ElementsAre("a"));
  EXPECT_THAT(nodePoints(d, 2), IsEmpty());
  EXPECT_THAT(groupPoints(d, 2), IsEmpty());
  EXPECT_THAT(riskTexts(d, weak(d, 2)), UnorderedElementsAre("content/nfs=falls-back", "content/a=falls-back"));
}

TEST(FailureAnalysis, ABatchHangsOnItsOneCronServerUntilTasksStartOnAnyHost) {
  const Diagram d = diagramFrom(R"(readers [role=user, entry=true]; cron [role=virtual_server, until_step=1]; ecs [role=container_service, from_step=2];
    subgraph cluster_a { kind=zone; from_step=2; h1 [role=virtual_server, from_step=2]; }
    subgraph cluster_b { kind=zone; from_step=2; h2 [role=virtual_server, from_step=2]; }
    readers -> cron [kind=request, until_step=1]; readers -> ecs [kind=request, from_step=2];
    ecs -> h1 [kind=request, choice=host, from_step=2]; ecs -> h2 [kind=request, choice=host, from_step=2];)");
  EXPECT_THAT(nodePoints(d, 1), ElementsAre("cron"));
  EXPECT_THAT(nodePoints(d, 2), IsEmpty());
  EXPECT_THAT(groupPoints(d, 2), IsEmpty());
}

}  // namespace
}  // namespace cdp
