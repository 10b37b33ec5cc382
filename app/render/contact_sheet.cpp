// SPDX-License-Identifier: Apache-2.0
#include "contact_sheet.h"

#include <QPainter>
#include <algorithm>

#include "diagram_painter.h"
#include "fonts.h"
#include "painter_canvas.h"

namespace cdp::render {
namespace {

constexpr int kColumns = 3;
constexpr int kRows = 2;
constexpr int kWidth = 1920;
constexpr int kHeight = 1280;
constexpr double kTitle = 34;

}  // namespace

Result<std::vector<QImage>> contactSheets(const Catalog& catalog, const DiagramView& view) {
  std::vector<std::string> owners;
  for (const auto& p : catalog.patterns()) owners.push_back("pattern:" + p.slug);
  for (const auto& s : catalog.scenarios()) owners.push_back("scenario:" + s.slug);
  const Theme& theme = Theme::get(view.theme);
  std::vector<QImage> sheets;
  QPainter device;
  constexpr double kCellWidth = static_cast<double>(kWidth) / kColumns;
  constexpr double kCellHeight = static_cast<double>(kHeight) / kRows;
  for (std::size_t i = 0; i < owners.size(); ++i) {
    const auto place = static_cast<int>(i % (kColumns * kRows));
    if (place == 0) {
      if (device.isActive()) device.end();
      sheets.emplace_back(kWidth, kHeight, QImage::Format_ARGB32_Premultiplied);
      sheets.back().fill(theme.ground);
      device.begin(&sheets.back());
      device.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    }
    auto diagram = catalog.diagram(owners[i]);
    if (!diagram) {
      device.end();
      return diagram.error();
    }
    const double x = (place % kColumns) * kCellWidth;
    const int row = place / kColumns;
    const double y = row * kCellHeight;
    device.setFont(font(16, QFont::DemiBold));
    device.setPen(theme.text);
    device.drawText(QPointF(x + 14, y + 24), QString::number(i + 1) + QStringLiteral("  ") + QString::fromStdString(catalog.titleOf(owners[i], view.language)));
    const DiagramPainter painter(*diagram, catalog.vocabulary());
    const QSizeF size = painter.size(view);
    const double scale = std::min({1.0, (kCellWidth - 12) / size.width(), (kCellHeight - kTitle - 6) / size.height()});
    device.save();
    device.translate(x + (kCellWidth - size.width() * scale) / 2, y + kTitle);
    device.scale(scale, scale);
    device.fillRect(QRectF(QPointF(), size), theme.surface);
    PainterCanvas canvas(device);
    painter.paint(canvas, view);
    device.restore();
  }
  if (device.isActive()) device.end();
  return sheets;
}

}  // namespace cdp::render
