// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <QApplication>
#include <QSettings>
#include <QTest>
#include <memory>

#include "main_window.h"
#include "store/catalog.h"
#include "view_settings.h"

namespace cdp::test {

/// A real window over the shipped catalog, in English, at 1280×800.
class WindowTest : public testing::Test {
 protected:
  void SetUp() override {
    QSettings().clear();
    auto opened = Catalog::open(CDP_TEST_CATALOG);
    ASSERT_TRUE(opened) << opened.error().text();
    m_catalog = std::make_unique<Catalog>(std::move(*opened));
    m_settings = std::make_unique<gui::ViewSettings>();
    m_settings->setLanguage(Language::English);
    m_window = std::make_unique<gui::MainWindow>(*m_catalog, *m_settings);
    m_window->resize(1280, 800);
    m_window->go(QStringLiteral("home"));
    m_window->QWidget::show();
    m_window->activateWindow();
    (void)QTest::qWaitForWindowExposed(m_window.get());
  }
  void TearDown() override {
    m_window.reset();
    m_settings.reset();
    m_catalog.reset();
  }

  template <typename T>
  T* find(const char* objectName) const {
    auto* widget = m_window->findChild<T*>(QString::fromLatin1(objectName));
    EXPECT_NE(widget, nullptr) << objectName;
    return widget;
  }
  /// On the page in front; several pages may use one name.
  template <typename T>
  T* onPage(const char* objectName) const {
    auto* widget = m_window->currentPage()->findChild<T*>(QString::fromLatin1(objectName));
    EXPECT_NE(widget, nullptr) << objectName;
    return widget;
  }
  void go(const char* location) { m_window->go(QString::fromLatin1(location)); }
  [[nodiscard]] QString place() const { return m_window->navigator().current().text(); }
  static void settle(int milliseconds = 50) { QTest::qWait(milliseconds); }

  std::unique_ptr<Catalog> m_catalog;
  std::unique_ptr<gui::ViewSettings> m_settings;
  std::unique_ptr<gui::MainWindow> m_window;
};

}  // namespace cdp::test
