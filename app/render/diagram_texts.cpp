// SPDX-License-Identifier: Apache-2.0
#include "diagram_texts.h"

#include "diagram/diagram_labels.h"

namespace cdp::render {

DrawingTexts drawingTexts(const Catalog& catalog, const LaidOutDiagram& diagram, const DiagramView& view) {
  const int step = effectiveStep(diagram, view);
  DrawingTexts texts;
  texts.title = QString::fromStdString(catalog.titleOf(diagram.owner, view.language));
  const StepText& names = diagram.steps[static_cast<std::size_t>(step - 1)];
  if (!names.title.empty()) texts.title += QStringLiteral(" – ") + QString::fromStdString(names.title.in(view.language));
  const Diagram& d = diagram.diagram;
  QStringList sentences;
  const auto name = [&](int node) {
    return QString::fromStdString(nodeName(d.nodes[static_cast<std::size_t>(node)], catalog.vocabulary(), view.language, view.lens));
  };
  for (int e = 0; e < static_cast<int>(d.edges.size()); ++e) {
    if (!d.edgeVisible(e, step)) continue;
    const auto& edge = d.edges[static_cast<std::size_t>(e)];
    const auto* kind = catalog.vocabulary().edgeKind(edge.kind);
    const QString number = edge.order > 0 ? QString::fromStdString(circledNumber(edge.order)) + u' ' : QString();
    sentences << number + name(edge.from) + QStringLiteral(" → ") + name(edge.to) +
                     (kind == nullptr ? QString() : QStringLiteral(" (") + QString::fromStdString(kind->name.in(view.language)) + u')');
  }
  texts.description = sentences.join(view.language == Language::English ? QStringLiteral("; ") : QStringLiteral("、"));
  return texts;
}

}  // namespace cdp::render
