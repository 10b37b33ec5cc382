// SPDX-License-Identifier: Apache-2.0
#include "remedy_rules.h"

#include <gmock/gmock.h>

#include <fstream>

#include "compile.h"
#include "temp_dir.h"

namespace cdp::compiler {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

/// A content that has what the rules point to, and the rules of `toml`.
class RemedyRules : public testing::Test {
 protected:
  RemedyRules() {
    Role server;
    server.slug = "virtual_server";
    GroupKind zone{"zone", {}, true};
    GroupKind network{"vpc", {}, false};
    m_content.vocabulary.roles = {server};
    m_content.vocabulary.groupKinds = {zone, network};
    Loaded<Pattern> pattern;
    pattern.value.slug = "multi-server";
    m_content.patterns = {pattern};
  }

  Violations check(const std::string& toml) {
    std::filesystem::create_directories(m_folder.path() / "vocabulary");
    std::ofstream(m_folder.path() / "vocabulary" / "remedies.toml", std::ios::binary) << toml;
    Violations violations;
    loadRemedies(m_folder.path(), m_content, violations);
    checkRemedies(m_content, violations);
    return violations;
  }

  test::TempDir m_folder;
  Content m_content;
};

const std::string kRest = "patterns = [\"multi-server\"]\nreason = { en = \"R.\", ja = \"R。\" }\n";

auto fault(int line, const char* rule, const char* text = "") {
  return AllOf(Field(&Violation::line, line), Field(&Violation::rule, rule), Field(&Violation::message, HasSubstr(text)));
}

TEST_F(RemedyRules, AreReadWithTheirConditions) {
  EXPECT_THAT(check("[[remedy]]\nrole = \"virtual_server\"\ntrouble = \"data\"\ndata = false\nasked_by = \"virtual_server\"\n" + kRest +
                    "[[remedy]]\nkind = \"zone\"\n" + kRest),
              IsEmpty());
  ASSERT_EQ(m_content.remedies.size(), 2U);
  EXPECT_EQ(m_content.remedies[0].value, (Remedy{"virtual_server", "", Remedy::Trouble::Data, false, "virtual_server", {"multi-server"}, {"R.", "R。"}}));
  EXPECT_EQ(m_content.remedies[1].value, (Remedy{"", "zone", Remedy::Trouble::Outage, std::nullopt, "", {"multi-server"}, {"R.", "R。"}}));
}

TEST_F(RemedyRules, AFolderWithoutTheFileHasNone) {
  Violations violations;
  loadRemedies(m_folder.path(), m_content, violations);
  EXPECT_THAT(violations, IsEmpty());
  EXPECT_THAT(m_content.remedies, IsEmpty());
}

TEST_F(RemedyRules, UnknownSlugsAreReportedWithTheirLines) {
  EXPECT_THAT(check("[[remedy]]\nrole = \"virtual_servre\"\npatterns = [\"multi-servre\"]\nreason = { en = \"R.\", ja = \"R。\" }\n"),
              ElementsAre(fault(2, "unknown-role", "Did you mean virtual_server?"), fault(3, "dangling-link", "Did you mean multi-server?")));
}

TEST_F(RemedyRules, AnUnknownAskerIsReported) {
  EXPECT_THAT(check("[[remedy]]\nrole = \"virtual_server\"\nasked_by = \"nobody\"\n" + kRest), ElementsAre(fault(3, "unknown-role", "nobody")));
}

TEST_F(RemedyRules, AnUnknownKindIsReported) { EXPECT_THAT(check("[[remedy]]\nkind = \"zoo\"\n" + kRest), ElementsAre(fault(2, "unknown-kind", "zoo"))); }

TEST_F(RemedyRules, OneTargetAndOneOnly) {
  EXPECT_THAT(check("[[remedy]]\n" + kRest), ElementsAre(fault(1, "remedy-target")));
  m_content.remedies.clear();
  EXPECT_THAT(check("[[remedy]]\nrole = \"virtual_server\"\nkind = \"zone\"\n" + kRest), ElementsAre(fault(1, "remedy-target")));
}

TEST_F(RemedyRules, AGroupThatNeverFailsNeedsNone) {
  EXPECT_THAT(check("[[remedy]]\nkind = \"vpc\"\n" + kRest), ElementsAre(fault(2, "remedy-target", "vpc")));
}

TEST_F(RemedyRules, ConditionsOnNodesDoNotFitGroups) {
  EXPECT_THAT(check("[[remedy]]\nkind = \"zone\"\ndata = true\n" + kRest), ElementsAre(fault(1, "remedy-condition")));
}

TEST_F(RemedyRules, TheSameAgainIsReported) {
  EXPECT_THAT(check("[[remedy]]\nkind = \"zone\"\n" + kRest + "[[remedy]]\nkind = \"zone\"\n" + kRest),
              ElementsAre(fault(7, "duplicate-item", "multi-server")));
}

TEST_F(RemedyRules, WrongFormIsReported) {
  EXPECT_THAT(check("[[remedy]]\nkind = \"zone\"\ntrouble = \"fire\"\n" + kRest), Contains(fault(3, "bad-value", "fire")));
  EXPECT_THAT(check("[[remedy]]\nkind = \"zone\"\ncolour = \"red\"\n" + kRest), Contains(Field(&Violation::message, HasSubstr("colour"))));
  EXPECT_THAT(check("[[remedy]\n"), Contains(Field(&Violation::line, 1)));
  EXPECT_THAT(check("[[remedy]]\nkind = \"zone\"\nreason = { en = \"R.\", ja = \"R。\" }\n"), Contains(fault(1, "missing-key", "patterns")));
  EXPECT_THAT(check("\xff"), Contains(fault(1, "not-utf8")));
}

}  // namespace
}  // namespace cdp::compiler
