// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "base/files.h"
#include "compile.h"
#include "content_fixture.h"
#include "store/catalog.h"

namespace cdp::compiler {
namespace {

using test::ContentFixture;

std::vector<std::string> rulesOf(const Violations& violations) {
  std::vector<std::string> out;
  for (const auto& v : violations) out.push_back(v.rule);
  return out;
}

Violations checked(const ContentFixture& content, const RuleSet& rules = {}) {
  Violations violations;
  (void)check(content.path(), rules, violations);
  return violations;
}

std::string told(const Violations& violations) {
  std::string out;
  for (const auto& v : violations) out += v.text() + "\n";
  return out;
}

TEST(ContentRules, SoundFolderHasNoViolation) {
  const ContentFixture content;
  const auto violations = checked(content);
  EXPECT_TRUE(violations.empty()) << told(violations);
}

/// One broken thing, the rule that must find it, and the file that must be named.
struct Fault {
  const char* name;
  const char* file;
  const char* from;
  const char* to;
  const char* rule;
};

void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.name; }

class OneFault : public testing::TestWithParam<Fault> {};

TEST_P(OneFault, IsReportedOnceWithItsPlace) {
  const Fault& fault = GetParam();
  const ContentFixture content;
  content.replace(fault.file, fault.from, fault.to);
  const auto violations = checked(content);
  ASSERT_THAT(rulesOf(violations), testing::Contains(fault.rule)) << told(violations);
  for (const auto& v : violations) {
    if (v.rule != fault.rule) continue;
    EXPECT_THAT(v.path, testing::EndsWith(fault.file)) << v.text();
    EXPECT_GE(v.line, 0);
    EXPECT_FALSE(v.message.empty());
  }
}

const char* const kToml = "patterns/alpha/pattern.toml";
const char* const kDot = "patterns/alpha/structure.dot";
const char* const kEn = "patterns/alpha/en.md";
const char* const kJa = "patterns/alpha/ja.md";

INSTANTIATE_TEST_SUITE_P(
    Toml, OneFault,
    testing::Values(Fault{"Syntax", kToml, "category = \"basic\"", "category = basic", "toml-syntax"},
                    Fault{"UnknownCategory", kToml, "category = \"basic\"", "category = \"basics\"", "unknown-category"},
                    Fault{"UnknownKey", kToml, "number = 1", "number = 1\ncolour = \"red\"", "unknown-key"},
                    Fault{"MissingKey", kToml, "improves = [\"cost\"]", "", "missing-key"},
                    Fault{"WrongType", kToml, "improves = [\"cost\"]", "improves = \"cost\"", "wrong-type"},
                    Fault{"UnknownQuality", kToml, "improves = [\"cost\"]", "improves = [\"beauty\"]", "unknown-quality"},
                    Fault{"MissingLanguage", kToml, ", ja = \"試験のためにあるパターンである。\"", "", "missing-language"},
                    Fault{"EmptyText", kToml, "A pattern that exists to be tested.", " ", "empty-text"},
                    Fault{"BadNumber", kToml, "number = 1", "number = 0", "bad-value"},
                    Fault{"TooFewSymptoms", kToml, "\"four\", \"five\"", "\"four\"", "too-few-symptoms"},
                    Fault{"DuplicateItem", kToml, "\"four\", \"five\"", "\"four\", \"four\", \"five\"", "duplicate-item"},
                    Fault{"LongTagline", kToml, "A small test pattern", "A tagline that goes on and on and will never fit into the overview",
                          "tagline-too-long"},
                    Fault{"Placeholder", kToml, "A pattern that exists to be tested.", "TODO", "leftover-placeholder"},
                    Fault{"EnglishIsJapanese", kToml, "A pattern that exists to be tested.", "試験のためにあるパターンである。", "wrong-language"},
                    Fault{"NoSource", kToml, "[[source]]\ntitle = \"A source\"", "", "no-source"},
                    Fault{"UnknownService", kToml, "services = []", "services = [\"ec3\"]", "dangling-link"},
                    Fault{"ControlCharacter", kToml, "A pattern that exists", "A pattern\\u0007 that exists", "control-character"},
                    Fault{"SelfRelation", "patterns/beta/pattern.toml", "to = \"alpha\"", "to = \"beta\"", "self-relation"},
                    Fault{"DanglingRelation", "patterns/beta/pattern.toml", "to = \"alpha\"", "to = \"alhpa\"", "dangling-relation"},
                    Fault{"UnknownRelation", "patterns/beta/pattern.toml", "kind = \"needs\"", "kind = \"likes\"", "unknown-relation"},
                    Fault{"DuplicateNumber", "patterns/beta/pattern.toml", "number = 2", "number = 1", "duplicate-number"},
                    Fault{"DuplicateName", "patterns/beta/pattern.toml", "name = { en = \"beta\"", "name = { en = \"alpha\"", "duplicate-name"}),
    [](const auto& fault) { return fault.param.name; });

INSTANTIATE_TEST_SUITE_P(Markdown, OneFault,
                         testing::Values(Fault{"MissingHeading", kEn, "## Caveats", "Caveats", "missing-heading"},
                                         Fault{"UnknownHeading", kEn, "## Caveats", "## Caveat", "unknown-heading"},
                                         Fault{"DuplicateHeading", kEn, "## Caveats", "## Benefits", "duplicate-heading"},
                                         Fault{"JapaneseHeading", kJa, "## 利点", "## 長所", "unknown-heading"},
                                         Fault{"TextBeforeHeading", kEn, "## Problem", "Hello\n\n## Problem", "text-before-heading"},
                                         Fault{"BadLink", kEn, "These are ten", "[These](http:x) are [ten](nowhere)", "bad-link"},
                                         Fault{"DanglingLink", kEn, "These are ten", "These are [ten](pattern:gamma)", "dangling-link"}),
                         [](const auto& fault) { return fault.param.name; });

INSTANTIATE_TEST_SUITE_P(Dot, OneFault,
                         testing::Values(Fault{"Syntax", kDot, "digraph g {", "digraph g { ->", "dot-syntax"},
                                         Fault{"UnknownRole", kDot, "role=database]", "role=datbase]", "unknown-role"},
                                         Fault{"MissingRole", kDot, "db [role=database]", "db []", "missing-role"},
                                         Fault{"EdgeToNowhere", kDot, "web_1 -> db", "web_1 -> dbx [kind=request]; web_1 -> db", "edge-to-nowhere"},
                                         Fault{"UnknownAttribute", kDot, "[role=database]", "[role=database, color=red]", "unknown-attribute"},
                                         Fault{"UnknownEdgeKind", kDot, "[kind=request, order=1]", "[kind=asks, order=1]", "unknown-kind"},
                                         Fault{"UnknownGroupKind", kDot, "kind=zone", "kind=zonk", "unknown-kind"},
                                         Fault{"BadOrder", kDot, "order=1", "order=one", "bad-value"}, Fault{"NoEntry", kDot, ", entry=true", "", "no-entry"},
                                         Fault{"LonelyNode", kDot, "db [role=database];", "db [role=database]; monitor [role=monitor];", "lonely-node"},
                                         Fault{"BadSteps", kDot, "[role=database]", "[role=database, from_step=3, until_step=2]", "bad-steps"},
                                         Fault{"SelfEdge", kDot, "web_1 -> db", "db -> db [kind=copy]; web_1 -> db", "self-edge"},
                                         Fault{"LabelInOneLanguage", kDot, "[role=database]", "[role=database, label_en=\"Orders\"]", "missing-language"},
                                         Fault{"LongLabel", kDot, "label_en=\"Web 1\"",
                                               "label_en=\"A web server whose name is far too long to be drawn under a tile\"", "label-too-long"},
                                         Fault{"ChoiceOnCopy", kDot, "web_1 -> db [kind=request]", "web_1 -> db [kind=copy, choice=x]", "not-a-request"},
                                         Fault{"BadId", kDot, "db [role=database]", "DB [role=database]", "bad-id"},
                                         Fault{"ReplicationWithoutMode", kDot, "web_1 -> db [kind=request]", "web_1 -> db [kind=replicate]", "bad-value"}),
                         [](const auto& fault) { return fault.param.name; });

TEST(ContentRules, MissingFilesAreNamed) {
  const ContentFixture content;
  content.remove("patterns/alpha/ja.md");
  content.remove("patterns/beta/structure.dot");
  const auto violations = checked(content);
  const std::string text = told(violations);
  EXPECT_THAT(text, testing::HasSubstr("alpha/ja.md:1: error: [missing-file]"));
  EXPECT_THAT(text, testing::HasSubstr("beta/structure.dot:1: error: [missing-file]"));
}

TEST(ContentRules, AllFaultsComeInOneRun) {
  const ContentFixture content;
  content.replace(kToml, "category = \"basic\"", "category = \"basics\"");
  content.replace(kEn, "## Caveats", "## Caveat");
  content.replace(kDot, "role=database]", "role=datbase]");
  content.replace("patterns/beta/pattern.toml", "to = \"alpha\"", "to = \"gamma\"");
  content.replace("patterns/beta/structure.dot", "digraph g {", "digraph g { {");
  content.remove("patterns/beta/ja.md");
  const auto rules = rulesOf(checked(content));
  for (const char* rule : {"unknown-category", "unknown-heading", "unknown-role", "dangling-relation", "dot-syntax", "missing-file"}) {
    EXPECT_THAT(rules, testing::Contains(rule));
  }
}

TEST(ContentRules, MessageHasPathLineRuleAndText) {
  const ContentFixture content;
  content.replace("patterns/beta/pattern.toml", "to = \"alpha\"", "to = \"alhpa\"");
  const auto violations = checked(content);
  ASSERT_EQ(violations.size(), 1U);
  EXPECT_THAT(violations[0].text(), testing::MatchesRegex(".*beta/pattern\\.toml:[0-9]+: error: \\[dangling-relation\\] .*Did you mean alpha\\?"));
}

TEST(ContentRules, RelationMayBeWrittenOnOneSideOnly) {
  const ContentFixture content;
  content.write(kToml,
                content.read(kToml) + "[[relation]]\nkind = \"contrast\"\nto = \"beta\"\nreason = { en = \"They differ.\", ja = \"この二つは違う。\" }\n");
  EXPECT_THAT(rulesOf(checked(content)), testing::ElementsAre("duplicate-relation"));
}

TEST(ContentRules, SlugMustBeASlug) {
  const ContentFixture content;
  std::filesystem::rename(content.path() / "patterns/alpha", content.path() / "patterns/Alpha One");
  EXPECT_THAT(rulesOf(checked(content)), testing::IsSupersetOf({"bad-slug", "dangling-relation"}));
}

TEST(ContentRules, SlugIsUniqueOverAllKinds) {
  const ContentFixture content;
  content.write("services/alpha.toml",
                "name = \"Alpha\"\nshort = \"Alpha\"\ngroup = \"compute\"\ngeneric = { en = \"Thing\", ja = \"もの\" }\n"
                "does = { en = \"It does a thing.\", ja = \"これは一つのことをする。\" }\nmind = { en = [\"Mind it.\"], ja = [\"気をつける。\"] }\n");
  EXPECT_THAT(rulesOf(checked(content)), testing::Contains("duplicate-slug"));
}

TEST(ContentRules, WhatNoSurfaceShowsIsAFault) {
  for (const auto& [text, rule] : {std::pair{"<script>alert(1)</script>", "raw-html"}, {"![p](x.png)", "picture-in-text"}, {"### Sub", "heading-in-field"}}) {
    const ContentFixture content;
    content.replace(kEn, "## Solution", std::string(text) + "\n\n## Solution");
    EXPECT_THAT(rulesOf(checked(content)), testing::Contains(rule)) << text;
  }
  const ContentFixture code;
  code.replace(kEn, "## Solution", "Write `<script>` and keep latency < 5 ms.\n\n## Solution");
  EXPECT_THAT(rulesOf(checked(code)), testing::IsEmpty());
}

TEST(ContentRules, LineEndsAndContradictionsAreFaults) {
  const ContentFixture content;
  content.replace(kEn, "## Solution", "\r\n## Solution");
  EXPECT_THAT(rulesOf(checked(content)), testing::Contains("line-ends"));
  const ContentFixture both;
  both.replace(kToml, "improves = [\"cost\"]", "improves = [\"cost\"]\ncosts = [\"cost\"]");
  EXPECT_THAT(rulesOf(checked(both)), testing::Contains("improves-and-costs"));
}

TEST(ContentRules, InvalidUtf8IsReportedNotRead) {
  const ContentFixture content;
  content.write(kEn, "## Problem\n\xFF\xFE\n");
  EXPECT_THAT(rulesOf(checked(content)), testing::Contains("not-utf8"));
}

TEST(ContentRules, MissingFolderIsOneClearViolation) {
  Violations violations;
  (void)check("/nonexistent/content", {}, violations);
  EXPECT_THAT(rulesOf(violations), testing::Contains("no-content"));
}

TEST(ContentRules, WholeCatalogNeedsConnectedPatterns) {
  const ContentFixture content;
  EXPECT_THAT(rulesOf(checked(content, {true})), testing::Contains("few-relations"));
}

TEST(ContentRules, WholeCatalogNamesItsDataSets) {
  const ContentFixture content;
  content.replace(kDot, "db [role=database]", "db [role=database, data=spare_parts]");
  EXPECT_THAT(rulesOf(checked(content)), testing::Not(testing::Contains("unnamed-data")));
  EXPECT_THAT(rulesOf(checked(content, {true})), testing::Contains("unnamed-data"));
}

TEST(CatalogWriter, SameContentGivesSameBytes) {
  const ContentFixture content;
  Violations violations;
  const Content loaded = check(content.path(), {}, violations);
  const test::TempDir dir;
  ASSERT_TRUE(writeCatalog(loaded, dir / "a.sqlite"));
  ASSERT_TRUE(writeCatalog(loaded, dir / "b.sqlite"));
  EXPECT_EQ(dir.read("a.sqlite"), dir.read("b.sqlite"));
}

TEST(CatalogWriter, LeavesNothingWhereItCannotWrite) {
  const ContentFixture content;
  Violations violations;
  const Content loaded = check(content.path(), {}, violations);
  const test::TempDir dir;
  const auto done = writeCatalog(loaded, dir / "missing" / "catalog.sqlite");
  ASSERT_FALSE(done);
  EXPECT_FALSE(done.error().remedy.empty());
  EXPECT_TRUE(std::filesystem::is_empty(dir.path()));
}

TEST(CatalogWriter, KeepsTheOldCatalogUntilTheNewOneIsWhole) {
  const ContentFixture content;
  Violations violations;
  const Content loaded = check(content.path(), {}, violations);
  const test::TempDir dir;
  dir.write("catalog.sqlite", "old");
  ASSERT_TRUE(writeCatalog(loaded, dir / "catalog.sqlite"));
  auto catalog = Catalog::open(dir / "catalog.sqlite");
  ASSERT_TRUE(catalog);
  EXPECT_EQ(catalog->patterns().size(), 2U);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(dir.path()), {}), 1);
}

TEST(CatalogWriter, RelationIsSeenFromBothSides) {
  const ContentFixture content;
  Violations violations;
  const Content loaded = check(content.path(), {}, violations);
  const test::TempDir dir;
  ASSERT_TRUE(writeCatalog(loaded, dir / "catalog.sqlite"));
  const auto catalog = Catalog::open(dir / "catalog.sqlite");
  ASSERT_TRUE(catalog);
  const auto alpha = catalog->pattern("alpha");
  const auto beta = catalog->pattern("beta");
  ASSERT_TRUE(alpha && beta);
  ASSERT_EQ(alpha->relations.size(), 1U);
  ASSERT_EQ(beta->relations.size(), 1U);
  EXPECT_TRUE(alpha->relations[0].inverse);
  EXPECT_FALSE(beta->relations[0].inverse);
  EXPECT_EQ(alpha->relations[0].reason, beta->relations[0].reason);
}

}  // namespace
}  // namespace cdp::compiler
