// SPDX-License-Identifier: Apache-2.0
#include "quiz_question_view.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <algorithm>

#include "failure_marks.h"
#include "icon_store.h"

namespace cdp::gui {
namespace {

constexpr int kTwoColumns = 640;

}  // namespace

QuizQuestionView::QuizQuestionView(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
  setObjectName(QStringLiteral("quiz_question_view"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto* head = new QHBoxLayout;
  head->setSpacing(14);
  m_kicker = makeLabel("kicker", this, "quiz_number");
  m_kicker->setWordWrap(false);
  m_progress = new QProgressBar(this);
  m_progress->setTextVisible(false);
  m_progress->setObjectName(QStringLiteral("quiz_progress"));
  m_end = new QPushButton(this);
  m_end->setObjectName(QStringLiteral("quiz_end"));
  m_end->setProperty("chip", true);
  head->addWidget(m_kicker);
  head->addWidget(m_progress, 1);
  head->addWidget(m_end);
  m_prompt = makeLabel("h2", this, "quiz_prompt");
  m_body = makeLabel("lead", this, "quiz_body");
  m_frame = new QFrame(this);
  m_frame->setProperty("card", true);
  auto* frameLayout = new QVBoxLayout(m_frame);
  frameLayout->setContentsMargins(12, 12, 12, 12);
  m_diagram = new DiagramWidget(context.catalog.vocabulary(), m_frame);
  m_diagram->installEventFilter(this);
  frameLayout->addWidget(m_diagram);
  m_partHint = makeLabel("caption", this, "quiz_part_hint");
  m_optionArea = new QWidget(this);
  auto* grid = new QGridLayout(m_optionArea);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(10);
  m_verdict = new QFrame(this);
  m_verdict->setProperty("card", true);
  m_verdict->setObjectName(QStringLiteral("quiz_verdict"));
  auto* verdict = new QVBoxLayout(m_verdict);
  verdict->setContentsMargins(20, 16, 20, 16);
  verdict->setSpacing(8);
  auto* verdictHead = new QHBoxLayout;
  verdictHead->setSpacing(10);
  m_sign = new QLabel(m_verdict);
  m_said = makeLabel("h3", m_verdict, "quiz_said");
  verdictHead->addWidget(m_sign, 0, Qt::AlignTop);
  verdictHead->addWidget(m_said, 1);
  m_explanation = makeLabel("body", m_verdict, "quiz_explanation");
  m_again = makeLabel("caption", m_verdict, "quiz_again");
  auto* buttons = new QHBoxLayout;
  m_read = new QPushButton(m_verdict);
  m_read->setObjectName(QStringLiteral("quiz_read"));
  m_next = new QPushButton(m_verdict);
  m_next->setObjectName(QStringLiteral("quiz_next"));
  m_next->setProperty("primary", true);
  buttons->addWidget(m_next);
  buttons->addWidget(m_read);
  buttons->addStretch(1);
  verdict->addLayout(verdictHead);
  verdict->addWidget(m_explanation);
  verdict->addWidget(m_again);
  verdict->addLayout(buttons);
  m_hint = makeLabel("caption", this, "quiz_keys");
  layout->addLayout(head);
  layout->addSpacing(14);
  layout->addWidget(m_prompt);
  layout->addSpacing(8);
  layout->addWidget(m_body);
  layout->addWidget(m_frame);
  layout->addSpacing(6);
  layout->addWidget(m_partHint);
  layout->addSpacing(12);
  layout->addWidget(m_optionArea);
  layout->addSpacing(14);
  layout->addWidget(m_verdict);
  layout->addWidget(m_hint);
  connect(m_end, &QPushButton::clicked, this, &QuizQuestionView::endRequested);
  connect(m_next, &QPushButton::clicked, this, &QuizQuestionView::nextRequested);
  connect(m_read, &QPushButton::clicked, this, [this] { emit linkActivated(QString::fromStdString(m_question.link)); });
  connect(m_diagram, &DiagramWidget::nodeActivated, this, &QuizQuestionView::partClicked);
  connect(m_diagram, &DiagramWidget::groupActivated, this, &QuizQuestionView::partClicked);
}

QString QuizQuestionView::in(const LocalizedText& value) const { return QString::fromStdString(value.in(m_context.settings.language())); }

void QuizQuestionView::ask(const Question& question, std::size_t number, std::size_t count) {
  m_question = question;
  m_number = number;
  m_count = count;
  m_chosen.reset();
  m_card.reset();
  showDiagram();
  refresh();
}

void QuizQuestionView::showDiagram() {
  const bool shown = !m_question.diagram.empty();
  auto found = shown ? m_context.catalog.diagram(m_question.diagram) : Result<LaidOutDiagram>(Error{});
  m_frame->setVisible(static_cast<bool>(found));
  if (!found) {
    m_diagram->setDiagram(nullptr, {});
    return;
  }
  render::DiagramView view;
  view.step = m_question.step;
  m_diagram->setDiagram(std::make_shared<const LaidOutDiagram>(std::move(*found)), view);
  m_diagram->setGroupsSelectable(m_question.kind == QuestionKind::Break);
}

void QuizQuestionView::refresh() {
  if (m_count == 0) return;
  m_kicker->setText(tr("Question %1 of %2").arg(m_number).arg(m_count));
  m_progress->setRange(0, static_cast<int>(m_count));
  m_progress->setValue(static_cast<int>(m_number - (m_chosen ? 0 : 1)));
  m_progress->setAccessibleName(m_kicker->text());
  m_end->setText(tr("End"));
  m_prompt->setText(in(m_question.prompt));
  m_body->setText(in(m_question.body));
  m_body->setVisible(!m_body->text().isEmpty());
  m_body->setStyleSheet(QStringLiteral("color: %1").arg(m_context.settings.theme().text.name()));
  if (m_diagram->diagram()) {
    auto view = m_diagram->view();
    view.language = m_context.settings.language();
    view.lens = m_context.settings.lens();
    view.theme = m_context.settings.themeId();
    view.legend = false;
    view.labels = !m_question.hideLabels || m_chosen.has_value();
    m_diagram->setAppearance(view);
    // Its id would tell the answer to those who hear it.
    m_diagram->setAccessibleName(view.labels ? tr("Diagram") : tr("Diagram without its names"));
    if (m_chosen && m_question.kind == QuestionKind::Break) showBroken();
  }
  const bool clickable = m_question.kind == QuestionKind::Break && !m_chosen;
  m_partHint->setText(clickable ? tr("Click the part in the diagram, or choose below.") : tr("This is what happens when it fails."));
  m_partHint->setVisible(m_question.kind == QuestionKind::Break);
  fillOptions();
  fillVerdict();
  m_hint->setText(tr("Keys 1 to %1 answer, Esc ends.").arg(m_question.options.size()));
  m_hint->setVisible(!m_chosen);
  fitHeights();
}

void QuizQuestionView::fillOptions() {
  const Language other = m_context.settings.japanese() ? Language::English : Language::Japanese;
  while (m_options.size() < m_question.options.size()) {
    auto* button = new QuizOptionButton(m_context.settings, m_optionArea);
    const std::size_t index = m_options.size();
    button->setObjectName(QStringLiteral("quiz_option_%1").arg(index + 1));
    connect(button, &QAbstractButton::clicked, this, [this, index] { answer(index); });
    m_options.push_back(button);
  }
  for (std::size_t i = 0; i < m_options.size(); ++i) {
    const bool used = i < m_question.options.size();
    m_options[i]->setVisible(used);
    if (!used) continue;
    auto verdict = QuizOptionButton::Verdict::Open;
    if (m_chosen) {
      const bool chosen = *m_chosen == i;
      verdict = i == m_question.answer ? (chosen ? QuizOptionButton::Verdict::RightChosen : QuizOptionButton::Verdict::Right)
                : chosen               ? QuizOptionButton::Verdict::WrongChosen
                                       : QuizOptionButton::Verdict::Other;
    }
    m_options[i]->set(static_cast<int>(i) + 1, in(m_question.options[i].text), verdict);
    m_options[i]->reserve(QString::fromStdString(m_question.options[i].text.in(other)));
  }
  arrangeOptions();
}

void QuizQuestionView::arrangeOptions() {
  auto* grid = static_cast<QGridLayout*>(m_optionArea->layout());
  while (QLayoutItem* item = grid->takeAt(0)) delete item;
  const int columns = width() >= qRound(m_context.settings.scaled(kTwoColumns)) ? 2 : 1;
  for (std::size_t i = 0; i < m_question.options.size() && i < m_options.size(); ++i) {
    grid->addWidget(m_options[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
  }
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

void QuizQuestionView::fillVerdict() {
  m_verdict->setVisible(m_chosen.has_value());
  if (!m_chosen) return;
  const auto& theme = m_context.settings.theme();
  const bool right = *m_chosen == m_question.answer;
  const QColor colour = right ? theme.added : theme.failed;
  m_sign->setPixmap(render::IconStore::pixmap(right ? QStringLiteral("ui/check") : QStringLiteral("ui/cross"), qRound(m_context.settings.scaled(24)), colour,
                                              devicePixelRatioF()));
  const QString answer = in(m_question.options[m_question.answer].text);
  m_said->setText(right ? tr("Right: %1").arg(answer) : tr("Wrong. The answer is: %1").arg(answer));
  m_said->setStyleSheet(QStringLiteral("color: %1").arg(colour.name()));
  m_explanation->setText(in(m_question.explanation));
  m_explanation->setVisible(!m_explanation->text().isEmpty());
  QString again;
  if (m_card) {
    const long long days = (m_card->due - QDateTime::currentSecsSinceEpoch() + kDay / 2) / kDay;
    again = days <= 0   ? tr("Box %1: it is asked again next time.").arg(m_card->box)
            : days == 1 ? tr("Box %1: it is asked again tomorrow.").arg(m_card->box)
                        : tr("Box %1: it is asked again in %2 days.").arg(m_card->box).arg(days);
  }
  m_again->setText(again);
  m_again->setVisible(!again.isEmpty());
  const QString target = QString::fromStdString(m_question.link);
  m_read->setText(tr("Read about “%1”").arg(QString::fromStdString(m_context.catalog.titleOf(m_question.link, m_context.settings.language()))));
  m_read->setVisible(!target.isEmpty());
  m_next->setText(m_number < m_count ? tr("Next question") : tr("To the result"));
  m_next->setToolTip(tr("Enter or Space"));
}

void QuizQuestionView::showBroken() {
  const auto& laidOut = *m_diagram->diagram();
  const std::vector<std::string> failed{m_question.options[m_question.answer].id};
  const auto& vocabulary = m_context.catalog.vocabulary();
  const auto weak = findWeaknesses(laidOut.diagram, vocabulary, m_question.step);
  const auto report = analyzeFailure(laidOut.diagram, vocabulary, m_question.step, failed);
  if (weak && report) m_diagram->setOverlay(render::failureState(laidOut, m_diagram->view(), *weak, &*report, failed));
}

void QuizQuestionView::answer(std::size_t option) {
  if (m_chosen || option >= m_question.options.size()) return;
  m_chosen = option;
  // What was done in the scenario is the answer to "which next?".
  if (m_question.kind == QuestionKind::Next) m_diagram->setStep(m_question.step + 1);
  emit answered(option == m_question.answer);
  refresh();
  m_next->setFocus();
}

void QuizQuestionView::setRemembered(const std::optional<PracticeCard>& card) { m_card = card; }

void QuizQuestionView::partClicked(const QString& id) {
  if (m_chosen || m_question.kind != QuestionKind::Break) return;
  const auto& options = m_question.options;
  const auto it = std::find_if(options.begin(), options.end(), [&](const QuizOption& option) { return option.id == id.toStdString(); });
  if (it == options.end()) {
    m_partHint->setText(tr("That part is not among the answers: choose one of those below."));
  } else {
    answer(static_cast<std::size_t>(it - options.begin()));
  }
}

void QuizQuestionView::setMostDiagram(int height) {
  if (height == m_mostDiagram) return;
  m_mostDiagram = height;
  if (m_count > 0) fitHeights();
}

void QuizQuestionView::fitHeights() {
  // As high as the longer of both languages, so that a flip moves no answer.
  const int room = width();
  const auto fit = [&](QLabel* label, const LocalizedText& value) {
    label->setMinimumHeight(0);
    label->ensurePolished();
    double height = 0;
    const QFontMetricsF metrics(label->font());
    for (const Language language : {Language::English, Language::Japanese}) {
      const QString words = QString::fromStdString(value.in(language));
      height = std::max(height, metrics.boundingRect(QRectF(0, 0, room, 8000), Qt::TextWordWrap, words).height());
    }
    label->setFixedHeight(static_cast<int>(height) + 2);
  };
  fit(m_prompt, m_question.prompt);
  fit(m_body, m_question.body);
  for (auto* label : {m_prompt, m_body}) label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  if (m_diagram->diagram()) m_diagram->setFixedHeight(m_diagram->heightForFit(room - 24, m_mostDiagram));
}

void QuizQuestionView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (m_count == 0 || event->size().width() == event->oldSize().width()) return;
  fitHeights();
  arrangeOptions();
}

bool QuizQuestionView::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_diagram && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool steps = key == Qt::Key_N || key == Qt::Key_P || key == Qt::Key_PageDown || key == Qt::Key_PageUp;
    const bool digit = key >= Qt::Key_1 && key <= Qt::Key_9;
    const bool onwards = m_chosen && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space);
    // Another step would tell the answer; digits and "on" belong to the question.
    if (steps) return true;
    if (digit || onwards) {
      event->ignore();
      QCoreApplication::sendEvent(this, event);
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace cdp::gui
