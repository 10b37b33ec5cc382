// SPDX-License-Identifier: Apache-2.0
#include "diagram_shelf.h"

#include <algorithm>
#include <cmath>

#include "lecture/lecture.h"

namespace cdp::gui {

DiagramShelf::DiagramPtr DiagramShelf::diagram(const std::string& owner) {
  if (owner.empty()) return nullptr;
  if (const auto it = m_diagrams.find(owner); it != m_diagrams.end()) return it->second;
  auto found = m_catalog.diagram(owner);
  DiagramPtr diagram = found ? std::make_shared<const LaidOutDiagram>(std::move(*found)) : nullptr;
  m_diagrams.emplace(owner, diagram);
  return diagram;
}

const RelationLayout* DiagramShelf::neighbourhood(const std::string& link, double widthToHeight) {
  const auto key = std::make_pair(link, qRound(widthToHeight * 10));
  if (const auto it = m_neighbourhoods.find(key); it != m_neighbourhoods.end()) return it->second.get();
  auto& kept = m_neighbourhoods[key];
  const int focus = m_relations.indexOf(std::string(slugOf(link)));
  if (focus < 0) return nullptr;
  // As wide as the wider of both names, so that a flip of the language moves nothing.
  RelationGraph graph = m_relations.graph(Language::English, kRelationText, true);
  const RelationGraph other = m_relations.graph(Language::Japanese, kRelationText, true);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) graph.nodes[i].width = std::max(graph.nodes[i].width, other.nodes[i].width);
  // Narrow columns leave the most room for the names.
  auto layout = layoutRelationFocus(graph, focus, 1, 560 * widthToHeight);
  if (layout) kept = std::make_unique<const RelationLayout>(std::move(*layout));
  return kept.get();
}

}  // namespace cdp::gui
