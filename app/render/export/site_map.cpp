// SPDX-License-Identifier: Apache-2.0
#include "export/site_map.h"

#include <algorithm>

namespace cdp::render {

std::string siteFolder(const std::string& kind) {
  if (kind == "reference") return "reference";
  return kind + "s";
}

SiteMap::SiteMap(const Catalog& catalog, const std::vector<std::string>& links) {
  if (!links.empty()) {
    std::vector<std::string> services;
    for (const auto& link : links) {
      const std::size_t colon = link.find(':');
      const std::string slug = link.substr(colon + 1);
      add(link.substr(0, colon), slug);
      if (const auto* pattern = link.starts_with("pattern:") ? catalog.patternSummary(slug) : nullptr; pattern != nullptr) {
        services.insert(services.end(), pattern->services.begin(), pattern->services.end());
      }
      if (const auto scenario = link.starts_with("scenario:") ? catalog.scenario(slug) : Result<Scenario>(Error{}); scenario) {
        for (const auto& step : scenario->steps) services.insert(services.end(), step.services.begin(), step.services.end());
      }
    }
    for (const auto& service : catalog.services()) {
      if (std::find(services.begin(), services.end(), service.slug) != services.end()) add("service", service.slug);
    }
    return;
  }
  for (const auto& e : catalog.patterns()) add("pattern", e.slug);
  for (const auto& e : catalog.scenarios()) add("scenario", e.slug);
  for (const auto& e : catalog.services()) add("service", e.slug);
  for (const auto& e : catalog.principles()) add("principle", e.slug);
  for (const auto& e : catalog.antiPatterns()) add("anti-pattern", e.slug);
  for (const auto& e : catalog.referencePages()) add("reference", e.slug);
  for (const auto& e : catalog.caseNotes()) add("case-note", e.slug);
}

void SiteMap::add(const std::string& kind, const std::string& slug) {
  const std::string link = kind + ":" + slug;
  std::string stem = safeFileName(slug);
  if (stem == "index") stem = "index_";
  if (m_places.emplace(link, siteFolder(kind) + "/" + stem + ".html").second) m_links.push_back(link);
}

std::string SiteMap::placeOf(const std::string& link) const {
  const auto it = m_places.find(link);
  return it == m_places.end() ? std::string() : it->second;
}

std::vector<std::string> SiteMap::ofKind(const std::string& kind) const {
  std::vector<std::string> out;
  for (const auto& link : m_links) {
    if (link.starts_with(kind + ":")) out.push_back(link);
  }
  return out;
}

}  // namespace cdp::render
