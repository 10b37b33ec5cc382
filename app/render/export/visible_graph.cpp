// SPDX-License-Identifier: Apache-2.0
#include "export/visible_graph.h"

#include <algorithm>
#include <set>

#include "diagram/diagram_labels.h"
#include "export/export_text.h"

namespace cdp::render {
namespace {

/// Unique names of letters, digits and "_" for ids that may hold anything.
class Names {
 public:
  std::string make(const std::string& prefix, const std::string& id) {
    std::string name = prefix;
    for (const char c : id.substr(0, 60)) {
      const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
      name += plain ? c : '_';
    }
    std::string unique = name;
    for (int n = 2; !m_used.insert(unique).second; ++n) unique = name + "_" + std::to_string(n);
    return unique;
  }

 private:
  std::set<std::string> m_used;
};

std::string sign(Mark mark) {
  switch (mark) {
    case Mark::Added:
      return "+ ";
    case Mark::Removed:
      return "– ";
    case Mark::Changed:
      return "~ ";
    default:
      return {};
  }
}

/// The same text in several languages: each once.
std::vector<std::string> distinct(const std::vector<std::string>& texts) {
  std::vector<std::string> out;
  for (const auto& text : texts) {
    if (!text.empty() && std::find(out.begin(), out.end(), text) == out.end()) out.push_back(text);
  }
  return out;
}

QColor marked(const Theme& theme, Mark mark, const QColor& fallback) {
  switch (mark) {
    case Mark::Added:
      return theme.added;
    case Mark::Removed:
      return theme.removed;
    case Mark::Changed:
      return theme.changed;
    default:
      return fallback;
  }
}

std::string name(const QColor& colour) { return colour.name().toStdString(); }

/// Without transparency, which some of the formats do not have.
QColor over(const QColor& top, const QColor& below) {
  const double a = top.alphaF();
  const auto mix = [a](int x, int y) { return static_cast<int>(x * a + y * (1 - a) + 0.5); };
  return {mix(top.red(), below.red()), mix(top.green(), below.green()), mix(top.blue(), below.blue())};
}

}  // namespace

std::string joined(const std::vector<std::string>& lines, std::string_view separator) {
  std::string out;
  for (const auto& line : lines) {
    if (!out.empty()) out += separator;
    out += line;
  }
  return out;
}

VisibleGraph visibleGraph(const LaidOutDiagram& laidOut, const Vocabulary& vocabulary, const DiagramView& view, const std::vector<Language>& languages) {
  const Diagram& d = laidOut.diagram;
  const DiagramState state = stateFor(laidOut, view);
  VisibleGraph graph;
  graph.topToBottom = d.topToBottom;
  Names names;
  std::vector<int> groupAt(d.groups.size(), -1);
  for (std::size_t g = 0; g < d.groups.size(); ++g) {
    if (state.groups[g].opacity <= 0) continue;
    std::vector<std::string> labels;
    for (const Language language : languages) labels.push_back(cleanLine(groupName(d.groups[g], vocabulary, language)));
    VisibleGraph::Group group{static_cast<int>(g), names.make("g_", d.groups[g].id), d.groups[g].kind, joined(distinct(labels), "\n"), -1,
                              state.groups[g].mark};
    group.label = sign(group.mark) + group.label;
    for (int p = d.groups[g].parent; p >= 0 && group.parent < 0; p = d.groups[static_cast<std::size_t>(p)].parent)
      group.parent = groupAt[static_cast<std::size_t>(p)];
    groupAt[g] = static_cast<int>(graph.groups.size());
    graph.groups.push_back(std::move(group));
  }
  std::vector<int> nodeAt(d.nodes.size(), -1);
  for (std::size_t n = 0; n < d.nodes.size(); ++n) {
    if (state.nodes[n].opacity <= 0) continue;
    VisibleGraph::Node node;
    node.index = static_cast<int>(n);
    node.id = names.make("n_", d.nodes[n].id);
    node.role = d.nodes[n].role;
    if (const Role* role = vocabulary.role(node.role); role != nullptr) node.family = role->family;
    node.mark = state.nodes[n].mark;
    for (int p = d.nodes[n].group; p >= 0 && node.group < 0; p = d.groups[static_cast<std::size_t>(p)].parent)
      node.group = groupAt[static_cast<std::size_t>(p)];
    std::vector<std::string> lines;
    for (const Language language : languages) {
      const NodeLabel label = nodeLabel(d.nodes[n], vocabulary, language, view.lens);
      for (const auto& line : label.lines) lines.push_back(cleanLine(line));
      if (language == languages.back() && !label.product.empty()) lines.push_back(cleanLine(label.product));
    }
    node.lines = distinct(lines);
    if (!view.labels || node.lines.empty()) node.lines = {std::string(" ")};
    node.lines.front() = sign(node.mark) + node.lines.front();
    nodeAt[n] = static_cast<int>(graph.nodes.size());
    graph.nodes.push_back(std::move(node));
  }
  for (std::size_t e = 0; e < d.edges.size(); ++e) {
    const int from = nodeAt[static_cast<std::size_t>(d.edges[e].from)];
    const int to = nodeAt[static_cast<std::size_t>(d.edges[e].to)];
    if (state.edges[e].opacity <= 0 || from < 0 || to < 0) continue;
    std::vector<std::string> labels;
    if (view.labels) {
      for (const Language language : languages) labels.push_back(cleanLine(d.edges[e].label.in(language)));
    }
    const EdgeKind* kind = vocabulary.edgeKind(d.edges[e].kind);
    VisibleGraph::Edge edge{static_cast<int>(e), from, to, d.edges[e].kind, kind == nullptr ? "solid" : kind->style, joined(distinct(labels), "\n"),
                            state.edges[e].mark};
    if (d.edges[e].order > 0) edge.label = circledNumber(d.edges[e].order) + (edge.label.empty() ? "" : " ") + edge.label;
    if (edge.mark != Mark::None) edge.label = sign(edge.mark) + edge.label;
    while (edge.label.ends_with(' ')) edge.label.pop_back();
    graph.edges.push_back(std::move(edge));
  }
  return graph;
}

PartColours nodeColours(const Theme& theme, const VisibleGraph::Node& node) {
  const FamilyColours& family = theme.family(node.family);
  return {name(marked(theme, node.mark, family.line)), name(family.tint), name(theme.text)};
}

PartColours groupPartColours(const Theme& theme, const VisibleGraph::Group& group) {
  const FamilyColours colours = theme.groupColours(group.kind);
  const QColor line = marked(theme, group.mark, colours.line);
  return {name(line), name(over(colours.tint, theme.surface)), name(line)};
}

std::string edgeColourOf(const Theme& theme, const VisibleGraph::Edge& edge) { return name(marked(theme, edge.mark, theme.edgeColour(edge.kind))); }

}  // namespace cdp::render
