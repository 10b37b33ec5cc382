// SPDX-License-Identifier: Apache-2.0
#include "diagram_painter.h"

#include <algorithm>
#include <cmath>

#include "diagram/diagram_labels.h"
#include "layout/text_metrics.h"
#include "legend.h"

namespace cdp::render {
namespace {

using M = DiagramMetrics;

QRectF rect(const Rect& r) { return {r.x, r.y, r.width, r.height}; }
QPointF point(const Point& p) { return {p.x, p.y}; }
QString text(const std::string& s) { return QString::fromStdString(s); }
std::size_t u(int i) { return static_cast<std::size_t>(i); }

constexpr double kCorner = 7;
constexpr double kArrow = 8;

QColor markColour(const Theme& theme, Mark mark, const QColor& fallback) {
  switch (mark) {
    case Mark::Added:
    case Mark::TakesOver:
      return theme.added;
    case Mark::Removed:
      return theme.removed;
    case Mark::Changed:
    case Mark::AtRisk:
      return theme.changed;
    case Mark::Failed:
    case Mark::Stopped:
    case Mark::SinglePoint:
      return theme.failed;
    default:
      return fallback;
  }
}

/// Leaves room for the arrowhead at the end and cuts to a share of the length.
std::vector<QPointF> shortened(const std::vector<Point>& points, double cutEnd, double progress) {
  double length = 0;
  for (std::size_t i = 1; i < points.size(); ++i) length += std::abs(points[i].x - points[i - 1].x) + std::abs(points[i].y - points[i - 1].y);
  double left = std::max(0.0, length - cutEnd) * progress;
  std::vector<QPointF> out{point(points.front())};
  for (std::size_t i = 1; i < points.size() && left > 0; ++i) {
    const QPointF a = point(points[i - 1]);
    const QPointF b = point(points[i]);
    const double d = std::abs(b.x() - a.x()) + std::abs(b.y() - a.y());
    const double t = d == 0 ? 1 : std::min(1.0, left / d);
    out.push_back(a + (b - a) * t);
    left -= d;
  }
  return out;
}

/// Points at equal distances along a line.
std::vector<QPointF> sampled(const std::vector<Point>& points, int count) {
  std::vector<double> at{0};
  for (std::size_t i = 1; i < points.size(); ++i) at.push_back(at.back() + std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y));
  std::vector<QPointF> out;
  std::size_t segment = 1;
  for (int k = 0; k < count; ++k) {
    const double wanted = at.back() * k / (count - 1);
    while (segment + 1 < points.size() && at[segment] < wanted) ++segment;
    const double length = at[segment] - at[segment - 1];
    const double t = length <= 0 ? 0 : std::clamp((wanted - at[segment - 1]) / length, 0.0, 1.0);
    out.push_back(point(points[segment - 1]) + (point(points[segment]) - point(points[segment - 1])) * t);
  }
  return out;
}

void paintHead(Canvas& canvas, const QPointF& from, const QPointF& tip, const QPen& pen, bool open, double lineScale) {
  QPointF along = tip - from;
  const double length = std::hypot(along.x(), along.y());
  if (length <= 0.01) return;
  along /= length;
  const QPointF across(-along.y(), along.x());
  QPainterPath head(tip - along * kArrow + across * 4.2);
  head.lineTo(tip);
  head.lineTo(tip - along * kArrow - across * 4.2);
  if (open) {
    canvas.path(head, QPen(pen.color(), 1.6 * lineScale), {});
  } else {
    head.closeSubpath();
    canvas.path(head, Qt::NoPen, pen.color());
  }
}

QPainterPath rounded(const std::vector<QPointF>& points) {
  QPainterPath path(points.front());
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    const QPointF before = points[i] - points[i - 1];
    const QPointF after = points[i + 1] - points[i];
    const double a = std::hypot(before.x(), before.y());
    const double b = std::hypot(after.x(), after.y());
    const double r = std::min({kCorner, a / 2, b / 2});
    if (a < 0.01 || b < 0.01) continue;
    path.lineTo(points[i] - before / a * r);
    path.quadTo(points[i], points[i] + after / b * r);
  }
  path.lineTo(points.back());
  return path;
}

}  // namespace

