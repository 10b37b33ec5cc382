// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "content.h"
#include "search_content.h"
#include "store/sqlite.h"

namespace cdp::compiler {
namespace {

class TableWriter {
 public:
  explicit TableWriter(Database& database) : m_database(database) {}

  template <typename... T>
  void run(const char* sql, const T&... values) {
    if (m_error) return;
    auto statement = m_database.prepare(sql);
    if (!statement) {
      m_error = statement.error();
    } else if (!statement->run(values...)) {
      m_error = m_database.lastError(std::string("cannot be written (") + sql + ")");
    }
  }
  [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

 private:
  Database& m_database;
  std::optional<Error> m_error;
};

}  // namespace

Result<void> writeSearchTables(const Content& content, Database& database) {
  TableWriter writer(database);
  for (const auto& pair : content.search.neighbours) {
    writer.run("INSERT INTO neighbour VALUES (?,?,?,?)", pair.first, pair.second, pair.text.en, pair.text.ja);
  }
  int position = 0;
  for (const auto& question : content.search.finder.questions) {
    writer.run("INSERT INTO finder_question VALUES (?,?,?,?)", question.id, ++position, question.text.en, question.text.ja);
  }
  for (const auto& question : content.search.finder.questions) {
    int number = 0;
    for (const auto& answer : question.answers) {
      writer.run("INSERT INTO finder_answer VALUES (?,?,?,?,?)", question.id, ++number, answer.text.en, answer.text.ja, answer.next);
      int place = 0;
      for (const auto& result : answer.results) {
        writer.run("INSERT INTO finder_result VALUES (?,?,?,?,?,?)", question.id, number, ++place, result.pattern, result.reason.en, result.reason.ja);
      }
    }
  }
  if (writer.error()) return *writer.error();
  return search::writeSearchIndex(database, searchDocuments(content), content.search.concepts);
}

}  // namespace cdp::compiler
