// SPDX-License-Identifier: Apache-2.0
#include "text/markdown.h"

#include <gmock/gmock.h>

namespace cdp {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Markdown, ParagraphsListsAndTables) {
  const auto blocks = parseMarkdown("One.\n\n1. first\n2. second\n\n- a\n- b\n\n| h | i |\n|---|---|\n| x | y |\n");
  ASSERT_EQ(blocks.size(), 4U);
  EXPECT_EQ(blocks[0].kind, Block::Kind::Paragraph);
  ASSERT_EQ(blocks[1].kind, Block::Kind::OrderedList);
  EXPECT_EQ(blocks[1].items.size(), 2U);
  EXPECT_EQ(plainText(blocks[1].items[1]), "second");
  EXPECT_EQ(blocks[2].items.size(), 2U);
  ASSERT_EQ(blocks[3].rows.size(), 2U);
  EXPECT_EQ(plainText(blocks[3].rows[1][1]), "y");
}

TEST(Markdown, LinksKeepTargetAndText) {
  const auto blocks = parseMarkdown("See [Scale Out](pattern:scale-out) and **[EC2](service:ec2)**.");
  EXPECT_THAT(linkTargets(blocks), testing::ElementsAre("pattern:scale-out", "service:ec2"));
  EXPECT_EQ(plainText(blocks), "See Scale Out and EC2.");
}

TEST(Markdown, JapaneseLineEndIsNoSpace) { EXPECT_EQ(markdownToPlainText("負荷を\n分散する"), "負荷を分散する"); }
TEST(Markdown, EnglishLineEndIsASpace) { EXPECT_EQ(markdownToPlainText("spread\nthe load"), "spread the load"); }

TEST(Markdown, NestedListStaysInItsItem) {
  const auto blocks = parseMarkdown("- outer\n  - inner\n- last\n");
  ASSERT_EQ(blocks.size(), 1U);
  ASSERT_EQ(blocks[0].items.size(), 2U);
  ASSERT_EQ(blocks[0].items[0].size(), 2U);
  EXPECT_EQ(blocks[0].items[0][1].kind, Block::Kind::BulletList);
}

TEST(Markdown, HtmlIsTextNotMarkup) {
  const std::string html = toHtml(parseMarkdown("<script>alert(1)</script> & \"x\" [a](javascript:alert)"));
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, HasSubstr("&lt;script&gt;"));
  EXPECT_THAT(html, HasSubstr("&amp;"));
}

TEST(Markdown, RewriterMayRemoveALink) {
  const std::string html =
      toHtml(parseMarkdown("[a](pattern:x) [b](other:y)"), [](const std::string& target) { return target.starts_with("pattern:") ? "x.html" : ""; });
  EXPECT_THAT(html, HasSubstr("<a href=\"x.html\">a</a>"));
  EXPECT_THAT(html, Not(HasSubstr("other:y")));
}

TEST(Markdown, HostileTextsNeverCrash) {
  std::string deep;
  for (int i = 0; i < 3000; ++i) deep += "> - ";
  for (const std::string& text :
       {std::string(), std::string("\0x", 2), std::string(100000, '*'), std::string(5000, '['), deep, std::string("| a |\n|---|\n| b | c | d |"),
        std::string("\xff\xfe"), std::string("1. a\n\n   b\n\n   - c\n     1. d\n"), std::string("![x](y) `a")}) {
    EXPECT_LE(markdownToPlainText(text).size(), 4 * text.size() + 100);
    EXPECT_THAT(toHtml(parseMarkdown(text)), Not(HasSubstr("<script")));
  }
}

}  // namespace
}  // namespace cdp
