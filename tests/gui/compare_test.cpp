// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <QLineEdit>
#include <QScrollBar>

#include "compare_page.h"
#include "page_fixture.h"

namespace cdp::gui {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class CompareTest : public PageFixture<ComparePage> {
 protected:
  bool shown(const char* objectName) { return child<QWidget>(objectName)->isVisibleTo(m_page.get()); }
  std::vector<QPushButton*> offers(const char* prefix) {
    std::vector<QPushButton*> out;
    for (auto* button : m_page->findChildren<QPushButton*>()) {
      if (button->objectName().startsWith(QLatin1String(prefix)) && button->isVisibleTo(m_page.get())) out.push_back(button);
    }
    return out;
  }
};

TEST_F(CompareTest, EmptyOffersGoodPairs) {
  go("compare");
  EXPECT_FALSE(shown("compare_field_problem"));
  const auto pairs = offers("suggest_");
  ASSERT_GE(pairs.size(), 6U);
  for (auto* pair : pairs) EXPECT_FALSE(pair->accessibleDescription().isEmpty()) << pair->objectName().toStdString();
  pairs.front()->click();
  EXPECT_EQ(m_page->slugs().size(), 2U);
  EXPECT_TRUE(shown("compare_field_problem"));
  EXPECT_TRUE(offers("suggest_").empty());
}

TEST_F(CompareTest, OnePatternOffersItsNeighbours) {
  go("compare:scale-up");
  EXPECT_FALSE(shown("compare_field_problem"));
  ASSERT_FALSE(offers("suggest_").empty());
  const CompareModel model(*m_catalog);
  EXPECT_EQ(offers("suggest_").front()->objectName().toStdString(), "suggest_scale-up," + model.neighbours("scale-up").front().slug);
}

TEST_F(CompareTest, TwoPatternsSideBySideWithAllFields) {
  go("compare:scale-up,scale-out");
  EXPECT_THAT(m_page->slugs(), ElementsAre("scale-up", "scale-out"));
  for (Field field : kFields) {
    const std::string objectName = "compare_field_" + std::string(fieldCode(field));
    QWidget* row = child<QWidget>(objectName.c_str());
    std::vector<ArticleView*> cells;
    for (auto* cell : row->findChildren<ArticleView*>()) {
      if (cell->isVisibleTo(m_page.get())) cells.push_back(cell);
    }
    ASSERT_EQ(cells.size(), 2U) << objectName;
    for (auto* cell : cells) EXPECT_FALSE(cell->document()->isEmpty()) << objectName;
    // The same field starts at the same height.
    EXPECT_EQ(cells[0]->mapTo(row, QPoint()).y(), cells[1]->mapTo(row, QPoint()).y()) << objectName;
  }
  EXPECT_NE(child<DiagramWidget>("compare_diagram_1")->diagram(), nullptr);
  EXPECT_EQ(child<DiagramWidget>("compare_diagram_2")->diagram()->owner, "pattern:scale-out");
  EXPECT_FALSE(child<QWidget>("compare_picker_3")->isVisibleTo(m_page.get()));
}

TEST_F(CompareTest, SaysWhenToTakeWhich) {
  go("compare:scale-up,scale-out");
  const auto verdict = CompareModel(*m_catalog).verdict("scale-up", "scale-out");
  ASSERT_FALSE(verdict.line.empty());
  EXPECT_THAT(child<QLabel>("compare_verdict_text")->text().toStdString(), HasSubstr(verdict.line.en));
}

TEST_F(CompareTest, SwapTurnsThemRound) {
  go("compare:scale-up,scale-out");
  child<QPushButton>("compare_swap")->click();
  EXPECT_THAT(m_page->slugs(), ElementsAre("scale-out", "scale-up"));
  EXPECT_EQ(child<PatternPicker>("compare_picker_1")->currentText(), QStringLiteral("Scale Out"));
}

TEST_F(CompareTest, ThirdComesAndGoes) {
  go("compare:scale-up,scale-out");
  child<QPushButton>("compare_add")->click();
  EXPECT_TRUE(shown("compare_picker_3"));
  auto* third = child<PatternPicker>("compare_picker_3");
  third->setEditText(QStringLiteral("Multi-Server"));
  QTest::keyClick(third->lineEdit(), Qt::Key_Return);
  EXPECT_THAT(m_page->slugs(), ElementsAre("scale-up", "scale-out", "multi-server"));
  EXPECT_EQ(place(), "compare:scale-up,scale-out,multi-server");
  child<QPushButton>("compare_remove")->click();
  EXPECT_THAT(m_page->slugs(), ElementsAre("scale-up", "scale-out"));
  EXPECT_FALSE(shown("compare_picker_3"));
}

TEST_F(CompareTest, NeighboursAreOfferedAsThird) {
  go("compare:scale-up,scale-out");
  const auto chips = offers("close_");
  ASSERT_FALSE(chips.empty());
  const std::string slug = chips.front()->objectName().mid(6).toStdString();
  chips.front()->click();
  EXPECT_THAT(m_page->slugs(), ElementsAre("scale-up", "scale-out", slug));
}

TEST_F(CompareTest, PickerTakesNamesReadingsAndNothingElse) {
  go("compare");
  auto* picker = child<PatternPicker>("compare_picker_1");
  picker->setEditText(QStringLiteral("スタンプ"));
  QTest::keyClick(picker->lineEdit(), Qt::Key_Return);
  EXPECT_THAT(m_page->slugs(), ElementsAre("stamp"));
  picker->setEditText(QStringLiteral("qqqq"));
  QTest::keyClick(picker->lineEdit(), Qt::Key_Return);
  EXPECT_THAT(m_page->slugs(), ElementsAre("stamp"));
  EXPECT_EQ(picker->currentText(), QStringLiteral("Stamp"));
}

TEST_F(CompareTest, UnknownAndDoubledPatternsAreLeftOut) {
  m_kind = QStringLiteral("compare");
  EXPECT_FALSE(m_page->open(Location::parse(QStringLiteral("compare:stamp,nothing,stamp,scale-up"))));
  EXPECT_THAT(m_page->slugs(), ElementsAre("stamp", "scale-up"));
}

TEST_F(CompareTest, NamesStayInSightWhileScrolling) {
  go("compare:scale-up,scale-out");
  EXPECT_FALSE(shown("compare_names"));
  QCoreApplication::processEvents();
  m_page->verticalScrollBar()->setValue(1500);
  EXPECT_GT(m_page->scrollPosition(), 1000);
  EXPECT_TRUE(shown("compare_names"));
}

TEST_F(CompareTest, LanguageChangesInPlace) {
  go("compare:scale-up,scale-out");
  m_settings.setLanguage(Language::Japanese);
  m_page->refreshInPlace();
  EXPECT_THAT(m_page->slugs(), ElementsAre("scale-up", "scale-out"));
  const auto verdict = CompareModel(*m_catalog).verdict("scale-up", "scale-out");
  EXPECT_THAT(child<QLabel>("compare_verdict_text")->text().toStdString(), HasSubstr(verdict.line.ja));
}

TEST_F(CompareTest, EveryPatternHasSomebodyToCompareWith) {
  const CompareModel model(*m_catalog);
  for (const auto& pattern : m_catalog->patterns()) {
    const auto near = model.neighbours(pattern.slug);
    ASSERT_FALSE(near.empty()) << pattern.slug;
    for (const auto& other : near) {
      EXPECT_NE(other.slug, pattern.slug);
      EXPECT_FALSE(other.line.empty()) << pattern.slug << " and " << other.slug;
    }
  }
}

}  // namespace
}  // namespace cdp::gui
