// SPDX-License-Identifier: Apache-2.0
#include <cctype>

#include "export/export_text.h"
#include "export/graph_formats.h"
#include "export/visible_graph.h"

namespace cdp::render {
namespace {

/// Mermaid's own entities ("#35;") for everything that its grammar, its Markdown or HTML could take for mark-up.
std::string escaped(const std::string& text) {
  std::string out;
  const std::string clean = cleanText(text);
  bool lineStart = true;
  bool digitsOnly = true;
  for (std::size_t i = 0; i < clean.size(); ++i) {
    const char c = clean[i];
    if (c == '\n') {
      out += "<br/>";
      lineStart = digitsOnly = true;
      continue;
    }
    const bool listMark = (c == '-' || c == '+') && lineStart;
    const bool numberMark = c == '.' && digitsOnly && !lineStart;
    static const std::string kSpecial = "\"#<>&`*_~;\\[]{}()|%$:/";
    if (listMark || numberMark || kSpecial.find(c) != std::string::npos) {
      out += '#' + std::to_string(static_cast<int>(c)) + ';';
    } else {
      out += c;
    }
    digitsOnly = digitsOnly && std::isdigit(static_cast<unsigned char>(c)) != 0;
    lineStart = false;
  }
  return out;
}

/// For the values of accTitle and accDescr, which know no escapes.
std::string words(const std::string& text) {
  std::string out;
  for (const char c : cleanLine(text)) out += std::string_view("{}#;%<>").find(c) == std::string_view::npos ? c : ' ';
  return out;
}

std::string node(const VisibleGraph::Node& n) {
  const std::string label = "\"" + escaped(joined(n.lines, "\n")) + "\"";
  switch (n.family) {
    case RoleFamily::People:
      return n.id + "([" + label + "])";
    case RoleFamily::Database:
    case RoleFamily::Storage:
      return n.id + "[(" + label + ")]";
    case RoleFamily::Messaging:
      return n.id + "[[" + label + "]]";
    case RoleFamily::Operation:
      return n.id + "{{" + label + "}}";
    default:
      return n.id + "[" + label + "]";
  }
}

void members(std::string& out, const VisibleGraph& graph, int group, int depth) {
  const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
  for (std::size_t g = 0; g < graph.groups.size(); ++g) {
    if (graph.groups[g].parent != group) continue;
    out += indent + "subgraph " + graph.groups[g].id + "[\"" + escaped(graph.groups[g].label) + "\"]\n";
    members(out, graph, static_cast<int>(g), depth + 1);
    out += indent + "end\n";
  }
  for (const auto& n : graph.nodes) {
    if (n.group == group) out += indent + node(n) + "\n";
  }
}

std::string dashes(const std::string& style, Mark mark) {
  if (mark == Mark::Removed) return ",stroke-dasharray:3 3";
  if (style == "dashed") return ",stroke-dasharray:6 4";
  if (style == "long_dash") return ",stroke-dasharray:12 4";
  if (style == "dash_dot") return ",stroke-dasharray:10 3 2 3";
  if (style == "dotted") return ",stroke-dasharray:2 3";
  if (style == "sparse_dots") return ",stroke-dasharray:2 5";
  return style == "double" ? ",stroke-width:3.5px" : "";
}

}  // namespace

std::string diagramToMermaid(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view, const std::vector<Language>& languages,
                             const DrawingTexts& texts) {
  const VisibleGraph graph = visibleGraph(diagram, vocabulary, view, languages);
  const Theme& theme = Theme::get(view.theme);
  std::string out = std::string("flowchart ") + (graph.topToBottom ? "TB" : "LR") + "\n";
  out += "  accTitle: " + words(texts.title.toStdString()) + "\n";
  out += "  accDescr: " + words(texts.description.toStdString()) + "\n";
  members(out, graph, -1, 1);
  for (const auto& edge : graph.edges) {
    out += "  " + graph.nodes[static_cast<std::size_t>(edge.from)].id + " -->";
    if (!edge.label.empty()) out += "|\"" + escaped(edge.label) + "\"|";
    out += " " + graph.nodes[static_cast<std::size_t>(edge.to)].id + "\n";
  }
  for (const auto& n : graph.nodes) {
    const PartColours colours = nodeColours(theme, n);
    out += "  style " + n.id + " fill:" + colours.fill + ",stroke:" + colours.line + ",color:" + colours.text +
           (n.mark == Mark::None ? "" : ",stroke-width:3px") + (n.mark == Mark::Removed ? ",stroke-dasharray:3 3" : "") + "\n";
  }
  for (const auto& group : graph.groups) {
    const PartColours colours = groupPartColours(theme, group);
    out += "  style " + group.id + " fill:" + colours.fill + ",stroke:" + colours.line + ",color:" + colours.text +
           (group.kind == "zone" || group.kind == "auto_scaling" || group.mark == Mark::Removed ? ",stroke-dasharray:6 4" : "") + "\n";
  }
  for (std::size_t e = 0; e < graph.edges.size(); ++e) {
    out += "  linkStyle " + std::to_string(e) + " stroke:" + edgeColourOf(theme, graph.edges[e]) + dashes(graph.edges[e].style, graph.edges[e].mark) + "\n";
  }
  return out;
}

}  // namespace cdp::render
