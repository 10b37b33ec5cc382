// SPDX-License-Identifier: Apache-2.0
#include "check_rows.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "fonts.h"
#include "icon_store.h"

namespace cdp::gui {

QSize CheckRows::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {120, qRound(m_settings.scaled(28))}; }

void CheckRows::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto& theme = m_settings.theme();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRectF row = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
  const bool focus = option.state.testFlag(QStyle::State_HasFocus);
  if (focus || option.state.testFlag(QStyle::State_MouseOver)) {
    QColor fill = theme.text;
    fill.setAlphaF(0.05F);
    painter->setPen(focus ? QPen(theme.accent, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill);
    painter->drawRoundedRect(row, 6, 6);
  }
  const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
  const double side = m_settings.scaled(16);
  const QRectF box(row.left() + 6, row.center().y() - side / 2, side, side);
  painter->setPen(QPen(on ? theme.accent : theme.secondary, 1));
  painter->setBrush(on ? theme.accent : theme.surface);
  painter->drawRoundedRect(box, 4, 4);
  if (on) painter->drawPixmap(box.adjusted(1, 1, -1, -1), render::IconStore::pixmap(QStringLiteral("ui/check"), qRound(side), theme.surface, 2), {});
  const QFont font = render::font(m_settings.scaled(14));
  painter->setFont(font);
  painter->setPen(on ? theme.text : theme.secondary);
  const QRectF words = row.adjusted(side + 16, 0, -6, 0);
  painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
  painter->restore();
}

bool CheckRows::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) {
  bool toggles = false;
  if (event->type() == QEvent::MouseButtonRelease) {
    const auto* mouse = static_cast<QMouseEvent*>(event);
    toggles = mouse->button() == Qt::LeftButton && option.rect.contains(mouse->position().toPoint());
  } else if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    toggles = key == Qt::Key_Space || key == Qt::Key_Select;
  }
  if (!toggles) return false;
  const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
  return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void MinutesBox::wheelEvent(QWheelEvent* event) { event->ignore(); }

}  // namespace cdp::gui
