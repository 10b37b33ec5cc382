// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QStandardItemModel>

#include "page.h"

namespace cdp::gui {

/// Finds an entry of the atlas by a part of its name in either language; Enter takes the best one. GUI thread.
class EntryField final : public QLineEdit {
  Q_OBJECT
 public:
  explicit EntryField(const PageContext& context, QWidget* parent = nullptr);
  void refresh();

 signals:
  /// "pattern:scale-out"
  void chosen(const QString& link);

 private:
  void take(const QString& link);

  PageContext m_context;
  QStandardItemModel m_entries;
};

}  // namespace cdp::gui
