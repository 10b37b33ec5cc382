// SPDX-License-Identifier: Apache-2.0
#include "search/phrase_matcher.h"

#include <algorithm>

#include "base/unicode.h"

namespace cdp::search {
namespace {

/// Final letters that change when a verb or an adjective is inflected.
bool isInflected(const std::string& atom) {
  static const std::vector<std::string> kEndings{"る", "う", "く", "す", "つ", "む", "ぐ", "ぶ", "ぬ", "い"};
  return std::find(kEndings.begin(), kEndings.end(), atom) != kEndings.end();
}

}  // namespace

std::string PhraseMatcher::key(Analyzer& analyzer, std::string_view phrase) {
  std::string out;
  for (const Atom& atom : analyzer.atoms(phrase)) out += (out.empty() ? "" : " ") + atom.text;
  return out;
}

void PhraseMatcher::insert(const std::vector<std::string>& atoms, std::uint32_t conceptNumber) {
  std::uint32_t node = 0;
  for (const auto& atom : atoms) {
    const auto found = m_nodes[node].next.find(atom);
    if (found != m_nodes[node].next.end()) {
      node = found->second;
      continue;
    }
    const auto fresh = static_cast<std::uint32_t>(m_nodes.size());
    m_nodes[node].next.emplace(atom, fresh);
    m_nodes.emplace_back();
    node = fresh;
  }
  auto& concepts = m_nodes[node].concepts;
  if (std::find(concepts.begin(), concepts.end(), conceptNumber) == concepts.end()) concepts.push_back(conceptNumber);
}

void PhraseMatcher::add(std::string_view key, std::uint32_t conceptNumber) {
  std::vector<std::string> atoms;
  while (!key.empty()) {
    const std::size_t space = key.find(' ');
    atoms.emplace_back(key.substr(0, space));
    key = space == std::string_view::npos ? std::string_view() : key.substr(space + 1);
  }
  if (atoms.empty()) return;
  insert(atoms, conceptNumber);
  if (atoms.size() >= 3 && isInflected(atoms.back())) {
    atoms.pop_back();
    insert(atoms, conceptNumber);
  }
}

std::vector<PhraseMatcher::Match> PhraseMatcher::find(const std::vector<Atom>& atoms) const {
  std::vector<Match> out;
  for (std::size_t start = 0; start < atoms.size(); ++start) {
    if (atoms[start].joined) continue;
    const std::size_t first = out.size();
    std::uint32_t node = 0;
    for (std::size_t i = start; i < atoms.size(); ++i) {
      const auto found = m_nodes[node].next.find(atoms[i].text);
      if (found == m_nodes[node].next.end()) break;
      node = found->second;
      if (i + 1 < atoms.size() && atoms[i + 1].joined) continue;
      for (const std::uint32_t number : m_nodes[node].concepts) {
        const auto same = std::find_if(out.begin() + static_cast<long>(first), out.end(), [&](const Match& m) { return m.concept_ == number; });
        if (same == out.end()) {
          out.push_back({number, atoms[start].begin, atoms[i].end});
        } else {
          same->end = atoms[i].end;
        }
      }
    }
  }
  return out;
}

}  // namespace cdp::search
