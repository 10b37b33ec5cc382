// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "store/catalog.h"
#include "store/pair_notes.h"

namespace cdp::gui {

/// Which patterns are worth comparing, and what the catalog says about a pair.
class CompareModel {
 public:
  struct Neighbour {
    std::string slug;
    LocalizedText line;  ///< what tells it apart, or why it is related
  };
  struct Pair {
    std::string a;
    std::string b;
    LocalizedText line;
  };
  struct Verdict {
    LocalizedText line;    ///< when to take which; empty: the catalog ties the two in no way
    LocalizedText reason;  ///< of the relation when it says more than the line; may be empty
    std::string kind;      ///< of the relation; may be empty
    bool inverse = false;  ///< it is told from the second one
  };

  /// Reads what it needs from the catalog at once; keeps no reference to it.
  explicit CompareModel(const Catalog& catalog);

  /// Those most easily mistaken for it first.
  [[nodiscard]] std::vector<Neighbour> neighbours(const std::string& slug) const;
  /// Pairs to begin with: each pattern at most once, the most alike first.
  [[nodiscard]] std::vector<Pair> goodPairs(std::size_t most) const;
  [[nodiscard]] Verdict verdict(const std::string& a, const std::string& b) const;

 private:
  std::vector<PairNote> m_notes;
  std::vector<std::pair<std::string, Relation>> m_relations;
};

}  // namespace cdp::gui
