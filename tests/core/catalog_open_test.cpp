// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "base/files.h"
#include "store/catalog.h"
#include "store/catalog_locator.h"
#include "store/sqlite.h"
#include "temp_dir.h"

namespace cdp {
namespace {

using test::TempDir;

class CatalogOpen : public testing::Test {
 protected:
  std::string shipped() const { return *readFile(CDP_TEST_CATALOG); }
  Error failure(const std::filesystem::path& path) const {
    auto opened = Catalog::open(path);
    EXPECT_FALSE(opened);
    return opened ? Error{} : opened.error();
  }
  TempDir m_dir;
};

TEST_F(CatalogOpen, MissingFileIsNamedWithARemedy) {
  const Error error = failure(m_dir / "none.sqlite");
  EXPECT_EQ(error.code, Error::Code::NotFound);
  EXPECT_THAT(error.text(), testing::HasSubstr("none.sqlite"));
  EXPECT_FALSE(error.remedy.empty());
}

TEST_F(CatalogOpen, FolderIsRefused) { EXPECT_EQ(failure(m_dir.path()).code, Error::Code::Format); }

TEST_F(CatalogOpen, EmptyFileIsRefused) {
  m_dir.write("c.sqlite", "");
  EXPECT_EQ(failure(m_dir / "c.sqlite").code, Error::Code::Format);
}

TEST_F(CatalogOpen, TextFileIsRefused) {
  m_dir.write("c.sqlite", std::string(4096, 'x'));
  EXPECT_THAT(failure(m_dir / "c.sqlite").message, testing::HasSubstr("not a catalog"));
}

TEST_F(CatalogOpen, ForeignDatabaseIsRefused) {
  {
    auto db = Database::open(m_dir / "c.sqlite", Database::Mode::ReadWrite);
    ASSERT_TRUE(db);
    ASSERT_TRUE(db->execute("CREATE TABLE t (x); INSERT INTO t VALUES (1)"));
  }
  EXPECT_THAT(failure(m_dir / "c.sqlite").message, testing::HasSubstr("not a catalog"));
}

TEST_F(CatalogOpen, NewerFormatSaysToUpdate) {
  m_dir.write("c.sqlite", shipped());
  {
    auto db = Database::open(m_dir / "c.sqlite", Database::Mode::ReadWrite);
    ASSERT_TRUE(db);
    ASSERT_TRUE(db->execute("PRAGMA user_version = 999"));
  }
  const Error error = failure(m_dir / "c.sqlite");
  EXPECT_EQ(error.code, Error::Code::Version);
  EXPECT_THAT(error.remedy, testing::HasSubstr("Update"));
}

TEST_F(CatalogOpen, TruncatedFileIsRefusedAtAnyLength) {
  const std::string whole = shipped();
  for (std::size_t size :
       {std::size_t{1}, std::size_t{50}, std::size_t{100}, std::size_t{4096}, whole.size() / 3, whole.size() / 2, whole.size() - 4096, whole.size() - 1}) {
    m_dir.write("c.sqlite", whole.substr(0, size));
    EXPECT_FALSE(Catalog::open(m_dir / "c.sqlite")) << size;
  }
}

/// Bit flips may go unnoticed where they hit text, but must never crash, hang, or index out of range.
TEST_F(CatalogOpen, FlippedBitsNeverCrash) {
  const std::string whole = shipped();
  unsigned seed = 7;
  for (int round = 0; round < 60; ++round) {
    std::string broken = whole;
    for (int i = 0; i < 40; ++i) {
      seed = seed * 1664525U + 1013904223U;
      broken[100 + seed % (broken.size() - 100)] ^= static_cast<char>(1 << (seed >> 28 & 7));
    }
    m_dir.write("c.sqlite", broken);
    auto catalog = Catalog::open(m_dir / "c.sqlite");
    if (!catalog) continue;
    for (const auto& p : catalog->patterns()) {
      (void)catalog->pattern(p.slug).has_value();
      (void)catalog->diagram("pattern:" + p.slug).has_value();
    }
  }
}

TEST_F(CatalogOpen, PathWithOddCharactersOpens) {
  const std::string name = "a b%20?#カタログ.sqlite";
  m_dir.write(name, shipped());
  const auto opened = Catalog::open(m_dir / name);
  EXPECT_TRUE(opened) << (opened ? "" : opened.error().text());
}

TEST(CatalogLocator, AskedPathWins) { EXPECT_EQ(*locateCatalog("/x/y.sqlite"), "/x/y.sqlite"); }

}  // namespace
}  // namespace cdp
