// SPDX-License-Identifier: Apache-2.0
#include "flow_layout.h"

#include <QWidget>

namespace cdp::gui {

FlowLayout::FlowLayout(QWidget* parent, int horizontal, int vertical, Qt::Alignment lines)
    : QLayout(parent), m_horizontal(horizontal), m_vertical(vertical), m_lines(lines) {
  setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
  while (QLayoutItem* item = takeAt(0)) delete item;
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : m_items) size = size.expandedTo(item->minimumSize());
  return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool apply) const {
  int y = rect.y();
  int lineHeight = 0;
  QList<QLayoutItem*> line;
  int lineWidth = 0;
  const auto flush = [&] {
    if (apply) {
      int x = rect.x();
      if (m_lines.testFlag(Qt::AlignHCenter)) x += std::max(0, (rect.width() - lineWidth) / 2);
      for (QLayoutItem* item : line) {
        item->setGeometry(QRect(QPoint(x, y), item->sizeHint()));
        x += item->sizeHint().width() + m_horizontal;
      }
    }
    y += lineHeight;
    line.clear();
    lineWidth = lineHeight = 0;
  };
  for (QLayoutItem* item : m_items) {
    if (item->isEmpty()) continue;
    const QSize size = item->sizeHint();
    if (!line.isEmpty() && lineWidth + m_horizontal + size.width() > rect.width()) {
      flush();
      y += m_vertical;
    }
    lineWidth += (line.isEmpty() ? 0 : m_horizontal) + size.width();
    lineHeight = std::max(lineHeight, size.height());
    line.append(item);
  }
  flush();
  return y - rect.y();
}

}  // namespace cdp::gui
