// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "export/site.h"
#include "export_fixture.h"
#include "other_programs.h"

namespace cdp::render {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using namespace cdp::test;

std::vector<std::string> namesOf(const std::vector<NewFile>& files) {
  std::vector<std::string> names;
  for (const auto& file : files) names.push_back(file.name);
  return names;
}

TEST(Exporter, NamesFilesByLanguageAndStep) {
  const Catalog catalog = openCatalog();
  auto request = requestFor("pattern:multi-datacenter", ExportFormat::Svg);
  EXPECT_THAT(namesOf(*Exporter(catalog).make(request)), ElementsAre("multi-datacenter.svg"));
  request.language = ExportLanguage::Both;
  EXPECT_THAT(namesOf(*Exporter(catalog).make(request)), ElementsAre("multi-datacenter.ja.svg", "multi-datacenter.en.svg"));
  request.language = ExportLanguage::Japanese;
  request.steps.kind = StepSelection::Kind::All;
  EXPECT_THAT(namesOf(*Exporter(catalog).make(request)),
              ElementsAre("multi-datacenter-step-1.svg", "multi-datacenter-step-2.svg", "multi-datacenter-step-3.svg"));
  request.steps.kind = StepSelection::Kind::Difference;
  EXPECT_THAT(namesOf(*Exporter(catalog).make(request)), ElementsAre("multi-datacenter-changes-1-3.svg"));
  request.format = ExportFormat::Handout;
  EXPECT_THAT(namesOf(*Exporter(catalog).make(request)), ElementsAre("multi-datacenter-handout.pdf"));
}

TEST(Exporter, EveryFormatOfEveryItemIsMade) {
  const Catalog catalog = openCatalog();
  for (const auto& info : exportFormats()) {
    if (info.format == ExportFormat::Png || info.format == ExportFormat::Pptx) continue;  // slow, and the same drawing
    ExportRequest request;
    request.items = allItems(catalog);
    request.format = info.format;
    request.language = ExportLanguage::Both;
    const auto files = Exporter(catalog).make(request);
    ASSERT_TRUE(files) << info.code << ": " << files.error().text();
    EXPECT_GE(files->size(), info.collection ? 2U : request.items.size()) << info.code;
    for (const auto& file : *files) EXPECT_FALSE(file.bytes.empty()) << file.name;
  }
}

TEST(Exporter, AStepThatIsNotThereIsToldWithTheRange) {
  const Catalog catalog = openCatalog();
  auto request = requestFor("pattern:multi-datacenter", ExportFormat::Png);
  request.steps = {StepSelection::Kind::One, 9, 0};
  const auto files = Exporter(catalog).make(request);
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().code, Error::Code::NotFound);
  EXPECT_THAT(files.error().remedy, HasSubstr("1 to 3"));
}

TEST(Exporter, ExistingFilesAreReplacedOnlyWhenAsked) {
  const Catalog catalog = openCatalog();
  const TempDir folder;
  folder.write("a.svg", "mine");
  const auto request = requestFor("pattern:scale-out", ExportFormat::Svg);
  const auto refused = Exporter(catalog).write(request, folder / "a.svg", Overwrite::Never);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Error::Code::Exists);
  EXPECT_EQ(folder.read("a.svg"), "mine");
  EXPECT_TRUE(Exporter(catalog).write(request, folder / "a.svg", Overwrite::Replace));
  EXPECT_THAT(folder.read("a.svg"), HasSubstr("</svg>"));
  EXPECT_EQ(filesIn(folder.path()), 1U);
}

TEST(Exporter, OneExistingFileOfManyKeepsAllFromBeingWritten) {
  const Catalog catalog = openCatalog();
  const TempDir folder;
  folder.write("snapshot.svg", "mine");
  ExportRequest request;
  request.items = allItems(catalog);
  EXPECT_FALSE(Exporter(catalog).write(request, folder.path(), Overwrite::Never));
  EXPECT_EQ(filesIn(folder.path()), 1U);
}

