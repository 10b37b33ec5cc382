// SPDX-License-Identifier: Apache-2.0
#include "hit_card.h"

#include <QKeyEvent>
#include <QPainter>
#include <cmath>

#include "fonts.h"
#include "icon_store.h"

namespace cdp::gui {
namespace {

constexpr double kPadding = 12;

}  // namespace

HitCard::HitCard(const ViewSettings& settings, QWidget* parent) : QAbstractButton(parent), m_settings(settings) {
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::StrongFocus);
}

void HitCard::setHit(const HitView& hit) {
  m_hit = hit;
  m_arrangedFor = -1;
  setObjectName(QStringLiteral("hit_") + hit.name);
  setAccessibleName(hit.title.text);
  QString description = hit.text.text;
  for (const QString& more : {hit.synonyms, hit.difference}) {
    if (!more.isEmpty()) description += QStringLiteral(" ") + more;
  }
  setAccessibleDescription(description);
  update();
}

void HitCard::setCurrent(bool current) {
  if (m_current == current) return;
  m_current = current;
  update();
}

int HitCard::heightForWidth(int width) const {
  arrange(width);
  return m_height;
}

void HitCard::add(const QString& text, const QFont& font, const QColor& colour, const std::vector<MarkedRange>& marks, const std::vector<MarkedRange>& strong,
                  double left, double room, double& y, double lineHeight) const {
  if (text.isEmpty()) return;
  auto layout = std::make_unique<QTextLayout>(text, font);
  QList<QTextLayout::FormatRange> formats;
  const auto& theme = m_settings.theme();
  const auto format = [&](const MarkedRange& range, bool mark) {
    QTextLayout::FormatRange f;
    f.start = static_cast<int>(range.begin);
    f.length = static_cast<int>(range.length);
    f.format.setForeground(theme.text);
    f.format.setFontWeight(QFont::DemiBold);
    if (mark) f.format.setBackground(theme.family(RoleFamily::Compute).tint);
    formats.append(f);
  };
  for (const auto& range : strong) format(range, false);
  for (const auto& range : marks) format(range, true);
  layout->setFormats(formats);
  QTextOption option(Qt::AlignLeft | Qt::AlignTop);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout->setTextOption(option);
  layout->setCacheEnabled(true);
  layout->beginLayout();
  double height = 0;
  for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
    line.setLineWidth(room);
    line.setPosition(QPointF(0, height + (lineHeight - line.height()) / 2));
    height += lineHeight;
  }
  layout->endLayout();
  m_lines.push_back({std::move(layout), QPointF(left, y), colour});
  y += height;
}

void HitCard::arrange(int width) const {
  if (width == m_arrangedFor) return;
  m_arrangedFor = width;
  m_lines.clear();
  const auto& theme = m_settings.theme();
  const auto px = [this](double pixels) { return m_settings.scaled(pixels); };
  const double leading = m_settings.japanese() ? 1.6 : 1.45;
  const double left = kPadding + px(20) + 10;
  const double right = width - kPadding;
  const double room = std::max(80.0, right - left);
  double y = kPadding - 2;
  // The category stands at the right of the title while both find room; else above the text, below the title.
  const QFont small = render::font(px(13));
  const QFont titleFont = render::font(px(17), QFont::DemiBold);
  const double titleWidth = QFontMetricsF(titleFont).horizontalAdvance(m_hit.title.text);
  const double asideWidth = m_hit.aside.isEmpty() ? 0 : QFontMetricsF(small).horizontalAdvance(m_hit.aside);
  const bool beside = titleWidth + 24 + asideWidth <= room;
  double asideY = y + px(1.5);
  if (beside) add(m_hit.aside, small, theme.secondary, {}, {}, right - asideWidth - 1, asideWidth + 2, asideY, px(26));
  add(m_hit.title.text, titleFont, theme.text, m_hit.title.marks, {}, left, room, y, px(26));
  if (!beside) add(m_hit.aside, small, theme.secondary, {}, {}, left, room, y, px(13) * leading);
  if (!m_hit.text.text.isEmpty()) {
    QString text = m_hit.text.text;
    std::vector<MarkedRange> marks = m_hit.text.marks;
    std::vector<MarkedRange> strong;
    if (!m_hit.field.isEmpty()) {
      const QString prefix = m_hit.field + (m_settings.japanese() ? QStringLiteral(" ― ") : QStringLiteral(" — "));
      strong.push_back({0, m_hit.field.size()});
      text.prepend(prefix);
      for (auto& mark : marks) mark.begin += prefix.size();
    }
    y += px(1);
    add(text, render::font(px(15)), theme.text, marks, strong, left, room, y, px(15) * leading);
  }
  if (!m_hit.synonyms.isEmpty()) {
    y += px(3);
    add(m_hit.synonyms, small, theme.accent, {}, {}, left, room, y, px(13) * leading);
  }
  if (!m_hit.difference.isEmpty()) {
    y += px(4);
    const QString question = tr("Why not %1?").arg(m_hit.neighbour);
    add(question + QStringLiteral("  ") + m_hit.difference, small, theme.secondary, {}, {{0, question.size()}}, left, room, y, px(13) * leading);
  }
  m_height = static_cast<int>(std::ceil(y + kPadding - 1));
}

void HitCard::paintEvent(QPaintEvent*) {
  arrange(width());
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const auto& theme = m_settings.theme();
  const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  if (m_current || underMouse() || isDown() || hasFocus()) {
    painter.setPen(hasFocus() ? QPen(theme.accent, 1) : m_current ? QPen(theme.hairline, 1) : Qt::NoPen);
    painter.setBrush(m_current || isDown() ? theme.accentTint : theme.surface);
    painter.drawRoundedRect(area, 10, 10);
  }
  if (m_current) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(QRectF(0, 10, 3, height() - 20), 1.5, 1.5);
  }
  const double icon = m_settings.scaled(20);
  if (!m_hit.icon.isEmpty())
    render::IconStore::paint(painter, m_hit.icon, QRectF(kPadding, kPadding + m_settings.scaled(1), icon, icon), m_current ? theme.accent : theme.secondary);
  for (const auto& line : m_lines) {
    painter.setPen(line.colour);
    line.layout->draw(&painter, line.at);
  }
}

void HitCard::enterEvent(QEnterEvent*) { update(); }
void HitCard::leaveEvent(QEvent*) { update(); }
void HitCard::focusInEvent(QFocusEvent* event) {
  QAbstractButton::focusInEvent(event);
  update();
}

void HitCard::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    click();
  } else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
    event->ignore();  // the list moves
  } else {
    QAbstractButton::keyPressEvent(event);
  }
}

}  // namespace cdp::gui
