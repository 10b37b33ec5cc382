// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "export/export_request.h"
#include "store/catalog.h"

namespace cdp::render {

/// Which entries a site holds and where their pages are, seen from a language's folder: "patterns/scale-out.html".
class SiteMap {
 public:
  /// `links` empty: everything.
  SiteMap(const Catalog& catalog, const std::vector<std::string>& links);

  [[nodiscard]] bool contains(const std::string& link) const { return m_places.contains(link); }
  /// Empty when the site does not hold it.
  [[nodiscard]] std::string placeOf(const std::string& link) const;
  /// In the order of the catalog.
  [[nodiscard]] const std::vector<std::string>& links() const { return m_links; }
  [[nodiscard]] std::vector<std::string> ofKind(const std::string& kind) const;

 private:
  void add(const std::string& kind, const std::string& slug);

  std::vector<std::string> m_links;
  std::map<std::string, std::string> m_places;
};

/// "pattern" → "patterns": the folder of a kind of entry.
std::string siteFolder(const std::string& kind);

}  // namespace cdp::render
