// SPDX-License-Identifier: Apache-2.0
#include "user/user_database.h"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "lecture/rehearsal.h"
#include "quiz/practice.h"
#include "temp_dir.h"

namespace cdp {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
namespace fs = std::filesystem;

UserDatabase opened(const fs::path& path) {
  auto db = UserDatabase::open(path);
  if (!db) throw std::runtime_error(db.error().text());
  return std::move(*db);
}

/// A file as version 1 of the program left it, with one card.
void makeVersionOne(const fs::path& path) {
  auto db = Database::open(path, Database::Mode::ReadWrite);
  ASSERT_TRUE(db);
  ASSERT_TRUE(
      db->execute("PRAGMA application_id = " + std::to_string(UserDatabase::kApplicationId) +
                  "; PRAGMA user_version = 1;"
                  "CREATE TABLE card (key TEXT PRIMARY KEY, box INTEGER NOT NULL CHECK (box BETWEEN 1 AND 5), due INTEGER NOT NULL, asked INTEGER NOT NULL,"
                  " missed INTEGER NOT NULL, last_asked INTEGER NOT NULL) STRICT;"
                  "CREATE TABLE answer (id INTEGER PRIMARY KEY, key TEXT NOT NULL, at INTEGER NOT NULL, right INTEGER NOT NULL) STRICT;"
                  "INSERT INTO card VALUES ('problem:stamp', 3, 1000, 4, 1, 900);"));
}

TEST(UserData, IsMadeWithItsFolderAndRemembers) {
  test::TempDir dir;
  const fs::path path = dir / "deep/er/user.sqlite";
  {
    UserDatabase db = opened(path);
    EXPECT_FALSE(db.notice());
    EXPECT_EQ(db.database().userVersion(), UserDatabase::kSchemaVersion);
    ASSERT_TRUE(PracticeLog(db).record("problem:stamp", true, 5000));
  }
  UserDatabase again = opened(path);
  EXPECT_EQ(PracticeLog(again).card("problem:stamp")->box, 2);
}

TEST(UserData, AnOlderFileIsBackedUpAndBroughtUpToDate) {
  test::TempDir dir;
  const fs::path path = dir / "user.sqlite";
  makeVersionOne(path);
  UserDatabase db = opened(path);
  EXPECT_EQ(db.database().userVersion(), UserDatabase::kSchemaVersion);
  EXPECT_EQ(PracticeLog(db).card("problem:stamp")->box, 3);
  EXPECT_TRUE(RehearsalLog(db).start("x", {}, "en", 1));
  auto backup = Database::open(path.string() + ".v1.bak", Database::Mode::ReadWrite);
  ASSERT_TRUE(backup);
  EXPECT_EQ(backup->userVersion(), 1);
  auto row = backup->prepare("SELECT count(*) FROM card");
  ASSERT_TRUE(row && row->step());
  EXPECT_EQ(row->integer(0), 1);
}

TEST(UserData, WithoutABackupNothingIsMigrated) {
  test::TempDir dir;
  const fs::path path = dir / "user.sqlite";
  makeVersionOne(path);
  // A folder that is not empty stands where the backup would go.
  dir.write("user.sqlite.v1.bak/something", "x");
  const auto db = UserDatabase::open(path);
  ASSERT_FALSE(db);
  EXPECT_EQ(Database::open(path, Database::Mode::ReadWrite)->userVersion(), 1);
}

TEST(UserData, ALaterProgramsFileIsLeftAlone) {
  test::TempDir dir;
  const fs::path path = dir / "user.sqlite";
  { ASSERT_TRUE(opened(path).database().execute("PRAGMA user_version = 99")); }
  const auto db = UserDatabase::open(path);
  ASSERT_FALSE(db);
  EXPECT_EQ(db.error().code, Error::Code::Version);
  EXPECT_EQ(Database::open(path, Database::Mode::ReadWrite)->userVersion(), 99);
}

TEST(UserData, AnotherProgramsDatabaseIsLeftAlone) {
  test::TempDir dir;
  const fs::path path = dir / "user.sqlite";
  { ASSERT_TRUE(Database::open(path, Database::Mode::ReadWrite)->execute("CREATE TABLE contacts (name TEXT)")); }
  const auto db = UserDatabase::open(path);
  ASSERT_FALSE(db);
  EXPECT_EQ(db.error().code, Error::Code::Format);
  EXPECT_TRUE(Database::open(path, Database::Mode::ReadWrite)->prepare("SELECT * FROM contacts"));
}

TEST(UserData, ATruncatedFileIsSetAsideByteForByte) {
  test::TempDir dir;
  const fs::path path = dir / "user.sqlite";
  {
    UserDatabase db = opened(path);
    PracticeLog log(db);
    for (int i = 0; i < 500; ++i) ASSERT_TRUE(log.record("problem:number-" + std::to_string(i), true, i));
  }
  const std::string whole = dir.read("user.sqlite");
  ASSERT_GT(whole.size(), 20000U);
  int found = 0;
  for (const std::size_t length : {whole.size() - 4096, whole.size() / 2, std::size_t{4096}, std::size_t{100}, std::size_t{15}}) {
    dir.write("user.sqlite", whole.substr(0, length));
    UserDatabase db = opened(path);
    ASSERT_TRUE(db.notice()) << length;
    EXPECT_THAT(db.notice()->text(), HasSubstr("set aside"));
    const std::string aside = "user.sqlite.damaged-" + std::to_string(++found);
    EXPECT_EQ(db.notice()->path, (dir / aside).string());
    EXPECT_EQ(dir.read(aside), whole.substr(0, length));
    EXPECT_TRUE(PracticeLog(db).cards()->empty());
    EXPECT_TRUE(PracticeLog(db).record("problem:stamp", true, 1));
  }
}

TEST(UserData, AnyOtherFileIsSetAsideToo) {
  test::TempDir dir;
  dir.write("user.sqlite", "these are my notes, not a database, and I want them back");
  const UserDatabase db = opened(dir / "user.sqlite");
  ASSERT_TRUE(db.notice());
  EXPECT_EQ(dir.read("user.sqlite.damaged-1"), "these are my notes, not a database, and I want them back");
}

TEST(UserData, FlippedBytesAreNeverLostSilently) {
  test::TempDir dir;
  const fs::path path = dir / "user.sqlite";
  {
    UserDatabase db = opened(path);
    for (int i = 0; i < 200; ++i) ASSERT_TRUE(PracticeLog(db).record("k" + std::to_string(i), true, i));
  }
  const std::string whole = dir.read("user.sqlite");
  for (std::size_t at = 0; at < whole.size(); at += 211) {
    std::string bad = whole;
    bad[at] = static_cast<char>(bad[at] ^ 0x5A);
    for (const auto& entry : fs::directory_iterator(dir.path())) fs::remove(entry.path());
    dir.write("user.sqlite", bad);
    auto db = UserDatabase::open(path);
    if (!db) {
      EXPECT_FALSE(db.error().text().empty());
      EXPECT_EQ(dir.read("user.sqlite"), bad) << at;
    } else if (db->notice()) {
      EXPECT_EQ(dir.read("user.sqlite.damaged-1"), bad) << at;
    } else {
      (void)PracticeLog(*db).cards();  // an undetected change of a value: readable or an error, never a crash
    }
  }
}

TEST(UserData, TwoInstancesWriteAtOnce) {
  test::TempDir dir;
  const fs::path path = dir / "user.sqlite";
  constexpr int kEach = 60;
  std::vector<pid_t> children;
  for (int c = 0; c < 2; ++c) {
    const pid_t child = ::fork();
    if (child == 0) {
      // Both also create and migrate the file at once.
      auto db = UserDatabase::open(path);
      bool good = db.has_value() && !db->notice();
      for (int i = 0; good && i < kEach; ++i) good = PracticeLog(*db).record("shared", i % 2 == 0, i).has_value();
      ::_exit(good ? 0 : 1);
    }
    children.push_back(child);
  }
  for (pid_t child : children) {
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  }
  UserDatabase db = opened(path);
  // Nobody's answer was overwritten by the other's.
  EXPECT_EQ(PracticeLog(db).card("shared")->asked, 2 * kEach);
}

TEST(UserData, KillWhileWritingLosesNothingThatWasReported) {
  test::TempDir dir;
  const fs::path path = dir / "user.sqlite";
  int reported = 0;
  for (int round = 0; round < 6; ++round) {
    int pipes[2];
    ASSERT_EQ(::pipe(pipes), 0);
    const pid_t child = ::fork();
    if (child == 0) {
      auto db = UserDatabase::open(path);
      while (db && PracticeLog(*db).record("card", false, 1)) (void)!::write(pipes[1], "x", 1);
      ::_exit(1);
    }
    ::close(pipes[1]);
    char byte = 0;
    for (int i = 0; i < 5 + round; ++i) {
      ASSERT_EQ(::read(pipes[0], &byte, 1), 1);
      ++reported;
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    while (::read(pipes[0], &byte, 1) == 1) ++reported;  // what it still said before the end
    ::close(pipes[0]);
    UserDatabase db = opened(path);
    ASSERT_FALSE(db.notice()) << db.notice()->text();
    const int kept = PracticeLog(db).card("card")->asked;
    EXPECT_GE(kept, reported);
    EXPECT_LE(kept, reported + 1 + round);
  }
}

TEST(UserData, FolderFollowsTheBaseDirectories) {
  ::setenv("XDG_DATA_HOME", "/data", 1);
  ::unsetenv("CDP_USER_DATA");
  EXPECT_EQ(*userDataFolder(), "/data/cdp-atlas");
  ::setenv("XDG_DATA_HOME", "relative", 1);
  ::setenv("HOME", "/home/me", 1);
  EXPECT_EQ(*userDataFolder(), "/home/me/.local/share/cdp-atlas");
  ::setenv("CDP_USER_DATA", "/own", 1);
  EXPECT_EQ(*userDataFolder(), "/own");
  ::unsetenv("CDP_USER_DATA");
}

TEST(UserData, AReadOnlyPlaceIsAnErrorWithARemedy) {
  const auto db = UserDatabase::open("/proc/no/user.sqlite");
  ASSERT_FALSE(db);
  EXPECT_FALSE(db.error().remedy.empty());
}

TEST(Practice, RightAnswersMoveUpAndWrongOnesBack) {
  PracticeCard card;
  long long now = 1000;
  for (int box = 2; box <= kBoxes; ++box) {
    card = answered(card, true, now);
    EXPECT_EQ(card.box, box);
    EXPECT_EQ(card.due, now + (kDay << (box - 1)));
    now = card.due;
  }
  EXPECT_EQ(answered(card, true, now).box, kBoxes);
  card = answered(card, false, now);
  EXPECT_EQ(card.box, 1);
  EXPECT_EQ(card.due, now);
  EXPECT_EQ(card.missed, 1);
}

TEST(Practice, KnowingItTwiceInAMinuteDoesNotCount) {
  const PracticeCard once = answered({}, true, 0);
  const PracticeCard twice = answered(once, true, 60);
  EXPECT_EQ(twice.box, once.box);
  EXPECT_EQ(twice.due, once.due);
  EXPECT_EQ(twice.asked, 2);
}

TEST(Practice, MissedFirstThenDueThenNewNeverEarly) {
  test::TempDir dir;
  UserDatabase db = opened(dir / "user.sqlite");
  PracticeLog log(db);
  ASSERT_TRUE(log.record("known", true, 0));
  ASSERT_TRUE(log.record("missed", false, 10));
  ASSERT_TRUE(log.record("early", true, 3 * kDay));
  const auto chosen = log.choose({"early", "fresh", "known", "missed"}, 10, 3 * kDay, 1);
  ASSERT_TRUE(chosen);
  EXPECT_THAT(*chosen, ElementsAre("missed", "known", "fresh"));
  EXPECT_THAT(*log.choose({"early", "fresh", "known", "missed"}, 1, 3 * kDay, 1), ElementsAre("missed"));
}

Lecture twoItems() {
  Lecture lecture;
  for (const char* slug : {"pattern:stamp", "pattern:stamp"}) {
    LectureItem item;
    item.kind = ItemKind::Pattern;
    item.show = {slug};
    item.minutes = 2;
    lecture.items.push_back(item);
  }
  return lecture;
}

TEST(Rehearsal, TimesAddUpAndRunsAreCompared) {
  test::TempDir dir;
  UserDatabase db = opened(dir / "user.sqlite");
  RehearsalLog log(db);
  Lecture lecture = twoItems();
  const auto keys = itemKeys(lecture);
  EXPECT_NE(keys[0], keys[1]);
  const long long first = *log.start("talk", lecture, "ja", 100);
  ASSERT_TRUE(log.add(first, keys[0], 30));
  ASSERT_TRUE(log.add(first, keys[0], 45));
  ASSERT_TRUE(log.add(first, keys[1], 10));
  ASSERT_TRUE(log.finish(first, 200));
  LectureItem added;
  added.title.en = "New";
  lecture.items[1] = added;
  const long long second = *log.start("talk", lecture, "ja", 300);
  ASSERT_TRUE(log.add(second, keys[0], 60));
  const auto runs = log.runs("talk");
  ASSERT_TRUE(runs);
  ASSERT_EQ(runs->size(), 2U);
  EXPECT_EQ(runs->front().id, second);
  EXPECT_EQ(runs->front().finished, 0);
  EXPECT_DOUBLE_EQ((*runs)[1].spent(), 85);
  EXPECT_DOUBLE_EQ((*runs)[1].planned(), 240);
  const auto difference = compareRuns((*runs)[1], (*runs)[0]);
  ASSERT_EQ(difference.size(), 3U);
  EXPECT_DOUBLE_EQ(difference[0].change(), -15);
  EXPECT_TRUE(difference[1].onlyAfter);
  EXPECT_TRUE(difference[2].onlyBefore);
  EXPECT_DOUBLE_EQ(compareWithPlan((*runs)[1])[0].change(), 75 - 120);
}

TEST(Rehearsal, UnknownRunsAndItemsAreErrors) {
  test::TempDir dir;
  UserDatabase db = opened(dir / "user.sqlite");
  RehearsalLog log(db);
  EXPECT_FALSE(log.run(7));
  EXPECT_FALSE(log.add(7, "x", 1));
  EXPECT_FALSE(log.finish(7, 1));
  const long long id = *log.start("talk", twoItems(), "en", 1);
  ASSERT_TRUE(log.remove(id));
  EXPECT_TRUE(log.runs("talk")->empty());
}

}  // namespace
}  // namespace cdp
