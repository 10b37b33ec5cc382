// SPDX-License-Identifier: Apache-2.0
#include "lecture/lecture_file.h"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "temp_dir.h"

namespace cdp {
namespace {

using testing::HasSubstr;

Lecture sample() {
  Lecture lecture;
  lecture.head.title = {"A \"small\" lecture", "小さな講義"};
  lecture.head.summary = {"Two lines\nof text", "二行の\n文章"};
  lecture.head.author = "Back\\slash";
  lecture.head.minutes = 42.5;
  lecture.head.language = Language::Japanese;
  lecture.head.lens = Lens::Azure;
  lecture.head.theme = "dark";
  LectureItem item;
  item.kind = ItemKind::Pattern;
  item.show = {"pattern:scale-out"};
  item.stages = {"problem", "structure-2"};
  item.notes = {"Say \"\"\"three\"\"\" quotes.\nThen a backslash \\ and a tab\there.", "一行目です。\n\n三行目です。"};
  item.minutes = 4.5;
  item.priority = Priority::Must;
  item.strokes.push_back({"pattern:scale-out", "web_1", 2, "#D0342C", 3, {{0, 0}, {12.5, -3.25}}});
  lecture.items.push_back(item);
  LectureItem breaks;
  breaks.kind = ItemKind::BreakIt;
  breaks.show = {"scenario:e-commerce"};
  breaks.step = 4;
  breaks.fail = {"web_1", "zone_a"};
  lecture.items.push_back(breaks);
  LectureItem card;
  card.title = {"The end", "終わり"};
  card.text = {"Thank *you*", "ありがとうございました"};
  lecture.items.push_back(card);
  LectureItem both;
  both.kind = ItemKind::Comparison;
  both.show = {"pattern:scale-up", "pattern:scale-out"};
  lecture.items.push_back(both);
  return lecture;
}

LectureFile parsed(const std::string& text) {
  auto file = parseLecture(text, "x.cdplecture");
  EXPECT_TRUE(file) << (file ? "" : file.error().text());
  return file ? *file : LectureFile{};
}

std::string faults(const LectureFile& file) {
  std::string out;
  for (const auto& violation : file.violations) out += violation.text() + "\n";
  return out;
}

TEST(LectureFile, WhatIsWrittenIsReadBack) {
  const LectureFile file = parsed(lectureToText(sample()));
  EXPECT_EQ(file.lecture, sample());
  EXPECT_TRUE(file.complete);
  EXPECT_EQ(faults(file), "");
}

TEST(LectureFile, WritingIsStable) {
  const std::string once = lectureToText(sample());
  EXPECT_EQ(lectureToText(parsed(once).lecture), once);
}

TEST(LectureFile, SlugsTakeTheirKindFromTheItem) {
  const auto file = parsed("[[item]]\nkind='scenario'\nshow='campaign'\n[[item]]\nkind='page'\nshow='storage-kinds'\n");
  EXPECT_EQ(file.lecture.items[0].show.front(), "scenario:campaign");
  EXPECT_EQ(file.lecture.items[1].show.front(), "reference:storage-kinds");
}

TEST(LectureFile, UnknownKeysAreToldAndKept) {
  const auto file =
      parsed("format = 1\nsubtitle = 'later'\n[[item]]\nkind='title'\nfade = { seconds = 2, curve = [1, 2.5, true] }\n\"odd key\" = 1979-05-27\n");
  EXPECT_TRUE(file.complete);
  EXPECT_THAT(faults(file), HasSubstr("x.cdplecture:2: error: [unknown-key]"));
  const std::string text = lectureToText(file.lecture);
  EXPECT_THAT(text, HasSubstr("subtitle = \"later\""));
  EXPECT_THAT(text, HasSubstr("fade = { curve = [1, 2.5, true], seconds = 2 }"));
  EXPECT_THAT(text, HasSubstr("\"odd key\" = 1979-05-27"));
  EXPECT_EQ(parsed(text).lecture, file.lecture);
}

TEST(LectureFile, UnknownKindIsKeptWithAllItsKeys) {
  const auto file = parsed("[[item]]\nkind = 'hologram'\nshow = 'thing'\nangle = 12\nminutes = 3\n[[item]]\nkind='title'\n");
  ASSERT_EQ(file.lecture.items.size(), 2U);
  EXPECT_EQ(file.lecture.items[0].kind, ItemKind::Unknown);
  EXPECT_TRUE(file.complete);
  EXPECT_THAT(faults(file), HasSubstr("x.cdplecture:2: error: [unknown-kind]"));
  const std::string text = lectureToText(file.lecture);
  EXPECT_THAT(text, HasSubstr("kind = \"hologram\"\nshow = \"thing\""));
  EXPECT_THAT(text, HasSubstr("angle = 12"));
}

TEST(LectureFile, WrongValuesAreToldWithTheirLineAndTheRestWorks) {
  const auto file = parsed("[[item]]\nkind = 'pattern'\nshow = 'scale-out'\nminutes = nan\npriority = 'high'\n[[item]]\nkind='title'\ntitle.fr='non'\n");
  EXPECT_THAT(faults(file), HasSubstr("x.cdplecture:4: error: [bad-value] \"minutes\" must be a number from 0 to 600"));
  EXPECT_THAT(faults(file), HasSubstr("x.cdplecture:5: error: [bad-value]"));
  EXPECT_THAT(faults(file), HasSubstr("x.cdplecture:8: error: [unknown-language]"));
  EXPECT_FALSE(file.complete);
  EXPECT_EQ(file.lecture.items.size(), 2U);
  EXPECT_EQ(file.lecture.items[0].minutes, 0);
}

TEST(LectureFile, BrokenTomlNamesTheLine) {
  const auto file = parseLecture("format = 1\ntitle = \n", "x");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, Error::Code::Format);
  EXPECT_EQ(file.error().line, 2);
}

TEST(LectureFile, EveryTruncationIsReadOrRefused) {
  const std::string text = lectureToText(sample());
  std::size_t read = 0;
  for (std::size_t length = 0; length < text.size(); ++length) read += parseLecture(text.substr(0, length), "x").has_value() ? 1 : 0;
  EXPECT_GT(read, 0U);
  EXPECT_LT(read, text.size());
}

TEST(LectureFile, EveryChangedByteIsReadOrRefused) {
  const std::string text = lectureToText(sample());
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const char byte : {'\0', '"', '[', '\xFF', '\n', '='}) {
      std::string bad = text;
      bad[at] = byte;
      if (const auto file = parseLecture(bad, "x")) {
        // Whatever was understood can be written and read again.
        EXPECT_TRUE(parseLecture(lectureToText(file->lecture), "x")) << at;
      }
    }
  }
}

