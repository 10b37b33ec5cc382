// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "diagram_view.h"
#include "export/page_content.h"
#include "export/site_map.h"

namespace cdp::render {

/// The frame round every page: head with the security policy, bar with navigation and search, foot.
struct SiteFrame {
  Language language = Language::English;
  std::string siteTitle;
  std::string title;
  std::string description;
  std::string place;    ///< of the page, seen from its language's folder: "patterns/scale-out.html"
  std::string current;  ///< kind of entry whose navigation link is lit
};
std::string sitePage(const SiteFrame& frame, const SiteMap& map, const std::string& body);

/// "../" for each folder between the page and its language's folder.
std::string rootOf(const std::string& place);

/// Body of an entry's page; `diagram` may be null.
std::string siteEntry(const PageContent& page, const LaidOutDiagram* diagram, const Catalog& catalog, const DiagramView& view, const SiteMap& map,
                      const std::string& place, Language language);

/// Body of the overview (a language's index.html), and of the list of one kind.
std::string siteHome(const Catalog& catalog, const SiteMap& map, const std::string& siteTitle, Language language);
std::string siteList(const Catalog& catalog, const SiteMap& map, const std::string& kind, Language language);
/// The words of a kind's list: "Principles".
std::string siteKindTitle(const std::string& kind, Language language);

/// Style rules that depend on the program: the dark colours of drawings, and which parts a step shows.
std::string siteDrawingStyle(int steps);

/// The search index as a script that sets window.cdpIndex: a file opened from disk may load a script, but no data.
Result<std::string> siteIndex(const Catalog& catalog, const SiteMap& map, Language language);

}  // namespace cdp::render
