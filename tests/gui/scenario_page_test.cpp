// SPDX-License-Identifier: Apache-2.0
#include "scenario_page.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QSettings>
#include <QTest>
#include <map>

#include "main_window.h"
#include "pattern_page.h"

namespace cdp::gui {
namespace {

const Catalog& catalog() {
  static Result<Catalog> opened = Catalog::open(CDP_TEST_CATALOG);
  return opened.value();
}

class ScenarioPages : public testing::Test {
 protected:
  void SetUp() override {
    QSettings().clear();
    m_settings.setLanguage(Language::English);
    m_window = std::make_unique<MainWindow>(catalog(), m_settings);
    m_window->resize(1280, 800);
    m_window->QWidget::show();
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
  }
  void TearDown() override {
    m_window.reset();
    QSettings().clear();
  }

  ScenarioPage& open(const QString& location) {
    m_window->go(location);
    auto* page = qobject_cast<ScenarioPage*>(m_window->currentPage());
    EXPECT_NE(page, nullptr);
    QApplication::processEvents();
    return *page;
  }

  template <typename T>
  static T& part(const QWidget& parent, const char* name) {
    T* found = parent.findChild<T*>(QString::fromLatin1(name));
    EXPECT_NE(found, nullptr) << name;
    return *found;
  }

  static void press(QWidget& where, Qt::Key key) { QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &where, key); }

  static void clickNode(DiagramWidget& diagram, const char* id) {
    QTest::mouseClick(&diagram, Qt::LeftButton, {}, diagram.nodeRect(QString::fromLatin1(id)).center().toPoint());
  }

