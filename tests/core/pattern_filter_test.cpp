// SPDX-License-Identifier: Apache-2.0
#include "model/pattern_filter.h"

#include <gtest/gtest.h>

namespace cdp {
namespace {

PatternSummary pattern(const std::string& slug, const std::string& category, std::vector<std::string> improves, std::vector<std::string> services) {
  PatternSummary p;
  p.slug = slug;
  p.category = category;
  p.improves = std::move(improves);
  p.services = std::move(services);
  return p;
}

const std::vector<PatternSummary> kPatterns{pattern("a", "basic", {"cost", "scalability"}, {"ec2"}), pattern("b", "basic", {"cost"}, {"s3"}),
                                            pattern("c", "batch", {"scalability"}, {"ec2", "sqs"})};

TEST(PatternFilter, NothingChosenMatchesAll) {
  EXPECT_TRUE(PatternFilter{}.empty());
  EXPECT_EQ(PatternFilter{}.count(kPatterns), 3);
}

TEST(PatternFilter, CategoriesAddUp) {
  EXPECT_EQ((PatternFilter{{"basic"}, {}, ""}.count(kPatterns)), 2);
  EXPECT_EQ((PatternFilter{{"basic", "batch"}, {}, ""}.count(kPatterns)), 3);
}

TEST(PatternFilter, QualitiesAndServiceNarrowDown) {
  EXPECT_EQ((PatternFilter{{}, {"cost"}, ""}.count(kPatterns)), 2);
  EXPECT_EQ((PatternFilter{{}, {"cost", "scalability"}, ""}.count(kPatterns)), 1);
  EXPECT_EQ((PatternFilter{{}, {"scalability"}, "sqs"}.count(kPatterns)), 1);
  EXPECT_EQ((PatternFilter{{"basic"}, {}, "sqs"}.count(kPatterns)), 0);
}

TEST(PatternFilter, FiguresAreWhatAChoiceWouldLeave) {
  const PatternFilter filter{{"basic"}, {"cost"}, ""};
  EXPECT_EQ(filter.countWithQuality(kPatterns, "scalability"), 1);
  EXPECT_EQ(filter.countWithQuality(kPatterns, "cost"), 2);
  EXPECT_EQ(filter.countWithCategory(kPatterns, "batch"), 0);
  EXPECT_EQ(filter.countWithService(kPatterns, "s3"), 1);
}

}  // namespace
}  // namespace cdp
