// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractSlider>
#include <QWheelEvent>
#include <vector>

#include "view_settings.h"

namespace cdp::gui {

/// The way through a story, ●─●─●─○: one stop for each step, its title below. A slider to mouse, keyboard and readers; its value is
/// the stop. GUI thread; `settings` outlives it.
class StepRail final : public QAbstractSlider {
  Q_OBJECT
 public:
  struct Stop {
    QString title;
    QString sign;  ///< in the disc: a number; empty for a small disc (where the story begins and ends)
  };

  explicit StepRail(const ViewSettings& settings, QWidget* parent = nullptr);

  void setStops(std::vector<Stop> stops);
  [[nodiscard]] const std::vector<Stop>& stops() const { return m_stops; }
  /// Where a stop's disc is, on the widget.
  [[nodiscard]] QPointF stopCentre(int stop) const;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override { event->ignore(); }
  void sliderChange(SliderChange change) override;
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] int stopAt(double x) const;
  [[nodiscard]] double stopWidth() const;
  [[nodiscard]] bool titlesFit() const;
  void paintTitle(QPainter& painter, int stop) const;

  const ViewSettings& m_settings;
  std::vector<Stop> m_stops;
  int m_hovered = -1;
};

}  // namespace cdp::gui
