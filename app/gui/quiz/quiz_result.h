// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

#include "page.h"
#include "quiz/question.h"

namespace cdp::gui {

/// The end of a practice: how many were right, and what was missed. GUI thread.
class QuizResult final : public QWidget {
  Q_OBJECT
 public:
  explicit QuizResult(const PageContext& context, QWidget* parent = nullptr);

  void set(std::size_t right, std::size_t asked, std::vector<Question> missed);
  void refresh();
  [[nodiscard]] const std::vector<Question>& missed() const { return m_missed; }
  [[nodiscard]] QPushButton* againButton() const { return m_again; }

 signals:
  void againRequested();
  void missedRequested();
  void startRequested();
  void linkActivated(const QString& target);

 private:
  PageContext m_context;
  std::size_t m_right = 0;
  std::size_t m_asked = 0;
  std::vector<Question> m_missed;
  QLabel* m_heading;
  QLabel* m_figure;
  QLabel* m_missedHeading;
  QWidget* m_list;
  QPushButton* m_repeat;
  QPushButton* m_again;
  QPushButton* m_back;
};

}  // namespace cdp::gui
