// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QWidget>

#include "model/pattern_filter.h"
#include "page.h"

namespace cdp::gui {

/// One row that narrows the overview down: qualities, categories, a service, each with how many patterns it leaves. What was
/// chosen stays for as long as the window lives. GUI thread.
class HomeFilterBar final : public QWidget {
  Q_OBJECT
 public:
  explicit HomeFilterBar(const PageContext& context, QWidget* parent = nullptr);

  [[nodiscard]] const PatternFilter& filter() const { return m_filter; }
  void setFilter(PatternFilter filter);
  /// Language, theme and sizes anew.
  void refresh();

 signals:
  void changed();

 private:
  void take();
  void takeService(const QString& slug);
  void confirmService();
  void showState();
  void fillServices();
  [[nodiscard]] QString text(const LocalizedText& value) const { return QString::fromStdString(value.in(m_context.settings.language())); }

  PageContext m_context;
  PatternFilter m_filter;
  QLabel* m_label;
  std::vector<QPushButton*> m_qualities;
  QPushButton* m_categories;
  std::vector<QAction*> m_categoryActions;
  QLineEdit* m_service;
  QStandardItemModel m_services;
  QPushButton* m_clear;
};

}  // namespace cdp::gui
