// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "compile.h"
#include "content_fixture.h"
#include "search/finder.h"
#include "search/search_engine.h"
#include "store/sqlite.h"

namespace cdp::compiler {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> rules(const test::ContentFixture& content, bool whole = false) {
  Violations violations;
  (void)check(content.path(), {whole}, violations);
  std::vector<std::string> out;
  for (const auto& v : violations) out.push_back(v.rule);
  return out;
}

/// The two patterns of the fixture.
std::vector<std::string> patterns(const test::ContentFixture& content) {
  Violations violations;
  const Content loaded = check(content.path(), {}, violations);
  std::vector<std::string> out;
  for (const auto& p : loaded.patterns) out.push_back(p.value.slug);
  return out;
}

std::string finder(const std::string& first, const std::string& second) {
  return "start = \"a\"\n[[question]]\nid = \"a\"\ntext = { en = \"What hurts?\", ja = \"何に困っているか\" }\n"
         "[[question.answer]]\ntext = { en = \"Load\", ja = \"負荷\" }\nnext = \"b\"\n"
         "[[question.answer]]\ntext = { en = \"Loss\", ja = \"消失\" }\n[[question.answer.result]]\npattern = \"" +
         first +
         "\"\nreason = { en = \"It keeps.\", ja = \"残るから。\" }\n"
         "[[question]]\nid = \"b\"\ntext = { en = \"When?\", ja = \"いつ\" }\n"
         "[[question.answer]]\ntext = { en = \"Always\", ja = \"いつも\" }\n[[question.answer.result]]\npattern = \"" +
         second +
         "\"\nreason = { en = \"It grows.\", ja = \"伸びるから。\" }\n"
         "[[question.answer]]\ntext = { en = \"At night\", ja = \"夜\" }\n[[question.answer.result]]\npattern = \"" +
         first + "\"\nreason = { en = \"It sleeps.\", ja = \"眠るから。\" }\n";
}

class SearchContentTest : public testing::Test {
 protected:
  void SetUp() override {
    m_patterns = patterns(m_content);
    ASSERT_EQ(m_patterns.size(), 2u);
  }
  std::string soundFinder() const { return finder(m_patterns[0], m_patterns[1]); }
  void writeFinder(std::string from = "", const std::string& to = "") const {
    std::string text = soundFinder();
    if (!from.empty()) {
      const auto at = text.find(from);
      ASSERT_NE(at, std::string::npos);
      text.replace(at, from.size(), to);
    }
    m_content.write("finder/finder.toml", text);
  }
  test::ContentFixture m_content;
  std::vector<std::string> m_patterns;
};

TEST_F(SearchContentTest, FilesMayBeMissing) { EXPECT_THAT(rules(m_content), IsEmpty()); }

TEST_F(SearchContentTest, SoundFilesHaveNoViolation) {
  writeFinder();
  m_content.write("vocabulary/concepts.toml", "[[concept]]\nslug = \"slow\"\nen = [\"slow\", \"sluggish\"]\nja = [\"遅い\"]\n");
  m_content.write("vocabulary/neighbours.toml",
                  "[[pair]]\npatterns = [\"" + m_patterns[0] + "\", \"" + m_patterns[1] + "\"]\ntext = { en = \"One is other.\", ja = \"別のもの。\" }\n");
  m_content.write("vocabulary/hints.toml", "[[hint]]\npattern = \"" + m_patterns[0] + "\"\nen = [\"a hint\"]\nja = [\"手がかり\"]\n");
  EXPECT_THAT(rules(m_content), IsEmpty());
}

TEST_F(SearchContentTest, ConceptFaultsAreReported) {
  m_content.write("vocabulary/concepts.toml", "[[concept]]\nslug = \"slow\"\nen = [\"slow\"]\n");
  EXPECT_THAT(rules(m_content), Contains("small-concept"));
  m_content.write("vocabulary/concepts.toml", "[[concept]]\nslug = \"x\"\nen = [\"a\", \"b\"]\n[[concept]]\nslug = \"x\"\nen = [\"c\", \"d\"]\n");
  EXPECT_THAT(rules(m_content), Contains("duplicate-slug"));
  m_content.write("vocabulary/concepts.toml", "[[concept]]\nslug = \"x\"\nenglish = [\"a\", \"b\"]\nen = [\"a\", \"b\"]\n");
  EXPECT_THAT(rules(m_content), Contains("unknown-key"));
  m_content.write("vocabulary/concepts.toml", "[[concept\n");
  EXPECT_THAT(rules(m_content), Contains("toml-syntax"));
}

TEST_F(SearchContentTest, NeighbourFaultsAreReported) {
  const auto pair = [](const std::string& a, const std::string& b) {
    return "[[pair]]\npatterns = [\"" + a + "\", \"" + b + "\"]\ntext = { en = \"x\", ja = \"い\" }\n";
  };
  m_content.write("vocabulary/neighbours.toml", pair(m_patterns[0], "no-such-pattern"));
  EXPECT_THAT(rules(m_content), Contains("dangling-link"));
  m_content.write("vocabulary/neighbours.toml", pair(m_patterns[0], m_patterns[1]) + pair(m_patterns[1], m_patterns[0]));
  EXPECT_THAT(rules(m_content), Contains("duplicate-pair"));
  m_content.write("vocabulary/neighbours.toml", "[[pair]]\npatterns = [\"" + m_patterns[0] + "\"]\ntext = { en = \"x\", ja = \"い\" }\n");
  EXPECT_THAT(rules(m_content), Contains("bad-value"));
}

TEST_F(SearchContentTest, HintFaultsAreReported) {
  m_content.write("vocabulary/hints.toml", "[[hint]]\npattern = \"no-such-pattern\"\nen = [\"x\"]\n");
  EXPECT_THAT(rules(m_content), Contains("dangling-link"));
  const std::string hint = "[[hint]]\npattern = \"" + m_patterns[0] + "\"\nen = [\"x\"]\n";
  m_content.write("vocabulary/hints.toml", hint + hint);
  EXPECT_THAT(rules(m_content), Contains("duplicate-hint"));
}

struct FinderFault {
  const char* name;
  const char* from;
  const char* to;
  const char* rule;
};
void PrintTo(const FinderFault& fault, std::ostream* out) { *out << fault.name; }
class OneFinderFault : public SearchContentTest, public testing::WithParamInterface<FinderFault> {};
TEST_P(OneFinderFault, IsReported) {
  writeFinder(GetParam().from, GetParam().to);
  EXPECT_THAT(rules(m_content), Contains(GetParam().rule));
}
INSTANTIATE_TEST_SUITE_P(Faults, OneFinderFault,
                         testing::Values(FinderFault{"start", "start = \"a\"", "start = \"z\"", "finder-start"},
                                         FinderFault{"next", "next = \"b\"", "next = \"z\"", "finder-next"},
                                         FinderFault{"unreached", "start = \"a\"", "start = \"b\"", "finder-unreached"},
                                         FinderFault{"circle", "next = \"b\"", "next = \"a\"", "finder-circle"},
                                         FinderFault{"duplicate", "id = \"b\"", "id = \"a\"", "duplicate-slug"},
                                         FinderFault{"no end", "next = \"b\"", "", "finder-answer"}));

TEST_F(SearchContentTest, FinderToAnUnknownPatternIsReported) {
  m_content.write("finder/finder.toml", finder(m_patterns[0], "no-such-pattern"));
  EXPECT_THAT(rules(m_content), Contains("dangling-link"));
}

TEST_F(SearchContentTest, WholeCatalogMustBeReachedByTheFinder) {
  writeFinder();
  EXPECT_THAT(rules(m_content, true), Not(Contains("finder-coverage")));
  m_content.write("finder/finder.toml", finder(m_patterns[0], m_patterns[0]));
  EXPECT_THAT(rules(m_content, true), Contains("finder-coverage"));
}

TEST_F(SearchContentTest, PackIsSearchableAndTheSameEachTime) {
  writeFinder();
  m_content.write("vocabulary/hints.toml", "[[hint]]\npattern = \"" + m_patterns[1] + "\"\nen = [\"zebra crossing\"]\nja = [\"縞模様\"]\n");
  Violations violations;
  const Content content = check(m_content.path(), {}, violations);
  ASSERT_THAT(violations, IsEmpty());
  const test::TempDir folder;
  ASSERT_TRUE(writeCatalog(content, folder / "a.sqlite"));
  ASSERT_TRUE(writeCatalog(content, folder / "b.sqlite"));
  EXPECT_EQ(folder.read("a.sqlite"), folder.read("b.sqlite"));
  auto engine = SearchEngine::open(folder / "a.sqlite");
  ASSERT_TRUE(engine) << engine.error().text();
  for (const char* query : {"zebras", "縞模様"}) {
    const auto hits = engine->search(query).hits;
    ASSERT_FALSE(hits.empty());
    EXPECT_EQ(hits.front().slug, m_patterns[1]);
    EXPECT_EQ(hits.front().matchedField, SearchField::Hint);
  }
  auto database = Database::open(folder / "a.sqlite", Database::Mode::ReadImmutable);
  ASSERT_TRUE(database);
  auto loaded = loadFinder(*database);
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->questions, content.search.finder.questions);
}

}  // namespace
}  // namespace cdp::compiler
