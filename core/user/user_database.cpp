// SPDX-License-Identifier: Apache-2.0
#include "user/user_database.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace cdp {
namespace fs = std::filesystem;
namespace {

/// Entry i takes a file from version i to i + 1. Never change one that was released: add another.
constexpr std::array<const char*, UserDatabase::kSchemaVersion> kMigrations{// 1: what a learner knows.
                                                                            R"sql(
CREATE TABLE card (                  -- one question of the quiz and how well it is known
  key        TEXT PRIMARY KEY,       -- 'problem:scale-out'
  box        INTEGER NOT NULL CHECK (box BETWEEN 1 AND 5),
  due        INTEGER NOT NULL,       -- seconds since 1970, UTC
  asked      INTEGER NOT NULL,       -- times
  missed     INTEGER NOT NULL,       -- times
  last_asked INTEGER NOT NULL
) STRICT;
CREATE TABLE answer (                -- every answer, for the record
  id    INTEGER PRIMARY KEY,
  key   TEXT NOT NULL,
  at    INTEGER NOT NULL,
  right INTEGER NOT NULL
) STRICT;
)sql",
                                                                            // 2: rehearsals.
                                                                            R"sql(
CREATE TABLE rehearsal (             -- one run through a lecture
  id         INTEGER PRIMARY KEY,
  lecture    TEXT NOT NULL,          -- the file's path or name
  started    INTEGER NOT NULL,       -- seconds since 1970, UTC
  finished   INTEGER NOT NULL,       -- 0: broken off
  language   TEXT NOT NULL
) STRICT;
CREATE INDEX rehearsal_of_lecture ON rehearsal (lecture, started);
CREATE TABLE rehearsal_item (
  rehearsal  INTEGER NOT NULL REFERENCES rehearsal ON DELETE CASCADE,
  item       TEXT NOT NULL,          -- what was shown, and which time: 'pattern pattern:scale-out #1'
  position   INTEGER NOT NULL,
  title_en   TEXT NOT NULL, title_ja TEXT NOT NULL,
  planned    REAL NOT NULL,          -- seconds
  spent      REAL NOT NULL,          -- seconds
  PRIMARY KEY (rehearsal, item)
) STRICT, WITHOUT ROWID;
)sql"};

Error ioError(const fs::path& path, const std::string& what, int number) {
  return {Error::Code::Io, what + ": " + std::strerror(number), "Check that you may write to the folder and that there is space", path.string()};
}

/// One program at a time looks at the file, migrates it or sets it aside.
class FileLock {
 public:
  explicit FileLock(const fs::path& path) : m_fd(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    if (m_fd >= 0) {
      while (::flock(m_fd, LOCK_EX) != 0 && errno == EINTR) {}
    }
  }
  ~FileLock() {
    if (m_fd >= 0) ::close(m_fd);
  }
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  [[nodiscard]] bool held() const { return m_fd >= 0; }

 private:
  int m_fd;
};

int pragmaInteger(const Database& db, const char* sql) {
  auto statement = db.prepare(sql);
  if (!statement || !statement->step()) return -1;
  return statement->integer(0);
}

/// Empty: the file is whole. Otherwise what is wrong with it.
std::string damageOf(const Database& db) {
  auto check = db.prepare("PRAGMA quick_check(1)");
  if (!check) return check.error().message;
  if (!check->step()) return db.lastError("cannot be read").message;
  const std::string answer = check->text(0);
  return answer == "ok" ? std::string() : answer;
}

bool isDamage(const Error& error) { return error.code == Error::Code::Format; }

/// Moves the file and its journal away under a name that is free. A move, so no byte of it is touched.
Result<fs::path> setAside(const fs::path& path) {
  std::error_code code;
  for (int n = 1; n < 10000; ++n) {
    const fs::path target = path.string() + ".damaged-" + std::to_string(n);
    if (fs::exists(target, code)) continue;
    fs::rename(path, target, code);
    if (code) return ioError(path, "the damaged file cannot be set aside", code.value());
    for (const char* suffix : {"-wal", "-shm"}) {
      std::error_code ignored;  // there may be none
      fs::rename(path.string() + suffix, target.string() + suffix, ignored);
    }
    return target;
  }
  return Error{Error::Code::Limit, "there are too many damaged files", "Move them away", path.string()};
}

Result<void> backUp(const Database& db, const fs::path& path, int version) {
  // Into a new name first: an older backup is replaced only by a whole one.
  const fs::path target = path.string() + ".v" + std::to_string(version) + ".bak";
  const fs::path temporary = target.string() + ".new";
  std::error_code code;
  fs::remove(temporary, code);
  auto copy = db.prepare("VACUUM INTO ?1");
  if (!copy) return copy.error();
  if (!copy->run(temporary.string())) return db.lastError("no backup could be made, so the file was not brought up to date");
  fs::rename(temporary, target, code);
  if (code) return ioError(target, "no backup could be made", code.value());
  return {};
}

