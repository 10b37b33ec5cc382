// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QLineEdit>
#include <QVBoxLayout>
#include <vector>

#include "page.h"
#include "recent_searches.h"

namespace cdp::gui {

/// The recent searches, below a search field that is empty and has the focus; the focus stays in the field. Each can be removed.
/// GUI thread.
class RecentPanel final : public QFrame {
  Q_OBJECT
 public:
  /// `window`: what it lies over.
  RecentPanel(const PageContext& context, QWidget* window);

  /// Shows below `field`; stays hidden where there is nothing to show.
  void showBelow(QLineEdit* field);
  void moveCurrent(int by);
  /// Empty: none is chosen.
  [[nodiscard]] QString current() const;
  void removeCurrent();

 signals:
  void chosen(const QString& query);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fill();
  void place();
  void mark();

  PageContext m_context;
  RecentSearches m_recent;
  QLineEdit* m_field = nullptr;
  QVBoxLayout* m_layout;
  QStringList m_list;
  std::vector<QWidget*> m_rows;
  int m_current = -1;
};

}  // namespace cdp::gui
