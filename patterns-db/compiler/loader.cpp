// SPDX-License-Identifier: Apache-2.0
#include "loader.h"

#include <algorithm>
#include <functional>

#include "base/files.h"
#include "base/unicode.h"
#include "diagram/dot_reader.h"
#include "markdown_fields.h"
#include "toml_file.h"

namespace cdp::compiler {
namespace fs = std::filesystem;
namespace {

using Need = TomlTable::Need;

bool isSlug(std::string_view text) {
  if (text.empty() || text.front() == '-' || text.back() == '-' || text.find("--") != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

class Loader {
 public:
  Loader(fs::path folder, Violations& violations) : m_folder(std::move(folder)), m_violations(violations) {}

  Content load() {
    std::error_code code;
    if (!fs::is_directory(m_folder, code)) {
      fault(m_folder.string(), 1, "no-content", "there is no content folder here");
      return std::move(m_content);
    }
    vocabulary();
    eachEntry("patterns", true, [this](const fs::path& dir, const std::string& slug) { pattern(dir, slug); });
    eachEntry("services", false, [this](const fs::path& file, const std::string& slug) { service(file, slug); });
    eachEntry("principles", false, [this](const fs::path& file, const std::string& slug) { principle(file, slug); });
    eachEntry("anti-patterns", false, [this](const fs::path& file, const std::string& slug) { antiPattern(file, slug); });
    eachEntry("reference", true, [this](const fs::path& dir, const std::string& slug) { reference(dir, slug); });
    eachEntry("case-notes", false, [this](const fs::path& file, const std::string& slug) { caseNote(file, slug); });
    eachEntry("scenarios", true, [this](const fs::path& dir, const std::string& slug) { scenario(dir, slug); });
    return std::move(m_content);
  }

 private:
  void fault(const std::string& path, int line, std::string rule, std::string message) {
    m_violations.push_back({path, line, std::move(rule), std::move(message)});
  }

  std::optional<std::string> read(const fs::path& path) {
    auto text = readFile(path, 4u << 20);
    if (!text) {
      const bool missing = text.error().code == Error::Code::NotFound;
      fault(path.string(), 1, missing ? "missing-file" : "unreadable-file", missing ? "the file is missing" : text.error().message);
      return std::nullopt;
    }
    if (const std::size_t bad = firstInvalidUtf8(*text); bad != std::string::npos) {
      fault(path.string(), 1 + static_cast<int>(std::count(text->begin(), text->begin() + static_cast<long>(bad), '\n')), "not-utf8",
            "the file is not valid UTF-8");
      return std::nullopt;
    }
    if (const std::size_t at = text->find('\r'); at != std::string::npos) {
      fault(path.string(), 1 + static_cast<int>(std::count(text->begin(), text->begin() + static_cast<long>(at), '\n')), "line-ends",
            "the file has line ends of another system; save it with Unix line ends (LF)");
    }
    return std::move(*text);
  }

  /// Reads and parses a TOML file and hands its table over; unknown keys are reported afterwards.
  bool withToml(const fs::path& path, const std::function<void(TomlTable&)>& take) {
    const auto text = read(path);
    if (!text) return false;
    const auto parsed = parseToml(*text, path.string(), m_violations);
    if (!parsed) return false;
    TomlTable table(*parsed, path.string(), m_violations);
    take(table);
    table.finish();
    return true;
  }

  void eachEntry(const char* name, bool folders, const std::function<void(const fs::path&, const std::string&)>& take) {
    std::error_code code;
    const fs::path dir = m_folder / name;
    if (!fs::is_directory(dir, code)) return;
    std::vector<fs::path> entries;
    for (const auto& entry : fs::directory_iterator(dir, code)) entries.push_back(entry.path());
    std::sort(entries.begin(), entries.end());
    for (const auto& path : entries) {
      const std::string file = path.filename().string();
      if (file.starts_with(".")) continue;
      const bool isFolder = fs::is_directory(path, code);
      if (isFolder != folders || (!folders && path.extension() != ".toml")) {
        fault(path.string(), 1, "stray-file", folders ? "only folders belong here, one for each entry" : "only <slug>.toml files belong here");
        continue;
      }
      const std::string slug = folders ? file : path.stem().string();
      if (!isSlug(slug)) {
        fault(path.string(), 1, "bad-slug", "\"" + slug + "\" is not a slug: lower-case letters, digits and single hyphens");
        continue;
      }
      take(path, slug);
    }
  }

  void vocabulary() {
    const fs::path dir = m_folder / "vocabulary";
    Vocabulary& v = m_content.vocabulary;
    const auto entries = [&](const char* file, const char* key, const std::function<std::string(TomlTable&)>& take) {
      withToml(dir / file, [&](TomlTable& table) {
        std::vector<std::string> seen;
        for (auto& entry : table.tables(key, Need::Required)) {
          const std::string slug = take(entry);
          if (std::find(seen.begin(), seen.end(), slug) != seen.end()) {
            entry.fault(entry.line(), "duplicate-slug", "\"" + slug + "\" is defined twice");
          }
          seen.push_back(slug);
          entry.finish();
        }
      });
    };
    entries("categories.toml", "category", [&](TomlTable& t) {
      v.categories.push_back({t.text("slug"), t.localized("name"), t.localized("blurb")});
      return v.categories.back().slug;
    });
    entries("quality-attributes.toml", "quality_attribute", [&](TomlTable& t) {
      v.qualityAttributes.push_back({t.text("slug"), t.localized("name"), t.localized("question")});
      return v.qualityAttributes.back().slug;
    });
    entries("roles.toml", "role", [&](TomlTable& t) {
      Role role;
      role.slug = t.text("slug");
      const std::string family = t.text("family");
      if (const auto known = roleFamilyFromCode(family)) {
        role.family = *known;
      } else {
        t.fault(t.lineOf("family"), "bad-value", "\"" + family + "\" is not a role family");
      }
      role.name = t.localized("name");
      role.aws = t.text("aws", Need::Optional);
      role.azure = t.text("azure", Need::Optional);
      role.googleCloud = t.text("gcp", Need::Optional);
      role.redundant = t.truth("redundant", false);
      role.special = t.truth("special", false);
      role.service = t.text("service", Need::Optional);
      v.roles.push_back(role);
      return role.slug;
    });
    entries("edge-kinds.toml", "edge_kind", [&](TomlTable& t) {
      v.edgeKinds.push_back({t.text("slug"), t.localized("name"), t.text("style")});
      return v.edgeKinds.back().slug;
    });
    entries("group-kinds.toml", "group_kind", [&](TomlTable& t) {
      v.groupKinds.push_back({t.text("slug"), t.localized("name"), t.truth("fails", false)});
      return v.groupKinds.back().slug;
    });
    entries("relation-kinds.toml", "relation_kind", [&](TomlTable& t) {
      RelationKind kind;
      kind.slug = t.text("slug");
      kind.name = t.localized("name");
      kind.symmetric = t.truth("symmetric", false);
      kind.inverse = kind.symmetric ? kind.name : t.localized("inverse");
      v.relationKinds.push_back(kind);
      return kind.slug;
    });
    // A pack whose data sets speak for themselves needs no such file.
    if (fs::exists(dir / "data-sets.toml")) {
      entries("data-sets.toml", "data_set", [&](TomlTable& t) {
        v.dataSets.push_back({t.text("slug"), t.localized("name")});
        return v.dataSets.back().slug;
      });
    }
  }

  std::vector<Source> sources(TomlTable& t) {
    std::vector<Source> out;
    for (auto& entry : t.tables("source")) {
      out.push_back({entry.text("title"), entry.text("url", Need::Optional)});
      entry.finish();
    }
    return out;
  }

  void diagram(const fs::path& path, const std::string& kind, const std::string& slug) {
    const auto text = read(path);
    if (!text) return;
    LoadedDiagram loaded;
    loaded.path = path.string();
    loaded.source = *text;
    const std::size_t before = m_violations.size();
    loaded.diagram = readDot(*text, slug, loaded.path, m_violations);
    if (loaded.diagram.nodes.empty() && m_violations.size() > before) return;
    m_content.diagrams.emplace(kind + ":" + slug, std::move(loaded));
  }

  void pattern(const fs::path& dir, const std::string& slug) {
    Loaded<Pattern> loaded;
    Pattern& p = loaded.value;
    p.slug = slug;
    loaded.place.path = (dir / "pattern.toml").string();
    withToml(dir / "pattern.toml", [&](TomlTable& t) {
      p.number = t.integer("number", 1, 9999, Need::Optional);
      loaded.lines["number"] = t.lineOf("number");
      p.category = t.text("category");
      loaded.lines["category"] = t.lineOf("category");
      p.improves = t.list("improves");
      loaded.lines["improves"] = t.lineOf("improves");
      p.costs = t.list("costs", Need::Optional);
      loaded.lines["costs"] = t.lineOf("costs");
      p.services = t.list("services");
      loaded.lines["services"] = t.lineOf("services");
      p.name = t.localized("name");
      loaded.lines["name"] = t.lineOf("name");
      if (auto reading = t.table("reading")) {
        p.reading = reading->text("ja");
        reading->finish();
      }
      p.tagline = t.localized("tagline");
      loaded.lines["tagline"] = t.lineOf("tagline");
      p.summary = t.localized("summary");
      loaded.lines["summary"] = t.lineOf("summary");
      p.aliases = t.localizedList("aliases", Need::Optional);
      p.symptoms = t.localizedList("symptoms");
      loaded.lines["symptoms"] = t.lineOf("symptoms");
      for (auto& entry : t.tables("relation")) {
        Relation relation;
        relation.kind = entry.text("kind");
        relation.to = entry.text("to");
        relation.reason = entry.localized("reason");
        loaded.lines["relation:" + relation.to] = entry.line();
        p.relations.push_back(std::move(relation));
        entry.finish();
      }
      p.sources = sources(t);
      for (auto& entry : t.tables("step")) {
        p.steps.push_back({entry.localized("title"), entry.localized("text", Need::Optional)});
        entry.finish();
      }
    });
    for (Language language : kLanguages) {
      const fs::path path = dir / (std::string(languageCode(language)) + ".md");
      const auto text = read(path);
      if (!text) continue;
      std::vector<std::string> headings;
      for (Field field : kFields) headings.emplace_back(fieldHeading(field, language));
      const auto sections = expectSections(*text, headings, path.string(), m_violations);
      for (std::size_t i = 0; i < kFields.size(); ++i) {
        p.field(kFields[i]).in(language) = sections[i].body;
        loaded.lines[std::string(languageCode(language)) + ":" + std::string(fieldCode(kFields[i]))] = std::max(1, sections[i].line);
      }
    }
    diagram(dir / "structure.dot", "pattern", slug);
    m_content.patterns.push_back(std::move(loaded));
  }

  void service(const fs::path& file, const std::string& slug) {
    Loaded<Service> loaded;
    Service& s = loaded.value;
    s.slug = slug;
    loaded.place.path = file.string();
    if (!withToml(file, [&](TomlTable& t) {
          s.name = t.text("name");
          s.shortName = t.text("short");
          s.group = t.text("group");
          loaded.lines["group"] = t.lineOf("group");
          s.role = t.text("role", Need::Optional);
          loaded.lines["role"] = t.lineOf("role");
          s.status = t.text("status", Need::Optional);
          loaded.lines["status"] = t.lineOf("status");
          s.statusNote = t.localized("status_note", s.status.empty() ? Need::Optional : Need::Required);
          s.generic = t.localized("generic");
          s.azure = t.text("azure", Need::Optional);
          s.googleCloud = t.text("gcp", Need::Optional);
          s.does = t.localized("does");
          s.mind = t.localizedList("mind");
          s.aliases = t.localizedList("aliases", Need::Optional);
          s.see = t.list("see", Need::Optional);
          loaded.lines["see"] = t.lineOf("see");
          s.source = t.source("source");
        })) {
      return;
    }
    m_content.services.push_back(std::move(loaded));
  }

  void principle(const fs::path& file, const std::string& slug) {
    Loaded<Principle> loaded;
    Principle& p = loaded.value;
    p.slug = slug;
    loaded.place.path = file.string();
    if (!withToml(file, [&](TomlTable& t) {
          p.order = t.integer("order", 1, 99);
          p.name = t.localized("name");
          p.summary = t.localized("summary");
          p.text = t.localized("text");
          p.patterns = t.list("patterns");
          loaded.lines["patterns"] = t.lineOf("patterns");
        })) {
      return;
    }
    m_content.principles.push_back(std::move(loaded));
  }

  void antiPattern(const fs::path& file, const std::string& slug) {
    Loaded<AntiPattern> loaded;
    AntiPattern& a = loaded.value;
    a.slug = slug;
    loaded.place.path = file.string();
    if (!withToml(file, [&](TomlTable& t) {
          a.name = t.localized("name");
          a.summary = t.localized("summary");
          a.symptoms = t.localizedList("symptoms");
          a.text = t.localized("text");
          a.remedies = t.list("remedies");
          loaded.lines["remedies"] = t.lineOf("remedies");
          a.remedy = t.localized("remedy");
        })) {
      return;
    }
    m_content.antiPatterns.push_back(std::move(loaded));
  }

  void reference(const fs::path& dir, const std::string& slug) {
    Loaded<ReferencePage> loaded;
    ReferencePage& page = loaded.value;
    page.slug = slug;
    loaded.place.path = (dir / "page.toml").string();
    withToml(dir / "page.toml", [&](TomlTable& t) {
      page.order = t.integer("order", 1, 999);
      page.kind = t.text("kind");
      loaded.lines["kind"] = t.lineOf("kind");
      page.name = t.localized("name");
      page.summary = t.localized("summary");
      page.aliases = t.localizedList("aliases", Need::Optional);
      page.services = t.list("services", Need::Optional);
      loaded.lines["services"] = t.lineOf("services");
      page.patterns = t.list("patterns", Need::Optional);
      loaded.lines["patterns"] = t.lineOf("patterns");
    });
    for (Language language : kLanguages) {
      if (const auto text = read(dir / (std::string(languageCode(language)) + ".md"))) {
        page.body.in(language) = std::string(trimmed(*text));
      }
    }
    m_content.referencePages.push_back(std::move(loaded));
  }

  void caseNote(const fs::path& file, const std::string& slug) {
    Loaded<CaseNote> loaded;
    CaseNote& note = loaded.value;
    note.slug = slug;
    loaded.place.path = file.string();
    if (!withToml(file, [&](TomlTable& t) {
          note.name = t.localized("name");
          note.text = t.localized("text");
          note.source = t.source("source");
          note.services = t.list("services", Need::Optional);
          note.patterns = t.list("patterns", Need::Optional);
        })) {
      return;
    }
    m_content.caseNotes.push_back(std::move(loaded));
  }

  void scenario(const fs::path& dir, const std::string& slug) {
    Loaded<Scenario> loaded;
    Scenario& s = loaded.value;
    s.slug = slug;
    loaded.place.path = (dir / "scenario.toml").string();
    withToml(dir / "scenario.toml", [&](TomlTable& t) {
      s.order = t.integer("order", 1, 99);
      s.name = t.localized("name");
      s.summary = t.localized("summary");
      s.aliases = t.localizedList("aliases", Need::Optional);
      s.sources = sources(t);
      for (auto& entry : t.tables("step", Need::Required)) {
        ScenarioStep step;
        step.title = entry.localized("title");
        step.patterns = entry.list("patterns", Need::Optional);
        step.services = entry.list("services", Need::Optional);
        loaded.lines["step:" + std::to_string(s.steps.size() + 1)] = entry.line();
        s.steps.push_back(std::move(step));
        entry.finish();
      }
    });
    for (Language language : kLanguages) scenarioText(dir, language, s);
    s.stepCount = static_cast<int>(s.steps.size());
    diagram(dir / "evolution.dot", "scenario", slug);
    m_content.scenarios.push_back(std::move(loaded));
  }

  void scenarioText(const fs::path& dir, Language language, Scenario& s) {
    const fs::path path = dir / (std::string(languageCode(language)) + ".md");
    const auto text = read(path);
    if (!text) return;
    const bool en = language == Language::English;
    std::vector<std::string> headings{en ? "Situation" : "状況", en ? "Aim" : "目的", en ? "Environment" : "環境"};
    for (std::size_t i = 1; i <= s.steps.size(); ++i) headings.push_back((en ? "Step " : "ステップ") + std::to_string(i));
    headings.emplace_back(en ? "Looking back" : "振り返り");
    const auto sections = expectSections(*text, headings, path.string(), m_violations);
    s.situation.in(language) = sections[0].body;
    s.aim.in(language) = sections[1].body;
    s.environment.in(language) = sections[2].body;
    s.lookBack.in(language) = sections.back().body;
    const std::vector<std::string> parts =
        en ? std::vector<std::string>{"Challenge", "Action", "Gain", "Price"} : std::vector<std::string>{"課題", "対応", "効果", "代償"};
    for (std::size_t i = 0; i < s.steps.size(); ++i) {
      const Section& section = sections[3 + i];
      if (section.heading.empty()) continue;
      LocalizedText* const targets[] = {&s.steps[i].challenge, &s.steps[i].action, &s.steps[i].gain, &s.steps[i].price};
      for (const auto& part : splitSections(section.body, 3, section.line + 1, path.string(), m_violations)) {
        const auto it = std::find(parts.begin(), parts.end(), part.heading);
        if (it == parts.end()) {
          fault(path.string(), part.line, "unknown-heading", "\"### " + part.heading + "\" is not a part of a step");
          continue;
        }
        targets[it - parts.begin()]->in(language) = part.body;
      }
      for (std::size_t k = 0; k < parts.size(); ++k) {
        const bool needed = k < 2 || i > 0;
        if (needed && targets[k]->in(language).empty()) {
          fault(path.string(), section.line, "missing-heading", "\"### " + parts[k] + "\" is missing or empty in \"## " + section.heading + "\"");
        }
      }
    }
  }

  fs::path m_folder;
  Violations& m_violations;
  Content m_content;
};

}  // namespace

Content loadContent(const fs::path& folder, Violations& violations) { return Loader(folder, violations).load(); }

}  // namespace cdp::compiler
