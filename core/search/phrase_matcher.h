// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "search/analyzer.h"

namespace cdp::search {

/// Finds the phrases of the concept vocabulary in analysed text: a trie over atoms, so one pass over a text finds them all.
/// Katakana phrases match whole words only (サーバ is not in サーバレス); Japanese verbs and adjectives match without their last
/// hiragana, so that 落ちる finds 落ちた. Values only; safe to read from several threads.
class PhraseMatcher {
 public:
  struct Match {
    std::uint32_t concept_ = 0;  ///< as given to add()
    std::uint32_t begin = 0;     ///< bytes
    std::uint32_t end = 0;
  };

  /// The form in which a phrase is kept: its atoms, separated by spaces. Empty: nothing to find.
  static std::string key(Analyzer& analyzer, std::string_view phrase);

  void add(std::string_view key, std::uint32_t conceptNumber);
  /// The longest match of each concept at each place.
  [[nodiscard]] std::vector<Match> find(const std::vector<Atom>& atoms) const;
  [[nodiscard]] bool empty() const { return m_nodes.size() <= 1; }

 private:
  struct Node {
    std::unordered_map<std::string, std::uint32_t> next;
    std::vector<std::uint32_t> concepts;
  };
  void insert(const std::vector<std::string>& atoms, std::uint32_t conceptNumber);

  std::vector<Node> m_nodes{1};
};

}  // namespace cdp::search
