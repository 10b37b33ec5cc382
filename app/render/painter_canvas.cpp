// SPDX-License-Identifier: Apache-2.0
#include "painter_canvas.h"

#include <QFontMetricsF>
#include <QPainter>

#include "fonts.h"
#include "icon_store.h"
#include "pdf_text.h"

namespace cdp::render {

void PainterCanvas::beginOpacity(double opacity) {
  m_opacities.push_back(m_painter.opacity());
  m_painter.setOpacity(m_painter.opacity() * opacity);
}

void PainterCanvas::endOpacity() {
  m_painter.setOpacity(m_opacities.back());
  m_opacities.pop_back();
}

void PainterCanvas::rectangle(const QRectF& rect, double radius, const QPen& pen, const QColor& fill) {
  m_painter.setPen(pen);
  m_painter.setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
  if (radius > 0) {
    m_painter.drawRoundedRect(rect, radius, radius);
  } else {
    m_painter.drawRect(rect);
  }
}

void PainterCanvas::path(const QPainterPath& path, const QPen& pen, const QColor& fill) {
  m_painter.setPen(pen);
  m_painter.setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
  m_painter.drawPath(path);
}

void PainterCanvas::circle(const QPointF& centre, double radius, const QPen& pen, const QColor& fill) {
  m_painter.setPen(pen);
  m_painter.setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
  m_painter.drawEllipse(centre, radius, radius);
}

void PainterCanvas::text(const QPointF& at, const QString& text, const TextStyle& style, double maxWidth) {
  const QFont f = isPdf(m_painter) ? pdfFont(font(style.pixels, style.weight)) : font(style.pixels, style.weight);
  m_painter.setFont(f);
  m_painter.setPen(style.colour);
  const double width = QFontMetricsF(f).horizontalAdvance(text);
  const double squeeze = maxWidth > 0 && width > maxWidth ? maxWidth / width : 1;
  double x = at.x();
  if (style.align == TextStyle::Align::Centre) x -= width * squeeze / 2;
  if (style.align == TextStyle::Align::Right) x -= width * squeeze;
  if (squeeze == 1) {
    m_painter.drawText(QPointF(x, at.y()), text);
    return;
  }
  m_painter.save();
  m_painter.translate(x, at.y());
  m_painter.scale(squeeze, 1);
  m_painter.drawText(QPointF(0, 0), text);
  m_painter.restore();
}

void PainterCanvas::icon(const QString& name, const QRectF& rect, const QColor& colour) { IconStore::paint(m_painter, name, rect, colour); }

}  // namespace cdp::render
