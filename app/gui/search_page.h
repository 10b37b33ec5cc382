// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBoxLayout>
#include <QPushButton>

#include "facet_panel.h"
#include "hit_list.h"
#include "hit_view.h"
#include "page.h"
#include "search_runner.h"

namespace cdp::gui {

/// What was found for a query (the location's detail): hits by kind with the reason for each, facets at the side; where nothing was
/// found, the nearest symptoms and the problem finder. The field itself stands in the window's bar. GUI thread.
class SearchPage final : public Page {
  Q_OBJECT
 public:
  explicit SearchPage(const PageContext& context, QWidget* parent = nullptr);

  bool open(const Location& location) override;
  [[nodiscard]] QString title() const override;

  /// The query changes under the reader's hands: what it is narrowed to stays.
  void edit(const QString& query);
  /// Moves to another hit: one down, one up. The view follows.
  void moveCurrent(int by);
  /// Opens the current hit. While its search is under way: as soon as it has come.
  void openCurrent();
  [[nodiscard]] HitList* hits() const { return m_hits; }
  [[nodiscard]] bool isSearching() const { return m_searching; }

 signals:
  /// A hit is about to be opened from this query.
  void opening(const QString& query);
  /// The keyboard belongs to the field again.
  void fieldWanted();

 protected:
  void refresh() override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void search();
  void showReply(quint64 number, const SearchReply& reply);
  void showHits(const SearchReply& reply);
  void showNothing(const SearchReply& reply);
  void setTexts();
  void arrangeColumns();

  SearchRunner m_runner;
  HitViewMaker m_maker;
  QString m_query;
  FacetChoice m_choice;
  std::size_t m_limit = 0;
  bool m_searching = false;
  bool m_openWhenFound = false;
  bool m_inPlace = false;  ///< the answer is to the same question: the reader keeps the place
  bool m_narrow = false;

  QBoxLayout* m_columns;
  QWidget* m_main;
  QLabel* m_heading;
  QLabel* m_lead;
  QWidget* m_offers;
  QPushButton* m_finder;
  QPushButton* m_clearFacets;
  HitList* m_hits;
  QPushButton* m_more;
  QPushButton* m_filter;
  FacetPanel* m_facets;
};

}  // namespace cdp::gui