QPen edgePen(const Theme& theme, const Vocabulary& vocabulary, const std::string& kind) {
  const EdgeKind* entry = vocabulary.edgeKind(kind);
  const std::string style = entry == nullptr ? "solid" : entry->style;
  QPen pen(theme.edgeColour(kind), 1.5 * theme.lineScale);
  pen.setJoinStyle(Qt::RoundJoin);
  pen.setCapStyle(Qt::FlatCap);
  if (style == "dashed") pen.setDashPattern({4, 2.6});
  if (style == "long_dash") pen.setDashPattern({8, 3});
  if (style == "dash_dot") pen.setDashPattern({7, 2.4, 1.4, 2.4});
  if (style == "dotted") pen.setDashPattern({1.5, 2});
  if (style == "sparse_dots") pen.setDashPattern({1.5, 3.6});
  if (style == "double") pen.setWidthF(3.2 * theme.lineScale);
  return pen;
}

QSizeF DiagramPainter::size(const DiagramView& view) const {
  double height = m_diagram.layout.height + headerHeight(view);
  if (view.legend) height += Legend(m_diagram, m_vocabulary, view).heightFor(m_diagram.layout.width);
  return {m_diagram.layout.width, height};
}

double DiagramPainter::headerHeight(const DiagramView& view) const { return view.title ? 40 : 0; }

QPainterPath DiagramPainter::edgePath(int edge, double progress) const { return rounded(shortened(m_diagram.layout.edges[u(edge)].points, 0, progress)); }

void DiagramPainter::paint(Canvas& canvas, const DiagramView& view, const DiagramState& state) const {
  const Diagram& d = m_diagram.diagram;
  const auto withOpacity = [&](const PartState& part, auto draw) {
    if (part.opacity <= 0.001) return;
    const double opacity = part.mark == Mark::Dimmed ? part.opacity * 0.25 : part.opacity;
    if (opacity < 1) canvas.beginOpacity(opacity);
    draw();
    if (opacity < 1) canvas.endOpacity();
  };
  for (int i = 0; i < static_cast<int>(d.groups.size()); ++i) {
    withOpacity(state.groups[u(i)], [&] { paintGroup(canvas, view, i, state.groups[u(i)]); });
  }
  // Lines of different steps may share a way: what is gone lies under what has come.
  for (const bool gone : {true, false}) {
    for (int i = 0; i < static_cast<int>(d.edges.size()); ++i) {
      if ((state.edges[u(i)].mark == Mark::Removed) != gone) continue;
      withOpacity(state.edges[u(i)], [&] { paintEdge(canvas, view, i, state.edges[u(i)]); });
    }
  }
  for (const Travel& travel : state.travels) paintTravel(canvas, view, travel);
  for (int i = 0; i < static_cast<int>(d.nodes.size()); ++i) {
    withOpacity(state.nodes[u(i)], [&] { paintNode(canvas, view, i, state.nodes[u(i)]); });
  }
  for (const bool gone : {true, false}) {
    for (int i = 0; i < static_cast<int>(d.edges.size()); ++i) {
      if ((state.edges[u(i)].mark == Mark::Removed) != gone) continue;
      withOpacity(state.edges[u(i)], [&] { paintEdgeTexts(canvas, view, i, state.edges[u(i)]); });
    }
  }
  if (view.legend) {
    const Legend legend(m_diagram, m_vocabulary, view);
    legend.paint(canvas, 0, m_diagram.layout.height, m_diagram.layout.width);
  }
}

