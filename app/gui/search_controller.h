// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QObject>
#include <functional>

#include "page.h"
#include "recent_searches.h"

namespace cdp::gui {

class RecentPanel;
class SearchPage;

/// Ties the search fields (in the bar, on the overview) to the search page: typing goes there and searches, arrows and Enter act on the
/// hits, an empty field offers what was searched for before. One search is one entry of the history. GUI thread.
class SearchController final : public QObject {
  Q_OBJECT
 public:
  /// `bar`: the field in the window's bar, in which one goes on typing wherever one began. `current`: the page in front.
  SearchController(const PageContext& context, QLineEdit* bar, QWidget* window, std::function<Page*()> current);

  /// Another field in which a search can begin.
  void addField(QLineEdit* field);
  /// A page has come to the front: the bar's field follows it. True: the keyboard belongs to the field.
  bool pageShown(Page* page, const Location& location);

 signals:
  /// The page in front searches for something else now.
  void queryChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void edited(QLineEdit* field, const QString& query);
  void confirmed();
  /// Not an edit: the field only says what is searched for already.
  void setBarText(const QString& text);
  void searchFor(const QString& query);
  bool keyPressed(QLineEdit* field, int key);
  void escape(QLineEdit* field);
  [[nodiscard]] SearchPage* searchPage() const;

  PageContext m_context;
  QLineEdit* m_bar;
  std::function<Page*()> m_current;
  RecentPanel* m_panel;
  RecentSearches m_recent;
  SearchPage* m_page = nullptr;  ///< once it was shown
  bool m_following = false;
};

}  // namespace cdp::gui
