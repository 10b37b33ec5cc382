// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/site.h"
#include "export_fixture.h"
#include "other_programs.h"

namespace cdp::render {
namespace {

using ::testing::HasSubstr;
using namespace cdp::test;

/// Nothing of the hostile text may work: no live mark-up, no control characters, no marks that turn the direction.
void expectHarmless(const NewFile& file) {
  for (const char* part : {"<script>alert", "\x01", "\xE2\x80\xAE", "\xE2\x81\xA6", "href=\"javascript:"}) {
    if (part[0] == '<' && file.name.ends_with(".dot")) continue;  // plain text between quotes there; see AreDrawnAsTheyAre
    EXPECT_EQ(file.bytes.find(part), std::string::npos) << file.name << " " << part;
  }
  if (file.name.ends_with(".md")) {
    EXPECT_EQ(file.bytes.find("[a](javascript:"), std::string::npos) << file.name;
  }
}

class HostileTexts : public ::testing::TestWithParam<ExportFormat> {};

TEST_P(HostileTexts, AreEscaped) {
  const TempDir folder;
  const Catalog catalog = openCatalog(hostileCatalog(folder).string());
  auto request = requestFor("pattern:scale-out", GetParam());
  request.language = ExportLanguage::Both;
  request.view.lens = Lens::Aws;
  const auto files = Exporter(catalog).make(request);
  ASSERT_TRUE(files) << files.error().text();
  for (const auto& file : *files) {
    const std::string suffix = file.name.substr(file.name.rfind('.'));
    if (suffix == ".png" || suffix == ".pdf" || suffix == ".pptx") continue;  // compressed; looked into below
    if (suffix != ".json") expectHarmless(file);
    if (suffix == ".svg" || suffix == ".drawio") {
      EXPECT_EQ(xmlFault(file.bytes), "") << file.name;
    }
  }
}
INSTANTIATE_TEST_SUITE_P(EveryFormat, HostileTexts,
                         ::testing::Values(ExportFormat::Svg, ExportFormat::Png, ExportFormat::Pdf, ExportFormat::Dot, ExportFormat::Mermaid,
                                           ExportFormat::PlantUml, ExportFormat::DrawIo, ExportFormat::Json, ExportFormat::Markdown, ExportFormat::Handout,
                                           ExportFormat::Worksheet, ExportFormat::Pptx, ExportFormat::AnimatedSvg),
                         [](const auto& one) {
                           std::string name(formatInfo(one.param).code);
                           std::erase(name, '-');
                           return name;
                         });

TEST(HostileTextsInDot, AreDrawnAsTheyAre) {
  CDP_NEEDS("dot");
  const TempDir folder;
  const Catalog catalog = openCatalog(hostileCatalog(folder).string());
  ASSERT_TRUE(Exporter(catalog).write(requestFor("pattern:scale-out", ExportFormat::Dot), folder / "a.dot", Overwrite::Never));
  const auto run = runCommand("dot -Tsvg " + quoted(folder / "a.dot"));
  EXPECT_EQ(run.status, 0) << run.out;
  EXPECT_THAT(run.out, HasSubstr("&lt;script&gt;"));
  EXPECT_THAT(run.out, HasSubstr("\\N"));       // not replaced by the node's name
  EXPECT_THAT(run.out, HasSubstr("&amp;lt;"));  // not resolved
  EXPECT_EQ(xmlFault(run.out), "");
}

TEST(HostileTextsInSlides, LeaveEveryPartWellFormed) {
  CDP_NEEDS("unzip");
  const TempDir folder;
  const Catalog catalog = openCatalog(hostileCatalog(folder).string());
  ASSERT_TRUE(Exporter(catalog).write(requestFor("pattern:scale-out", ExportFormat::Pptx), folder / "a.pptx", Overwrite::Never));
  EXPECT_EQ(runCommand("unzip -q " + quoted(folder / "a.pptx") + " -d " + quoted(folder / "x")).status, 0);
  int parts = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder / "x")) {
    const std::string suffix = entry.path().extension().string();
    if (suffix != ".xml" && suffix != ".rels" && suffix != ".svg") continue;
    const std::string name = std::filesystem::relative(entry.path(), folder.path()).string();
    const std::string text = folder.read(name);
    EXPECT_EQ(xmlFault(text), "") << name;
    expectHarmless({name, text});
    ++parts;
  }
  EXPECT_GT(parts, 20);
}

TEST(HostileTextsInTheSite, AreEscapedAndStayInsideTheFolder) {
  const TempDir folder;
  const Catalog catalog = openCatalog(hostileCatalog(folder).string());
  SiteRequest request;
  request.title = kHostile;
  request.links = {"pattern:scale-out"};
  const auto files = makeSite(catalog, request);
  ASSERT_TRUE(files);
  for (const auto& file : *files) {
    if (file.name.ends_with(".js")) continue;
    expectHarmless(file);
  }
}

TEST(SafeFileName, CannotLeaveItsFolder) {
  EXPECT_EQ(safeFileName("../../etc/passwd"), "_._.._etc_passwd");
  EXPECT_EQ(safeFileName(".hidden"), "_hidden");
  EXPECT_EQ(safeFileName(""), "_");
  EXPECT_EQ(safeFileName("scale-out"), "scale-out");
  EXPECT_EQ(safeFileName(std::string(500, 'a')).size(), 80U);
  EXPECT_EQ(safeFileName("a/b\\c:d"), "a_b_c_d");
}

}  // namespace
}  // namespace cdp::render
