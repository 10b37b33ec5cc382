// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPixmap>
#include <QVariantAnimation>
#include <QWidget>
#include <memory>
#include <optional>

#include "diagram_view.h"
#include "store/catalog.h"

namespace cdp::gui {

/// Shows one diagram: zoom (fit, 1:1, free), pan, hover and choice of parts by mouse and by keyboard, steps with a short
/// animation. Nothing here moves a part: only the camera moves. GUI thread; `vocabulary` outlives it.
class DiagramWidget final : public QWidget {
  Q_OBJECT
 public:
  explicit DiagramWidget(const Vocabulary& vocabulary, QWidget* parent = nullptr);
  ~DiagramWidget() override;

  using DiagramPtr = std::shared_ptr<const LaidOutDiagram>;
  void setDiagram(DiagramPtr diagram, const render::DiagramView& view);
  [[nodiscard]] const DiagramPtr& diagram() const { return m_diagram; }

  /// Language, lens, theme, legend …: in place, at once. The step is left as it is.
  void setAppearance(const render::DiagramView& view);
  [[nodiscard]] const render::DiagramView& view() const { return m_view; }

  /// 1-based. Animated when the user's desktop allows motion and the widget is on screen.
  void setStep(int step, bool animate = true);
  [[nodiscard]] int step() const;
  [[nodiscard]] int stepCount() const;

  /// Difference view from that step to the one shown; 0: none.
  void setComparison(int step);

  /// Marks on top of the step's own state (what failed, what is at risk); none: cleared.
  void setOverlay(std::optional<render::DiagramState> overlay);

  void zoomToFit();
  void zoomToActualSize();
  /// Around `anchor` in widget coordinates.
  void zoomBy(double factor, const QPointF& anchor);
  void zoomBy(double factor) { zoomBy(factor, QPointF(width() / 2.0, height() / 2.0)); }
  [[nodiscard]] double scale() const { return m_scale; }
  [[nodiscard]] bool isFitted() const { return m_fitted; }
  /// The height at which the fitted drawing fills this width, at most `most`.
  [[nodiscard]] int heightForFit(int width, int most) const;
  /// Largest scale that fitting uses.
  void setFitLimit(double scale) { m_fitLimit = scale; }

  /// Where a part is on the widget; empty for an unknown id.
  [[nodiscard]] QRectF nodeRect(const QString& id) const;
  /// Where a group's name is: what a click on the group hits.
  [[nodiscard]] QRectF groupLabelRect(const QString& id) const;
  void selectNode(const QString& id);
  /// Groups can be chosen by the arrow keys too, and arrow keys always choose parts.
  void setGroupsSelectable(bool selectable);
  [[nodiscard]] QString selectedNode() const;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return {160, 100}; }

 signals:
  /// Pulled at while nothing can be panned, or with Alt held.
  void dragOutRequested();
  /// Clicked, or Enter on the chosen one. `global` is where to show a card.
  void nodeActivated(const QString& id, const QRect& global);
  void groupActivated(const QString& id);
  void nodeHovered(const QString& id);
  void stepChanged(int step);
  void zoomChanged();
  void backgroundClicked();

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
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] QPointF toDiagram(const QPointF& widget) const { return (widget - m_offset) / m_scale; }
  [[nodiscard]] int nodeAt(const QPointF& widget) const;
  [[nodiscard]] int groupAt(const QPointF& widget) const;
  [[nodiscard]] render::DiagramState currentState() const;
  void fit();
  void clampOffset();
  void invalidate();
  [[nodiscard]] QRectF onWidget(const Rect& r) const;
  void select(int node, int group = -1);
  [[nodiscard]] bool anythingSelected() const { return m_selected >= 0 || m_selectedGroup >= 0; }
  void activateSelection();
  void moveSelection(int key);
  void showTip(int node, const QPoint& global);

  const Vocabulary& m_vocabulary;
  DiagramPtr m_diagram;
  render::DiagramView m_view;
  std::optional<render::DiagramState> m_overlay;
  render::DiagramState m_from;
  std::vector<MovedEdge> m_moves;
  QVariantAnimation m_animation;
  QPixmap m_cache;
  double m_scale = 1;
  double m_fitLimit = 1.25;
  QPointF m_offset;
  bool m_fitted = true;
  int m_hovered = -1;
  int m_selected = -1;
  int m_selectedGroup = -1;
  bool m_groupsSelectable = false;
  QPointF m_pressedAt;
  QPointF m_offsetAtPress;
  bool m_panning = false;
  bool m_draggedOut = false;
};

}  // namespace cdp::gui
