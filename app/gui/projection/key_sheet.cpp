// SPDX-License-Identifier: Apache-2.0
#include "key_sheet.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "fonts.h"

namespace cdp::gui {

KeySheet::KeySheet(std::function<Rows()> rows, const ViewSettings& settings, QWidget* parent) : QWidget(parent), m_rows(std::move(rows)), m_settings(settings) {
  setObjectName(QStringLiteral("key_sheet"));
  setFocusPolicy(Qt::StrongFocus);
  hide();
  parent->installEventFilter(this);
}

void KeySheet::open() {
  setGeometry(parentWidget()->rect());
  show();
  raise();
  setFocus();
}

void KeySheet::leave() {
  hide();
  emit closed();
}

void KeySheet::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto& theme = m_settings.theme();
  painter.fillRect(rect(), QColor(0, 0, 0, 150));
  const Rows rows = m_rows();
  const int perColumn = (static_cast<int>(rows.size()) + 1) / 2;
  // As large as the window allows: this is read in a hurry.
  const double pixels = std::clamp(std::min((height() - 120.0) / (perColumn * 1.75), width() / 62.0), 11.0, 22.0);
  const double line = pixels * 1.75;
  const QFont plain = render::font(pixels);
  const QFont strong = render::font(pixels, QFont::DemiBold);
  const QRectF sheet(width() * 0.04, std::max(16.0, (height() - line * perColumn - pixels * 5) / 2), width() * 0.92, line * perColumn + pixels * 5);
  painter.setPen(theme.hairline);
  painter.setBrush(theme.surface);
  painter.drawRoundedRect(sheet, 14, 14);
  painter.setPen(theme.text);
  painter.setFont(render::font(pixels * 1.3, QFont::DemiBold));
  painter.drawText(QPointF(sheet.left() + pixels * 2, sheet.top() + pixels * 2.4), tr("All keys"));
  const double columnWidth = (sheet.width() - pixels * 4) / 2;
  const double keysWidth = columnWidth * 0.34;
  for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
    const double x = sheet.left() + pixels * 2 + (i / perColumn) * columnWidth;
    const double y = sheet.top() + pixels * 3.6 + (i % perColumn) * line;
    const auto& [keys, text] = rows[static_cast<std::size_t>(i)];
    painter.setFont(strong);
    painter.setPen(theme.accent);
    const QString shortKeys = QFontMetricsF(strong).horizontalAdvance(keys) > keysWidth - pixels ? keys.section(QStringLiteral("  "), 0, 1) : keys;
    painter.drawText(QRectF(x, y, keysWidth - pixels * 0.6, line), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(strong).elidedText(shortKeys, Qt::ElideRight, keysWidth - pixels * 0.6));
    painter.setFont(plain);
    painter.setPen(theme.text);
    painter.drawText(QRectF(x + keysWidth, y, columnWidth - keysWidth - pixels, line), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(plain).elidedText(text, Qt::ElideRight, columnWidth - keysWidth - pixels));
  }
}

void KeySheet::keyPressEvent(QKeyEvent* event) {
  event->accept();
  leave();
}

void KeySheet::mousePressEvent(QMouseEvent*) { leave(); }

bool KeySheet::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) setGeometry(parentWidget()->rect());
  return QWidget::eventFilter(watched, event);
}

}  // namespace cdp::gui
