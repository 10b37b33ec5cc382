// SPDX-License-Identifier: Apache-2.0
#include "quiz_page.h"

#include <QApplication>
#include <QDateTime>
#include <QKeyEvent>
#include <QRandomGenerator>
#include <QScreen>
#include <algorithm>

#include "quiz_wall_window.h"

namespace cdp::gui {
namespace {

constexpr int kSettleMilliseconds = 40;
constexpr double kDiagramShare = 0.44;  // of the view's height

}  // namespace

QuizPage::QuizPage(const PageContext& context, QWidget* parent) : Page(context, parent), m_bank(context.catalog), m_practice(m_bank) {
  setObjectName(QStringLiteral("quiz_page"));
  setColumnWidth(880);
  m_start = new QuizStart(context, m_bank, m_practice, widget());
  m_question = new QuizQuestionView(context, widget());
  m_result = new QuizResult(context, widget());
  column()->addWidget(m_start);
  column()->addWidget(m_question);
  column()->addWidget(m_result);
  column()->addStretch(1);
  connect(m_start, &QuizStart::started, this, [this] { begin(newSeed()); });
  connect(m_start, &QuizStart::wallRequested, this, [this] { beginWall(newSeed()); });
  connect(m_start, &QuizStart::everythingRequested, this, [this] { follow(QStringLiteral("quiz")); });
  connect(m_question, &QuizQuestionView::answered, this, &QuizPage::answered);
  connect(m_question, &QuizQuestionView::nextRequested, this, &QuizPage::next);
  connect(m_question, &QuizQuestionView::endRequested, this, &QuizPage::end);
  connect(m_question, &QuizQuestionView::linkActivated, this, &QuizPage::follow);
  connect(m_result, &QuizResult::againRequested, this, [this] { begin(newSeed()); });
  connect(m_result, &QuizResult::missedRequested, this, [this] { play(m_missed); });
  connect(m_result, &QuizResult::startRequested, this, [this] { show(Stage::Start); });
  connect(m_result, &QuizResult::linkActivated, this, &QuizPage::follow);
  show(Stage::Start);
}

QuizPage::~QuizPage() = default;

std::uint64_t QuizPage::newSeed() { return QRandomGenerator::global()->generate64(); }

void QuizPage::remember(const std::filesystem::path& path) {
  m_opened = true;
  m_practice.open(path);
  refresh();
}

bool QuizPage::open(const Location& location) {
  if (!m_opened) {
    m_opened = true;
    m_practice.open();
  }
  const bool wall = location.slug == QLatin1String("wall") || location.slug.startsWith(QLatin1String("wall:"));
  const std::string about = wall || location.slug == QLatin1String("start") ? std::string() : location.slug.toStdString();
  // Coming back to a round that goes on, one finds it as it was left.
  if (m_stage == Stage::Start || about != m_start->about()) {
    m_start->setAbout(about);
    show(Stage::Start);
  }
  if (wall) {
    // Going back must not begin it again.
    navigator().replace({QStringLiteral("quiz"), {}, {}});
    beginWall(1);
    const QStringList parts = location.slug.split(u':');
    if (m_wall) m_wall->quiz().goTo(static_cast<std::size_t>(std::max(1, parts.value(1).toInt()) - 1), parts.contains(QStringLiteral("answer")));
  }
  return true;
}

void QuizPage::show(Stage stage) {
  m_stage = stage;
  m_start->setVisible(stage == Stage::Start);
  m_question->setVisible(stage == Stage::Question);
  m_result->setVisible(stage == Stage::Result);
  setAnchors({stage == Stage::Start ? static_cast<QWidget*>(m_start) : stage == Stage::Question ? static_cast<QWidget*>(m_question) : m_result});
  if (stage == Stage::Start) m_start->refresh();
  setScrollPosition(0);
  setFocus();
}

void QuizPage::begin(std::uint64_t seed) {
  auto chosen = m_practice.choose(m_start->kinds(), m_start->about(), m_start->count(), QDateTime::currentSecsSinceEpoch(), seed);
  if (!chosen || chosen->empty()) {
    show(Stage::Start);  // which says why
    return;
  }
  play(std::move(*chosen));
}

void QuizPage::play(std::vector<Question> questions) {
  m_round = std::move(questions);
  m_missed.clear();
  m_at = m_right = m_asked = 0;
  m_question->ask(m_round.front(), 1, m_round.size());
  show(Stage::Question);
}

void QuizPage::answered(bool right) {
  ++m_asked;
  if (right) ++m_right;
  if (!right) m_missed.push_back(m_question->question());
  m_question->setRemembered(m_practice.record(m_question->question().key, right, QDateTime::currentSecsSinceEpoch()));
  // When the page has taken the verdict in.
  QTimer::singleShot(kSettleMilliseconds, this, [this] {
    if (auto* verdict = m_question->findChild<QWidget*>(QStringLiteral("quiz_verdict")); verdict != nullptr && verdict->isVisible()) {
      ensureWidgetVisible(verdict, 0, 16);
    }
  });
}

void QuizPage::next() {
  if (m_stage != Stage::Question || !m_question->isAnswered()) return;
  if (++m_at >= m_round.size()) {
    end();
    return;
  }
  m_question->ask(m_round[m_at], m_at + 1, m_round.size());
  show(Stage::Question);
}

void QuizPage::end() {
  if (m_asked == 0) {
    show(Stage::Start);
    return;
  }
  m_result->set(m_right, m_asked, m_missed);
  show(Stage::Result);
}

QuizWallWindow& QuizPage::wall() {
  if (!m_wall) m_wall = std::make_unique<QuizWallWindow>(catalog(), settings());
  return *m_wall;
}

void QuizPage::beginWall(std::uint64_t seed) {
  auto questions = m_bank.quiz(m_start->kinds(), m_start->about(), m_start->count(), seed);
  if (!questions || questions->empty()) {
    show(Stage::Start);
    return;
  }
  wall().begin(std::move(*questions), screen());
}

void QuizPage::refresh() {
  m_start->refresh();
  m_question->refresh();
  m_result->refresh();
  if (m_wall) m_wall->refresh();
}

void QuizPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  m_question->setMostDiagram(std::max(220, qRound(viewport()->height() * kDiagramShare)));
}

void QuizPage::refreshLens() { m_question->refresh(); }

void QuizPage::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
  // A button with the focus is pressed by Enter, as everywhere else.
  if (auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
      plain && enter && button != nullptr && isAncestorOf(button) && qobject_cast<QuizOptionButton*>(button) == nullptr) {
    button->click();
    return;
  }
  if (m_stage == Stage::Question && plain) {
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
      m_question->answer(static_cast<std::size_t>(key - Qt::Key_1));
      return;
    }
    if (key == Qt::Key_Escape) {
      end();
      return;
    }
    if (m_question->isAnswered() && (enter || key == Qt::Key_Space)) {
      next();
      return;
    }
  }
  if (plain && enter && m_stage == Stage::Start && m_start->startButton()->isEnabled()) {
    begin(newSeed());
  } else if (plain && enter && m_stage == Stage::Result) {
    begin(newSeed());
  } else if (plain && key == Qt::Key_Escape && m_stage == Stage::Result) {
    show(Stage::Start);
  } else {
    Page::keyPressEvent(event);
  }
}

}  // namespace cdp::gui
