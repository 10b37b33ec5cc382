// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "compile.h"
#include "diagram/diagram_labels.h"
#include "layout/layout_engine.h"
#include "layout/text_metrics.h"
#include "store/catalog.h"

namespace cdp {
namespace {

class ShippedCatalog : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto opened = Catalog::open(CDP_TEST_CATALOG);
    ASSERT_TRUE(opened) << opened.error().text();
    s_catalog = std::make_unique<Catalog>(std::move(*opened));
  }
  static void TearDownTestSuite() { s_catalog.reset(); }

  static std::vector<std::string> owners() {
    std::vector<std::string> out;
    for (const auto& p : s_catalog->patterns()) out.push_back("pattern:" + p.slug);
    for (const auto& s : s_catalog->scenarios()) out.push_back("scenario:" + s.slug);
    return out;
  }

  static std::unique_ptr<Catalog> s_catalog;
};

std::unique_ptr<Catalog> ShippedCatalog::s_catalog;

TEST_F(ShippedCatalog, ContentFolderIsClean) {
  Violations violations;
  (void)compiler::check(CDP_TEST_CONTENT, {true}, violations);
  for (const auto& v : violations) ADD_FAILURE() << v.text();
}

TEST_F(ShippedCatalog, HasFiftyPatternsFortyEightOfThemNumbered) {
  ASSERT_EQ(s_catalog->patterns().size(), 50U);
  std::set<int> numbers;
  std::set<std::string> later;
  for (const auto& p : s_catalog->patterns()) {
    if (p.number > 0) {
      numbers.insert(p.number);
    } else {
      later.insert(p.slug);
    }
  }
  EXPECT_EQ(numbers.size(), 48U);
  EXPECT_EQ(*numbers.begin(), 1);
  EXPECT_EQ(*numbers.rbegin(), 48);
  EXPECT_THAT(later, testing::UnorderedElementsAre("routing-based-ha", "ondemand-activation"));
}

TEST_F(ShippedCatalog, HasTheTwelveScenarios) {
  std::vector<std::string> slugs;
  for (const auto& s : s_catalog->scenarios()) slugs.push_back(s.slug);
  EXPECT_THAT(slugs, testing::ElementsAre("content-delivery", "e-commerce", "campaign", "log-analysis", "monitoring", "portal-site", "serverless-web",
                                          "batch-containers", "ml-preprocessing", "alb-log-search", "iot-quick-start", "connected-car"));
}

TEST_F(ShippedCatalog, EveryPatternIsCompleteInBothLanguages) {
  for (const auto& summary : s_catalog->patterns()) {
    const auto p = s_catalog->pattern(summary.slug);
    ASSERT_TRUE(p) << p.error().text();
    for (Language language : kLanguages) {
      for (Field field : kFields) EXPECT_FALSE(p->field(field).in(language).empty()) << summary.slug << " " << fieldCode(field);
      EXPECT_GE(p->symptoms.in(language).size(), 5U) << summary.slug;
    }
    EXPECT_GE(p->relations.size(), 2U) << summary.slug;
    EXPECT_FALSE(p->services.empty()) << summary.slug;
    EXPECT_FALSE(p->sources.empty()) << summary.slug;
  }
}

TEST_F(ShippedCatalog, EveryServiceSaysWhatItDoes) {
  for (const auto& summary : s_catalog->services()) {
    const auto s = s_catalog->service(summary.slug);
    ASSERT_TRUE(s) << s.error().text();
    for (Language language : kLanguages) {
      EXPECT_FALSE(s->does.in(language).empty()) << summary.slug;
      EXPECT_GE(s->mind.in(language).size(), 1U) << summary.slug;
    }
  }
}

TEST_F(ShippedCatalog, NoDiagramHasALayoutDefect) {
  for (const auto& owner : owners()) {
    const auto d = s_catalog->diagram(owner);
    ASSERT_TRUE(d) << d.error().text();
    for (const auto& defect : layoutDefects(d->diagram, d->layout)) ADD_FAILURE() << owner << ": " << defect;
  }
}

TEST_F(ShippedCatalog, EveryLabelFitsItsBoxInEveryLanguageAndLens) {
  for (const auto& owner : owners()) {
    const auto d = s_catalog->diagram(owner);
    ASSERT_TRUE(d) << d.error().text();
    for (std::size_t n = 0; n < d->diagram.nodes.size(); ++n) {
      const auto& box = d->layout.nodes[n].box;
      for (Language language : kLanguages) {
        for (Lens lens : kLenses) {
          const NodeLabel label = nodeLabel(d->diagram.nodes[n], s_catalog->vocabulary(), language, lens);
          ASSERT_FALSE(label.lines.empty());
          double height = DiagramMetrics::kTile + DiagramMetrics::kLabelGap + static_cast<double>(label.lines.size()) * DiagramMetrics::kLabelLine;
          if (!label.product.empty()) height += DiagramMetrics::kProductLine;
          EXPECT_LE(height, box.height + 0.01) << owner << " " << d->diagram.nodes[n].id;
          for (const auto& line : label.lines) {
            EXPECT_LE(textWidth(line, DiagramMetrics::kLabelFont), box.width + 0.01) << owner << " " << line;
          }
        }
      }
    }
  }
}

TEST_F(ShippedCatalog, StoredLayoutIsWhatTheEngineGives) {
  const auto d = s_catalog->diagram("pattern:scale-out");
  ASSERT_TRUE(d);
  const auto again = layOut(d->diagram, s_catalog->vocabulary());
  ASSERT_TRUE(again);
  EXPECT_EQ(d->layout.nodes.size(), again->nodes.size());
  const auto third = layOut(d->diagram, s_catalog->vocabulary());
  ASSERT_TRUE(third);
  EXPECT_EQ(*again, *third);
}

TEST_F(ShippedCatalog, EveryLineBeginsAndEndsAtItsNodes) {
  for (const auto& owner : owners()) {
    const auto d = s_catalog->diagram(owner);
    ASSERT_TRUE(d);
    for (std::size_t e = 0; e < d->diagram.edges.size(); ++e) {
      const auto& points = d->layout.edges[e].points;
      const auto& edge = d->diagram.edges[e];
      ASSERT_GE(points.size(), 2U);
      EXPECT_TRUE(d->layout.nodes[static_cast<std::size_t>(edge.from)].box.grown(0.5).contains(points.front())) << owner;
      EXPECT_TRUE(d->layout.nodes[static_cast<std::size_t>(edge.to)].box.grown(0.5).contains(points.back())) << owner;
    }
  }
}

TEST_F(ShippedCatalog, TitlesOfLinksAreKnown) {
  const auto relations = s_catalog->relations();
  ASSERT_TRUE(relations);
  for (const auto& [from, relation] : *relations) {
    EXPECT_FALSE(s_catalog->titleOf("pattern:" + relation.to, Language::Japanese).empty()) << relation.to;
    EXPECT_FALSE(s_catalog->titleOf("pattern:" + from, Language::English).empty()) << from;
  }
}

TEST_F(ShippedCatalog, UnknownSlugSuggestsTheNearest) {
  const auto p = s_catalog->pattern("scale-outt");
  ASSERT_FALSE(p);
  EXPECT_EQ(p.error().code, Error::Code::NotFound);
  EXPECT_THAT(p.error().remedy, testing::HasSubstr("scale-out"));
}

}  // namespace
}  // namespace cdp
