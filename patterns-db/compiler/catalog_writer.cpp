// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>
#include <algorithm>
#include <cstdio>
#include <map>

#include "compile.h"
#include "layout/layout_engine.h"
#include "schema_text.h"
#include "store/catalog.h"
#include "store/sqlite.h"

namespace cdp::compiler {
namespace {

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", value);
  return text;
}

class Writer {
 public:
  Writer(const Content& content, Database& database) : m_content(content), m_database(database) {}

  Result<void> write() {
    if (auto done =
            m_database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096; PRAGMA foreign_keys = ON; "
                               "PRAGMA application_id = " +
                               std::to_string(Catalog::kApplicationId) + "; PRAGMA user_version = " + std::to_string(Catalog::kSchemaVersion) + "; BEGIN;");
        !done) {
      return done;
    }
    if (auto done = m_database.execute(kSchemaText); !done) return done;
    vocabulary();
    services();
    patterns();
    relations();
    pages();
    scenarios();
    diagrams();
    remedies();
    if (!m_error.has_value()) {
      run("INSERT INTO meta VALUES (?,?)", "schema", std::to_string(Catalog::kSchemaVersion));
      run("INSERT INTO meta VALUES (?,?)", "patterns", std::to_string(m_content.patterns.size()));
    }
    if (m_error) return *m_error;
    if (auto done = writeSearchTables(m_content, m_database); !done) return done;
    return m_database.execute("COMMIT; VACUUM;");
  }

 private:
  template <typename... T>
  void run(const char* sql, const T&... values) {
    if (m_error) return;
    auto it = m_statements.find(sql);
    if (it == m_statements.end()) {
      auto statement = m_database.prepare(sql);
      if (!statement) {
        m_error = statement.error();
        return;
      }
      it = m_statements.emplace(sql, std::move(*statement)).first;
    }
    if (!it->second.run(values...)) m_error = m_database.lastError(std::string("cannot be written (") + sql + ")");
  }

  void texts(const std::string& owner, const char* list, const LocalizedList& values) {
    for (Language l : kLanguages) {
      int position = 0;
      for (const auto& text : values.in(l)) run("INSERT INTO entry_text VALUES (?,?,?,?,?)", owner, list, std::string(languageCode(l)), ++position, text);
    }
  }
  void links(const std::string& owner, const char* list, const std::string& prefix, const std::vector<std::string>& slugs) {
    int position = 0;
    for (const auto& slug : slugs) run("INSERT INTO entry_link VALUES (?,?,?,?)", owner, list, ++position, prefix + slug);
  }
  void sources(const std::string& owner, const std::vector<Source>& values) {
    int position = 0;
    for (const auto& source : values) run("INSERT INTO entry_source VALUES (?,?,?,?)", owner, ++position, source.title, source.url);
  }

  void vocabulary() {
    const Vocabulary& v = m_content.vocabulary;
    int position = 0;
    for (const auto& c : v.categories) run("INSERT INTO category VALUES (?,?,?,?,?,?)", c.slug, ++position, c.name.en, c.name.ja, c.blurb.en, c.blurb.ja);
    for (const auto& q : v.qualityAttributes) {
      run("INSERT INTO quality_attribute VALUES (?,?,?,?,?,?)", q.slug, ++position, q.name.en, q.name.ja, q.question.en, q.question.ja);
    }
    for (const auto& r : v.roles) {
      run("INSERT INTO role VALUES (?,?,?,?,?,?,?,?,?,?,?)", r.slug, ++position, std::string(roleFamilyCode(r.family)), r.name.en, r.name.ja, r.aws, r.azure,
          r.googleCloud, r.redundant ? 1 : 0, r.special ? 1 : 0, r.service);
    }
    for (const auto& k : v.edgeKinds) run("INSERT INTO edge_kind VALUES (?,?,?,?,?)", k.slug, ++position, k.name.en, k.name.ja, k.style);
    for (const auto& k : v.groupKinds) run("INSERT INTO group_kind VALUES (?,?,?,?,?)", k.slug, ++position, k.name.en, k.name.ja, k.fails ? 1 : 0);
    for (const auto& d : v.dataSets) run("INSERT INTO data_set VALUES (?,?,?,?)", d.slug, ++position, d.name.en, d.name.ja);
    for (const auto& k : v.relationKinds) {
      run("INSERT INTO relation_kind VALUES (?,?,?,?,?,?,?)", k.slug, ++position, k.name.en, k.name.ja, k.inverse.en, k.inverse.ja, k.symmetric ? 1 : 0);
    }
  }

