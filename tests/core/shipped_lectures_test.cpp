// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

#include "lecture/lecture_file.h"
#include "lecture/stages.h"
#include "lecture/text_pages.h"

namespace cdp {
namespace {

const std::filesystem::path kFolder = CDP_TEST_SOURCE "/resources/lectures";

const Catalog& catalog() {
  static const Catalog opened = [] {
    auto result = Catalog::open(CDP_TEST_CATALOG);
    if (!result) throw std::runtime_error(result.error().text());
    return std::move(*result);
  }();
  return opened;
}

TEST(ShippedLectures, AreThreeWithTheTimeTheyPromise) {
  std::map<std::string, double> minutes;
  for (const auto& found : lecturesIn(kFolder)) minutes[found.path.stem().string()] = found.minutes;
  EXPECT_EQ(minutes, (std::map<std::string, double>{{"cdp-in-45-minutes", 45}, {"from-cron-to-containers", 50}, {"high-availability", 60}}));
}

TEST(ShippedLectures, HaveNoFaultAndMissNothing) {
  for (const auto& found : lecturesIn(kFolder)) {
    const auto file = readLecture(found.path);
    ASSERT_TRUE(file) << found.path;
    for (const auto& violation : file->violations) ADD_FAILURE() << violation.text();
    for (const auto& violation : missingFrom(file->lecture, catalog(), found.path.string())) ADD_FAILURE() << violation.text();
    for (const auto& stage : makeDeck(file->lecture, catalog()).stages) EXPECT_NE(stage.kind, StageKind::Missing) << stage.link;
  }
}

TEST(ShippedLectures, GiveTheLecturerTwoToFiveSentencesForEveryItem) {
  for (const auto& found : lecturesIn(kFolder)) {
    const Lecture lecture = readLecture(found.path)->lecture;
    EXPECT_FALSE(lecture.head.title.en.empty() || lecture.head.title.ja.empty());
    EXPECT_FALSE(lecture.head.summary.en.empty() || lecture.head.summary.ja.empty());
    for (const auto& item : lecture.items) {
      EXPECT_GT(item.minutes, 0) << found.path << ":" << item.line;
      for (Language language : kLanguages) {
        std::string text = item.notes.in(language);
        std::replace(text.begin(), text.end(), '\n', ' ');
        const std::size_t sentences = sentencesOf(text).size();
        EXPECT_GE(sentences, 2U) << found.path << ":" << item.line << " " << languageCode(language);
        EXPECT_LE(sentences, 14U) << found.path << ":" << item.line << " " << languageCode(language);
      }
      // Spoken Japanese is polite.
      EXPECT_EQ(item.notes.ja.find("である。"), std::string::npos) << found.path << ":" << item.line;
    }
  }
}

TEST(ShippedLectures, CanLoseAFifthOfTheirTime) {
  for (const auto& found : lecturesIn(kFolder)) {
    const Lecture lecture = readLecture(found.path)->lecture;
    double spare = 0;
    for (const auto& item : lecture.items) spare += item.priority == Priority::Must ? 0 : item.minutes;
    EXPECT_GE(spare, lecture.plannedMinutes() / 5) << found.path;
    EXPECT_EQ(lecture.items.front().priority, Priority::Must);
  }
}

TEST(ShippedLectures, SurviveBeingSaved) {
  for (const auto& found : lecturesIn(kFolder)) {
    const auto file = readLecture(found.path);
    EXPECT_EQ(parseLecture(lectureToText(file->lecture), "again")->lecture, file->lecture) << found.path;
  }
}

}  // namespace
}  // namespace cdp
