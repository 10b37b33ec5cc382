// SPDX-License-Identifier: Apache-2.0
#include "store/catalog.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>

#include "store/row_reader.h"
#include "store/sqlite.h"

namespace cdp {
namespace {

constexpr const char* kReinstall = "Reinstall CDP Atlas, or name another catalog with --catalog FILE";

Error notACatalog(const std::string& path, const std::string& message) { return {Error::Code::Format, message, kReinstall, path}; }

/// What SQLite says only when it reads a page, said before: that the file is there, is a database, and is whole.
Result<void> checkFile(const std::filesystem::path& path) {
  std::error_code code;
  if (!std::filesystem::exists(path, code)) return Error{Error::Code::NotFound, "there is no catalog here", kReinstall, path.string()};
  if (std::filesystem::is_directory(path, code)) return notACatalog(path.string(), "this is a folder, not a catalog");
  std::ifstream in(path, std::ios::binary);
  std::array<char, 100> header{};
  if (!in) return Error{Error::Code::Io, "the catalog cannot be opened", "Check that you may read the file", path.string()};
  if (!in.read(header.data(), header.size()) || std::string_view(header.data(), 15) != "SQLite format 3") {
    return notACatalog(path.string(), "this file is not a catalog of CDP Atlas");
  }
  const auto big = [&](std::size_t at, int bytes) {
    unsigned long value = 0;
    for (int i = 0; i < bytes; ++i) value = value << 8 | static_cast<unsigned char>(header[at + static_cast<std::size_t>(i)]);
    return value;
  };
  const unsigned long pageSize = big(16, 2) == 1 ? 65536 : big(16, 2);
  const auto size = std::filesystem::file_size(path, code);
  if (code || size < pageSize * big(28, 4)) return notACatalog(path.string(), "the catalog is damaged: its end is missing");
  if (big(68, 4) != static_cast<unsigned long>(Catalog::kApplicationId)) {
    return notACatalog(path.string(), "this is a database, but not a catalog of CDP Atlas");
  }
  return {};
}

template <typename T>
const T* bySlug(const std::vector<T>& list, std::string_view slug) {
  const auto it = std::find_if(list.begin(), list.end(), [&](const T& entry) { return entry.slug == slug; });
  return it == list.end() ? nullptr : &*it;
}

}  // namespace

Catalog::Catalog() = default;
Catalog::Catalog(Catalog&&) noexcept = default;
Catalog& Catalog::operator=(Catalog&&) noexcept = default;
Catalog::~Catalog() = default;

Result<Catalog> Catalog::open(const std::filesystem::path& path) {
  if (auto checked = checkFile(path); !checked) return checked.error();
  auto database = Database::open(path, Database::Mode::ReadImmutable);
  if (!database) return database.error();
  Catalog catalog;
  catalog.m_path = path.string();
  catalog.m_database = std::make_unique<Database>(std::move(*database));
  const int version = catalog.m_database->userVersion();
  if (version != kSchemaVersion) {
    if (version < 0) return notACatalog(path.string(), "the catalog is damaged: its version cannot be read");
    return Error{
        Error::Code::Version, "the catalog has format " + std::to_string(version) + ", this program reads format " + std::to_string(kSchemaVersion),
        version > kSchemaVersion ? "Update CDP Atlas, or name another catalog with --catalog FILE" : "Build the catalog again with this version's catalogc",
        path.string()};
  }
  if (auto loaded = catalog.load(); !loaded) {
    Error error = loaded.error();
    error.code = Error::Code::Format;
    error.message = "the catalog is damaged: " + error.message;
    error.remedy = kReinstall;
    error.path = path.string();
    return error;
  }
  return catalog;
}

Result<void> Catalog::load() {
  for (Result<void> (Catalog::*part)() :
       {&Catalog::loadVocabulary, &Catalog::loadPatterns, &Catalog::loadServices, &Catalog::loadScenarios, &Catalog::loadPages}) {
    if (auto done = (this->*part)(); !done) return done;
  }
  if (m_vocabulary.categories.empty() || m_vocabulary.roles.empty()) return Error{Error::Code::Format, "its vocabulary is empty", "", ""};
  return {};
}

Result<void> Catalog::loadVocabulary() {
  const auto each = [this](std::string_view sql, const std::function<void(const Statement&)>& take) { return eachRow(*m_database, sql, {}, take); };
  Vocabulary& v = m_vocabulary;
  Result<void> done = each("SELECT slug, name_en, name_ja, blurb_en, blurb_ja FROM category ORDER BY position", [&](const Statement& r) {
    v.categories.push_back({r.text(0), localizedAt(r, 1), localizedAt(r, 3)});
  });
  if (done) {
    done = each("SELECT slug, name_en, name_ja, question_en, question_ja FROM quality_attribute ORDER BY position", [&](const Statement& r) {
      v.qualityAttributes.push_back({r.text(0), localizedAt(r, 1), localizedAt(r, 3)});
    });
  }
  if (done) {
    done = each("SELECT slug, family, name_en, name_ja, aws, azure, gcp, redundant, special, service FROM role ORDER BY position", [&](const Statement& r) {
      v.roles.push_back({r.text(0), roleFamilyFromCode(r.view(1)).value_or(RoleFamily::Compute), localizedAt(r, 2), r.text(4), r.text(5), r.text(6),
                         r.integer(7) != 0, r.integer(8) != 0, r.text(9)});
    });
  }
  if (done) {
    done = each("SELECT slug, name_en, name_ja, style FROM edge_kind ORDER BY position", [&](const Statement& r) {
      v.edgeKinds.push_back({r.text(0), localizedAt(r, 1), r.text(3)});
    });
  }
  if (done) {
    done = each("SELECT slug, name_en, name_ja, fails FROM group_kind ORDER BY position", [&](const Statement& r) {
      v.groupKinds.push_back({r.text(0), localizedAt(r, 1), r.integer(3) != 0});
    });
  }
  if (done) {
    done = each("SELECT slug, name_en, name_ja, inverse_en, inverse_ja, symmetric FROM relation_kind ORDER BY position", [&](const Statement& r) {
      v.relationKinds.push_back({r.text(0), localizedAt(r, 1), localizedAt(r, 3), r.integer(5) != 0});
    });
  }
  if (done) {
    done = each("SELECT slug, name_en, name_ja FROM data_set ORDER BY position", [&](const Statement& r) {
      v.dataSets.push_back({r.text(0), localizedAt(r, 1)});
    });
  }
  return done;
}

Result<void> Catalog::loadPatterns() {
  std::map<std::string, std::size_t, std::less<>> index;
  Result<void> done = eachRow(*m_database,
                              "SELECT slug, number, category, name_en, name_ja, reading_ja, tagline_en, tagline_ja, summary_en, summary_ja "
                              "FROM pattern ORDER BY position",
                              {}, [&](const Statement& r) {
                                PatternSummary p;
                                p.slug = r.text(0);
                                p.number = r.integer(1);
                                p.category = r.text(2);
                                p.name = localizedAt(r, 3);
                                p.reading = r.text(5);
                                p.tagline = localizedAt(r, 6);
                                p.summary = localizedAt(r, 8);
                                index[p.slug] = m_patterns.size();
                                m_patterns.push_back(std::move(p));
                              });
  const auto pattern = [&](std::string_view slug) -> PatternSummary* {
    const auto it = index.find(slug);
    return it == index.end() ? nullptr : &m_patterns[it->second];
  };
  if (done) {
    done = eachRow(*m_database, "SELECT pattern, quality, effect FROM pattern_quality ORDER BY pattern, position", {}, [&](const Statement& r) {
      if (auto* p = pattern(r.view(0))) (r.integer(2) > 0 ? p->improves : p->costs).push_back(r.text(1));
    });
  }
  if (done) {
    done = eachRow(*m_database, "SELECT pattern, service FROM pattern_service ORDER BY pattern, position", {}, [&](const Statement& r) {
      if (auto* p = pattern(r.view(0))) p->services.push_back(r.text(1));
    });
  }
  return done;
}

Result<void> Catalog::loadServices() {
  return eachRow(*m_database,
                 "SELECT slug, name, short_name, service_group, role, generic_en, generic_ja, status FROM service ORDER BY "
                 "name COLLATE NOCASE, slug",
                 {}, [&](const Statement& r) {
                   m_services.push_back({r.text(0), r.text(1), r.text(2), r.text(3), r.text(4), localizedAt(r, 5), r.text(7)});
                 });
}

Result<void> Catalog::loadScenarios() {
  std::map<std::string, std::size_t, std::less<>> index;
  Result<void> done =
      eachRow(*m_database, "SELECT slug, position, name_en, name_ja, summary_en, summary_ja FROM scenario ORDER BY position", {}, [&](const Statement& r) {
        ScenarioSummary s;
        s.slug = r.text(0);
        s.order = r.integer(1);
        s.name = localizedAt(r, 2);
        s.summary = localizedAt(r, 4);
        index[s.slug] = m_scenarios.size();
        m_scenarios.push_back(std::move(s));
      });
  if (done) {
    done = eachRow(*m_database, "SELECT scenario, max(step) FROM scenario_step GROUP BY scenario", {}, [&](const Statement& r) {
      if (const auto it = index.find(r.view(0)); it != index.end()) m_scenarios[it->second].stepCount = r.integer(1);
    });
  }
  if (done) {
    done = eachRow(*m_database,
                   "SELECT s.scenario, l.target FROM scenario_step s JOIN entry_link l ON l.owner = 'scenario:' || s.scenario || '#' || s.step "
                   "AND l.list = 'pattern' ORDER BY s.scenario, s.step, l.position",
                   {}, [&](const Statement& r) {
                     const auto it = index.find(r.view(0));
                     if (it == index.end() || !r.view(1).starts_with("pattern:")) return;
                     auto& patterns = m_scenarios[it->second].patterns;
                     std::string slug(r.view(1).substr(8));
                     if (std::find(patterns.begin(), patterns.end(), slug) == patterns.end()) patterns.push_back(std::move(slug));
                   });
  }
  return done;
}

Result<void> Catalog::loadPages() {
  const Database& db = *m_database;
  Result<void> done = eachRow(db, "SELECT slug, position, name_en, name_ja, summary_en, summary_ja, text_en, text_ja FROM principle ORDER BY position", {},
                              [&](const Statement& r) {
                                m_principles.push_back({r.text(0), r.integer(1), localizedAt(r, 2), localizedAt(r, 4), localizedAt(r, 6), {}});
                              });
  for (auto& p : m_principles) p.patterns = linkList(db, "principle:" + p.slug, "pattern", "pattern:");
  if (done) {
    done = eachRow(db,
                   "SELECT slug, name_en, name_ja, summary_en, summary_ja, text_en, text_ja, remedy_en, remedy_ja FROM anti_pattern "
                   "ORDER BY position",
                   {}, [&](const Statement& r) {
                     m_antiPatterns.push_back({r.text(0), localizedAt(r, 1), localizedAt(r, 3), {}, localizedAt(r, 5), {}, localizedAt(r, 7)});
                   });
  }
  for (auto& a : m_antiPatterns) {
    a.remedies = linkList(db, "anti-pattern:" + a.slug, "remedy", "pattern:");
    a.symptoms = textList(db, "anti-pattern:" + a.slug, "symptom");
  }
  if (done) {
    done = eachRow(db, "SELECT slug, position, kind, name_en, name_ja, summary_en, summary_ja, body_en, body_ja FROM reference_page ORDER BY position", {},
                   [&](const Statement& r) {
                     ReferencePage page;
                     page.slug = r.text(0);
                     page.order = r.integer(1);
                     page.kind = r.text(2);
                     page.name = localizedAt(r, 3);
                     page.summary = localizedAt(r, 5);
                     page.body = localizedAt(r, 7);
                     m_referencePages.push_back(std::move(page));
                   });
  }
  for (auto& page : m_referencePages) {
    const std::string owner = "reference:" + page.slug;
    page.aliases = textList(db, owner, "alias");
    page.services = linkList(db, owner, "service", "service:");
    page.patterns = linkList(db, owner, "pattern", "pattern:");
  }
  if (done) {
    done =
        eachRow(db, "SELECT slug, name_en, name_ja, text_en, text_ja, source_title, source_url FROM case_note ORDER BY position", {}, [&](const Statement& r) {
          CaseNote note;
          note.slug = r.text(0);
          note.name = localizedAt(r, 1);
          note.text = localizedAt(r, 3);
          if (!r.view(5).empty()) note.source = Source{r.text(5), r.text(6)};
          m_caseNotes.push_back(std::move(note));
        });
  }
  for (auto& note : m_caseNotes) {
    note.services = linkList(db, "case-note:" + note.slug, "service", "service:");
    note.patterns = linkList(db, "case-note:" + note.slug, "pattern", "pattern:");
  }
  return done;
}

const PatternSummary* Catalog::patternSummary(std::string_view slug) const { return bySlug(m_patterns, slug); }
const ServiceSummary* Catalog::serviceSummary(std::string_view slug) const { return bySlug(m_services, slug); }
const ScenarioSummary* Catalog::scenarioSummary(std::string_view slug) const { return bySlug(m_scenarios, slug); }

std::string Catalog::titleOf(std::string_view link, Language language) const {
  const std::size_t colon = link.find(':');
  if (colon == std::string_view::npos) return {};
  const std::string_view kind = link.substr(0, colon);
  const std::string_view slug = link.substr(colon + 1);
  const auto name = [&](const auto* entry) { return entry == nullptr ? std::string() : entry->name.in(language); };
  if (kind == "pattern") return name(patternSummary(slug));
  if (kind == "scenario") return name(scenarioSummary(slug));
  if (kind == "principle") return name(bySlug(m_principles, slug));
  if (kind == "anti-pattern") return name(bySlug(m_antiPatterns, slug));
  if (kind == "reference") return name(bySlug(m_referencePages, slug));
  if (kind == "case-note") return name(bySlug(m_caseNotes, slug));
  if (kind == "service") {
    const auto* service = serviceSummary(slug);
    return service == nullptr ? std::string() : service->name;
  }
  return {};
}

}  // namespace cdp
