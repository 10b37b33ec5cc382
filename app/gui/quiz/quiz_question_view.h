// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QProgressBar>
#include <QPushButton>
#include <optional>

#include "diagram_widget.h"
#include "page.h"
#include "quiz/practice.h"
#include "quiz/question.h"
#include "quiz_option_button.h"

namespace cdp::gui {

/// One question for one learner: asked, answered by a button or on the diagram, explained. GUI thread.
class QuizQuestionView final : public QWidget {
  Q_OBJECT
 public:
  explicit QuizQuestionView(const PageContext& context, QWidget* parent = nullptr);

  /// `number` from 1.
  void ask(const Question& question, std::size_t number, std::size_t count);
  void refresh();
  /// Chooses an option, from 0. Nothing happens once it is answered, or when there is no such option.
  void answer(std::size_t option);
  [[nodiscard]] bool isAnswered() const { return m_chosen.has_value(); }
  /// The diagram gets no higher than this, so that the answers are on the screen with it.
  void setMostDiagram(int height);
  /// When it comes again; nothing: it is not remembered.
  void setRemembered(const std::optional<PracticeCard>& card);
  [[nodiscard]] const Question& question() const { return m_question; }
  [[nodiscard]] DiagramWidget* diagram() const { return m_diagram; }
  [[nodiscard]] const std::vector<QuizOptionButton*>& options() const { return m_options; }

 signals:
  void answered(bool right);
  void nextRequested();
  void endRequested();
  void linkActivated(const QString& target);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void showDiagram();
  void showBroken();
  void fillOptions();
  void fillVerdict();
  void fitHeights();
  void arrangeOptions();
  void partClicked(const QString& id);
  [[nodiscard]] QString in(const LocalizedText& value) const;

  PageContext m_context;
  Question m_question;
  int m_mostDiagram = 400;
  std::size_t m_number = 0;
  std::size_t m_count = 0;
  std::optional<std::size_t> m_chosen;
  std::optional<PracticeCard> m_card;
  QLabel* m_kicker;
  QProgressBar* m_progress;
  QPushButton* m_end;
  QLabel* m_prompt;
  QLabel* m_body;
  QFrame* m_frame;
  DiagramWidget* m_diagram;
  QLabel* m_partHint;
  QWidget* m_optionArea;
  std::vector<QuizOptionButton*> m_options;
  QFrame* m_verdict;
  QLabel* m_sign;
  QLabel* m_said;
  QLabel* m_explanation;
  QLabel* m_again;
  QPushButton* m_read;
  QPushButton* m_next;
  QLabel* m_hint;
};

}  // namespace cdp::gui
