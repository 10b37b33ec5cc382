// SPDX-License-Identifier: Apache-2.0
#include "lecture_keys.h"

#include <QEvent>
#include <QKeyEvent>
#include <QWidget>

namespace cdp::gui {
namespace {

class UndoFilter final : public QObject {
 public:
  using QObject::QObject;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::ShortcutOverride) {
      const auto* key = static_cast<QKeyEvent*>(event);
      if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
        // The field would claim the key for itself.
        event->ignore();
        return true;
      }
    }
    return QObject::eventFilter(watched, event);
  }
};

}  // namespace

void leaveUndoToTheLecture(QWidget* field) { field->installEventFilter(new UndoFilter(field)); }

}  // namespace cdp::gui
