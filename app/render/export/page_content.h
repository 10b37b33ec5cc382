// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "store/catalog.h"
#include "text/markdown.h"

namespace cdp::render {

struct PageFact {
  std::string name;
  std::vector<Inline> value;
};

struct PageSection {
  std::string id;  ///< "problem", "step-2": unique in its page
  std::string heading;
  std::vector<Block> blocks;
  int step = 0;  ///< > 0: belongs to this step of the page's diagram
};

/// A page of the catalog in one language, as plain values: Markdown, handout, slides and web site are made of these.
/// Texts are as the catalog has them; every writer escapes for its own form.
struct PageContent {
  std::string link;  ///< "pattern:scale-out"
  std::string title;
  std::string kicker;  ///< what kind of page it is: "Availability · pattern 12"
  std::string lead;    ///< summary
  bool hasDiagram = false;
  std::vector<PageFact> facts;
  std::vector<PageSection> sections;
};

/// `link`: a pattern, scenario, service, principle, anti-pattern, reference page or case note. Errors: NotFound, Format.
Result<PageContent> pageContent(const Catalog& catalog, const std::string& link, Language language);

/// Shared words: "Step 2 of 3", "Contents" … in both languages.
std::string word(Language language, const char* english, const char* japanese);

/// A link is followed only to the web or to an entry of the catalog; anything else ("javascript:") is no link.
bool isWebAddress(const std::string& target);

/// Markdown for blocks; texts are escaped so that they mean nothing but themselves. `hrefOf` as for toHtml.
std::string toMarkdown(const std::vector<Block>& blocks, const LinkRewriter& hrefOf);
std::string toMarkdown(const std::vector<Inline>& inlines, const LinkRewriter& hrefOf);
std::string escapeMarkdown(std::string_view text);

}  // namespace cdp::render
