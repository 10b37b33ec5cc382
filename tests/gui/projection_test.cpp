// SPDX-License-Identifier: Apache-2.0
#include "projection/projection_session.h"

#include <gmock/gmock.h>

#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QToolButton>
#include <sstream>

#include "projection/projection_target.h"
#include "window_fixture.h"

namespace cdp::gui {
namespace {

/// A lecture about one pattern, at its second picture.
class Projection : public test::WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    begin();
  }
  void begin(const char* what = "scale-out:structure-2") {
    const auto done = m_window->project(QString::fromLatin1(what));
    ASSERT_TRUE(done) << done.error().text();
    if (!session().presenter().isVisible()) session().togglePresenter();
    settle(20);
  }
  ProjectionSession& session() { return m_window->projection(); }
  ProjectionController& controller() { return session().controller(); }
  void key(int k, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&session().presenter(), static_cast<Qt::Key>(k), modifiers); }
  ProjectionView* mirror() { return session().presenter().findChild<ProjectionView*>(QStringLiteral("mirror_view")); }
  ProjectionView* wallView() { return session().wall().findChild<ProjectionView*>(QStringLiteral("wall_view")); }
  static void move(ProjectionView* view, const QPointF& share, Qt::MouseButtons buttons = Qt::NoButton) {
    const QPointF at = view->fromShare(share);
    QMouseEvent event(QEvent::MouseMove, at, view->mapToGlobal(at), Qt::NoButton, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(view, &event);
  }
  static void drag(ProjectionView* view, const std::vector<QPointF>& shares) {
    QTest::mousePress(view, Qt::LeftButton, {}, view->fromShare(shares.front()).toPoint());
    for (const auto& share : shares) move(view, share, Qt::LeftButton);
    QTest::mouseRelease(view, Qt::LeftButton, {}, view->fromShare(shares.back()).toPoint());
  }
  [[nodiscard]] std::string stageName() { return controller().stage()->name; }
  static QImage picture(QWidget* view) { return view->grab().toImage(); }

  /// Everything a command may change, in words.
  std::string fingerprint(ProjectionFrame& frame) {
    const auto& s = controller().live();
    std::ostringstream out;
    out << s.view << '|' << static_cast<int>(s.language) << static_cast<int>(s.lens) << static_cast<int>(s.theme) << '|' << s.textPercent << '|' << s.labels
        << s.breaking << s.zoom.has_value() << static_cast<int>(s.blank) << '|' << controller().isFrozen() << static_cast<int>(controller().tool()) << '|'
        << controller().strokes().size() << '|' << controller().canGoBack() << '|' << controller().clock().isRunning()
        << (controller().clock().elapsed(controller().now()) > 0.015) << '|' << session().isActive() << session().presenter().isVisible()
        << session().wall().isFullScreen() << '|' << frame.overview()->isVisible() << frame.keySheet()->isVisible() << '|'
        << (QApplication::focusWidget() != nullptr ? QApplication::focusWidget()->objectName().toStdString() : "") << '|' << m_told << '|'
        << (session().wallScreen() == session().presenterScreen() ? 0 : QGuiApplication::screens().indexOf(session().wallScreen()) + 1);
    return out.str();
  }
  /// A place from which every command changes something.
  void prepare(bool presenter) {
    session().end();
    begin();
    if (session().presenter().isVisible() != presenter) session().togglePresenter();
    controller().setTool(Tool::Pen);
    controller().beginStroke({0.4, 0.4});
    controller().extendStroke({0.5, 0.5});
    controller().endStroke();
    controller().setTool(Tool::None);
    controller().setTextPercent(120);
    QTest::qWait(25);
    if (controller().clock().isRunning()) controller().toggleClock();
    ProjectionFrame& frame = presenter ? static_cast<ProjectionFrame&>(session().presenter()) : session().wall();
    frame.activateWindow();
    frame.setFocus();
    settle(20);
  }
  void pressEverything(bool presenter) {
    QObject::connect(&controller(), &ProjectionController::told, m_window.get(), [this] { ++m_told; });
    ProjectionFrame& frame = presenter ? static_cast<ProjectionFrame&>(session().presenter()) : session().wall();
    for (const auto& command : session().commands().all()) {
      SCOPED_TRACE(command.id.toStdString());
      auto* button = frame.findChild<QToolButton*>(QStringLiteral("project_") + command.id);
      ASSERT_NE(button, nullptr);
      EXPECT_FALSE(button->accessibleName().isEmpty());
      const QImage icon = button->icon().pixmap(20, 20).toImage();
      bool drawn = false;
      for (int y = 0; y < icon.height(); ++y) {
        for (int x = 0; x < icon.width(); ++x) drawn = drawn || icon.pixelColor(x, y).alpha() > 100;
      }
      EXPECT_TRUE(drawn) << "a button without a picture";
      std::string byKey;
      for (const auto& sequence : command.keys) {
        prepare(presenter);
        m_told = 0;
        const std::string before = fingerprint(frame);
        QTest::keyClick(&frame, sequence[0].key(), sequence[0].keyboardModifiers());
        settle(10);
        const std::string after = fingerprint(frame);
        EXPECT_NE(after, before) << "key " << sequence.toString().toStdString();
        if (!byKey.empty()) {
          EXPECT_EQ(after, byKey) << "key " << sequence.toString().toStdString();
        }
        byKey = after;
        frame.overview()->hide();
        frame.keySheet()->hide();
      }
      prepare(presenter);
      m_told = 0;
      ASSERT_TRUE(button->isEnabled());
      button->click();
      settle(10);
      EXPECT_EQ(fingerprint(frame), byKey) << "button";
      frame.overview()->hide();
      frame.keySheet()->hide();
    }
  }

  int m_told = 0;
};

