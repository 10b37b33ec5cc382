// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite.h"

namespace cdp {

void Statement::bind(int parameter, std::string_view text) {
  sqlite3_bind_text(m_handle.get(), parameter, text.data() == nullptr ? "" : text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}
void Statement::bind(int parameter, int value) { sqlite3_bind_int(m_handle.get(), parameter, value); }
void Statement::bind(int parameter, long long value) { sqlite3_bind_int64(m_handle.get(), parameter, value); }
void Statement::bind(int parameter, double value) { sqlite3_bind_double(m_handle.get(), parameter, value); }
void Statement::bindNull(int parameter) { sqlite3_bind_null(m_handle.get(), parameter); }
void Statement::bindBlob(int parameter, std::string_view bytes) {
  sqlite3_bind_blob(m_handle.get(), parameter, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
}

bool Statement::step() { return m_handle != nullptr && sqlite3_step(m_handle.get()) == SQLITE_ROW; }

void Statement::reset() {
  if (m_handle != nullptr) sqlite3_reset(m_handle.get());
}

std::string_view Statement::view(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_handle.get(), column));
  if (text == nullptr) return {};
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
}
std::string Statement::text(int column) const { return std::string(view(column)); }
int Statement::integer(int column) const { return sqlite3_column_int(m_handle.get(), column); }
long long Statement::integer64(int column) const { return sqlite3_column_int64(m_handle.get(), column); }
double Statement::real(int column) const { return sqlite3_column_double(m_handle.get(), column); }
bool Statement::isNull(int column) const { return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL; }

Result<Database> Database::open(const std::filesystem::path& path, Mode mode) {
  sqlite3* handle = nullptr;
  int code = SQLITE_OK;
  if (mode == Mode::ReadImmutable) {
    // Only a URI can ask for immutable; characters with a meaning there are escaped.
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(path).string()) {
      if (c == '%' || c == '?' || c == '#') {
        constexpr const char* kHex = "0123456789ABCDEF";
        uri += '%';
        uri += kHex[static_cast<unsigned char>(c) >> 4];
        uri += kHex[static_cast<unsigned char>(c) & 15];
      } else {
        uri += c;
      }
    }
    uri += "?immutable=1&mode=ro";
    code = sqlite3_open_v2(uri.c_str(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
  } else {
    code = sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  }
  Database database(handle, path.string());
  if (code != SQLITE_OK) return database.lastError("cannot be opened");
  // Another instance may hold the file for as long as a slow disk takes; a reader of an immutable file never waits.
  sqlite3_busy_timeout(handle, 20000);
  return database;
}

Result<Database> Database::openInMemory() {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open(":memory:", &handle);
  Database database(handle, ":memory:");
  if (code != SQLITE_OK) return database.lastError("cannot be opened");
  return database;
}

Result<void> Database::execute(const std::string& sql) {
  char* message = nullptr;
  if (sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
    Error error = lastError("the database refused a statement");
    sqlite3_free(message);
    return error;
  }
  return {};
}

Result<Statement> Database::prepare(std::string_view sql) const {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(m_handle.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK) {
    return lastError("the database refused a statement");
  }
  return Statement(statement);
}

int Database::userVersion() const {
  auto statement = prepare("PRAGMA user_version");
  if (!statement || !statement->step()) return -1;
  return statement->integer(0);
}

bool Database::failed() const {
  const int code = sqlite3_errcode(m_handle.get());
  return code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE;
}

Error Database::lastError(const std::string& what) const {
  Error error;
  error.path = m_path;
  const int code = m_handle == nullptr ? SQLITE_NOMEM : sqlite3_errcode(m_handle.get());
  error.message = what + ": " + (m_handle == nullptr ? "out of memory" : sqlite3_errmsg(m_handle.get()));
  switch (code) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      error.code = Error::Code::Format;
      break;
    case SQLITE_CANTOPEN:
      error.code = Error::Code::NotFound;
      break;
    default:
      error.code = Error::Code::Io;
      break;
  }
  return error;
}

}  // namespace cdp
