// SPDX-License-Identifier: Apache-2.0
#include "quiz_option_button.h"

#include <QKeyEvent>
#include <QPainter>

#include "fonts.h"
#include "icon_store.h"

namespace cdp::gui {
namespace {

constexpr double kPadding = 14;

}  // namespace

QuizOptionButton::QuizOptionButton(const ViewSettings& settings, QWidget* parent) : NumberedButton(settings, kPadding, parent) {}

void QuizOptionButton::set(int digit, const QString& text, Verdict verdict) {
  m_digit = digit;
  m_verdict = verdict;
  setText(text);
  const QString said = verdictText();
  setAccessibleName(said.isEmpty() ? text : text + QStringLiteral(" – ") + said);
  setCursor(verdict == Verdict::Open ? Qt::PointingHandCursor : Qt::ArrowCursor);
  updateGeometry();
  update();
}

void QuizOptionButton::reserve(const QString& otherText) { m_other = otherText; }

QString QuizOptionButton::verdictText() const {
  switch (m_verdict) {
    case Verdict::Right:
      return tr("Right answer");
    case Verdict::RightChosen:
      return tr("Right");
    case Verdict::WrongChosen:
      return tr("Wrong");
    default:
      return {};
  }
}

double QuizOptionButton::verdictRoom() const {
  // Kept free from the beginning, so that the answer moves no text.
  const QFontMetricsF metrics(render::font(m_settings.scaled(14), QFont::DemiBold));
  return std::max({metrics.horizontalAdvance(QStringLiteral("Right answer")), metrics.horizontalAdvance(tr("Right answer"))}) + 10;
}

int QuizOptionButton::heightForWidth(int width) const {
  return heightFor({text(), m_other}, m_settings.scaled(16), width - textLeft() - verdictRoom() - kPadding);
}

void QuizOptionButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const auto& theme = m_settings.theme();
  const bool open = m_verdict == Verdict::Open;
  const bool right = m_verdict == Verdict::Right || m_verdict == Verdict::RightChosen;
  const bool wrong = m_verdict == Verdict::WrongChosen;
  const bool lit = open && (underMouse() || hasFocus() || isDown());
  const QColor said = right ? theme.added : wrong ? theme.failed : theme.accent;
  QColor ground = isDown() && open ? theme.accentTint : theme.surface;
  if (right || wrong) {
    const float part = theme.isDark ? 0.20F : 0.10F;
    ground = QColor::fromRgbF(ground.redF() * (1 - part) + said.redF() * part, ground.greenF() * (1 - part) + said.greenF() * part,
                              ground.blueF() * (1 - part) + said.blueF() * part);
  }
  const QColor line = right || wrong ? said : hasFocus() ? theme.accent : lit ? theme.secondary : theme.hairline;
  painter.setPen(QPen(line, right || wrong || hasFocus() ? 1.6 : 1, hasFocus() && !open ? Qt::DashLine : Qt::SolidLine));
  painter.setBrush(ground);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 12, 12);
  if (right || wrong) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(said);
    painter.drawEllipse(badge());
    const double inset = disc() * 0.2;
    render::IconStore::paint(painter, right ? QStringLiteral("ui/check") : QStringLiteral("ui/cross"), badge().adjusted(inset, inset, -inset, -inset),
                             theme.surface);
  } else {
    paintDigit(painter, lit ? theme.accent : open ? theme.accentTint : theme.hairline, lit ? theme.surface : open ? theme.accent : theme.secondary);
  }
  painter.setPen(m_verdict == Verdict::Other ? theme.secondary : theme.text);
  painter.setFont(render::font(m_settings.scaled(16)));
  const double room = width() - textLeft() - verdictRoom() - kPadding;
  painter.drawText(QRectF(textLeft(), 0, room, height()), static_cast<int>(Qt::AlignVCenter) | Qt::TextWordWrap, text());
  painter.setPen(said);
  painter.setFont(render::font(m_settings.scaled(14), QFont::DemiBold));
  painter.drawText(QRectF(textLeft() + room, 0, verdictRoom(), height()), static_cast<int>(Qt::AlignVCenter | Qt::AlignRight), verdictText());
}

void QuizOptionButton::keyPressEvent(QKeyEvent* event) {
  const bool presses = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
  if (presses && m_verdict != Verdict::Open) {
    event->ignore();  // the page goes on
  } else {
    NumberedButton::keyPressEvent(event);
  }
}

}  // namespace cdp::gui
