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
#include "projection/projection_session.h"
#include "quiz/quiz_page.h"
#include "quiz/quiz_wall_window.h"

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
void press(QWidget& window, const QKeySequence& sequence) {
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

Result<void> write(QWidget& window, const QString& path) {
  const QPixmap picture = window.grab();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!picture.save(&buffer, "PNG")) return Error{Error::Code::Internal, "the picture could not be encoded", "", ""};
  return writeFileAtomically(path.toStdString(), bytes.toStdString());
}

/// The wall or the lecturer's window as it is when a lecture begins.
Result<void> pictureProjection(MainWindow& window, const Options& options, const QString& kind, const QString& what) {
  if (auto done = window.project(what); !done) return done;
  auto& session = window.projection();
  if (session.controller().clock().isRunning()) session.controller().toggleClock();
  const bool presenter = kind == QLatin1String("presenter");
  QWidget& shown = presenter ? static_cast<QWidget&>(session.presenter()) : session.wall();
  if (presenter && !session.presenter().isVisible()) session.togglePresenter();
  shown.showNormal();
  shown.resize(options.size);
  settle(300);
  if (presenter) session.controller().setWallSize({1920, 1080});
  if (kind == QLatin1String("overview")) {
    session.wall().showOverview();
    session.wall().overview()->finishPictures();
  }
  for (const QString& key : options.keys.split(u',', Qt::SkipEmptyParts)) {
    press(shown, QKeySequence::fromString(key));
    settle(300);
  }
  settle(100);
  return write(shown, options.screenshot);
}

/// The room's quiz: "wall", "wall:3", "wall:3:answer".
Result<void> pictureQuizWall(QuizPage& page, const Options& options) {
  QuizWallWindow& wall = page.wall();
  wall.bar()->hide();  // it goes by itself after a while
  wall.showNormal();
  wall.resize(options.size);
  settle(200);
  for (const QString& key : options.keys.split(u',', Qt::SkipEmptyParts)) {
    press(wall, QKeySequence::fromString(key));
    settle(100);
  }
  return write(wall, options.screenshot);
}

}  // namespace

Result<void> takeScreenshot(MainWindow& window, const Options& options) {
  const QString kind = options.page.section(u':', 0, 0);
  if (kind == QLatin1String("project") || kind == QLatin1String("presenter") || kind == QLatin1String("overview")) {
    return pictureProjection(window, options, kind, options.page.section(u':', 1));
  }
  auto* quiz = qobject_cast<QuizPage*>(window.currentPage());
  if (quiz != nullptr && options.page.startsWith(QLatin1String("quiz:wall"))) return pictureQuizWall(*quiz, options);
  window.resize(options.size);
  window.QWidget::show();
  settle(500);
  // Of the practice a picture shows a question; "quiz:start" is where it begins.
  if (quiz != nullptr && options.page == QLatin1String("quiz")) {
    quiz->begin(1);
    settle(300);
  }
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
  return write(window, options.screenshot);
}

}  // namespace cdp::gui
