// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "learner_practice.h"
#include "page.h"
#include "quiz_question_view.h"
#include "quiz_result.h"
#include "quiz_start.h"

namespace cdp::gui {

class QuizWallWindow;

/// Quiz for one learner, and where the quiz for the room is begun. Places: "quiz", "quiz:pattern:scale-out" (only about that),
/// "quiz:wall" and "quiz:wall:3" (the room's, at its third question; with ":answer" revealed). GUI thread.
class QuizPage final : public Page {
  Q_OBJECT
 public:
  explicit QuizPage(const PageContext& context, QWidget* parent = nullptr);
  ~QuizPage() override;

  bool open(const Location& location) override;
  [[nodiscard]] QString title() const override { return tr("Quiz"); }

  /// Remembers there instead of in the user's own database.
  void remember(const std::filesystem::path& path);
  /// Begins a round; the same seed asks the same, as far as the same is due.
  void begin(std::uint64_t seed);
  /// The room's quiz, on another display where there is one.
  void beginWall(std::uint64_t seed);
  /// Made when it is first needed.
  QuizWallWindow& wall();

  [[nodiscard]] QuizStart& startView() { return *m_start; }
  [[nodiscard]] QuizQuestionView& questionView() { return *m_question; }
  [[nodiscard]] QuizResult& resultView() { return *m_result; }

 protected:
  void refresh() override;
  void refreshLens() override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  enum class Stage { Start, Question, Result };
  void show(Stage stage);
  void play(std::vector<Question> questions);
  void answered(bool right);
  void next();
  void end();
  [[nodiscard]] static std::uint64_t newSeed();

  QuizBank m_bank;
  Practice m_practice;
  bool m_opened = false;
  Stage m_stage = Stage::Start;
  std::vector<Question> m_round;
  std::vector<Question> m_missed;
  std::size_t m_at = 0;
  std::size_t m_right = 0;
  std::size_t m_asked = 0;
  QuizStart* m_start;
  QuizQuestionView* m_question;
  QuizResult* m_result;
  std::unique_ptr<QuizWallWindow> m_wall;
};

}  // namespace cdp::gui
