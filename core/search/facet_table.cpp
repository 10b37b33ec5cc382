// SPDX-License-Identifier: Apache-2.0
#include "search/facet_table.h"

#include <unordered_map>

#include "store/row_reader.h"

namespace cdp::search {

Result<FacetTable> FacetTable::load(const Database& database, std::uint32_t patternCount) {
  FacetTable out;
  out.m_patternCount = patternCount;
  const std::string join = "JOIN search_document d ON d.kind = 'pattern' AND d.slug = ";
  Result<void> done = read(database, "SELECT slug FROM category ORDER BY position", ("SELECT d.id, p.category FROM pattern p " + join + "p.slug").c_str(),
                           out.m_categories, patternCount);
  if (done) {
    done = read(database, "SELECT slug FROM quality_attribute ORDER BY position",
                ("SELECT d.id, q.quality FROM pattern_quality q " + join + "q.pattern WHERE q.effect = 1").c_str(), out.m_qualities, patternCount);
  }
  if (done) {
    done = read(database, "SELECT slug FROM service ORDER BY name COLLATE NOCASE, slug",
                ("SELECT d.id, s.service FROM pattern_service s " + join + "s.pattern").c_str(), out.m_services, patternCount);
  }
  if (!done) return done.error();
  return out;
}

Result<void> FacetTable::read(const Database& database, const char* values, const char* pairs, Column& column, std::uint32_t patternCount) {
  column.ofPattern.resize(patternCount);
  std::unordered_map<std::string, std::uint16_t> at;
  Result<void> done = eachRow(database, values, {}, [&](const Statement& row) {
    if (column.values.size() >= UINT16_MAX) return;
    at.emplace(row.text(0), static_cast<std::uint16_t>(column.values.size()));
    column.values.push_back(row.text(0));
  });
  if (!done) return done;
  return eachRow(database, pairs, {}, [&](const Statement& row) {
    const auto value = at.find(row.text(1));
    const int pattern = row.integer(0);
    if (value == at.end() || pattern < 0 || static_cast<std::uint32_t>(pattern) >= patternCount) return;
    column.ofPattern[static_cast<std::size_t>(pattern)].push_back(value->second);
  });
}

void FacetTable::restrict(const Column& column, const std::string& value, std::vector<bool>& allowed) {
  if (value.empty()) return;
  for (std::size_t i = 0; i < allowed.size(); ++i) {
    bool has = false;
    for (const std::uint16_t v : column.ofPattern[i]) has = has || column.values[v] == value;
    if (!has) allowed[i] = false;
  }
}

std::vector<bool> FacetTable::allowed(const SearchOptions& options) const {
  std::vector<bool> out(m_patternCount, true);
  restrict(m_categories, options.category, out);
  restrict(m_qualities, options.quality, out);
  restrict(m_services, options.service, out);
  return out;
}

std::vector<FacetCount> FacetTable::count(const Column& column, const std::vector<std::uint32_t>& patterns) {
  std::vector<int> counts(column.values.size(), 0);
  for (const std::uint32_t pattern : patterns) {
    if (pattern >= column.ofPattern.size()) continue;
    for (const std::uint16_t value : column.ofPattern[pattern]) ++counts[value];
  }
  std::vector<FacetCount> out;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) out.push_back({column.values[i], counts[i]});
  }
  return out;
}

SearchFacets FacetTable::count(const std::vector<std::uint32_t>& patterns) const {
  return {count(m_categories, patterns), count(m_qualities, patterns), count(m_services, patterns)};
}

}  // namespace cdp::search
