// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <functional>
#include <vector>

#include "canvas.h"

namespace cdp::render {

/// Writes clean SVG: one <text> for each line of text, a titled <g> for each part, nothing that needs a script or a style sheet.
/// (QSvgGenerator breaks a label into one element for each run of a script, which spoils searching and editing.)
class SvgCanvas final : public Canvas {
 public:
  struct Document {
    double width = 0;
    double height = 0;
    QString title;
    QString description;
    QString language;   ///< "ja" or "en"
    QColor background;  ///< invalid: transparent
    QString idPrefix;   ///< so that several drawings can stand in one page
    bool xmlHeader = true;
    double displayWidth = 0;  ///< > 0: shown this many pixels wide; the drawing's own units stay
    QByteArray style;         ///< a style sheet of the drawing's own (animation); empty: none
    /// More attributes for a part (" data-steps=\"1 2\""), by its id without the prefix.
    std::function<QByteArray(const QString& id)> partAttributes;
  };
  explicit SvgCanvas(const Document& document);

  /// The whole document. Call once, after drawing.
  QByteArray finish();

  void beginPart(const QString& kind, const QString& id, const QString& title) override;
  void endPart() override;
  void beginOpacity(double opacity) override;
  void endOpacity() override;
  void rectangle(const QRectF& rect, double radius, const QPen& pen, const QColor& fill) override;
  void path(const QPainterPath& path, const QPen& pen, const QColor& fill) override;
  void circle(const QPointF& centre, double radius, const QPen& pen, const QColor& fill) override;
  void text(const QPointF& at, const QString& text, const TextStyle& style, double maxWidth) override;
  void icon(const QString& name, const QRectF& rect, const QColor& colour) override;

 private:
  void line(const QByteArray& text);

  QByteArray m_out;
  QString m_idPrefix;
  std::function<QByteArray(const QString&)> m_partAttributes;
  int m_depth = 1;
};

/// XML-safe: mark-up escaped, characters that XML forbids left out.
QByteArray xmlEscaped(const QString& text);

}  // namespace cdp::render
