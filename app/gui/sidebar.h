// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QStandardItemModel>
#include <QTreeView>

#include "page.h"

namespace cdp::gui {

/// Entries that can be dragged: as text, their addresses.
class EntryModel final : public QStandardItemModel {
  Q_OBJECT
 public:
  [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
};

/// All patterns by category, then scenarios and the other kinds, with a filter. GUI thread.
class Sidebar final : public QWidget {
  Q_OBJECT
 public:
  explicit Sidebar(const PageContext& context, QWidget* parent = nullptr);

  void refresh();
  void setCurrent(const Location& location);
  [[nodiscard]] QTreeView* tree() const { return m_tree; }
  [[nodiscard]] QLineEdit* filterField() const { return m_filter; }

 signals:
  void activated(const QString& target);

 private:
  void fill();
  void filter();

  PageContext m_context;
  QLineEdit* m_filter;
  QTreeView* m_tree;
  EntryModel m_model;
  Location m_current;
};

}  // namespace cdp::gui
