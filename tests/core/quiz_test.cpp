// SPDX-License-Identifier: Apache-2.0
#include "quiz/question.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

#include "quiz/blanking.h"
#include "quiz/pattern_neighbours.h"
#include "quiz/seeded_random.h"

namespace cdp {
namespace {

using testing::HasSubstr;

const Catalog& catalog() {
  static const Catalog opened = [] {
    auto result = Catalog::open(CDP_TEST_CATALOG);
    if (!result) throw std::runtime_error(result.error().text());
    return std::move(*result);
  }();
  return opened;
}

/// Stands for the failure analysis: what all requests of an entry go through by having no alternative.
std::vector<std::string> fakeSinglePoints(const LaidOutDiagram& d, int step) {
  std::vector<std::string> out;
  for (std::size_t e = 0; e < d.diagram.edges.size(); ++e) {
    const auto& edge = d.diagram.edges[e];
    const auto& from = d.diagram.nodes[static_cast<std::size_t>(edge.from)];
    if (d.diagram.edgeVisible(static_cast<int>(e), step) && edge.kind == "request" && edge.choice.empty() && from.entry) {
      out.push_back(d.diagram.nodes[static_cast<std::size_t>(edge.to)].id);
    }
  }
  return out;
}

TEST(Blanking, NamesGoWhateverTheirSpellingAndEnding) {
  EXPECT_EQ(blanked("Scale-out, scale out and SCALE OUTs; not upscale outside.", {"Scale Out"}), "____, ____ and ____; not upscale outside.");
  EXPECT_EQ(blanked("リードレプリカを足す", {"リードレプリカ"}), "____を足す");
}

TEST(Blanking, ShortWordsStay) { EXPECT_EQ(blanked("an IP of us", {"IP", "a"}), "an IP of us"); }

TEST(Blanking, LongestNameFirst) { EXPECT_EQ(blanked("a read replica here", {"read", "read replica"}), "a ____ here"); }

TEST(SeededRandom, IsTheKnownSequence) {
  // First value of SplitMix64 for seed 0, from its authors' reference code.
  EXPECT_EQ(SeededRandom(0).next(), 0xE220A8397B1DCDAFULL);
}

TEST(Neighbours, RelatedOnesComeFirst) {
  const auto list = neighboursOf(catalog(), "scale-out");
  ASSERT_GE(list.size(), 4U);
  EXPECT_FALSE(list.front().relation.empty());
  for (std::size_t i = 1; i < list.size(); ++i) EXPECT_GE(list[i - 1].nearness, list[i].nearness);
}

TEST(Quiz, SameSeedSameQuizOtherSeedOther) {
  const QuizRequest request{42, 12, 4, {}, {}};
  const auto first = makeQuiz(catalog(), request);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->size(), 12U);
  EXPECT_EQ(*first, *makeQuiz(catalog(), request));
  EXPECT_NE(*first, *makeQuiz(catalog(), {43, 12, 4, {}, {}}));
}

TEST(Quiz, EveryQuestionHasOneRightAnswerInBothLanguages) {
  const auto keys = questionKeys(catalog(), {}, fakeSinglePoints);
  ASSERT_TRUE(keys);
  EXPECT_GT(keys->size(), 300U);
  std::map<QuestionKind, int> made;
  for (const auto& key : *keys) {
    const auto q = makeQuestion(catalog(), key, 5, 4, fakeSinglePoints);
    if (!q) {
      // Only "what breaks?" may have too few parts to choose from.
      EXPECT_THAT(key, HasSubstr("break:"));
      continue;
    }
    ++made[q->kind];
    EXPECT_EQ(q->key, key);
    ASSERT_LT(q->answer, q->options.size()) << key;
    std::set<std::string> ids;
    for (Language language : kLanguages) {
      std::set<std::string> texts;
      EXPECT_FALSE(q->prompt.in(language).empty());
      EXPECT_FALSE(q->explanation.in(language).empty()) << key;
      EXPECT_EQ(q->body.in(language).empty(), q->kind == QuestionKind::Picture || q->kind == QuestionKind::Break) << key;
      for (const auto& option : q->options) {
        texts.insert(option.text.in(language));
        ids.insert(option.id);
      }
      EXPECT_EQ(texts.size(), q->options.size()) << key;
    }
    EXPECT_EQ(ids.size(), q->options.size()) << key;
  }
  for (QuestionKind kind : kQuestionKinds) EXPECT_GT(made[kind], 4) << questionKindCode(kind);
  EXPECT_EQ(made[QuestionKind::Problem], static_cast<int>(catalog().patterns().size()));
  EXPECT_EQ(made[QuestionKind::Picture], static_cast<int>(catalog().patterns().size()));
}

TEST(Quiz, TheProblemDoesNotNameItsPattern) {
  for (const auto& p : catalog().patterns()) {
    const auto q = makeQuestion(catalog(), "problem:" + p.slug, 1);
    ASSERT_TRUE(q) << p.slug;
    for (Language language : kLanguages) {
      EXPECT_FALSE(mentions(q->body.in(language), {p.name.in(language)})) << p.slug;
      EXPECT_FALSE(mentions(q->body.in(language), {p.reading})) << p.slug;
    }
  }
}

TEST(Quiz, ACommonWordIsNotBlanked) {
  const auto q = makeQuestion(catalog(), "problem:multi-server", 1);
  ASSERT_TRUE(q);
  EXPECT_THAT(q->body.en, HasSubstr("server"));
}

TEST(Quiz, NextIsNotAnotherPatternOfTheSameStepNorAnAlternative) {
  const auto keys = *questionKeys(catalog(), {QuestionKind::Next});
  ASSERT_GT(keys.size(), 10U);
  for (const auto& key : keys) {
    const auto q = makeQuestion(catalog(), key, 9);
    ASSERT_TRUE(q) << key;
    const std::string rest = key.substr(5);
    const auto scenario = catalog().scenario(rest.substr(0, rest.find('#')));
    ASSERT_TRUE(scenario);
    const auto& step = scenario->steps[static_cast<std::size_t>(std::stoi(rest.substr(rest.find('#') + 1)) - 1)];
    int right = 0;
    for (const auto& option : q->options) right += std::count(step.patterns.begin(), step.patterns.end(), option.id) > 0 ? 1 : 0;
    EXPECT_EQ(right, 1) << key;
    for (const auto& n : neighboursOf(catalog(), q->options[q->answer].id)) {
      if (n.relation != "alternative-to") continue;
      for (const auto& option : q->options) EXPECT_NE(option.id, n.slug) << key;
    }
  }
}

TEST(Quiz, OnePartOfWhatBreaksIsSingle) {
  const auto keys = *questionKeys(catalog(), {QuestionKind::Break}, fakeSinglePoints);
  int asked = 0;
  for (const auto& key : keys) {
    const auto q = makeQuestion(catalog(), key, 3, 4, fakeSinglePoints);
    if (!q) continue;
    ++asked;
    const auto single = fakeSinglePoints(*catalog().diagram(q->diagram), q->step);
    for (std::size_t i = 0; i < q->options.size(); ++i) {
      const bool fatal = std::find(single.begin(), single.end(), q->options[i].id) != single.end();
      EXPECT_EQ(fatal, i == q->answer) << key;
    }
  }
  EXPECT_GT(asked, 4);
}

TEST(Quiz, WithoutFailureAnalysisNothingBreaks) {
  EXPECT_TRUE(questionKeys(catalog(), {QuestionKind::Break})->empty());
  EXPECT_TRUE(makeQuiz(catalog(), {1, 5, 4, {QuestionKind::Break}, {}})->empty());
}

TEST(Quiz, PicturesOfLookalikesAreNotSetAgainstEachOther) {
  const auto q = makeQuestion(catalog(), "picture:scale-out", 2);
  ASSERT_TRUE(q);
  EXPECT_TRUE(q->hideLabels);
  const std::string own = diagramSignature(*catalog().diagram("pattern:scale-out"), q->step);
  for (const auto& option : q->options) {
    if (option.id == "scale-out") continue;
    const auto other = *catalog().diagram("pattern:" + option.id);
    for (int step = 1; step <= static_cast<int>(other.steps.size()); ++step) EXPECT_NE(diagramSignature(other, step), own) << option.id;
  }
}

TEST(Quiz, OnlyAboutWhatWasAskedFor) {
  const auto quiz = makeQuiz(catalog(), {1, 50, 4, {}, {"stamp", "snapshot"}});
  ASSERT_TRUE(quiz);
  EXPECT_GT(quiz->size(), 4U);
  for (const auto& q : *quiz) EXPECT_THAT(q.options[q.answer].id, testing::AnyOf("stamp", "snapshot"));
}

TEST(Quiz, NoPatternTwiceWhileOthersAreLeft) {
  std::set<std::string> seen;
  const auto quiz = makeQuiz(catalog(), {6, 30, 4, {QuestionKind::Problem, QuestionKind::Symptom}, {}});
  ASSERT_TRUE(quiz);
  EXPECT_EQ(quiz->size(), 30U);
  for (const auto& q : *quiz) {
    EXPECT_TRUE(seen.insert(q.options[q.answer].id).second) << q.key;
  }
}

TEST(Quiz, StrangeKeysAreRefused) {
  for (const char* key : {"", "problem", "problem:", "problem:nothing", "symptom:stamp#0", "symptom:stamp#99", "symptom:stamp#x", "next:campaign#1000",
                          "riddle:stamp", "break:#"}) {
    EXPECT_FALSE(makeQuestion(catalog(), key, 1, 4, fakeSinglePoints)) << key;
  }
  EXPECT_FALSE(makeQuiz(catalog(), {1, 5, 1, {}, {}}));
}

}  // namespace
}  // namespace cdp
