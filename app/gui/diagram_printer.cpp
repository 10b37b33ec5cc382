// SPDX-License-Identifier: Apache-2.0
#include "diagram_printer.h"

#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include "diagram_painter.h"
#include "fonts.h"
#include "painter_canvas.h"

namespace cdp::gui {

void DiagramPrinter::preview(QWidget* parent) const {
  QPrinter printer(QPrinter::HighResolution);
  printer.setDocName(m_title);
  const QSizeF size = render::DiagramPainter(*m_diagram.diagram(), m_vocabulary).size(m_diagram.view());
  printer.setPageOrientation(size.width() > size.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
  QPrintPreviewDialog dialog(&printer, parent);
  dialog.resize(960, 720);
  QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog, [this](QPrinter* target) { paint(*target); });
  dialog.exec();
}

void DiagramPrinter::paint(QPrinter& printer) const {
  if (m_diagram.diagram() == nullptr) return;
  render::DiagramView view = m_diagram.view();
  view.theme = render::ThemeId::Print;
  const render::DiagramPainter drawing(*m_diagram.diagram(), m_vocabulary);
  const QSizeF size = drawing.size(view);
  QPainter painter(&printer);
  if (!painter.isActive()) return;
  const QRectF page = printer.pageRect(QPrinter::DevicePixel);
  const double unit = printer.resolution() / 96.0;
  const double head = 36 * unit;
  painter.setFont(render::font(18 * unit, QFont::DemiBold));
  painter.drawText(QRectF(0, 0, page.width(), head), Qt::AlignLeft | Qt::AlignVCenter, m_title);
  const double scale = std::min({page.width() / size.width(), (page.height() - head) / size.height(), 1.6 * unit});
  painter.translate((page.width() - size.width() * scale) / 2, head);
  painter.scale(scale, scale);
  render::PainterCanvas canvas(painter);
  drawing.paint(canvas, view);
}

}  // namespace cdp::gui