TEST_F(Projection, EveryCommandWorksByKeyAndByButtonAtThePresenter) { pressEverything(true); }
TEST_F(Projection, EveryCommandWorksByKeyAndByButtonAtTheWallAlone) { pressEverything(false); }

TEST_F(Projection, BeginsWhereTheReaderIs) {
  session().end();
  go("scenario:campaign#3");
  m_window->activateWindow();
  settle();
  QTest::keyClick(m_window.get(), Qt::Key_F5);
  EXPECT_TRUE(session().isActive());
  EXPECT_EQ(controller().stage()->link, "scenario:campaign");
  EXPECT_EQ(stageName(), "step-3");
}

TEST_F(Projection, APressTooManyEndsNothing) {
  key(Qt::Key_End);
  const std::size_t last = controller().live().view;
  key(Qt::Key_Right);
  EXPECT_EQ(controller().live().view, last);
  EXPECT_TRUE(session().isActive());
  key(Qt::Key_Home);
  key(Qt::Key_Left);
  EXPECT_EQ(controller().live().view, 0U);
}

TEST_F(Projection, GoesToANumberAndToAName) {
  key(Qt::Key_3);
  EXPECT_EQ(session().commands().number(), QStringLiteral("3"));
  key(Qt::Key_Return);
  EXPECT_EQ(controller().live().view, 2U);
  key(Qt::Key_G);
  auto* field = session().presenter().findChild<QLineEdit*>(QStringLiteral("presenter_go_to"));
  ASSERT_TRUE(field->hasFocus());
  QTest::keyClicks(field, QStringLiteral("caveats"));
  QTest::keyClick(field, Qt::Key_Return);
  EXPECT_EQ(stageName(), "caveats");
  key(Qt::Key_Backspace);
  EXPECT_EQ(controller().live().view, 2U);
  key(Qt::Key_9);
  key(Qt::Key_9);
  key(Qt::Key_9);
  const QSignalSpy told(&controller(), &ProjectionController::told);
  key(Qt::Key_Return);
  EXPECT_EQ(told.size(), 1) << "a number too large is said to be so";
  EXPECT_EQ(controller().live().view, 2U);
}

TEST_F(Projection, FlippingTheLanguageMovesNoNode) {
  for (const auto& view : controller().views()) {
    const auto stage = view.stage;
    if (controller().deck().stages[stage].diagram.empty()) continue;
    controller().setLanguage(Language::English);
    controller().goTo(viewOfStage(controller().views(), stage));
    const auto english = controller().painter().diagramPlace(controller().live());
    key(Qt::Key_T);
    EXPECT_EQ(controller().live().language, Language::Japanese);
    EXPECT_EQ(controller().live().shown.stage, stage) << "the same stage in the other language";
    EXPECT_EQ(controller().painter().diagramPlace(controller().live()), english);
    break;
  }
  EXPECT_FALSE(controller().stage()->diagram.empty()) << "the pattern has a diagram";
}

TEST_F(Projection, FromStepToStepNothingMoves) {
  ASSERT_TRUE(controller().goTo(QStringLiteral("scale-out/structure-1")));
  const auto place = controller().painter().diagramPlace(controller().live());
  key(Qt::Key_Right);
  EXPECT_EQ(stageName(), "structure-2");
  EXPECT_EQ(controller().painter().diagramPlace(controller().live()), place);
}

