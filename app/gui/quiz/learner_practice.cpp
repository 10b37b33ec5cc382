// SPDX-License-Identifier: Apache-2.0
#include "learner_practice.h"

#include <algorithm>
#include <map>
#include <set>

#include "quiz/seeded_random.h"

namespace cdp::gui {

void Practice::open(const std::filesystem::path& path) {
  m_database.reset();
  m_fault.reset();
  auto opened = path.empty() ? UserDatabase::openDefault() : UserDatabase::open(path);
  if (!opened) {
    m_fault = opened.error();
    return;
  }
  m_fault = opened->notice();
  m_database = std::make_unique<UserDatabase>(std::move(*opened));
}

void Practice::forget(const Error& error) {
  m_database.reset();
  m_fault = error;
}

Result<PracticeCounts> Practice::counts(const std::vector<QuestionKind>& kinds, const std::string& about, long long now) {
  auto keys = m_bank.keys(kinds, about);
  if (!keys) return keys.error();
  PracticeCounts out;
  std::map<std::string, PracticeCard> asked;
  if (m_database) {
    if (auto cards = PracticeLog(*m_database).cards()) {
      for (auto& card : *cards) asked.emplace(card.key, card);
    } else {
      forget(cards.error());
    }
  }
  for (const auto& key : *keys) {
    const auto it = asked.find(key);
    if (it == asked.end() || it->second.asked == 0) {
      ++out.fresh;
      continue;
    }
    ++out.boxes[static_cast<std::size_t>(std::clamp(it->second.box, 1, kBoxes) - 1)];
    ++(it->second.due <= now ? out.due : out.known);
  }
  return out;
}

Result<std::vector<Question>> Practice::choose(const std::vector<QuestionKind>& kinds, const std::string& about, std::size_t count, long long now,
                                               std::uint64_t seed) {
  auto keys = m_bank.keys(kinds, about);
  if (!keys) return keys.error();
  std::vector<std::string> order;
  std::set<std::string> known;
  if (m_database) {
    auto chosen = PracticeLog(*m_database).choose(*keys, keys->size(), now, seed);
    auto cards = PracticeLog(*m_database).cards();
    if (chosen && cards) {
      order = std::move(*chosen);
      for (const auto& card : *cards) {
        if (card.asked > 0) known.insert(card.key);
      }
    } else {
      forget(chosen ? cards.error() : chosen.error());
    }
  }
  if (!m_database || order.empty()) {
    order = *keys;
    SeededRandom(seed).shuffle(order);
    known.clear();
  }
  // What is due stays in front. Of the new ones the kinds take turns: there are many more of one kind than of another.
  const auto fresh = std::stable_partition(order.begin(), order.end(), [&](const std::string& key) { return known.count(key) > 0; });
  std::map<QuestionKind, std::size_t> taken;
  std::vector<std::pair<std::size_t, std::string>> turns;
  for (auto it = fresh; it != order.end(); ++it) turns.emplace_back(taken[*kindOfKey(*it)]++, *it);
  std::stable_sort(turns.begin(), turns.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::transform(turns.begin(), turns.end(), fresh, [](const auto& turn) { return turn.second; });
  std::vector<Question> out;
  for (const auto& key : order) {
    if (out.size() >= count) break;
    auto made = m_bank.question(key, seed);
    // A key without enough answers that are surely wrong has no question.
    if (!made && made.error().code != Error::Code::NotFound) return made.error();
    if (made) out.push_back(std::move(*made));
  }
  return out;
}

std::optional<PracticeCard> Practice::record(const std::string& key, bool right, long long now) {
  if (!m_database) return std::nullopt;
  auto card = PracticeLog(*m_database).record(key, right, now);
  if (card) return *card;
  forget(card.error());
  return std::nullopt;
}

}  // namespace cdp::gui
