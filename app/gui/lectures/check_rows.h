// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDoubleSpinBox>
#include <QStyledItemDelegate>

#include "view_settings.h"

namespace cdp::gui {

/// Rows that are ticked: a box and words, in the theme's colours. A click anywhere in the row and the space bar tick it.
class CheckRows final : public QStyledItemDelegate {
  Q_OBJECT
 public:
  CheckRows(const ViewSettings& settings, QObject* parent) : QStyledItemDelegate(parent), m_settings(settings) {}
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 protected:
  bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override;

 private:
  const ViewSettings& m_settings;
};

/// Minutes without needless zeros: "4", "4.5".
class MinutesBox final : public QDoubleSpinBox {
  Q_OBJECT
 public:
  explicit MinutesBox(QWidget* parent) : QDoubleSpinBox(parent) { setButtonSymbols(QAbstractSpinBox::NoButtons); }
  [[nodiscard]] QString textFromValue(double value) const override { return QString::number(value, 'g', 4); }

 protected:
  /// The wheel belongs to the page.
  void wheelEvent(QWheelEvent* event) override;
};

}  // namespace cdp::gui