  void services() {
    for (const auto& loaded : m_content.services) {
      const Service& s = loaded.value;
      const Source source = s.source.value_or(Source{});
      run("INSERT INTO service VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", s.slug, s.name, s.shortName, s.group, s.role, s.status, s.generic.en, s.generic.ja,
          s.statusNote.en, s.statusNote.ja, s.azure, s.googleCloud, s.does.en, s.does.ja, source.title, source.url);
      const std::string owner = "service:" + s.slug;
      texts(owner, "mind", s.mind);
      texts(owner, "alias", s.aliases);
      links(owner, "see", "", s.see);
    }
  }

  /// By category in the vocabulary's order, then by number; the later additions come last in their category.
  std::vector<const Pattern*> orderedPatterns() const {
    std::vector<const Pattern*> out;
    for (const auto& loaded : m_content.patterns) out.push_back(&loaded.value);
    const auto& categories = m_content.vocabulary.categories;
    const auto rank = [&](const Pattern* p) {
      const auto it = std::find_if(categories.begin(), categories.end(), [&](const Category& c) { return c.slug == p->category; });
      return std::tuple(it - categories.begin(), p->number == 0 ? 10000 : p->number, std::cref(p->slug));
    };
    std::sort(out.begin(), out.end(), [&](const Pattern* a, const Pattern* b) {
      const auto [ca, na, sa] = rank(a);
      const auto [cb, nb, sb] = rank(b);
      if (ca != cb) return ca < cb;
      return na != nb ? na < nb : sa.get() < sb.get();
    });
    return out;
  }

  void patterns() {
    int position = 0;
    for (const Pattern* p : orderedPatterns()) {
      if (p->number > 0) {
        run("INSERT INTO pattern VALUES (?,?,?,?,?,?,?,?,?,?,?)", p->slug, ++position, p->number, p->category, p->name.en, p->name.ja, p->reading,
            p->tagline.en, p->tagline.ja, p->summary.en, p->summary.ja);
      } else {
        run("INSERT INTO pattern VALUES (?,?,NULL,?,?,?,?,?,?,?,?)", p->slug, ++position, p->category, p->name.en, p->name.ja, p->reading, p->tagline.en,
            p->tagline.ja, p->summary.en, p->summary.ja);
      }
      const std::string owner = "pattern:" + p->slug;
      for (Field field : kFields)
        run("INSERT INTO pattern_field VALUES (?,?,?,?)", p->slug, std::string(fieldCode(field)), p->field(field).en, p->field(field).ja);
      int order = 0;
      for (const auto& q : p->improves) run("INSERT INTO pattern_quality VALUES (?,?,1,?)", p->slug, q, ++order);
      for (const auto& q : p->costs) run("INSERT INTO pattern_quality VALUES (?,?,-1,?)", p->slug, q, ++order);
      order = 0;
      for (const auto& s : p->services) run("INSERT INTO pattern_service VALUES (?,?,?)", p->slug, s, ++order);
      texts(owner, "alias", p->aliases);
      texts(owner, "symptom", p->symptoms);
      sources(owner, p->sources);
    }
  }

