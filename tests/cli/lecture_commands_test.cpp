// SPDX-License-Identifier: Apache-2.0
#include "lecture_commands.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "lecture/lecture_file.h"
#include "temp_dir.h"

namespace cdp::cli {
namespace {

using testing::HasSubstr;

struct Outcome {
  int code = 0;
  std::string out;
  std::string err;
};

Outcome run(std::vector<std::string> args) {
  ::setenv("CDP_LECTURES", CDP_TEST_SOURCE "/resources/lectures", 1);
  std::ostringstream out;
  std::ostringstream err;
  CLI::App app{"test", "cdp"};
  Context context(out, err);
  context.catalogPath = CDP_TEST_CATALOG;
  addLectureCommands(app, context);
  try {
    app.parse(std::vector<std::string>(args.rbegin(), args.rend()));
  } catch (const CLI::ParseError& error) {
    return {app.exit(error, out, err) == 0 ? kDone : kWrongUsage, out.str(), err.str()};
  }
  return {context.exitCode, out.str(), err.str()};
}

TEST(LectureCommands, ListNamesTheShippedLectures) {
  const Outcome done = run({"lecture", "list", "--lang", "ja"});
  EXPECT_EQ(done.code, kDone) << done.err;
  EXPECT_THAT(done.out, HasSubstr("cdp-in-45-minutes  45分でわかるCDP  (45分)"));
}

TEST(LectureCommands, ListAsJsonHasBothTitles) {
  const Outcome done = run({"lecture", "list", "--json"});
  const auto json = nlohmann::json::parse(done.out);
  ASSERT_EQ(json.size(), 3U);
  for (const auto& one : json) EXPECT_FALSE(one["title"]["ja"].get<std::string>().empty());
}

TEST(LectureCommands, CheckAcceptsAShippedLectureByName) {
  const Outcome done = run({"lecture", "check", "high-availability"});
  EXPECT_EQ(done.code, kDone) << done.err;
  EXPECT_THAT(done.out, HasSubstr("60 minutes"));
}

TEST(LectureCommands, CheckTellsPathAndLine) {
  test::TempDir dir;
  dir.write("a.cdplecture", "format = 1\n[[item]]\nkind = \"pattern\"\nshow = \"no-such\"\nminutes = -3\n");
  const Outcome done = run({"lecture", "check", (dir / "a.cdplecture").string()});
  EXPECT_EQ(done.code, kCouldNot);
  EXPECT_THAT(done.err, HasSubstr("a.cdplecture:5: error: [bad-value]"));
  EXPECT_THAT(done.err, HasSubstr("a.cdplecture:2: error: [not-installed]"));
}

TEST(LectureCommands, MistypedNameGetsAHint) {
  const Outcome done = run({"lecture", "check", "high-availabilty"});
  EXPECT_EQ(done.code, kCouldNot);
  EXPECT_THAT(done.err, HasSubstr("Did you mean high-availability"));
}

TEST(LectureCommands, ShowPrintsNotesAndStages) {
  const Outcome done = run({"lecture", "show", "from-cron-to-containers"});
  EXPECT_EQ(done.code, kDone) << done.err;
  EXPECT_THAT(done.out, HasSubstr("[step-3]"));
  EXPECT_THAT(done.out, HasSubstr("Ask for a show of hands"));
}

TEST(LectureCommands, QuizIsTheSameForTheSameSeed) {
  const Outcome first = run({"quiz", "--seed", "7", "--count", "8"});
  EXPECT_EQ(first.code, kDone) << first.err;
  EXPECT_EQ(first.out, run({"quiz", "--seed", "7", "--count", "8"}).out);
  EXPECT_NE(first.out, run({"quiz", "--seed", "8", "--count", "8"}).out);
  EXPECT_THAT(first.out, HasSubstr("Answer: "));
}

TEST(LectureCommands, QuizAsJsonPointsAtItsAnswer) {
  const auto json = nlohmann::json::parse(run({"quiz", "--json", "--count", "5", "--kind", "problem,symptom"}).out);
  ASSERT_EQ(json.size(), 5U);
  for (const auto& q : json) {
    const auto answer = q["answer"].get<std::size_t>();
    ASSERT_LT(answer, q["options"].size());
    EXPECT_EQ(q["link"], "pattern:" + q["options"][answer]["id"].get<std::string>());
  }
}

TEST(LectureCommands, WrongUsageIsTold) { EXPECT_EQ(run({"quiz", "--count", "0"}).code, kWrongUsage); }

}  // namespace
}  // namespace cdp::cli
