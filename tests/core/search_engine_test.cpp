// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>

#include "base/unicode.h"
#include "search/finder.h"
#include "search/search_engine.h"
#include "store/sqlite.h"
#include "temp_dir.h"

namespace cdp {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

class Search : public testing::Test {
 protected:
  void SetUp() override {
    auto opened = SearchEngine::open(CDP_TEST_CATALOG);
    ASSERT_TRUE(opened) << opened.error().text();
    m_engine.emplace(std::move(*opened));
  }
  std::vector<std::string> slugs(std::string_view query, SearchOptions options = {}) {
    std::vector<std::string> out;
    for (const auto& hit : m_engine->search(query, options).hits) {
      if (hit.kind == EntryKind::Pattern) out.push_back(hit.slug);
    }
    return out;
  }
  std::string first(std::string_view query) {
    const auto all = slugs(query);
    return all.empty() ? "" : all.front();
  }
  std::optional<SearchEngine> m_engine;
};

struct Expectation {
  const char* query;
  const char* slug;
};
void PrintTo(const Expectation& expectation, std::ostream* out) { *out << expectation.query; }

class FindsFirst : public Search, public testing::WithParamInterface<Expectation> {};
TEST_P(FindsFirst, ThePattern) { EXPECT_EQ(first(GetParam().query), GetParam().slug); }
INSTANTIATE_TEST_SUITE_P(Queries, FindsFirst,
                         testing::Values(Expectation{"scale out", "scale-out"}, Expectation{"Scale Up", "scale-up"}, Expectation{"スケールアウト", "scale-out"},
                                         Expectation{"scaleout", "scale-out"}, Expectation{"read replicas", "read-replica"},
                                         Expectation{"リードレプリカ", "read-replica"}, Expectation{"read replcia", "read-replica"},
                                         Expectation{"ｷｬｯｼｭ ﾊﾞｽﾃｨﾝｸﾞ", "rename-distribution"}, Expectation{"golden image", "stamp"},
                                         Expectation{"infrastructure as code", "stack-deployment"}, Expectation{"セッション 共有", "state-sharing"},
                                         Expectation{"snapshto", "snapshot"}, Expectation{"cloudfont", "cache-distribution"}));

TEST_F(Search, PutsPatternsFirstThenKindByKind) {
  const auto answer = m_engine->search("load balancer zones");
  ASSERT_FALSE(answer.hits.empty());
  EXPECT_EQ(answer.hits.front().kind, EntryKind::Pattern);
  EXPECT_TRUE(std::is_sorted(answer.hits.begin(), answer.hits.end(), [](const auto& a, const auto& b) { return a.kind < b.kind; }));
  EXPECT_TRUE(std::any_of(answer.hits.begin(), answer.hits.end(), [](const auto& hit) { return hit.kind != EntryKind::Pattern; }));
  for (std::size_t i = 1; i < answer.hits.size(); ++i) {
    if (answer.hits[i].kind != answer.hits[i - 1].kind) continue;
    EXPECT_LE(answer.hits[i].score, answer.hits[i - 1].score);
  }
}

TEST_F(Search, KeepsTheLimit) {
  for (const std::size_t limit : {0u, 1u, 3u, 7u, 50u}) {
    SearchOptions options;
    options.limit = limit;
    EXPECT_LE(m_engine->search("server disk network", options).hits.size(), limit);
  }
}

TEST_F(Search, FindsEveryPatternByItsNameAndReading) {
  auto database = Database::open(CDP_TEST_CATALOG, Database::Mode::ReadImmutable);
  ASSERT_TRUE(database);
  auto rows = database->prepare("SELECT slug, name_en, reading_ja FROM pattern");
  ASSERT_TRUE(rows);
  while (rows->step()) {
    EXPECT_EQ(first(rows->text(1)), rows->text(0)) << rows->text(1);
    const auto byReading = slugs(rows->text(2));
    ASSERT_FALSE(byReading.empty()) << rows->text(2);
    EXPECT_THAT(std::vector<std::string>(byReading.begin(), byReading.begin() + std::min<long>(3, static_cast<long>(byReading.size()))),
                Contains(rows->text(0)));
  }
}

TEST_F(Search, FindsEverySymptomAmongTheFirstThree) {
  auto database = Database::open(CDP_TEST_CATALOG, Database::Mode::ReadImmutable);
  ASSERT_TRUE(database);
  auto rows = database->prepare("SELECT substr(owner, 9), text FROM entry_text WHERE list = 'symptom' AND owner LIKE 'pattern:%'");
  ASSERT_TRUE(rows);
  while (rows->step()) {
    auto found = slugs(rows->text(1));
    if (found.size() > 3) found.resize(3);
    EXPECT_THAT(found, Contains(rows->text(0))) << rows->text(1);
  }
}

TEST_F(Search, AnswersInTheQuerysLanguageUnlessAsked) {
  EXPECT_EQ(m_engine->search("サーバ").language, Language::Japanese);
  EXPECT_EQ(m_engine->search("server").language, Language::English);
  SearchOptions options;
  options.language = Language::Japanese;
  const auto answer = m_engine->search("session lost behind the load balancer", options);
  ASSERT_FALSE(answer.hits.empty());
  EXPECT_EQ(languageOf(answer.hits.front().snippet), Language::Japanese) << answer.hits.front().snippet;
}

TEST_F(Search, HighlightsWholeCharactersInOrder) {
  for (const char* query : {"CPUが高い", "セッションが消える サーバー", "signed cookie", "ELB の health check", "障害"}) {
    for (const auto& hit : m_engine->search(query).hits) {
      std::uint32_t last = 0;
      for (const auto& range : hit.highlights) {
        ASSERT_LT(range.begin, range.end);
        ASSERT_LE(range.end, hit.snippet.size());
        EXPECT_GE(range.begin, last);
        last = range.end;
        EXPECT_EQ(firstInvalidUtf8(hit.snippet.substr(range.begin, range.end - range.begin)), std::string_view::npos) << query;
      }
    }
  }
}

TEST_F(Search, SaysWhenAnotherWordMatched) {
  bool told = false;
  for (const auto& hit : m_engine->search("LB").hits) {
    for (const auto& synonym : hit.synonyms) {
      EXPECT_EQ(synonym.typed, "LB");
      EXPECT_NE(synonym.found, "LB");
      EXPECT_NE(hit.snippet.find(synonym.found), std::string::npos);
      told = true;
    }
  }
  EXPECT_TRUE(told);
}

TEST_F(Search, TellsNeighboursApart) {
  const auto answer = m_engine->search("scale up or scale out");
  const auto hit = std::find_if(answer.hits.begin(), answer.hits.end(), [](const auto& h) { return h.slug == "scale-up"; });
  ASSERT_NE(hit, answer.hits.end());
  ASSERT_TRUE(hit->neighbour);
  EXPECT_FALSE(hit->neighbour->text.empty());
  EXPECT_NE(hit->neighbour->slug, "scale-up");
}

TEST_F(Search, CountsAndAppliesFacets) {
  SearchOptions options;
  options.facets = true;
  options.limit = 100;
  const auto answer = m_engine->search("server", options);
  ASSERT_FALSE(answer.facets.categories.empty());
  int sum = 0;
  for (const auto& facet : answer.facets.categories) sum += facet.count;
  EXPECT_EQ(sum, answer.patternCount);
  const auto chosen = answer.facets.categories.front();
  options.category = chosen.slug;
  const auto filtered = m_engine->search("server", options);
  EXPECT_FALSE(filtered.hits.empty());
  EXPECT_THAT(filtered.facets.categories, testing::SizeIs(1));
  for (const auto& hit : filtered.hits) EXPECT_EQ(hit.kind, EntryKind::Pattern);
  options.category = "no-such-category";
  EXPECT_THAT(m_engine->search("server", options).hits, IsEmpty());
}

TEST_F(Search, AnyTextIsAQuery) {
  std::string megabyte;
  while (megabyte.size() < 1'000'000) megabyte += "サーバ server \" OR * NEAR( ";
  const std::vector<std::string> texts{"",
                                       " ",
                                       "\"",
                                       "\"a",
                                       "* OR NOT AND NEAR(",
                                       "-- ; DROP TABLE",
                                       "a:b ^c {d}",
                                       "%_\\",
                                       "'",
                                       std::string("a\0b", 3),
                                       "\x01\x02\x7F",
                                       "\x01"
                                       "slow",
                                       "\xFF\xFE",
                                       "\xED\xA0\x80",
                                       "😀👍🏽",
                                       "𠮷野家",
                                       "ﾞ",
                                       "ーーーー",
                                       megabyte,
                                       std::string(100000, 'x'),
                                       std::string(3000, '('),
                                       "\xE3\x81",
                                       "ᚠᛇᚻ",
                                       "مرحبا",
                                       "。、「」",
                                       "1 2 3",
                                       "ａ",
                                       "\xEF\xBF\xBD"};
  for (const auto& text : texts) {
    const auto answer = m_engine->search(text);
    for (const auto& hit : answer.hits) {
      EXPECT_FALSE(hit.slug.empty());
      EXPECT_TRUE(std::isfinite(hit.score));
    }
    EXPECT_LE(m_engine->nearestSymptoms(text, Language::Japanese, 3).size(), 3u);
  }
}

TEST_F(Search, NothingKnownGivesNothingButNearSymptoms) {
  EXPECT_THAT(m_engine->search("zzqxv").hits, IsEmpty());
  const auto near = m_engine->nearestSymptoms("zzqxv", Language::English, 4);
  ASSERT_EQ(near.size(), 4u);
  std::set<std::string> patterns;
  for (const auto& suggestion : near) patterns.insert(suggestion.pattern);
  EXPECT_EQ(patterns.size(), 4u);
}

TEST_F(Search, CanBeCancelled) {
  const std::atomic<bool> cancelled{true};
  SearchOptions options;
  options.cancelled = &cancelled;
  const auto answer = m_engine->search("server", options);
  EXPECT_TRUE(answer.cancelled);
  EXPECT_THAT(answer.hits, IsEmpty());
  EXPECT_FALSE(m_engine->search("server").hits.empty());
}

TEST_F(Search, SameQuerySameAnswer) {
  auto other = SearchEngine::open(CDP_TEST_CATALOG);
  ASSERT_TRUE(other);
  const auto a = m_engine->search("夜だけ servers を増やす");
  (void)m_engine->search("something else");
  const auto b = m_engine->search("夜だけ servers を増やす");
  const auto c = other->search("夜だけ servers を増やす");
  ASSERT_EQ(a.hits.size(), b.hits.size());
  ASSERT_EQ(a.hits.size(), c.hits.size());
  for (std::size_t i = 0; i < a.hits.size(); ++i) {
    EXPECT_EQ(a.hits[i].slug, b.hits[i].slug);
    EXPECT_EQ(a.hits[i].slug, c.hits[i].slug);
    EXPECT_DOUBLE_EQ(a.hits[i].score, b.hits[i].score);
  }
}

TEST(SearchFile, ThatIsNoCatalogIsAnError) {
  const test::TempDir folder;
  EXPECT_EQ(SearchEngine::open(folder / "missing.sqlite").error().code, Error::Code::NotFound);
  folder.write("text.sqlite", "this is no database at all, only text that goes on for a while");
  EXPECT_FALSE(SearchEngine::open(folder / "text.sqlite"));
}

/// A catalog is somebody else's file: whatever its index says, a search ends with some answer or an error.
TEST(SearchFile, DamagedIndexNeverLeadsOutOfRange) {
  const test::TempDir folder;
  const auto path = folder / "damaged.sqlite";
  const std::vector<std::string> damages{
      "UPDATE search_term SET postings = x'FFFFFFFFFFFFFFFFFF'",
      "UPDATE search_term SET postings = x'80'",
      "UPDATE search_forward SET places = x'FFFF01FFFFFF7F'",
      "UPDATE search_forward SET places = substr(places, 1, length(places) / 2)",
      "UPDATE search_term SET documents = -5, patterns = 1000000, kind = 77",
      "DELETE FROM search_passage",
      "DELETE FROM search_document WHERE id % 2 = 1",
      "PRAGMA foreign_keys = OFF; DELETE FROM search_document",
      "UPDATE search_document SET kind = 'nothing'",
      "UPDATE search_passage SET text = 'x'",
      "DELETE FROM search_term WHERE id > 100",
      "DROP TABLE search_term",
      "DROP TABLE concept_phrase",
  };
  for (const auto& damage : damages) {
    std::filesystem::copy_file(CDP_TEST_CATALOG, path, std::filesystem::copy_options::overwrite_existing);
    {
      auto database = Database::open(path, Database::Mode::ReadWrite);
      ASSERT_TRUE(database);
      ASSERT_TRUE(database->execute(damage)) << damage;
    }
    auto engine = SearchEngine::open(path);
    if (!engine) continue;
    SearchOptions options;
    options.facets = true;
    for (const char* query : {"server session", "サーバが落ちる", "scale out", "replcia"}) {
      for (const auto& hit : engine->search(query, options).hits) {
        for (const auto& range : hit.highlights) EXPECT_LE(range.end, hit.snippet.size()) << damage;
      }
    }
  }
}

TEST(Finder, OfTheShippedCatalogLeadsToEveryPattern) {
  auto database = Database::open(CDP_TEST_CATALOG, Database::Mode::ReadImmutable);
  ASSERT_TRUE(database);
  auto finder = loadFinder(*database);
  ASSERT_TRUE(finder);
  ASSERT_NE(finder->start(), nullptr);
  std::set<std::string> reached;
  std::set<std::string> asked;
  std::vector<std::string> open{finder->start()->id};
  while (!open.empty()) {
    const auto* question = finder->question(open.back());
    open.pop_back();
    ASSERT_NE(question, nullptr);
    if (!asked.insert(question->id).second) continue;
    EXPECT_GE(question->answers.size(), 2u);
    for (const auto& answer : question->answers) {
      EXPECT_NE(answer.next.empty(), answer.results.empty()) << question->id;
      if (!answer.next.empty()) open.push_back(answer.next);
      for (const auto& result : answer.results) {
        EXPECT_FALSE(result.reason.en.empty());
        EXPECT_FALSE(result.reason.ja.empty());
        reached.insert(result.pattern);
      }
    }
  }
  EXPECT_EQ(asked.size(), finder->questions.size());
  auto rows = database->prepare("SELECT slug FROM pattern");
  ASSERT_TRUE(rows);
  while (rows->step()) EXPECT_TRUE(reached.contains(rows->text(0))) << rows->text(0);
}

}  // namespace
}  // namespace cdp
