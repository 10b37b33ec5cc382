// SPDX-License-Identifier: Apache-2.0
#include "failure_commands.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "diagram_lookup.h"
#include "failure/failure_analysis.h"
#include "failure/failure_text.h"
#include "failure/remedies.h"

namespace cdp::cli {
namespace {

using nlohmann::ordered_json;

struct Options {
  std::string slug;
  int step = 0;
  std::vector<std::string> down;
  bool json = false;
  LanguageOption language;
};

/// Everything one run of the command knows.
struct Findings {
  const Catalog& catalog;
  LaidOutDiagram diagram;
  int step = 1;
  std::vector<std::string> down;
  FailureReport report;
  Weaknesses weaknesses;
  std::vector<Suggestion> suggestions;

  [[nodiscard]] const Diagram& graph() const { return diagram.diagram; }
  [[nodiscard]] const DiagramNode& node(int n) const { return graph().nodes[static_cast<std::size_t>(n)]; }
  [[nodiscard]] const DiagramEdge& edge(int e) const { return graph().edges[static_cast<std::size_t>(e)]; }
};

const char* typeCode(const DiagramPart& part) { return part.type == DiagramPart::Type::Node ? "node" : "group"; }

ordered_json ids(const Findings& f, const std::vector<int>& nodes) {
  ordered_json out = ordered_json::array();
  for (int n : nodes) out.push_back(f.node(n).id);
  return out;
}

ordered_json remedies(const Findings& f, const DiagramPart* part, const std::string& data) {
  ordered_json out = ordered_json::array();
  for (const auto& s : f.suggestions) {
    if (s.data != data || (part != nullptr && !(s.part == *part))) continue;
    out.push_back({{"for", partId(f.graph(), s.part)}, {"pattern", s.pattern}, {"reason", {{"en", s.reason.en}, {"ja", s.reason.ja}}}});
  }
  return out;
}

/// What is up and cannot work; those who ask are told of with their requests.
std::vector<int> stopped(const Findings& f) {
  std::vector<int> out;
  for (std::size_t n = 0; n < f.report.up.size(); ++n) {
    if (f.report.up[n] && !f.report.works[n] && !f.graph().nodes[n].entry) out.push_back(static_cast<int>(n));
  }
  return out;
}

int groupIndex(const Findings& f, std::string_view id) {
  return f.graph().groupIndex(id.starts_with("cluster_") && f.graph().groupIndex(id) < 0 ? id.substr(8) : id);
}

/// Sets that one loss endangers, and sets that this failure has hurt.
std::vector<std::string> dataAtRisk(const Findings& f) {
  std::vector<std::string> out;
  for (const auto& state : f.report.data) {
    const auto& risks = f.weaknesses.data;
    const bool weak = std::any_of(risks.begin(), risks.end(), [&](const DataAtRisk& risk) { return risk.data == state.data; });
    if (weak || state.outcome != DataOutcome::Kept) out.push_back(state.data);
  }
  return out;
}

ordered_json dataJson(const Findings& f, const DataState& state) {
  ordered_json out{{"data", state.data},
                   {"outcome", dataOutcomeCode(state.outcome)},
                   {"gone", ids(f, state.gone)},
                   {"remaining", ids(f, state.remaining)},
                   {"losses", ordered_json::array()}};
  for (const auto& risk : f.weaknesses.data) {
    if (risk.data != state.data) continue;
    for (const auto& loss : risk.losses) {
      out["losses"].push_back({{"losing", partId(f.graph(), loss.cause)},
                               {"type", typeCode(loss.cause)},
                               {"outcome", dataOutcomeCode(loss.outcome)},
                               {"remaining", ids(f, loss.remaining)}});
    }
  }
  out["remedies"] = remedies(f, nullptr, state.data);
  return out;
}

ordered_json toJson(const Findings& f) {
  ordered_json out{{"slug", f.graph().id},
                   {"step", f.step},
                   {"steps", f.graph().stepCount()},
                   {"down", f.down},
                   {"single_points_of_failure", ordered_json::array()},
                   {"requests", ordered_json::array()},
                   {"data_at_risk", dataAtRisk(f)},
                   {"suggested_patterns", suggestedSlugs(f.suggestions)},
                   {"switch_overs", ordered_json::array()},
                   {"single_points", ordered_json::array()},
                   {"data", ordered_json::array()}};
  for (const auto& request : f.report.requests) {
    const auto& edge = f.edge(request.edge);
    out["requests"].push_back({{"from", f.node(edge.from).id}, {"to", f.node(edge.to).id}, {"survives", request.survives}});
  }
  out["stopped"] = ids(f, stopped(f));
  for (const auto& s : f.report.switchOvers) {
    out["switch_overs"].push_back(
        {{"kind", switchOverCode(s.kind)}, {"by", f.node(s.by).id}, {"lost", ids(f, s.lost)}, {"takers", ids(f, s.takers)}, {"automatic", s.automatic}});
  }
  for (const auto& point : f.weaknesses.points) {
    out["single_points_of_failure"].push_back(partId(f.graph(), point.part));
    ordered_json ends = ordered_json::array();
    for (int e : point.ends) ends.push_back({{"from", f.node(f.edge(e).from).id}, {"to", f.node(f.edge(e).to).id}});
    out["single_points"].push_back(
        {{"id", partId(f.graph(), point.part)}, {"type", typeCode(point.part)}, {"ends", std::move(ends)}, {"remedies", remedies(f, &point.part, {})}});
  }
  for (const auto& state : f.report.data) out["data"].push_back(dataJson(f, state));
  return out;
}

class TextPage {
 public:
  TextPage(std::ostream& out, const Findings& findings, Language language)
      : m_out(out), m_findings(findings), m_language(language), m_teller(findings.graph(), findings.catalog.vocabulary(), language) {}

