// SPDX-License-Identifier: Apache-2.0
#include "answer_button.h"

#include <QPainter>

#include "fonts.h"
#include "icon_store.h"

namespace cdp::gui {
namespace {

constexpr double kPadding = 16;
constexpr double kArrow = 18;

}  // namespace

AnswerButton::AnswerButton(const ViewSettings& settings, QWidget* parent) : NumberedButton(settings, kPadding, parent) {}

void AnswerButton::set(int digit, const QString& text) {
  m_digit = digit;
  setText(text);
  setAccessibleName(text);
  updateGeometry();
  update();
}

int AnswerButton::heightForWidth(int width) const { return heightFor({text()}, m_settings.scaled(17), width - textLeft() - kPadding - kArrow - 10); }

void AnswerButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const auto& theme = m_settings.theme();
  const QRectF area = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
  const bool lit = underMouse() || hasFocus() || isDown();
  painter.setPen(QPen(hasFocus() || isDown() ? theme.accent : lit ? theme.secondary : theme.hairline, hasFocus() ? 1.5 : 1));
  painter.setBrush(isDown() ? theme.accentTint : theme.surface);
  painter.drawRoundedRect(area, 12, 12);
  paintDigit(painter, lit ? theme.accent : theme.accentTint, lit ? theme.surface : theme.accent);
  painter.setPen(theme.text);
  painter.setFont(render::font(m_settings.scaled(17)));
  painter.drawText(QRectF(textLeft(), 0, width() - textLeft() - kPadding - kArrow - 10, height()), static_cast<int>(Qt::AlignVCenter) | Qt::TextWordWrap,
                   text());
  render::IconStore::paint(painter, QStringLiteral("ui/chevron-right"), QRectF(width() - kPadding - kArrow, (height() - kArrow) / 2.0, kArrow, kArrow),
                           lit ? theme.accent : theme.secondary);
}

}  // namespace cdp::gui
