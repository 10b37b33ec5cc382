// SPDX-License-Identifier: Apache-2.0
#include "quiz/practice.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "quiz/seeded_random.h"
#include "store/row_reader.h"

namespace cdp {
namespace {

constexpr const char* kColumns = "SELECT key, box, due, asked, missed, last_asked FROM card";

PracticeCard cardAt(const Statement& row) {
  return {row.text(0), std::clamp(row.integer(1), 1, kBoxes), row.integer64(2), row.integer(3), row.integer(4), row.integer64(5)};
}

}  // namespace

PracticeCard answered(PracticeCard card, bool right, long long now) {
  const bool wasDue = card.asked == 0 || card.due <= now;
  ++card.asked;
  card.lastAsked = now;
  if (!right) {
    ++card.missed;
    card.box = 1;
    card.due = now;
  } else if (wasDue) {
    // The first right answer to a card leaves box 1 as any other does.
    card.box = std::min(card.box + 1, kBoxes);
    card.due = now + (kDay << (card.box - 1));
  }
  return card;
}

Result<PracticeCard> PracticeLog::card(std::string_view key) const {
  PracticeCard out;
  out.key = key;
  auto done = eachRow(m_database.database(), std::string(kColumns) + " WHERE key = ?1", {out.key}, [&](const Statement& row) { out = cardAt(row); });
  if (!done) return done.error();
  return out;
}

Result<std::vector<PracticeCard>> PracticeLog::cards() const {
  std::vector<PracticeCard> out;
  auto done = eachRow(m_database.database(), std::string(kColumns) + " ORDER BY key", {}, [&](const Statement& row) { out.push_back(cardAt(row)); });
  if (!done) return done.error();
  return out;
}

Result<PracticeCard> PracticeLog::record(std::string_view key, bool right, long long now) {
  Database& db = m_database.database();
  PracticeCard after;
  auto done = m_database.transaction([&]() -> Result<void> {
    auto before = card(key);
    if (!before) return before.error();
    after = answered(*before, right, now);
    auto write = db.prepare(
        "INSERT INTO card (key, box, due, asked, missed, last_asked) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
        "ON CONFLICT (key) DO UPDATE SET box = ?2, due = ?3, asked = ?4, missed = ?5, last_asked = ?6");
    if (!write) return write.error();
    if (!write->run(after.key, after.box, after.due, after.asked, after.missed, after.lastAsked)) return db.lastError("the answer cannot be written");
    auto log = db.prepare("INSERT INTO answer (key, at, right) VALUES (?1, ?2, ?3)");
    if (!log) return log.error();
    if (!log->run(after.key, now, right ? 1 : 0)) return db.lastError("the answer cannot be written");
    return {};
  });
  if (!done) return done.error();
  return after;
}

Result<std::vector<std::string>> PracticeLog::choose(const std::vector<std::string>& available, std::size_t count, long long now, std::uint64_t seed) const {
  auto all = cards();
  if (!all) return all.error();
  std::map<std::string, PracticeCard> known;
  for (auto& card : *all) known[card.key] = card;
  std::vector<PracticeCard> due;
  std::vector<std::string> fresh;
  for (const auto& key : available) {
    const auto it = known.find(key);
    if (it == known.end()) {
      fresh.push_back(key);
    } else if (it->second.due <= now) {
      due.push_back(it->second);
    }
  }
  std::sort(due.begin(), due.end(), [](const PracticeCard& a, const PracticeCard& b) { return std::tie(a.box, a.due, a.key) < std::tie(b.box, b.due, b.key); });
  SeededRandom(seed).shuffle(fresh);
  std::vector<std::string> out;
  for (const auto& card : due) out.push_back(card.key);
  out.insert(out.end(), fresh.begin(), fresh.end());
  if (out.size() > count) out.resize(count);
  return out;
}

}  // namespace cdp
