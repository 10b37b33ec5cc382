// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace cdp::gui {

/// Where a number or a name is typed. No key leaves it for the window behind, where Enter and the letters mean something else.
class GoToField final : public QLineEdit {
  Q_OBJECT
 public:
  using QLineEdit::QLineEdit;

 signals:
  /// Enter; the field is empty by then. `what` is trimmed and may be empty.
  void asked(const QString& what);
  /// Esc.
  void left();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace cdp::gui
