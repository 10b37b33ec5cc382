// SPDX-License-Identifier: Apache-2.0
#include "screenshot.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPixmap>

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
