// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "content_fixture.h"
#include "context.h"
#include "temp_dir.h"

namespace cdp::cli {
namespace {

using nlohmann::json;
using testing::HasSubstr;

struct Outcome {
  int code = 0;
  std::string out;
  std::string err;
};

Outcome cdp(std::vector<std::string> args) {
  args.insert(args.begin(), {"--catalog", CDP_TEST_CATALOG});
  std::ostringstream out;
  std::ostringstream err;
  Outcome outcome;
  outcome.code = run(args, out, err);
  outcome.out = out.str();
  outcome.err = err.str();
  return outcome;
}

TEST(Cli, ListJsonGivesFiftyPatterns) {
  const auto outcome = cdp({"list", "--json"});
  ASSERT_EQ(outcome.code, kDone) << outcome.err;
  const auto list = json::parse(outcome.out);
  EXPECT_EQ(list.size(), 50U);
  EXPECT_EQ(list[0]["slug"], "snapshot");
  EXPECT_EQ(list[0]["number"], 1);
}

TEST(Cli, ListOfACategory) {
  const auto outcome = cdp({"list", "--category", "batch", "--json"});
  ASSERT_EQ(outcome.code, kDone);
  EXPECT_EQ(json::parse(outcome.out).size(), 4U);
}

TEST(Cli, UnknownCategorySuggests) {
  const auto outcome = cdp({"list", "--category", "bach"});
  EXPECT_EQ(outcome.code, kCouldNot);
  EXPECT_THAT(outcome.err, HasSubstr("Did you mean batch"));
  EXPECT_TRUE(outcome.out.empty());
}

TEST(Cli, ListOfScenariosAndServices) {
  EXPECT_EQ(json::parse(cdp({"list", "--scenarios", "--json"}).out).size(), 12U);
  EXPECT_GE(json::parse(cdp({"list", "--services", "--json"}).out).size(), 70U);
}

TEST(Cli, ListSpeaksJapanese) { EXPECT_THAT(cdp({"list", "--lang", "ja"}).out, HasSubstr("サーバ数の動的増減")); }

TEST(Cli, ShowTellsThePatternInEachLanguage) {
  EXPECT_THAT(cdp({"show", "scale-out"}).out, HasSubstr("Problem\n-------"));
  EXPECT_THAT(cdp({"show", "scale-out", "--lang", "ja"}).out, HasSubstr("解決したい課題"));
}

TEST(Cli, ShowJsonHasEveryField) {
  const auto p = json::parse(cdp({"show", "state-sharing", "--json"}).out);
  for (const char* field : {"problem", "solution", "implementation", "structure", "then", "now", "benefits", "caveats", "other"}) {
    EXPECT_FALSE(p[field]["en"].get<std::string>().empty()) << field;
    EXPECT_FALSE(p[field]["ja"].get<std::string>().empty()) << field;
  }
  EXPECT_GE(p["relations"].size(), 2U);
}

TEST(Cli, ShowKnowsEveryKind) {
  for (const char* slug : {"e-commerce", "ec2", "design-for-failure", "single-zone", "how-to-choose"}) {
    EXPECT_EQ(cdp({"show", slug}).code, kDone) << slug;
    EXPECT_EQ(cdp({"show", slug, "--json"}).code, kDone) << slug;
  }
}

TEST(Cli, ShowUnknownSuggests) {
  const auto outcome = cdp({"show", "scaleout"});
  EXPECT_EQ(outcome.code, kCouldNot);
  EXPECT_THAT(outcome.err, HasSubstr("scale-out"));
}

TEST(Cli, DiagramJsonIsTheSameWhateverTheLanguage) {
  const auto ja = cdp({"diagram", "scale-out", "--json", "--lang", "ja"});
  const auto en = cdp({"diagram", "scale-out", "--json", "--lang", "en"});
  ASSERT_EQ(ja.code, kDone);
  EXPECT_EQ(ja.out, en.out);
  const auto d = json::parse(ja.out);
  for (const auto& node : d["nodes"]) {
    for (const char* key : {"id", "role", "x", "y", "width", "height"}) EXPECT_TRUE(node.contains(key)) << key;
  }
  for (const auto& edge : d["edges"]) EXPECT_GE(edge["points"].size(), 2U);
}

TEST(Cli, DiagramOfAStepHoldsOnlyWhatIsThere) {
  const auto all = json::parse(cdp({"diagram", "e-commerce", "--json"}).out);
  const auto first = json::parse(cdp({"diagram", "e-commerce", "--step", "1", "--json"}).out);
  EXPECT_LT(first["nodes"].size(), all["nodes"].size());
  for (const auto& node : first["nodes"]) EXPECT_EQ(node["from_step"], 1);
}

TEST(Cli, NodesKeepTheirPlaceOverAllSteps) {
  const auto list = json::parse(cdp({"list", "--scenarios", "--json"}).out);
  for (const auto& scenario : list) {
    const std::string slug = scenario["slug"];
    std::map<std::string, json> places;
    for (int step = 1; step <= scenario["steps"].get<int>(); ++step) {
      const auto d = json::parse(cdp({"diagram", slug, "--step", std::to_string(step), "--json"}).out);
      for (const auto& node : d["nodes"]) {
        const json place{node["x"], node["y"], node["width"], node["height"]};
        const auto [it, fresh] = places.emplace(node["id"], place);
        EXPECT_EQ(it->second, place) << slug << " " << node["id"];
        (void)fresh;
      }
    }
  }
}

TEST(Cli, StepOutOfRangeNamesTheRange) {
  const auto outcome = cdp({"diagram", "e-commerce", "--step", "99", "--json"});
  EXPECT_EQ(outcome.code, kCouldNot);
  EXPECT_THAT(outcome.err, HasSubstr("1 to 6"));
}

TEST(Cli, AnUnknownCommandIsNamedAndTheNearestTold) {
  const auto outcome = cdp({"serch", "x"});
  EXPECT_EQ(outcome.code, kWrongUsage);
  EXPECT_THAT(outcome.err, HasSubstr("\"serch\""));
  EXPECT_THAT(outcome.err, HasSubstr("search"));
}

TEST(Cli, WrongUsageExitsWithTwo) {
  for (const std::vector<std::string>& args : {std::vector<std::string>{},
                                               {"fly"},
                                               {"show"},
                                               {"list", "--colour"},
                                               {"show", "scale-out", "--lang", "fr"},
                                               {"export", "scale-out", "--format", "bmp", "-o", "x"},
                                               {"diagram", "scale-out", "--step", "x"}}) {
    const auto outcome = cdp(args);
    EXPECT_EQ(outcome.code, kWrongUsage) << (args.empty() ? "" : args[0]);
    EXPECT_FALSE(outcome.err.empty());
    EXPECT_TRUE(outcome.out.empty());
  }
}

TEST(Cli, HelpEverywhere) {
  for (const std::vector<std::string>& args : {std::vector<std::string>{"--help"},
                                               {"list", "--help"},
                                               {"show", "--help"},
                                               {"diagram", "--help"},
                                               {"export", "--help"},
                                               {"check", "--help"},
                                               {"failure", "--help"}}) {
    const auto outcome = cdp(args);
    EXPECT_EQ(outcome.code, kDone) << args[0];
    EXPECT_FALSE(outcome.out.empty());
  }
}

TEST(Cli, VersionIsOneLine) {
  const auto outcome = cdp({"--version"});
  EXPECT_EQ(outcome.code, kDone);
  EXPECT_THAT(outcome.out, testing::MatchesRegex("cdp [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST(Cli, MissingCatalogIsTold) {
  std::ostringstream out;
  std::ostringstream err;
  EXPECT_EQ(run({"--catalog", "/nonexistent/catalog.sqlite", "list"}, out, err), kCouldNot);
  EXPECT_THAT(err.str(), HasSubstr("/nonexistent/catalog.sqlite"));
  EXPECT_THAT(err.str(), HasSubstr("Reinstall"));
}

TEST(Cli, CheckReportsFaultsAndExitsWithOne) {
  const test::ContentFixture content;
  EXPECT_EQ(cdp({"check", content.path().string()}).code, kDone);
  content.replace("patterns/alpha/pattern.toml", "category = \"basic\"", "category = \"nothing\"");
  const auto outcome = cdp({"check", content.path().string()});
  EXPECT_EQ(outcome.code, kCouldNot);
  EXPECT_THAT(outcome.err, HasSubstr("pattern.toml:2: error: [unknown-category]"));
}

TEST(Cli, ExportDoesNotReplaceUnlessAsked) {
  const test::TempDir dir;
  const std::string file = (dir / "a.svg").string();
  EXPECT_EQ(cdp({"export", "scale-out", "--format", "svg", "-o", file}).code, kDone);
  const std::string first = dir.read("a.svg");
  EXPECT_THAT(first, HasSubstr("<svg"));
  const auto again = cdp({"export", "scale-up", "--format", "svg", "-o", file});
  EXPECT_EQ(again.code, kCouldNot);
  EXPECT_THAT(again.err, HasSubstr("--force"));
  EXPECT_EQ(dir.read("a.svg"), first);
  EXPECT_EQ(cdp({"export", "scale-up", "--format", "svg", "-o", file, "--force"}).code, kDone);
  EXPECT_NE(dir.read("a.svg"), first);
}

TEST(Cli, ExportToAMissingFolderLeavesNothing) {
  const test::TempDir dir;
  const auto outcome = cdp({"export", "scale-out", "--format", "pdf", "-o", (dir / "none" / "a.pdf").string()});
  EXPECT_EQ(outcome.code, kCouldNot);
  EXPECT_FALSE(outcome.err.empty());
  EXPECT_TRUE(std::filesystem::is_empty(dir.path()));
}

TEST(Cli, ExportWritesEachFormat) {
  const test::TempDir dir;
  const std::pair<const char*, const char*> signatures[] = {{"svg", "<?xml"}, {"png", "\x89PNG"}, {"pdf", "%PDF"}, {"dot", "digraph"}};
  for (const auto& [format, signature] : signatures) {
    const std::string name = std::string("a.") + format;
    const auto outcome =
        cdp({"export", "scale-out", "--format", format, "--lang", "ja", "--lens", "aws", "--theme", "dark", "--step", "2", "-o", (dir / name).string()});
    ASSERT_EQ(outcome.code, kDone) << format << outcome.err;
    EXPECT_THAT(dir.read(name).substr(0, 200), HasSubstr(signature));
  }
}

}  // namespace
}  // namespace cdp::cli
