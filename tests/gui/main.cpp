// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <QApplication>
#include <QStandardPaths>

/// Windows without a display, and settings that are nobody's.
int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  testing::InitGoogleTest(&argc, argv);
  QStandardPaths::setTestModeEnabled(true);
  QCoreApplication::setOrganizationName(QStringLiteral("cdp-atlas"));
  QCoreApplication::setApplicationName(QStringLiteral("cdp-atlas-tests"));
  QApplication application(argc, argv);
  return RUN_ALL_TESTS();
}
