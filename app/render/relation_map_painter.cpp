// SPDX-License-Identifier: Apache-2.0
#include "relation_map_painter.h"

#include <cmath>

namespace cdp::render {
namespace {

QPointF point(const Point& p) { return {p.x, p.y}; }

/// Filled for "needs", open for "extends": the two directed kinds differ without their colours, too.
void arrowhead(Canvas& canvas, const Theme& theme, const QString& kind, const QPointF& tip, const QPointF& from, double width) {
  const QPointF d = tip - from;
  const double length = std::hypot(d.x(), d.y());
  if (length < 1e-6) return;
  const QPointF along = d / length;
  const QPointF across(-along.y(), along.x());
  const double size = 6.5 + width;
  QPainterPath head(tip);
  head.lineTo(tip - along * size + across * size * 0.46);
  head.lineTo(tip - along * size - across * size * 0.46);
  head.closeSubpath();
  const QColor colour = relationColour(theme, kind);
  canvas.path(head, QPen(colour, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin), kind == QLatin1String("extends") ? theme.surface : colour);
}

void paintArea(Canvas& canvas, const RelationScene::Area& area, const Theme& theme, double textPixels) {
  if (area.opacity <= 0.01) return;
  canvas.beginOpacity(area.opacity);
  canvas.beginPart(QStringLiteral("area"), area.title, area.title);
  const QColor colour = area.kind.isEmpty() ? theme.secondary : relationColour(theme, area.kind);
  QColor fill = area.kind.isEmpty() ? theme.surface : colour;
  if (!area.kind.isEmpty()) fill.setAlphaF(theme.isDark ? 0.10F : 0.07F);
  canvas.rectangle(area.rect, 12, QPen(theme.hairline, theme.lineScale), fill);
  const double middle = area.label.center().y();
  double x = area.label.left() + 2;
  if (!area.icon.isEmpty()) {
    canvas.icon(area.icon, {x, middle - 8, 16, 16}, theme.secondary);
    x += 22;
  }
  const double pixels = std::round(textPixels * 0.93);
  canvas.text({x, middle + pixels * 0.36}, area.title, {pixels, 600, colour, TextStyle::Align::Left}, area.label.right() - x);
  canvas.endPart();
  canvas.endOpacity();
}

void paintEdge(Canvas& canvas, const RelationScene::Edge& edge, const Theme& theme) {
  if (edge.opacity <= 0.01) return;
  canvas.beginOpacity(edge.opacity);
  canvas.beginPart(QStringLiteral("relation"), edge.id, edge.title);
  QPainterPath path(point(edge.curve[0]));
  for (std::size_t i = 1; i < edge.curve.size(); i += 3) path.cubicTo(point(edge.curve[i]), point(edge.curve[i + 1]), point(edge.curve[i + 2]));
  canvas.path(path, relationPen(theme, edge.kind, edge.width * theme.lineScale), QColor());
  if (edge.directed) arrowhead(canvas, theme, edge.kind, point(edge.curve[9]), point(edge.curve[8]), edge.width);
  canvas.endPart();
  canvas.endOpacity();
}

void paintNode(Canvas& canvas, const RelationScene::Node& node, const Theme& theme, double textPixels) {
  if (node.opacity <= 0.01) return;
  using Look = RelationScene::Node::Look;
  canvas.beginPart(QStringLiteral("pattern"), node.id, node.title);
  const bool focus = node.look == Look::Focus;
  // What fades keeps its ground, so that no line shows through a name.
  const QColor fill = focus ? theme.accent : node.look == Look::Chosen ? theme.accentTint : node.look == Look::Outer ? theme.ground : theme.surface;
  QColor border = node.border.isValid() ? node.border : focus || node.look == Look::Chosen ? theme.accent : theme.hairline;
  const double width = node.border.isValid() || node.look == Look::Chosen ? 1.6 : 1;
  canvas.beginOpacity(std::min(1.0, node.opacity * 1.6));
  const double radius = std::min(node.rect.height() / 2, textPixels * 1.15);
  canvas.rectangle(node.rect, radius, QPen(border, width * theme.lineScale), fill);
  canvas.endOpacity();
  canvas.beginOpacity(node.opacity);
  const double pixels = focus ? std::round(textPixels * 1.22) : textPixels;
  double x = node.rect.left() + textPixels * (focus ? 1.1 : 0.92);
  const double right = node.rect.right() - textPixels * 0.72;
  const QColor ink = focus ? theme.surface : node.look == Look::Outer ? theme.secondary : theme.text;
  if (!node.icon.isEmpty()) {
    const double side = std::round(pixels * 1.15);
    canvas.icon(node.icon, {x - 2, node.rect.center().y() - side / 2, side, side}, focus ? theme.surface : theme.secondary);
    x += side + 4;
  }
  canvas.text({x, node.rect.center().y() + pixels * 0.355}, node.title, {pixels, focus ? 600 : 500, ink, TextStyle::Align::Left}, right - x);
  canvas.endOpacity();
  canvas.endPart();
}

}  // namespace

QColor relationColour(const Theme& theme, const QString& kind) {
  if (kind == QLatin1String("needs")) return theme.family(RoleFamily::Database).line;
  if (kind == QLatin1String("extends")) return theme.family(RoleFamily::Network).line;
  if (kind == QLatin1String("combines-with")) return theme.family(RoleFamily::Delivery).line;
  if (kind == QLatin1String("alternative-to")) return theme.family(RoleFamily::Compute).line;
  if (kind == QLatin1String("contrast")) return theme.family(RoleFamily::Messaging).line;
  return theme.edge;
}

QPen relationPen(const Theme& theme, const QString& kind, double width) {
  QPen pen(relationColour(theme, kind), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  if (kind == QLatin1String("alternative-to")) pen.setDashPattern({5, 3.5});
  if (kind == QLatin1String("contrast")) pen.setDashPattern({0.6, 3});
  return pen;
}

void paintRelationMap(Canvas& canvas, const RelationScene& scene, const Theme& theme) {
  for (const auto& area : scene.areas) paintArea(canvas, area, theme, scene.textPixels);
  for (const auto& edge : scene.edges) paintEdge(canvas, edge, theme);
  for (const auto& node : scene.nodes) paintNode(canvas, node, theme, scene.textPixels);
}

void paintRelationSample(Canvas& canvas, const QRectF& area, const Theme& theme, const QString& kind, bool directed) {
  const QPointF start(area.left() + 1, area.center().y());
  const QPointF end(area.right() - 1, area.center().y());
  QPainterPath path(start);
  path.lineTo(directed ? end - QPointF(5, 0) : end);
  canvas.path(path, relationPen(theme, kind, 1.8 * theme.lineScale), QColor());
  if (directed) arrowhead(canvas, theme, kind, end, start, 1);
}

}  // namespace cdp::render
