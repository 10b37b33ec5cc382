// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGuiApplication>
#include <memory>

namespace cdp::cli {

/// Fonts and images need an application object, but never a display.
class DrawingApplication {
 public:
  DrawingApplication() {
    if (QCoreApplication::instance() != nullptr) return;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Where no session is (cron, CI), Qt complains that it has no folder for sockets. Nothing here opens one.
    s_next = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& context, const QString& text) {
      if (!text.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR")) && s_next != nullptr) s_next(type, context, text);
    });
    m_application = std::make_unique<QGuiApplication>(m_count, m_arguments);
  }

 private:
  inline static QtMessageHandler s_next = nullptr;
  int m_count = 1;
  char m_name[4] = "cdp";
  char* m_arguments[2] = {m_name, nullptr};
  std::unique_ptr<QGuiApplication> m_application;
};

}  // namespace cdp::cli
