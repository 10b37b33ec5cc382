// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "export/export_text.h"
#include "export/graph_formats.h"
#include "export/visible_graph.h"
#include "fonts.h"
#include "layout/text_metrics.h"

namespace cdp::render {
namespace {

/// A quoted DOT string in which nothing has a meaning: back slashes, quotes and the entities that Graphviz resolves are escaped.
std::string quoted(const std::string& text, std::string_view lineBreak = "\\n") {
  std::string out = "\"";
  for (const char c : cleanText(text)) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '&':
        out += "&amp;";
        break;
      case '\n':
        out += lineBreak;
        break;
      default:
        out += c;
    }
  }
  return out + '"';
}

std::string edgeStyle(const std::string& style, Mark mark) {
  if (mark == Mark::Removed || style == "dashed" || style == "long_dash") return ", style=dashed";
  if (style == "dotted" || style == "sparse_dots" || style == "dash_dot") return ", style=dotted";
  return {};
}

class Writer {
 public:
  Writer(const VisibleGraph& graph, const Theme& theme) : m_graph(graph), m_theme(theme) {}

  void members(int group, int depth) {
    for (std::size_t g = 0; g < m_graph.groups.size(); ++g) {
      if (m_graph.groups[g].parent == group) subgraph(static_cast<int>(g), depth);
    }
    for (const auto& node : m_graph.nodes) {
      if (node.group != group) continue;
      const PartColours colours = nodeColours(m_theme, node);
      std::string style = node.family == RoleFamily::People ? "filled" : "rounded,filled";
      if (node.mark == Mark::Removed) style += ",dashed";
      line(depth, node.id + " [label=" + quoted(joined(node.lines, "\n")) + shape(node.family) + ", style=\"" + style + "\", color=\"" + colours.line +
                      "\", fillcolor=\"" + colours.fill + "\"" + (node.mark == Mark::None ? "" : ", penwidth=2.2") + "]");
    }
  }

  void edges() {
    for (const auto& edge : m_graph.edges) {
      const std::string colour = edgeColourOf(m_theme, edge);
      std::string out = m_graph.nodes[static_cast<std::size_t>(edge.from)].id + " -> " + m_graph.nodes[static_cast<std::size_t>(edge.to)].id + " [color=\"" +
                        colour + (edge.style == "double" ? ":" + colour : std::string()) + "\"" + edgeStyle(edge.style, edge.mark);
      if (edge.kind == "launch") out += ", arrowhead=vee";
      if (!edge.label.empty()) out += ", xlabel=" + quoted(edge.label) + ", fontcolor=\"" + colour + "\"";
      line(1, out + "]");
    }
  }

  std::string take() { return std::move(m_out); }
  void line(int depth, const std::string& text) { m_out += std::string(static_cast<std::size_t>(depth) * 2, ' ') + text + '\n'; }

 private:
  void subgraph(int index, int depth) {
    const auto& group = m_graph.groups[static_cast<std::size_t>(index)];
    const PartColours colours = groupPartColours(m_theme, group);
    line(depth, "subgraph cluster_" + group.id + " {");
    line(depth + 1, "label=" + quoted(group.label, "\\l") + "; labeljust=l; style=\"rounded,filled" +
                        (group.kind == "zone" || group.kind == "auto_scaling" || group.mark == Mark::Removed ? ",dashed" : "") + "\"; color=\"" + colours.line +
                        "\"; fillcolor=\"" + colours.fill + "\"; fontcolor=\"" + colours.text + "\"; margin=14");
    members(index, depth + 1);
    line(depth, "}");
  }

  static std::string shape(RoleFamily family) {
    switch (family) {
      case RoleFamily::People:
        return ", shape=ellipse";
      case RoleFamily::Database:
      case RoleFamily::Storage:
        return ", shape=cylinder";
      default:
        return {};
    }
  }

  const VisibleGraph& m_graph;
  const Theme& m_theme;
  std::string m_out;
};

}  // namespace

std::string diagramToDot(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view, const std::vector<Language>& languages,
                         const DrawingTexts& texts) {
  const VisibleGraph graph = visibleGraph(diagram, vocabulary, view, languages);
  const Theme& theme = Theme::get(view.theme);
  const std::string family = quoted(fontFamilies().front().toStdString());
  // Graphviz puts xlabels where there is room: so the ranks stand as far apart as the longest of them needs.
  double longest = 0;
  for (const auto& edge : graph.edges) {
    std::size_t at = 0;
    while (at <= edge.label.size() && !graph.topToBottom) {
      const std::size_t end = std::min(edge.label.find('\n', at), edge.label.size());
      longest = std::max(longest, textWidth(std::string_view(edge.label).substr(at, end - at), 10));
      at = end + 1;
    }
  }
  const int rankSeparation = std::min(300, std::max(75, static_cast<int>(longest / 72 * 100) + 45));
  Writer writer(graph, theme);
  writer.line(0, "digraph " + quoted(diagram.diagram.id) + " {");
  writer.line(1, std::string("graph [rankdir=") + (graph.topToBottom ? "TB" : "LR") + ", fontname=" + family + ", fontsize=12, nodesep=0.45, ranksep=" +
                     std::to_string(rankSeparation / 100) + "." + std::to_string(rankSeparation % 100 / 10) + std::to_string(rankSeparation % 10) +
                     ", pad=0.3, " + "forcelabels=true, bgcolor=\"" + (view.transparent ? std::string("transparent") : theme.surface.name().toStdString()) +
                     "\", fontcolor=\"" + theme.text.name().toStdString() + "\", label=" + quoted(texts.title.toStdString()) + ", labelloc=t]");
  writer.line(
      1, "node [shape=box, fontname=" + family + ", fontsize=12, margin=\"0.16,0.09\", height=0.55, fontcolor=\"" + theme.text.name().toStdString() + "\"]");
  writer.line(1, "edge [fontname=" + family + ", fontsize=10, arrowsize=0.7, penwidth=1.3]");
  writer.members(-1, 1);
  writer.edges();
  writer.line(0, "}");
  return writer.take();
}

}  // namespace cdp::render
