// SPDX-License-Identifier: Apache-2.0
#include "diagram_rules.h"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

#include "base/unicode.h"

namespace cdp::compiler {
namespace {

std::size_t u(int i) { return static_cast<std::size_t>(i); }

class Checker {
 public:
  Checker(const Diagram& diagram, const Vocabulary& vocabulary, const std::string& path, Violations& violations)
      : m_diagram(diagram), m_vocabulary(vocabulary), m_path(path), m_violations(violations) {}

  void run(const DiagramRuleLimits& limits) {
    const int count = static_cast<int>(m_diagram.nodes.size());
    if (count < limits.leastNodes || count > limits.mostNodes) {
      fault(1, "diagram-size",
            "the diagram has " + std::to_string(count) + " nodes; " + std::to_string(limits.leastNodes) + " to " + std::to_string(limits.mostNodes) +
                " can be read at a glance");
    }
    for (const auto& node : m_diagram.nodes) checkNode(node);
    for (const auto& group : m_diagram.groups) checkGroup(group);
    for (int e = 0; e < static_cast<int>(m_diagram.edges.size()); ++e) checkEdge(e);
    if (std::none_of(m_diagram.nodes.begin(), m_diagram.nodes.end(), [](const auto& n) { return n.entry; })) {
      fault(1, "no-entry", "no node has entry=true: nobody asks anything of this system");
    }
    for (int step = 1; step <= m_diagram.stepCount(); ++step) checkStep(step);
    checkConnected();
  }

 private:
  void fault(int line, std::string rule, std::string message) { m_violations.push_back({m_path, line, std::move(rule), std::move(message)}); }

  /// Latin letters count one, wide characters two.
  void checkLabel(const LocalizedText& label, int units, int lines, int line, const std::string& what) {
    for (Language language : kLanguages) {
      int width = 0;
      int rows = 1;
      for (char32_t c : decodeUtf8(label.in(language))) {
        if (c == '\n') {
          ++rows;
          width = 0;
          continue;
        }
        width += isWide(c) ? 2 : 1;
        if (width > units * lines) {
          fault(line, "label-too-long", what + "'s label_" + std::string(languageCode(language)) + " is too long: \"" + label.in(language) + "\"");
          break;
        }
      }
      if (rows > lines) fault(line, "label-too-long", what + "'s label has more than " + std::to_string(lines) + " lines");
    }
  }

  void checkNode(const DiagramNode& node) {
    if (node.role.empty()) {
      fault(node.line, "missing-role", "node \"" + node.id + "\" has no role");
    } else if (m_vocabulary.role(node.role) == nullptr) {
      fault(node.line, "unknown-role", "node \"" + node.id + "\" has the unknown role \"" + node.role + "\"");
    }
    checkLabel(node.label, 24, 2, node.line, "node \"" + node.id + "\"");
  }

  void checkGroup(const DiagramGroup& group) {
    if (group.kind.empty()) {
      fault(group.line, "missing-kind", "group \"" + group.id + "\" has no kind");
    } else if (m_vocabulary.groupKind(group.kind) == nullptr) {
      fault(group.line, "unknown-kind", "group \"" + group.id + "\" has the unknown kind \"" + group.kind + "\"");
    }
    checkLabel(group.label, 40, 1, group.line, "group \"" + group.id + "\"");
    const int index = m_diagram.groupIndex(group.id);
    bool any = false;
    for (int n = 0; n < static_cast<int>(m_diagram.nodes.size()); ++n) any = any || m_diagram.isInGroup(n, index);
    if (!any) fault(group.line, "empty-group", "group \"" + group.id + "\" holds no node");
  }

  std::string edgeName(int e) const {
    const auto& edge = m_diagram.edges[u(e)];
    return m_diagram.nodes[u(edge.from)].id + " -> " + m_diagram.nodes[u(edge.to)].id;
  }