void DiagramPainter::paintGroup(Canvas& canvas, const DiagramView& view, int index, const PartState& state) const {
  const Theme& theme = Theme::get(view.theme);
  const auto& group = m_diagram.diagram.groups[u(index)];
  const auto& geometry = m_diagram.layout.groups[u(index)];
  if (geometry.rect.width <= 0) return;
  const FamilyColours colours = theme.groupColours(group.kind);
  const QString name = text(groupName(group, m_vocabulary, view.language));
  canvas.beginPart(QStringLiteral("group ") + text(group.kind), QStringLiteral("group-") + text(group.id), name);
  QPen pen(markColour(theme, state.mark, colours.line), theme.lineScale * (state.mark == Mark::None ? 1.0 : 1.8));
  // Each kind its own border, so that areas are told apart without colour.
  if (group.kind == "zone" || group.kind == "auto_scaling") pen.setDashPattern({6, 4});
  if (group.kind == "security" || group.kind == "account" || group.kind == "stack") pen.setDashPattern({2, 2.5});
  if (group.kind == "region" || group.kind == "on_premises") pen.setWidthF(pen.widthF() * 1.5);
  if (state.mark == Mark::Removed) pen.setDashPattern({3, 3});
  canvas.rectangle(rect(geometry.rect), group.kind.starts_with("subnet") ? 4 : 10, pen, colours.tint);
  if (state.selected) canvas.rectangle(rect(geometry.label.grown(1)), 6, QPen(theme.accent, 2), theme.accentTint);
  const QRectF label = rect(geometry.label);
  canvas.icon(QStringLiteral("groups/") + text(group.kind), {label.x() + 4, label.center().y() - M::kGroupIcon / 2, M::kGroupIcon, M::kGroupIcon},
              colours.line);
  if (view.labels) {
    const double from = label.x() + M::kGroupIcon + 10;
    canvas.text({from, label.center().y() + 4.3}, name, {M::kGroupFont, 500, colours.line, TextStyle::Align::Left}, label.right() - from);
  }
  if (state.mark != Mark::None && state.mark != Mark::Dimmed) paintMark(canvas, theme, {geometry.rect.right(), geometry.rect.top()}, state.mark);
  canvas.endPart();
}

std::vector<Point> DiagramPainter::linePoints(const DiagramView& view, int index) const {
  const auto& edge = m_diagram.diagram.edges[u(index)];
  auto points = m_diagram.layout.edges[u(index)].points;
  if (points.size() < 2 || !view.labels) return points;
  // A box is as high as the longest name in any language and lens. Below a shorter one the line goes on to the name itself.
  const auto reach = [&](Point& end, const Point& before, int node) {
    const auto& geometry = m_diagram.layout.nodes[u(node)];
    if (end.y < geometry.box.bottom() - 1 || end.y > geometry.box.bottom() + M::kGrid || before.x != end.x || before.y < end.y) return;
    const NodeLabel label = nodeLabel(m_diagram.diagram.nodes[u(node)], m_vocabulary, view.language, view.lens);
    const double lines = static_cast<double>(label.lines.size()) * M::kLabelLine + (label.product.empty() ? 0 : M::kProductLine);
    end.y = std::min(end.y, geometry.tile.bottom() + M::kLabelGap + lines);
  };
  reach(points.front(), points[1], edge.from);
  reach(points.back(), points[points.size() - 2], edge.to);
  return points;
}

void DiagramPainter::paintEdge(Canvas& canvas, const DiagramView& view, int index, const PartState& state) const {
  const Theme& theme = Theme::get(view.theme);
  const auto& edge = m_diagram.diagram.edges[u(index)];
  const auto points = linePoints(view, index);
  if (points.size() < 2) return;
  QPen pen = edgePen(theme, m_vocabulary, edge.kind);
  pen.setColor(markColour(theme, state.mark, pen.color()));
  if (state.mark == Mark::Added || state.mark == Mark::Failed || state.mark == Mark::TakesOver || state.selected) pen.setWidthF(pen.widthF() * 1.6);
  if (state.mark == Mark::Removed) pen.setDashPattern({3, 3});
  const auto name = [&](int node) { return text(nodeName(m_diagram.diagram.nodes[u(node)], m_vocabulary, view.language, view.lens)); };
  canvas.beginPart(QStringLiteral("edge ") + text(edge.kind), QStringLiteral("edge-%1").arg(index + 1),
                   name(edge.from) + QStringLiteral(" → ") + name(edge.to));
  const auto line = shortened(points, kArrow - 1, state.progress);
  if (line.size() >= 2) {
    canvas.path(rounded(line), pen, {});
    if (const EdgeKind* kind = m_vocabulary.edgeKind(edge.kind); kind != nullptr && kind->style == "double") {
      canvas.path(rounded(line), QPen(theme.surface, 1.2 * theme.lineScale), {});
    }
  }
  if (state.progress >= 0.999) {
    paintHead(canvas, point(points[points.size() - 2]), point(points.back()), pen, edge.kind == "launch", theme.lineScale);
  }
  if (state.mark == Mark::Added || state.mark == Mark::Removed || state.mark == Mark::Changed || state.mark == Mark::Failed) {
    const QPainterPath path = rounded(shortened(points, kArrow, 1));
    // On a way that both share, the two signs do not cover each other.
    paintMark(canvas, theme, path.pointAtPercent(state.mark == Mark::Removed ? 0.36 : 0.62), state.mark);
  }
  canvas.endPart();
}