  ViewSettings m_settings;
  std::unique_ptr<MainWindow> m_window;
};

std::map<QString, QRectF> boxes(const DiagramWidget& diagram) {
  std::map<QString, QRectF> out;
  for (const auto& node : diagram.diagram()->diagram.nodes) {
    const QString id = QString::fromStdString(node.id);
    out[id] = diagram.nodeRect(id).translated(diagram.mapTo(diagram.window(), QPoint()));
  }
  return out;
}

TEST_F(ScenarioPages, NothingMovesByAPixelOverStepsLanguagesAndLenses) {
  for (const auto& scenario : catalog().scenarios()) {
    SCOPED_TRACE(scenario.slug);
    m_settings.setLanguage(Language::English);
    m_settings.setLens(Lens::Generic);
    auto& page = open(QStringLiteral("scenario:") + QString::fromStdString(scenario.slug) + QStringLiteral("#1"));
    const auto first = boxes(*page.diagramWidget());
    ASSERT_FALSE(first.empty());
    const auto expectSame = [&](const std::string& where) {
      QApplication::processEvents();
      for (const auto& [id, box] : boxes(*page.diagramWidget())) ASSERT_EQ(box, first.at(id)) << id.toStdString() << " " << where;
    };
    for (Language language : kLanguages) {
      m_settings.setLanguage(language);
      for (int stop = 0; stop < page.stopCount(); ++stop) {
        page.goTo(stop);
        ASSERT_NO_FATAL_FAILURE(expectSame("at stop " + std::to_string(stop) + " in " + std::string(languageCode(language))));
      }
      for (Lens lens : kLenses) {
        m_settings.setLens(lens);
        ASSERT_NO_FATAL_FAILURE(expectSame("under " + std::string(lensCode(lens)) + " in " + std::string(languageCode(language))));
      }
    }
  }
}

TEST_F(ScenarioPages, MarksMoveNothing) {
  auto& page = open(QStringLiteral("scenario:e-commerce#4"));
  QTest::qWait(50);  // the first layout of the page comes to rest
  const auto before = boxes(*page.diagramWidget());
  press(page, Qt::Key_D);
  QApplication::processEvents();
  EXPECT_EQ(boxes(*page.diagramWidget()), before);
  press(page, Qt::Key_X);
  clickNode(*page.diagramWidget(), "db");
  QApplication::processEvents();
  EXPECT_EQ(boxes(*page.diagramWidget()), before);
}

TEST_F(ScenarioPages, DiagramAndRailNeedNoScrolling) {
  for (const auto& scenario : catalog().scenarios()) {
    SCOPED_TRACE(scenario.slug);
    auto& page = open(QStringLiteral("scenario:") + QString::fromStdString(scenario.slug) + QStringLiteral("#1"));
    const QRect view = page.viewport()->rect();
    auto& rail = part<StepRail>(page, "step_rail");
    EXPECT_TRUE(view.contains(QRect(rail.mapTo(&page, QPoint()), rail.size())));
    EXPECT_TRUE(view.contains(QRect(page.diagramWidget()->mapTo(&page, QPoint()), page.diagramWidget()->size())));
    EXPECT_GE(page.diagramWidget()->width(), 700);
  }
}

TEST_F(ScenarioPages, OpensAtTheStepOfTheLink) {
  auto& page = open(QStringLiteral("scenario:campaign#3"));
  EXPECT_EQ(page.stop(), 3);
  EXPECT_EQ(page.diagramWidget()->step(), 3);
  EXPECT_TRUE(part<QLabel>(page, "scenario_step_kicker").text().contains(QLatin1Char('3')));
  open(QStringLiteral("scenario:campaign"));
  EXPECT_EQ(page.stop(), 0);
  open(QStringLiteral("scenario:campaign#end"));
  EXPECT_EQ(page.stop(), page.stopCount() - 1);
  EXPECT_EQ(page.diagramWidget()->step(), page.diagramWidget()->stepCount());
  open(QStringLiteral("scenario:campaign#900"));
  EXPECT_EQ(page.stop(), page.stopCount() - 1);
  open(QStringLiteral("scenario:campaign#nonsense"));
  EXPECT_EQ(page.stop(), 0);
}

TEST_F(ScenarioPages, AnUnknownScenarioIsToldInPlace) {
  auto& page = open(QStringLiteral("scenario:no-such"));
  EXPECT_TRUE(part<QLabel>(page, "missing").isVisible());
  EXPECT_FALSE(part<StepRail>(page, "step_rail").isVisible());
  open(QStringLiteral("scenario:campaign#2"));
  EXPECT_FALSE(part<QLabel>(page, "missing").isVisible());
  EXPECT_TRUE(part<StepRail>(page, "step_rail").isVisible());
}

TEST_F(ScenarioPages, KeysGoFromStepToStepAndLeaveNoTrailInHistory) {
  auto& page = open(QStringLiteral("scenario:e-commerce"));
  const bool couldGoBack = m_window->navigator().canGoBack();
  press(page, Qt::Key_Right);
  EXPECT_EQ(page.stop(), 1);
  press(page, Qt::Key_PageDown);
  press(page, Qt::Key_Right);
  EXPECT_EQ(page.stop(), 3);
  EXPECT_EQ(page.diagramWidget()->step(), 3);
  EXPECT_EQ(m_window->navigator().current().text(), QStringLiteral("scenario:e-commerce#3"));
  press(page, Qt::Key_Left);
  EXPECT_EQ(page.stop(), 2);
  press(page, Qt::Key_PageUp);
  EXPECT_EQ(page.stop(), 1);
  press(page, Qt::Key_End);
  EXPECT_EQ(page.stop(), page.stopCount() - 1);
  press(page, Qt::Key_Right);
  EXPECT_EQ(page.stop(), page.stopCount() - 1);
  press(page, Qt::Key_Home);
  EXPECT_EQ(page.stop(), 0);
  press(page, Qt::Key_Left);
  EXPECT_EQ(page.stop(), 0);
  EXPECT_EQ(m_window->navigator().canGoBack(), couldGoBack);
}

TEST_F(ScenarioPages, TheRailTakesClicksAndKeys) {
  auto& page = open(QStringLiteral("scenario:e-commerce#1"));
  auto& rail = part<StepRail>(page, "step_rail");
  ASSERT_EQ(rail.stops().size(), 8U);
  QTest::mouseClick(&rail, Qt::LeftButton, {}, rail.stopCentre(5).toPoint());
  EXPECT_EQ(page.stop(), 5);
  rail.setFocus();
  QTest::keyClick(&rail, Qt::Key_Left);
  EXPECT_EQ(page.stop(), 4);
  EXPECT_EQ(page.diagramWidget()->step(), 4);
  EXPECT_FALSE(rail.accessibleName().isEmpty());
  EXPECT_EQ(rail.accessibleDescription(), rail.stops()[4].title);
}

TEST_F(ScenarioPages, TheStepNamesItsPatternsAndLeadsToThem) {
  auto& page = open(QStringLiteral("scenario:e-commerce#4"));
  auto& tile = part<PatternTile>(page, "scenario_pattern_1");
  ASSERT_TRUE(tile.isVisible());
  EXPECT_EQ(tile.accessibleName(), QStringLiteral("Multi-Server"));
  QTest::mouseClick(&tile, Qt::LeftButton);
  EXPECT_EQ(m_window->navigator().current().text(), QStringLiteral("pattern:multi-server"));
  m_window->navigator().back();
  EXPECT_EQ(m_window->currentPage(), &page);
  EXPECT_EQ(page.stop(), 4);
}

TEST_F(ScenarioPages, DifferenceMarksAgainstTheStepBefore) {
  auto& page = open(QStringLiteral("scenario:e-commerce#4"));
  EXPECT_EQ(page.diagramWidget()->view().compareWith, 0);
  press(page, Qt::Key_D);
  EXPECT_EQ(page.diagramWidget()->view().compareWith, 3);
  EXPECT_EQ(part<MarkKey>(page, "mark_key").entries().size(), 3U);
  press(page, Qt::Key_Right);
  EXPECT_EQ(page.diagramWidget()->view().compareWith, 4);
  // The first step has nothing before it.
  page.goTo(1);
  EXPECT_EQ(page.diagramWidget()->view().compareWith, 0);
  EXPECT_FALSE(part<QPushButton>(page, "toggle_difference").isEnabled());
  page.goTo(2);
  EXPECT_EQ(page.diagramWidget()->view().compareWith, 1);
  QTest::mouseClick(&part<QPushButton>(page, "toggle_difference"), Qt::LeftButton);
  EXPECT_EQ(page.diagramWidget()->view().compareWith, 0);
  EXPECT_TRUE(part<MarkKey>(page, "mark_key").entries().empty());
}

TEST_F(ScenarioPages, BeforeAndAfterShowBothSteps) {
  auto& page = open(QStringLiteral("scenario:e-commerce#5"));
  auto& before = part<DiagramWidget>(page, "diagram_before");
  EXPECT_FALSE(before.isVisible());
  press(page, Qt::Key_B);
  EXPECT_TRUE(before.isVisible());
  EXPECT_EQ(before.step(), 4);
  EXPECT_FALSE(part<QScrollArea>(page, "scenario_side").isVisible());
  press(page, Qt::Key_Left);
  EXPECT_EQ(before.step(), 3);
  QApplication::processEvents();
  EXPECT_EQ(before.size(), page.diagramWidget()->size());
  page.goTo(1);
  EXPECT_FALSE(before.isVisible());
  EXPECT_TRUE(part<QScrollArea>(page, "scenario_side").isVisible());
}

TEST_F(ScenarioPages, TheWayOfComparingIsRemembered) {
  auto& page = open(QStringLiteral("scenario:e-commerce#5"));
  press(page, Qt::Key_D);
  MainWindow second(catalog(), m_settings);
  second.go(QStringLiteral("scenario:e-commerce#5"));
  EXPECT_EQ(second.currentPage()->diagramWidget()->view().compareWith, 4);
}

TEST_F(ScenarioPages, BreakingByMouse) {
  auto& page = open(QStringLiteral("scenario:e-commerce#5"));
  auto& failure = part<FailureView>(page, "failure_view");
  EXPECT_FALSE(failure.isVisible());
  QTest::mouseClick(&part<QPushButton>(page, "toggle_break"), Qt::LeftButton);
  ASSERT_TRUE(failure.isVisible());
  ASSERT_TRUE(failure.weaknesses());
  EXPECT_EQ(failure.weaknesses()->points.size(), 1U);

  DiagramWidget& diagram = *page.diagramWidget();
  clickNode(diagram, "db");
  EXPECT_THAT(failure.failed(), testing::ElementsAre("db"));
  ASSERT_TRUE(failure.report());
  EXPECT_TRUE(failure.report()->requests.at(0).survives);
  EXPECT_FALSE(failure.report()->switchOvers.empty());
  clickNode(diagram, "db_standby");
  EXPECT_FALSE(failure.report()->requests.at(0).survives);
  clickNode(diagram, "db");
  EXPECT_THAT(failure.failed(), testing::ElementsAre("db_standby"));
  EXPECT_TRUE(failure.report()->requests.at(0).survives);

  QTest::mouseClick(&part<QPushButton>(page, "failure_reset"), Qt::LeftButton);
  EXPECT_TRUE(failure.failed().empty());
  EXPECT_FALSE(failure.report());

  // A zone by its name; the same loss one step later is survived.
  QTest::mouseClick(&diagram, Qt::LeftButton, {}, diagram.groupLabelRect(QStringLiteral("zone_a")).center().toPoint());
  EXPECT_THAT(failure.failed(), testing::ElementsAre("zone_a"));
  EXPECT_FALSE(failure.report()->requests.at(0).survives);
  page.goTo(6);
  EXPECT_THAT(failure.failed(), testing::ElementsAre("zone_a"));
  EXPECT_TRUE(failure.report()->requests.at(0).survives);
}

TEST_F(ScenarioPages, BreakingByKeyboard) {
  auto& page = open(QStringLiteral("scenario:e-commerce#4"));
  auto& failure = part<FailureView>(page, "failure_view");
  press(page, Qt::Key_X);
  ASSERT_TRUE(failure.isActive());
  ASSERT_EQ(QApplication::focusWidget(), page.diagramWidget());
  page.diagramWidget()->selectNode(QStringLiteral("web_1"));
  press(page, Qt::Key_Right);
  EXPECT_EQ(page.diagramWidget()->selectedNode(), QStringLiteral("db"));
  EXPECT_EQ(page.stop(), 4) << "with a part chosen, arrows go from part to part";
  press(page, Qt::Key_Return);
  EXPECT_THAT(failure.failed(), testing::ElementsAre("db"));
  EXPECT_FALSE(failure.report()->requests.at(0).survives);
  press(page, Qt::Key_Return);
  EXPECT_TRUE(failure.failed().empty());
  press(page, Qt::Key_Escape);
  press(page, Qt::Key_Escape);
  EXPECT_FALSE(failure.isActive());
  press(page, Qt::Key_Right);
  EXPECT_EQ(page.stop(), 5);
}

TEST_F(ScenarioPages, EveryPartCanBeBroken) {
  for (const auto& scenario : catalog().scenarios()) {
    SCOPED_TRACE(scenario.slug);
    auto& page = open(QStringLiteral("scenario:") + QString::fromStdString(scenario.slug) + QStringLiteral("#end"));
    auto& failure = part<FailureView>(page, "failure_view");
    press(page, Qt::Key_X);
    const Diagram& d = page.diagramWidget()->diagram()->diagram;
    std::vector<std::string> ids;
    for (const auto& node : d.nodes) ids.push_back(node.id);
    for (const auto& group : d.groups) ids.push_back(group.id);
    for (const auto& id : ids) {
      failure.toggle(QString::fromStdString(id));
      ASSERT_TRUE(failure.report()) << id;
      failure.reset();
      ASSERT_FALSE(failure.report()) << id;
    }
  }
}

TEST_F(ScenarioPages, PatternsCanBeBrokenToo) {
  m_window->go(QStringLiteral("pattern:multi-server"));
  auto* page = qobject_cast<PatternPage*>(m_window->currentPage());
  ASSERT_NE(page, nullptr);
  QApplication::processEvents();
  auto& failure = part<FailureView>(*page, "failure_view");
  press(*page, Qt::Key_X);
  ASSERT_TRUE(failure.isVisible());
  const Diagram& d = page->diagramWidget()->diagram()->diagram;
  int broken = -1;
  for (int n = 0; n < static_cast<int>(d.nodes.size()) && broken < 0; ++n) {
    if (d.nodes[static_cast<std::size_t>(n)].role == "virtual_server" && d.nodeVisible(n, page->diagramWidget()->step())) broken = n;
  }
  ASSERT_GE(broken, 0);
  clickNode(*page->diagramWidget(), d.nodes[static_cast<std::size_t>(broken)].id.c_str());
  ASSERT_TRUE(failure.report());
  EXPECT_FALSE(failure.report()->up.at(static_cast<std::size_t>(broken)));
  press(*page, Qt::Key_X);
  EXPECT_FALSE(failure.isActive());
  // Another pattern starts whole.
  press(*page, Qt::Key_X);
  m_window->go(QStringLiteral("pattern:scale-out"));
  EXPECT_FALSE(failure.isActive());
}

TEST_F(ScenarioPages, TheIndexShowsEveryScenarioAndEveryCaseNote) {
  m_window->go(QStringLiteral("scenarios"));
  Page* page = m_window->currentPage();
  for (const auto& scenario : catalog().scenarios()) {
    EXPECT_NE(page->findChild<PatternTile*>(QStringLiteral("scenario_") + QString::fromStdString(scenario.slug)), nullptr) << scenario.slug;
  }
  for (const auto& note : catalog().caseNotes()) {
    EXPECT_NE(page->findChild<QFrame*>(QStringLiteral("case_note_") + QString::fromStdString(note.slug)), nullptr) << note.slug;
  }
  QTest::mouseClick(page->findChild<PatternTile*>(QStringLiteral("scenario_campaign")), Qt::LeftButton);
  EXPECT_EQ(m_window->navigator().current().text(), QStringLiteral("scenario:campaign"));
}

TEST_F(ScenarioPages, TheContentsMakeRoomForTheDiagram) {
  auto& page = open(QStringLiteral("scenario:campaign"));
  auto* sidebar = m_window->findChild<QWidget*>(QStringLiteral("sidebar"));
  ASSERT_NE(sidebar, nullptr);
  EXPECT_FALSE(sidebar->isVisible());
  QTest::keyClick(&page, Qt::Key_F9);
  EXPECT_TRUE(sidebar->isVisible());
  m_window->go(QStringLiteral("pattern:scale-out"));
  EXPECT_TRUE(sidebar->isVisible());
}

}  // namespace
}  // namespace cdp::gui
