// SPDX-License-Identifier: Apache-2.0
#include "lecture/stages.h"

#include <gmock/gmock.h>

#include "lecture/lecture_file.h"

namespace cdp {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const Catalog& catalog() {
  static const Catalog opened = [] {
    auto result = Catalog::open(CDP_TEST_CATALOG);
    if (!result) throw std::runtime_error(result.error().text());
    return std::move(*result);
  }();
  return opened;
}

std::vector<std::string> names(const Deck& deck) {
  std::vector<std::string> out;
  for (const auto& stage : deck.stages) out.push_back(stage.name);
  return out;
}

LectureItem item(ItemKind kind, std::vector<std::string> show, std::vector<std::string> stages = {}) {
  LectureItem out;
  out.kind = kind;
  out.show = std::move(show);
  out.stages = std::move(stages);
  return out;
}

Deck deckOf(LectureItem one) {
  Lecture lecture;
  lecture.items.push_back(std::move(one));
  return makeDeck(lecture, catalog());
}

TEST(Stages, APatternIsToldFromItsProblemToItsNeighbours) {
  EXPECT_THAT(
      names(makeDeck(lectureOf("pattern:scale-out"), catalog())),
      ElementsAre("title", "problem", "solution", "structure-1", "structure-2", "structure-3", "structure-4", "then-now", "benefits", "caveats", "related"));
}

TEST(Stages, AScenarioGrowsStepByStep) {
  const Deck deck = makeDeck(lectureOf("scenario:e-commerce"), catalog());
  EXPECT_THAT(names(deck), ElementsAre("title", "situation", "step-1", "step-2", "step-3", "step-4", "step-5", "step-6", "look-back"));
  for (int step = 1; step <= 6; ++step) {
    const Stage& stage = deck.stages[static_cast<std::size_t>(step + 1)];
    EXPECT_EQ(stage.kind, StageKind::Diagram);
    EXPECT_EQ(stage.diagram, "scenario:e-commerce");
    EXPECT_EQ(stage.step, step);
    EXPECT_FALSE(stage.told.ja.empty());
  }
}

TEST(Stages, ChosenStagesComeInTheOrderAskedFor) {
  EXPECT_THAT(names(deckOf(item(ItemKind::Pattern, {"pattern:stamp"}, {"caveats", "picture", "no-such", "problem"}))),
              ElementsAre("caveats", "picture", "problem"));
}

TEST(Stages, EveryEntryOfTheCatalogMakesAFullDeck) {
  Lecture lecture;
  const auto add = [&](ItemKind kind, const std::string& link) { lecture.items.push_back(item(kind, {link})); };
  for (const auto& p : catalog().patterns()) {
    add(ItemKind::Pattern, "pattern:" + p.slug);
    add(ItemKind::Neighbourhood, "pattern:" + p.slug);
    add(ItemKind::BreakIt, "pattern:" + p.slug);
  }
  for (const auto& s : catalog().scenarios()) add(ItemKind::Scenario, "scenario:" + s.slug);
  for (const auto& s : catalog().services()) add(ItemKind::Page, "service:" + s.slug);
  for (const auto& p : catalog().principles()) add(ItemKind::Page, "principle:" + p.slug);
  for (const auto& p : catalog().antiPatterns()) add(ItemKind::Page, "anti-pattern:" + p.slug);
  for (const auto& p : catalog().referencePages()) add(ItemKind::Page, "reference:" + p.slug);
  for (const auto& p : catalog().caseNotes()) add(ItemKind::Page, "case-note:" + p.slug);
  EXPECT_TRUE(missingFrom(lecture, catalog()).empty());
  const Deck deck = makeDeck(lecture, catalog());
  ASSERT_EQ(deck.firstOfItem.size(), lecture.items.size());
  for (const auto& stage : deck.stages) {
    EXPECT_NE(stage.kind, StageKind::Missing) << stage.link;
    for (Language language : kLanguages) {
      EXPECT_FALSE(stage.title.in(language).empty()) << stage.link << " " << stage.name;
      EXPECT_TRUE(stage.kind != StageKind::Text || !stage.text.in(language).empty()) << stage.link << " " << stage.name;
    }
  }
}

TEST(Stages, MissingEntriesBecomeACardAndTheRestWorks) {
  Lecture lecture;
  lecture.items = {item(ItemKind::Pattern, {"pattern:from-a-pack"}), item(ItemKind::Pattern, {"pattern:stamp"}, {"problem"})};
  lecture.items.push_back(item(ItemKind::Unknown, {}));
  lecture.items.back().kindText = "hologram";
  const Deck deck = makeDeck(lecture, catalog());
  ASSERT_EQ(deck.stages.size(), 3U);
  EXPECT_EQ(deck.stages[0].kind, StageKind::Missing);
  EXPECT_THAT(deck.stages[0].title.ja, HasSubstr("from-a-pack"));
  EXPECT_EQ(deck.stages[1].name, "problem");
  EXPECT_EQ(deck.stages[2].kind, StageKind::Missing);
  EXPECT_THAT(deck.firstOfItem, ElementsAre(0, 1, 2));
}

TEST(Stages, WhatIsMissingIsToldWithAHint) {
  Lecture lecture;
  lecture.items = {item(ItemKind::Pattern, {"pattern:from-a-pack"}), item(ItemKind::Pattern, {"pattern:stamp"}, {"caveat"}),
                   item(ItemKind::Pattern, {"scenario:campaign"}), item(ItemKind::BreakIt, {"scenario:e-commerce"})};
  lecture.items[3].fail = {"web_9"};
  lecture.items[3].step = 99;
  lecture.items[1].strokes.push_back({"pattern:stamp", "nobody", 0, "#000000", 3, {{0, 0}}});
  std::vector<std::string> rules;
  for (const auto& violation : missingFrom(lecture, catalog(), "x"))
    rules.push_back(violation.rule + (violation.message.find("caveats") != std::string::npos ? "!" : ""));
  EXPECT_THAT(rules, ElementsAre("not-installed", "unknown-stage!", "unknown-node", "wrong-entry", "unknown-step", "unknown-node"));
}

TEST(Stages, OwnTitleStandsOverTheFirstStageOnly) {
  LectureItem one = item(ItemKind::Pattern, {"pattern:stamp"}, {"problem", "solution"});
  one.title.ja = "判子の話";
  const Deck deck = deckOf(one);
  EXPECT_EQ(deck.stages[0].title.ja, "判子の話");
  EXPECT_EQ(deck.stages[0].title.en, "Problem");
  EXPECT_NE(deck.stages[1].title.ja, "判子の話");
}

TEST(Stages, AComparisonHasAColumnForEach) {
  const Deck deck = deckOf(item(ItemKind::Comparison, {"pattern:scale-up", "pattern:scale-out"}));
  ASSERT_EQ(deck.stages[0].columns.size(), 2U);
  EXPECT_EQ(deck.stages[0].columns[1].rows.size(), deck.stages[0].rowTitles.size());
  EXPECT_EQ(deck.stages[0].title.en, "Scale Up or Scale Out");
  EXPECT_FALSE(deck.stages[0].told.en.empty());
  EXPECT_EQ(deck.stages.size(), 3U);
}

TEST(Stages, ANeighbourhoodHasThePatternFirst) {
  const Deck deck = deckOf(item(ItemKind::Neighbourhood, {"pattern:scale-out"}));
  ASSERT_GT(deck.stages[0].links.size(), 3U);
  EXPECT_EQ(deck.stages[0].links.front(), "pattern:scale-out");
}

Lecture shipped() { return readLecture(CDP_TEST_SOURCE "/resources/lectures/cdp-in-45-minutes.cdplecture")->lecture; }

TEST(Views, AreTotallyOrderedAndCoverEveryStage) {
  const Deck deck = makeDeck(shipped(), catalog());
  const auto views = viewsOf(deck, Language::English, {24, 8});
  std::size_t stage = 0;
  int page = -1;
  for (const auto& view : views) {
    if (view.stage == stage) {
      EXPECT_EQ(view.page, page + 1);
    } else {
      EXPECT_EQ(view.stage, stage + 1);
      EXPECT_EQ(view.page, 0);
    }
    stage = view.stage;
    page = view.page;
  }
  EXPECT_EQ(stage + 1, deck.stages.size());
}

TEST(Views, FlippingTheLanguageStaysInTheStage) {
  const Deck deck = makeDeck(shipped(), catalog());
  const auto en = viewsOf(deck, Language::English, {20, 6});
  const auto ja = viewsOf(deck, Language::Japanese, {20, 6});
  for (std::size_t i = 0; i < en.size(); ++i) {
    EXPECT_EQ(ja[sameView(en, i, ja)].stage, en[i].stage);
  }
  EXPECT_EQ(sameView(en, en.size() - 1, ja), ja.size() - 1);
}

TEST(GoTo, NumbersNamesAndTitlesLeadThere) {
  const Deck deck = makeDeck(shipped(), catalog());
  const auto views = viewsOf(deck, Language::English, {30, 12});
  const auto stageAt = [&](std::string_view asked, std::size_t from = 0) {
    const auto at = findView(deck, views, asked, from);
    return at ? deck.stages[views[*at].stage].link + "/" + deck.stages[views[*at].stage].name : std::string();
  };
  EXPECT_EQ(findView(deck, views, "1"), 0U);
  EXPECT_EQ(findView(deck, views, std::to_string(views.size())), views.size() - 1);
  EXPECT_FALSE(findView(deck, views, "0"));
  EXPECT_FALSE(findView(deck, views, "99999999999999999999999"));
  EXPECT_FALSE(findView(deck, views, "zebra"));
  EXPECT_FALSE(findView(deck, views, "  "));
  EXPECT_EQ(stageAt("state-sharing"), "pattern:state-sharing/title");
  EXPECT_EQ(stageAt("DB Replication"), "pattern:db-replication/title");
  EXPECT_EQ(stageAt("multi-server/structure-2"), "pattern:multi-server/structure-2");
  EXPECT_EQ(stageAt("工程のあいだにキュー"), "pattern:queuing-chain/structure-2");
}

TEST(GoTo, AskingAgainGoesOn) {
  const Deck deck = makeDeck(shipped(), catalog());
  const auto views = viewsOf(deck, Language::English, {30, 12});
  const auto first = findView(deck, views, "problem", 0);
  ASSERT_TRUE(first);
  const auto second = findView(deck, views, "problem", *first);
  ASSERT_TRUE(second);
  EXPECT_GT(*second, *first);
}

}  // namespace
}  // namespace cdp
