// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <QApplication>
#include <QtTest/QTest>
#include <memory>

#include "page.h"
#include "style.h"

namespace cdp::gui {

/// A page on screen with the real catalog, in English, and where it wanted to go.
template <typename T>
class PageFixture : public testing::Test {
 protected:
  void SetUp() override {
    auto opened = Catalog::open(CDP_TEST_CATALOG);
    ASSERT_TRUE(opened) << opened.error().text();
    m_catalog = std::make_unique<Catalog>(std::move(*opened));
    m_settings.setLanguage(Language::English);
    applyStyle(*qApp, m_settings.theme(), 100);
    m_page = std::make_unique<T>(PageContext{*m_catalog, m_settings, m_navigator});
    m_page->resize(1300, 900);
    m_page->QWidget::show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(m_page.get()));
    // As the window does: a new place of this kind is opened in this page.
    QObject::connect(&m_navigator, &Navigator::moved, m_page.get(), [this](const Location& location) {
      if (location.kind == m_kind) m_page->open(location);
    });
  }

  void go(const char* place) {
    m_kind = Location::parse(QString::fromLatin1(place)).kind;
    m_navigator.go(Location::parse(QString::fromLatin1(place)));
    QCoreApplication::processEvents();
  }
  [[nodiscard]] std::string place() const { return m_navigator.current().text().toStdString(); }
  template <typename W>
  W* child(const char* objectName) {
    W* found = m_page->template findChild<W*>(QString::fromLatin1(objectName));
    EXPECT_NE(found, nullptr) << objectName;
    return found;
  }

  std::unique_ptr<Catalog> m_catalog;
  ViewSettings m_settings;
  Navigator m_navigator;
  QString m_kind;
  std::unique_ptr<T> m_page;
};

}  // namespace cdp::gui
