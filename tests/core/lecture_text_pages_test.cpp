// SPDX-License-Identifier: Apache-2.0
#include "lecture/text_pages.h"

#include <gmock/gmock.h>

#include "layout/text_metrics.h"
#include "store/catalog.h"

namespace cdp {
namespace {

using testing::ElementsAre;

std::string withoutSpaces(std::string text) {
  std::erase(text, ' ');
  std::erase(text, '\n');
  return text;
}

double height(const std::vector<TextBlock>& page, double ems) {
  double lines = 0;
  for (const auto& block : page) lines += (lines > 0 ? kBlockGap : 0) + blockLines(block, ems);
  return lines;
}

TEST(WrapText, BreaksEnglishAtSpacesAndNowhereElse) { EXPECT_THAT(wrapText("one two three", 4.5), ElementsAre("one two", "three")); }

TEST(WrapText, BreaksJapaneseAnywhereButBeforeClosingMarks) {
  for (double ems = 3; ems < 14; ++ems) {
    for (const auto& line : wrapText("サーバは、いつ落ちてもおかしくない。それが唯一の1台(本番)であれば、サービスは消える。", ems)) {
      for (const char* mark : {"、", "。", "ー", ")"}) EXPECT_FALSE(line.starts_with(mark)) << line;
      EXPECT_FALSE(line.ends_with("("));
    }
  }
}

TEST(WrapText, NoLineIsTooWideAndNothingIsLost) {
  const std::string text = "Averyveryverylongwordthatfitsnowhere and then データベースの冗長化について ordinary words.";
  std::string joined;
  for (const auto& line : wrapText(text, 8)) {
    EXPECT_LE(textWidth(line, 1), 8 + 1e-9) << line;
    joined += line;
  }
  EXPECT_EQ(withoutSpaces(joined), withoutSpaces(text));
}

TEST(WrapText, EmptyTextIsOneEmptyLine) { EXPECT_THAT(wrapText("", 10), ElementsAre("")); }

TEST(WrapText, IsLinearInTheLength) { EXPECT_GT(wrapText(std::string(1 << 20, 'x'), 20).size(), 1000U); }

TEST(Sentences, AreCutAfterTheirMarksAndJoinAgain) {
  const std::string text = "First one. Second? 第三。「引用。」の後。Last";
  const auto sentences = sentencesOf(text);
  std::string joined;
  for (const auto& sentence : sentences) joined += sentence;
  EXPECT_EQ(joined, text);
  EXPECT_EQ(sentences.size(), 5U);
}

TEST(Blocks, MarkdownBecomesPlainPieces) {
  const auto blocks = blocksOf("Intro with [a link](pattern:stamp).\n\n1. one\n2. two\n\n- dot\n\n| a | b | c |\n|---|---|---|\n| x | y | z |\n");
  ASSERT_EQ(blocks.size(), 5U);
  EXPECT_EQ(blocks[0].text, "Intro with a link.");
  EXPECT_EQ(blocks[2].number, 2);
  EXPECT_EQ(blocks[3].kind, TextBlock::Kind::Bullet);
  EXPECT_EQ(blocks[4].text, "x: b – y; c – z");
}

TEST(Paginate, AHeadingGoesWithWhatItHeads) {
  const std::vector<TextBlock> blocks{{TextBlock::Kind::Paragraph, "a a a a a a a a", 0, false, {}},
                                      {TextBlock::Kind::Heading, "Head", 0, false, {}},
                                      {TextBlock::Kind::Paragraph, "b b b b b b b b", 0, false, {}}};
  const auto pages = paginate(blocks, {8, 3});
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[1].front().text, "Head");
}

TEST(Paginate, NoBlocksMakeOneEmptyPage) { EXPECT_EQ(paginate({}, {20, 10}).size(), 1U); }

TEST(Paginate, PagesOfALongParagraphAreEven) {
  std::string text;
  for (int i = 0; i < 11; ++i) text += "One line of words. ";
  const auto pages = paginate({{TextBlock::Kind::Paragraph, text, 0, false, {}}}, {9, 10});
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_GE(height(pages[1], 9), 4);
  EXPECT_TRUE(pages[1].front().continued);
}

TEST(Paginate, EveryTextOfTheCatalogFitsItsPagesAndIsComplete) {
  const auto catalog = Catalog::open(CDP_TEST_CATALOG);
  ASSERT_TRUE(catalog);
  for (const auto& summary : catalog->patterns()) {
    const auto pattern = catalog->pattern(summary.slug);
    ASSERT_TRUE(pattern);
    for (Field field : kFields) {
      for (Language language : kLanguages) {
        const auto blocks = blocksOf(pattern->field(field).in(language));
        for (const TextBudget budget : {TextBudget{34, 13}, TextBudget{18, 6}, TextBudget{9, 3}}) {
          std::string before;
          std::string after;
          for (const auto& block : blocks) before += block.text;
          for (const auto& page : paginate(blocks, budget)) {
            EXPECT_LE(height(page, budget.ems), budget.lines) << summary.slug << " " << fieldCode(field);
            EXPECT_FALSE(page.empty());
            for (const auto& block : page) after += block.text;
          }
          EXPECT_EQ(withoutSpaces(after), withoutSpaces(before)) << summary.slug << " " << fieldCode(field);
        }
      }
    }
  }
}

}  // namespace
}  // namespace cdp
