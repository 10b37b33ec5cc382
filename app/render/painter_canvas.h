// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "canvas.h"

class QPainter;

namespace cdp::render {

/// Draws on anything QPainter draws on. Does not own the painter, which must be active.
class PainterCanvas final : public Canvas {
 public:
  explicit PainterCanvas(QPainter& painter) : m_painter(painter) {}

  void beginPart(const QString&, const QString&, const QString&) override {}
  void endPart() override {}
  void beginOpacity(double opacity) override;
  void endOpacity() override;
  void rectangle(const QRectF& rect, double radius, const QPen& pen, const QColor& fill) override;
  void path(const QPainterPath& path, const QPen& pen, const QColor& fill) override;
  void circle(const QPointF& centre, double radius, const QPen& pen, const QColor& fill) override;
  void text(const QPointF& at, const QString& text, const TextStyle& style, double maxWidth) override;
  void icon(const QString& name, const QRectF& rect, const QColor& colour) override;

 private:
  QPainter& m_painter;
  std::vector<double> m_opacities;
};

}  // namespace cdp::render
