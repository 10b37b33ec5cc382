// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "diagram_painter.h"
#include "export/paper_document.h"

namespace cdp::render {

/// A drawing fitted into `space` (points), in print colours.
struct PaperDrawing {
  QSizeF size;
  std::function<void(QPainter&, const QRectF&)> draw;
};
/// `state` overrides what the view shows; `overlay` draws on top in the diagram's own units. Vocabulary must outlive the drawing.
PaperDrawing paperDrawing(std::shared_ptr<const LaidOutDiagram> diagram, const Vocabulary& vocabulary, DiagramView view, const QSizeF& space,
                          std::shared_ptr<const DiagramState> state = {}, std::function<void(Canvas&)> overlay = {});

}  // namespace cdp::render
