// SPDX-License-Identifier: Apache-2.0
// A click that fails a part, and the marks of a step, on the largest graphs that are read at all. To stay below: 50 ms.
#include <benchmark/benchmark.h>

#include <random>

#include "diagram/diagram_difference.h"
#include "diagram/dot_reader.h"
#include "diagram/spoken_walk.h"
#include "failure/failure_analysis.h"

namespace cdp {
namespace {

enum Shape { kLayers, kRandomCycles, kNoEntry, kChain };

/// As many nodes, and three edges for each, as asked for; a third of them hold data; a hundred groups.
Diagram graph(int size, Shape shape) {
  std::mt19937 random(7);
  const auto pick = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
  Diagram d;
  for (int g = 0; g < DiagramLimits::kGroups; ++g) d.groups.push_back({"g" + std::to_string(g), "zone", {}, {}, g < 10 ? g - 1 : 9, 0});
  for (int n = 0; n < size; ++n) {
    DiagramNode node;
    node.id = "n" + std::to_string(n);
    node.role = "virtual_server";
    node.entry = n == 0 && shape != kNoEntry;
    if (n % 3 == 0) node.data = "d" + std::to_string(n % 30);
    node.group = n == 0 ? -1 : n % DiagramLimits::kGroups;
    d.nodes.push_back(node);
  }
  for (int e = 0; e < size * 3; ++e) {
    DiagramEdge edge;
    edge.from = e / 3;
    switch (shape) {
      case kLayers:
        edge.to = std::min(size - 1, edge.from + pick(1, 20));
        break;
      case kChain:
        edge.to = std::min(size - 1, edge.from + 1 + e % 3);
        break;
      default:
        edge.to = pick(0, size - 1);
    }
    edge.kind = e % 7 == 0 ? "replicate" : "request";
    if (edge.kind == "replicate") edge.mode = "async";
    if (e % 2 == 0 && edge.kind == "request") edge.choice = "c";
    if (edge.from != edge.to) d.edges.push_back(edge);
  }
  return d;
}

/// The kinds that count are enough of a vocabulary: unknown roles count as things that can fail.
const Vocabulary& words() {
  static const Vocabulary vocabulary = [] {
    Vocabulary v;
    v.groupKinds.push_back({"zone", {"Zone", "ゾーン"}, true});
    return v;
  }();
  return vocabulary;
}

void failOnePart(benchmark::State& state) {
  const Diagram d = graph(static_cast<int>(state.range(0)), static_cast<Shape>(state.range(1)));
  const std::vector<std::string> down{d.nodes.back().id, "g9"};
  for (auto _ : state) benchmark::DoNotOptimize(analyzeFailure(d, words(), 1, down));
}

void findAllWeakPoints(benchmark::State& state) {
  const Diagram d = graph(static_cast<int>(state.range(0)), static_cast<Shape>(state.range(1)));
  for (auto _ : state) benchmark::DoNotOptimize(findWeaknesses(d, words(), 1));
}

void differenceOfTwoSteps(benchmark::State& state) {
  Diagram d = graph(static_cast<int>(state.range(0)), kRandomCycles);
  for (std::size_t e = 0; e < d.edges.size(); ++e) (e % 2 == 0 ? d.edges[e].steps.until : d.edges[e].steps.from) = e % 2 == 0 ? 1 : 2;
  for (auto _ : state) benchmark::DoNotOptimize(difference(d, 1, 2));
}

void tellInSentences(benchmark::State& state) {
  const Diagram d = graph(static_cast<int>(state.range(0)), kRandomCycles);
  for (auto _ : state) benchmark::DoNotOptimize(spokenWalk(d, words(), 1, Language::Japanese, Lens::Generic));
}

const std::vector<std::int64_t> kSizes{14, 100, DiagramLimits::kNodes};
const std::vector<std::int64_t> kShapes{kLayers, kRandomCycles, kNoEntry, kChain};
BENCHMARK(failOnePart)->ArgsProduct({kSizes, kShapes})->Unit(benchmark::kMillisecond);
BENCHMARK(findAllWeakPoints)->ArgsProduct({kSizes, kShapes})->Unit(benchmark::kMillisecond);
BENCHMARK(differenceOfTwoSteps)->ArgsProduct({kSizes})->Unit(benchmark::kMillisecond);
BENCHMARK(tellInSentences)->ArgsProduct({kSizes})->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace cdp
