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
    m_application = std::make_unique<QGuiApplication>(m_count, m_arguments);
  }

 private:
  int m_count = 1;
  char m_name[4] = "cdp";
  char* m_arguments[2] = {m_name, nullptr};
  std::unique_ptr<QGuiApplication> m_application;
};

}  // namespace cdp::cli