TEST_F(Projection, LaserOnOneWindowIsSeenOnTheOtherAndFades) {
  key(Qt::Key_L);
  const QImage before = picture(wallView());
  move(mirror(), {0.3, 0.6});
  move(mirror(), {0.5, 0.6});
  const QImage pointed = picture(wallView());
  EXPECT_NE(pointed, before);
  const QPointF spot = wallView()->fromShare({0.5, 0.6});
  EXPECT_GT(pointed.pixelColor(spot.toPoint()).red(), 180);
  EXPECT_LT(pointed.pixelColor(spot.toPoint()).green(), 90);
  EXPECT_TRUE(QTest::qWaitFor([this] { return controller().trail().empty(); }, 20000)) << "a pointer at rest goes out";
  EXPECT_EQ(picture(wallView()), before);
}

TEST_F(Projection, SpotlightFollowsTheMouseOnBothWindows) {
  key(Qt::Key_S);
  move(wallView(), {0.5, 0.5});
  const QImage there = picture(mirror());
  move(wallView(), {0.2, 0.5});
  EXPECT_NE(picture(mirror()), there);
}

TEST_F(Projection, PenMarksAreTiedToTheNodeAndOutliveStepsAndLanguages) {
  const QPointF at = [this] {
    const auto diagram = controller().shelf().diagram("pattern:scale-out");
    const auto centre = diagram->layout.nodes[0].tile.center();
    const QPointF wall = controller().painter().diagramPlace(controller().live())->map(QPointF(centre.x, centre.y));
    return QPointF(wall.x() / controller().wallSize().width(), wall.y() / controller().wallSize().height());
  }();
  key(Qt::Key_D);
  drag(mirror(), {at, at + QPointF(0.02, 0.01), at + QPointF(0.05, 0.0)});
  ASSERT_EQ(controller().strokes().size(), 1U);
  EXPECT_EQ(controller().strokes()[0].node, controller().shelf().diagram("pattern:scale-out")->diagram.nodes[0].id);
  EXPECT_TRUE(controller().editor().isModified()) << "marks can be kept with the lecture";
  key(Qt::Key_T);
  key(Qt::Key_Left);
  EXPECT_EQ(controller().strokes().size(), 1U);
  const QPointF probe = wallView()->fromShare(at + QPointF(0.02, 0.01));
  const auto isRed = [&](const QImage& image) {
    for (int dx = -4; dx <= 4; ++dx) {
      for (int dy = -4; dy <= 4; ++dy) {
        const QColor c = image.pixelColor(probe.toPoint() + QPoint(dx, dy));
        if (c.red() > 170 && c.green() < 90) return true;
      }
    }
    return false;
  };
  controller().setTool(Tool::None);
  settle(300);
  EXPECT_TRUE(isRed(picture(wallView())));
  key(Qt::Key_E);
  QTest::mousePress(wallView(), Qt::LeftButton, {}, probe.toPoint());
  EXPECT_TRUE(controller().strokes().empty()) << "the eraser takes the stroke it touches";
  EXPECT_FALSE(isRed(picture(wallView())));
  key(Qt::Key_U);
  EXPECT_EQ(controller().strokes().size(), 1U);
}

TEST_F(Projection, FrozenTheAudienceSeesTheOldViewWhileTheLecturerGoesOn) {
  settle(300);
  const QImage before = picture(wallView());
  key(Qt::Key_F);
  key(Qt::Key_Right);
  key(Qt::Key_Right);
  key(Qt::Key_T);
  key(Qt::Key_L);
  move(mirror(), {0.5, 0.5});
  EXPECT_EQ(picture(wallView()), before);
  key(Qt::Key_F);
  EXPECT_NE(picture(wallView()), before);
  EXPECT_EQ(controller().wall().view, controller().live().view);
}

TEST_F(Projection, ZoomsToEachPartAndBackAndThePresenterSeesTheSame) {
  const double whole = controller().painter().labelPixels(controller().live());
  int parts = 0;
  do {
    key(Qt::Key_Z);
    ++parts;
    if (controller().live().zoom) {
      EXPECT_GT(controller().painter().labelPixels(controller().wall()), whole);
    }
  } while (controller().live().zoom && parts < 40);
  EXPECT_GT(parts, 2);
  EXPECT_FALSE(controller().live().zoom.has_value()) << "after the last part the whole again";
  QTest::mouseDClick(mirror(), Qt::LeftButton, {}, mirror()->fromShare({0.5, 0.5}).toPoint());
  EXPECT_TRUE(controller().wall().zoom.has_value());
  key(Qt::Key_Escape);
  EXPECT_FALSE(controller().live().zoom.has_value());
  EXPECT_TRUE(session().isActive()) << "Esc takes what is on top first";
}

