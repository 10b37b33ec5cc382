// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>

#include "base/suggestions.h"
#include "store/catalog.h"
#include "store/row_reader.h"
#include "store/sqlite.h"

namespace cdp {
namespace {

template <typename T>
Error unknown(const std::string& what, std::string_view slug, const std::vector<T>& list, const std::string& path) {
  std::vector<std::string> slugs;
  for (const auto& entry : list) slugs.push_back(entry.slug);
  std::string remedy = didYouMean(slug, slugs);
  if (remedy.empty()) remedy = "`cdp list` shows what there is";
  (void)path;
  return {Error::Code::NotFound, "there is no " + what + " \"" + std::string(slug) + "\"", remedy, ""};
}

std::vector<Point> parsePoints(std::string_view text) {
  std::vector<Point> points;
  const char* at = text.data();
  const char* end = text.data() + text.size();
  while (at < end) {
    Point p;
    auto [afterX, codeX] = std::from_chars(at, end, p.x);
    if (codeX != std::errc() || afterX >= end || *afterX != ',') break;
    auto [afterY, codeY] = std::from_chars(afterX + 1, end, p.y);
    if (codeY != std::errc()) break;
    points.push_back(p);
    at = afterY < end ? afterY + 1 : end;
  }
  return points;
}

Rect rectAt(const Statement& row, int column) { return {row.real(column), row.real(column + 1), row.real(column + 2), row.real(column + 3)}; }

}  // namespace

Result<Pattern> Catalog::pattern(std::string_view slug) const {
  const PatternSummary* summary = patternSummary(slug);
  if (summary == nullptr) return unknown("pattern", slug, m_patterns, m_path);
  const Database& db = *m_database;
  Pattern p;
  static_cast<PatternSummary&>(p) = *summary;
  const std::string owner = "pattern:" + p.slug;
  auto done = eachRow(db, "SELECT field, en, ja FROM pattern_field WHERE pattern = ?1", {p.slug}, [&](const Statement& row) {
    for (Field field : kFields) {
      if (fieldCode(field) == row.view(0)) p.field(field) = localizedAt(row, 1);
    }
  });
  if (!done) return done.error();
  p.aliases = textList(db, owner, "alias");
  p.symptoms = textList(db, owner, "symptom");
  p.sources = sourceList(db, owner);
  done = eachRow(db, "SELECT kind, inverse, to_pattern, reason_en, reason_ja FROM relation WHERE from_pattern = ?1 ORDER BY position", {p.slug},
                 [&](const Statement& row) {
                   p.relations.push_back({row.text(0), row.integer(1) != 0, row.text(2), localizedAt(row, 3)});
                 });
  if (!done) return done.error();
  done = eachRow(db, "SELECT title_en, title_ja, text_en, text_ja FROM diagram_step WHERE owner = ?1 ORDER BY step", {owner}, [&](const Statement& row) {
    p.steps.push_back({localizedAt(row, 0), localizedAt(row, 2)});
  });
  if (!done) return done.error();
  return p;
}

Result<Service> Catalog::service(std::string_view slug) const {
  const ServiceSummary* summary = serviceSummary(slug);
  if (summary == nullptr) return unknown("service", slug, m_services, m_path);
  const Database& db = *m_database;
  Service s;
  static_cast<ServiceSummary&>(s) = *summary;
  const std::string owner = "service:" + s.slug;
  auto done = eachRow(db, "SELECT status_note_en, status_note_ja, azure, gcp, does_en, does_ja, source_title, source_url FROM service WHERE slug = ?1",
                      {s.slug}, [&](const Statement& row) {
                        s.statusNote = localizedAt(row, 0);
                        s.azure = row.text(2);
                        s.googleCloud = row.text(3);
                        s.does = localizedAt(row, 4);
                        if (!row.view(6).empty()) s.source = Source{row.text(6), row.text(7)};
                      });
  if (!done) return done.error();
  s.mind = textList(db, owner, "mind");
  s.aliases = textList(db, owner, "alias");
  s.see = linkList(db, owner, "see", "");
  for (const auto& p : m_patterns) {
    if (std::find(p.services.begin(), p.services.end(), s.slug) != p.services.end()) s.usedByPatterns.push_back(p.slug);
  }
  done = eachRow(db,
                 "SELECT DISTINCT c.slug FROM scenario c JOIN entry_link l ON l.owner LIKE 'scenario:' || c.slug || '#%' "
                 "AND l.target = ?1 ORDER BY c.position",
                 {owner}, [&](const Statement& row) { s.usedByScenarios.push_back(row.text(0)); });
  if (!done) return done.error();
  return s;
}

Result<Scenario> Catalog::scenario(std::string_view slug) const {
  const ScenarioSummary* summary = scenarioSummary(slug);
  if (summary == nullptr) return unknown("scenario", slug, m_scenarios, m_path);
  const Database& db = *m_database;
  Scenario s;
  static_cast<ScenarioSummary&>(s) = *summary;
  const std::string owner = "scenario:" + s.slug;
  auto done = eachRow(db,
                      "SELECT situation_en, situation_ja, aim_en, aim_ja, environment_en, environment_ja, look_back_en, look_back_ja "
                      "FROM scenario WHERE slug = ?1",
                      {s.slug}, [&](const Statement& row) {
                        s.situation = localizedAt(row, 0);
                        s.aim = localizedAt(row, 2);
                        s.environment = localizedAt(row, 4);
                        s.lookBack = localizedAt(row, 6);
                      });
  if (!done) return done.error();
  done = eachRow(db,
                 "SELECT title_en, title_ja, challenge_en, challenge_ja, action_en, action_ja, gain_en, gain_ja, price_en, price_ja "
                 "FROM scenario_step WHERE scenario = ?1 ORDER BY step",
                 {s.slug}, [&](const Statement& row) {
                   ScenarioStep step;
                   step.title = localizedAt(row, 0);
                   step.challenge = localizedAt(row, 2);
                   step.action = localizedAt(row, 4);
                   step.gain = localizedAt(row, 6);
                   step.price = localizedAt(row, 8);
                   s.steps.push_back(std::move(step));
                 });
  if (!done) return done.error();
  for (std::size_t i = 0; i < s.steps.size(); ++i) {
    const std::string stepOwner = owner + "#" + std::to_string(i + 1);
    s.steps[i].patterns = linkList(db, stepOwner, "pattern", "pattern:");
    s.steps[i].services = linkList(db, stepOwner, "service", "service:");
  }
  s.aliases = textList(db, owner, "alias");
  s.sources = sourceList(db, owner);
  return s;
}

Result<LaidOutDiagram> Catalog::diagram(std::string_view owner) const {
  const Database& db = *m_database;
  LaidOutDiagram out;
  out.owner = owner;
  out.diagram.id = std::string(owner.substr(owner.find(':') == std::string_view::npos ? 0 : owner.find(':') + 1));
  const std::vector<std::string> key{out.owner};
  bool found = false;
  int steps = 0;
  auto done = eachRow(db, "SELECT top_to_bottom, steps, width, height FROM diagram WHERE owner = ?1", key, [&](const Statement& row) {
    found = true;
    out.diagram.topToBottom = row.integer(0) != 0;
    steps = row.integer(1);
    out.layout.width = row.real(2);
    out.layout.height = row.real(3);
  });
  if (!done) return done.error();
  if (!found) return Error{Error::Code::NotFound, "\"" + out.owner + "\" has no diagram", "", ""};
  done = eachRow(db,
                 "SELECT id, kind, parent, label_en, label_ja, from_step, until_step, x, y, width, height, label_x, label_y, label_width, "
                 "label_height FROM diagram_group WHERE owner = ?1 ORDER BY position",
                 key, [&](const Statement& row) {
                   out.diagram.groups.push_back({row.text(0), row.text(1), localizedAt(row, 3), {row.integer(5), row.integer(6)}, row.integer(2), 0});
                   out.layout.groups.push_back({rectAt(row, 7), rectAt(row, 11)});
                 });
  if (!done) return done.error();
  done = eachRow(db,
                 "SELECT id, role, label_en, label_ja, from_step, until_step, entry, data, service, group_position, x, y, width, height, "
                 "tile_x, tile_y, tile_size FROM diagram_node WHERE owner = ?1 ORDER BY position",
                 key, [&](const Statement& row) {
                   DiagramNode node;
                   node.id = row.text(0);
                   node.role = row.text(1);
                   node.label = localizedAt(row, 2);
                   node.steps = {row.integer(4), row.integer(5)};
                   node.entry = row.integer(6) != 0;
                   node.data = row.text(7);
                   node.service = row.text(8);
                   node.group = row.integer(9);
                   out.diagram.nodes.push_back(std::move(node));
                   out.layout.nodes.push_back({rectAt(row, 10), {row.real(14), row.real(15), row.real(16), row.real(16)}});
                 });
  if (!done) return done.error();
  done = eachRow(db,
                 "SELECT from_node, to_node, kind, label_en, label_ja, from_step, until_step, number, choice, mode, standby, optional, points, "
                 "badge_x, badge_y, label_x, label_y, label_width, label_height FROM diagram_edge WHERE owner = ?1 ORDER BY position",
                 key, [&](const Statement& row) {
                   DiagramEdge edge;
                   edge.from = row.integer(0);
                   edge.to = row.integer(1);
                   edge.kind = row.text(2);
                   edge.label = localizedAt(row, 3);
                   edge.steps = {row.integer(5), row.integer(6)};
                   edge.order = row.integer(7);
                   edge.choice = row.text(8);
                   edge.mode = row.text(9);
                   edge.standby = row.integer(10) != 0;
                   edge.optional = row.integer(11) != 0;
                   out.diagram.edges.push_back(std::move(edge));
                   out.layout.edges.push_back({parsePoints(row.view(12)), {row.real(13), row.real(14)}, rectAt(row, 15)});
                 });
  if (!done) return done.error();
  // A damaged file must not become an index out of range later.
  const int nodes = static_cast<int>(out.diagram.nodes.size());
  const int groups = static_cast<int>(out.diagram.groups.size());
  const auto damaged = [&] { return Error{Error::Code::Format, "the diagram \"" + out.owner + "\" is damaged", "Reinstall CDP Atlas", m_path}; };
  for (const auto& node : out.diagram.nodes) {
    if (node.group < -1 || node.group >= groups) return damaged();
  }
  for (int g = 0; g < groups; ++g) {
    if (out.diagram.groups[static_cast<std::size_t>(g)].parent >= g) return damaged();
  }
  for (std::size_t e = 0; e < out.diagram.edges.size(); ++e) {
    const auto& edge = out.diagram.edges[e];
    if (edge.from < 0 || edge.to < 0 || edge.from >= nodes || edge.to >= nodes || out.layout.edges[e].points.size() < 2) return damaged();
  }
  done = eachRow(db, "SELECT title_en, title_ja, text_en, text_ja FROM diagram_step WHERE owner = ?1 ORDER BY step", key, [&](const Statement& row) {
    out.steps.push_back({localizedAt(row, 0), localizedAt(row, 2)});
  });
  if (!done) return done.error();
  out.steps.resize(static_cast<std::size_t>(std::clamp(std::max(steps, out.diagram.stepCount()), 1, 1000)));
  return out;
}

Result<std::string> Catalog::diagramSource(std::string_view owner) const {
  std::string source;
  bool found = false;
  auto done = eachRow(*m_database, "SELECT source FROM diagram WHERE owner = ?1", {std::string(owner)}, [&](const Statement& row) {
    source = row.text(0);
    found = true;
  });
  if (!done) return done.error();
  if (!found) return Error{Error::Code::NotFound, "\"" + std::string(owner) + "\" has no diagram", "", ""};
  return source;
}

Result<std::vector<std::pair<std::string, Relation>>> Catalog::relations() const {
  std::vector<std::pair<std::string, Relation>> out;
  auto done = eachRow(*m_database,
                      "SELECT from_pattern, kind, to_pattern, reason_en, reason_ja FROM relation WHERE inverse = 0 "
                      "ORDER BY from_pattern, position",
                      {}, [&](const Statement& row) {
                        out.emplace_back(row.text(0), Relation{row.text(1), false, row.text(2), localizedAt(row, 3)});
                      });
  if (!done) return done.error();
  return out;
}

}  // namespace cdp
