// SPDX-License-Identifier: Apache-2.0
#include "lecture/rehearsal.h"

#include <algorithm>
#include <map>

#include "store/row_reader.h"

namespace cdp {

double RehearsalRun::spent() const {
  double sum = 0;
  for (const auto& item : items) sum += item.spent;
  return sum;
}

double RehearsalRun::planned() const {
  double sum = 0;
  for (const auto& item : items) sum += item.planned;
  return sum;
}

std::vector<std::string> itemKeys(const Lecture& lecture) {
  std::vector<std::string> keys;
  std::map<std::string, int> seen;
  for (const auto& item : lecture.items) {
    std::string key(item.kind == ItemKind::Unknown ? std::string_view(item.kindText) : itemKindCode(item.kind));
    for (const auto& link : item.show) key += " " + link;
    if (item.show.empty()) key += " " + (item.title.en.empty() ? item.title.ja : item.title.en);
    const int nth = ++seen[key];
    keys.push_back(key + " #" + std::to_string(nth));
  }
  return keys;
}

Result<long long> RehearsalLog::start(const std::string& name, const Lecture& lecture, const std::string& language, long long now) {
  Database& db = m_database.database();
  long long id = 0;
  const auto keys = itemKeys(lecture);
  auto done = m_database.transaction([&]() -> Result<void> {
    auto run = db.prepare("INSERT INTO rehearsal (lecture, started, finished, language) VALUES (?1, ?2, 0, ?3)");
    if (!run) return run.error();
    if (!run->run(name, now, language)) return db.lastError("the rehearsal cannot be written");
    id = sqlite3_last_insert_rowid(db.handle());
    auto row = db.prepare("INSERT INTO rehearsal_item (rehearsal, item, position, title_en, title_ja, planned, spent) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)");
    if (!row) return row.error();
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const auto& item = lecture.items[i];
      if (!row->run(id, keys[i], static_cast<int>(i), item.title.en, item.title.ja, item.minutes * 60)) return db.lastError("the rehearsal cannot be written");
    }
    return {};
  });
  if (!done) return done.error();
  return id;
}

Result<void> RehearsalLog::add(long long run, std::string_view item, double seconds) {
  Database& db = m_database.database();
  auto row = db.prepare("UPDATE rehearsal_item SET spent = spent + ?3 WHERE rehearsal = ?1 AND item = ?2");
  if (!row) return row.error();
  if (!row->run(run, item, std::clamp(seconds, 0.0, 86400.0))) return db.lastError("the rehearsal cannot be written");
  if (sqlite3_changes(db.handle()) == 0) return Error{Error::Code::NotFound, "the rehearsal has no such item", "", db.path()};
  return {};
}

Result<void> RehearsalLog::finish(long long run, long long now) {
  Database& db = m_database.database();
  auto row = db.prepare("UPDATE rehearsal SET finished = ?2 WHERE id = ?1");
  if (!row) return row.error();
  if (!row->run(run, now)) return db.lastError("the rehearsal cannot be written");
  if (sqlite3_changes(db.handle()) == 0) return Error{Error::Code::NotFound, "there is no such rehearsal", "", db.path()};
  return {};
}

Result<void> RehearsalLog::remove(long long run) {
  Database& db = m_database.database();
  auto row = db.prepare("DELETE FROM rehearsal WHERE id = ?1");
  if (!row) return row.error();
  if (!row->run(run)) return db.lastError("the rehearsal cannot be removed");
  return {};
}

Result<RehearsalRun> RehearsalLog::run(long long id) const {
  const Database& db = m_database.database();
  RehearsalRun out;
  auto head = db.prepare("SELECT id, lecture, started, finished, language FROM rehearsal WHERE id = ?1");
  if (!head) return head.error();
  head->bind(1, id);
  if (!head->step()) {
    if (db.failed()) return db.lastError("the rehearsals cannot be read");
    return Error{Error::Code::NotFound, "there is no such rehearsal", "", db.path()};
  }
  out.id = head->integer64(0);
  out.lecture = head->text(1);
  out.started = head->integer64(2);
  out.finished = head->integer64(3);
  out.language = head->text(4);
  auto items = db.prepare("SELECT item, title_en, title_ja, planned, spent FROM rehearsal_item WHERE rehearsal = ?1 ORDER BY position");
  if (!items) return items.error();
  items->bind(1, id);
  while (items->step()) out.items.push_back({items->text(0), localizedAt(*items, 1), items->real(3), items->real(4)});
  if (db.failed()) return db.lastError("the rehearsals cannot be read");
  return out;
}

Result<std::vector<RehearsalRun>> RehearsalLog::runs(const std::string& name) const {
  std::vector<long long> ids;
  auto done = eachRow(m_database.database(), "SELECT id FROM rehearsal WHERE lecture = ?1 ORDER BY started DESC, id DESC", {name},
                      [&](const Statement& row) { ids.push_back(row.integer64(0)); });
  if (!done) return done.error();
  std::vector<RehearsalRun> out;
  for (long long id : ids) {
    auto one = run(id);
    if (!one) return one.error();
    out.push_back(std::move(*one));
  }
  return out;
}

std::vector<TimeDifference> compareRuns(const RehearsalRun& before, const RehearsalRun& after) {
  std::vector<TimeDifference> out;
  const auto in = [](const RehearsalRun& run, const std::string& key) {
    return std::find_if(run.items.begin(), run.items.end(), [&](const ItemTime& item) { return item.item == key; });
  };
  for (const auto& item : after.items) {
    const auto old = in(before, item.item);
    const bool isNew = old == before.items.end();
    out.push_back({item.item, item.title, isNew ? 0 : old->spent, item.spent, false, isNew});
  }
  for (const auto& item : before.items) {
    if (in(after, item.item) == after.items.end()) out.push_back({item.item, item.title, item.spent, 0, true, false});
  }
  return out;
}

std::vector<TimeDifference> compareWithPlan(const RehearsalRun& run) {
  std::vector<TimeDifference> out;
  for (const auto& item : run.items) out.push_back({item.item, item.title, item.planned, item.spent, false, false});
  return out;
}

}  // namespace cdp
