// SPDX-License-Identifier: Apache-2.0
#include "screenshot.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QPixmap>
#include <QShortcut>

#include "base/files.h"

namespace cdp::gui {
namespace {

/// Layouts, late pictures and animations come to rest within this time.
void settle(int milliseconds) {
  QElapsedTimer timer;
  timer.start();
  while (timer.elapsed() < milliseconds) {
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
}

/// As if a person pressed it: where the focus is, shortcuts first.
void press(MainWindow& window, const QKeySequence& sequence) {
  if (sequence.isEmpty()) return;
  QWidget* target = window.focusWidget() != nullptr ? window.focusWidget() : &window;
  const int key = sequence[0].key();
  const Qt::KeyboardModifiers modifiers = sequence[0].keyboardModifiers();
  for (QShortcut* shortcut : window.findChildren<QShortcut*>()) {
    const auto* owner = qobject_cast<QWidget*>(shortcut->parent());
    if (owner == nullptr || !owner->isVisible() || shortcut->key() != sequence || (owner != target && !owner->isAncestorOf(target))) continue;
    QKeyEvent override(QEvent::ShortcutOverride, key, modifiers);
    override.ignore();
    QCoreApplication::sendEvent(target, &override);
    if (override.isAccepted()) break;
    emit shortcut->activated();
    return;
  }
  QKeyEvent down(QEvent::KeyPress, key, modifiers, sequence.toString());
  QCoreApplication::sendEvent(target, &down);
  QKeyEvent up(QEvent::KeyRelease, key, modifiers);
  QCoreApplication::sendEvent(target, &up);
}

}  // namespace

Result<void> takeScreenshot(MainWindow& window, const Options& options) {
  window.resize(options.size);
  window.QWidget::show();
  settle(500);
  if (!options.type.isEmpty()) {
    for (auto* field : window.findChildren<QLineEdit*>()) {
      if (!field->isVisible() || (field->objectName() != QLatin1String("search_field") && field->objectName() != QLatin1String("home_search"))) continue;
      field->setFocus();
      field->setText(options.type);
      emit field->textEdited(options.type);
      break;
    }
    settle(400);
  }
  for (const QString& key : options.keys.split(u',', Qt::SkipEmptyParts)) {
    press(window, QKeySequence::fromString(key));
    settle(300);
  }
  if (options.scroll > 0 && window.currentPage() != nullptr) {
    window.currentPage()->setScrollPosition(options.scroll);
    settle(100);
  }
  const QPixmap picture = window.grab();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!picture.save(&buffer, "PNG")) return Error{Error::Code::Internal, "the picture could not be encoded", "", ""};
  return writeFileAtomically(options.screenshot.toStdString(), bytes.toStdString());
}

}  // namespace cdp::gui
