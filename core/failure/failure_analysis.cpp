// SPDX-License-Identifier: Apache-2.0
#include "failure/failure_analysis.h"

#include <algorithm>
#include <map>

#include "base/suggestions.h"
#include "failure/data_copies.h"
#include "failure/step_graph.h"

namespace cdp {
namespace {

std::size_t u(int i) { return static_cast<std::size_t>(i); }
int count(const auto& list) { return static_cast<int>(list.size()); }

Result<void> checkStep(const Diagram& diagram, int step) {
  const int last = diagram.stepCount();
  if (step >= 1 && step <= last) return {};
  const std::string name = diagram.id.empty() ? "the diagram" : "\"" + diagram.id + "\"";
  return Error{Error::Code::NotFound, name + " has no step " + std::to_string(step),
               last == 1 ? "It has one step only" : "Its steps are 1 to " + std::to_string(last), ""};
}

/// The part an id means; an error with the nearest ids otherwise.
Result<DiagramPart> findPart(const Diagram& diagram, const std::string& id) {
  constexpr std::string_view kCluster = "cluster_";
  if (const int node = diagram.nodeIndex(id); node >= 0) return DiagramPart{DiagramPart::Type::Node, node};
  if (const int group = diagram.groupIndex(id); group >= 0) return DiagramPart{DiagramPart::Type::Group, group};
  if (id.starts_with(kCluster)) {
    if (const int group = diagram.groupIndex(std::string_view(id).substr(kCluster.size())); group >= 0) return DiagramPart{DiagramPart::Type::Group, group};
  }
  std::vector<std::string> known;
  for (const auto& node : diagram.nodes) known.push_back(node.id);
  for (const auto& group : diagram.groups) known.push_back(group.id);
  std::string remedy = didYouMean(id, known);
  if (remedy.empty() && !known.empty()) {
    remedy = "It has";
    for (std::size_t i = 0; i < known.size() && i < 20; ++i) remedy += (i == 0 ? " " : ", ") + known[i];
    if (known.size() > 20) remedy += " …";
  }
  const std::string name = diagram.id.empty() ? "the diagram" : "\"" + diagram.id + "\"";
  return Error{Error::Code::NotFound, name + " has no node or group \"" + id + "\"", remedy, ""};
}

std::vector<RequestOutcome> entryRequests(const StepGraph& graph, const std::vector<bool>& up, const std::vector<bool>& works) {
  const Diagram& diagram = graph.diagram();
  std::vector<RequestOutcome> out;
  for (int e = 0; e < count(diagram.edges); ++e) {
    const DiagramEdge& edge = diagram.edges[u(e)];
    if (!graph.edgeShown(e) || edge.kind != "request" || !diagram.nodes[u(edge.from)].entry) continue;
    const int choice = graph.choiceOf(e);
    out.push_back({e, up[u(edge.from)] && (choice < 0 ? works[u(edge.to)] : graph.answered(choice, works))});
  }
  return out;
}

/// What happened to the members of a choice.
struct ChoiceState {
  std::vector<int> lostFirst;  ///< targets that are used when all is well, and do not work now
  std::vector<int> lostStandby;
  std::vector<int> first;  ///< targets that work
  std::vector<int> standby;

  [[nodiscard]] bool satisfied() const { return !first.empty() || !standby.empty(); }
  /// Whether the stand-bys are what one uses.
  [[nodiscard]] bool onStandby() const { return first.empty() && !standby.empty(); }
};

class Analysis {
 public:
  Analysis(const Diagram& diagram, const Vocabulary& vocabulary, int step, const std::vector<int>& failed)
      : m_diagram(diagram), m_vocabulary(vocabulary), m_graph(diagram, step), m_up(m_graph.up(failed)), m_works(m_graph.working(m_up)) {
    for (const auto& choice : m_graph.choices()) {
      ChoiceState state;
      for (int e : choice.edges) {
        const DiagramEdge& edge = diagram.edges[u(e)];
        auto& list = m_works[u(edge.to)] ? (edge.standby ? state.standby : state.first) : (edge.standby ? state.lostStandby : state.lostFirst);
        list.push_back(edge.to);
      }
      m_choices.push_back(std::move(state));
    }
  }

  FailureReport report(int step) {
    FailureReport out;
    out.step = step;
    out.up = m_up;
    out.works = m_works;
    out.switchOvers = switchOvers();
    for (int e = 0; e < count(m_diagram.edges); ++e) out.edges.push_back(edgeState(e));
    out.requests = entryRequests(m_graph, m_up, m_works);
    out.data = DataCopies(m_graph).after(m_up);
    return out;
  }

