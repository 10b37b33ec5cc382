// SPDX-License-Identifier: Apache-2.0
#include "diagram_export.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <cmath>

#include "diagram_painter.h"
#include "painter_canvas.h"
#include "pdf_text.h"
#include "svg_canvas.h"

namespace cdp::render {
namespace {

QColor ground(const DiagramView& view) { return view.transparent ? QColor() : Theme::get(view.theme).surface; }

}  // namespace

QByteArray diagramToSvg(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view, const DrawingTexts& texts, double displayWidth) {
  const DiagramPainter painter(diagram, vocabulary);
  const QSizeF size = painter.size(view);
  SvgCanvas::Document document;
  document.width = size.width();
  document.height = size.height();
  document.title = texts.title;
  document.description = texts.description;
  document.language = QString::fromLatin1(languageCode(view.language).data(), 2);
  document.background = ground(view);
  document.displayWidth = displayWidth;
  SvgCanvas canvas(document);
  painter.paint(canvas, view);
  return canvas.finish();
}

QImage diagramToImage(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view, double scale) {
  const DiagramPainter painter(diagram, vocabulary);
  const QSizeF size = painter.size(view) * scale;
  // A scale that comes from a wanted width is not exact: a thousandth of a pixel makes no further one.
  constexpr double kHair = 1e-3;
  QImage image(static_cast<int>(std::ceil(size.width() - kHair)), static_cast<int>(std::ceil(size.height() - kHair)), QImage::Format_ARGB32_Premultiplied);
  image.fill(ground(view).isValid() ? ground(view) : QColor(Qt::transparent));
  QPainter device(&image);
  device.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
  device.scale(scale, scale);
  PainterCanvas canvas(device);
  painter.paint(canvas, view);
  device.end();
  return image;
}

Result<QByteArray> imageToPng(const QImage& image) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG")) {
    return Error{Error::Code::Internal, "the picture could not be encoded as PNG", "Try a smaller scale", ""};
  }
  return bytes;
}

Result<QByteArray> diagramToPdf(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view, const DrawingTexts& texts) {
  return diagramsToPdf(diagram, vocabulary, {{view, texts}});
}

Result<QByteArray> diagramsToPdf(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const std::vector<PdfDrawing>& drawings) {
  if (drawings.empty()) return Error{Error::Code::Internal, "a PDF needs a page", "", ""};
  const DiagramPainter painter(diagram, vocabulary);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  constexpr int kDotsPerInch = 96;  // so that one unit of the drawing is one dot
  writer.setResolution(kDotsPerInch);
  writer.setTitle(drawings.front().texts.title);
  writer.setCreator(QStringLiteral("CDP Atlas"));
  QPainter device;
  for (const auto& drawing : drawings) {
    const QSizeF size = painter.size(drawing.view);
    writer.setPageLayout(
        QPageLayout(QPageSize(size * 72.0 / kDotsPerInch, QPageSize::Point, QString(), QPageSize::ExactMatch), QPageLayout::Portrait, QMarginsF()));
    if (device.isActive() ? !writer.newPage() : !device.begin(&writer)) return Error{Error::Code::Internal, "the PDF could not be begun", "", ""};
    if (ground(drawing.view).isValid() && drawing.view.theme != ThemeId::Print) device.fillRect(QRectF(QPointF(), size), ground(drawing.view));
    PainterCanvas canvas(device);
    painter.paint(canvas, drawing.view);
  }
  if (!device.end()) return Error{Error::Code::Internal, "the PDF could not be finished", "", ""};
  return withFindableText(bytes);
}

}  // namespace cdp::render
