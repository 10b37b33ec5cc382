// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"
#include "store/sqlite.h"

namespace cdp {

/// Where the user's own data lies: the environment's CDP_USER_DATA, else $XDG_DATA_HOME/cdp-atlas, else ~/.local/share/cdp-atlas.
/// Errors: NotFound (none of them is set).
Result<std::filesystem::path> userDataFolder();

/// The user's learning record and rehearsal log, apart from the catalog: user.sqlite.
///
/// - WAL with synchronous=FULL, so what was reported as written survives a kill and a power cut; two programs may use it at once (each
///   waits up to three seconds for the other).
/// - The schema's version is PRAGMA user_version. Before each migration of a file that holds data a copy is made beside it
///   ("user.sqlite.v1.bak"); a migration is one transaction.
/// - A damaged file is moved aside ("user.sqlite.damaged-1"), with its journal, never deleted; a new one is begun and `notice()` says so.
/// - A file of a later program, or of another one, is left as it is: an Error.
///
/// Thread: one at a time.
class UserDatabase {
 public:
  static constexpr int kSchemaVersion = 2;
  static constexpr int kApplicationId = 0x43445055;  ///< "CDPU" in the file's header

  /// Opens or creates. The folder is created if missing. Errors: Io, Version (a later program's), Format (another program's file).
  static Result<UserDatabase> open(const std::filesystem::path& path);
  /// user.sqlite in userDataFolder().
  static Result<UserDatabase> openDefault();

  /// What the user has to be told once: a damaged file was set aside. `path` is where it is now.
  [[nodiscard]] const std::optional<Error>& notice() const { return m_notice; }
  [[nodiscard]] const Database& database() const { return m_database; }
  [[nodiscard]] Database& database() { return m_database; }

  /// Runs `work` in one transaction: all or nothing. Errors: its own, Io (busy, full disk), Format (damaged).
  template <typename Work>
  Result<void> transaction(Work work) {
    if (auto begun = m_database.execute("BEGIN IMMEDIATE"); !begun) return begun.error();
    Result<void> done = work();
    if (done) done = m_database.execute("COMMIT");
    if (!done && sqlite3_get_autocommit(m_database.handle()) == 0) (void)m_database.execute("ROLLBACK");
    return done;
  }

 private:
  explicit UserDatabase(Database database) : m_database(std::move(database)) {}

  Database m_database;
  std::optional<Error> m_notice;
};

}  // namespace cdp