  void write() {
    title();
    if (!m_findings.down.empty()) afterTheFailure();
    heading("Single points of failure", "単一障害点");
    if (m_findings.weaknesses.points.empty()) item(pick("none", "なし"));
    for (const auto& point : m_findings.weaknesses.points) {
      item(named(point.part));
      suggestions(&point.part, {});
    }
    heading("Data at risk", "失われるおそれのあるデータ");
    if (m_findings.weaknesses.data.empty()) item(pick("none", "なし"));
    for (const auto& risk : m_findings.weaknesses.data) {
      for (const auto& loss : risk.losses) {
        item(pick("without ", "") + named(loss.cause) + pick(": ", "が失われると: ") + m_teller.say(risk.data, loss.outcome, loss.remaining));
      }
      suggestions(nullptr, risk.data);
    }
  }

 private:
  [[nodiscard]] std::string pick(const char* en, const char* ja) const { return m_language == Language::English ? en : ja; }
  void heading(const char* en, const char* ja) { m_out << '\n' << pick(en, ja) << '\n'; }
  void item(const std::string& text) { m_out << "- " << text << '\n'; }
  [[nodiscard]] std::string named(const DiagramPart& part) const { return m_teller.name(part) + " (" + partId(m_findings.graph(), part) + ")"; }

  void title() {
    const Findings& f = m_findings;
    m_out << f.catalog.titleOf(f.diagram.owner, m_language) << pick(", step ", "、ステップ") << f.step << pick(" of ", "/") << f.graph().stepCount();
    const std::string step = f.diagram.steps[static_cast<std::size_t>(f.step - 1)].title.in(m_language);
    if (!step.empty()) m_out << ": " << step;
    m_out << '\n';
  }

  void afterTheFailure() {
    const Findings& f = m_findings;
    heading("Failed", "停止させたもの");
    for (const auto& id : f.down) {
      const bool isNode = f.graph().nodeIndex(id) >= 0;
      item(named(isNode ? DiagramPart{DiagramPart::Type::Node, f.graph().nodeIndex(id)} : DiagramPart{DiagramPart::Type::Group, groupIndex(f, id)}));
    }
    heading("Requests", "リクエスト");
    requests();
    if (const auto nodes = stopped(f); !nodes.empty()) item(pick("cannot work any more: ", "動けなくなるもの: ") + m_teller.names(nodes));
    std::vector<std::string> changes;
    for (const auto& s : f.report.switchOvers) {
      // Several nodes that turn to the same stand-by are one piece of news.
      const std::string text = m_teller.say(s);
      if (std::find(changes.begin(), changes.end(), text) == changes.end()) changes.push_back(text);
    }
    if (!changes.empty()) heading("What switches over", "切り替わるもの");
    for (const auto& text : changes) item(text);
    std::vector<std::string> data;
    for (const auto& state : f.report.data) {
      if (!state.gone.empty()) data.push_back(m_teller.say(state.data, state.outcome, state.remaining));
    }
    if (!data.empty()) heading("Data", "データ");
    for (const auto& text : data) item(text);
  }

