// SPDX-License-Identifier: Apache-2.0
#include "diagram/dot_reader.h"

#include <graphviz/cgraph.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "base/unicode.h"
#include "diagram/graphviz_lock.h"
#include "diagram/sequential_ids.h"

namespace cdp {
namespace {

/// cgraph reports in pieces ("Error", ": ", text): they are joined here. Guarded by the Graphviz lock.
std::string& collectedMessages() {
  static std::string messages;
  return messages;
}

int collectMessage(char* text) {
  collectedMessages() += text;
  return 0;
}

struct GraphCloser {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using GraphPtr = std::unique_ptr<Agraph_t, GraphCloser>;

bool isIdentifierChar(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

bool isValidId(std::string_view id) {
  if (id.empty() || id[0] < 'a' || id[0] > 'z') return false;
  return std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

/// cgraph keeps no lines, so they are looked up in the text: good enough to point a person at the statement.
class LineFinder {
 public:
  explicit LineFinder(std::string_view text) : m_text(text) {}

  [[nodiscard]] int ofWord(std::string_view word, std::string_view followedBy = "") const {
    for (std::size_t at = m_text.find(word); at != std::string_view::npos; at = m_text.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      if ((at > 0 && isIdentifierChar(m_text[at - 1])) || (end < m_text.size() && isIdentifierChar(m_text[end]))) continue;
      if (inComment(at)) continue;
      if (!followedBy.empty()) {
        // "a -> b [" is an edge's statement, not b's.
        std::size_t before = at;
        while (before > 0 && (m_text[before - 1] == ' ' || m_text[before - 1] == '\t' || m_text[before - 1] == '"')) --before;
        if (before > 0 && m_text[before - 1] == '>') continue;
        std::size_t next = end;
        while (next < m_text.size() && (m_text[next] == ' ' || m_text[next] == '\t' || m_text[next] == '"')) ++next;
        if (m_text.substr(next, followedBy.size()) != followedBy) continue;
      }
      return lineAt(at);
    }
    return 0;
  }

  /// The `n`-th (0-based) statement "from -> to".
  [[nodiscard]] int ofEdge(std::string_view from, std::string_view to, int n) const {
    int found = 0;
    for (std::size_t at = m_text.find("->"); at != std::string_view::npos; at = m_text.find("->", at + 2)) {
      if (wordBefore(at) == from && wordAfter(at + 2) == to) {
        if (found++ == n) return lineAt(at);
      }
    }
    return 0;
  }

 private:
  [[nodiscard]] int lineAt(std::size_t at) const { return 1 + static_cast<int>(std::count(m_text.begin(), m_text.begin() + static_cast<long>(at), '\n')); }
  [[nodiscard]] bool inComment(std::size_t at) const {
    const std::size_t lineStart = m_text.rfind('\n', at) + 1;
    const std::size_t comment = m_text.find("//", lineStart);
    return comment < at;
  }
  [[nodiscard]] std::string_view wordBefore(std::size_t at) const {
    std::size_t end = at;
    while (end > 0 && (m_text[end - 1] == ' ' || m_text[end - 1] == '"' || m_text[end - 1] == '\t')) --end;
    std::size_t start = end;
    while (start > 0 && isIdentifierChar(m_text[start - 1])) --start;
    return m_text.substr(start, end - start);
  }
  [[nodiscard]] std::string_view wordAfter(std::size_t at) const {
    std::size_t start = at;
    while (start < m_text.size() && (m_text[start] == ' ' || m_text[start] == '"' || m_text[start] == '\t')) ++start;
    std::size_t end = start;
    while (end < m_text.size() && isIdentifierChar(m_text[end])) ++end;
    return m_text.substr(start, end - start);
  }

  std::string_view m_text;
};

/// "Error: <stdin>: syntax error in line 3 near '}'" → line 3.
int lineInMessage(const std::string& message) {
  const std::size_t at = message.find("line ");
  if (at == std::string::npos) return 0;
  int line = 0;
  std::from_chars(message.data() + at + 5, message.data() + message.size(), line);
  return line;
}

class Reader {
 public:
  Reader(std::string_view dot, std::string path, Violations& violations) : m_lines(dot), m_path(std::move(path)), m_violations(violations) {}

  Diagram read(Agraph_t* graph, const std::string& id) {
    m_graph = graph;
    m_diagram.id = id;
    if (!agisdirected(graph)) fault(1, "dot-form", "the graph must be a digraph");
    if (agisstrict(graph)) fault(1, "dot-form", "the graph must not be strict: two edges between the same nodes would be lost");
    if (agnnodes(graph) > DiagramLimits::kNodes || agnedges(graph) > DiagramLimits::kEdges) {
      fault(1, "diagram-size",
            "the diagram has " + std::to_string(agnnodes(graph)) + " nodes and " + std::to_string(agnedges(graph)) + " edges; at most " +
                std::to_string(DiagramLimits::kNodes) + " and " + std::to_string(DiagramLimits::kEdges) + " are allowed");
      return m_diagram;
    }
    checkAttributes(AGRAPH, {"rankdir", "kind", "label_en", "label_ja", "from_step", "until_step", "rank"});
    checkAttributes(AGNODE, {"role", "label_en", "label_ja", "from_step", "until_step", "entry", "data", "service"});
    checkAttributes(AGEDGE, {"kind", "label_en", "label_ja", "from_step", "until_step", "order", "choice", "mode", "standby", "optional", "weight", "minlen",
                             "constraint"});
    const std::string rankdir = value(graph, "rankdir");
    if (rankdir == "TB") {
      m_diagram.topToBottom = true;
    } else if (!rankdir.empty() && rankdir != "LR") {
      fault(m_lines.ofWord("rankdir"), "bad-value", "rankdir must be LR or TB, not \"" + rankdir + "\"");
    }
    readNodes();
    readGroups(graph, -1, 0);
    readEdges();
    return std::move(m_diagram);
  }

 private:
  void fault(int line, std::string rule, std::string message) { m_violations.push_back({m_path, line, std::move(rule), std::move(message)}); }

  void checkAttributes(int kind, const std::set<std::string>& known) {
    const char* what = kind == AGNODE ? "node" : kind == AGEDGE ? "edge" : "graph";
    for (Agsym_t* symbol = agnxtattr(m_graph, kind, nullptr); symbol != nullptr; symbol = agnxtattr(m_graph, kind, symbol)) {
      const std::string name = symbol->name;
      if (kind == AGEDGE && name == "key") continue;  // cgraph's own
      if (kind == AGNODE && name == "label" && onlyDefaultLabels()) continue;
      if (!known.contains(name)) {
        fault(m_lines.ofWord(name), "unknown-attribute", std::string("\"") + name + "\" is not an attribute of a " + what);
      }
    }
  }

  /// Once a layout context exists in the process, Graphviz gives every node a label of "\\N" by itself.
  bool onlyDefaultLabels() {
    for (Agnode_t* node = agfstnode(m_graph); node != nullptr; node = agnxtnode(m_graph, node)) {
      if (std::string_view(agget(node, const_cast<char*>("label"))) != "\\N") return false;
    }
    return true;
  }

  static std::string value(void* object, const char* name) {
    const char* text = agget(object, const_cast<char*>(name));
    if (text == nullptr) return {};
    std::string out = text;
    for (std::size_t at = out.find("\\n"); at != std::string::npos; at = out.find("\\n", at)) out.replace(at, 2, "\n");
    return out;
  }

  int number(void* object, const char* name, int fallback, int low, int high, int line) {
    const std::string text = value(object, name);
    if (text.empty()) return fallback;
    int result = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), result);
    if (code != std::errc() || end != text.data() + text.size() || result < low || result > high) {
      fault(line, "bad-value",
            std::string(name) + " must be a whole number from " + std::to_string(low) + " to " + std::to_string(high) + ", not \"" + text + "\"");
      return fallback;
    }
    return result;
  }

  bool truth(void* object, const char* name, bool fallback, int line) {
    const std::string text = value(object, name);
    if (text.empty()) return fallback;
    if (text == "true") return true;
    if (text == "false") return false;
    fault(line, "bad-value", std::string(name) + " must be true or false, not \"" + text + "\"");
    return fallback;
  }

  /// `outer`: a subgraph inherits its parent's attribute values in cgraph, which is not meant here.
  StepRange steps(void* object, int line) {
    StepRange range;
    range.from = number(object, "from_step", 1, 1, DiagramLimits::kSteps, line);
    range.until = number(object, "until_step", range.until, 1, DiagramLimits::kSteps, line);
    if (range.until < range.from) {
      fault(line, "bad-steps", "until_step " + std::to_string(range.until) + " comes before from_step " + std::to_string(range.from));
      range.until = range.from;
    }
    return range;
  }

  LocalizedText label(void* object, int line) {
    LocalizedText text{value(object, "label_en"), value(object, "label_ja")};
    if (text.en.empty() != text.ja.empty()) {
      fault(line, "missing-language", std::string("the label stands in one language only: label_") + (text.en.empty() ? "en" : "ja") + " is missing");
    }
    return text;
  }

  void readNodes() {
    for (Agnode_t* node = agfstnode(m_graph); node != nullptr; node = agnxtnode(m_graph, node)) {
      DiagramNode out;
      out.id = agnameof(node);
      out.line = m_lines.ofWord(out.id, "[");
      const int line = out.line != 0 ? out.line : m_lines.ofWord(out.id);
      if (!isValidId(out.id)) fault(line, "bad-id", "\"" + out.id + "\" is not a node id: [a-z][a-z0-9_]*");
      out.role = value(node, "role");
      if (out.line == 0 && out.role.empty()) {
        fault(line, "edge-to-nowhere", "\"" + out.id + "\" is used by an edge but never declared as a node");
      }
      out.line = line;
      out.label = label(node, line);
      out.steps = steps(node, line);
      out.entry = truth(node, "entry", false, line);
      out.data = value(node, "data");
      out.service = value(node, "service");
      m_index[node] = static_cast<int>(m_diagram.nodes.size());
      m_diagram.nodes.push_back(std::move(out));
    }
  }

  void readGroups(Agraph_t* parent, int parentIndex, int depth) {
    for (Agraph_t* sub = agfstsubg(parent); sub != nullptr; sub = agnxtsubg(sub)) {
      const std::string name = agnameof(sub) == nullptr ? "" : agnameof(sub);
      if (!name.starts_with("cluster_")) {
        readRank(sub);
        continue;
      }
      DiagramGroup out;
      out.id = name.substr(8);
      out.line = m_lines.ofWord(name);
      out.parent = parentIndex;
      if (!isValidId(out.id)) fault(out.line, "bad-id", "\"" + name + "\" is not a group id: cluster_[a-z][a-z0-9_]*");
      out.kind = ownValue(sub, parent, "kind");
      out.label = {ownValue(sub, parent, "label_en"), ownValue(sub, parent, "label_ja")};
      if (out.label.en.empty() != out.label.ja.empty()) {
        fault(out.line, "missing-language",
              std::string("the group's label stands in one language only: label_") + (out.label.en.empty() ? "en" : "ja") + " is missing");
      }
      out.steps = steps(sub, out.line);
      if (depth + 1 > DiagramLimits::kGroupDepth || static_cast<int>(m_diagram.groups.size()) >= DiagramLimits::kGroups) {
        fault(out.line, "diagram-size", "groups are nested too deeply or are too many");
        return;
      }
      const int index = static_cast<int>(m_diagram.groups.size());
      m_diagram.groups.push_back(std::move(out));
      for (Agnode_t* node = agfstnode(sub); node != nullptr; node = agnxtnode(sub, node)) {
        m_diagram.nodes[static_cast<std::size_t>(m_index[agsubnode(m_graph, node, 0)])].group = index;
      }
      readGroups(sub, index, depth + 1);
    }
  }

  /// cgraph hands a parent's graph attributes down to its subgraphs; a group's own kind and label must be its own, so what equals the
  /// parent's value and was not written again cannot be told apart. Labels equal to the parent's are treated as not given.
  static std::string ownValue(Agraph_t* sub, Agraph_t* parent, const char* name) {
    std::string own = value(sub, name);
    if (std::string_view(name) == "kind") return own;
    return own == value(parent, name) ? std::string() : own;
  }

  void readRank(Agraph_t* sub) {
    const std::string rank = value(sub, "rank");
    if (!rank.empty() && rank != "same") {
      fault(m_lines.ofWord("rank"), "bad-value", "rank must be same, not \"" + rank + "\"");
      return;
    }
    if (rank.empty()) return;
    std::vector<int> members;
    for (Agnode_t* node = agfstnode(sub); node != nullptr; node = agnxtnode(sub, node)) {
      members.push_back(m_index[agsubnode(m_graph, node, 0)]);
    }
    if (members.size() > 1) m_diagram.sameRank.push_back(std::move(members));
  }

  void readEdges() {
    // cgraph hands edges out node by node; the order of declaration is the order of drawing, so it is restored by sequence number.
    std::vector<Agedge_t*> edges;
    for (Agnode_t* node = agfstnode(m_graph); node != nullptr; node = agnxtnode(m_graph, node)) {
      for (Agedge_t* edge = agfstout(m_graph, node); edge != nullptr; edge = agnxtout(m_graph, edge)) edges.push_back(edge);
    }
    std::sort(edges.begin(), edges.end(), [](Agedge_t* a, Agedge_t* b) { return AGSEQ(a) < AGSEQ(b); });
    std::map<std::pair<int, int>, int> seen;
    for (Agedge_t* edge : edges) {
      DiagramEdge out;
      out.from = m_index[agtail(edge)];
      out.to = m_index[aghead(edge)];
      const std::string& from = m_diagram.nodes[static_cast<std::size_t>(out.from)].id;
      const std::string& to = m_diagram.nodes[static_cast<std::size_t>(out.to)].id;
      const int line = m_lines.ofEdge(from, to, seen[{out.from, out.to}]++);
      out.line = line;
      if (out.from == out.to) fault(line, "self-edge", "the edge leads from \"" + from + "\" to itself");
      out.kind = value(edge, "kind");
      out.label = label(edge, line);
      out.steps = steps(edge, line);
      out.order = number(edge, "order", 0, 1, 50, line);
      out.choice = value(edge, "choice");
      out.mode = value(edge, "mode");
      out.standby = truth(edge, "standby", false, line);
      out.optional = truth(edge, "optional", false, line);
      out.weight = number(edge, "weight", 1, 1, 10, line);
      out.minLength = number(edge, "minlen", 1, 1, 4, line);
      out.constraint = truth(edge, "constraint", true, line);
      m_diagram.edges.push_back(std::move(out));
    }
  }

  LineFinder m_lines;
  std::string m_path;
  Violations& m_violations;
  Agraph_t* m_graph = nullptr;
  Diagram m_diagram;
  std::map<Agnode_t*, int> m_index;
};

/// Deep nesting exhausts cgraph's parser stack, so it is refused before cgraph sees it.
bool nestsTooDeeply(std::string_view dot) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < dot.size(); ++i) {
    if (dot[i] == '"' && (i == 0 || dot[i - 1] != '\\')) quoted = !quoted;
    if (quoted) continue;
    if (dot[i] == '{' && ++depth > 2 * DiagramLimits::kGroupDepth) return true;
    if (dot[i] == '}') --depth;
  }
  return false;
}

}  // namespace