TEST(Exporter, CancelledHalfWayLeavesNothing) {
  const Catalog catalog = openCatalog();
  const TempDir folder;
  std::atomic_bool cancelled = false;
  ExportControl control;
  control.cancelled = &cancelled;
  int last = 0;
  control.progress = [&](int done, int total) {
    EXPECT_LE(done, total);
    last = done;
    if (done == 10) cancelled = true;
  };
  ExportRequest request;
  request.items = allItems(catalog);
  for (const ExportFormat format : {ExportFormat::Svg, ExportFormat::Handout}) {
    cancelled = false;
    request.format = format;
    const auto written = Exporter(catalog).write(request, folder / "out", Overwrite::Never, control);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, Error::Code::Cancelled);
    EXPECT_EQ(last, 10);
    EXPECT_EQ(filesIn(folder.path()), 0U);
  }
  cancelled = false;
  const auto site = writeSite(catalog, {}, folder / "site", Overwrite::Never, control);
  ASSERT_FALSE(site);
  EXPECT_EQ(site.error().code, Error::Code::Cancelled);
  EXPECT_EQ(filesIn(folder.path()), 0U);
}

/// Makes every write beyond a size fail, as a full disk does.
class SizeLimit {
 public:
  explicit SizeLimit(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &m_before);
    rlimit now = m_before;
    now.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &now);
  }
  ~SizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
  SizeLimit(const SizeLimit&) = delete;
  SizeLimit& operator=(const SizeLimit&) = delete;

 private:
  rlimit m_before{};
};

TEST(Exporter, AWriteThatFailsLeavesNothing) {
  const Catalog catalog = openCatalog();
  const TempDir folder;
  folder.write("old/scale-out.svg", "mine");
  ExportRequest request;
  request.items = allItems(catalog);
  const SizeLimit limit(12000);  // some drawings fit, some do not
  const auto written = Exporter(catalog).write(request, folder / "new", Overwrite::Never);
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, Error::Code::Io);
  EXPECT_FALSE(std::filesystem::exists(folder / "new"));
  EXPECT_FALSE(Exporter(catalog).write(request, folder / "old", Overwrite::Replace));
  EXPECT_EQ(folder.read("old/scale-out.svg"), "mine");
  EXPECT_EQ(filesIn(folder / "old"), 1U);
}

TEST(Exporter, AFolderThatCannotBeWrittenIsToldWithARemedy) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write anywhere";
  const Catalog catalog = openCatalog();
  const TempDir folder;
  std::filesystem::create_directory(folder / "closed");
  std::filesystem::permissions(folder / "closed", std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  const auto written = Exporter(catalog).write(requestFor("pattern:scale-out", ExportFormat::Svg), folder / "closed", Overwrite::Never);
  ASSERT_FALSE(written);
  EXPECT_THAT(written.error().remedy, HasSubstr("may write"));
  std::filesystem::permissions(folder / "closed", std::filesystem::perms::owner_all);
}

TEST(Exporter, APlaceThatIsNoFolderOrNoFileIsTold) {
  const Catalog catalog = openCatalog();
  const TempDir folder;
  const auto request = requestFor("pattern:scale-out", ExportFormat::Svg);
  EXPECT_FALSE(Exporter(catalog).write(request, "/proc/cdp/a.svg", Overwrite::Never));
  EXPECT_FALSE(Exporter(catalog).write(request, folder / "missing/a.svg", Overwrite::Never));
  ASSERT_EQ(::mkfifo((folder / "pipe.svg").c_str(), 0600), 0);
  EXPECT_FALSE(Exporter(catalog).write(request, folder / "pipe.svg", Overwrite::Replace));
  EXPECT_TRUE(std::filesystem::is_fifo(folder / "pipe.svg"));
  EXPECT_EQ(filesIn(folder.path()), 1U);
}

TEST(Exporter, WorksOnAThreadOfItsOwn) {
  std::string fromHere;
  const auto make = [](std::string& out) {
    const Catalog catalog = openCatalog();
    auto request = requestFor("pattern:scale-out", ExportFormat::Handout);
    auto png = requestFor("pattern:scale-out", ExportFormat::Png);
    ASSERT_TRUE(Exporter(catalog).make(request));
    out = Exporter(catalog).make(png)->front().bytes;
  };
  std::thread worker([&] { make(fromHere); });
  worker.join();
  EXPECT_TRUE(fromHere.starts_with("\x89PNG"));
}

TEST(Exporter, PngHasTheAskedWidth) {
  const Catalog catalog = openCatalog();
  auto request = requestFor("pattern:scale-out", ExportFormat::Png);
  request.width = 1000;
  const std::string png = Exporter(catalog).make(request)->front().bytes;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(png[i])); };
  EXPECT_NEAR((byte(16) << 24 | byte(17) << 16 | byte(18) << 8 | byte(19)), 1000, 1);
}

}  // namespace
}  // namespace cdp::render