TEST_F(Projection, BreaksAPartByKeyboardAndByMouse) {
  ASSERT_TRUE(controller().goTo(QStringLiteral("scale-out/structure-2")));
  key(Qt::Key_X);
  settle(10);
  const QImage whole = picture(wallView());
  QTest::keyClick(&session().presenter(), Qt::Key_Tab);
  ASSERT_FALSE(controller().live().pointed.empty());
  key(Qt::Key_Return);
  ASSERT_EQ(controller().live().failed.size(), 1U);
  EXPECT_NE(picture(wallView()), whole);
  EXPECT_FALSE(controller().painter().failureText(controller().live()).isEmpty());
  const std::string failed = controller().live().failed[0];
  const auto diagram = controller().shelf().diagram("pattern:scale-out");
  const auto centre = diagram->layout.nodes[static_cast<std::size_t>(diagram->diagram.nodeIndex(failed))].tile.center();
  const QPointF wall = controller().painter().diagramPlace(controller().live())->map(QPointF(centre.x, centre.y));
  const QPointF share(wall.x() / controller().wallSize().width(), wall.y() / controller().wallSize().height());
  QTest::mouseClick(mirror(), Qt::LeftButton, {}, mirror()->fromShare(share).toPoint());
  EXPECT_TRUE(controller().live().failed.empty()) << "a click repairs it";
}

TEST_F(Projection, OverviewGoesToTheChosenView) {
  key(Qt::Key_O);
  auto* overview = session().presenter().overview();
  ASSERT_TRUE(overview->isVisible());
  QTest::keyClick(overview, Qt::Key_Home);
  QTest::keyClick(overview, Qt::Key_Right);
  QTest::keyClick(overview, Qt::Key_Return);
  EXPECT_FALSE(overview->isVisible());
  EXPECT_EQ(controller().live().view, 1U);
  key(Qt::Key_O);
  QTest::mouseClick(overview, Qt::LeftButton, {}, overview->cellRect(0).center());
  EXPECT_EQ(controller().live().view, 0U);
}

TEST_F(Projection, ReadableTextEverywhere) {
  for (const QSize size : {QSize(1920, 1080), QSize(1024, 768)}) {
    controller().setWallSize(size);
    EXPECT_GE(controller().metrics().body, size.height() / 25.0);
    EXPECT_GE(controller().metrics().title, size.height() / 25.0);
    EXPECT_GE(controller().metrics().rule, size.height() / 25.0);
  }
  // A deep room asks for more than that.
  const double before = controller().metrics().body;
  controller().setRoom(30, 3);
  EXPECT_GT(controller().metrics().body, before);
}

TEST_F(Projection, TimeRunsOutInColourAndBelowZero) {
  auto* times = session().presenter().times();
  auto* left = times->findChild<QLabel*>(QStringLiteral("time_left"));
  times->setMinutes(10);
  times->showTimes(60, 5);
  EXPECT_EQ(left->text(), QStringLiteral("9:00"));
  const QString calm = left->styleSheet();
  times->showTimes(9 * 60, 5);
  EXPECT_NE(left->styleSheet(), calm);
  times->showTimes(10 * 60 + 75, 5);
  EXPECT_EQ(left->text(), QStringLiteral("−1:15"));
}

TEST_F(Projection, AShippedLectureIsToldWithNotesAndALatePlan) {
  session().end();
  begin("cdp-in-45-minutes");
  EXPECT_GT(controller().deck().firstOfItem.size(), 5U);
  auto* notes = session().presenter().findChild<QTextBrowser*>(QStringLiteral("presenter_notes"));
  EXPECT_TRUE(notes->toPlainText().contains(QStringLiteral("Welcome everybody")));
  controller().goTo(controller().views().size() / 2);
  session().presenter().times()->showTimes(40 * 60, 30);
  auto* late = session().presenter().findChild<QLabel*>(QStringLiteral("late_plan"));
  EXPECT_TRUE(late->text().contains(QStringLiteral("behind"))) << late->text().toStdString();
}

