// SPDX-License-Identifier: Apache-2.0
#include "wall_quiz.h"

#include <algorithm>
#include <numeric>

namespace cdp::gui {

void WallQuiz::begin(std::vector<Question> questions) {
  m_questions = std::move(questions);
  m_hands.clear();
  for (const auto& question : m_questions) m_hands.emplace_back(question.options.size(), 0);
  m_revealed.assign(m_questions.size(), false);
  goTo(0, false);
}

void WallQuiz::setWallSize(const QSizeF& wall) {
  if (wall == m_wall || wall.isEmpty()) return;
  const QuizWallView before = view();
  m_wall = wall;
  arrange();
  // The same of it, as far as it is told in as many views there.
  const auto& views = m_layout.views;
  auto it = std::find(views.begin(), views.end(), before);
  if (it == views.end())
    it = std::find_if(views.begin(), views.end(), [&](const QuizWallView& v) { return v.kind == before.kind && v.revealed == before.revealed; });
  m_view = it == views.end() ? 0 : static_cast<std::size_t>(it - views.begin());
  emit changed();
}

void WallQuiz::arrange() {
  m_layout = isResult() ? QuizWallLayout{} : layoutQuizWall(question(), m_wall);
  m_layout.wall = m_wall;
}

WallQuiz::Ahead WallQuiz::ahead() const {
  if (isResult()) return Ahead::Nothing;
  if (m_view + 1 < m_layout.views.size()) return m_layout.views[m_view + 1].revealed && !view().revealed ? Ahead::Reveal : Ahead::More;
  return m_at + 1 < m_questions.size() ? Ahead::Question : Ahead::Result;
}

void WallQuiz::next() {
  m_counting.reset();
  switch (ahead()) {
    case Ahead::More:
    case Ahead::Reveal:
      ++m_view;
      break;
    case Ahead::Question:
    case Ahead::Result:
      ++m_at;
      m_view = 0;
      arrange();
      break;
    case Ahead::Nothing:
      break;
  }
  if (isRevealed()) m_revealed[m_at] = true;
  emit changed();
}

void WallQuiz::previous() {
  m_counting.reset();
  if (m_view > 0) {
    --m_view;
  } else if (m_at > 0) {
    --m_at;
    arrange();
    m_view = m_layout.views.size() - 1;
  }
  emit changed();
}

void WallQuiz::goTo(std::size_t question, bool revealed) {
  m_counting.reset();
  m_at = std::min(question, m_questions.size());
  m_view = 0;
  arrange();
  while (revealed && !isResult() && !view().revealed && m_view + 1 < m_layout.views.size()) ++m_view;
  if (isRevealed()) m_revealed[m_at] = true;
  emit changed();
}

void WallQuiz::count(std::optional<std::size_t> option) {
  m_counting.reset();
  if (!isResult() && option && *option < question().options.size()) m_counting = option;
  m_typed = false;
  emit changed();
}

bool WallQuiz::typeDigit(int digit) {
  if (!m_counting || isResult()) return false;
  int& hands = m_hands[m_at][*m_counting];
  hands = std::min(kMostHands, m_typed ? hands * 10 + digit : digit);
  m_typed = true;
  emit changed();
  return true;
}

bool WallQuiz::eraseDigit() {
  if (!m_counting || isResult()) return false;
  m_hands[m_at][*m_counting] /= 10;
  m_typed = true;
  emit changed();
  return true;
}

void WallQuiz::addHands(std::size_t option, int hands) {
  if (isResult() || option >= m_hands[m_at].size()) return;
  int& now = m_hands[m_at][option];
  now = std::clamp(now + hands, 0, kMostHands);
  emit changed();
}

void WallQuiz::clearHands() {
  if (isResult()) return;
  std::fill(m_hands[m_at].begin(), m_hands[m_at].end(), 0);
  m_counting.reset();
  emit changed();
}

int WallQuiz::hands(std::size_t option) const { return isResult() || option >= m_hands[m_at].size() ? 0 : m_hands[m_at][option]; }

int WallQuiz::handsInAll() const { return isResult() ? 0 : std::accumulate(m_hands[m_at].begin(), m_hands[m_at].end(), 0); }

WallQuiz::Score WallQuiz::scoreOf(std::size_t question) const {
  if (question >= m_questions.size() || !m_revealed[question]) return {};
  const auto& hands = m_hands[question];
  return {hands[m_questions[question].answer], std::accumulate(hands.begin(), hands.end(), 0)};
}

WallQuiz::Score WallQuiz::score() const {
  Score out;
  for (std::size_t i = 0; i < m_questions.size(); ++i) {
    const Score one = scoreOf(i);
    out.right += one.right;
    out.all += one.all;
  }
  return out;
}

void WallQuiz::setLanguage(Language language) {
  m_language = language;
  emit changed();
}

void WallQuiz::setTheme(render::ThemeId theme) {
  m_theme = theme;
  emit changed();
}

void WallQuiz::nextTheme() {
  using render::ThemeId;
  setTheme(m_theme == ThemeId::Light ? ThemeId::Dark : m_theme == ThemeId::Dark ? ThemeId::HighContrast : ThemeId::Light);
}

}  // namespace cdp::gui
