// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace cdp {

/// A prepared statement. Parameters are 1-based, columns 0-based, as in SQLite. After an error `step()` answers false and
/// `Database::failed()` says so; reading columns of a finished statement gives empty values.
class Statement {
 public:
  Statement() = default;
  explicit Statement(sqlite3_stmt* handle) : m_handle(handle) {}

  void bind(int parameter, std::string_view text);
  void bind(int parameter, const char* text) { bind(parameter, std::string_view(text)); }
  void bind(int parameter, const std::string& text) { bind(parameter, std::string_view(text)); }
  void bind(int parameter, int value);
  void bind(int parameter, long long value);
  void bind(int parameter, double value);
  void bindNull(int parameter);
  void bindBlob(int parameter, std::string_view bytes);

  /// Binds all in order, runs, and makes the statement ready for the next round.
  template <typename... T>
  bool run(const T&... values) {
    int parameter = 0;
    (bind(++parameter, values), ...);
    const int code = m_handle == nullptr ? SQLITE_MISUSE : sqlite3_step(m_handle.get());
    reset();
    return code == SQLITE_DONE || code == SQLITE_ROW;
  }

  /// True: a row is there.
  bool step();
  void reset();

  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::string_view view(int column) const;  ///< valid until the next step
  [[nodiscard]] int integer(int column) const;
  [[nodiscard]] long long integer64(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] bool isNull(int column) const;
  [[nodiscard]] sqlite3_stmt* handle() const { return m_handle.get(); }

 private:
  struct Finalizer {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<sqlite3_stmt, Finalizer> m_handle;
};

/// One connection; use it from one thread at a time.
class Database {
 public:
  enum class Mode {
    ReadImmutable,  ///< a shipped file that nobody changes: no locks, no journal
    ReadWrite,      ///< the user's own data: created if missing
  };

  static Result<Database> open(const std::filesystem::path& path, Mode mode);
  static Result<Database> openInMemory();

  /// Runs one or more statements.
  Result<void> execute(const std::string& sql);
  /// Errors are programming or file faults; the message is SQLite's.
  Result<Statement> prepare(std::string_view sql) const;
  /// The schema version kept in the file.
  [[nodiscard]] int userVersion() const;
  /// True after any step or run failed; `lastError()` tells what.
  [[nodiscard]] bool failed() const;
  [[nodiscard]] Error lastError(const std::string& what) const;
  [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }
  [[nodiscard]] const std::string& path() const { return m_path; }

 private:
  struct Closer {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  Database(sqlite3* handle, std::string path) : m_handle(handle), m_path(std::move(path)) {}

  std::unique_ptr<sqlite3, Closer> m_handle;
  std::string m_path;
};

}  // namespace cdp