/// Only where there are two displays: checks.two_displays and checks.two_displays_offscreen.
class ProjectionDisplays : public Projection {
 protected:
  void SetUp() override {
    if (QGuiApplication::screens().size() < 2) GTEST_SKIP() << "the platform has one display";
    Projection::SetUp();
  }
  /// What the window shows, as it stands on the display.
  QRect onDisplay(QWidget& window) { return {window.mapToGlobal(QPoint(0, 0)), window.size()}; }
  void settles(QScreen* wall, QScreen* presenter) {
    EXPECT_TRUE(QTest::qWaitFor([&] { return onDisplay(session().wall()) == wall->geometry(); }, 20000))
        << onDisplay(session().wall()).x() << " " << onDisplay(session().wall()).width();
    EXPECT_TRUE(QTest::qWaitFor([&] { return presenter->geometry().contains(onDisplay(session().presenter()).center()); }, 20000));
    EXPECT_TRUE(session().wall().isFullScreen());
    EXPECT_TRUE(session().presenter().isVisible());
  }
};

TEST_F(ProjectionDisplays, TheWallFillsTheOtherDisplayAndSwaps) {
  QScreen* projector = session().wallScreen();
  QScreen* home = session().presenterScreen();
  ASSERT_NE(projector, home);
  settles(projector, home);
  key(Qt::Key_S, Qt::ShiftModifier);
  EXPECT_EQ(session().wallScreen(), home);
  settles(home, projector);
  key(Qt::Key_S, Qt::ShiftModifier);
  settles(projector, home);
}

TEST_F(ProjectionDisplays, ToolsOnOneDisplayAreSeenOnTheOther) {
  settles(session().wallScreen(), session().presenterScreen());
  const QImage before = picture(wallView());
  key(Qt::Key_D);
  drag(mirror(), {{0.3, 0.7}, {0.4, 0.7}, {0.5, 0.6}});
  const QImage marked = picture(wallView());
  EXPECT_NE(marked, before);
  key(Qt::Key_D);
  key(Qt::Key_Z);
  settle(300);
  const QImage zoomed = picture(wallView());
  EXPECT_NE(zoomed, marked);
  key(Qt::Key_F);
  key(Qt::Key_Z);
  key(Qt::Key_L);
  move(mirror(), {0.5, 0.5});
  settle(100);
  EXPECT_EQ(picture(wallView()), zoomed) << "frozen";
  EXPECT_NE(picture(mirror()), zoomed.scaled(mirror()->size()));
}

TEST_F(ProjectionDisplays, OneThatLeavesTakesNothingWithIt) {
  QScreen* projector = session().wallScreen();
  QScreen* home = session().presenterScreen();
  const QString name = projector->name();
  const QRect area = projector->geometry();
  const bool real = QGuiApplication::platformName() == QLatin1String("xcb");
  const auto xrandr = [](const QStringList& arguments) { ASSERT_EQ(QProcess::execute(QStringLiteral("xrandr"), arguments), 0); };
  const std::size_t view = controller().live().view;
  if (real) {
    xrandr({QStringLiteral("--delmonitor"), name});
    ASSERT_TRUE(QTest::qWaitFor([] { return QGuiApplication::screens().size() == 1; }, 20000));
  } else {
    emit qGuiApp->screenRemoved(projector);
  }
  EXPECT_EQ(session().wallScreen(), home);
  EXPECT_TRUE(session().presenter().isVisible());
  EXPECT_TRUE(session().wall().isVisible());
  EXPECT_TRUE(QTest::qWaitFor([&] { return home->geometry().contains(onDisplay(session().wall()).center()); }, 20000));
  EXPECT_EQ(controller().live().view, view);
  key(Qt::Key_Right);
  EXPECT_EQ(controller().live().view, view + 1) << "the lecture goes on";
  if (real) {
    xrandr({QStringLiteral("--setmonitor"), name, QStringLiteral("%1/500x%2/280+%3+0").arg(area.width()).arg(area.height()).arg(area.x()),
            QStringLiteral("none")});
    ASSERT_TRUE(QTest::qWaitFor([] { return QGuiApplication::screens().size() == 2; }, 20000));
    projector = QGuiApplication::screens()[0] == home ? QGuiApplication::screens()[1] : QGuiApplication::screens()[0];
  } else {
    emit qGuiApp->screenAdded(projector);
  }
  EXPECT_EQ(session().wallScreen(), projector);
  EXPECT_EQ(session().presenterScreen(), home);
  settles(projector, home);
  EXPECT_EQ(controller().live().view, view + 1);
}

TEST_F(Projection, WhatIsNotThereIsSaid) {
  const auto done = m_window->project(QStringLiteral("scale-oat"));
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().text(), testing::HasSubstr("scale-out"));
  EXPECT_FALSE(m_window->project(QStringLiteral("/nonexistent/a.cdplecture")));
}

}  // namespace
}  // namespace cdp::gui
