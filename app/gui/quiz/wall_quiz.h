// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <optional>

#include "diagram_view.h"
#include "quiz_wall_layout.h"

namespace cdp::gui {

/// The room's quiz: which question, which of its views, the hands that were counted, the score. GUI thread.
class WallQuiz final : public QObject {
  Q_OBJECT
 public:
  static constexpr int kMostHands = 999;
  explicit WallQuiz(QObject* parent = nullptr) : QObject(parent) {}

  void begin(std::vector<Question> questions);
  void setWallSize(const QSizeF& wall);

  [[nodiscard]] const std::vector<Question>& questions() const { return m_questions; }
  /// From 0; questions().size(): the result.
  [[nodiscard]] std::size_t at() const { return m_at; }
  [[nodiscard]] bool isResult() const { return m_at >= m_questions.size(); }
  [[nodiscard]] const Question& question() const { return m_questions[m_at]; }
  [[nodiscard]] const QuizWallLayout& layout() const { return m_layout; }
  [[nodiscard]] QuizWallView view() const { return m_layout.views.empty() ? QuizWallView{} : m_layout.views[m_view]; }
  [[nodiscard]] bool isRevealed() const { return !isResult() && view().revealed; }

  /// Goes on: the next view, the answer, the next question, the result.
  void next();
  void previous();
  [[nodiscard]] bool canGoBack() const { return m_at > 0 || m_view > 0; }
  /// What `next` will do.
  enum class Ahead { More, Reveal, Question, Result, Nothing };
  [[nodiscard]] Ahead ahead() const;
  void goTo(std::size_t question, bool revealed);

  /// The option whose hands are being typed.
  [[nodiscard]] std::optional<std::size_t> counting() const { return m_counting; }
  void count(std::optional<std::size_t> option);
  /// Only while counting; the first digit begins a new number. False: it means nothing now.
  bool typeDigit(int digit);
  bool eraseDigit();
  void addHands(std::size_t option, int hands);
  void clearHands();
  [[nodiscard]] int hands(std::size_t option) const;
  [[nodiscard]] int handsInAll() const;

  struct Score {
    int right = 0;
    int all = 0;
    [[nodiscard]] int percent() const { return all == 0 ? 0 : (200 * right + all) / (2 * all); }
  };
  /// Of the questions that were revealed and counted.
  [[nodiscard]] Score score() const;
  [[nodiscard]] Score scoreOf(std::size_t question) const;

  [[nodiscard]] Language language() const { return m_language; }
  [[nodiscard]] render::ThemeId theme() const { return m_theme; }
  void setLanguage(Language language);
  void setTheme(render::ThemeId theme);
  void flipLanguage() { setLanguage(m_language == Language::English ? Language::Japanese : Language::English); }
  void nextTheme();

 signals:
  void changed();

 private:
  void arrange();

  std::vector<Question> m_questions;
  std::vector<std::vector<int>> m_hands;
  std::vector<bool> m_revealed;
  std::size_t m_at = 0;
  std::size_t m_view = 0;
  QSizeF m_wall{1280, 720};
  QuizWallLayout m_layout;
  std::optional<std::size_t> m_counting;
  bool m_typed = false;
  Language m_language = Language::English;
  render::ThemeId m_theme = render::ThemeId::Light;
};

}  // namespace cdp::gui