void DiagramPainter::paintTravel(Canvas& canvas, const DiagramView& view, const Travel& travel) const {
  const Theme& theme = Theme::get(view.theme);
  const auto& before = m_diagram.layout.edges[u(travel.from)].points;
  const auto& after = m_diagram.layout.edges[u(travel.to)].points;
  if (before.size() < 2 || after.size() < 2) return;
  constexpr int kSamples = 33;
  const auto a = sampled(before, kSamples);
  const auto b = sampled(after, kSamples);
  std::vector<QPointF> line;
  for (std::size_t i = 0; i < a.size(); ++i) line.push_back(a[i] + (b[i] - a[i]) * travel.t);
  const QPointF tip = line.back();
  // The arrowhead keeps the direction of the line's last stretch, which is longer than one sample.
  const QPointF from = line[line.size() - 4];
  const double length = std::hypot(tip.x() - from.x(), tip.y() - from.y());
  if (length > kArrow) line.back() = tip - (tip - from) / length * (kArrow - 1);
  QPainterPath path(line.front());
  for (std::size_t i = 1; i + 3 < line.size(); ++i) path.lineTo(line[i]);
  path.lineTo(line.back());
  const auto& edge = m_diagram.diagram.edges[u(travel.to)];
  const QPen pen = edgePen(theme, m_vocabulary, edge.kind);
  canvas.path(path, pen, {});
  paintHead(canvas, from, tip, pen, edge.kind == "launch", theme.lineScale);
}

void DiagramPainter::paintEdgeTexts(Canvas& canvas, const DiagramView& view, int index, const PartState& state) const {
  const auto& edge = m_diagram.diagram.edges[u(index)];
  const auto& geometry = m_diagram.layout.edges[u(index)];
  const Theme& theme = Theme::get(view.theme);
  const QColor colour = markColour(theme, state.mark, theme.edgeColour(edge.kind));
  if (edge.label.empty() && edge.order <= 0) return;
  canvas.beginPart(QStringLiteral("edge-text"), QStringLiteral("edge-text-%1").arg(index + 1), {});
  if (!edge.label.empty() && view.labels && geometry.label.width > 0) {
    const auto lines = edgeLabel(edge, view.language);
    double y = geometry.label.y + (geometry.label.height - static_cast<double>(lines.size()) * M::kEdgeLine) / 2 + 11;
    for (const auto& line : lines) {
      canvas.text({geometry.label.center().x, y}, text(line), {M::kEdgeFont, 400, colour, TextStyle::Align::Centre}, geometry.label.width);
      y += M::kEdgeLine;
    }
  }
  if (edge.order > 0) {
    const QPointF at = point(geometry.badge);
    // The number of an action that is gone is hollow: it counts no more.
    const bool gone = state.mark == Mark::Removed;
    canvas.circle(at, M::kBadgeRadius - (gone ? 0.75 : 0), gone ? QPen(theme.removed, 1.5) : QPen(theme.surface, 1.5), gone ? theme.surface : theme.badge);
    canvas.text(at + QPointF(0, 4), QString::number(edge.order), {11, 700, gone ? theme.removed : theme.badgeText, TextStyle::Align::Centre},
                2 * M::kBadgeRadius - 3);
  }
  canvas.endPart();
}

