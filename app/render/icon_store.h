// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QColor>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace cdp::render {

/// The project's own icons, compiled in: "roles/virtual_server", "groups/zone", "ui/back", "categories/basic".
/// Coloured by replacing `currentColor`. Thread: any (caches are per thread), but `pixmap` only the GUI thread.
class IconStore {
 public:
  /// The drawing's text with its colour; empty for an unknown name.
  static QByteArray svg(const QString& name, const QColor& colour);
  /// What stands between <svg …> and </svg>, for nesting into another drawing.
  static QByteArray svgBody(const QString& name, const QColor& colour);
  /// Draws as vectors (PDF, SVG devices) or from a cache of pixmaps (screens, images).
  static void paint(QPainter& painter, const QString& name, const QRectF& rect, const QColor& colour);
  static QPixmap pixmap(const QString& name, int size, const QColor& colour, qreal ratio);
  static bool exists(const QString& name);
};

}  // namespace cdp::render