TEST(LectureFile, DeepNestingIsRefusedBeforeItCostsTheStack) {
  std::string dotted = "a";
  for (int i = 0; i < 200000; ++i) dotted += ".a";
  EXPECT_EQ(parseLecture(dotted + " = 1\n", "x").error().code, Error::Code::Limit);
  EXPECT_EQ(parseLecture("[" + dotted + "]\n", "x").error().code, Error::Code::Limit);
  EXPECT_EQ(parseLecture("x = " + std::string(200000, '['), "x").error().code, Error::Code::Limit);
  EXPECT_EQ(parseLecture("x = {" + dotted + " = 1}", "x").error().code, Error::Code::Limit);
}

TEST(LectureFile, DotsAndBracketsInTextsDoNotCount) {
  const std::string text =
      "format = 1\n[title]\nen = \"" + std::string(60, '.') + "\"\nja = '''\n" + std::string(60, '[') + "'''\n# " + std::string(99, '{') + "\n";
  EXPECT_EQ(parsed(text).lecture.head.title.en, std::string(60, '.'));
}

TEST(LectureFile, LimitsAreTold) {
  std::string many = "format = 1\n";
  for (std::size_t i = 0; i <= LectureLimits::kItems; ++i) many += "[[item]]\nkind='title'\n";
  const auto file = parsed(many);
  EXPECT_EQ(file.lecture.items.size(), LectureLimits::kItems);
  EXPECT_THAT(faults(file), HasSubstr("[too-many]"));
  const auto longNotes = parsed("[[item]]\nkind='title'\nnotes.ja = \"" + std::string(LectureLimits::kNotesChars + 1, 'x') + "\"\n");
  EXPECT_EQ(longNotes.lecture.items[0].notes.ja.size(), LectureLimits::kNotesChars);
  EXPECT_FALSE(longNotes.complete);
  EXPECT_EQ(parseLecture(std::string(LectureLimits::kBytes + 1, '#'), "x").error().code, Error::Code::Limit);
}

