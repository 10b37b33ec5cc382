// SPDX-License-Identifier: Apache-2.0
#include "diagram/dot_reader.h"

#include <gmock/gmock.h>

#include <thread>

namespace cdp {
namespace {

std::vector<std::string> rules(const Violations& violations) {
  std::vector<std::string> out;
  for (const auto& v : violations) out.push_back(v.rule);
  return out;
}

TEST(DotReader, ReadsNodesGroupsAndEdges) {
  Violations violations;
  const Diagram d = readDot(R"(digraph g {
    user [role=user, entry=true];
    subgraph cluster_zone_a { kind=zone; label_en="Zone a"; label_ja="ゾーンa"; from_step=2;
      web [role=virtual_server, label_en="Web\n1", label_ja="Web 1", data=orders, until_step=3]; }
    user -> web [kind=request, order=2, choice=c, standby=true];
  })",
                            "g", "g.dot", violations);
  ASSERT_TRUE(violations.empty()) << violations[0].text();
  ASSERT_EQ(d.nodes.size(), 2U);
  EXPECT_TRUE(d.nodes[0].entry);
  EXPECT_EQ(d.nodes[1].label.en, "Web\n1");
  EXPECT_EQ(d.nodes[1].data, "orders");
  EXPECT_EQ(d.nodes[1].group, 0);
  EXPECT_EQ(d.nodes[1].line, 4);
  ASSERT_EQ(d.groups.size(), 1U);
  EXPECT_EQ(d.groups[0].kind, "zone");
  ASSERT_EQ(d.edges.size(), 1U);
  EXPECT_EQ(d.edges[0].order, 2);
  EXPECT_TRUE(d.edges[0].standby);
  EXPECT_EQ(d.stepCount(), 4);
  EXPECT_FALSE(d.nodeVisible(1, 1));
  EXPECT_TRUE(d.nodeVisible(1, 2));
  EXPECT_FALSE(d.edgeVisible(0, 4));
}

TEST(DotReader, EdgesKeepTheOrderOfDeclaration) {
  Violations violations;
  const Diagram d = readDot("digraph g { a [role=user]; b [role=user]; c [role=user]; c -> a; b -> c; a -> b; }", "g", "g.dot", violations);
  ASSERT_EQ(d.edges.size(), 3U);
  EXPECT_EQ(d.edges[0].from, 2);
  EXPECT_EQ(d.edges[1].from, 1);
  EXPECT_EQ(d.edges[2].from, 0);
}

class HostileDot : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(HostileDot, GivesAViolationNeverACrash) {
  Violations violations;
  (void)readDot(GetParam().first, "x", "x.dot", violations);
  EXPECT_THAT(rules(violations), testing::Contains(GetParam().second));
  for (const auto& v : violations) EXPECT_EQ(v.path, "x.dot");
}

INSTANTIATE_TEST_SUITE_P(Texts, HostileDot,
                         testing::Values(std::pair{"", "dot-syntax"}, std::pair{"digraph", "dot-syntax"}, std::pair{"digraph g { a -> ", "dot-syntax"},
                                         std::pair{"graph g { a -- b }", "dot-form"}, std::pair{"digraph g { a -- b }", "dot-syntax"},
                                         std::pair{"digraph g { a [label=\"unterminated }", "dot-syntax"}, std::pair{"strict digraph g { a -> b }", "dot-form"},
                                         std::pair{"digraph g { a [width=1] }", "unknown-attribute"}, std::pair{"digraph g { \xff\xfe }", "not-utf8"},
                                         std::pair{"digraph g { a -> b [minlen=100000000] }", "bad-value"},
                                         std::pair{"digraph g { a [role=user, from_step=99999999999] }", "bad-value"}, std::pair{"hello world", "dot-syntax"}));

TEST(DotReader, DeepNestingIsRefused) {
  std::string dot = "digraph g ";
  for (int i = 0; i < 20000; ++i) dot += "{ subgraph cluster_a ";
  Violations violations;
  (void)readDot(dot, "x", "x.dot", violations);
  EXPECT_THAT(rules(violations), testing::Contains("diagram-size"));
}

TEST(DotReader, HugeGraphIsRefused) {
  std::string dot = "digraph g {";
  for (int i = 0; i < 2000; ++i) dot += "n" + std::to_string(i) + " [role=user];";
  Violations violations;
  (void)readDot(dot + "}", "x", "x.dot", violations);
  EXPECT_THAT(rules(violations), testing::Contains("diagram-size"));
}

TEST(DotReader, TruncationAtEveryByteIsHandled) {
  const std::string whole = "digraph g { a [role=user, entry=true]; subgraph cluster_z { kind=zone; b [role=database]; } a -> b [kind=request]; }";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    Violations violations;
    (void)readDot(whole.substr(0, size), "x", "x.dot", violations);
    EXPECT_FALSE(violations.empty()) << size;
  }
}

TEST(DotReader, ManyThreadsMayRead) {
  const std::string dot = "digraph g { a [role=user]; b [role=user]; a -> b [kind=request]; }";
  std::vector<std::thread> threads;
  std::vector<std::size_t> nodes(8);
  for (std::size_t t = 0; t < nodes.size(); ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 50; ++i) {
        Violations violations;
        nodes[t] += readDot(dot, "g", "g.dot", violations).nodes.size();
      }
    });
  }
  for (auto& thread : threads) thread.join();
  for (std::size_t n : nodes) EXPECT_EQ(n, 100U);
}

}  // namespace
}  // namespace cdp
