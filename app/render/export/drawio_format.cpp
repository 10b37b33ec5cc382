// SPDX-License-Identifier: Apache-2.0
#include <QByteArray>
#include <cmath>

#include "export/export_text.h"
#include "export/graph_formats.h"
#include "export/visible_graph.h"
#include "fonts.h"
#include "icon_store.h"

namespace cdp::render {
namespace {

std::string number(double value) {
  std::string text = QByteArray::number(value, 'f', 3).toStdString();
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string geometry(const Rect& r, Point origin) {
  return "<mxGeometry x=\"" + number(r.x - origin.x) + "\" y=\"" + number(r.y - origin.y) + "\" width=\"" + number(r.width) + "\" height=\"" +
         number(r.height) + "\" as=\"geometry\"/>";
}

/// A tile with its icon as a picture. In a style list ";" separates, so draw.io leaves ";base64" out.
std::string tilePicture(const VisibleGraph::Node& node, const Theme& theme) {
  const PartColours colours = nodeColours(theme, node);
  const bool marked = node.mark != Mark::None;
  const QByteArray body = IconStore::svgBody(QStringLiteral("roles/") + QString::fromStdString(node.role), theme.family(node.family).line);
  const QByteArray svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"48\" height=\"48\" viewBox=\"0 0 48 48\"><rect x=\"1.5\" y=\"1.5\" width=\"45\" height=\"45\" "
      "rx=\"9\" "
      "fill=\"" +
      QByteArray::fromStdString(colours.fill) + "\" stroke=\"" + QByteArray::fromStdString(colours.line) + "\" stroke-width=\"" + (marked ? "2.4" : "1.25") +
      "\"" + (node.mark == Mark::Removed ? " stroke-dasharray=\"5 4\"" : "") + "/><g transform=\"translate(9 9) scale(1.25)\" fill=\"none\" stroke=\"" +
      theme.family(node.family).line.name().toLatin1() + "\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\">" + body + "</g></svg>";
  return "data:image/svg+xml," + svg.toBase64().toStdString();
}

std::string dashes(const std::string& style, Mark mark) {
  if (mark == Mark::Removed) return "dashed=1;dashPattern=4 4;";
  if (style == "dashed") return "dashed=1;dashPattern=6 4;";
  if (style == "long_dash") return "dashed=1;dashPattern=12 5;";
  if (style == "dash_dot") return "dashed=1;dashPattern=10 4 2 4;";
  if (style == "dotted") return "dashed=1;dashPattern=2 3;";
  if (style == "sparse_dots") return "dashed=1;dashPattern=2 6;";
  return {};
}

/// The point half-way along a polyline: where draw.io puts an edge's text.
Point middle(const std::vector<Point>& points) {
  double length = 0;
  for (std::size_t i = 1; i < points.size(); ++i) length += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
  double left = length / 2;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const double d = std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
    if (d >= left && d > 0) {
      const double t = left / d;
      return {points[i - 1].x + (points[i].x - points[i - 1].x) * t, points[i - 1].y + (points[i].y - points[i - 1].y) * t};
    }
    left -= d;
  }
  return points.back();
}

std::string anchor(const char* end, Point p, const Rect& tile) {
  return std::string(end) + "X=" + number((p.x - tile.x) / tile.width) + ";" + end + "Y=" + number((p.y - tile.y) / tile.height) + ";" + end + "Dx=0;" + end +
         "Dy=0;" + end + "Perimeter=0;";
}

}  // namespace

DrawIoPage diagramToDrawIo(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view, const DrawingTexts& texts) {
  const VisibleGraph graph = visibleGraph(diagram, vocabulary, view, {view.language});
  const Theme& theme = Theme::get(view.theme);
  const std::string font = "fontFamily=" + fontFamilies().front().toStdString() + ";";
  const DiagramLayout& layout = diagram.layout;
  const auto originOf = [&](int group) {
    if (group < 0) return Point{};
    const Rect& r = layout.groups[static_cast<std::size_t>(graph.groups[static_cast<std::size_t>(group)].index)].rect;
    return Point{r.x, r.y};
  };
  const auto parentOf = [&](int group) { return group < 0 ? std::string("1") : graph.groups[static_cast<std::size_t>(group)].id; };
  DrawIoPage page;
  page.name = cleanLine(texts.title.toStdString());
  std::string& out = page.cells;
  for (const auto& group : graph.groups) {
    const PartColours colours = groupPartColours(theme, group);
    const bool dashed = group.kind == "zone" || group.kind == "auto_scaling" || group.mark == Mark::Removed;
    out += "<mxCell id=\"" + group.id + "\" value=\"" + xmlText(group.label) +
           "\" style=\"rounded=1;absoluteArcSize=1;arcSize=20;html=0;container=1;collapsible=0;" +
           "recursiveResize=0;whiteSpace=wrap;align=left;verticalAlign=top;spacingLeft=8;spacingTop=2;fontSize=12;" + font + "fontColor=" + colours.text +
           ";strokeColor=" + colours.line + ";fillColor=" + colours.fill + ";" + (dashed ? "dashed=1;" : "") + "\" vertex=\"1\" parent=\"" +
           parentOf(group.parent) + "\">" + geometry(layout.groups[static_cast<std::size_t>(group.index)].rect, originOf(group.parent)) + "</mxCell>\n";
  }
  for (const auto& node : graph.nodes) {
    out += "<mxCell id=\"" + node.id + "\" value=\"" + xmlText(joined(node.lines, "\n")) +
           "\" "
           "style=\"shape=image;html=0;imageAspect=1;aspect=fixed;perimeter=rectanglePerimeter;verticalLabelPosition=bottom;verticalAlign=top;align=center;"
           "spacingTop=2;" +
           "labelBackgroundColor=none;fontSize=13;" + font + "fontColor=" + theme.text.name().toStdString() + ";image=" + tilePicture(node, theme) +
           ";\" vertex=\"1\" parent=\"" + parentOf(node.group) + "\">" +
           geometry(layout.nodes[static_cast<std::size_t>(node.index)].tile, originOf(node.group)) + "</mxCell>\n";
  }
  for (const auto& edge : graph.edges) {
    const auto& from = graph.nodes[static_cast<std::size_t>(edge.from)];
    const auto& to = graph.nodes[static_cast<std::size_t>(edge.to)];
    const EdgeGeometry& line = layout.edges[static_cast<std::size_t>(edge.index)];
    const std::string colour = edgeColourOf(theme, edge);
    out += "<mxCell id=\"e_" + std::to_string(edge.index + 1) + "\" value=\"" + xmlText(edge.label) +
           "\" style=\"edgeStyle=none;rounded=1;arcSize=14;html=0;endArrow=" + (edge.kind == "launch" ? "open" : "block") +
           ";endFill=1;endSize=6;strokeWidth=" + (edge.style == "double" || edge.mark != Mark::None ? "3" : "1.5") + ";strokeColor=" + colour +
           ";fontColor=" + colour + ";fontSize=11;" + font + "labelBackgroundColor=" + theme.surface.name().toStdString() + ";" +
           dashes(edge.style, edge.mark) + anchor("exit", line.points.front(), layout.nodes[static_cast<std::size_t>(from.index)].tile) +
           anchor("entry", line.points.back(), layout.nodes[static_cast<std::size_t>(to.index)].tile) + "\" edge=\"1\" parent=\"1\" source=\"" + from.id +
           "\" target=\"" + to.id + "\"><mxGeometry relative=\"1\" as=\"geometry\">";
    if (line.points.size() > 2) {
      out += "<Array as=\"points\">";
      for (std::size_t i = 1; i + 1 < line.points.size(); ++i)
        out += "<mxPoint x=\"" + number(line.points[i].x) + "\" y=\"" + number(line.points[i].y) + "\"/>";
      out += "</Array>";
    }
    if (!edge.label.empty()) {
      // The text goes where the atlas has it: beside the line's middle by so much.
      const Point at = middle(line.points);
      const bool hasPlace = line.label.width > 0;
      const Point wanted = hasPlace ? line.label.center() : line.badge;
      if (hasPlace || diagram.diagram.edges[static_cast<std::size_t>(edge.index)].order > 0) {
        out += "<mxPoint x=\"" + number(wanted.x - at.x) + "\" y=\"" + number(wanted.y - at.y) + "\" as=\"offset\"/>";
      }
    }
    out += "</mxGeometry></mxCell>\n";
  }
  return page;
}

std::string drawIoFile(const std::vector<DrawIoPage>& pages) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mxfile host=\"CDP Atlas\" type=\"device\">\n";
  for (std::size_t i = 0; i < pages.size(); ++i) {
    out +=
        "<diagram id=\"page-" + std::to_string(i + 1) + "\" name=\"" + xmlText(pages[i].name) +
        "\">\n<mxGraphModel grid=\"1\" gridSize=\"8\" guides=\"1\" tooltips=\"1\" connect=\"1\" arrows=\"1\" fold=\"1\" page=\"0\" pageScale=\"1\" math=\"0\" "
        "shadow=\"0\">\n<root>\n<mxCell id=\"0\"/>\n<mxCell id=\"1\" parent=\"0\"/>\n" +
        pages[i].cells + "</root>\n</mxGraphModel>\n</diagram>\n";
  }
  return out + "</mxfile>\n";
}

}  // namespace cdp::render
