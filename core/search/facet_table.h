// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "search/search_engine.h"

namespace cdp {
class Database;
}

namespace cdp::search {

/// Which category, quality attributes and services each pattern has, by document id. Thread: any, once loaded.
class FacetTable {
 public:
  /// Errors: Format.
  static Result<FacetTable> load(const Database& database, std::uint32_t patternCount);

  /// The patterns that a filter leaves; all where the options ask for none.
  [[nodiscard]] std::vector<bool> allowed(const SearchOptions& options) const;
  [[nodiscard]] SearchFacets count(const std::vector<std::uint32_t>& patterns) const;

 private:
  /// One facet: its values in the catalog's order, and those of each pattern.
  struct Column {
    std::vector<std::string> values;
    std::vector<std::vector<std::uint16_t>> ofPattern;
  };
  static Result<void> read(const Database& database, const char* values, const char* pairs, Column& column, std::uint32_t patternCount);
  static void restrict(const Column& column, const std::string& value, std::vector<bool>& allowed);
  static std::vector<FacetCount> count(const Column& column, const std::vector<std::uint32_t>& patterns);

  Column m_categories;
  Column m_qualities;
  Column m_services;
  std::uint32_t m_patternCount = 0;
};

}  // namespace cdp::search