  void relations() {
    struct End {
      std::string from;
      Relation relation;
    };
    std::vector<End> ends;
    for (const Pattern* p : orderedPatterns()) {
      for (const auto& r : p->relations) {
        const RelationKind* kind = m_content.vocabulary.relationKind(r.kind);
        ends.push_back({p->slug, r});
        Relation back = r;
        back.to = p->slug;
        back.inverse = true;
        (void)kind;
        ends.push_back({r.to, back});
      }
    }
    // On a page: by kind in the vocabulary's order, what was written there before what comes from the other side.
    const auto& kinds = m_content.vocabulary.relationKinds;
    const auto rank = [&](const Relation& r) {
      return (std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.slug == r.kind; }) - kinds.begin()) * 2 + (r.inverse ? 1 : 0);
    };
    std::stable_sort(ends.begin(), ends.end(), [&](const End& a, const End& b) { return rank(a.relation) < rank(b.relation); });
    int position = 0;
    for (const auto& end : ends) {
      run("INSERT INTO relation VALUES (?,?,?,?,?,?,?)", end.from, end.relation.to, end.relation.kind, end.relation.inverse ? 1 : 0, ++position,
          end.relation.reason.en, end.relation.reason.ja);
    }
  }

  template <typename T>
  static std::vector<const T*> byOrder(const std::vector<Loaded<T>>& list) {
    std::vector<const T*> out;
    for (const auto& loaded : list) out.push_back(&loaded.value);
    std::stable_sort(out.begin(), out.end(), [](const T* a, const T* b) { return a->order < b->order; });
    return out;
  }

  void pages() {
    int position = 0;
    for (const Principle* p : byOrder(m_content.principles)) {
      run("INSERT INTO principle VALUES (?,?,?,?,?,?,?,?)", p->slug, ++position, p->name.en, p->name.ja, p->summary.en, p->summary.ja, p->text.en, p->text.ja);
      links("principle:" + p->slug, "pattern", "pattern:", p->patterns);
    }
    position = 0;
    for (const auto& loaded : m_content.antiPatterns) {
      const AntiPattern& a = loaded.value;
      run("INSERT INTO anti_pattern VALUES (?,?,?,?,?,?,?,?,?,?)", a.slug, ++position, a.name.en, a.name.ja, a.summary.en, a.summary.ja, a.text.en, a.text.ja,
          a.remedy.en, a.remedy.ja);
      links("anti-pattern:" + a.slug, "remedy", "pattern:", a.remedies);
      texts("anti-pattern:" + a.slug, "symptom", a.symptoms);
    }
    position = 0;
    for (const ReferencePage* r : byOrder(m_content.referencePages)) {
      run("INSERT INTO reference_page VALUES (?,?,?,?,?,?,?,?,?)", r->slug, ++position, r->kind, r->name.en, r->name.ja, r->summary.en, r->summary.ja,
          r->body.en, r->body.ja);
      const std::string owner = "reference:" + r->slug;
      texts(owner, "alias", r->aliases);
      links(owner, "service", "service:", r->services);
      links(owner, "pattern", "pattern:", r->patterns);
    }
    position = 0;
    for (const auto& loaded : m_content.caseNotes) {
      const CaseNote& c = loaded.value;
      const Source source = c.source.value_or(Source{});
      run("INSERT INTO case_note VALUES (?,?,?,?,?,?,?,?)", c.slug, ++position, c.name.en, c.name.ja, c.text.en, c.text.ja, source.title, source.url);
      links("case-note:" + c.slug, "service", "service:", c.services);
      links("case-note:" + c.slug, "pattern", "pattern:", c.patterns);
    }
  }

  void scenarios() {
    int position = 0;
    for (const Scenario* s : byOrder(m_content.scenarios)) {
      run("INSERT INTO scenario VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", s->slug, ++position, s->name.en, s->name.ja, s->summary.en, s->summary.ja,
          s->situation.en, s->situation.ja, s->aim.en, s->aim.ja, s->environment.en, s->environment.ja, s->lookBack.en, s->lookBack.ja);
      const std::string owner = "scenario:" + s->slug;
      for (std::size_t i = 0; i < s->steps.size(); ++i) {
        const ScenarioStep& step = s->steps[i];
        const int n = static_cast<int>(i) + 1;
        run("INSERT INTO scenario_step VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", s->slug, n, step.title.en, step.title.ja, step.challenge.en, step.challenge.ja,
            step.action.en, step.action.ja, step.gain.en, step.gain.ja, step.price.en, step.price.ja);
        const std::string stepOwner = owner + "#" + std::to_string(n);
        links(stepOwner, "pattern", "pattern:", step.patterns);
        links(stepOwner, "service", "service:", step.services);
      }
      texts(owner, "alias", s->aliases);
      sources(owner, s->sources);
    }
  }

  void remedies() {
    int id = 0;
    for (const auto& loaded : m_content.remedies) {
      const Remedy& r = loaded.value;
      const std::string trouble = r.trouble == Remedy::Trouble::Data ? "data" : "outage";
      ++id;
      if (r.holdsData) {
        run("INSERT INTO remedy VALUES (?,?,?,?,?,?,?,?)", id, r.role, r.kind, trouble, *r.holdsData ? 1 : 0, r.askedBy, r.reason.en, r.reason.ja);
      } else {
        run("INSERT INTO remedy VALUES (?,?,?,?,NULL,?,?,?)", id, r.role, r.kind, trouble, r.askedBy, r.reason.en, r.reason.ja);
      }
      int position = 0;
      for (const auto& pattern : r.patterns) run("INSERT INTO remedy_pattern VALUES (?,?,?)", id, pattern, ++position);
    }
  }

  std::vector<StepText> stepTexts(const std::string& owner) const {
    for (const auto& loaded : m_content.patterns) {
      if ("pattern:" + loaded.value.slug == owner) return loaded.value.steps;
    }
    std::vector<StepText> out;
    for (const auto& loaded : m_content.scenarios) {
      if ("scenario:" + loaded.value.slug != owner) continue;
      for (const auto& step : loaded.value.steps) out.push_back({step.title, {}});
    }
    return out;
  }

  void diagrams() {
    for (const auto& [owner, loaded] : m_content.diagrams) {
      const Diagram& d = loaded.diagram;
      auto laidOut = layOut(d, m_content.vocabulary);
      if (!laidOut) {
        m_error = laidOut.error();
        m_error->path = loaded.path;
        return;
      }
      const DiagramLayout& g = *laidOut;
      run("INSERT INTO diagram VALUES (?,?,?,?,?,?)", owner, d.topToBottom ? 1 : 0, d.stepCount(), g.width, g.height, loaded.source);
      int n = 0;
      for (const auto& step : stepTexts(owner)) {
        run("INSERT INTO diagram_step VALUES (?,?,?,?,?,?)", owner, ++n, step.title.en, step.title.ja, step.text.en, step.text.ja);
      }
      for (std::size_t i = 0; i < d.groups.size(); ++i) {
        const auto& p = d.groups[i];
        const auto& r = g.groups[i];
        run("INSERT INTO diagram_group VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", owner, static_cast<int>(i), p.id, p.kind, p.parent, p.label.en, p.label.ja,
            p.steps.from, p.steps.until, r.rect.x, r.rect.y, r.rect.width, r.rect.height, r.label.x, r.label.y, r.label.width, r.label.height);
      }
      for (std::size_t i = 0; i < d.nodes.size(); ++i) {
        const auto& p = d.nodes[i];
        const auto& r = g.nodes[i];
        run("INSERT INTO diagram_node VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", owner, static_cast<int>(i), p.id, p.role, p.label.en, p.label.ja,
            p.steps.from, p.steps.until, p.entry ? 1 : 0, p.data, p.service, p.group, r.box.x, r.box.y, r.box.width, r.box.height, r.tile.x, r.tile.y,
            r.tile.width);
      }
      for (std::size_t i = 0; i < d.edges.size(); ++i) {
        const auto& p = d.edges[i];
        const auto& r = g.edges[i];
        std::string points;
        for (const Point& point : r.points) points += (points.empty() ? "" : " ") + number(point.x) + "," + number(point.y);
        run("INSERT INTO diagram_edge VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", owner, static_cast<int>(i), p.from, p.to, p.kind, p.label.en,
            p.label.ja, p.steps.from, p.steps.until, p.order, p.choice, p.mode, p.standby ? 1 : 0, p.optional ? 1 : 0, points, r.badge.x, r.badge.y, r.label.x,
            r.label.y, r.label.width, r.label.height);
      }
      if (m_error) return;
    }
  }

  const Content& m_content;
  Database& m_database;
  std::map<const char*, Statement> m_statements;
  std::optional<Error> m_error;
};

