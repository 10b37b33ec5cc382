// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>

namespace cdp::gui {

/// Lays widgets out like words: left to right, new line when the room ends; lines aligned left or centred.
class FlowLayout final : public QLayout {
 public:
  FlowLayout(QWidget* parent, int horizontal, int vertical, Qt::Alignment lines);
  ~FlowLayout() override;

  void addItem(QLayoutItem* item) override { m_items.append(item); }
  [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
  [[nodiscard]] QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
  QLayoutItem* takeAt(int index) override { return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr; }
  [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
  void setGeometry(const QRect& rect) override;
  [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
  [[nodiscard]] QSize minimumSize() const override;

 private:
  int arrange(const QRect& rect, bool apply) const;

  QList<QLayoutItem*> m_items;
  int m_horizontal;
  int m_vertical;
  Qt::Alignment m_lines;
};

}  // namespace cdp::gui
