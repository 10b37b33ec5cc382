// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include "projection_controller.h"
#include "view_settings.h"

namespace cdp::gui {

/// The lecturer's clocks: time of day, elapsed, what is left (in colour, negative when over), the item's own time, and what to leave out
/// when late. GUI thread.
class TimePanel final : public QWidget {
  Q_OBJECT
 public:
  TimePanel(ProjectionController& controller, const ViewSettings& settings, QWidget* parent = nullptr);

  void refresh();
  /// Minutes that the lecture may take; 0: no countdown.
  void setMinutes(int minutes);
  /// Colour and texts for a moment; public so that a test need not wait.
  void showTimes(double elapsed, double spentOnItem);

 private:
  void tick();
  void adoptPlan();

  ProjectionController& m_controller;
  const ViewSettings& m_settings;
  QLabel* m_timeOfDay;
  QLabel* m_elapsed;
  QLabel* m_left;
  QLabel* m_elapsedName;
  QLabel* m_leftName;
  QLabel* m_item;
  QLabel* m_late;
  QSpinBox* m_minutes;
  QLabel* m_minutesName;
  QTimer m_timer;
};

}  // namespace cdp::gui
