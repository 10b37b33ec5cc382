// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "context.h"
#include "temp_dir.h"

namespace cdp::cli {
namespace {

using nlohmann::json;
using testing::HasSubstr;

struct Output {
  int code;
  std::string out;
  std::string err;
};
Output cdp(std::vector<std::string> args) {
  args.insert(args.begin(), {"--catalog", CDP_TEST_CATALOG});
  std::ostringstream out;
  std::ostringstream err;
  const int code = run(args, out, err);
  return {code, out.str(), err.str()};
}

TEST(SearchCommand, PrintsJsonWithTheAgreedKeys) {
  const auto got = cdp({"search", "read replica", "--json", "--limit", "3"});
  ASSERT_EQ(got.code, kDone) << got.err;
  const json hits = json::parse(got.out);
  ASSERT_TRUE(hits.is_array());
  ASSERT_GE(hits.size(), 1u);
  EXPECT_LE(hits.size(), 3u);
  EXPECT_EQ(hits[0]["kind"], "pattern");
  EXPECT_EQ(hits[0]["slug"], "read-replica");
  for (const char* key : {"title", "matched_field", "snippet"}) EXPECT_TRUE(hits[0][key].is_string()) << key;
  EXPECT_TRUE(hits[0]["score"].is_number());
}

TEST(SearchCommand, AnswersInTheAskedLanguage) {
  const auto got = cdp({"search", "session lost", "--lang", "ja", "--json"});
  ASSERT_EQ(got.code, kDone) << got.err;
  EXPECT_THAT(got.out, HasSubstr("セッション"));
}

TEST(SearchCommand, TellsPeopleWhatWasFound) {
  const auto got = cdp({"search", "golden image"});
  EXPECT_EQ(got.code, kDone);
  EXPECT_THAT(got.out, HasSubstr("(stamp)"));
}

TEST(SearchCommand, OffersSymptomsWhereNothingIsFound) {
  const auto got = cdp({"search", "zzqxv"});
  EXPECT_EQ(got.code, kDone);
  EXPECT_THAT(got.out, HasSubstr("Nothing was found"));
  EXPECT_THAT(got.out, HasSubstr("→"));
}

TEST(SearchCommand, HostileTextIsOnlyText) {
  for (const char* query : {"\" OR 1=1 --", "\xFF\xFE", "*", "(((", "😀"}) {
    const auto got = cdp({"search", "--json", "--", query});
    EXPECT_EQ(got.code, kDone) << query;
    EXPECT_TRUE(json::parse(got.out).is_array());
  }
}

TEST(SearchCommand, BatchAnswersLineByLine) {
  const test::TempDir folder;
  folder.write("q.jsonl", "{\"id\": \"a\", \"query\": \"golden image\"}\n\n{\"id\": 7, \"query\": \"リードレプリカ\"}\n");
  const auto got = cdp({"search", "--batch", (folder / "q.jsonl").string(), "--json"});
  ASSERT_EQ(got.code, kDone) << got.err;
  std::istringstream lines(got.out);
  std::string line;
  ASSERT_TRUE(std::getline(lines, line));
  EXPECT_EQ(json::parse(line)["id"], "a");
  EXPECT_EQ(json::parse(line)["results"][0], "stamp");
  ASSERT_TRUE(std::getline(lines, line));
  EXPECT_EQ(json::parse(line)["results"][0], "read-replica");
  EXPECT_FALSE(std::getline(lines, line));
}

TEST(SearchCommand, BadBatchLinesAreNamed) {
  const test::TempDir folder;
  folder.write("q.jsonl", "{\"id\": \"a\", \"query\": \"x\"}\nnot json\n");
  const auto got = cdp({"search", "--batch", (folder / "q.jsonl").string(), "--json"});
  EXPECT_EQ(got.code, kCouldNot);
  EXPECT_THAT(got.err, HasSubstr("q.jsonl:2"));
  EXPECT_EQ(cdp({"search", "--batch", (folder / "missing.jsonl").string()}).code, kCouldNot);
  EXPECT_EQ(cdp({"search"}).code, kWrongUsage);
  EXPECT_EQ(cdp({"search", "x", "--lang", "fr"}).code, kWrongUsage);
}

TEST(SearchEvalCommand, CountsAndListsMisses) {
  const test::TempDir folder;
  folder.write("q.jsonl",
               "{\"id\":\"a\",\"lang\":\"en\",\"query\":\"golden image\",\"primary\":\"stamp\",\"acceptable\":[\"stamp\"]}\n"
               "{\"id\":\"b\",\"lang\":\"en\",\"query\":\"golden image\",\"primary\":\"cloudhub\",\"acceptable\":[\"cloudhub\"]}\n");
  const auto got = cdp({"search-eval", (folder / "q.jsonl").string()});
  ASSERT_EQ(got.code, kDone) << got.err;
  EXPECT_THAT(got.out, HasSubstr("queries 2  top-1 50.0 %  top-3 50.0 %"));
  EXPECT_THAT(got.out, HasSubstr("\nb  "));
  EXPECT_THAT(got.out, testing::Not(HasSubstr("\na  ")));
}

}  // namespace
}  // namespace cdp::cli