  /// One line for each choice: it is one request, whoever answers it.
  void requests() {
    const auto& all = m_findings.report.requests;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto& edge = m_findings.edge(all[i].edge);
      const auto together = [&](const RequestOutcome& other) {
        const auto& e = m_findings.edge(other.edge);
        return !edge.choice.empty() && e.from == edge.from && e.choice == edge.choice && e.optional == edge.optional;
      };
      if (std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i), together)) continue;
      std::string way = m_teller.names({edge.from}) + " → " + m_teller.names({edge.to});
      for (std::size_t j = i + 1; j < all.size(); ++j) {
        if (together(all[j])) way += pick(" or ", "または") + m_teller.names({m_findings.edge(all[j].edge).to});
      }
      item(way + ": " + (all[i].survives ? pick("passes", "届く") : pick("no answer", "応答なし")));
    }
  }

  void suggestions(const DiagramPart* part, const std::string& data) {
    std::vector<std::string> told;
    for (const auto& s : m_findings.suggestions) {
      if (s.data != data || (part != nullptr && !(s.part == *part))) continue;
      if (std::find(told.begin(), told.end(), s.pattern) != told.end()) continue;
      told.push_back(s.pattern);
      m_out << "    " << pick("try ", "対策: ") << m_findings.catalog.titleOf("pattern:" + s.pattern, m_language) << " – " << s.reason.in(m_language) << '\n';
    }
  }

  std::ostream& m_out;
  const Findings& m_findings;
  Language m_language;
  FailureTeller m_teller;
};

/// A part that the step does not have is a slip of whoever typed it: told, with the steps that have it.
bool allThere(Context& context, const Findings& f) {
  for (const auto& id : f.report.notThere) {
    std::string steps;
    for (int step = 1; step <= f.graph().stepCount(); ++step) {
      const int n = f.graph().nodeIndex(id);
      if (n >= 0 ? f.graph().nodeVisible(n, step) : f.graph().groupVisible(groupIndex(f, id), step))
        steps += (steps.empty() ? "" : ", ") + std::to_string(step);
    }
    context.fail("\"" + id + "\" is not there in step " + std::to_string(f.step) + " of \"" + f.graph().id + "\"", "It is there in: " + steps);
  }
  return f.report.notThere.empty();
}

void failure(Context& context, const Options& options) {
  const Catalog* catalog = context.catalog();
  if (catalog == nullptr) return;
  auto diagram = findDiagram(context, *catalog, options.slug);
  if (!diagram) return;
  Findings f{*catalog, std::move(*diagram), options.step, options.down, {}, {}, {}};
  if (f.step == 0) f.step = f.graph().stepCount();
  auto report = analyzeFailure(f.graph(), catalog->vocabulary(), f.step, options.down);
  if (!report) return context.fail(report.error());
  auto weaknesses = findWeaknesses(f.graph(), catalog->vocabulary(), f.step);
  if (!weaknesses) return context.fail(weaknesses.error());
  auto rules = loadRemedies(*catalog);
  if (!rules) return context.fail(rules.error());
  f.report = std::move(*report);
  if (!allThere(context, f)) return;
  f.weaknesses = std::move(*weaknesses);
  f.suggestions = suggestPatterns(f.graph(), f.weaknesses, *rules);
  if (options.json) {
    context.out() << toJson(f).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  } else {
    TextPage(context.out(), f, options.language.value()).write();
  }
}

}  // namespace

void addFailureCommands(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("failure", "Tell what breaks when a part of a diagram fails, and which patterns help");
  command->add_option("SLUG", options->slug, "a pattern or scenario")->required();
  command->add_option("--step", options->step, "which step; the last one if not given")->check(CLI::Range(1, 999));
  command->add_option("--down", options->down, "a node or group that has failed; may be given several times")->type_name("NODE|GROUP")->allow_extra_args(false);
  command->add_flag("--json", options->json, "as JSON, the same whatever the language");
  options->language.add(*command);
  command->callback([&context, options] { failure(context, *options); });
}

}  // namespace cdp::cli
