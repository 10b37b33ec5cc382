// SPDX-License-Identifier: Apache-2.0
#include "failure/remedies.h"

#include <algorithm>

#include "store/catalog.h"
#include "store/row_reader.h"

namespace cdp {
namespace {

std::size_t u(int i) { return static_cast<std::size_t>(i); }

bool isAskedBy(const Diagram& diagram, int step, int node, const std::string& role) {
  for (int e = 0; e < static_cast<int>(diagram.edges.size()); ++e) {
    const DiagramEdge& edge = diagram.edges[u(e)];
    if (edge.to == node && edge.kind == "request" && diagram.nodes[u(edge.from)].role == role && diagram.edgeVisible(e, step)) return true;
  }
  return false;
}

/// The number of conditions that a rule makes and the part fulfils; -1: the rule does not fit.
int fit(const Remedy& rule, const Diagram& diagram, int step, const DiagramPart& part) {
  if (part.type == DiagramPart::Type::Group) return !rule.kind.empty() && rule.kind == diagram.groups[u(part.index)].kind ? 0 : -1;
  const DiagramNode& node = diagram.nodes[u(part.index)];
  if (rule.role.empty() || rule.role != node.role) return -1;
  int conditions = 0;
  if (rule.holdsData) {
    if (*rule.holdsData == node.data.empty()) return -1;
    ++conditions;
  }
  if (!rule.askedBy.empty()) {
    if (!isAskedBy(diagram, step, part.index, rule.askedBy)) return -1;
    ++conditions;
  }
  return conditions;
}

class Suggester {
 public:
  Suggester(const Diagram& diagram, int step, const std::vector<Remedy>& remedies) : m_diagram(diagram), m_step(step), m_remedies(remedies) {}

  void suggest(const DiagramPart& part, Remedy::Trouble trouble, const std::string& data) {
    int best = 0;
    std::vector<std::pair<int, const Remedy*>> fitting;
    for (const Remedy& rule : m_remedies) {
      if (rule.trouble != trouble) continue;
      const int conditions = fit(rule, m_diagram, m_step, part);
      if (conditions < 0) continue;
      best = std::max(best, conditions);
      fitting.emplace_back(conditions, &rule);
    }
    const auto begin = static_cast<std::ptrdiff_t>(m_out.size());
    for (const auto& [conditions, rule] : fitting) {
      if (conditions < best) continue;
      for (const auto& pattern : rule->patterns) {
        const bool known = std::any_of(m_out.begin() + begin, m_out.end(), [&](const Suggestion& s) { return s.pattern == pattern; });
        if (!known) m_out.push_back({part, data, pattern, rule->reason});
      }
    }
  }

  std::vector<Suggestion> take() { return std::move(m_out); }

 private:
  const Diagram& m_diagram;
  int m_step;
  const std::vector<Remedy>& m_remedies;
  std::vector<Suggestion> m_out;
};

}  // namespace

Result<std::vector<Remedy>> loadRemedies(const Catalog& catalog) {
  std::vector<Remedy> out;
  std::vector<int> ids;
  Result<void> done =
      eachRow(catalog.database(), "SELECT position, role, group_kind, trouble, holds_data, asked_by, reason_en, reason_ja FROM remedy ORDER BY position", {},
              [&](const Statement& r) {
                Remedy remedy;
                ids.push_back(r.integer(0));
                remedy.role = r.text(1);
                remedy.kind = r.text(2);
                remedy.trouble = r.view(3) == "data" ? Remedy::Trouble::Data : Remedy::Trouble::Outage;
                if (!r.isNull(4)) remedy.holdsData = r.integer(4) != 0;
                remedy.askedBy = r.text(5);
                remedy.reason = localizedAt(r, 6);
                out.push_back(std::move(remedy));
              });
  if (!done) return done.error();
  done = eachRow(catalog.database(), "SELECT remedy, pattern FROM remedy_pattern ORDER BY remedy, position", {}, [&](const Statement& r) {
    const auto it = std::lower_bound(ids.begin(), ids.end(), r.integer(0));
    if (it != ids.end() && *it == r.integer(0)) out[static_cast<std::size_t>(it - ids.begin())].patterns.push_back(r.text(1));
  });
  if (!done) return done.error();
  return out;
}

std::vector<Suggestion> suggestPatterns(const Diagram& diagram, const Weaknesses& weaknesses, const std::vector<Remedy>& remedies) {
  Suggester suggester(diagram, weaknesses.step, remedies);
  for (const auto& point : weaknesses.points) suggester.suggest(point.part, Remedy::Trouble::Outage, {});
  for (const auto& risk : weaknesses.data) {
    for (const auto& loss : risk.losses) suggester.suggest(loss.cause, Remedy::Trouble::Data, risk.data);
  }
  return suggester.take();
}

std::vector<std::string> suggestedSlugs(const std::vector<Suggestion>& suggestions) {
  std::vector<std::string> out;
  for (const auto& suggestion : suggestions) {
    if (std::find(out.begin(), out.end(), suggestion.pattern) == out.end()) out.push_back(suggestion.pattern);
  }
  return out;
}

}  // namespace cdp
