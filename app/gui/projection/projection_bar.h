// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QToolButton>

#include "projection_commands.h"
#include "view_settings.h"

namespace cdp::gui {

/// A visible button for every command. Wraps into a second line where a window is narrow.
class ProjectionBar final : public QFrame {
  Q_OBJECT
 public:
  ProjectionBar(ProjectionController& controller, ProjectionCommands& commands, const ViewSettings& settings, QWidget* parent = nullptr);

  /// Texts and icons anew.
  void refresh();

 private:
  void updateStates();

  ProjectionController& m_controller;
  ProjectionCommands& m_commands;
  const ViewSettings& m_settings;
  std::vector<QToolButton*> m_buttons;  ///< in the order of the commands
};

}  // namespace cdp::gui