  void checkEdge(int e) {
    const auto& edge = m_diagram.edges[u(e)];
    const std::string name = "edge " + edgeName(e);
    if (edge.kind.empty()) {
      fault(edge.line, "missing-kind", name + " has no kind");
    } else if (m_vocabulary.edgeKind(edge.kind) == nullptr) {
      fault(edge.line, "unknown-kind", name + " has the unknown kind \"" + edge.kind + "\"");
    }
    const bool request = edge.kind == "request";
    if (!request && (!edge.choice.empty() || edge.standby || edge.optional)) {
      fault(edge.line, "not-a-request", name + ": choice, standby and optional belong to requests");
    }
    if (edge.standby && edge.choice.empty()) fault(edge.line, "standby-alone", name + " is a stand-by of no choice");
    if (edge.kind == "replicate" && edge.mode != "sync" && edge.mode != "async") {
      fault(edge.line, "bad-value", name + ": mode must be sync or async");
    }
    if (edge.kind != "replicate" && !edge.mode.empty()) fault(edge.line, "bad-value", name + ": mode belongs to replication");
    checkLabel(edge.label, 18, 2, edge.line, name);
    const StepRange steps = m_diagram.edgeSteps(e);
    if (steps.from > steps.until) {
      fault(edge.line, "never-visible", name + " is never seen: its ends are not there in its steps");
    } else if (edge.steps.from > 1 || edge.steps.until <= m_diagram.stepCount()) {
      // What an edge claims for itself must hold for its ends, or a reader of the file is misled.
      const int until = std::min(edge.steps.until, m_diagram.stepCount());
      if (steps.from > edge.steps.from || std::min(steps.until, m_diagram.stepCount()) < until) {
        fault(edge.line, "end-missing",
              name + " is meant for steps " + std::to_string(edge.steps.from) + " to " + std::to_string(until) +
                  ", but one of its ends is not there all the time");
      }
    }
  }

  /// All steps together hang together: a diagram is one story.
  void checkConnected() {
    std::vector<bool> reached(m_diagram.nodes.size(), false);
    const std::function<void(int)> visit = [&](int n) {
      if (reached[u(n)]) return;
      reached[u(n)] = true;
      for (const auto& edge : m_diagram.edges) {
        if (edge.from == n) visit(edge.to);
        if (edge.to == n) visit(edge.from);
      }
    };
    if (!m_diagram.nodes.empty()) visit(0);
    for (std::size_t n = 0; n < reached.size(); ++n) {
      if (reached[n]) continue;
      fault(m_diagram.nodes[n].line, "not-connected", "no chain of edges leads from \"" + m_diagram.nodes[0].id + "\" to \"" + m_diagram.nodes[n].id + "\"");
      return;
    }
  }

  void checkStep(int step) {
    bool any = false;
    for (int n = 0; n < static_cast<int>(m_diagram.nodes.size()); ++n) {
      if (!m_diagram.nodeVisible(n, step)) continue;
      any = true;
      bool tied = false;
      for (int e = 0; e < static_cast<int>(m_diagram.edges.size()); ++e) {
        const auto& edge = m_diagram.edges[u(e)];
        tied = tied || ((edge.from == n || edge.to == n) && m_diagram.edgeVisible(e, step));
      }
      const auto& node = m_diagram.nodes[u(n)];
      if (!tied) fault(node.line, "lonely-node", "node \"" + node.id + "\" has no edge in step " + std::to_string(step));
    }
    if (!any) fault(1, "empty-step", "step " + std::to_string(step) + " shows nothing");
    for (int e = 0; e < static_cast<int>(m_diagram.edges.size()); ++e) {
      const auto& edge = m_diagram.edges[u(e)];
      if (edge.kind.empty() || !m_diagram.edgeVisible(e, step)) continue;
      const bool fresh = m_seen.insert({edge.from * 1000 + edge.to, edge.kind, step}).second;
      if (!fresh) fault(edge.line, "duplicate-edge", "edge " + edgeName(e) + " of kind " + edge.kind + " stands twice in step " + std::to_string(step));
    }
  }

  const Diagram& m_diagram;
  const Vocabulary& m_vocabulary;
  const std::string& m_path;
  Violations& m_violations;
  std::set<std::tuple<int, std::string, int>> m_seen;
};

}  // namespace

void checkDiagram(const Diagram& diagram, const Vocabulary& vocabulary, const DiagramRuleLimits& limits, const std::string& path, Violations& violations) {
  Checker(diagram, vocabulary, path, violations).run(limits);
}

}  // namespace cdp::compiler
