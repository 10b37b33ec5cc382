// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPainterPath>
#include <QPen>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace cdp::render {

struct TextStyle {
  double pixels = 13;
  int weight = 400;
  QColor colour;
  enum class Align { Left, Centre, Right } align = Align::Left;
};

/// The device a drawing is made on. The one DiagramPainter draws through this; what differs between screen, PNG, PDF, SVG and
/// slides is the implementation. Coordinates are the diagram's pixels at 1:1.
class Canvas {
 public:
  virtual ~Canvas() = default;

  /// Names what follows, for surfaces that keep structure (SVG groups, titles for readers).
  virtual void beginPart(const QString& kind, const QString& id, const QString& title) = 0;
  virtual void endPart() = 0;
  /// Multiplies with what is set already; restored by the matching `endOpacity`.
  virtual void beginOpacity(double opacity) = 0;
  virtual void endOpacity() = 0;

  virtual void rectangle(const QRectF& rect, double radius, const QPen& pen, const QColor& fill) = 0;
  virtual void path(const QPainterPath& path, const QPen& pen, const QColor& fill) = 0;
  virtual void circle(const QPointF& centre, double radius, const QPen& pen, const QColor& fill) = 0;
  /// `at` is on the base line: its left end, middle or right end by the style. Wider text is squeezed into `maxWidth`.
  virtual void text(const QPointF& at, const QString& text, const TextStyle& style, double maxWidth) = 0;
  virtual void icon(const QString& name, const QRectF& rect, const QColor& colour) = 0;
};

}  // namespace cdp::render
