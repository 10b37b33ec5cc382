// SPDX-License-Identifier: Apache-2.0
#include "go_to_field.h"

#include <QKeyEvent>

namespace cdp::gui {

void GoToField::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    const QString what = text().trimmed();
    clear();
    emit asked(what);
  } else if (event->key() == Qt::Key_Escape) {
    clear();
    emit left();
  } else {
    QLineEdit::keyPressEvent(event);
  }
  event->accept();
}

}  // namespace cdp::gui
