// SPDX-License-Identifier: Apache-2.0
#include "search/passage_ranker.h"

#include <algorithm>
#include <cmath>

#include "search/packed.h"

namespace cdp::search {
namespace {

/// What a match in a field is worth beside one in a symptom.
double fieldValue(SearchField field) {
  switch (field) {
    case SearchField::Name:
      return 1.1;
    case SearchField::Alias:
      return 1.1;
    case SearchField::Symptom:
      return 1.0;
    case SearchField::Tagline:
    case SearchField::Summary:
      return 0.9;
    case SearchField::Problem:
      return 0.8;
    case SearchField::Other:
      return 0.3;
    default:
      return 0.6;
  }
}

/// Tokens at which length begins to count: a shorter passage is not better for it.
constexpr double kShort = 8;
constexpr std::size_t kLongest = 400;
/// From which part on a query and a name count as the same, and what that is worth.
constexpr double kWhole = 0.9;
constexpr double kNamed = 3;

/// To the power of 5/4: a passage that covers all of a query is worth more than two that cover half of it.
double raised(double covered) { return covered * std::sqrt(std::sqrt(covered)); }

}  // namespace

void PassageRanker::setQuery(const Query& query, const RankingWeights& weights, bool patterns) {
  for (const std::uint32_t id : m_used) m_slot[id] = 0;
  m_used.clear();
  m_value.clear();
  for (const QueryTerm& term : query.terms) {
    if (m_value.size() == 255) break;
    m_value.push_back(term.weight * (patterns ? term.patternIdf : term.documentIdf));
    if (term.info.id < m_slot.size()) {
      m_slot[term.info.id] = static_cast<std::uint8_t>(m_value.size());
      m_used.push_back(term.info.id);
    }
  }
  m_seen.assign(m_value.size(), 0);
  m_passage = 0;
  m_total = std::max(1e-9, patterns ? query.patternTotal : query.documentTotal);
  if (m_lengthExponent == weights.passageLength) return;
  m_lengthExponent = weights.passageLength;
  m_lengthFactor.assign(kLongest + 1, 1);
  for (std::size_t i = 0; i <= kLongest; ++i) m_lengthFactor[i] = std::pow(std::max(kShort, static_cast<double>(i)) / kShort, -m_lengthExponent);
}

template <typename Take>
void PassageRanker::each(std::string_view packed, bool withPlaces, const Take& take) {
  PackedReader reader(packed);
  PassageMatch match;
  while (reader.more()) {
    match.field = static_cast<SearchField>(std::min<std::uint8_t>(reader.byte(), kSearchFields - 1));
    match.language = reader.byte() == 0 ? Language::English : Language::Japanese;
    match.position = reader.varint();
    match.places.clear();
    const std::uint32_t count = reader.varint();
    ++m_passage;
    double found = 0;
    std::uint32_t matched = 0;
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < count && reader.ok(); ++i) {
      const std::uint32_t id = reader.varint();
      begin += reader.varint();
      const std::uint32_t length = reader.varint();
      const std::uint8_t slot = id < m_slot.size() ? m_slot[id] : std::uint8_t{0};
      if (slot == 0) continue;
      ++matched;
      if (m_seen[slot - 1u] != m_passage) {
        m_seen[slot - 1u] = m_passage;
        found += m_value[slot - 1u];
      }
      if (withPlaces) match.places.push_back({{begin, begin + length}, slot - 1u});
    }
    if (!reader.ok()) return;
    if (found <= 0) continue;
    match.similarity = fieldValue(match.field) * raised(found / m_total) * m_lengthFactor[std::min<std::size_t>(count, kLongest)];
    // The query is this name, neither more nor less: "scale out" is not "scheduled scale out".
    if (match.field <= SearchField::Alias && found > kWhole * m_total && matched > kWhole * count) match.similarity *= kNamed;
    take(match);
  }
}

double PassageRanker::score(std::string_view packed) {
  double sum = 0;
  each(packed, false, [&](const PassageMatch& match) { sum += match.similarity * match.similarity; });
  return std::sqrt(sum);
}

std::optional<PassageMatch> PassageRanker::best(std::string_view packed, std::optional<Language> language) {
  std::optional<PassageMatch> out;
  each(packed, true, [&](const PassageMatch& match) {
    if (language && match.language != *language) return;
    if (!out || match.similarity > out->similarity) out = match;
  });
  return out;
}

}  // namespace cdp::search
