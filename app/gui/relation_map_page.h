// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QToolButton>

#include "facts_panel.h"
#include "page.h"
#include "relation_map_widget.h"
#include "relation_model.h"

namespace cdp::gui {

/// How the patterns hang together: "map" shows all of them, "map:scale-out" one with its neighbours. Filters by kind of relation
/// and by category; at the right the same as a list, with reasons. GUI thread.
class RelationMapPage final : public Page {
  Q_OBJECT
 public:
  explicit RelationMapPage(const PageContext& context, QWidget* parent = nullptr);

  bool open(const Location& location) override;
  [[nodiscard]] QString title() const override;
  [[nodiscard]] bool wantsRoom() const override { return true; }
  [[nodiscard]] RelationMapWidget* map() const { return m_map; }

 protected:
  void refresh() override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build();
  void applyFilter();
  void fillList();
  void fillGuide();
  void updateHint(const QString& sentence);
  void placeList();
  [[nodiscard]] QString addressOf(const char* kind, int node) const;
  [[nodiscard]] QIcon sample(const RelationKind& kind) const;

  RelationModel m_model;
  QLabel* m_title;
  QLabel* m_missing;
  QPushButton* m_whole;
  QWidget* m_tools;
  std::vector<QPushButton*> m_kinds;
  QPushButton* m_categories;
  std::vector<QAction*> m_categoryActions;
  QPushButton* m_ringsButton;
  QPushButton* m_clear;
  RelationMapWidget* m_map;
  QLabel* m_hint;
  QScrollArea* m_listArea;
  FactsPanel* m_list;
  std::vector<std::pair<QToolButton*, QString>> m_zoom;
};

}  // namespace cdp::gui
