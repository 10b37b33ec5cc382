// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "export_fixture.h"
#include "other_programs.h"

namespace cdp::render {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using namespace cdp::test;

std::string textOf(const std::filesystem::path& pdf, int page = 0) {
  const std::string pages = page > 0 ? " -f " + std::to_string(page) + " -l " + std::to_string(page) : "";
  return runCommand("pdftotext -layout" + pages + " " + quoted(pdf) + " -").out;
}

void expectEmbeddedFonts(const std::filesystem::path& pdf) {
  const auto run = runCommand("pdffonts " + quoted(pdf));
  EXPECT_EQ(run.status, 0);
  std::istringstream lines(run.out);
  std::string line;
  int fonts = 0;
  for (int n = 0; std::getline(lines, line); ++n) {
    if (n < 2) continue;
    ++fonts;
    EXPECT_TRUE(std::regex_search(line, std::regex("\\s(yes)\\s+(yes|no)\\s+(yes|no)\\s+\\d"))) << line;
  }
  EXPECT_GT(fonts, 0);
}

TEST(DiagramPdf, HoldsTextInBothLanguagesAndItsFonts) {
  CDP_NEEDS("pdftotext");
  const Catalog catalog = openCatalog();
  const TempDir folder;
  auto request = requestFor("pattern:scale-out", ExportFormat::Pdf);
  request.language = ExportLanguage::Both;
  ASSERT_TRUE(Exporter(catalog).write(request, folder / "a.pdf", Overwrite::Never));
  EXPECT_THAT(textOf(folder / "a.pdf", 1), HasSubstr("ロードバランサ"));
  EXPECT_THAT(textOf(folder / "a.pdf", 2), HasSubstr("Load balancer"));
  expectEmbeddedFonts(folder / "a.pdf");
}

TEST(Handout, ContentsNameThePagesWhereThingsAre) {
  CDP_NEEDS("pdftotext");
  const Catalog catalog = openCatalog();
  const TempDir folder;
  ExportRequest request;
  request.format = ExportFormat::Handout;
  request.items = {{"pattern:snapshot", 0, {}}, {"pattern:scale-out", 0, {}}, {"scenario:campaign", 0, {}}};
  ASSERT_TRUE(Exporter(catalog).write(request, folder / "a.pdf", Overwrite::Never));
  const std::string contents = textOf(folder / "a.pdf", 1);
  std::smatch found;
  int checked = 0;
  for (const auto& item : request.items) {
    const std::string title = catalog.titleOf(item.link, Language::English);
    ASSERT_TRUE(std::regex_search(contents, found, std::regex(title + "[^\\n]*?(\\d+)\\n"))) << title << "\n" << contents;
    const int page = std::stoi(found[1]);
    EXPECT_THAT(textOf(folder / "a.pdf", page), HasSubstr(title));
    EXPECT_GT(page, 1);
    ++checked;
  }
  EXPECT_EQ(checked, 3);
  EXPECT_THAT(contents, Not(HasSubstr("000")));
  expectEmbeddedFonts(folder / "a.pdf");
}

TEST(Handout, HoldsTheWholePageInJapanese) {
  CDP_NEEDS("pdftotext");
  const Catalog catalog = openCatalog();
  const TempDir folder;
  auto request = requestFor("pattern:scale-out", ExportFormat::Handout);
  request.language = ExportLanguage::Japanese;
  ASSERT_TRUE(Exporter(catalog).write(request, folder / "a.pdf", Overwrite::Never));
  const std::string text = textOf(folder / "a.pdf");
  for (const char* heading : {"解決したい課題", "クラウドでの解決", "実装", "利点", "注意点", "関連するパターン"}) EXPECT_THAT(text, HasSubstr(heading));
  // Found as people type it, not as radicals; digits beside Latin letters and whole words without ligatures too.
  for (const char* words : {"可用性", "利用者", "Web 1", "Amazon EC2"}) EXPECT_THAT(text, HasSubstr(words));
  for (const char* radical : {"⽤", "⾼", "⼤", "⻑", "⾏"}) EXPECT_THAT(text, Not(HasSubstr(radical)));
  // No line of Japanese text begins with a mark that must not.
  std::istringstream lines(text);
  std::string line;
  while (std::getline(lines, line)) {
    const auto start = line.find_first_not_of(' ');
    if (start == std::string::npos) continue;
    for (const char* mark : {"。", "、", "」", ")", "ー"}) EXPECT_FALSE(line.substr(start).starts_with(mark)) << line;
  }
}

TEST(Worksheet, TakesNamesOutOfTheSheetAndGivesThemInTheAnswers) {
  CDP_NEEDS("pdftotext");
  const Catalog catalog = openCatalog();
  const TempDir folder;
  auto request = requestFor("pattern:scale-out", ExportFormat::Worksheet);
  request.worksheet.share = 100;
  request.worksheet.wordBank = false;
  ASSERT_TRUE(Exporter(catalog).write(request, folder / "a.pdf", Overwrite::Never));
  EXPECT_THAT(textOf(folder / "a.pdf", 1), Not(HasSubstr("Load balancer")));
  EXPECT_THAT(textOf(folder / "a.pdf", 1), HasSubstr("Visitors"));
  EXPECT_THAT(textOf(folder / "a.pdf", 2), HasSubstr("Load balancer"));
  request.worksheet.wordBank = true;
  ASSERT_TRUE(Exporter(catalog).write(request, folder / "b.pdf", Overwrite::Never));
  EXPECT_THAT(textOf(folder / "b.pdf", 1), HasSubstr("Load balancer"));
}

TEST(Worksheet, TheSeedDecidesAndEdgesCanBeTakenOut) {
  CDP_NEEDS("pdftotext");
  const Catalog catalog = openCatalog();
  const TempDir folder;
  auto request = requestFor("scenario:campaign", ExportFormat::Worksheet);
  request.worksheet.blankLabels = false;
  request.worksheet.blankEdges = true;
  std::vector<std::string> texts;
  for (const unsigned seed : {1U, 1U, 2U}) {
    request.worksheet.seed = seed;
    ASSERT_TRUE(Exporter(catalog).write(request, folder / "a.pdf", Overwrite::Replace));
    texts.push_back(textOf(folder / "a.pdf"));
  }
  EXPECT_EQ(texts[0], texts[1]);
  EXPECT_NE(texts[0], texts[2]);
  EXPECT_THAT(texts[0], HasSubstr("→"));
  request.worksheet.blankEdges = false;
  EXPECT_FALSE(Exporter(catalog).make(request));
}

TEST(Svg, OtherProgramsDrawIt) {
  CDP_NEEDS("rsvg-convert");
  const Catalog catalog = openCatalog();
  const TempDir folder;
  for (const ExportFormat format : {ExportFormat::Svg, ExportFormat::AnimatedSvg}) {
    ExportRequest request;
    request.items = allItems(catalog);
    request.format = format;
    ASSERT_TRUE(Exporter(catalog).write(request, folder.path(), Overwrite::Replace));
  }
  for (const char* name : {"scale-out.svg", "scale-out-animated.svg", "campaign-animated.svg"}) {
    const auto run = runCommand("rsvg-convert " + quoted(folder / name) + " -o " + quoted(folder / "out.png"));
    EXPECT_EQ(run.status, 0) << run.out;
    EXPECT_GT(std::filesystem::file_size(folder / "out.png"), 3000U);
  }
  EXPECT_EQ(runCommand("xmllint --noout " + quoted(folder.path()) + "/*.svg").out, "");
}

TEST(AnimatedSvg, ShowsEachStepInItsTurn) {
  const Catalog catalog = openCatalog();
  const std::string svg = Exporter(catalog).make(requestFor("pattern:multi-datacenter", ExportFormat::AnimatedSvg))->front().bytes;
  EXPECT_EQ(countOf(svg, "class=\"caption\""), 3U);
  EXPECT_THAT(svg, HasSubstr("@keyframes"));
  EXPECT_THAT(svg, HasSubstr("prefers-reduced-motion"));
  EXPECT_THAT(svg, Not(HasSubstr("<script")));
}

TEST(Slides, OneForEachStepWithPictureAndNotes) {
  CDP_NEEDS("unzip");
  const Catalog catalog = openCatalog();
  const TempDir folder;
  ExportRequest request;
  request.format = ExportFormat::Pptx;
  request.items = {{"pattern:multi-datacenter", 0, {"Remember the fire", "火事の話"}}, {"scenario:campaign", 2, {}}};
  ASSERT_TRUE(Exporter(catalog).write(request, folder / "a.pptx", Overwrite::Never));
  const auto list = runCommand("unzip -t " + quoted(folder / "a.pptx"));
  EXPECT_EQ(list.status, 0) << list.out;
  EXPECT_EQ(countOf(list.out, "ppt/slides/slide"), 1U + 3U + 1U);
  EXPECT_EQ(countOf(list.out, "ppt/notesSlides/notesSlide"), 5U);
  const std::string slide = runCommand("unzip -p " + quoted(folder / "a.pptx") + " ppt/slides/slide2.xml").out;
  EXPECT_THAT(slide, HasSubstr("asvg:svgBlip"));
  EXPECT_THAT(slide, HasSubstr("Multi-Datacenter"));
  EXPECT_THAT(runCommand("unzip -p " + quoted(folder / "a.pptx") + " ppt/notesSlides/notesSlide2.xml").out, HasSubstr("Remember the fire"));
  // The same request makes the same bytes.
  EXPECT_EQ(Exporter(catalog).make(request)->front().bytes, folder.read("a.pptx"));
}

}  // namespace
}  // namespace cdp::render
