// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "projection_commands.h"
#include "view_settings.h"

namespace cdp::gui {

/// All keys on one sheet over a window; any key or click closes it.
class KeySheet final : public QWidget {
  Q_OBJECT
 public:
  KeySheet(const ProjectionCommands& commands, const ViewSettings& settings, QWidget* parent);
  void open();

 signals:
  void closed();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void leave();

  const ProjectionCommands& m_commands;
  const ViewSettings& m_settings;
};

}  // namespace cdp::gui
