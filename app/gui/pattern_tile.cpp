// SPDX-License-Identifier: Apache-2.0
#include "pattern_tile.h"

#include <QPainter>

#include "diagram_view.h"
#include "fonts.h"

namespace cdp::gui {

PatternTile::PatternTile(const ViewSettings& settings, const Vocabulary& vocabulary, QWidget* parent)
    : QAbstractButton(parent), m_settings(settings), m_vocabulary(vocabulary) {
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString PatternTile::stepsText(int count) { return count == 1 ? tr("1 step") : tr("%1 steps").arg(count); }

void PatternTile::setTexts(const QString& name, const QString& line) {
  m_name = name;
  m_line = line;
  setAccessibleName(name);
  setAccessibleDescription(line);
  setToolTip(line);
  updateGeometry();
  update();
}

void PatternTile::setDiagram(std::shared_ptr<const LaidOutDiagram> diagram) {
  m_diagram = std::move(diagram);
  update();
}

QSize PatternTile::sizeHint() const {
  if (m_large) return {210, qRound(130 + m_settings.scaled(44))};
  return {220, qRound(std::max(44.0, m_settings.scaled(44)))};
}

void PatternTile::enterEvent(QEnterEvent*) { update(); }
void PatternTile::leaveEvent(QEvent*) { update(); }

void PatternTile::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const auto& theme = m_settings.theme();
  const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  if (m_large) {
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.hairline, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(area, 10, 10);
  }
  if (underMouse() || hasFocus() || isDown()) {
    painter.setPen(hasFocus() ? QPen(theme.accent, 1) : Qt::NoPen);
    painter.setBrush(m_large ? QBrush(Qt::NoBrush) : QBrush(theme.accentTint));
    painter.drawRoundedRect(area, m_large ? 10 : 8, m_large ? 10 : 8);
  }
  const QRectF picture = m_large ? QRectF(10, 10, width() - 20, 110) : QRectF(6, (height() - 34) / 2.0, 50, 34);
  paintThumbnail(painter, picture);
  const double left = m_large ? 12 : 66;
  const double room = width() - left - 8;
  double y = m_large ? 142 : (height() - m_settings.scaled(35)) / 2 + m_settings.scaled(15);
  const QFont name = render::font(m_settings.scaled(14.5), QFont::DemiBold);
  painter.setFont(name);
  painter.setPen(underMouse() ? theme.accent : theme.text);
  painter.drawText(QPointF(left, y), QFontMetricsF(name).elidedText(m_name, Qt::ElideRight, room));
  y += m_settings.scaled(18);
  const QFont line = render::font(m_settings.scaled(12));
  painter.setFont(line);
  painter.setPen(theme.secondary);
  painter.drawText(QPointF(left, y), QFontMetricsF(line).elidedText(m_line, Qt::ElideRight, room));
}

void PatternTile::paintThumbnail(QPainter& painter, const QRectF& area) const {
  if (!m_diagram) return;
  const auto& theme = m_settings.theme();
  const Diagram& d = m_diagram->diagram;
  const DiagramLayout& g = m_diagram->layout;
  const int step = render::keyStep(*m_diagram);
  const double scale = std::min(area.width() / g.width, area.height() / g.height);
  painter.save();
  painter.translate(area.center() - QPointF(g.width, g.height) * scale / 2);
  painter.scale(scale, scale);
  // At this size only shape and colour can be told: no icons, no words, lines as wide as a pixel.
  const double hair = (m_large ? 1.2 : 0.9) / scale;
  for (std::size_t i = 0; i < d.groups.size(); ++i) {
    if (!d.groupVisible(static_cast<int>(i), step)) continue;
    const auto colours = theme.groupColours(d.groups[i].kind);
    painter.setPen(QPen(colours.line, hair * 0.6));
    painter.setBrush(colours.tint);
    const Rect& r = g.groups[i].rect;
    painter.drawRoundedRect(QRectF(r.x, r.y, r.width, r.height), 10, 10);
  }
  for (std::size_t i = 0; i < d.edges.size(); ++i) {
    if (!d.edgeVisible(static_cast<int>(i), step)) continue;
    QPen pen(theme.edgeColour(d.edges[i].kind), hair);
    if (d.edges[i].kind != "request") pen.setDashPattern({2, 1.5});
    painter.setPen(pen);
    QPolygonF line;
    for (const Point& p : g.edges[i].points) line << QPointF(p.x, p.y);
    painter.drawPolyline(line);
  }
  painter.setPen(Qt::NoPen);
  for (std::size_t i = 0; i < d.nodes.size(); ++i) {
    if (!d.nodeVisible(static_cast<int>(i), step)) continue;
    const Role* role = m_vocabulary.role(d.nodes[i].role);
    painter.setBrush(theme.family(role == nullptr ? RoleFamily::Compute : role->family).line);
    const Rect& t = g.nodes[i].tile;
    painter.drawRoundedRect(QRectF(t.x, t.y, t.width, t.height), 12, 12);
  }
  painter.restore();
}

}  // namespace cdp::gui
