// SPDX-License-Identifier: Apache-2.0
#include "finder_page.h"

#include <QLabel>
#include <QPushButton>
#include <set>

#include "answer_button.h"
#include "finder_result_card.h"
#include "window_fixture.h"

namespace cdp::gui {
namespace {

class FinderWindow : public test::WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    go("finder");
  }
  [[nodiscard]] FinderPage* page() const { return qobject_cast<FinderPage*>(m_window->currentPage()); }
  /// Answers by key until a path ends, each time with the first answer.
  void walkToAnEnd() {
    for (int i = 0; i < 20 && page()->question() != nullptr; ++i) QTest::keyClick(page(), Qt::Key_1);
  }
};

TEST_F(FinderWindow, AsksTheFirstQuestionWithAllItsAnswers) {
  ASSERT_NE(page(), nullptr);
  ASSERT_NE(page()->question(), nullptr);
  EXPECT_EQ(onPage<QLabel>("finder_question")->text().toStdString(), page()->question()->text.en);
  for (std::size_t i = 1; i <= page()->question()->answers.size(); ++i) {
    EXPECT_TRUE(onPage<AnswerButton>(qPrintable(QStringLiteral("finder_answer_%1").arg(i)))->isVisible());
  }
  EXPECT_FALSE(find<QWidget>("finder_crumbs")->isVisible());
}

TEST_F(FinderWindow, AnswersByMouseAndGoesBackAsInABrowser) {
  const auto* first = page()->question();
  QTest::mouseClick(onPage<AnswerButton>("finder_answer_1"), Qt::LeftButton);
  EXPECT_EQ(place(), QStringLiteral("finder#1"));
  EXPECT_NE(page()->question(), first);
  QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
  EXPECT_EQ(page()->question(), first);
}

TEST_F(FinderWindow, DigitsAnswerAndBackspaceGoesBack) {
  const auto* first = page()->question();
  QTest::keyClick(page(), Qt::Key_2);
  ASSERT_EQ(page()->path(), std::vector<int>{2});
  EXPECT_EQ(page()->question()->id, first->answers[1].next);
  QTest::keyClick(page(), Qt::Key_Backspace);
  EXPECT_EQ(page()->question(), first);
  QTest::keyClick(page(), Qt::Key_Backspace);
  EXPECT_EQ(page()->question(), first);
  QTest::keyClick(page(), Qt::Key_9);
  EXPECT_EQ(page()->question(), first) << "there is no ninth answer";
}

TEST_F(FinderWindow, ArrowsAndEnterAnswer) {
  QTest::keyClick(page(), Qt::Key_Down);
  auto* button = onPage<AnswerButton>("finder_answer_1");
  ASSERT_TRUE(button->hasFocus());
  QTest::keyClick(button, Qt::Key_Return);
  EXPECT_EQ(page()->path(), std::vector<int>{1});
}

TEST_F(FinderWindow, CrumbsLeadBackToTheirQuestion) {
  walkToAnEnd();
  const auto path = page()->path();
  ASSERT_GE(path.size(), 2U);
  settle();  // a layout shows new widgets when the event loop turns
  for (std::size_t i = 0; i <= path.size(); ++i) EXPECT_TRUE(onPage<QPushButton>(qPrintable(QStringLiteral("finder_crumb_%1").arg(i)))->isVisible());
  QTest::mouseClick(onPage<QPushButton>("finder_crumb_1"), Qt::LeftButton);
  EXPECT_EQ(page()->path(), std::vector<int>{path[0]});
  ASSERT_NE(page()->question(), nullptr);
  QTest::mouseClick(onPage<QPushButton>("finder_crumb_0"), Qt::LeftButton);
  EXPECT_TRUE(page()->path().empty());
}

TEST_F(FinderWindow, RestartsFromTheEnd) {
  walkToAnEnd();
  ASSERT_EQ(page()->question(), nullptr);
  QTest::mouseClick(onPage<QPushButton>("finder_restart"), Qt::LeftButton);
  EXPECT_EQ(place(), QStringLiteral("finder"));
  EXPECT_NE(page()->question(), nullptr);
}

TEST_F(FinderWindow, ResultOpensItsPatternByButtonAndByDigit) {
  walkToAnEnd();
  const QString end = place();
  auto* card = onPage<FinderResultCard>("finder_result_1");
  const QString target = card->target();
  QTest::mouseClick(card->findChild<QPushButton*>(QStringLiteral("finder_open")), Qt::LeftButton);
  EXPECT_EQ(place(), target);
  m_window->go(end);
  QTest::keyClick(page(), Qt::Key_1);
  EXPECT_EQ(place(), target);
}

TEST_F(FinderWindow, EveryPathEndsInPatternsWithReasonsInBothLanguages) {
  std::set<QString> reached;
  int ends = 0;
  const std::function<void(const QString&, int)> walk = [&](const QString& detail, int depth) {
    ASSERT_LT(depth, 12) << detail.toStdString();
    m_window->go(detail.isEmpty() ? QStringLiteral("finder") : QStringLiteral("finder#") + detail);
    if (const auto* question = page()->question()) {
      const int answers = static_cast<int>(question->answers.size());
      ASSERT_GE(answers, 2);
      for (int i = 1; i <= answers; ++i) walk(detail + (detail.isEmpty() ? QString() : QStringLiteral(".")) + QString::number(i), depth + 1);
      return;
    }
    ++ends;
    int results = 0;
    for (auto* card : page()->findChildren<FinderResultCard*>()) {
      if (!card->isVisible()) continue;
      ++results;
      reached.insert(card->target());
      EXPECT_FALSE(card->findChild<QLabel*>(QStringLiteral("finder_result_reason"))->text().isEmpty()) << detail.toStdString();
    }
    EXPECT_GE(results, 1) << detail.toStdString();
    EXPECT_LE(results, 3) << detail.toStdString();
  };
  for (const Language language : kLanguages) {
    m_settings->setLanguage(language);
    walk({}, 0);
  }
  EXPECT_GT(ends, 20);
  for (const auto& pattern : m_catalog->patterns()) {
    EXPECT_TRUE(reached.contains(QStringLiteral("pattern:") + QString::fromStdString(pattern.slug))) << pattern.slug;
  }
}

TEST_F(FinderWindow, LanguageSwitchesInPlace) {
  QTest::keyClick(page(), Qt::Key_1);
  const QString where = place();
  m_settings->setLanguage(Language::Japanese);
  EXPECT_EQ(place(), where);
  EXPECT_EQ(onPage<QLabel>("finder_question")->text().toStdString(), page()->question()->text.ja);
}

TEST_F(FinderWindow, StrangeAddressesLeadAsFarAsTheyCan) {
  const std::pair<const char*, std::size_t> places[] = {{"finder#99", 0}, {"finder#1.99.1", 1}, {"finder#x", 0}, {"finder#1..", 1}, {"finder#-1", 0}};
  for (const auto& [location, answers] : places) {
    go(location);
    EXPECT_EQ(page()->path().size(), answers) << location;
    EXPECT_NE(page()->question(), nullptr) << location;
    QTest::keyClick(page(), Qt::Key_1);
    EXPECT_EQ(page()->path().size(), answers + 1) << location;
  }
  m_window->go(QStringLiteral("finder#") + QStringLiteral("1.").repeated(100000));
  EXPECT_LT(page()->path().size(), 20U);
}

}  // namespace
}  // namespace cdp::gui
