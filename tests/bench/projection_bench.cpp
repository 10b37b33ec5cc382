// SPDX-License-Identifier: Apache-2.0
// The projection as a room sees it: wall at 1920 × 1080 and presenter window at 1440 × 900, both painted in software raster.
// To stay below: key press to painted change 33 ms (p99, every view), pen and laser 16 ms (p99), 16 ms for any frame between two steps.
// Times are of the processor; "_wall" counts what other programs took meanwhile too, and says the same on a quiet machine.
#include <benchmark/benchmark.h>

#include <QApplication>
#include <QStandardPaths>
#include <QTest>
#include <algorithm>
#include <chrono>
#include <ctime>

#include "main_window.h"
#include "projection/projection_session.h"
#include "store/catalog.h"

namespace cdp::gui {
namespace {

double threadMilliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Times {
  std::vector<double> cpu;
  std::vector<double> wall;

  void report(benchmark::State& state, const char* name) {
    const auto share = [](std::vector<double>& all, double part) {
      if (all.empty()) return 0.0;
      std::sort(all.begin(), all.end());
      return all[std::min(all.size() - 1, static_cast<std::size_t>(part * static_cast<double>(all.size())))];
    };
    const std::string n = name;
    state.counters[n + "_p50"] = share(cpu, 0.5);
    state.counters[n + "_p99"] = share(cpu, 0.99);
    state.counters[n + "_p99_wall"] = share(wall, 0.99);
    state.counters[n + "_most"] = cpu.empty() ? 0 : cpu.back();
  }
  template <typename Work>
  void measure(Work work) {
    const auto begin = std::chrono::steady_clock::now();
    const double cpuBegin = threadMilliseconds();
    work();
    cpu.push_back(threadMilliseconds() - cpuBegin);
    wall.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
};

/// Counts what is painted.
class PaintCounter final : public QObject {
 public:
  explicit PaintCounter(QWidget* of) { of->installEventFilter(this); }
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Paint) ++count;
    return false;
  }
  int count = 0;
};

class Room {
 public:
  Room(const Catalog& catalog, const char* what) : m_window(catalog, m_settings) {
    m_settings.setLanguage(Language::Japanese);
    if (auto done = m_window.project(QString::fromLatin1(what)); !done) {
      fprintf(stderr, "%s\n", done.error().text().c_str());
      std::exit(1);
    }
    auto& s = session();
    if (!s.presenter().isVisible()) s.togglePresenter();
    s.wall().resize(1920, 1080);
    s.presenter().resize(1440, 900);
    wallView = s.wall().findChild<ProjectionView*>(QStringLiteral("wall_view"));
    mirrorView = s.presenter().findChild<ProjectionView*>(QStringLiteral("mirror_view"));
    quiet();
  }
  ProjectionSession& session() { return m_window.projection(); }
  ProjectionController& controller() { return session().controller(); }
  void quiet() {
    QTest::qWait(20);
    while (wallView->isAnimating() || mirrorView->isAnimating()) QTest::qWait(20);
    QTest::qWait(5);
  }
  /// Until both windows show what happened.
  void press(Qt::Key key) {
    const PaintCounter wall(wallView);
    const PaintCounter mirror(mirrorView);
    QTest::sendKeyEvent(QTest::Click, &session().presenter(), key, QString(), Qt::NoModifier);
    while (wall.count == 0 || mirror.count == 0) QCoreApplication::processEvents();
  }
  void move(const QPointF& share, Qt::MouseButtons buttons) {
    const PaintCounter wall(wallView);
    const QPointF at = mirrorView->fromShare(share);
    QMouseEvent event(QEvent::MouseMove, at, mirrorView->mapToGlobal(at), Qt::NoButton, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(mirrorView, &event);
    while (wall.count == 0) QCoreApplication::processEvents();
  }

  ProjectionView* wallView = nullptr;
  ProjectionView* mirrorView = nullptr;

 private:
  ViewSettings m_settings;
  MainWindow m_window;
};

void project(benchmark::State& state, const Catalog& catalog, const std::string& what) {
  Room room(catalog, what.c_str());
  auto& c = room.controller();
  Times keys;
  Times frames;
  Times flips;
  Times pen;
  Times laser;
  for (auto _ : state) {
    // Forward over every view, the language and back on each.
    for (std::size_t view = 0; view < c.views().size(); ++view) {
      if (view > 0) {
        keys.measure([&] { room.press(Qt::Key_Right); });
        while (room.wallView->isAnimating()) {
          const PaintCounter counter(room.wallView);
          frames.measure([&] { QCoreApplication::processEvents(); });
          if (counter.count == 0) {
            frames.cpu.pop_back();
            frames.wall.pop_back();
          }
        }
      }
      room.quiet();
      flips.measure([&] { room.press(Qt::Key_T); });
      room.quiet();
      flips.measure([&] { room.press(Qt::Key_T); });
      room.quiet();
    }
    // On the fullest view: a line by hand, a circle with the pointer.
    room.press(Qt::Key_D);
    QTest::mousePress(room.mirrorView, Qt::LeftButton, {}, room.mirrorView->fromShare({0.2, 0.3}).toPoint());
    for (int i = 1; i < 200; ++i) {
      pen.measure([&] { room.move({0.2 + 0.003 * i, 0.3 + 0.1 * std::sin(i * 0.2)}, Qt::LeftButton); });
    }
    QTest::mouseRelease(room.mirrorView, Qt::LeftButton, {}, room.mirrorView->fromShare({0.8, 0.3}).toPoint());
    room.press(Qt::Key_L);
    for (int i = 0; i < 200; ++i) {
      laser.measure([&] { room.move({0.5 + 0.3 * std::cos(i * 0.1), 0.5 + 0.3 * std::sin(i * 0.1)}, Qt::NoButton); });
    }
    room.press(Qt::Key_L);
    room.press(Qt::Key_Home);
  }
  keys.report(state, "next");
  flips.report(state, "language");
  frames.report(state, "frame");
  pen.report(state, "pen");
  laser.report(state, "laser");
  state.counters["wall_width"] = room.wallView->width();
  state.counters["views"] = static_cast<double>(c.views().size());
}

}  // namespace
}  // namespace cdp::gui

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QStandardPaths::setTestModeEnabled(true);
  QApplication application(argc, argv);
  auto catalog = cdp::Catalog::open(CDP_TEST_CATALOG);
  if (!catalog) {
    fprintf(stderr, "%s\n", catalog.error().text().c_str());
    return 1;
  }
  benchmark::Initialize(&argc, argv);
  for (const char* what : {"scale-out", "multi-datacenter", "scenario:e-commerce", "scenario:connected-car", "cdp-in-45-minutes"}) {
    benchmark::RegisterBenchmark((std::string("project/") + what).c_str(), [&, what](benchmark::State& state) { cdp::gui::project(state, *catalog, what); })
        ->Unit(benchmark::kMillisecond)
        ->Iterations(1);
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
