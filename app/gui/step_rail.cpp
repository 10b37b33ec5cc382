// SPDX-License-Identifier: Apache-2.0
#include "step_rail.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "fonts.h"

namespace cdp::gui {
namespace {

constexpr double kDisc = 11;  // radius
constexpr double kSmallDisc = 6;
constexpr double kTop = 18;       // of the discs' centres
constexpr double kTitleGap = 20;  // from there to the titles
constexpr int kTitleLines = 2;
constexpr double kLeastTitleWidth = 72;

std::size_t u(int i) { return static_cast<std::size_t>(i); }

/// Lines of a title in a width; Japanese breaks between characters, and the layout keeps 。、 and the like off line starts.
QStringList wrapped(const QString& text, const QFont& font, double width) {
  QTextLayout layout(text, font);
  layout.beginLayout();
  QStringList lines;
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    lines << text.mid(line.textStart(), line.textLength()).trimmed();
  }
  layout.endLayout();
  return lines;
}

}  // namespace

StepRail::StepRail(const ViewSettings& settings, QWidget* parent) : QAbstractSlider(parent), m_settings(settings) {
  setObjectName(QStringLiteral("step_rail"));
  setOrientation(Qt::Horizontal);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setPageStep(1);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepRail::setStops(std::vector<Stop> stops) {
  m_stops = std::move(stops);
  setRange(0, std::max(0, static_cast<int>(m_stops.size()) - 1));
  sliderChange(SliderValueChange);
  updateGeometry();
  update();
}

double StepRail::stopWidth() const { return m_stops.empty() ? width() : static_cast<double>(width()) / static_cast<double>(m_stops.size()); }

QPointF StepRail::stopCentre(int stop) const { return {stopWidth() * (stop + 0.5), kTop}; }

int StepRail::stopAt(double x) const {
  if (m_stops.empty()) return -1;
  return std::clamp(static_cast<int>(x / stopWidth()), 0, static_cast<int>(m_stops.size()) - 1);
}

bool StepRail::titlesFit() const { return stopWidth() >= m_settings.scaled(kLeastTitleWidth); }

QSize StepRail::sizeHint() const { return {640, static_cast<int>(std::ceil(kTop + kTitleGap + kTitleLines * m_settings.scaled(17) + 4))}; }

void StepRail::paintEvent(QPaintEvent*) {
  if (m_stops.empty()) return;
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const auto& theme = m_settings.theme();
  const int last = static_cast<int>(m_stops.size()) - 1;
  const auto radius = [&](int stop) { return m_stops[u(stop)].sign.isEmpty() ? kSmallDisc : kDisc; };
  for (int i = 0; i < last; ++i) {
    const bool passed = i < value();
    painter.setPen(QPen(passed ? theme.accent : theme.removed, passed ? 2.5 : 1.5));
    painter.drawLine(stopCentre(i) + QPointF(radius(i) + 5, 0), stopCentre(i + 1) - QPointF(radius(i + 1) + 5, 0));
  }
  for (int i = 0; i <= last; ++i) {
    const QPointF centre = stopCentre(i);
    const bool reached = i <= value();
    const bool current = i == value();
    if (current) {
      painter.setPen(QPen(theme.accent, hasFocus() ? 2.5 : 1.5));
      painter.setBrush(theme.accentTint);
      painter.drawEllipse(centre, radius(i) + 4, radius(i) + 4);
    }
    painter.setPen(QPen(reached || i == m_hovered ? theme.accent : theme.removed, 1.5));
    painter.setBrush(reached ? theme.accent : i == m_hovered ? theme.accentTint : theme.surface);
    painter.drawEllipse(centre, radius(i), radius(i));
    if (!m_stops[u(i)].sign.isEmpty()) {
      painter.setFont(render::font(13, QFont::DemiBold));
      painter.setPen(reached ? theme.surface : theme.secondary);
      painter.drawText(QRectF(centre.x() - 12, centre.y() - 12, 24, 24), Qt::AlignCenter, m_stops[u(i)].sign);
    }
    if (titlesFit()) paintTitle(painter, i);
  }
  if (!titlesFit()) paintTitle(painter, value());
}

void StepRail::paintTitle(QPainter& painter, int stop) const {
  const auto& theme = m_settings.theme();
  const bool current = stop == value();
  const QFont font = render::font(m_settings.scaled(13), current ? QFont::DemiBold : QFont::Normal);
  // Alone, a title may use the whole width, next to its stop.
  const double room = titlesFit() ? stopWidth() - 8 : width() - 8.0;
  QStringList lines = wrapped(m_stops[u(stop)].title, font, room);
  const QFontMetricsF metrics(font);
  if (lines.size() > kTitleLines) {
    const QString rest = QStringList(lines.mid(kTitleLines - 1)).join(u' ');
    lines = lines.mid(0, kTitleLines - 1);
    lines << metrics.elidedText(rest, Qt::ElideRight, room);
  }
  painter.setFont(font);
  painter.setPen(current || stop == m_hovered ? theme.text : theme.secondary);
  double y = kTop + kTitleGap + m_settings.scaled(12);
  for (const QString& line : lines) {
    const double w = metrics.horizontalAdvance(line);
    const double x = std::clamp(stopCentre(stop).x() - w / 2, 4.0, std::max(4.0, width() - w - 4));
    painter.drawText(QPointF(x, y), line);
    y += m_settings.scaled(17);
  }
}

void StepRail::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  setValue(stopAt(event->position().x()));
}

void StepRail::mouseMoveEvent(QMouseEvent* event) {
  const int stop = stopAt(event->position().x());
  setCursor(Qt::PointingHandCursor);
  if (event->buttons().testFlag(Qt::LeftButton)) setValue(stop);
  if (stop == m_hovered) return;
  m_hovered = stop;
  update();
}

void StepRail::leaveEvent(QEvent*) {
  m_hovered = -1;
  update();
}

void StepRail::sliderChange(SliderChange change) {
  QAbstractSlider::sliderChange(change);
  if (value() >= 0 && value() < static_cast<int>(m_stops.size())) setAccessibleDescription(m_stops[u(value())].title);
}

bool StepRail::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int stop = stopAt(help->pos().x());
    if (stop >= 0) QToolTip::showText(help->globalPos(), m_stops[u(stop)].title, this);
    return true;
  }
  if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
  return QAbstractSlider::event(event);
}

}  // namespace cdp::gui
