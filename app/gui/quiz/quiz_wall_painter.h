// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTransform>
#include <map>
#include <memory>

#include "store/catalog.h"
#include "wall_quiz.h"

class QPainter;

namespace cdp::gui {

/// Draws a view of the room's quiz in the coordinates of the wall. The catalog outlives it. GUI thread.
class QuizWallPainter {
 public:
  explicit QuizWallPainter(const Catalog& catalog) : m_catalog(catalog) {}

  /// `lens`: names on the diagrams.
  void paint(QPainter& painter, const WallQuiz& quiz, Lens lens);
  /// How the diagram of the view is drawn: without its names while they are the question.
  [[nodiscard]] static render::DiagramView diagramView(const WallQuiz& quiz, Lens lens);
  /// From the diagram's pixels to the wall's; nothing when the view shows none.
  [[nodiscard]] std::optional<QTransform> diagramPlace(const WallQuiz& quiz);

 private:
  using DiagramPtr = std::shared_ptr<const LaidOutDiagram>;
  DiagramPtr diagram(const std::string& owner);
  void paintTop(QPainter& painter, const WallQuiz& quiz) const;
  void paintOptions(QPainter& painter, const WallQuiz& quiz) const;
  void paintDiagram(QPainter& painter, const WallQuiz& quiz, Lens lens);
  void paintLetters(QPainter& painter, const WallQuiz& quiz, const LaidOutDiagram& diagram, const QTransform& place) const;
  void paintResult(QPainter& painter, const WallQuiz& quiz) const;

  const Catalog& m_catalog;
  std::map<std::string, DiagramPtr> m_diagrams;
};

}  // namespace cdp::gui
