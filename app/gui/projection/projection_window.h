// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QTimer>
#include <QWidget>

#include "go_to_field.h"
#include "key_sheet.h"
#include "overview_grid.h"
#include "projection_bar.h"
#include "projection_view.h"

namespace cdp::gui {

/// Above all other windows and with the keys, where the platform knows windows in front of others.
void bringToFront(QWidget& window);

/// What both windows of a projection share: keys, the overview, the key sheet, and a line that says what was typed or went wrong.
class ProjectionFrame : public QWidget {
  Q_OBJECT
 public:
  ProjectionFrame(ProjectionController& controller, ProjectionCommands& commands, const ViewSettings& settings);

  void showOverview();
  void showKeySheet();
  /// A field where a number or a name is typed; Enter goes there.
  virtual void askWhere();
  /// Takes away what lies over the view: overview, key sheet, field, notice.
  void clearOverlays();
  [[nodiscard]] OverviewGrid* overview() const { return m_overview; }
  [[nodiscard]] KeySheet* keySheet() const { return m_keySheet; }
  virtual void refresh() = 0;

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  void tell(const QString& message);

  ProjectionController& m_controller;
  ProjectionCommands& m_commands;
  const ViewSettings& m_settings;

 private:
  void placeNotice();

  OverviewGrid* m_overview;
  KeySheet* m_keySheet;
  QLabel* m_notice;
  QTimer m_noticeTimer;
  GoToField* m_where;
};

/// The wall: full screen on a display, or a window to share. Nothing but the view; the tool bar comes with the mouse and goes again.
class ProjectionWindow final : public ProjectionFrame {
  Q_OBJECT
 public:
  ProjectionWindow(ProjectionController& controller, ProjectionCommands& commands, const ViewSettings& settings);

  void showOn(QScreen* screen, bool fullScreen);
  void refresh() override;
  [[nodiscard]] ProjectionBar* bar() const { return m_bar; }
  /// With a presenter window the tool bar belongs there alone.
  void setBarAllowed(bool allowed);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  void placeBar();

  ProjectionView* m_view;
  ProjectionBar* m_bar;
  QTimer m_hiding;
  bool m_barAllowed = true;
};

}  // namespace cdp::gui
