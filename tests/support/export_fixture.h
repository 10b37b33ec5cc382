// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <QXmlStreamReader>
#include <filesystem>
#include <string>

#include "export/exporter.h"
#include "store/catalog.h"
#include "temp_dir.h"

namespace cdp::test {

inline Catalog openCatalog(const std::string& path = CDP_TEST_CATALOG) {
  auto catalog = Catalog::open(path);
  if (!catalog) ADD_FAILURE() << catalog.error().text();
  return std::move(*catalog);
}

/// Mark-up, quotes, back slashes, path parts, an entity, format codes, a control character and marks that turn the direction.
inline const std::string kHostile =
    "\"><script>alert('1')</script>]]> & &lt; \\N \\\" %s %date() `x` [a](javascript:1) ../../etc/passwd {b}|c| -->\x01\xE2\x80\xAE abc \xE2\x81\xA6 ${x} "
    "'#;<U+0041>";

/// The catalog with hostile texts in the pattern "scale-out": names, labels, ids, step titles, Markdown.
inline std::filesystem::path hostileCatalog(const TempDir& folder) {
  const auto path = folder / "hostile.sqlite";
  std::filesystem::copy_file(CDP_TEST_CATALOG, path);
  sqlite3* db = nullptr;
  EXPECT_EQ(sqlite3_open(path.c_str(), &db), SQLITE_OK);
  const auto update = [&](const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
    sqlite3_bind_text(statement, 1, kHostile.data(), static_cast<int>(kHostile.size()), SQLITE_STATIC);
    EXPECT_EQ(sqlite3_step(statement), SQLITE_DONE) << sqlite3_errmsg(db);
    EXPECT_GT(sqlite3_changes(db), 0) << sql;
    sqlite3_finalize(statement);
  };
  update("UPDATE pattern SET name_en = ?1, name_ja = ?1, summary_en = ?1, summary_ja = ?1 WHERE slug = 'scale-out'");
  update("UPDATE pattern_field SET en = ?1, ja = ?1 WHERE pattern = 'scale-out'");
  update("UPDATE diagram_node SET label_en = ?1, label_ja = ?1, id = id || ?1 WHERE owner = 'pattern:scale-out'");
  update("UPDATE diagram_group SET label_en = ?1, label_ja = ?1, id = id || ?1 WHERE owner = 'pattern:scale-out'");
  update("UPDATE diagram_edge SET label_en = ?1, label_ja = ?1 WHERE owner = 'pattern:scale-out'");
  update("UPDATE diagram_step SET title_en = ?1, title_ja = ?1, text_en = ?1, text_ja = ?1 WHERE owner = 'pattern:scale-out'");
  sqlite3_close(db);
  return path;
}

/// Empty, or what is wrong with a text as XML.
inline std::string xmlFault(const std::string& text) {
  QXmlStreamReader reader(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
  while (!reader.atEnd()) reader.readNext();
  return reader.hasError() ? reader.errorString().toStdString() + " at line " + std::to_string(reader.lineNumber()) : std::string();
}

inline render::ExportRequest requestFor(const std::string& link, render::ExportFormat format) {
  render::ExportRequest request;
  request.items = {{link, 0, {}}};
  request.format = format;
  return request;
}

inline std::size_t countOf(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++n;
  return n;
}

inline std::size_t filesIn(const std::filesystem::path& folder) {
  std::size_t n = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) n += entry.path() != folder ? 1 : 0;
  return n;
}

}  // namespace cdp::test
