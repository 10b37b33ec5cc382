// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "context.h"
#include "temp_dir.h"

namespace cdp::cli {
namespace {

using test::TempDir;
using ::testing::HasSubstr;

struct Answer {
  int code = 0;
  std::string out;
  std::string err;
};

Answer cdp(std::vector<std::string> args) {
  args.insert(args.begin(), {"--catalog", CDP_TEST_CATALOG});
  std::ostringstream out;
  std::ostringstream err;
  const int code = run(args, out, err);
  return {code, out.str(), err.str()};
}

TEST(ExportCommand, WritesTheFormatThatWasAsked) {
  const TempDir folder;
  const auto answer = cdp({"export", "scale-out", "--format", "mermaid", "--lang", "ja", "-o", (folder / "a.mmd").string()});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(folder.read("a.mmd"), HasSubstr("flowchart LR"));
  EXPECT_THAT(folder.read("a.mmd"), HasSubstr("ロードバランサ"));
}

TEST(ExportCommand, AScenarioWithAllStepsInBothLanguagesFillsAFolder) {
  const TempDir folder;
  const auto answer = cdp({"export", "--scenario", "campaign", "--lang", "both", "--step", "all", "-o", folder.path().string()});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_TRUE(std::filesystem::exists(folder / "campaign-step-1.ja.svg"));
  EXPECT_TRUE(std::filesystem::exists(folder / "campaign-step-5.en.svg"));
}

TEST(ExportCommand, OneNameServesSeveralFiles) {
  const TempDir folder;
  EXPECT_EQ(cdp({"export", "snapshot", "--lang", "both", "-o", (folder / "disk.svg").string()}).code, 0);
  EXPECT_TRUE(std::filesystem::exists(folder / "disk.ja.svg"));
  EXPECT_TRUE(std::filesystem::exists(folder / "disk.en.svg"));
}

TEST(ExportCommand, ExistingFilesNeedForce) {
  const TempDir folder;
  folder.write("a.svg", "mine");
  const auto refused = cdp({"export", "snapshot", "-o", (folder / "a.svg").string()});
  EXPECT_EQ(refused.code, 1);
  EXPECT_THAT(refused.err, HasSubstr("--force"));
  EXPECT_EQ(folder.read("a.svg"), "mine");
  EXPECT_EQ(cdp({"export", "snapshot", "--force", "-o", (folder / "a.svg").string()}).code, 0);
  EXPECT_THAT(folder.read("a.svg"), HasSubstr("<svg"));
}

TEST(ExportCommand, WrongUsageIsToldWithARemedy) {
  const TempDir folder;
  const std::string target = (folder / "a.svg").string();
  EXPECT_EQ(cdp({"export", "-o", target}).code, 2);
  EXPECT_EQ(cdp({"export", "snapshot"}).code, 2);
  EXPECT_EQ(cdp({"export", "snapshot", "--format", "gif", "-o", target}).code, 2);
  EXPECT_EQ(cdp({"export", "snapshot", "--step", "some", "-o", target}).code, 2);
  EXPECT_EQ(cdp({"export", "snapshot", "--step", "0", "-o", target}).code, 2);
  const auto unknown = cdp({"export", "snapshit", "-o", target});
  EXPECT_EQ(unknown.code, 1);
  EXPECT_THAT(unknown.err, HasSubstr("snapshot"));
  const auto step = cdp({"export", "snapshot", "--step", "77", "-o", target});
  EXPECT_EQ(step.code, 1);
  EXPECT_THAT(step.err, HasSubstr("no step 77"));
  EXPECT_FALSE(std::filesystem::exists(target));
}

TEST(SiteCommand, WritesASelection) {
  const TempDir folder;
  const auto answer = cdp({"site", "-o", (folder / "site").string(), "scale-out", "campaign"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_TRUE(std::filesystem::exists(folder / "site/index.html"));
  EXPECT_TRUE(std::filesystem::exists(folder / "site/ja/scenarios/campaign.html"));
  const auto again = cdp({"site", "-o", (folder / "site").string(), "scale-out"});
  EXPECT_EQ(again.code, 1);
  EXPECT_THAT(again.err, HasSubstr("--force"));
}

}  // namespace
}  // namespace cdp::cli
