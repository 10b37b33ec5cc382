// SPDX-License-Identifier: Apache-2.0
// Whatever people click on in any shipped diagram is answered.
#include <gmock/gmock.h>

#include "diagrams.h"
#include "failure/failure_text.h"

namespace cdp {
namespace {

using test::shippedCatalog;
using test::vocabulary;

TEST(ShippedFailures, EveryNodeAndGroupOfEveryDiagramCanBeFailedAtEveryStep) {
  int failures = 0;
  for (const auto& owner : test::shippedDiagrams()) {
    const auto laidOut = shippedCatalog().diagram(owner);
    ASSERT_TRUE(laidOut) << owner;
    const Diagram& d = laidOut->diagram;
    std::vector<std::string> parts;
    for (const auto& node : d.nodes) parts.push_back(node.id);
    for (const auto& group : d.groups) parts.push_back(group.id);
    for (int step = 1; step <= d.stepCount(); ++step) {
      for (const auto& id : parts) {
        const auto report = analyzeFailure(d, vocabulary(), step, {id});
        ASSERT_TRUE(report) << owner << " " << id << ": " << report.error().text();
        ASSERT_EQ(report->edges.size(), d.edges.size());
        for (std::size_t e = 0; e < d.edges.size(); ++e) {
          ASSERT_EQ(report->edges[e] == EdgeState::NotShown, !d.edgeVisible(static_cast<int>(e), step)) << owner << " step " << step;
        }
        for (Language language : kLanguages) {
          const FailureTeller teller(d, vocabulary(), language);
          for (const auto& s : report->switchOvers) EXPECT_FALSE(teller.say(s).empty());
          for (const auto& s : report->data) EXPECT_FALSE(teller.say(s.data, s.outcome, s.remaining).empty());
        }
        ++failures;
      }
      ASSERT_TRUE(analyzeFailure(d, vocabulary(), step, parts)) << owner << ": everything at once";
    }
  }
  EXPECT_GT(failures, 1000);
}

TEST(ShippedFailures, NoDiagramIsBrokenBeforeAnythingFails) {
  for (const auto& owner : test::shippedDiagrams()) {
    const auto laidOut = shippedCatalog().diagram(owner);
    ASSERT_TRUE(laidOut) << owner;
    for (int step = 1; step <= laidOut->diagram.stepCount(); ++step) {
      const auto report = analyzeFailure(laidOut->diagram, vocabulary(), step, {});
      ASSERT_TRUE(report);
      for (const auto& request : report->requests) EXPECT_TRUE(request.survives) << owner << " step " << step;
      for (const auto& state : report->data) EXPECT_EQ(state.outcome, DataOutcome::Kept) << owner << " step " << step;
    }
  }
}

}  // namespace
}  // namespace cdp
