// SPDX-License-Identifier: Apache-2.0
#include "compare_model.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace cdp::gui {
namespace {

/// How alike two patterns are by what ties them: alternatives are chosen between, contrasts are confused, the rest go together.
int rank(const std::string& kind) {
  constexpr std::array<std::string_view, 5> kOrder{"alternative-to", "contrast", "extends", "needs", "combines-with"};
  const auto it = std::find(kOrder.begin(), kOrder.end(), kind);
  return static_cast<int>(it - kOrder.begin());
}

}  // namespace

CompareModel::CompareModel(const Catalog& catalog) {
  if (auto notes = readPairNotes(catalog.database())) m_notes = std::move(*notes);
  if (auto relations = catalog.relations()) m_relations = std::move(*relations);
  // Within a kind the first numbers of the catalog come first: what a reader meets first.
  const auto place = [&](const std::string& slug) {
    const auto* pattern = catalog.patternSummary(slug);
    return pattern == nullptr || pattern->number == 0 ? 1000 : pattern->number;
  };
  std::stable_sort(m_relations.begin(), m_relations.end(), [&](const auto& a, const auto& b) {
    return std::pair(rank(a.second.kind), place(a.first) + place(a.second.to)) < std::pair(rank(b.second.kind), place(b.first) + place(b.second.to));
  });
}

std::vector<CompareModel::Neighbour> CompareModel::neighbours(const std::string& slug) const {
  std::vector<Neighbour> out;
  std::set<std::string> seen{slug};
  const auto add = [&](const std::string& other, const LocalizedText& line) {
    if (seen.insert(other).second) out.push_back({other, line});
  };
  const auto relate = [&](int first, int last) {
    for (const auto& [from, relation] : m_relations) {
      if (rank(relation.kind) < first || rank(relation.kind) > last) continue;
      if (from == slug) add(relation.to, verdict(slug, relation.to).line);
      if (relation.to == slug) add(from, verdict(slug, from).line);
    }
  };
  for (const auto& note : m_notes) {
    if (note.a == slug) add(note.b, note.text);
    if (note.b == slug) add(note.a, note.text);
  }
  relate(0, 1);
  relate(2, 4);
  return out;
}

std::vector<CompareModel::Pair> CompareModel::goodPairs(std::size_t most) const {
  std::vector<Pair> out;
  std::set<std::string> used;
  for (const auto& [from, relation] : m_relations) {
    if (out.size() >= most) break;
    if (rank(relation.kind) > 1 || used.count(from) > 0 || used.count(relation.to) > 0) continue;
    used.insert(from);
    used.insert(relation.to);
    out.push_back({from, relation.to, verdict(from, relation.to).line});
  }
  return out;
}

CompareModel::Verdict CompareModel::verdict(const std::string& a, const std::string& b) const {
  Verdict out;
  for (const auto& [from, relation] : m_relations) {
    if ((from != a || relation.to != b) && (from != b || relation.to != a)) continue;
    out.kind = relation.kind;
    out.inverse = from == b;
    out.line = relation.reason;
    break;
  }
  for (const auto& note : m_notes) {
    if (!note.isFor(a, b)) continue;
    out.reason = out.line;
    out.line = note.text;
  }
  return out;
}

}  // namespace cdp::gui
