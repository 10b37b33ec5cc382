// SPDX-License-Identifier: Apache-2.0
// From a keystroke in the search field to painted results: with the shipped catalog, and with a pack of 50,000 patterns, where the time
// counts for which the window is held. Median, 99th percentile and slowest keystroke in milliseconds. "cpu" counts the processor's time of the
// window's thread only: what other programs took meanwhile is not in it.
#include <benchmark/benchmark.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "generated_pack.h"
#include "main_window.h"
#include "search_page.h"
#include "temp_dir.h"

namespace {

using namespace cdp;

std::vector<QString> fixtureQueries() {
  std::vector<QString> out;
  std::ifstream in(std::string(CDP_TEST_FIXTURES) + "/search/queries.dev.jsonl");
  for (std::string line; std::getline(in, line);) {
    const auto value = nlohmann::json::parse(line, nullptr, false);
    if (value.is_object()) out.push_back(QString::fromStdString(value.value("query", "")));
  }
  return out;
}

double threadMilliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Gets all that is posted and painted done, and says how long the longest single event took, in milliseconds.
class Application final : public QApplication {
 public:
  using QApplication::QApplication;
  bool notify(QObject* receiver, QEvent* event) override {
    // The search's own thread passes here, too.
    if (QThread::currentThread() != thread() || m_depth > 0) return QApplication::notify(receiver, event);
    QElapsedTimer timer;
    timer.start();
    const double cpuBegin = threadMilliseconds();
    ++m_depth;
    const bool done = QApplication::notify(receiver, event);
    --m_depth;
    longestCpu = std::max(longestCpu, threadMilliseconds() - cpuBegin);
    longest = std::max(longest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    return done;
  }
  double longest = 0;
  double longestCpu = 0;

 private:
  int m_depth = 0;  ///< of the window's thread
};

Application& application() { return *static_cast<Application*>(qApp); }

void report(benchmark::State& state, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  state.counters["p50_ms"] = times[times.size() / 2];
  state.counters["p99_ms"] = times[times.size() * 99 / 100];
  state.counters["max_ms"] = times.back();
}

void press(QLineEdit* field, const QString& text) {
  QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, text);
  QApplication::sendEvent(field, &down);
}

struct Window {
  explicit Window(const std::filesystem::path& path) {
    auto opened = Catalog::open(path);
    if (!opened) return;
    catalog = std::make_unique<Catalog>(std::move(*opened));
    settings.setLanguage(Language::English);
    window = std::make_unique<gui::MainWindow>(*catalog, settings);
    window->resize(1280, 800);
    window->go(QStringLiteral("search"));
    window->QWidget::show();
    QApplication::processEvents();
  }
  [[nodiscard]] QLineEdit* field() const { return window->findChild<QLineEdit*>(QStringLiteral("search_field")); }
  [[nodiscard]] gui::SearchPage* page() const { return qobject_cast<gui::SearchPage*>(window->currentPage()); }
  std::unique_ptr<Catalog> catalog;
  gui::ViewSettings settings;
  std::unique_ptr<gui::MainWindow> window;
};

void keystrokeToPaint(benchmark::State& state) {
  Window w(CDP_TEST_CATALOG);
  if (!w.window) return state.SkipWithError("the catalog cannot be opened");
  const auto queries = fixtureQueries();
  if (queries.empty()) return state.SkipWithError("there are no queries");
  auto* field = w.field();
  std::vector<double> times;
  std::size_t query = 0;
  qsizetype at = 0;
  for (auto _ : state) {
    if (at == queries[query].size()) {
      query = (query + 1) % queries.size();
      at = 0;
      field->clear();
      w.settings.setLanguage(languageOf(queries[query].toStdString()));
      QApplication::processEvents();
    }
    QElapsedTimer timer;
    timer.start();
    press(field, queries[query].mid(at++, 1));
    QApplication::processEvents();  // lays out and paints
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    state.SetIterationTime(seconds);
    times.push_back(seconds * 1000);
  }
  report(state, std::move(times));
}
BENCHMARK(keystrokeToPaint)->UseManualTime()->Iterations(1500)->Unit(benchmark::kMillisecond);

void packHoldsTheWindow(benchmark::State& state) {
  const test::TempDir folder;
  std::cerr << "compiling a pack of 50,000 patterns …\n";
  const bench::GeneratedPack pack(50000);
  if (auto done = pack.write(folder / "pack.sqlite"); !done) return state.SkipWithError(done.error().text().c_str());
  Window w(folder / "pack.sqlite");
  if (!w.window) return state.SkipWithError("the pack cannot be opened");
  auto* field = w.field();
  std::vector<double> held;
  std::vector<double> heldCpu;
  std::vector<double> answered;
  std::size_t word = 0;
  QString rest;
  for (auto _ : state) {
    if (rest.isEmpty()) {
      field->clear();
      for (std::size_t i = 0; i < 4; ++i) rest += QString::fromStdString(pack.everywhere()[word++ % pack.everywhere().size()]) + u' ';
      rest += QString::fromStdString(pack.japanese()[word % pack.japanese().size()]);
      QApplication::processEvents();
    }
    application().longest = 0;
    application().longestCpu = 0;
    QElapsedTimer timer;
    timer.start();
    press(field, rest.left(1));
    rest.remove(0, 1);
    held.push_back(0);
    while (w.page()->isSearching()) QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    QApplication::processEvents();
    held.back() = application().longest;
    heldCpu.push_back(application().longestCpu);
    answered.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    state.SetIterationTime(answered.back() / 1000);
  }
  std::sort(held.begin(), held.end());
  std::sort(heldCpu.begin(), heldCpu.end());
  state.counters["held_cpu_p99_ms"] = heldCpu[heldCpu.size() * 99 / 100];
  state.counters["held_cpu_max_ms"] = heldCpu.back();
  state.counters["held_p99_ms"] = held[held.size() * 99 / 100];
  state.counters["held_max_ms"] = held.back();
  report(state, std::move(answered));
}
BENCHMARK(packHoldsTheWindow)->UseManualTime()->Iterations(300)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QCoreApplication::setOrganizationName(QStringLiteral("cdp-atlas-bench"));
  QCoreApplication::setApplicationName(QStringLiteral("cdp-atlas-bench"));
  QStandardPaths::setTestModeEnabled(true);
  const QTemporaryDir settings;
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
  const Application app(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
