// SPDX-License-Identifier: Apache-2.0
#include "export/step_visibility.h"

#include <algorithm>

namespace cdp::render {

StepVisibility::StepVisibility(const LaidOutDiagram& laidOut, const DiagramView& shown) : m_count(static_cast<int>(laidOut.steps.size())) {
  const Diagram& d = laidOut.diagram;
  DiagramView view = shown;
  view.compareWith = 0;
  const auto put = [&](const QString& id, int step, const PartState& part, PartState& all) {
    auto& steps = m_parts[id];
    steps.resize(static_cast<std::size_t>(m_count));
    steps[static_cast<std::size_t>(step - 1)] = part.opacity > 0;
    if (part.opacity > 0) all.opacity = 1;
  };
  PartState hidden;
  hidden.opacity = 0;
  m_all.nodes.assign(d.nodes.size(), hidden);
  m_all.groups.assign(d.groups.size(), hidden);
  m_all.edges.assign(d.edges.size(), hidden);
  for (view.step = 1; view.step <= m_count; ++view.step) {
    const DiagramState state = stateFor(laidOut, view);
    for (std::size_t i = 0; i < d.nodes.size(); ++i)
      put(QStringLiteral("node-") + QString::fromStdString(d.nodes[i].id), view.step, state.nodes[i], m_all.nodes[i]);
    for (std::size_t i = 0; i < d.groups.size(); ++i) {
      put(QStringLiteral("group-") + QString::fromStdString(d.groups[i].id), view.step, state.groups[i], m_all.groups[i]);
    }
    for (std::size_t i = 0; i < d.edges.size(); ++i) {
      put(QStringLiteral("edge-%1").arg(i + 1), view.step, state.edges[i], m_all.edges[i]);
      put(QStringLiteral("edge-text-%1").arg(i + 1), view.step, state.edges[i], m_all.edges[i]);
    }
  }
}

std::vector<bool> StepVisibility::of(const QString& id) const {
  const auto it = m_parts.find(id);
  return it == m_parts.end() ? std::vector<bool>(static_cast<std::size_t>(m_count), true) : *it;
}

bool StepVisibility::always(const QString& id) const {
  const auto steps = of(id);
  return std::all_of(steps.begin(), steps.end(), [](bool seen) { return seen; });
}

}  // namespace cdp::render