Result<void> migrate(Database& db, const fs::path& path) {
  const int found = db.userVersion();
  for (int version = found; version < UserDatabase::kSchemaVersion; ++version) {
    if (version > 0) {
      if (auto saved = backUp(db, path, version); !saved) return saved;
    }
    std::string sql = "BEGIN IMMEDIATE;";
    sql += kMigrations[static_cast<std::size_t>(version)];
    sql += "PRAGMA application_id = " + std::to_string(UserDatabase::kApplicationId) + ";";
    sql += "PRAGMA user_version = " + std::to_string(version + 1) + "; COMMIT;";
    if (auto done = db.execute(sql); !done) {
      Error error = done.error();
      if (sqlite3_get_autocommit(db.handle()) == 0) (void)db.execute("ROLLBACK");
      error.message = "your data could not be brought up to date: " + error.message;
      if (error.remedy.empty()) error.remedy = "It is unchanged; free some space and try again";
      return error;
    }
  }
  return {};
}

/// Opens a file that is there or not, and says what it is. Errors: Format for damage.
Result<Database> openAndCheck(const fs::path& path) {
  auto db = Database::open(path, Database::Mode::ReadWrite);
  if (!db) return db.error();
  // Closing the last connection folds the journal into the file; a damaged one must be set aside as it was found.
  sqlite3_db_config(db->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  if (const std::string damage = damageOf(*db); !damage.empty()) {
    const int code = sqlite3_errcode(db->handle());
    const bool broken = code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE || code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    return Error{broken ? Error::Code::Format : Error::Code::Io, damage, "Check that you may read and write the file, and that the disk is whole",
                 path.string()};
  }
  sqlite3_db_config(db->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
  return db;
}

}  // namespace

Result<fs::path> userDataFolder() {
  const auto variable = [](const char* name) -> std::string {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
  };
  if (const std::string own = variable("CDP_USER_DATA"); !own.empty()) return fs::path(own);
  // The base directory specification: a relative path is to be ignored.
  if (const std::string xdg = variable("XDG_DATA_HOME"); xdg.starts_with('/')) return fs::path(xdg) / "cdp-atlas";
  if (const std::string home = variable("HOME"); !home.empty()) return fs::path(home) / ".local" / "share" / "cdp-atlas";
  return Error{Error::Code::NotFound, "there is no place for your own data", "Set HOME, or CDP_USER_DATA to a folder", ""};
}

Result<UserDatabase> UserDatabase::open(const fs::path& path) {
  std::error_code code;
  if (path.has_parent_path()) {
    fs::create_directories(path.parent_path(), code);
    if (code) return ioError(path.parent_path(), "the folder for your own data cannot be made", code.value());
  }
  if (fs::is_directory(path, code)) return Error{Error::Code::Io, "is a folder, not a file", "Move it away", path.string()};
  const FileLock lock(path.string() + ".lock");
  if (!lock.held()) return ioError(path, "your own data cannot be opened", errno);

  std::optional<Error> notice;
  auto db = openAndCheck(path);
  if (!db) {
    if (!isDamage(db.error())) return db.error();
    const std::string damage = db.error().message;
    auto aside = setAside(path);
    if (!aside) return aside.error();
    notice = Error{Error::Code::Format, "your learning record was damaged (" + damage + ") and has been set aside; a new one was begun",
                   "Nothing was deleted: keep the file if you want to have it repaired, or put a backup (.bak) in its place", aside->string()};
    db = openAndCheck(path);
    if (!db) return db.error();
  }
  const int application = pragmaInteger(*db, "PRAGMA application_id");
  const int version = db->userVersion();
  const int objects = pragmaInteger(*db, "SELECT count(*) FROM sqlite_schema");
  if (application != kApplicationId && (application != 0 || version != 0 || objects != 0)) {
    return Error{Error::Code::Format, "this database belongs to another program; it was left alone",
                 "Move it away, or choose another folder with CDP_USER_DATA", path.string()};
  }
  if (version > kSchemaVersion) {
    return Error{Error::Code::Version, "your data was written by a later CDP Atlas (" + std::to_string(version) + "); it was left alone", "Update CDP Atlas",
                 path.string()};
  }
  if (auto done = db->execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"); !done) return done.error();
  if (auto done = migrate(*db, path); !done) return done.error();
  UserDatabase out(std::move(*db));
  out.m_notice = std::move(notice);
  return out;
}

Result<UserDatabase> UserDatabase::openDefault() {
  auto folder = userDataFolder();
  if (!folder) return folder.error();
  return open(*folder / "user.sqlite");
}

}  // namespace cdp
