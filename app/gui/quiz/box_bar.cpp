// SPDX-License-Identifier: Apache-2.0
#include "box_bar.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "fonts.h"

namespace cdp::gui {

BoxBar::BoxBar(const ViewSettings& settings, QWidget* parent) : QWidget(parent), m_settings(settings) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BoxBar::set(const PracticeCounts& counts) {
  m_counts = counts;
  QStringList said{tr("Never asked: %1").arg(counts.fresh)};
  for (std::size_t i = 0; i < counts.boxes.size(); ++i) said << tr("Box %1: %2").arg(i + 1).arg(counts.boxes[i]);
  setAccessibleName(said.join(QStringLiteral(", ")));
  setToolTip(tr("A right answer moves a question one box up, a wrong one back to the first. Each box waits longer: 2, 4, 8 and 16 days."));
  updateGeometry();
  update();
}

void BoxBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const auto& theme = m_settings.theme();
  const double line = m_settings.scaled(19);
  const double gap = m_settings.scaled(10);
  const std::size_t columns = m_counts.boxes.size() + 1;
  const double width = (this->width() - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  const double barBottom = height() - line - 4;
  const double barTop = line + 2;
  const auto most = static_cast<double>(std::max<std::size_t>(1, std::max(m_counts.fresh, *std::max_element(m_counts.boxes.begin(), m_counts.boxes.end()))));
  for (std::size_t i = 0; i < columns; ++i) {
    const std::size_t count = i == 0 ? m_counts.fresh : m_counts.boxes[i - 1];
    const double x = static_cast<double>(i) * (width + gap);
    // By the square root: beside hundreds that were never asked, the first ten that are known are to be seen.
    const double tall = count == 0 ? 0 : std::max(4.0, (barBottom - barTop) * std::sqrt(static_cast<double>(count) / most));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.hairline);
    painter.drawRoundedRect(QRectF(x, barBottom - 3, width, 3), 1.5, 1.5);
    QColor colour = i == 0 ? theme.secondary : theme.accent;
    colour.setAlphaF(i == 0 ? 0.35F : static_cast<float>(0.45 + 0.11 * static_cast<double>(i)));
    painter.setBrush(colour);
    if (tall > 0) painter.drawRoundedRect(QRectF(x, barBottom - tall, width, tall), 3, 3);
    painter.setPen(count == 0 ? theme.secondary : theme.text);
    painter.setFont(render::font(m_settings.scaled(14), QFont::DemiBold));
    painter.drawText(QRectF(x, barBottom - tall - line - 1, width, line), Qt::AlignCenter, QString::number(count));
    painter.setPen(theme.secondary);
    painter.setFont(render::font(m_settings.scaled(13)));
    painter.drawText(QRectF(x - gap / 2, height() - line, width + gap, line), Qt::AlignCenter, i == 0 ? tr("New") : tr("Box %1").arg(i));
  }
}

}  // namespace cdp::gui
