// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>

#include "search/analyzer.h"
#include "search/phrase_matcher.h"

namespace cdp::search {
namespace {

using testing::Contains;
using testing::Not;

std::vector<std::string> termsOf(std::string_view text) {
  Analyzer analyzer;
  std::vector<std::string> out;
  for (const auto& token : analyzer.analyze(text).tokens) out.push_back(token.term);
  return out;
}

/// Whether two spellings share a term that is neither a part of a word nor a single character.
bool meet(std::string_view a, std::string_view b) {
  Analyzer analyzer;
  const auto strong = [&](std::string_view text) {
    std::vector<std::string> out;
    for (const auto& token : analyzer.analyze(text).tokens) {
      if (token.kind != TokenKind::KatakanaGram && token.kind != TokenKind::Kanji && token.kind != TokenKind::Kana) out.push_back(token.term);
    }
    return out;
  };
  const auto first = strong(a);
  const auto second = strong(b);
  return std::any_of(first.begin(), first.end(), [&](const auto& term) { return std::find(second.begin(), second.end(), term) != second.end(); });
}

struct Pair {
  const char* first;
  const char* second;
};
void PrintTo(const Pair& pair, std::ostream* out) { *out << pair.first << " / " << pair.second; }

class SameWord : public testing::TestWithParam<Pair> {};
TEST_P(SameWord, SpellingsMeet) { EXPECT_TRUE(meet(GetParam().first, GetParam().second)); }
INSTANTIATE_TEST_SUITE_P(Spellings, SameWord,
                         testing::Values(Pair{"サーバ", "サーバー"}, Pair{"ｻｰﾊﾞｰ", "サーバ"}, Pair{"フェイルオーバ", "フェールオーバー"}, Pair{"ＥＣ２", "ec2"},
                                         Pair{"ディスク", "ﾃﾞｨｽｸ"}, Pair{"ウェブ", "ウエブ"}, Pair{"ヴァーニッシュ", "バーニッシュ"}, Pair{"切り替え", "切替"},
                                         Pair{"取り込み", "取込"}, Pair{"distributing", "distributed"}, Pair{"servers", "server"},
                                         Pair{"fail over", "failover"}, Pair{"fail-over", "failover"}, Pair{"load balancer", "loadbalancers"},
                                         Pair{"topologySpread", "spread"}, Pair{"障害", "障害発生時"}, Pair{"冗長", "冗長化する"}, Pair{"落ちる", "落ちた"},
                                         Pair{"CSSが古い", "cssの更新"}));

TEST(Analyzer, KeepsDifferentWordsApart) {
  EXPECT_FALSE(meet("キー", "キューイング"));
  EXPECT_FALSE(meet("the how of", "of how the"));
  EXPECT_FALSE(meet("障害", "冗長"));
}

TEST(Analyzer, LeavesOutFunctionWordsAndParticles) {
  const auto terms = termsOf("how do I get the server? サーバを止める");
  EXPECT_THAT(terms, Not(Contains("the")));
  EXPECT_THAT(terms, Not(Contains("how")));
  EXPECT_THAT(terms, Contains("server"));
}

TEST(Analyzer, TellsWhereInTheTextATokenStands) {
  const std::string text = "古いｻｰﾊﾞｰ servers";
  Analyzer analyzer;
  bool katakana = false;
  bool latin = false;
  for (const auto& token : analyzer.analyze(text).tokens) {
    ASSERT_LE(token.begin, token.end);
    ASSERT_LE(token.end, text.size());
    const std::string place = text.substr(token.begin, token.end - token.begin);
    if (token.kind == TokenKind::Katakana) katakana = katakana || place == "ｻｰﾊﾞｰ";
    if (token.kind == TokenKind::Word) latin = latin || place == "servers";
  }
  EXPECT_TRUE(katakana);
  EXPECT_TRUE(latin);
}

TEST(Analyzer, TakesAnyBytes) {
  Analyzer analyzer;
  for (const std::string& text : {std::string("\xFF\xFE\xC3"), std::string("a\0b", 3), std::string("\xED\xA0\x80\xED\xB0\x80"), std::string(5000, '"'),
                                  std::string("👩‍👩‍👧‍👦 e\xCC\x81\xCC\x81\xCC\x81"), std::string("ﾞﾟﾞ゙ー")}) {
    for (const auto& token : analyzer.analyze(text).tokens) EXPECT_LE(token.end, text.size());
  }
}

std::vector<std::uint32_t> conceptsIn(const PhraseMatcher& matcher, std::string_view text) {
  Analyzer analyzer;
  std::vector<std::uint32_t> out;
  for (const auto& match : matcher.find(analyzer.analyze(text).atoms)) out.push_back(match.concept_);
  return out;
}

class Phrases : public testing::Test {
 protected:
  Phrases() {
    Analyzer analyzer;
    std::uint32_t number = 0;
    for (const char* phrase : {"load balancer", "サーバ", "落ちる", "テレビ", "LB"}) m_matcher.add(PhraseMatcher::key(analyzer, phrase), number++);
  }
  PhraseMatcher m_matcher;
};

TEST_F(Phrases, AreFoundWhateverTheSpelling) {
  EXPECT_THAT(conceptsIn(m_matcher, "two Load-Balancers"), Contains(0u));
  EXPECT_THAT(conceptsIn(m_matcher, "古いサーバーが"), Contains(1u));
  EXPECT_THAT(conceptsIn(m_matcher, "サイトが落ちた"), Contains(2u));
  EXPECT_THAT(conceptsIn(m_matcher, "lb?"), Contains(4u));
}

TEST_F(Phrases, AreWholeWords) {
  EXPECT_THAT(conceptsIn(m_matcher, "サーバレス"), testing::IsEmpty());
  EXPECT_THAT(conceptsIn(m_matcher, "albs"), testing::IsEmpty());
}

TEST(PhraseMatcher, FindsTheLongestPhraseOfAConcept) {
  Analyzer analyzer;
  PhraseMatcher matcher;
  matcher.add(PhraseMatcher::key(analyzer, "load"), 0);
  matcher.add(PhraseMatcher::key(analyzer, "load balancer"), 0);
  const auto found = matcher.find(analyzer.analyze("a load balancer").atoms);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].begin, 2u);
  EXPECT_EQ(found[0].end, 15u);
}

}  // namespace
}  // namespace cdp::search
