// SPDX-License-Identifier: Apache-2.0
// Every frame of every step of every scenario, forward and back, drawn as the window draws it: 1920 × 1080, software raster.
// To stay below: 16 ms for the slowest frame. "slowest_ms" is its time on the processor; "slowest_wall_ms" counts what other programs
// took meanwhile too, and says the same on a quiet machine.
#include <benchmark/benchmark.h>

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <chrono>
#include <ctime>

#include "diagram_painter.h"
#include "painter_canvas.h"
#include "store/catalog.h"

namespace cdp::render {
namespace {

constexpr int kWidth = 1920;
constexpr int kHeight = 1080;
constexpr int kFrames = 14;  // 220 ms at 60 frames a second, and the last one

const Catalog& catalog() {
  static const Catalog kCatalog = [] {
    auto opened = Catalog::open(CDP_TEST_CATALOG);
    if (!opened) {
      fprintf(stderr, "%s\n", opened.error().text().c_str());
      std::exit(1);
    }
    return std::move(*opened);
  }();
  return kCatalog;
}

double threadMilliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void animateScenario(benchmark::State& state, const std::string& slug) {
  const auto diagram = catalog().diagram("scenario:" + slug);
  if (!diagram) {
    state.SkipWithError(diagram.error().text().c_str());
    return;
  }
  QImage screen(kWidth, kHeight, QImage::Format_ARGB32_Premultiplied);
  const DiagramPainter painter(*diagram, catalog().vocabulary());
  DiagramView view;
  view.legend = false;
  const QSizeF size = painter.size(view);
  const double scale = std::min(kWidth / size.width(), kHeight / size.height());
  const int steps = static_cast<int>(diagram->steps.size());
  double slowest = 0;
  double slowestWall = 0;
  int frames = 0;
  const auto frame = [&](const DiagramState& from, const DiagramState& to, const std::vector<MovedEdge>& moves, double t) {
    const auto begin = std::chrono::steady_clock::now();
    const double cpuBegin = threadMilliseconds();
    screen.fill(Theme::get(view.theme).surface);
    QPainter device(&screen);
    device.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    device.scale(scale, scale);
    PainterCanvas canvas(device);
    painter.paint(canvas, view, between(from, to, t, moves));
    device.end();
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
    ++frames;
    slowest = std::max(slowest, threadMilliseconds() - cpuBegin);
    slowestWall = std::max(slowestWall, taken.count());
  };
  const auto stateAt = [&](int step) {
    DiagramView at = view;
    at.step = step;
    return stateFor(*diagram, at);
  };
  // Icons and glyphs come into their caches when a page opens, before anything moves.
  frame(stateAt(steps), stateAt(steps), {}, 1);
  frame(stateAt(1), stateAt(1), {}, 1);
  frames = 0;
  slowest = slowestWall = 0;
  for (auto _ : state) {
    for (int way : {1, -1}) {
      for (int step = way > 0 ? 1 : steps; step + way >= 1 && step + way <= steps; step += way) {
        const auto from = stateAt(step);
        const auto to = stateAt(step + way);
        const auto moves = movesBetween(diagram->diagram, step, step + way);
        for (int f = 0; f <= kFrames; ++f) frame(from, to, moves, static_cast<double>(f) / kFrames);
      }
    }
  }
  state.counters["slowest_ms"] = slowest;
  state.counters["slowest_wall_ms"] = slowestWall;
  state.counters["frames"] = benchmark::Counter(frames, benchmark::Counter::kAvgIterations);
  state.counters["frames_per_s"] = benchmark::Counter(frames, benchmark::Counter::kIsRate);
}

}  // namespace
}  // namespace cdp::render

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QGuiApplication application(argc, argv);
  benchmark::Initialize(&argc, argv);
  for (const auto& scenario : cdp::render::catalog().scenarios()) {
    benchmark::RegisterBenchmark(("animate/" + scenario.slug).c_str(), [slug = scenario.slug](benchmark::State& state) {
      cdp::render::animateScenario(state, slug);
    })->Unit(benchmark::kMillisecond);
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
