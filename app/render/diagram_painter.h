// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainterPath>
#include <QSizeF>

#include "canvas.h"
#include "diagram_view.h"
#include "model/vocabulary.h"

namespace cdp::render {

/// Draws a laid-out diagram on a canvas. The only code that does. Holds references: diagram and vocabulary must outlive it.
/// Thread: any, one painter per thread.
class DiagramPainter {
 public:
  DiagramPainter(const LaidOutDiagram& diagram, const Vocabulary& vocabulary) : m_diagram(diagram), m_vocabulary(vocabulary) {}

  /// Pixels at 1:1, with the legend (and title) if the view has them.
  [[nodiscard]] QSizeF size(const DiagramView& view) const;
  /// Where the diagram itself begins below a title.
  [[nodiscard]] double headerHeight(const DiagramView& view) const;

  void paint(Canvas& canvas, const DiagramView& view) const { paint(canvas, view, stateFor(m_diagram, view)); }
  void paint(Canvas& canvas, const DiagramView& view, const DiagramState& state) const;

  /// The line of an edge with its rounded corners; `progress` of its length from the start.
  [[nodiscard]] QPainterPath edgePath(int edge, double progress = 1) const;

 private:
  void paintGroup(Canvas& canvas, const DiagramView& view, int group, const PartState& state) const;
  /// Where the line is drawn in this view.
  [[nodiscard]] std::vector<Point> linePoints(const DiagramView& view, int index) const;
  void paintEdge(Canvas& canvas, const DiagramView& view, int edge, const PartState& state) const;
  void paintTravel(Canvas& canvas, const DiagramView& view, const Travel& travel) const;
  void paintEdgeTexts(Canvas& canvas, const DiagramView& view, int edge, const PartState& state) const;
  void paintNode(Canvas& canvas, const DiagramView& view, int node, const PartState& state) const;
  void paintTitle(Canvas& canvas, const DiagramView& view) const;

  const LaidOutDiagram& m_diagram;
  const Vocabulary& m_vocabulary;
};

/// Pen of an edge kind's line: its colour and its dash pattern, which tells kinds apart without colour.
QPen edgePen(const Theme& theme, const Vocabulary& vocabulary, const std::string& kind);

/// The sign of a mark in its disc: "+", "–", "~", "×", "!" … Nothing for marks that have none.
void paintMark(Canvas& canvas, const Theme& theme, const QPointF& at, Mark mark);

}  // namespace cdp::render
