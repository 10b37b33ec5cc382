// SPDX-License-Identifier: Apache-2.0
#include "base/files.h"

#include <gmock/gmock.h>
#include <sys/resource.h>

#include <csignal>

#include "temp_dir.h"

namespace cdp {
namespace {

using test::TempDir;

long entries(const std::filesystem::path& folder) { return std::distance(std::filesystem::directory_iterator(folder), {}); }

TEST(WriteFileAtomically, WritesWhatItIsGiven) {
  const TempDir dir;
  ASSERT_TRUE(writeFileAtomically(dir / "a.txt", "hello"));
  EXPECT_EQ(dir.read("a.txt"), "hello");
  EXPECT_EQ(entries(dir.path()), 1);
}

TEST(WriteFileAtomically, ReplacesOnlyWhenAsked) {
  const TempDir dir;
  dir.write("a.txt", "old");
  const auto refused = writeFileAtomically(dir / "a.txt", "new", Overwrite::Never);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Error::Code::Exists);
  EXPECT_EQ(dir.read("a.txt"), "old");
  ASSERT_TRUE(writeFileAtomically(dir / "a.txt", "new", Overwrite::Replace));
  EXPECT_EQ(dir.read("a.txt"), "new");
  EXPECT_EQ(entries(dir.path()), 1);
}

TEST(WriteFileAtomically, NeverModeCreatesANewFile) {
  const TempDir dir;
  ASSERT_TRUE(writeFileAtomically(dir / "a.txt", "x", Overwrite::Never));
  EXPECT_EQ(dir.read("a.txt"), "x");
  EXPECT_EQ(entries(dir.path()), 1);
}

TEST(WriteFileAtomically, MissingFolderIsAnErrorWithARemedy) {
  const TempDir dir;
  const auto done = writeFileAtomically(dir / "none" / "a.txt", "x");
  ASSERT_FALSE(done);
  EXPECT_FALSE(done.error().remedy.empty());
  EXPECT_EQ(entries(dir.path()), 0);
}

TEST(WriteFileAtomically, FolderAsTargetIsRefused) {
  const TempDir dir;
  EXPECT_FALSE(writeFileAtomically(dir.path(), "x"));
}

TEST(WriteFileAtomically, FullDiskLeavesNothing) {
  // A limit on file size fails the write half-way, as a full disk does.
  const TempDir dir;
  const auto previous = std::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  rlimit small = before;
  small.rlim_cur = 1024;
  setrlimit(RLIMIT_FSIZE, &small);
  const auto done = writeFileAtomically(dir / "a.txt", std::string(100000, 'x'));
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, previous);
  EXPECT_FALSE(done);
  EXPECT_EQ(entries(dir.path()), 0);
}

TEST(ReadFile, TellsWhatIsWrong) {
  const TempDir dir;
  EXPECT_EQ(readFile(dir / "none").error().code, Error::Code::NotFound);
  EXPECT_EQ(readFile(dir.path()).error().code, Error::Code::Io);
  dir.write("big", std::string(1000, 'x'));
  EXPECT_EQ(readFile(dir / "big", 10).error().code, Error::Code::Limit);
  EXPECT_EQ(readFile(dir / "big")->size(), 1000U);
}

}  // namespace
}  // namespace cdp
