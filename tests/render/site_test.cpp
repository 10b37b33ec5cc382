// SPDX-License-Identifier: Apache-2.0
#include "export/site.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "export_fixture.h"

namespace cdp::render {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using namespace cdp::test;

class Site : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    const Catalog catalog = openCatalog();
    auto files = makeSite(catalog, {});
    ASSERT_TRUE(files);
    for (auto& file : *files) s_files[file.name] = std::move(file.bytes);
  }
  static inline std::map<std::string, std::string> s_files;
};

TEST_F(Site, HoldsEveryEntryInBothLanguages) {
  const Catalog catalog = openCatalog();
  const std::size_t entries = catalog.patterns().size() + catalog.scenarios().size() + catalog.services().size() + catalog.principles().size() +
                              catalog.antiPatterns().size() + catalog.referencePages().size() + catalog.caseNotes().size();
  std::size_t pages = 0;
  for (const auto& [name, bytes] : s_files) pages += name.ends_with(".html") && !name.ends_with("/index.html") && name != "index.html" ? 1 : 0;
  EXPECT_EQ(pages, 2 * entries);
  EXPECT_THAT(s_files.at("ja/patterns/scale-out.html"), HasSubstr("解決したい課題"));
  EXPECT_THAT(s_files.at("en/patterns/scale-out.html"), HasSubstr(">Problem</h2>"));
}

TEST_F(Site, NoLinkIsBroken) {
  const std::regex attribute("(?:href|src)=\"([^\"]*)\"");
  std::size_t links = 0;
  for (const auto& [name, html] : s_files) {
    if (!name.ends_with(".html")) continue;
    for (std::sregex_iterator it(html.begin(), html.end(), attribute), end; it != end; ++it) {
      const std::string target = (*it)[1];
      if (target.starts_with("https://") || target.starts_with("http://")) continue;
      if (target.starts_with("#")) {
        EXPECT_THAT(html, HasSubstr("id=\"" + target.substr(1) + "\"")) << name;
        continue;
      }
      const auto place = (std::filesystem::path(name).parent_path() / target).lexically_normal().generic_string();
      EXPECT_TRUE(s_files.contains(place)) << name << " -> " << target;
      ++links;
    }
  }
  EXPECT_GT(links, 1000U);
}

TEST_F(Site, AsksNothingOfTheNetworkAndRunsNothingInline) {
  for (const auto& [name, html] : s_files) {
    if (!name.ends_with(".html")) continue;
    EXPECT_THAT(html, HasSubstr("Content-Security-Policy\" content=\"default-src 'none'")) << name;
    EXPECT_FALSE(std::regex_search(html, std::regex("<(script|img|iframe|link)[^>]*(src|href)=\"https?:"))) << name;
    EXPECT_FALSE(std::regex_search(html, std::regex("<script(?![^>]*src=)"))) << name;
    EXPECT_FALSE(std::regex_search(html, std::regex("<[^>]*\\s(style|on[a-z]+)=\""))) << name;
    EXPECT_THAT(html, Not(HasSubstr("<style"))) << name;
  }
  EXPECT_THAT(s_files.at("assets/site.css"), Not(HasSubstr("http")));
}

TEST_F(Site, IdsAreUniqueInAPage) {
  const std::regex id("\\sid=\"([^\"]*)\"");
  for (const auto& [name, html] : s_files) {
    std::set<std::string> seen;
    for (std::sregex_iterator it(html.begin(), html.end(), id), end; it != end; ++it) EXPECT_TRUE(seen.insert((*it)[1]).second) << name << " " << (*it)[1];
  }
}

TEST_F(Site, DrawingsAreInThePageWithTheirSteps) {
  const std::string& html = s_files.at("en/patterns/multi-datacenter.html");
  EXPECT_EQ(countOf(html, "type=\"radio\""), 3U);
  EXPECT_EQ(countOf(html, " checked"), 1U);
  EXPECT_THAT(html, HasSubstr("<svg "));
  EXPECT_THAT(html, HasSubstr("data-s=\""));
  const auto start = html.find("<svg ", html.find("<figure>"));
  const auto end = html.find("</svg>", start) + 6;
  EXPECT_EQ(xmlFault(html.substr(start, end - start)), "");
  EXPECT_THAT(s_files.at("assets/site.css"), HasSubstr("#st3:checked ~ * [data-s]:not([data-s~=\"3\"])"));
}

TEST_F(Site, EveryColourOfADrawingHasADarkOne) {
  const std::string& css = s_files.at("assets/site.css");
  const std::regex colour("(?:fill|stroke)=\"(#[0-9a-f]{6})\"");
  for (const auto& [name, html] : s_files) {
    if (!name.starts_with("ja/patterns/") && !name.starts_with("ja/scenarios/")) continue;
    const auto start = html.find("<figure>");
    if (start == std::string::npos) continue;
    const std::string drawing = html.substr(start, html.find("</figure>") - start);
    for (std::sregex_iterator it(drawing.begin(), drawing.end(), colour), end; it != end; ++it) {
      EXPECT_THAT(css, HasSubstr("[fill=\"" + std::string((*it)[1]) + "\"]")) << name;
    }
  }
}

TEST_F(Site, TheIndexKnowsSymptomsAndAliasesInBothLanguages) {
  const std::string& index = s_files.at("assets/search-en.js");
  EXPECT_TRUE(index.starts_with("window.cdpIndex = ["));
  EXPECT_THAT(index, HasSubstr("patterns/scale-out.html"));
  EXPECT_THAT(index, HasSubstr("テレビで紹介されると必ずサイトが落ちる"));
  EXPECT_THAT(s_files.at("assets/search-ja.js"), HasSubstr("the site dies whenever we are on TV"));
}

TEST(SiteSelection, HoldsTheChosenAndTheirServicesAndNoDeadLinks) {
  const Catalog catalog = openCatalog();
  const TempDir folder;
  SiteRequest request;
  request.links = {"pattern:scale-out"};
  const auto written = writeSite(catalog, request, folder / "site", Overwrite::Never);
  ASSERT_TRUE(written);
  EXPECT_TRUE(std::filesystem::exists(folder / "site/en/patterns/scale-out.html"));
  EXPECT_TRUE(std::filesystem::exists(folder / "site/en/services/ec2.html"));
  EXPECT_FALSE(std::filesystem::exists(folder / "site/en/patterns/scale-up.html"));
  EXPECT_THAT(folder.read("site/en/patterns/scale-out.html"), Not(HasSubstr("scale-up.html")));
  const auto again = writeSite(catalog, request, folder / "site", Overwrite::Never);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, Error::Code::Exists);
  EXPECT_TRUE(writeSite(catalog, request, folder / "site", Overwrite::Replace));
}

}  // namespace
}  // namespace cdp::render
