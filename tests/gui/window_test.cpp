// SPDX-License-Identifier: Apache-2.0
#include "window_fixture.h"

#include <gmock/gmock.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

#include "diagram_widget.h"
#include "pattern_tile.h"

namespace cdp::gui {
namespace {

using Window = test::WindowTest;

TEST_F(Window, OpensOnTheOverviewWithATileForEveryPattern) {
  EXPECT_EQ(place(), QStringLiteral("home"));
  for (const auto& p : m_catalog->patterns()) {
    EXPECT_NE(m_window->findChild<PatternTile*>(QStringLiteral("tile_") + QString::fromStdString(p.slug)), nullptr) << p.slug;
  }
}

TEST_F(Window, TileOpensItsPattern) {
  QTest::mouseClick(find<PatternTile>("tile_scale-out"), Qt::LeftButton);
  EXPECT_EQ(place(), QStringLiteral("pattern:scale-out"));
  EXPECT_EQ(onPage<QLabel>("pattern_title")->text(), QStringLiteral("Scale Out"));
}

TEST_F(Window, TileOpensByKeyboard) {
  auto* tile = find<PatternTile>("tile_snapshot");
  tile->setFocus();
  QTest::keyClick(tile, Qt::Key_Space);
  EXPECT_EQ(place(), QStringLiteral("pattern:snapshot"));
}

TEST_F(Window, BackAndForwardGoLikeInABrowser) {
  go("pattern:scale-up");
  go("pattern:scale-out");
  go("service:ec2");
  QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
  EXPECT_EQ(place(), QStringLiteral("pattern:scale-out"));
  QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
  EXPECT_EQ(place(), QStringLiteral("pattern:scale-up"));
  QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
  EXPECT_EQ(place(), QStringLiteral("pattern:scale-out"));
  EXPECT_TRUE(find<QToolButton>("go_forward")->isEnabled());
  go("pattern:stamp");
  EXPECT_FALSE(find<QToolButton>("go_forward")->isEnabled());
}

TEST_F(Window, BackFindsThePlaceOnThePage) {
  go("pattern:scale-out");
  settle();
  auto* bar = m_window->currentPage()->verticalScrollBar();
  ASSERT_GT(bar->maximum(), 300);
  bar->setValue(300);
  m_window->navigator().rememberScroll(m_window->currentPage()->scrollPosition());
  go("pattern:scale-up");
  m_window->navigator().back();
  settle();
  EXPECT_NEAR(m_window->currentPage()->verticalScrollBar()->value(), 300, 2);
}

TEST_F(Window, LanguageSwitchesInPlace) {
  go("pattern:scale-out");
  QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
  EXPECT_EQ(m_settings->language(), Language::Japanese);
  EXPECT_EQ(place(), QStringLiteral("pattern:scale-out"));
  const QString summary = onPage<QLabel>("pattern_summary")->text();
  EXPECT_EQ(summary.toStdString(), m_catalog->patternSummary("scale-out")->summary.ja);
}

TEST_F(Window, LanguageSwitchMovesNoNode) {
  go("pattern:multi-datacenter");
  settle();
  auto* diagram = m_window->currentPage()->diagramWidget();
  ASSERT_NE(diagram, nullptr);
  std::vector<QRectF> before;
  for (const auto& node : diagram->diagram()->diagram.nodes) before.push_back(diagram->nodeRect(QString::fromStdString(node.id)));
  m_settings->setLanguage(Language::Japanese);
  m_settings->setLens(Lens::Aws);
  diagram->setStep(1, false);
  settle();
  std::size_t i = 0;
  for (const auto& node : diagram->diagram()->diagram.nodes) {
    // The camera may move by a pixel when the legend takes another line; parts keep their place to one another.
    const QRectF rect = diagram->nodeRect(QString::fromStdString(node.id));
    EXPECT_NEAR(rect.x() - diagram->nodeRect(QString::fromStdString(diagram->diagram()->diagram.nodes[0].id)).x(), before[i].x() - before[0].x(), 0.5)
        << node.id;
    ++i;
  }
}

TEST_F(Window, LanguageSwitchKeepsTheReadersPlace) {
  go("pattern:scale-out");
  settle(100);
  auto* section = m_window->currentPage()->findChild<QWidget*>(QStringLiteral("field_implementation"));
  ASSERT_NE(section, nullptr);
  QWidget* surface = m_window->currentPage()->widget();
  m_window->currentPage()->verticalScrollBar()->setValue(section->mapTo(surface, QPoint()).y() + 20);
  m_settings->setLanguage(Language::Japanese);
  settle(100);
  const int offset = m_window->currentPage()->verticalScrollBar()->value() - section->mapTo(surface, QPoint()).y();
  EXPECT_GE(offset, -5);
  EXPECT_LE(offset, section->height());
}

TEST_F(Window, ThemeLensAndTextSizeAnswerToKeys) {
  go("pattern:scale-out");
  QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
  EXPECT_TRUE(m_settings->theme().isDark);
  QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_EQ(m_settings->lens(), Lens::Aws);
  QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_EQ(m_settings->textPercent(), 110);
  QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
  EXPECT_EQ(m_settings->textPercent(), 100);
}

TEST_F(Window, UnknownPatternSaysSo) {
  go("pattern:no-such-thing");
  EXPECT_TRUE(onPage<QLabel>("missing")->isVisible());
  EXPECT_TRUE(onPage<QLabel>("missing")->text().contains(QStringLiteral("no-such-thing")));
}

TEST_F(Window, EveryPatternPageOpensInBothLanguages) {
  for (Language language : kLanguages) {
    m_settings->setLanguage(language);
    for (const auto& p : m_catalog->patterns()) {
      m_window->go(QStringLiteral("pattern:") + QString::fromStdString(p.slug));
      EXPECT_EQ(onPage<QLabel>("pattern_title")->text().toStdString(), p.name.in(language));
      ASSERT_NE(m_window->currentPage()->diagramWidget(), nullptr);
      EXPECT_EQ(m_window->currentPage()->diagramWidget()->diagram()->diagram.id, p.slug);
    }
  }
}

TEST_F(Window, EveryServiceAndReferencePageOpens) {
  for (const auto& s : m_catalog->services()) {
    m_window->go(QStringLiteral("service:") + QString::fromStdString(s.slug));
    EXPECT_EQ(onPage<QLabel>("entry_title")->text().toStdString(), s.name);
  }
  for (const auto& r : m_catalog->referencePages()) {
    m_window->go(QStringLiteral("reference:") + QString::fromStdString(r.slug));
    EXPECT_EQ(onPage<QLabel>("entry_title")->text().toStdString(), r.name.en);
  }
}

TEST_F(Window, SidebarFilterNarrowsByNameInAnyScript) {
  go("pattern:scale-out");
  auto* filter = find<QLineEdit>("sidebar_filter");
  filter->setText(QStringLiteral("リプリケーション"));
  filter->clear();
  QTest::keyClicks(filter, QStringLiteral("proxy"));
  auto* tree = find<QTreeView>("sidebar_tree");
  int shown = 0;
  const auto* model = tree->model();
  for (int g = 0; g < model->rowCount(); ++g) {
    const auto group = model->index(g, 0);
    for (int r = 0; r < model->rowCount(group); ++r) {
      if (!tree->isRowHidden(r, group)) {
        ++shown;
        EXPECT_TRUE(model->index(r, 0, group).data().toString().contains(QStringLiteral("Proxy")));
      }
    }
  }
  EXPECT_GE(shown, 4);
  EXPECT_LT(shown, 10);
}

TEST_F(Window, StepButtonsWalkThroughTheDiagram) {
  go("pattern:scale-out");
  auto* diagram = m_window->currentPage()->diagramWidget();
  diagram->setStep(1, false);
  const QSignalSpy spy(diagram, &DiagramWidget::stepChanged);
  QTest::mouseClick(onPage<QToolButton>("step_next"), Qt::LeftButton);
  EXPECT_EQ(diagram->step(), 2);
  EXPECT_EQ(spy.count(), 1);
  QTest::keyClick(diagram, Qt::Key_PageUp);
  EXPECT_EQ(diagram->step(), 1);
  EXPECT_FALSE(onPage<QToolButton>("step_previous")->isEnabled());
}

TEST_F(Window, DiagramZoomsAndFits) {
  go("pattern:scale-out");
  settle();
  auto* diagram = m_window->currentPage()->diagramWidget();
  const double fitted = diagram->scale();
  QTest::keyClick(diagram, Qt::Key_Plus);
  EXPECT_GT(diagram->scale(), fitted);
  QTest::keyClick(diagram, Qt::Key_1);
  EXPECT_DOUBLE_EQ(diagram->scale(), 1.0);
  QTest::keyClick(diagram, Qt::Key_0);
  EXPECT_DOUBLE_EQ(diagram->scale(), fitted);
}

TEST_F(Window, NodeTellsAboutItsServiceByMouseAndByKeyboard) {
  go("pattern:scale-out");
  settle();
  auto* diagram = m_window->currentPage()->diagramWidget();
  const QSignalSpy spy(diagram, &DiagramWidget::nodeActivated);
  QString balancer;
  for (const auto& node : diagram->diagram()->diagram.nodes) {
    if (node.role == "load_balancer") balancer = QString::fromStdString(node.id);
  }
  ASSERT_FALSE(balancer.isEmpty());
  QTest::mouseClick(diagram, Qt::LeftButton, {}, diagram->nodeRect(balancer).center().toPoint());
  ASSERT_EQ(spy.count(), 1);
  EXPECT_EQ(spy.at(0).at(0).toString(), balancer);
  auto* card = QApplication::activePopupWidget();
  ASSERT_NE(card, nullptr);
  auto* open = card->findChild<QPushButton*>(QStringLiteral("card_open"));
  ASSERT_NE(open, nullptr);
  QTest::mouseClick(open, Qt::LeftButton);
  EXPECT_EQ(place(), QStringLiteral("service:elastic-load-balancing"));
}

TEST_F(Window, ArrowsChooseParts) {
  go("pattern:multi-server");
  settle();
  auto* diagram = m_window->currentPage()->diagramWidget();
  diagram->setFocus();
  QTest::keyClick(diagram, Qt::Key_Right);
  const QString first = diagram->selectedNode();
  EXPECT_FALSE(first.isEmpty());
  QTest::keyClick(diagram, Qt::Key_Right);
  EXPECT_NE(diagram->selectedNode(), first);
  QTest::keyClick(diagram, Qt::Key_Escape);
  EXPECT_TRUE(diagram->selectedNode().isEmpty());
}

TEST_F(Window, QualityFilterShowsOnlyWhatImprovesIt) {
  // Whatever the filter looks like, a pattern that does not improve the quality must not be shown with it.
  auto* chip = m_window->findChild<QPushButton*>(QStringLiteral("quality_security"));
  ASSERT_NE(chip, nullptr);
  QTest::mouseClick(chip, Qt::LeftButton);
  for (const auto& p : m_catalog->patterns()) {
    const bool improves = std::find(p.improves.begin(), p.improves.end(), "security") != p.improves.end();
    auto* tile = m_window->findChild<PatternTile*>(QStringLiteral("tile_") + QString::fromStdString(p.slug));
    EXPECT_EQ(tile->isVisible(), improves) << p.slug;
  }
}

TEST_F(Window, EveryButtonHasANameForReaders) {
  go("pattern:scale-out");
  for (auto* button : m_window->findChildren<QAbstractButton*>()) {
    if (!button->isVisible() || button->objectName().startsWith(QLatin1String("qt_"))) continue;
    if (qobject_cast<QLineEdit*>(button->parent()) != nullptr) continue;  // Qt's own clear button
    EXPECT_FALSE(button->accessibleName().isEmpty() && button->text().isEmpty()) << button->objectName().toStdString();
  }
}

TEST_F(Window, SettingsAreKeptBetweenRuns) {
  m_settings->setLanguage(Language::Japanese);
  m_settings->setTheme(render::ThemeId::Dark);
  m_settings->setTextPercent(130);
  m_settings->setLens(Lens::GoogleCloud);
  m_window->close();
  ViewSettings next;
  next.load();
  EXPECT_EQ(next.language(), Language::Japanese);
  EXPECT_EQ(next.themeId(), render::ThemeId::Dark);
  EXPECT_EQ(next.textPercent(), 130);
  EXPECT_EQ(next.lens(), Lens::GoogleCloud);
}

}  // namespace
}  // namespace cdp::gui