 private:
  EdgeState edgeState(int e) const {
    if (!m_graph.edgeShown(e)) return EdgeState::NotShown;
    const DiagramEdge& edge = m_diagram.edges[u(e)];
    if (edge.kind == "request") return requestState(e);
    if (edge.kind == "message") {
      if (!m_works[u(edge.from)]) return EdgeState::Idle;
      if (m_works[u(edge.to)]) return EdgeState::Carries;
      return keepsMessages(edge.from) ? EdgeState::Waits : EdgeState::Broken;
    }
    if (edge.kind == "switch") return isMoved(edge) ? EdgeState::TakesOver : m_up[u(edge.to)] ? EdgeState::StandsBy : EdgeState::Broken;
    if (!m_up[u(edge.from)]) return EdgeState::Idle;
    return m_up[u(edge.to)] ? EdgeState::Carries : EdgeState::Broken;
  }

  EdgeState requestState(int e) const {
    const DiagramEdge& edge = m_diagram.edges[u(e)];
    if (!m_works[u(edge.to)]) return EdgeState::Broken;
    if (!m_works[u(edge.from)]) return EdgeState::Idle;
    const int index = m_graph.choiceOf(e);
    if (index < 0) return EdgeState::Carries;
    const ChoiceState& choice = m_choices[u(index)];
    if (edge.standby && !choice.first.empty()) return EdgeState::StandsBy;
    const bool others = !choice.lostFirst.empty() || (choice.first.empty() && !choice.lostStandby.empty());
    return others ? EdgeState::TakesOver : EdgeState::Carries;
  }

  bool keepsMessages(int node) const {
    const Role* role = m_vocabulary.role(m_diagram.nodes[u(node)].role);
    return role != nullptr && role->family == RoleFamily::Messaging;
  }

  const std::string& roleOf(int node) const { return m_diagram.nodes[u(node)].role; }

  SwitchOver::Kind kindOf(int by, const ChoiceState& choice) const {
    if (roleOf(by) == "floating_ip" || roleOf(by) == "route_table" || roleOf(by) == "network_interface") return SwitchOver::Kind::Address;
    const auto& takers = choice.onStandby() ? choice.standby : choice.first;
    const bool replicas = std::all_of(takers.begin(), takers.end(), [&](int node) { return roleOf(node) == "database_replica"; });
    if (replicas) return SwitchOver::Kind::Replica;
    return choice.onStandby() ? SwitchOver::Kind::StandBy : SwitchOver::Kind::Members;
  }

  /// A switch edge says where to something can move: from a node that is gone, or for an address none of whose targets answers any more.
  bool isMoved(const DiagramEdge& edge) const {
    if (!m_works[u(edge.to)]) return false;
    if (!m_up[u(edge.from)]) return true;
    for (int c = 0; c < count(m_graph.choices()); ++c) {
      if (m_graph.choices()[u(c)].from == edge.from && !m_choices[u(c)].satisfied()) return true;
    }
    return false;
  }

  std::vector<SwitchOver> switchOvers() const {
    std::vector<SwitchOver> out;
    for (int c = 0; c < count(m_graph.choices()); ++c) {
      const int by = m_graph.choices()[u(c)].from;
      const ChoiceState& choice = m_choices[u(c)];
      if (!m_works[u(by)] || choice.lostFirst.empty() || !choice.satisfied()) continue;
      SwitchOver change{kindOf(by, choice), by, choice.lostFirst, choice.onStandby() ? choice.standby : choice.first, true};
      std::sort(change.lost.begin(), change.lost.end());
      out.push_back(std::move(change));
    }
    for (int e = 0; e < count(m_diagram.edges); ++e) {
      const DiagramEdge& edge = m_diagram.edges[u(e)];
      if (!m_graph.edgeShown(e) || edge.kind != "switch" || !isMoved(edge)) continue;
      SwitchOver move{SwitchOver::Kind::Address, edge.from, {}, {edge.to}, false};
      if (!m_up[u(edge.from)]) move.lost.push_back(edge.from);
      for (int c = 0; m_up[u(edge.from)] && c < count(m_graph.choices()); ++c) {
        if (m_graph.choices()[u(c)].from == edge.from && !m_choices[u(c)].satisfied()) {
          move.lost.insert(move.lost.end(), m_choices[u(c)].lostFirst.begin(), m_choices[u(c)].lostFirst.end());
        }
      }
      std::sort(move.lost.begin(), move.lost.end());
      // What a stand-by of a choice does already need not be moved by hand.
      const bool done = std::any_of(out.begin(), out.end(), [&](const SwitchOver& other) {
        return other.automatic && other.takers == move.takers && std::includes(other.lost.begin(), other.lost.end(), move.lost.begin(), move.lost.end());
      });
      if (!done) out.push_back(std::move(move));
    }
    return out;
  }

