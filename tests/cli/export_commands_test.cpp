// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "context.h"
#include "other_programs.h"
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

/// A lecture with a card, a pattern told in one picture, a page without a picture, a thing that is not installed and an unknown kind.
constexpr const char* kMixed = R"(format = 1
title.en = "Mixed"
[[item]]
kind = "title"
title.en = "Good morning"
notes.en = "Say hello"
[[item]]
kind = "pattern"
show = "scale-out"
stages = ["problem", "structure-1"]
notes.en = "Count the servers aloud"
[[item.stroke]]
diagram = "pattern:scale-out"
colour = "#D0342C"
points = "10,10 60,60"
[[item]]
kind = "page"
show = "reference:storage-kinds"
[[item]]
kind = "pattern"
show = "of-another-pack"
[[item]]
kind = "hologram"
show = "snapshot"
)";

struct LectureExport : testing::Test {
  void SetUp() override { ::setenv("CDP_LECTURES", CDP_TEST_SOURCE "/resources/lectures", 1); }
  std::string mixed() {
    folder.write("mixed.cdplecture", kMixed);
    return (folder / "mixed.cdplecture").string();
  }
  TempDir folder;
};

TEST_F(LectureExport, SlidesHaveTheNotesAndWhatIsMissingIsTold) {
  const std::string slides = (folder / "a.pptx").string();
  const auto answer = cdp({"export", "--lecture", mixed(), "--format", "pptx", "-o", slides});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.err, HasSubstr("of-another-pack"));
  EXPECT_THAT(answer.err, HasSubstr("mixed.cdplecture:19"));
  EXPECT_THAT(answer.err, HasSubstr("hologram"));
  EXPECT_EQ(folder.read("a.pptx").substr(0, 2), "PK");
  CDP_NEEDS("unzip");
  const auto part = [&](const char* name) { return test::runCommand("unzip -p " + test::quoted(slides) + " " + name).out; };
  EXPECT_THAT(part("ppt/slides/slide1.xml"), HasSubstr("Good morning"));
  EXPECT_THAT(part("ppt/notesSlides/notesSlide1.xml"), HasSubstr("Say hello"));
  EXPECT_THAT(part("ppt/notesSlides/notesSlide2.xml"), HasSubstr("Count the servers aloud"));
}

TEST_F(LectureExport, SlidesTellEveryStageTheWordsToo) {
  const std::string slides = (folder / "a.pptx").string();
  ASSERT_EQ(cdp({"export", "--lecture", "cdp-in-45-minutes", "--format", "pptx", "-o", slides}).code, 0);
  CDP_NEEDS("unzip");
  const std::string all = test::runCommand("unzip -p " + test::quoted(slides) + " 'ppt/slides/slide*.xml'").out;
  for (const char* said : {"CDP in 45 minutes", "Problem", "Caveats", "What may we lose here?", "Improves: "}) EXPECT_THAT(all, HasSubstr(said));
}

TEST_F(LectureExport, FormatFromTheNameAndStandardOutput) {
  ASSERT_EQ(cdp({"export", "scale-out", "-o", (folder / "a.png").string()}).code, 0);
  EXPECT_EQ(folder.read("a.png").substr(1, 3), "PNG");
  const auto answer = cdp({"export", "scale-out", "-o", "-"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_THAT(answer.out, HasSubstr("</svg>"));
  EXPECT_EQ(cdp({"export", "--all", "-o", "-"}).code, 2);
  EXPECT_EQ(cdp({"export", "scale-out", "--scale", "nan", "-o", (folder / "b.png").string()}).code, 2);
  EXPECT_EQ(cdp({"export", "scale-out", "--contact-sheet", "c.jpg"}).code, 2);
  EXPECT_EQ(cdp({"list", "--scenarios", "--category", "batch"}).code, 2);
}

TEST_F(LectureExport, EveryEntryOnceInTheLecturesOrder) {
  const auto answer = cdp({"export", "--lecture", "high-availability", "--format", "markdown", "-o", (folder / "out").string()});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_TRUE(answer.err.empty()) << answer.err;
  EXPECT_TRUE(std::filesystem::exists(folder / "out/e-commerce.md"));
  EXPECT_FALSE(std::filesystem::exists(folder / "out/e-commerce_2.md")) << "told many times, exported once";
}

TEST_F(LectureExport, HandoutsWorksheetsAndDrawings) {
  for (const char* format : {"handout", "worksheet"}) {
    const auto answer = cdp({"export", "--lecture", mixed(), "--format", format, "--lang", "ja", "-o", (folder / (std::string(format) + ".pdf")).string()});
    EXPECT_EQ(answer.code, 0) << answer.err;
    EXPECT_EQ(folder.read(std::string(format) + ".pdf").substr(0, 5), "%PDF-");
  }
  EXPECT_EQ(cdp({"export", "--lecture", mixed(), "--format", "svg", "-o", (folder / "one.svg").string()}).code, 0);
  EXPECT_THAT(folder.read("one.svg"), HasSubstr("<svg"));
}

TEST_F(LectureExport, ASiteOfALecture) {
  const auto answer = cdp({"site", "--lecture", mixed(), "-o", (folder / "site").string()});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_TRUE(std::filesystem::exists(folder / "site/en/patterns/scale-out.html"));
  EXPECT_TRUE(std::filesystem::exists(folder / "site/en/reference/storage-kinds.html"));
  EXPECT_FALSE(std::filesystem::exists(folder / "site/en/patterns/snapshot.html"));
  EXPECT_THAT(folder.read("site/index.html"), HasSubstr("Mixed"));
}

TEST_F(LectureExport, BadLecturesAreToldAndNothingIsWritten) {
  const std::string target = (folder / "a.pdf").string();
  const auto with = [&](const std::string& file) { return cdp({"export", "--lecture", file, "--format", "handout", "-o", target}); };
  EXPECT_THAT(with("high-availabilty").err, HasSubstr("high-availability"));
  EXPECT_EQ(with((folder / "none.cdplecture").string()).code, 1);
  folder.write("broken.cdplecture", "format = 1\n[[item\n");
  EXPECT_THAT(with((folder / "broken.cdplecture").string()).err, HasSubstr("broken.cdplecture:2"));
  folder.write("empty.cdplecture", "format = 1\n");
  EXPECT_EQ(with((folder / "empty.cdplecture").string()).code, 1);
  folder.write("huge.cdplecture", "format = 1\n# " + std::string(10u << 20, 'x'));
  EXPECT_EQ(with((folder / "huge.cdplecture").string()).code, 1);
  EXPECT_EQ(cdp({"export", "--lecture", mixed(), "scale-out", "-o", target}).code, 2);
  EXPECT_EQ(cdp({"site", "--lecture", (folder / "empty.cdplecture").string(), "-o", (folder / "s").string()}).code, 1);
  EXPECT_FALSE(std::filesystem::exists(target));
  EXPECT_FALSE(std::filesystem::exists(folder / "s"));
}

}  // namespace
}  // namespace cdp::cli
