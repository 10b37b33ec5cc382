// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPixmap>
#include <QVariantAnimation>
#include <QWidget>

#include "projection_controller.h"

namespace cdp::gui {

/// One view as large as it fits, with the shape of the wall: the wall itself, the lecturer's mirror of it, or what comes next. Pointing,
/// drawing and zooming work on the wall and on the mirror alike. GUI thread; the controller outlives it.
class ProjectionView final : public QWidget {
  Q_OBJECT
 public:
  enum class Role { Wall, Mirror, Next };
  ProjectionView(ProjectionController& controller, Role role, QWidget* parent = nullptr);
  ~ProjectionView() override;

  [[nodiscard]] QSize sizeHint() const override { return {640, 360}; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  /// Where the wall's picture is within the widget.
  [[nodiscard]] QRectF wallRect() const;
  [[nodiscard]] QPointF toShare(const QPointF& widget) const;
  [[nodiscard]] QPointF fromShare(const QPointF& share) const;
  [[nodiscard]] bool isAnimating() const { return m_animation.state() == QAbstractAnimation::Running; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  [[nodiscard]] ProjectionState shown() const;
  void refresh();
  void refreshPointer();
  void updateCursor();
  void drawBase();
  void drawMarks(QPainter& painter, const ProjectionState& state);
  void drawPointer(QPainter& painter);
  [[nodiscard]] QRect pointerArea() const;

  ProjectionController& m_controller;
  Role m_role;
  QPixmap m_base;  ///< the view without what points and draws: it changes seldom
  ProjectionState m_state;
  render::DiagramState m_from;
  std::vector<MovedEdge> m_moves;
  QVariantAnimation m_animation;
  QRect m_pointerArea;
  int m_wheel = 0;
};

}  // namespace cdp::gui