void DiagramPainter::paintNode(Canvas& canvas, const DiagramView& view, int index, const PartState& state) const {
  const Theme& theme = Theme::get(view.theme);
  const auto& node = m_diagram.diagram.nodes[u(index)];
  const auto& geometry = m_diagram.layout.nodes[u(index)];
  const Role* role = m_vocabulary.role(node.role);
  const FamilyColours& colours = theme.family(role == nullptr ? RoleFamily::Compute : role->family);
  canvas.beginPart(QStringLiteral("node ") + text(node.role), QStringLiteral("node-") + text(node.id),
                   text(nodeName(node, m_vocabulary, view.language, view.lens)));
  const bool marked = state.mark != Mark::None && state.mark != Mark::Dimmed;
  QPen pen(markColour(theme, state.mark, colours.line), theme.lineScale * (marked ? 2.2 : 1.25));
  if (state.mark == Mark::Removed || state.mark == Mark::Stopped) pen.setDashPattern({3, 2.4});
  if (state.selected) {
    canvas.rectangle(rect(geometry.tile.grown(4)), 13, QPen(theme.accent, 2), theme.accentTint);
  }
  canvas.rectangle(rect(geometry.tile), 10, pen, colours.tint);
  const QColor iconColour = state.mark == Mark::Failed ? theme.failed : state.mark == Mark::Removed ? theme.removed : colours.line;
  canvas.icon(QStringLiteral("roles/") + text(node.role), rect(geometry.tile.grown(-9)), iconColour);
  if (state.mark == Mark::Failed) {
    QPainterPath cross;
    const QRectF r = rect(geometry.tile.grown(-4));
    cross.moveTo(r.topLeft());
    cross.lineTo(r.bottomRight());
    cross.moveTo(r.topRight());
    cross.lineTo(r.bottomLeft());
    canvas.path(cross, QPen(theme.failed, 2.6 * theme.lineScale, Qt::SolidLine, Qt::RoundCap), {});
  }
  if (state.mark == Mark::AtRisk || state.dataAtRisk) {
    QPainterPath hatch;
    const QRectF r = rect(geometry.tile.grown(-2));
    for (double x = 8; x < 2 * r.width(); x += 8) {
      hatch.moveTo(r.left() + std::min(x, r.width()), r.top() + std::max(0.0, x - r.width()));
      hatch.lineTo(r.left() + std::max(0.0, x - r.height()), r.top() + std::min(x, r.height()));
    }
    canvas.path(hatch, QPen(theme.changed, 1.2), {});
  }
  if (view.labels) {
    const NodeLabel label = nodeLabel(node, m_vocabulary, view.language, view.lens);
    double y = geometry.tile.bottom() + M::kLabelGap + 12.5;
    for (const auto& line : label.lines) {
      canvas.text({geometry.box.center().x, y}, text(line), {M::kLabelFont, 500, theme.text, TextStyle::Align::Centre}, geometry.box.width);
      y += M::kLabelLine;
    }
    if (!label.product.empty()) {
      canvas.text({geometry.box.center().x, y - 1}, text(label.product), {M::kProductFont, 400, theme.secondary, TextStyle::Align::Centre}, geometry.box.width);
    }
  } else {
    // A bar where each line of the name would stand: lines that begin below the name do not hang in the air. All are equally long.
    const double top = geometry.tile.bottom() + M::kLabelGap;
    const int lines = std::max(1, static_cast<int>((geometry.box.bottom() - top + 1) / M::kLabelLine));
    const double width = geometry.tile.width * 1.1;
    for (int line = 0; line < lines; ++line) {
      const QRectF bar(geometry.tile.center().x - width / 2, top + 4 + line * M::kLabelLine, width, M::kLabelLine - 7);
      canvas.rectangle(bar, bar.height() / 2, QPen(Qt::NoPen), theme.hairline);
    }
  }
  if (marked && state.mark != Mark::AtRisk) paintMark(canvas, theme, {geometry.tile.right() - 1, geometry.tile.top() + 1}, state.mark);
  canvas.endPart();
}

void paintMark(Canvas& canvas, const Theme& theme, const QPointF& at, Mark mark) {
  QString sign;
  switch (mark) {
    case Mark::Added:
      sign = QStringLiteral("+");
      break;
    case Mark::Removed:
      sign = QStringLiteral("–");
      break;
    case Mark::Changed:
      sign = QStringLiteral("~");
      break;
    case Mark::SinglePoint:
      sign = QStringLiteral("!");
      break;
    case Mark::Failed:
      sign = QStringLiteral("×");
      break;
    case Mark::TakesOver:
      sign = QStringLiteral("↷");
      break;
    default:
      return;
  }
  canvas.circle(at, 8, QPen(theme.surface, 1.5), markColour(theme, mark, theme.text));
  canvas.text(at + QPointF(0, 4.4), sign, {13, 700, theme.surface, TextStyle::Align::Centre}, 14);
}

}  // namespace cdp::render
