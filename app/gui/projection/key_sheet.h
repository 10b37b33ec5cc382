// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "view_settings.h"

namespace cdp::gui {

/// All keys on one sheet over a window; any key or click closes it.
class KeySheet final : public QWidget {
  Q_OBJECT
 public:
  using Rows = std::vector<std::pair<QString, QString>>;  ///< keys, what they do
  /// `rows` is asked whenever the sheet is drawn, for the language of the windows.
  KeySheet(std::function<Rows()> rows, const ViewSettings& settings, QWidget* parent);
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

  std::function<Rows()> m_rows;
  const ViewSettings& m_settings;
};

}  // namespace cdp::gui
