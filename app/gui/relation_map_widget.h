// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantAnimation>
#include <QWidget>
#include <optional>

#include "layout_worker.h"
#include "relation_scene.h"

namespace cdp::gui {

/// The map itself: all patterns, or one and its neighbours; zoom and pan, pointing and choosing by mouse and by keyboard. Asks a
/// worker for the layout and moves to it when it comes. GUI thread; `model` outlives it.
class RelationMapWidget final : public QWidget {
  Q_OBJECT
 public:
  explicit RelationMapWidget(RelationModel& model, QWidget* parent = nullptr);
  ~RelationMapWidget() override;

  /// Everything (-1), or one pattern with one or two rings of neighbours.
  void setView(int focus, int rings);
  [[nodiscard]] int focusNode() const { return m_state.focus; }
  [[nodiscard]] int rings() const { return m_rings; }
  /// The filter of the model changed.
  void filterChanged();
  void setAppearance(Language language, render::ThemeId theme, double textPixels);

  void select(int node);
  [[nodiscard]] int selected() const { return m_state.selected; }
  void zoomToFit();
  void zoomBy(double factor, const QPointF& anchor);
  void zoomBy(double factor) { zoomBy(factor, QPointF(width() / 2.0, height() / 2.0)); }
  [[nodiscard]] double scale() const { return m_scale; }
  [[nodiscard]] bool isFitted() const { return m_fitted; }

  /// The layout on screen; null until the first one came.
  [[nodiscard]] const LayoutWorker::Layout& layoutShown() const { return m_layout; }
  /// Nothing is being computed or moving.
  [[nodiscard]] bool settled() const { return m_answered == m_worker.latest() && m_animation.state() != QAbstractAnimation::Running; }
  /// Where a pattern is on the widget; empty when it is not shown.
  [[nodiscard]] QRectF nodeRect(int node) const;
  /// What is drawn now, for export.
  [[nodiscard]] render::RelationScene scene() const;

  [[nodiscard]] QSize minimumSizeHint() const override { return {320, 240}; }

 signals:
  /// Click or Enter: show this one and its neighbours.
  void focusRequested(int node);
  /// Click on the one in the middle, or Shift+Enter: go to its page.
  void openRequested(int node);
  void selectionChanged(int node);
  /// A sentence about what is pointed at; empty: nothing is.
  void explained(const QString& sentence);
  /// Escape with nothing chosen and nothing zoomed.
  void leaveRequested();
  void layoutFailed(const QString& message);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void request();
  void take(const LayoutWorker::Layout& layout);
  void fit();
  void clampOffset();
  void hover(int node, int edge);
  void explain();
  void moveSelection(int key);
  [[nodiscard]] int nodeAt(const QPointF& widget) const;
  [[nodiscard]] QPointF toLayout(const QPointF& widget) const { return (widget - m_offset) / m_scale; }

  RelationModel& m_model;
  LayoutWorker m_worker;
  quint64 m_answered = 0;
  LayoutWorker::Layout m_layout;
  RelationState m_state;  ///< its focus is the one asked for
  int m_shownFocus = -1;  ///< of the layout on screen
  int m_requestedFocus = -1;
  std::vector<int> m_requestedEdges;
  int m_rings = 1;
  QSize m_laidOutFor;
  std::optional<render::RelationScene> m_from;
  QVariantAnimation m_animation;
  double m_scale = 1;
  QPointF m_offset;
  bool m_fitted = true;
  bool m_panning = false;
  bool m_focusFrame = false;
  QPointF m_pressedAt;
  QPointF m_offsetAtPress;
};

}  // namespace cdp::gui
