// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

#include "page.h"

namespace cdp::gui {

/// A list of all entries of one kind ("services", "principles", "anti-patterns", "references"), grouped, with a filter.
class IndexPage final : public Page {
  Q_OBJECT
 public:
  explicit IndexPage(const PageContext& context, QWidget* parent = nullptr);

  bool open(const Location& location) override;
  [[nodiscard]] QString title() const override { return m_title->text(); }

 protected:
  void refresh() override;

 private:
  struct Item {
    QString group;
    QString target;
    QString name;
    QString line;
  };
  std::vector<Item> items() const;
  void fill();

  QString m_kind;
  QLabel* m_title;
  QLabel* m_lead;
  QLineEdit* m_filter;
  QWidget* m_list;
  QVBoxLayout* m_listLayout;
};

}  // namespace cdp::gui
