// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPixmap>
#include <QTimer>
#include <QWidget>
#include <map>

#include "projection_controller.h"

namespace cdp::gui {

/// All views as small pictures over a window; arrow keys and Enter or a click go there, Esc closes. Pictures are drawn one at a time
/// while nothing else is to do, so that it is there at once. GUI thread.
class OverviewGrid final : public QWidget {
  Q_OBJECT
 public:
  OverviewGrid(ProjectionController& controller, QWidget* parent);

  /// Covers the parent, the current view chosen.
  void open();
  void close();
  [[nodiscard]] std::size_t chosen() const { return m_chosen; }
  [[nodiscard]] QRect cellRect(std::size_t view) const;
  /// Draws all pictures that can be seen, now.
  void finishPictures();

 signals:
  void closed();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] int columns() const;
  [[nodiscard]] QSize pictureSize() const;
  [[nodiscard]] int cellHeight() const;
  [[nodiscard]] int contentHeight() const;
  void choose(std::ptrdiff_t view);
  void scrollTo(int y);
  bool drawOne();

  ProjectionController& m_controller;
  std::map<std::size_t, QPixmap> m_pictures;
  QTimer m_drawing;
  std::size_t m_chosen = 0;
  int m_scroll = 0;
};

}  // namespace cdp::gui
