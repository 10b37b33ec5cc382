// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <QAction>
#include <QPushButton>

#include "home_page.h"
#include "page_fixture.h"

namespace cdp::gui {
namespace {

class HomeTest : public PageFixture<HomePage> {
 protected:
  std::set<std::string> tiles() {
    std::set<std::string> out;
    for (auto* tile : m_page->findChildren<QAbstractButton*>()) {
      if (tile->objectName().startsWith(QLatin1String("tile_")) && tile->isVisibleTo(m_page.get())) out.insert(tile->objectName().mid(5).toStdString());
    }
    return out;
  }
  std::set<std::string> expected(const PatternFilter& filter) {
    std::set<std::string> out;
    for (const auto& p : m_catalog->patterns()) {
      if (filter.matches(p)) out.insert(p.slug);
    }
    return out;
  }
};

TEST_F(HomeTest, ShowsAllPatternsAtFirst) {
  EXPECT_EQ(tiles().size(), m_catalog->patterns().size());
  EXPECT_FALSE(child<QPushButton>("filter_clear")->isVisible());
}

TEST_F(HomeTest, FiltersCombineAndClear) {
  child<QPushButton>("quality_availability")->click();
  const auto one = tiles();
  EXPECT_EQ(one, expected({{}, {"availability"}, ""}));
  EXPECT_LT(one.size(), m_catalog->patterns().size());
  child<QPushButton>("quality_scalability")->click();
  const auto two = tiles();
  EXPECT_EQ(two, expected({{}, {"availability", "scalability"}, ""}));
  EXPECT_LT(two.size(), one.size());
  child<QAction>("category_dynamic-content")->trigger();
  EXPECT_EQ(tiles(), expected({{"dynamic-content"}, {"availability", "scalability"}, ""}));
  child<QPushButton>("filter_clear")->click();
  EXPECT_EQ(tiles().size(), m_catalog->patterns().size());
  EXPECT_FALSE(child<QPushButton>("quality_availability")->isChecked());
  EXPECT_FALSE(child<QAction>("category_dynamic-content")->isChecked());
}

TEST_F(HomeTest, ServiceIsTypedAndTakenBack) {
  auto* field = child<QLineEdit>("filter_service");
  QTest::keyClicks(field, QStringLiteral("s3"));
  QTest::keyClick(field, Qt::Key_Return);
  const std::string slug = m_page->filterBar()->filter().service;
  ASSERT_FALSE(slug.empty());
  EXPECT_EQ(tiles(), expected({{}, {}, slug}));
  EXPECT_EQ(field->text().toStdString(), m_catalog->serviceSummary(slug)->name);
  field->clear();
  EXPECT_TRUE(m_page->filterBar()->filter().service.empty());
  EXPECT_EQ(tiles().size(), m_catalog->patterns().size());
}

TEST_F(HomeTest, NonsenseInTheServiceFieldChangesNothing) {
  auto* field = child<QLineEdit>("filter_service");
  QTest::keyClicks(field, QStringLiteral("zzzz"));
  QTest::keyClick(field, Qt::Key_Return);
  EXPECT_TRUE(m_page->filterBar()->filter().empty());
  EXPECT_EQ(tiles().size(), m_catalog->patterns().size());
}

TEST_F(HomeTest, FiguresTellWhatAChoiceLeaves) {
  const auto figure = [&](const char* objectName) { return child<QPushButton>(objectName)->text().section(u' ', -1).toInt(); };
  const int before = figure("quality_security");
  child<QPushButton>("quality_security")->click();
  EXPECT_EQ(static_cast<int>(tiles().size()), before);
  const int both = figure("quality_availability");
  EXPECT_LE(both, before);
  if (both == 0) {
    EXPECT_FALSE(child<QPushButton>("quality_availability")->isEnabled());
  } else {
    child<QPushButton>("quality_availability")->click();
    EXPECT_EQ(static_cast<int>(tiles().size()), both);
  }
}

TEST_F(HomeTest, WhatNothingMatchesIsSaid) {
  m_page->filterBar()->setFilter({{"upload"}, {"availability", "security", "cost", "maintainability"}, "direct-connect"});
  EXPECT_TRUE(tiles().empty());
  EXPECT_TRUE(child<QLabel>("home_nothing")->isVisible());
  m_page->filterBar()->setFilter({});
  EXPECT_FALSE(child<QLabel>("home_nothing")->isVisible());
}

TEST_F(HomeTest, FiltersStayThroughLanguageAndReturn) {
  child<QPushButton>("quality_security")->click();
  const auto before = tiles();
  m_settings.setLanguage(Language::Japanese);
  m_page->refreshInPlace();
  EXPECT_EQ(tiles(), before);
  go("home");
  EXPECT_EQ(tiles(), before);
  EXPECT_TRUE(child<QPushButton>("quality_security")->isChecked());
  EXPECT_TRUE(child<QPushButton>("quality_security")->text().contains(QStringLiteral("セキュリティ")));
}

TEST_F(HomeTest, ATileLeadsToItsPage) {
  child<QAbstractButton>("tile_scale-out")->click();
  EXPECT_EQ(place(), "pattern:scale-out");
}

}  // namespace
}  // namespace cdp::gui