  const Diagram& m_diagram;
  const Vocabulary& m_vocabulary;
  StepGraph m_graph;
  std::vector<bool> m_up;
  std::vector<bool> m_works;
  std::vector<ChoiceState> m_choices;  ///< by choice of the graph
};

/// The parts that count: what a provider keeps running over zones does not, and who asks does not.
std::vector<DiagramPart> partsThatCount(const Diagram& diagram, const Vocabulary& vocabulary, const StepGraph& graph, int step) {
  std::vector<DiagramPart> out;
  for (int n = 0; n < count(diagram.nodes); ++n) {
    const Role* role = vocabulary.role(diagram.nodes[u(n)].role);
    if (graph.nodeShown(n) && !diagram.nodes[u(n)].entry && (role == nullptr || !role->redundant)) out.push_back({DiagramPart::Type::Node, n});
  }
  for (int g = 0; g < count(diagram.groups); ++g) {
    const GroupKind* kind = vocabulary.groupKind(diagram.groups[u(g)].kind);
    if (kind != nullptr && kind->fails && diagram.groupVisible(g, step)) out.push_back({DiagramPart::Type::Group, g});
  }
  return out;
}

}  // namespace

const std::string& partId(const Diagram& diagram, const DiagramPart& part) {
  static const std::string kNone;
  const int size = part.type == DiagramPart::Type::Node ? count(diagram.nodes) : count(diagram.groups);
  if (part.index < 0 || part.index >= size) return kNone;
  return part.type == DiagramPart::Type::Node ? diagram.nodes[u(part.index)].id : diagram.groups[u(part.index)].id;
}

Result<FailureReport> analyzeFailure(const Diagram& diagram, const Vocabulary& vocabulary, int step, const std::vector<std::string>& failed) {
  if (auto checked = checkStep(diagram, step); !checked) return checked.error();
  std::vector<int> nodes;
  std::vector<std::string> notThere;
  for (const auto& id : failed) {
    const auto part = findPart(diagram, id);
    if (!part) return part.error();
    const bool isNode = part->type == DiagramPart::Type::Node;
    if (!(isNode ? diagram.nodeVisible(part->index, step) : diagram.groupVisible(part->index, step))) {
      notThere.push_back(id);
      continue;
    }
    for (int n = 0; n < count(diagram.nodes); ++n) {
      if (isNode ? n == part->index : diagram.isInGroup(n, part->index) && diagram.nodeVisible(n, step)) nodes.push_back(n);
    }
  }
  FailureReport report = Analysis(diagram, vocabulary, step, nodes).report(step);
  report.notThere = std::move(notThere);
  return report;
}

Result<Weaknesses> findWeaknesses(const Diagram& diagram, const Vocabulary& vocabulary, int step) {
  if (auto checked = checkStep(diagram, step); !checked) return checked.error();
  const StepGraph graph(diagram, step);
  const DataCopies copies(graph);
  Weaknesses out;
  out.step = step;
  std::map<std::string, DataAtRisk> risks;
  for (const DiagramPart& part : partsThatCount(diagram, vocabulary, graph, step)) {
    const auto up = graph.up(part.type == DiagramPart::Type::Node ? std::vector<int>{part.index} : graph.members(part.index));
    SinglePoint point{part, {}};
    for (const RequestOutcome& request : entryRequests(graph, up, graph.working(up))) {
      const DiagramEdge& edge = diagram.edges[u(request.edge)];
      // An entry that is lost with its group asks nothing any more, so nothing is refused to it.
      if (!request.survives && !edge.optional && up[u(edge.from)]) point.ends.push_back(request.edge);
    }
    if (!point.ends.empty()) out.points.push_back(std::move(point));
    for (const DataState& state : copies.after(up)) {
      if (state.outcome == DataOutcome::Kept) continue;
      DataAtRisk& risk = risks[state.data];
      risk.data = state.data;
      risk.losses.push_back({part, state.outcome, state.remaining});
    }
  }
  for (auto& [name, risk] : risks) out.data.push_back(std::move(risk));
  return out;
}

std::string_view dataOutcomeCode(DataOutcome outcome) {
  switch (outcome) {
    case DataOutcome::Kept:
      return "kept";
    case DataOutcome::MayMissLast:
      return "may-miss-last";
    case DataOutcome::FallsBack:
      return "falls-back";
    case DataOutcome::Lost:
      break;
  }
  return "lost";
}

std::string_view switchOverCode(SwitchOver::Kind kind) {
  switch (kind) {
    case SwitchOver::Kind::StandBy:
      return "stand-by";
    case SwitchOver::Kind::Replica:
      return "replica";
    case SwitchOver::Kind::Address:
      return "address";
    case SwitchOver::Kind::Members:
      break;
  }
  return "members";
}

}  // namespace cdp
