// SPDX-License-Identifier: Apache-2.0
#include "store/pair_notes.h"

#include <gtest/gtest.h>

namespace cdp {
namespace {

TEST(PairNotes, CatalogWithoutThemHasNone) {
  const auto database = Database::openInMemory();
  ASSERT_TRUE(database);
  const auto notes = readPairNotes(*database);
  ASSERT_TRUE(notes);
  EXPECT_TRUE(notes->empty());
}

TEST(PairNotes, ReadsBothLanguagesAndFitsEitherWayRound) {
  auto database = Database::openInMemory();
  ASSERT_TRUE(database);
  ASSERT_TRUE(
      database->execute("CREATE TABLE neighbour (pattern_a TEXT, pattern_b TEXT, text_en TEXT, text_ja TEXT);"
                        "INSERT INTO neighbour VALUES ('scale-up', 'scale-out', 'bigger or more', '大きさか数か')"));
  const auto notes = readPairNotes(*database);
  ASSERT_TRUE(notes);
  ASSERT_EQ(notes->size(), 1U);
  EXPECT_EQ(notes->front().text, (LocalizedText{"bigger or more", "大きさか数か"}));
  EXPECT_TRUE(notes->front().isFor("scale-out", "scale-up"));
  EXPECT_FALSE(notes->front().isFor("scale-out", "stamp"));
}

TEST(PairNotes, TableOfAnotherShapeIsAnError) {
  auto database = Database::openInMemory();
  ASSERT_TRUE(database);
  ASSERT_TRUE(database->execute("CREATE TABLE neighbour (x TEXT)"));
  EXPECT_FALSE(readPairNotes(*database));
}

}  // namespace
}  // namespace cdp
