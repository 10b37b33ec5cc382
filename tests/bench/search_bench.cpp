// SPDX-License-Identifier: Apache-2.0
// How long a query takes with the shipped catalog and with a pack of 50,000 patterns. Besides the mean, each benchmark reports the
// median, the 99th percentile and the slowest query in milliseconds, and the first two as processor time.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "generated_pack.h"
#include "search/search_engine.h"
#include "temp_dir.h"

namespace {

using namespace cdp;

/// What this thread has worked: unlike the clock on the wall it does not count the time other programs had the processor.
double threadSeconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

void measure(benchmark::State& state, SearchEngine& engine, const std::vector<std::string>& queries, bool facets) {
  SearchOptions options;
  options.facets = facets;
  for (const auto& query : queries) benchmark::DoNotOptimize(engine.search(query, options));
  std::vector<double> times;
  std::vector<double> cpu;
  std::size_t next = 0;
  for (auto _ : state) {
    const auto begin = std::chrono::steady_clock::now();
    const double worked = threadSeconds();
    benchmark::DoNotOptimize(engine.search(queries[next++ % queries.size()], options));
    const double working = threadSeconds() - worked;
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    state.SetIterationTime(seconds);
    times.push_back(seconds * 1000);
    cpu.push_back(working * 1000);
  }
  std::sort(times.begin(), times.end());
  state.counters["p50_ms"] = times[times.size() / 2];
  state.counters["p99_ms"] = times[times.size() * 99 / 100];
  state.counters["max_ms"] = times.back();
  std::sort(cpu.begin(), cpu.end());
  state.counters["cpu_p50_ms"] = cpu[cpu.size() / 2];
  state.counters["cpu_p99_ms"] = cpu[cpu.size() * 99 / 100];
}

std::vector<std::string> fixtureQueries() {
  std::vector<std::string> out;
  for (const char* name : {"/search/queries.dev.jsonl", "/search/queries.own.jsonl"}) {
    std::ifstream in(std::string(CDP_TEST_FIXTURES) + name);
    for (std::string line; std::getline(in, line);) {
      const auto value = nlohmann::json::parse(line, nullptr, false);
      if (value.is_object()) out.push_back(value.value("query", ""));
    }
  }
  return out;
}

void shipped(benchmark::State& state) {
  auto engine = SearchEngine::open(CDP_TEST_CATALOG);
  if (!engine) return state.SkipWithError(engine.error().text().c_str());
  measure(state, *engine, fixtureQueries(), true);
}
BENCHMARK(shipped)->UseManualTime()->Iterations(5000)->Unit(benchmark::kMillisecond);

/// Every prefix of some queries, as they are typed.
void shippedTyping(benchmark::State& state) {
  auto engine = SearchEngine::open(CDP_TEST_CATALOG);
  if (!engine) return state.SkipWithError(engine.error().text().c_str());
  std::vector<std::string> typed;
  const auto queries = fixtureQueries();
  for (std::size_t i = 0; i < queries.size(); i += 10) {
    for (std::size_t length = 1; length <= queries[i].size(); ++length) typed.push_back(queries[i].substr(0, length));
  }
  measure(state, *engine, typed, true);
}
BENCHMARK(shippedTyping)->UseManualTime()->Iterations(5000)->Unit(benchmark::kMillisecond);

void opening(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(SearchEngine::open(CDP_TEST_CATALOG));
}
BENCHMARK(opening)->Unit(benchmark::kMillisecond);

struct Pack {
  test::TempDir folder;
  bench::GeneratedPack content{50000};
  std::optional<SearchEngine> engine;
  Pack() {
    std::cerr << "compiling a pack of 50,000 patterns …\n";
    const auto begin = std::chrono::steady_clock::now();
    if (auto done = content.write(folder / "pack.sqlite"); !done) {
      std::cerr << done.error().text() << '\n';
      return;
    }
    std::cerr << "… took " << std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() << " s, "
              << std::filesystem::file_size(folder / "pack.sqlite") / 1000000 << " MB\n";
    auto opened = SearchEngine::open(folder / "pack.sqlite");
    if (opened) engine.emplace(std::move(*opened));
  }
};
Pack& pack() {
  static Pack p;
  return p;
}

/// Every prefix of some queries, as they are typed.
std::vector<std::string> typedInPack() {
  std::vector<std::string> typed;
  for (std::size_t q = 0; q < 12; ++q) {
    std::string query = pack().content.everywhere()[q % pack().content.everywhere().size()] + " " +
                        pack().content.japanese()[q % pack().content.japanese().size()] + " " +
                        pack().content.everywhere()[(q + 5) % pack().content.everywhere().size()] + "x";
    for (std::size_t length = 1; length <= query.size(); ++length) typed.push_back(query.substr(0, length));
  }
  return typed;
}

void packQueries(benchmark::State& state, const std::vector<std::string>& queries) {
  if (!pack().engine) return state.SkipWithError("the pack could not be made");
  measure(state, *pack().engine, queries, true);
}
void packWordsEverywhere(benchmark::State& state) {
  std::vector<std::string> queries;
  const auto& words = pack().content.everywhere();
  for (std::size_t i = 0; i + 8 <= words.size(); i += 3) {
    std::string query;
    for (std::size_t k = 0; k < 8; ++k) query += words[i + k] + " ";
    queries.push_back(query);
  }
  packQueries(state, queries);
}
BENCHMARK(packWordsEverywhere)->UseManualTime()->Iterations(1000)->Unit(benchmark::kMillisecond);

void packJapaneseEverywhere(benchmark::State& state) {
  std::vector<std::string> queries;
  const auto& words = pack().content.japaneseEverywhere();
  for (std::size_t i = 0; i + 8 <= words.size(); ++i) {
    std::string query;
    for (std::size_t k = 0; k < 8; ++k) query += words[i + k] + "が";
    queries.push_back(query);
  }
  packQueries(state, queries);
}
BENCHMARK(packJapaneseEverywhere)->UseManualTime()->Iterations(1000)->Unit(benchmark::kMillisecond);

void packMixed(benchmark::State& state) {
  std::vector<std::string> queries;
  const Pack& p = pack();
  for (std::size_t i = 0; i < 200; ++i) {
    std::string word = p.content.words()[i * 37];
    if (i % 4 == 0) std::swap(word[2], word[3]);  // a typing error
    queries.push_back(p.content.everywhere()[i % 60] + " " + word + " " + p.content.japanese()[i * 11] + "を" + p.content.japaneseEverywhere()[i % 40]);
  }
  packQueries(state, queries);
}
BENCHMARK(packMixed)->UseManualTime()->Iterations(1000)->Unit(benchmark::kMillisecond);

void packTyping(benchmark::State& state) { packQueries(state, typedInPack()); }
BENCHMARK(packTyping)->UseManualTime()->Iterations(1000)->Unit(benchmark::kMillisecond);

}  // namespace
