// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGridLayout>
#include <QLineEdit>
#include <map>

#include "home_filter_bar.h"
#include "page.h"

namespace cdp::gui {

class PatternTile;

/// The whole picture: every pattern on one page by category, filters, and the way into everything else.
class HomePage final : public Page {
  Q_OBJECT
 public:
  explicit HomePage(const PageContext& context, QWidget* parent = nullptr);

  bool open(const Location& location) override;
  [[nodiscard]] QString title() const override { return tr("Overview"); }
  [[nodiscard]] QLineEdit* searchField() const { return m_search; }
  [[nodiscard]] HomeFilterBar* filterBar() const { return m_filters; }

 protected:
  void refresh() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Block {
    std::string category;
    QWidget* widget;
    QLabel* name;
    QLabel* icon;
    std::vector<PatternTile*> tiles;
  };
  void build();
  void arrange();
  void applyFilter();
  void loadThumbnails();

  QLabel* m_heading;
  QLabel* m_lead;
  QLineEdit* m_search;
  QWidget* m_links;
  HomeFilterBar* m_filters;
  QWidget* m_grid;
  QLabel* m_nothing;
  std::vector<Block> m_blocks;
  std::vector<QWidget*> m_scenarioTiles;
  QWidget* m_scenarios;
  QLabel* m_scenarioHeading;
  int m_columns = 0;
};

}  // namespace cdp::gui
