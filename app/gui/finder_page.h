// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <vector>

#include "page.h"
#include "search/finder.h"

namespace cdp::gui {

class AnswerButton;
class FinderResultCard;

/// The guided path: one question at a time, its answers as large buttons, at the end the patterns with reasons. The location's detail
/// holds the answers given ("2.1.3"), so that back and forward walk along the path. GUI thread.
class FinderPage final : public Page {
  Q_OBJECT
 public:
  explicit FinderPage(const PageContext& context, QWidget* parent = nullptr);

  bool open(const Location& location) override;
  [[nodiscard]] QString title() const override { return tr("Problem finder"); }
  /// Null at the end of a path.
  [[nodiscard]] const FinderQuestion* question() const { return m_question; }
  /// The answers given so far, each counted from 1.
  [[nodiscard]] const std::vector<int>& path() const { return m_path; }
  /// 1-based; at the end of a path it opens a result. A number that is not offered changes nothing.
  void answer(int number);
  void goBack();

 protected:
  void refresh() override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void walk(const QString& detail);
  void goTo(const std::vector<int>& path);
  /// Keeps only so many of the answers given.
  void cutTo(std::size_t answers);
  void fillCrumbs();

  Finder m_finder;
  QString m_fault;  ///< why there is no finder
  std::vector<int> m_path;
  std::vector<const FinderAnswer*> m_given;
  const FinderQuestion* m_question = nullptr;

  QLabel* m_kicker;
  QLabel* m_heading;
  QLabel* m_lead;
  QWidget* m_crumbs;
  QWidget* m_answers;
  QWidget* m_ends;
  std::vector<AnswerButton*> m_buttons;
  std::vector<FinderResultCard*> m_results;
  QWidget* m_tools;
  QPushButton* m_back;
  QPushButton* m_restart;
  QPushButton* m_search;
  QLabel* m_hint;
};

}  // namespace cdp::gui
