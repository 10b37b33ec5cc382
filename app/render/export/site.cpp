// SPDX-License-Identifier: Apache-2.0
#include "export/site.h"

#include <QFile>
#include <algorithm>

#include "export/export_text.h"
#include "export/site_map.h"
#include "export/site_page.h"

// The resources live in a static library, so they must be asked for.
static void initialiseSiteResources() {
  Q_INIT_RESOURCE(site);
  Q_INIT_RESOURCE(icons);
}

namespace cdp::render {
namespace {

std::string resource(const char* path) {
  QFile file(QString::fromLatin1(path));
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

class Site {
 public:
  Site(const Catalog& catalog, const SiteRequest& request, const ExportControl& control)
      : m_catalog(catalog),
        m_request(request),
        m_control(control),
        m_map(catalog, request.links),
        m_title(request.title.empty() ? "CDP Atlas" : request.title) {}

  Result<std::vector<NewFile>> make() {
    m_total = static_cast<int>(m_map.links().size() * kLanguages.size());
    for (const Language language : kLanguages) {
      if (auto done = inLanguage(language); !done) return done.error();
    }
    assets();
    m_files.push_back({"index.html", entrance()});
    return std::move(m_files);
  }

 private:
  void add(Language language, const std::string& place, const std::string& title, const std::string& description, const std::string& kind,
           const std::string& body) {
    m_files.push_back({std::string(languageCode(language)) + "/" + place, sitePage({language, m_title, title, description, place, kind}, m_map, body)});
  }

  Result<void> inLanguage(Language language) {
    add(language, "index.html", m_title, word(language, "Cloud design patterns", "クラウドデザインパターン"), "pattern",
        siteHome(m_catalog, m_map, m_title, language));
    for (const char* kind : {"scenario", "service", "principle", "anti-pattern", "reference"}) {
      if (m_map.ofKind(kind).empty()) continue;
      add(language, siteFolder(kind) + "/index.html", siteKindTitle(kind, language), "", kind, siteList(m_catalog, m_map, kind, language));
    }
    for (const auto& link : m_map.links()) {
      if (m_control.isCancelled()) return cancelledError();
      const auto page = pageContent(m_catalog, link, language);
      if (!page) return page.error();
      const std::string place = m_map.placeOf(link);
      const std::string kind = link.substr(0, link.find(':'));
      std::optional<LaidOutDiagram> diagram;
      if (page->hasDiagram) {
        auto loaded = m_catalog.diagram(link);
        if (!loaded) return loaded.error();
        diagram = std::move(*loaded);
        m_steps = std::max(m_steps, static_cast<int>(diagram->steps.size()));
      }
      add(language, place, page->title, page->lead, kind == "case-note" ? "reference" : kind,
          siteEntry(*page, diagram ? &*diagram : nullptr, m_catalog, m_request.view, m_map, place, language));
      m_control.tell(++m_done, m_total);
    }
    auto index = siteIndex(m_catalog, m_map, language);
    if (!index) return index.error();
    m_files.push_back({"assets/search-" + std::string(languageCode(language)) + ".js", std::move(*index)});
    return {};
  }

  void assets() {
    initialiseSiteResources();
    m_files.push_back({"assets/site.css", resource(":/site/site.css") + siteDrawingStyle(m_steps)});
    m_files.push_back({"assets/site.js", resource(":/site/site.js")});
    m_files.push_back({"assets/icon.svg", resource(":/icons/cdp-atlas.svg")});
  }

  /// Two doors, one for each language.
  [[nodiscard]] std::string entrance() const {
    return "<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "style-src 'self'; img-src 'self'; "
           "base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
           xmlText(cleanLine(m_title)) +
           "</title>\n<link rel=\"icon\" href=\"assets/icon.svg\" type=\"image/svg+xml\">\n<link rel=\"stylesheet\" "
           "href=\"assets/site.css\">\n</head>\n<body>\n"
           "<main>\n<div class=\"hero\"><h1>" +
           xmlText(cleanLine(m_title)) +
           "</h1>\n<p class=\"lead\">クラウドデザインパターン<br><span lang=\"en\">Cloud design patterns</span></p></div>\n"
           "<ul class=\"languages\"><li><a href=\"ja/index.html\" hreflang=\"ja\">日本語</a></li><li><a href=\"en/index.html\" hreflang=\"en\" "
           "lang=\"en\">English</a></li></ul>\n</main>\n"
           "</body>\n</html>\n";
  }

  const Catalog& m_catalog;
  const SiteRequest& m_request;
  const ExportControl& m_control;
  SiteMap m_map;
  std::string m_title;
  std::vector<NewFile> m_files;
  int m_steps = 1;
  int m_done = 0;
  int m_total = 0;
};

}  // namespace

Result<std::vector<NewFile>> makeSite(const Catalog& catalog, const SiteRequest& request, const ExportControl& control) {
  return Site(catalog, request, control).make();
}

Result<std::size_t> writeSite(const Catalog& catalog, const SiteRequest& request, const std::filesystem::path& folder, Overwrite overwrite,
                              const ExportControl& control) {
  const auto files = makeSite(catalog, request, control);
  if (!files) return files.error();
  if (auto done = writeFileSet(folder, *files, overwrite, control.cancelled); !done) return done.error();
  return files->size();
}

}  // namespace cdp::render
