// SPDX-License-Identifier: Apache-2.0
#include "diagram/diagram_difference.h"

#include <algorithm>

namespace cdp {
namespace {

std::size_t u(int i) { return static_cast<std::size_t>(i); }

PartChange presence(bool before, bool after) {
  if (before) return after ? PartChange::Same : PartChange::Removed;
  return after ? PartChange::Added : PartChange::Absent;
}

bool looksTheSame(const DiagramEdge& a, const DiagramEdge& b) {
  return a.order == b.order && a.label == b.label && a.mode == b.mode && a.standby == b.standby && a.optional == b.optional && a.choice == b.choice;
}

class Comparison {
 public:
  Comparison(const Diagram& diagram, int before, int after) : m_diagram(diagram) {
    m_out.before = before;
    m_out.after = after;
  }

  DiagramDifference run() {
    for (int n = 0; n < static_cast<int>(m_diagram.nodes.size()); ++n) {
      m_out.nodes.push_back(presence(m_diagram.nodeVisible(n, m_out.before), m_diagram.nodeVisible(n, m_out.after)));
    }
    for (int g = 0; g < static_cast<int>(m_diagram.groups.size()); ++g) {
      m_out.groups.push_back(presence(m_diagram.groupVisible(g, m_out.before), m_diagram.groupVisible(g, m_out.after)));
    }
    for (int e = 0; e < static_cast<int>(m_diagram.edges.size()); ++e) {
      m_out.edges.push_back(presence(m_diagram.edgeVisible(e, m_out.before), m_diagram.edgeVisible(e, m_out.after)));
    }
    pairContinued();
    pairMoved();
    markNodes();
    markGroups();
    return std::move(m_out);
  }

 private:
  const DiagramEdge& edge(int e) const { return m_diagram.edges[u(e)]; }

  std::vector<int> edgesThatAre(PartChange change) const {
    std::vector<int> out;
    for (int e = 0; e < static_cast<int>(m_out.edges.size()); ++e) {
      if (m_out.edges[u(e)] == change) out.push_back(e);
    }
    return out;
  }

  void pairContinued() {
    for (int removed : edgesThatAre(PartChange::Removed)) {
      for (int added : edgesThatAre(PartChange::Added)) {
        const DiagramEdge& a = edge(removed);
        const DiagramEdge& b = edge(added);
        if (a.from != b.from || a.to != b.to || a.kind != b.kind) continue;
        m_out.edges[u(removed)] = m_out.edges[u(added)] = looksTheSame(a, b) ? PartChange::Same : PartChange::Changed;
        m_out.continued.push_back({removed, added});
        break;
      }
    }
  }

  /// How well an added edge serves as the new place of a removed one; 0: not at all.
  int likeness(const DiagramEdge& a, const DiagramEdge& b) const {
    if (a.kind != b.kind || (a.from == b.from) == (a.to == b.to)) return 0;
    const int otherBefore = a.from == b.from ? a.to : a.from;
    const int otherAfter = a.from == b.from ? b.to : b.from;
    int score = 1;
    if (m_diagram.nodes[u(otherBefore)].role == m_diagram.nodes[u(otherAfter)].role) score += 4;
    if (a.choice == b.choice) score += 2;
    if (a.standby == b.standby) score += 1;
    return score;
  }

  void pairMoved() {
    struct Candidate {
      int score;
      MovedEdge move;
    };
    std::vector<Candidate> candidates;
    const auto added = edgesThatAre(PartChange::Added);
    for (int a : edgesThatAre(PartChange::Removed)) {
      for (int b : added) {
        if (const int score = likeness(edge(a), edge(b)); score > 0) candidates.push_back({score, {a, b}});
      }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const auto& x, const auto& y) { return x.score > y.score; });
    std::vector<bool> used(m_out.edges.size(), false);
    for (const auto& [score, move] : candidates) {
      if (used[u(move.removed)] || used[u(move.added)]) continue;
      used[u(move.removed)] = used[u(move.added)] = true;
      m_out.moved.push_back(move);
    }
    std::sort(m_out.moved.begin(), m_out.moved.end(), [](const auto& x, const auto& y) { return x.removed < y.removed; });
  }

  void markNodes() {
    for (int e = 0; e < static_cast<int>(m_out.edges.size()); ++e) {
      const PartChange change = m_out.edges[u(e)];
      if (change == PartChange::Same || change == PartChange::Absent) continue;
      for (int node : {edge(e).from, edge(e).to}) {
        if (m_out.nodes[u(node)] == PartChange::Same) m_out.nodes[u(node)] = PartChange::Changed;
      }
    }
  }

  void markGroups() {
    for (int n = 0; n < static_cast<int>(m_out.nodes.size()); ++n) {
      if (m_out.nodes[u(n)] != PartChange::Added && m_out.nodes[u(n)] != PartChange::Removed) continue;
      for (int g = m_diagram.nodes[u(n)].group; g >= 0; g = m_diagram.groups[u(g)].parent) {
        if (m_out.groups[u(g)] == PartChange::Same) m_out.groups[u(g)] = PartChange::Changed;
      }
    }
  }

  const Diagram& m_diagram;
  DiagramDifference m_out;
};

}  // namespace

bool DiagramDifference::empty() const {
  const auto unmarked = [](const std::vector<PartChange>& parts) {
    return std::all_of(parts.begin(), parts.end(), [](PartChange c) { return c == PartChange::Same || c == PartChange::Absent; });
  };
  return unmarked(nodes) && unmarked(groups) && unmarked(edges);
}

DiagramDifference difference(const Diagram& diagram, int before, int after) { return Comparison(diagram, before, after).run(); }

}  // namespace cdp
