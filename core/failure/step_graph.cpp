// SPDX-License-Identifier: Apache-2.0
#include "failure/step_graph.h"

#include <map>
#include <string_view>
#include <utility>

namespace cdp {
namespace {

std::size_t u(int i) { return static_cast<std::size_t>(i); }

}  // namespace

StepGraph::StepGraph(const Diagram& diagram, int step)
    : m_diagram(&diagram),
      m_nodeShown(diagram.nodes.size()),
      m_edgeShown(diagram.edges.size()),
      m_choiceOf(diagram.edges.size(), -1),
      m_askedBy(diagram.nodes.size()) {
  for (std::size_t n = 0; n < diagram.nodes.size(); ++n) m_nodeShown[n] = diagram.nodeVisible(static_cast<int>(n), step);
  std::map<std::pair<int, std::string_view>, int> byName;
  for (std::size_t e = 0; e < diagram.edges.size(); ++e) {
    const DiagramEdge& edge = diagram.edges[e];
    m_edgeShown[e] = edge.steps.contains(step) && nodeShown(edge.from) && nodeShown(edge.to);
    if (!m_edgeShown[e] || edge.kind != "request" || edge.optional) continue;
    int choice = static_cast<int>(m_choices.size());
    if (!edge.choice.empty()) choice = byName.emplace(std::pair(edge.from, std::string_view(edge.choice)), choice).first->second;
    if (u(choice) == m_choices.size()) m_choices.push_back({edge.from, {}});
    m_choices[u(choice)].edges.push_back(static_cast<int>(e));
    m_choiceOf[e] = choice;
    m_askedBy[u(edge.to)].push_back(choice);
  }
}

std::vector<int> StepGraph::members(int group) const {
  std::vector<int> out;
  for (std::size_t n = 0; n < m_nodeShown.size(); ++n) {
    if (m_nodeShown[n] && m_diagram->isInGroup(static_cast<int>(n), group)) out.push_back(static_cast<int>(n));
  }
  return out;
}

std::vector<bool> StepGraph::up(const std::vector<int>& failedNodes) const {
  std::vector<bool> out = m_nodeShown;
  for (int node : failedNodes) out[u(node)] = false;
  return out;
}

std::vector<bool> StepGraph::working(const std::vector<bool>& up) const {
  std::vector<bool> works = up;
  std::vector<std::size_t> answers(m_choices.size());
  for (std::size_t c = 0; c < m_choices.size(); ++c) answers[c] = m_choices[c].edges.size();
  std::vector<int> fallen;
  for (std::size_t n = 0; n < up.size(); ++n) {
    if (m_nodeShown[n] && !up[n]) fallen.push_back(static_cast<int>(n));
  }
  // Failure spreads against the direction of the requests; what it never reaches works, cycles included.
  while (!fallen.empty()) {
    const int node = fallen.back();
    fallen.pop_back();
    for (int choice : m_askedBy[u(node)]) {
      if (--answers[u(choice)] > 0) continue;
      const int asker = m_choices[u(choice)].from;
      if (!works[u(asker)]) continue;
      works[u(asker)] = false;
      fallen.push_back(asker);
    }
  }
  return works;
}

bool StepGraph::answered(int choice, const std::vector<bool>& works) const {
  for (int edge : m_choices[u(choice)].edges) {
    if (works[u(m_diagram->edges[u(edge)].to)]) return true;
  }
  return false;
}

}  // namespace cdp
