// SPDX-License-Identifier: Apache-2.0
#include "layout/text_metrics.h"

#include <gmock/gmock.h>

namespace cdp {
namespace {

using testing::ElementsAre;

TEST(TextMetrics, WideCharactersAreOneEm) { EXPECT_DOUBLE_EQ(textWidth("仮想サーバ", 10), 50); }

TEST(TextMetrics, EmptyTextHasNoWidth) { EXPECT_DOUBLE_EQ(textWidth("", 13), 0); }

TEST(WrapLabel, ShortLabelStaysOnOneLine) { EXPECT_THAT(wrapLabel("Web 1", 116, 13), ElementsAre("Web 1")); }

TEST(WrapLabel, EnglishBreaksAtSpaces) { EXPECT_THAT(wrapLabel("Content delivery network", 116, 13), ElementsAre("Content delivery", "network")); }

TEST(WrapLabel, JapaneseBreaksWhereTheScriptChanges) { EXPECT_THAT(wrapLabel("仮想ファイアウォール", 116, 13), ElementsAre("仮想", "ファイアウォール")); }

TEST(WrapLabel, JapaneseBreaksBetweenWordsThatNothingSeparates) {
  EXPECT_THAT(wrapLabel("インターネットストレージ", 116, 13), ElementsAre("インターネット", "ストレージ"));
  EXPECT_THAT(wrapLabel("スナップショットの写し", 116, 13), ElementsAre("スナップショット", "の写し"));
}

TEST(WrapLabel, NoLineStartsWithALongVowelOrClosingMark) {
  for (double width = 26; width < 160; width += 7) {
    for (const auto& line : wrapLabel("データベースサーバー(待機系)、ロードバランサー", width, 13)) {
      for (const char* mark : {"ー", "、", ")", "ッ", "ァ"}) EXPECT_FALSE(line.starts_with(mark)) << width << ": " << line;
    }
  }
}

TEST(WrapLabel, NothingIsLost) {
  std::string joined;
  for (const auto& line : wrapLabel("インターネットストレージ", 60, 13)) joined += line;
  EXPECT_EQ(joined, "インターネットストレージ");
}

TEST(WrapLabel, LineFeedForcesABreak) { EXPECT_THAT(wrapLabel("a\nb", 116, 13), ElementsAre("a", "b")); }

TEST(WrapLabel, HugeLabelIsCutNotSlow) { EXPECT_LE(wrapLabel(std::string(1 << 20, 'x'), 116, 13).size(), 3U); }

}  // namespace
}  // namespace cdp
