// SPDX-License-Identifier: Apache-2.0
#include "base/file_set.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "temp_dir.h"

namespace cdp {
namespace {

using test::TempDir;

std::size_t entries(const std::filesystem::path& folder) {
  std::size_t n = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::recursive_directory_iterator(folder)) ++n;
  return n;
}

TEST(FileSet, WritesIntoFoldersItMakes) {
  const TempDir folder;
  ASSERT_TRUE(writeFileSet(folder / "a/b", {{"x.txt", "1"}, {"c/y.txt", "2"}}, Overwrite::Never));
  EXPECT_EQ(folder.read("a/b/x.txt"), "1");
  EXPECT_EQ(folder.read("a/b/c/y.txt"), "2");
  EXPECT_EQ(entries(folder.path()), 5U);
}

TEST(FileSet, NamesThatLeaveTheFolderAreRefused) {
  const TempDir folder;
  for (const char* name : {"../x", "/tmp/x", "a/../../x", ".", ""}) EXPECT_FALSE(writeFileSet(folder / "in", {{name, "1"}}, Overwrite::Replace)) << name;
  EXPECT_FALSE(writeFileSet(folder / "in", {{"x", "1"}, {"x", "2"}}, Overwrite::Replace));
  EXPECT_EQ(entries(folder.path()), 0U);
}

TEST(FileSet, AFailureInTheMiddleBringsEverythingBack) {
  const TempDir folder;
  folder.write("out/a.txt", "old a");
  folder.write("out/blocked", "a file where a folder is needed");
  const auto done = writeFileSet(folder / "out", {{"a.txt", "new a"}, {"b.txt", "new b"}, {"blocked/c.txt", "new c"}}, Overwrite::Replace);
  ASSERT_FALSE(done);
  EXPECT_EQ(folder.read("out/a.txt"), "old a");
  EXPECT_EQ(entries(folder / "out"), 2U);
}

TEST(FileSet, StopsWhenCancelled) {
  const TempDir folder;
  std::atomic_bool cancelled = false;
  const auto done = writeFileSet(folder / "out", {{"a", "1"}, {"b", "2"}}, Overwrite::Never, &cancelled, [&](std::size_t) { cancelled = true; });
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, Error::Code::Cancelled);
  EXPECT_EQ(entries(folder.path()), 0U);
}

TEST(WriteFileAtomically, DoesNotTakeThePlaceOfAPipeOrDevice) {
  const TempDir folder;
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_FALSE(writeFileAtomically(folder / "pipe", "text", Overwrite::Replace));
  EXPECT_FALSE(writeFileSet(folder.path(), {{"pipe", "text"}}, Overwrite::Replace));
  EXPECT_TRUE(std::filesystem::is_fifo(folder / "pipe"));
}

}  // namespace
}  // namespace cdp
