// SPDX-License-Identifier: Apache-2.0
#include "export/paper_drawing.h"

#include <QPainter>
#include <algorithm>

#include "painter_canvas.h"

namespace cdp::render {

PaperDrawing paperDrawing(std::shared_ptr<const LaidOutDiagram> diagram, const Vocabulary& vocabulary, DiagramView view, const QSizeF& space,
                          std::shared_ptr<const DiagramState> state, std::function<void(Canvas&)> overlay) {
  view.theme = ThemeId::Print;
  view.transparent = true;
  const QSizeF natural = DiagramPainter(*diagram, vocabulary).size(view);
  // Never larger than 1:1 at 96 dots an inch: small diagrams would shout.
  const double scale = std::min({0.75, space.width() / natural.width(), space.height() / natural.height()});
  PaperDrawing out;
  out.size = natural * scale;
  out.draw = [diagram, &vocabulary, view, scale, state, overlay](QPainter& painter, const QRectF&) {
    painter.scale(scale, scale);
    PainterCanvas canvas(painter);
    const DiagramPainter drawing(*diagram, vocabulary);
    if (state) {
      drawing.paint(canvas, view, *state);
    } else {
      drawing.paint(canvas, view);
    }
    if (overlay) overlay(canvas);
  };
  return out;
}

}  // namespace cdp::render