Diagram readDot(std::string_view dot, const std::string& id, const std::string& path, Violations& violations) {
  Diagram empty;
  empty.id = id;
  if (dot.size() > DiagramLimits::kBytes) {
    violations.push_back({path, 1, "diagram-size", "the file is larger than " + std::to_string(DiagramLimits::kBytes) + " bytes"});
    return empty;
  }
  if (const std::size_t bad = firstInvalidUtf8(dot); bad != std::string_view::npos) {
    const int line = 1 + static_cast<int>(std::count(dot.begin(), dot.begin() + static_cast<long>(bad), '\n'));
    violations.push_back({path, line, "not-utf8", "the file is not valid UTF-8"});
    return empty;
  }
  if (dot.find('\0') != std::string_view::npos) {
    violations.push_back({path, 1, "dot-syntax", "the file holds a NUL character"});
    return empty;
  }
  if (nestsTooDeeply(dot)) {
    violations.push_back({path, 1, "diagram-size", "groups are nested too deeply"});
    return empty;
  }
  const std::lock_guard lock(graphvizMutex());
  useSequentialIds();  // groups come in the order of their ids: so in the order of the file
  collectedMessages().clear();
  const agusererrf previous = agseterrf(collectMessage);
  const std::string text(dot);
  const GraphPtr graph(agmemread(text.c_str()));
  agseterrf(previous);
  std::string message = collectedMessages();
  if (graph == nullptr || !message.empty()) {
    const int line = lineInMessage(message);
    std::replace(message.begin(), message.end(), '\n', ' ');
    if (message.starts_with("Error: ")) message.erase(0, 7);
    if (message.starts_with("<unknown>: ")) message.erase(0, 11);
    message = std::string(trimmed(message));
    violations.push_back({path, line, "dot-syntax", message.empty() ? "the file holds no graph" : message});
    return empty;
  }
  return Reader(dot, path, violations).read(graph.get(), id);
}

}  // namespace cdp
