// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QTextBrowser>

#include "projection_window.h"
#include "time_panel.h"

class QSplitter;

namespace cdp::gui {

/// The lecturer's window: what stands on the wall, what comes next, notes, clocks, all views, and a button for everything.
class PresenterWindow final : public ProjectionFrame {
  Q_OBJECT
 public:
  PresenterWindow(ProjectionController& controller, ProjectionCommands& commands, const ViewSettings& settings);

  void showOn(QScreen* screen);
  void refresh() override;
  void askWhere() override;
  [[nodiscard]] TimePanel* times() const { return m_times; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fillList();
  void followView();
  void showRoom();
  [[nodiscard]] QWidget* makeRoom();

  QWidget* m_side;
  QSplitter* m_split;
  ProjectionView* m_mirror;
  ProjectionView* m_next;
  QLabel* m_nowName;
  QLabel* m_nextName;
  QLabel* m_state;
  QLabel* m_warning;
  QTextBrowser* m_notes;
  GoToField* m_goTo;
  QListWidget* m_list;
  TimePanel* m_times;
  ProjectionBar* m_bar;
  QLabel* m_roomName;
  QLabel* m_roomTold;
  QDoubleSpinBox* m_depth;
  QDoubleSpinBox* m_width;
};

}  // namespace cdp::gui
