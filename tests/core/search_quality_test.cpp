// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "search/normalizer.h"
#include "search/search_engine.h"
#include "store/row_reader.h"
#include "store/sqlite.h"

namespace cdp {
namespace {

struct Judged {
  std::string id, language, query;
  std::vector<std::string> acceptable;
};

std::vector<Judged> readSet(const std::string& name) {
  std::vector<Judged> out;
  std::ifstream in(std::string(CDP_TEST_FIXTURES) + "/search/" + name);
  for (std::string line; std::getline(in, line);) {
    const auto value = nlohmann::json::parse(line);
    out.push_back({value["id"], value["lang"], value["query"], value["acceptable"]});
    out.back().acceptable.push_back(value["primary"]);
  }
  return out;
}

class QualityOf : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Sets, QualityOf, testing::Values("queries.dev.jsonl", "queries.own.jsonl", "queries.far.jsonl"),
                         [](const auto& set) { return std::string(set.param).substr(8, 3); });

TEST_P(QualityOf, FindsTheRightPatternFirstInBothLanguages) {
  const auto queries = readSet(GetParam());
  ASSERT_GE(queries.size(), 100u);
  auto engine = SearchEngine::open(CDP_TEST_CATALOG);
  ASSERT_TRUE(engine) << engine.error().text();
  SearchOptions options;
  options.kinds = {EntryKind::Pattern};
  options.limit = 3;
  std::map<std::string, std::array<double, 3>> counts;  // queries, first, among the first three
  for (const auto& query : queries) {
    auto& count = counts[query.language];
    ++count[0];
    const auto hits = engine->search(query.query, options).hits;
    for (std::size_t i = 0; i < hits.size(); ++i) {
      if (std::find(query.acceptable.begin(), query.acceptable.end(), hits[i].slug) == query.acceptable.end()) continue;
      if (i == 0) ++count[1];
      ++count[2];
      break;
    }
  }
  ASSERT_EQ(counts.size(), 2u);
  for (const auto& [language, count] : counts) {
    EXPECT_GE(count[1] / count[0], 0.85) << language << ": first";
    EXPECT_GE(count[2] / count[0], 0.95) << language << ": among the first three";
  }
}

std::string folded(std::string_view text) {
  std::string out;
  for (const auto& c : search::foldKatakana(search::normalize(text))) {
    const bool letter = c.c > 0x7F || (c.c >= 'a' && c.c <= 'z') || (c.c >= '0' && c.c <= '9');
    if (letter && c.c != U'。' && c.c != U'、') out += search::utf8Of(std::u32string(1, c.c));
  }
  return out;
}

/// The sets measure; what they say must not be in the content. An alias or concept of one or two parts ("Elastic IP") is a name that
/// anybody would look for; a symptom or hint never is.
TEST_P(QualityOf, NothingInTheContentIsAQueryWordForWord) {
  auto database = Database::open(CDP_TEST_CATALOG, Database::Mode::ReadImmutable);
  ASSERT_TRUE(database);
  std::map<std::string, std::string> troubles;
  std::map<std::string, std::string> names;
  ASSERT_TRUE(eachRow(*database, "SELECT text FROM search_passage WHERE field IN ('symptom', 'hint')", {},
                      [&](const Statement& row) { troubles.emplace(folded(row.view(0)), row.text(0)); }));
  ASSERT_TRUE(eachRow(*database, "SELECT text FROM search_passage WHERE field = 'alias' UNION SELECT phrase FROM concept_phrase", {},
                      [&](const Statement& row) { names.emplace(folded(row.view(0)), row.text(0)); }));
  ASSERT_GT(troubles.size(), 500u);
  ASSERT_GT(names.size(), 500u);
  for (const auto& query : readSet(GetParam())) {
    EXPECT_FALSE(troubles.contains(folded(query.query))) << query.id << " is copied: " << query.query;
    const auto parts = std::count(query.query.begin(), query.query.end(), ' ') + 1;
    if (parts <= 2 && query.query.size() <= 30) continue;
    EXPECT_FALSE(names.contains(folded(query.query))) << query.id << " is copied: " << query.query;
  }
}

}  // namespace
}  // namespace cdp
