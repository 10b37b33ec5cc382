// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

#include "box_bar.h"
#include "page.h"

namespace cdp::gui {

/// Where a practice begins: which kinds of questions, how many, how well they are known. What was chosen is remembered. GUI thread.
class QuizStart final : public QWidget {
  Q_OBJECT
 public:
  QuizStart(const PageContext& context, QuizBank& bank, Practice& practice, QWidget* parent = nullptr);

  /// `about`: "pattern:scale-out", or empty for everything.
  void setAbout(const std::string& about);
  [[nodiscard]] const std::string& about() const { return m_about; }
  [[nodiscard]] std::vector<QuestionKind> kinds() const;
  [[nodiscard]] std::size_t count() const { return m_count; }
  void refresh();
  [[nodiscard]] QPushButton* startButton() const { return m_start; }

 signals:
  void started();
  void wallRequested();
  void everythingRequested();

 private:
  void loadChoice();
  void saveChoice() const;
  void updateCounts();

  PageContext m_context;
  QuizBank& m_bank;
  Practice& m_practice;
  std::string m_about;
  std::size_t m_count = 10;
  QLabel* m_heading;
  QLabel* m_lead;
  QLabel* m_kindsHeading;
  QLabel* m_countHeading;
  QLabel* m_state;
  QLabel* m_notice;
  BoxBar* m_boxes;
  QPushButton* m_everything;
  QPushButton* m_start;
  QPushButton* m_wall;
  QLabel* m_hint;
  std::vector<QPushButton*> m_kinds;   ///< in the order of kQuestionKinds
  std::vector<QPushButton*> m_counts;  ///< in the order of kCounts
};

}  // namespace cdp::gui
