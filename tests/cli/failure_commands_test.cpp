// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "context.h"

namespace cdp::cli {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Answer {
  int code = 0;
  std::string out;
  std::string err;
  [[nodiscard]] json parsed() const { return json::parse(out); }
};

Answer failure(std::vector<std::string> args) {
  args.insert(args.begin(), {"--catalog", CDP_TEST_CATALOG, "failure"});
  std::ostringstream out;
  std::ostringstream err;
  Answer answer;
  answer.code = run(args, out, err);
  answer.out = out.str();
  answer.err = err.str();
  return answer;
}

TEST(FailureCommand, TellsTheWeakPointsOfAStepAsJson) {
  const Answer answer = failure({"e-commerce", "--step", "4", "--json"});
  ASSERT_EQ(answer.code, kDone) << answer.err;
  const json found = answer.parsed();
  EXPECT_EQ(found["single_points_of_failure"], json({"db", "zone_a"}));
  EXPECT_EQ(found["requests"], json::parse(R"([{"from": "shopper", "to": "dns", "survives": true}])"));
  EXPECT_EQ(found["data_at_risk"], json({"orders"}));
  EXPECT_THAT(found["suggested_patterns"].get<std::vector<std::string>>(), AllOf(Contains("db-replication"), Contains("multi-datacenter")));
  EXPECT_EQ(found["step"], 4);
  EXPECT_EQ(found["steps"], 6);
  EXPECT_EQ(found["single_points"][0]["id"], "db");
  EXPECT_EQ(found["single_points"][0]["remedies"][0]["pattern"], "db-replication");
  EXPECT_EQ(found["data"][0]["losses"][0]["outcome"], "lost");
}

TEST(FailureCommand, TellsWhatAFailureDoes) {
  const json found = failure({"e-commerce", "--step", "6", "--down", "zone_a", "--json"}).parsed();
  EXPECT_EQ(found["requests"][0]["survives"], true);
  EXPECT_THAT(found["switch_overs"], Not(IsEmpty()));
  EXPECT_EQ(found["data"][0]["outcome"], "kept");
  EXPECT_EQ(found["data"][0]["remaining"], json({"db_standby"}));
  EXPECT_THAT(found["data_at_risk"], IsEmpty());
}

TEST(FailureCommand, SeveralPartsMayBeDown) {
  const json found = failure({"e-commerce", "--step", "6", "--down", "db", "--down", "db_standby", "--json"}).parsed();
  EXPECT_EQ(found["requests"][0]["survives"], false);
  EXPECT_EQ(found["data_at_risk"], json({"orders"}));
  EXPECT_EQ(found["data"][0]["outcome"], "lost");
  EXPECT_THAT(found["stopped"].get<std::vector<std::string>>(), Contains("web_1"));
  EXPECT_THAT(found["single_points_of_failure"], IsEmpty()) << "what one loss does, whatever is down";
}

TEST(FailureCommand, WithoutAStepTheLastOneIsMeant) { EXPECT_EQ(failure({"e-commerce", "--json"}).parsed()["step"], 6); }

TEST(FailureCommand, KnowsPatternsToo) {
  EXPECT_THAT(failure({"multi-server", "--step", "1", "--json"}).parsed()["single_points_of_failure"].get<std::vector<std::string>>(), Contains("db"));
}

TEST(FailureCommand, ReadsWellInBothLanguages) {
  const Answer en = failure({"e-commerce", "--step", "5", "--down", "db"});
  EXPECT_THAT(en.out, AllOf(HasSubstr("step 5 of 6"), HasSubstr("Stand-by takes over from Orders DB."), HasSubstr("Zone 1a (zone_a)"),
                            HasSubstr("Multi-Datacenter"), HasSubstr("Shopper → DNS: passes")));
  const Answer ja = failure({"e-commerce", "--step", "5", "--down", "db", "--lang", "ja"});
  EXPECT_THAT(ja.out,
              AllOf(HasSubstr("ステップ5/6"), HasSubstr("注文DBに代わってスタンバイが引き継ぐ。"), HasSubstr("単一障害点"), HasSubstr("購入者 → DNS: 届く")));
  EXPECT_THAT(ja.out, Not(HasSubstr("Single points")));
}

TEST(FailureCommand, TellsAnIdAndItsNameAndEachPieceOfNewsOnce) {
  const std::string out = failure({"e-commerce", "--step", "6", "--down", "cluster_zone_a"}).out;
  EXPECT_THAT(out, HasSubstr("- Zone 1a (zone_a)"));
  const std::string news = "Stand-by takes over from Orders DB.";
  EXPECT_NE(out.find(news), std::string::npos);
  EXPECT_EQ(out.find(news, out.find(news) + 1), std::string::npos) << out;
}

TEST(FailureCommand, AlternativesAreOneRequest) {
  const Answer answer = failure({"batch-containers", "--step", "2", "--down", "cron_1"});
  EXPECT_THAT(answer.out, HasSubstr("- Members → Cron server 1 or Cron server 2: passes\n- Staff → Cron server 2 or Cron server 1: passes\n"));
}

TEST(FailureCommand, JsonIsTheSameWhateverTheLanguage) {
  EXPECT_EQ(failure({"e-commerce", "--step", "3", "--json", "--lang", "ja"}).out, failure({"e-commerce", "--step", "3", "--json"}).out);
}

TEST(FailureCommand, AnUnknownPartIsAnErrorWithSuggestions) {
  const Answer answer = failure({"e-commerce", "--step", "4", "--down", "dbb", "--json"});
  EXPECT_EQ(answer.code, kCouldNot);
  EXPECT_THAT(answer.err, AllOf(HasSubstr("dbb"), HasSubstr("Did you mean db")));
  EXPECT_THAT(answer.out, IsEmpty());
}

TEST(FailureCommand, APartOfAnotherStepIsAnErrorThatNamesItsSteps) {
  const Answer answer = failure({"e-commerce", "--step", "4", "--down", "db_standby"});
  EXPECT_EQ(answer.code, kCouldNot);
  EXPECT_THAT(answer.err, AllOf(HasSubstr("not there in step 4"), HasSubstr("5, 6")));
}

TEST(FailureCommand, AnUnknownStepNamesTheRange) {
  const Answer answer = failure({"e-commerce", "--step", "9"});
  EXPECT_EQ(answer.code, kCouldNot);
  EXPECT_THAT(answer.err, HasSubstr("1 to 6"));
  EXPECT_EQ(failure({"e-commerce", "--step", "0"}).code, kWrongUsage);
  EXPECT_EQ(failure({"e-commerce", "--step", "x"}).code, kWrongUsage);
}

TEST(FailureCommand, AnUnknownSlugIsAnErrorWithSuggestions) {
  const Answer answer = failure({"e-comerce"});
  EXPECT_EQ(answer.code, kCouldNot);
  EXPECT_THAT(answer.err, HasSubstr("e-commerce"));
}

}  // namespace
}  // namespace cdp::cli