/// The file as a reader will find it: sound, readable by this program, with as many patterns as went in.
Result<void> verify(const Content& content, const std::filesystem::path& path) {
  {
    auto database = Database::open(path, Database::Mode::ReadImmutable);
    if (!database) return database.error();
    auto sound = database->prepare("PRAGMA integrity_check");
    if (!sound) return sound.error();
    if (!sound->step() || sound->view(0) != "ok") return Error{Error::Code::Internal, "the catalog just written is not sound", "", path.string()};
  }
  auto catalog = Catalog::open(path);
  if (!catalog) return catalog.error();
  if (catalog->patterns().size() != content.patterns.size() || catalog->services().size() != content.services.size() ||
      catalog->scenarios().size() != content.scenarios.size()) {
    return Error{Error::Code::Internal, "the catalog just written does not hold all entries", "", path.string()};
  }
  return {};
}

}  // namespace

Result<void> writeCatalog(const Content& content, const std::filesystem::path& target) {
  std::error_code code;
  const std::filesystem::path folder = target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
  const std::filesystem::path temporary = folder / ("." + target.filename().string() + "." + std::to_string(::getpid()) + ".tmp");
  std::filesystem::remove(temporary, code);
  const auto write = [&]() -> Result<void> {
    {
      auto database = Database::open(temporary, Database::Mode::ReadWrite);
      if (!database) {
        Error error = database.error();
        error.path = target.string();
        error.remedy = "Check that the folder is there and may be written to";
        return error;
      }
      if (auto done = Writer(content, *database).write(); !done) return done;
    }
    if (auto done = verify(content, temporary); !done) return done;
    std::filesystem::rename(temporary, target, code);
    if (code) return Error{Error::Code::Io, "cannot be written: " + code.message(), "Check that the folder may be written to", target.string()};
    return {};
  };
  Result<void> done = write();
  if (!done) std::filesystem::remove(temporary, code);
  return done;
}

}  // namespace cdp::compiler