TEST(LectureFile, AFloodOfFaultsIsCutShort) {
  std::string text = "format = 1\n";
  for (int i = 0; i < 5000; ++i) text += "k" + std::to_string(i) + " = 1\n";
  const auto file = parsed(text);
  EXPECT_LE(file.violations.size(), LectureLimits::kFaults + 1 + LectureLimits::kUnknownKeys);
  EXPECT_THAT(faults(file), HasSubstr("[more-faults]"));
  EXPECT_FALSE(file.complete);
}

TEST(LectureFile, OtherFilesAreRefused) {
  EXPECT_FALSE(parseLecture("", "x"));
  EXPECT_FALSE(parseLecture("hello = 1\n", "x"));
  EXPECT_FALSE(parseLecture("\x89PNG\r\n\x1a\n", "x"));
  EXPECT_EQ(parseLecture("format = 2\n", "x").error().code, Error::Code::Version);
  EXPECT_EQ(readLecture("/nowhere/at.all").error().code, Error::Code::NotFound);
}

TEST(LectureFile, BadStrokesAreLeftOut) {
  const auto file = parsed(
      "[[item]]\nkind='title'\n[[item.stroke]]\ndiagram='pattern:stamp'\ncolour='#00FF00'\npoints='1,2 3'\n"
      "[[item.stroke]]\ndiagram='pattern:stamp'\ncolour='#00FF00'\npoints='1,inf'\n[[item.stroke]]\ndiagram='pattern:stamp'\ncolour='blue'\npoints='1,2'\n");
  ASSERT_EQ(file.lecture.items[0].strokes.size(), 1U);
  EXPECT_EQ(file.lecture.items[0].strokes[0].colour, "#D0342C");
}

TEST(LectureFile, WindowsLineEndsAreTheSame) {
  std::string text = lectureToText(sample());
  std::string windows;
  for (char c : text) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(parsed(windows).lecture, sample());
}

TEST(LectureFile, SavingReplacesWholeFilesOnly) {
  test::TempDir dir;
  ASSERT_TRUE(writeLecture(dir / "a.cdplecture", sample()));
  auto again = readLecture(dir / "a.cdplecture");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->lecture, sample());
  Lecture tooMuch = sample();
  tooMuch.items.resize(LectureLimits::kItems + 1);
  EXPECT_EQ(writeLecture(dir / "a.cdplecture", tooMuch).error().code, Error::Code::Limit);
  EXPECT_EQ(readLecture(dir / "a.cdplecture")->lecture, sample());
}

TEST(LectureFile, KillWhileSavingLeavesAWholeFile) {
  test::TempDir dir;
  const auto path = dir / "a.cdplecture";
  ASSERT_TRUE(writeLecture(path, sample()));
  for (int round = 0; round < 8; ++round) {
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
      Lecture lecture = sample();
      for (int i = 0;; ++i) {
        lecture.items[0].notes.en = std::string(static_cast<std::size_t>(1000 + i % 15000), 'n');
        (void)writeLecture(path, lecture);
        if (i == round) (void)!::write(ready[1], "x", 1);
      }
    }
    char byte = 0;
    ASSERT_EQ(::read(ready[0], &byte, 1), 1);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(ready[0]);
    ::close(ready[1]);
    const auto file = readLecture(path);
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_EQ(file->lecture.items.size(), sample().items.size());
  }
}

TEST(LectureFolder, UnreadableOnesAreToldBesideTheOthers) {
  test::TempDir dir;
  ASSERT_TRUE(writeLecture(dir / "b.cdplecture", sample()));
  dir.write("a.cdplecture", "format = [");
  dir.write("c.txt", "no lecture");
  const auto found = lecturesIn(dir.path());
  ASSERT_EQ(found.size(), 2U);
  EXPECT_NE(found[0].trouble, "");
  EXPECT_EQ(found[1].head.title, sample().head.title);
  EXPECT_TRUE(lecturesIn(dir / "none").empty());
}

}  // namespace
}  // namespace cdp
