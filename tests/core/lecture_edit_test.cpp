// SPDX-License-Identifier: Apache-2.0
#include "lecture/lecture_edit.h"

#include <gmock/gmock.h>

#include "lecture/late_plan.h"
#include "quiz/seeded_random.h"

namespace cdp {
namespace {

using testing::ElementsAre;

LectureItem card(const std::string& name, double minutes = 0, Priority priority = Priority::Should) {
  LectureItem item;
  item.title.en = name;
  item.minutes = minutes;
  item.priority = priority;
  return item;
}

std::vector<std::string> names(const Lecture& lecture) {
  std::vector<std::string> out;
  for (const auto& item : lecture.items) out.push_back(item.title.en);
  return out;
}

LectureEditor abc() {
  Lecture lecture;
  for (const char* name : {"a", "b", "c"}) lecture.items.push_back(card(name));
  return LectureEditor(lecture);
}

TEST(LectureEdit, ItemsMoveBothWays) {
  LectureEditor editor = abc();
  ASSERT_TRUE(editor.apply(MoveItem{0, 2}));
  EXPECT_THAT(names(editor.lecture()), ElementsAre("b", "c", "a"));
  ASSERT_TRUE(editor.apply(MoveItem{2, 1}));
  EXPECT_THAT(names(editor.lecture()), ElementsAre("b", "a", "c"));
}

TEST(LectureEdit, IndicesOutsideAreRefusedAndChangeNothing) {
  LectureEditor editor = abc();
  EXPECT_FALSE(editor.apply(RemoveItem{3}));
  EXPECT_FALSE(editor.apply(InsertItem{4, card("x")}));
  EXPECT_FALSE(editor.apply(MoveItem{0, 3}));
  EXPECT_FALSE(editor.apply(RemoveStroke{0, 0}));
  EXPECT_FALSE(editor.isModified());
  EXPECT_FALSE(editor.canUndo());
}

TEST(LectureEdit, RandomEditsUndoToTheBeginningAndRedoToTheEnd) {
  LectureEditor editor = abc();
  const Lecture before = editor.lecture();
  SeededRandom random(11);
  std::vector<Lecture> states{before};
  for (int i = 0; i < 300; ++i) {
    const std::size_t size = editor.lecture().items.size();
    const std::size_t at = random.below(size + 1);
    LectureEdit edit = InsertItem{at, card("n" + std::to_string(i))};
    if (size > 0) {
      const std::size_t one = at % size;
      switch (random.below(8)) {
        case 1:
          edit = RemoveItem{one};
          break;
        case 2:
          edit = MoveItem{one, random.below(size)};
          break;
        case 3:
          edit = ReplaceItem{one, card("r" + std::to_string(i))};
          break;
        case 4: {
          LectureHead head;
          head.title.en = "t" + std::to_string(i);
          edit = ReplaceHead{head};
          break;
        }
        case 5:
          edit = InsertStroke{one, 0, {"pattern:stamp", "", 0, "#000000", 2, {{1, 2}}}};
          break;
        case 6:
          edit = ReplaceStrokes{one, {}};
          break;
        default:
          break;
      }
    }
    ASSERT_TRUE(editor.apply(edit));
    states.push_back(editor.lecture());
  }
  for (std::size_t i = states.size() - 1; i-- > 0;) {
    ASSERT_TRUE(editor.undo());
    ASSERT_EQ(editor.lecture(), states[i]) << i;
  }
  EXPECT_FALSE(editor.undo());
  EXPECT_FALSE(editor.isModified());
  while (editor.redo()) {}
  EXPECT_EQ(editor.lecture(), states.back());
}

TEST(LectureEdit, ANewEditEndsRedo) {
  LectureEditor editor = abc();
  ASSERT_TRUE(editor.apply(RemoveItem{0}));
  ASSERT_TRUE(editor.undo());
  ASSERT_TRUE(editor.apply(RemoveItem{2}));
  EXPECT_FALSE(editor.canRedo());
  editor.markSaved();
  EXPECT_FALSE(editor.isModified());
  ASSERT_TRUE(editor.undo());
  EXPECT_TRUE(editor.isModified());
}

Lecture planned() {
  Lecture lecture;
  lecture.items = {card("opening", 2, Priority::Must), card("a", 5, Priority::Should), card("b", 3, Priority::May),
                   card("c", 4, Priority::May),        card("d", 5, Priority::Should), card("e", 6, Priority::Must)};
  return lecture;
}

TEST(LatePlan, NothingGoesWhenInTime) {
  EXPECT_TRUE(planWhenLate(planned(), 0, 0).skip.empty());
  EXPECT_TRUE(planWhenLate(planned(), 0, -3).skip.empty());
}

TEST(LatePlan, TheLeastDearAndLongestGoesFirst) { EXPECT_THAT(planWhenLate(planned(), 0, 3).skip, ElementsAre(3)); }

TEST(LatePlan, OfEquallyLongOnesTheLaterGoes) {
  // b and c save 7; d, the later of the two of five minutes, is enough together with b.
  const LatePlan plan = planWhenLate(planned(), 0, 8);
  EXPECT_THAT(plan.skip, ElementsAre(2, 4));
  EXPECT_DOUBLE_EQ(plan.saved, 8);
  EXPECT_DOUBLE_EQ(plan.stillBehind, 0);
}

TEST(LatePlan, WhatMustBeToldStays) {
  const LatePlan plan = planWhenLate(planned(), 0, 60);
  EXPECT_THAT(plan.skip, ElementsAre(1, 2, 3, 4));
  EXPECT_DOUBLE_EQ(plan.stillBehind, 43);
}

TEST(LatePlan, OnlyWhatComesAfterNowCounts) { EXPECT_THAT(planWhenLate(planned(), 3, 60).skip, ElementsAre(4)); }

TEST(LatePlan, RestOfTheTimeWithoutTheSkipped) {
  EXPECT_DOUBLE_EQ(minutesFrom(planned(), 2), 18);
  EXPECT_DOUBLE_EQ(minutesFrom(planned(), 2, {3}), 14);
}

}  // namespace
}  // namespace cdp
