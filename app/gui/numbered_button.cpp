// SPDX-License-Identifier: Apache-2.0
#include "numbered_button.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "fonts.h"

namespace cdp::gui {

NumberedButton::NumberedButton(const ViewSettings& settings, double padding, QWidget* parent)
    : QAbstractButton(parent), m_settings(settings), m_padding(padding) {
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::StrongFocus);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

int NumberedButton::heightFor(const QStringList& texts, double pixels, double room) const {
  const QFontMetricsF metrics(render::font(pixels));
  double height = disc();
  for (const QString& words : texts) {
    height = std::max(height, metrics.boundingRect(QRectF(0, 0, std::max(60.0, room), 4000), Qt::TextWordWrap, words).height());
  }
  return static_cast<int>(std::ceil(height + 2 * m_padding));
}

void NumberedButton::paintDigit(QPainter& painter, const QColor& ground, const QColor& ink) const {
  painter.setPen(Qt::NoPen);
  painter.setBrush(ground);
  painter.drawEllipse(badge());
  painter.setPen(ink);
  painter.setFont(render::font(m_settings.scaled(14), QFont::DemiBold));
  painter.drawText(badge(), Qt::AlignCenter, QString::number(m_digit));
}

void NumberedButton::enterEvent(QEnterEvent*) { update(); }
void NumberedButton::leaveEvent(QEvent*) { update(); }

void NumberedButton::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    click();
  } else {
    QAbstractButton::keyPressEvent(event);
  }
}

}  // namespace cdp::gui
