// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <vector>

#include "base/result.h"
#include "diagram_view.h"

namespace cdp::render {

/// Words that go with a drawing: what it is of.
struct DrawingTexts {
  QString title;
  QString description;
};

/// `displayWidth` > 0: shown that many pixels wide.
QByteArray diagramToSvg(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view, const DrawingTexts& texts,
                        double displayWidth = 0);
/// `scale` 1 to 4: device pixels for each pixel at 1:1.
QImage diagramToImage(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view, double scale);
/// Errors: Internal.
Result<QByteArray> imageToPng(const QImage& image);
/// One page of the drawing's own size, vectors, fonts embedded. Errors: Internal.
Result<QByteArray> diagramToPdf(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view, const DrawingTexts& texts);

struct PdfDrawing {
  DiagramView view;
  DrawingTexts texts;
};
/// The same with a page for each view of the diagram. Errors: Internal.
Result<QByteArray> diagramsToPdf(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const std::vector<PdfDrawing>& drawings);

}  // namespace cdp::render
