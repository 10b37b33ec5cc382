// SPDX-License-Identifier: Apache-2.0
#include "answer_button.h"

#include <QKeyEvent>
#include <QPainter>
#include <cmath>

#include "fonts.h"
#include "icon_store.h"

namespace cdp::gui {
namespace {

constexpr double kPadding = 16;
constexpr double kArrow = 18;

}  // namespace

AnswerButton::AnswerButton(const ViewSettings& settings, QWidget* parent) : QAbstractButton(parent), m_settings(settings) {
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::StrongFocus);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void AnswerButton::set(int digit, const QString& text) {
  m_digit = digit;
  setText(text);
  setAccessibleName(text);
  updateGeometry();
  update();
}

double AnswerButton::textLeft() const { return kPadding + m_settings.scaled(26) + 14; }

int AnswerButton::heightForWidth(int width) const {
  const QFontMetricsF metrics(render::font(m_settings.scaled(17)));
  const double room = std::max(60.0, width - textLeft() - kPadding - kArrow - 10);
  const QRectF bounds = metrics.boundingRect(QRectF(0, 0, room, 4000), Qt::TextWordWrap, text());
  return static_cast<int>(std::ceil(std::max(bounds.height(), m_settings.scaled(26)) + 2 * kPadding));
}

void AnswerButton::enterEvent(QEnterEvent*) { update(); }
void AnswerButton::leaveEvent(QEvent*) { update(); }

void AnswerButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const auto& theme = m_settings.theme();
  const QRectF area = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
  const bool lit = underMouse() || hasFocus() || isDown();
  painter.setPen(QPen(hasFocus() || isDown() ? theme.accent : lit ? theme.secondary : theme.hairline, hasFocus() ? 1.5 : 1));
  painter.setBrush(isDown() ? theme.accentTint : theme.surface);
  painter.drawRoundedRect(area, 12, 12);
  const double disc = m_settings.scaled(26);
  const QRectF badge(kPadding, (height() - disc) / 2.0, disc, disc);
  painter.setPen(Qt::NoPen);
  painter.setBrush(lit ? theme.accent : theme.accentTint);
  painter.drawEllipse(badge);
  painter.setPen(lit ? theme.surface : theme.accent);
  painter.setFont(render::font(m_settings.scaled(14), QFont::DemiBold));
  painter.drawText(badge, Qt::AlignCenter, QString::number(m_digit));
  painter.setPen(theme.text);
  painter.setFont(render::font(m_settings.scaled(17)));
  painter.drawText(QRectF(textLeft(), 0, width() - textLeft() - kPadding - kArrow - 10, height()), static_cast<int>(Qt::AlignVCenter) | Qt::TextWordWrap,
                   text());
  render::IconStore::paint(painter, QStringLiteral("ui/chevron-right"), QRectF(width() - kPadding - kArrow, (height() - kArrow) / 2.0, kArrow, kArrow),
                           lit ? theme.accent : theme.secondary);
}

void AnswerButton::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    click();
  } else {
    QAbstractButton::keyPressEvent(event);
  }
}

}  // namespace cdp::gui
