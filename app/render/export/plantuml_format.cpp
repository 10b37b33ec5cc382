// SPDX-License-Identifier: Apache-2.0
#include <cctype>
#include <cstdio>

#include "export/export_text.h"
#include "export/graph_formats.h"
#include "export/visible_graph.h"
#include "fonts.h"

namespace cdp::render {
namespace {

/// Every ASCII character that PlantUML's preprocessor, grammar or creole mark-up could take for its own becomes "<U+0000>".
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : cleanText(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      out += "\\n";
    } else if (byte >= 0x80 || std::isalnum(byte) != 0 || c == ' ' || c == ',' || c == '.' || c == '(' || c == ')') {
      out += c;
    } else {
      char code[12];
      std::snprintf(code, sizeof code, "<U+%04X>", byte);
      out += code;
    }
  }
  return out;
}

std::string keyword(RoleFamily family) {
  switch (family) {
    case RoleFamily::People:
      return "actor";
    case RoleFamily::Compute:
      return "node";
    case RoleFamily::Storage:
      return "storage";
    case RoleFamily::Database:
      return "database";
    case RoleFamily::Messaging:
      return "queue";
    default:
      return "rectangle";
  }
}

void members(std::string& out, const VisibleGraph& graph, const Theme& theme, int group, int depth) {
  const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
  for (std::size_t g = 0; g < graph.groups.size(); ++g) {
    const auto& part = graph.groups[g];
    if (part.parent != group) continue;
    const PartColours colours = groupPartColours(theme, part);
    const bool dashed = part.kind == "zone" || part.kind == "auto_scaling" || part.mark == Mark::Removed;
    out += indent + "rectangle \"" + escaped(part.label) + "\" as " + part.id + " " + colours.fill + ";line:" + colours.line.substr(1) +
           (dashed ? ";line.dashed" : "") + ";text:" + colours.text.substr(1) + " {\n";
    members(out, graph, theme, static_cast<int>(g), depth + 1);
    out += indent + "}\n";
  }
  for (const auto& node : graph.nodes) {
    if (node.group != group) continue;
    const PartColours colours = nodeColours(theme, node);
    const std::string border = node.mark == Mark::Removed ? ";line.dashed" : node.mark == Mark::None ? "" : ";line.bold";
    out += indent + keyword(node.family) + " \"" + escaped(joined(node.lines, "\n")) + "\" as " + node.id + " " + colours.fill +
           ";line:" + colours.line.substr(1) + border + ";text:" + colours.text.substr(1) + "\n";
  }
}

std::string lineStyle(const std::string& style, Mark mark) {
  if (mark == Mark::Removed || style == "dashed" || style == "long_dash" || style == "dash_dot") return ",dashed";
  if (style == "dotted" || style == "sparse_dots") return ",dotted";
  return style == "double" || mark == Mark::Added ? ",bold" : "";
}

}  // namespace

std::string diagramToPlantUml(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view, const std::vector<Language>& languages,
                              const DrawingTexts& texts) {
  const VisibleGraph graph = visibleGraph(diagram, vocabulary, view, languages);
  const Theme& theme = Theme::get(view.theme);
  std::string out = "@startuml\n";
  out += "skinparam defaultFontName " + fontFamilies().front().toStdString() + "\n";
  out += "skinparam shadowing false\n";
  out += "skinparam defaultTextAlignment center\n";
  out += "skinparam BackgroundColor " + (view.transparent ? std::string("transparent") : theme.surface.name().toStdString()) + "\n";
  out += "skinparam TitleFontColor " + theme.text.name().toStdString() + "\n";
  out += "title " + escaped(cleanLine(texts.title.toStdString())) + "\n";
  if (!graph.topToBottom) out += "left to right direction\n";
  members(out, graph, theme, -1, 0);
  for (const auto& edge : graph.edges) {
    out += graph.nodes[static_cast<std::size_t>(edge.from)].id + " -[" + edgeColourOf(theme, edge) + lineStyle(edge.style, edge.mark) + "]-> " +
           graph.nodes[static_cast<std::size_t>(edge.to)].id;
    if (!edge.label.empty()) out += " : " + escaped(edge.label);
    out += "\n";
  }
  return out + "@enduml\n";
}

}  // namespace cdp::render
