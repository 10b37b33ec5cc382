// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTransform>

#include "diagram_shelf.h"
#include "diagram_view.h"
#include "projection_state.h"
#include "wall_metrics.h"

class QPainter;

namespace cdp::gui {

/// Draws what stands on the wall, at any size, in the coordinates of the wall: the audience's picture, the lecturer's mirror, the next
/// view and the overview's small pictures are all made by this. Deck and shelf outlive it. GUI thread.
class WallPainter {
 public:
  WallPainter(const Deck& deck, DiagramShelf& shelf, const WallMetrics& metrics) : m_deck(deck), m_shelf(shelf), m_metrics(metrics) {}

  /// The whole wall but for what the lecturer points at and draws. `parts`: while a step changes, what is drawn instead of the step.
  void paint(QPainter& painter, const ProjectionState& state, const render::DiagramState* parts = nullptr) const;
  /// Pen strokes of the item on the view's diagram.
  void paintStrokes(QPainter& painter, const ProjectionState& state, const std::vector<PenStroke>& strokes, const std::vector<WallStroke>& loose) const;

  /// From the diagram's pixels to the wall's; nothing when the view has no diagram.
  [[nodiscard]] std::optional<QTransform> diagramPlace(const ProjectionState& state) const;
  [[nodiscard]] render::DiagramView diagramView(const ProjectionState& state) const;
  /// The step's own state, or with what failed.
  [[nodiscard]] render::DiagramState diagramState(const ProjectionState& state) const;
  /// Size of a node's label on the wall in pixels; 0: the view has none.
  [[nodiscard]] double labelPixels(const ProjectionState& state) const;
  /// What the break said, in one or two sentences.
  [[nodiscard]] QString failureText(const ProjectionState& state) const;

  [[nodiscard]] const Stage& stage(const ProjectionState& state) const { return m_deck.stages[state.shown.stage]; }
  [[nodiscard]] const WallMetrics& metrics() const { return m_metrics; }

 private:
  void paintTitleLine(QPainter& painter, const ProjectionState& state) const;
  void paintCard(QPainter& painter, const ProjectionState& state) const;
  void paintDiagram(QPainter& painter, const ProjectionState& state, const render::DiagramState* parts) const;
  void paintNeighbourhood(QPainter& painter, const ProjectionState& state) const;
  void paintComparison(QPainter& painter, const ProjectionState& state) const;
  /// Returns where it ended.
  double paintBlocks(QPainter& painter, const std::vector<TextBlock>& blocks, const QRectF& area, double pixels, double ems, const QColor& colour,
                     Language language) const;

  const Deck& m_deck;
  DiagramShelf& m_shelf;
  WallMetrics m_metrics;
};

/// A text in the language, or where there is none in the other one.
QString textIn(const LocalizedText& text, Language language);

}  // namespace cdp::gui
