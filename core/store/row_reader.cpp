// SPDX-License-Identifier: Apache-2.0
#include "store/row_reader.h"

namespace cdp {

Result<void> eachRow(const Database& database, std::string_view sql, const std::vector<std::string>& parameters,
                     const std::function<void(const Statement&)>& take) {
  auto statement = database.prepare(sql);
  if (!statement) return statement.error();
  for (std::size_t i = 0; i < parameters.size(); ++i) statement->bind(static_cast<int>(i) + 1, parameters[i]);
  while (statement->step()) take(*statement);
  if (database.failed()) return database.lastError("cannot be read");
  return {};
}

LocalizedList textList(const Database& database, const std::string& owner, std::string_view list) {
  LocalizedList out;
  (void)eachRow(database, "SELECT lang, text FROM entry_text WHERE owner = ?1 AND list = ?2 ORDER BY lang, position", {owner, std::string(list)},
                [&](const Statement& row) {
                  if (const auto language = languageFromCode(row.view(0))) out.in(*language).push_back(row.text(1));
                });
  return out;
}

std::vector<std::string> linkList(const Database& database, const std::string& owner, std::string_view list, std::string_view prefix) {
  std::vector<std::string> out;
  (void)eachRow(database, "SELECT target FROM entry_link WHERE owner = ?1 AND list = ?2 ORDER BY position", {owner, std::string(list)},
                [&](const Statement& row) {
                  const std::string_view target = row.view(0);
                  if (target.starts_with(prefix)) out.emplace_back(target.substr(prefix.size()));
                });
  return out;
}

std::vector<Source> sourceList(const Database& database, const std::string& owner) {
  std::vector<Source> out;
  (void)eachRow(database, "SELECT title, url FROM entry_source WHERE owner = ?1 ORDER BY position", {owner}, [&](const Statement& row) {
    out.push_back({row.text(0), row.text(1)});
  });
  return out;
}

}  // namespace cdp
