// SPDX-License-Identifier: Apache-2.0
#include "quiz_start.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QSettings>
#include <algorithm>

#include "flow_layout.h"
#include "style.h"

namespace cdp::gui {
namespace {

constexpr std::size_t kCounts[] = {5, 10, 20};

QString codeOf(QuestionKind kind) {
  const auto code = questionKindCode(kind);
  return QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size()));
}

}  // namespace

QuizStart::QuizStart(const PageContext& context, QuizBank& bank, Practice& practice, QWidget* parent)
    : QWidget(parent), m_context(context), m_bank(bank), m_practice(practice) {
  setObjectName(QStringLiteral("quiz_start"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_heading = makeLabel("title", this, "quiz_heading");
  m_lead = makeLabel("lead", this, "quiz_lead");
  m_everything = new QPushButton(this);
  m_everything->setObjectName(QStringLiteral("quiz_everything"));
  m_everything->setProperty("chip", true);
  m_kindsHeading = makeLabel("h3", this);
  m_countHeading = makeLabel("h3", this);
  m_boxes = new BoxBar(context.settings, this);
  m_boxes->setObjectName(QStringLiteral("quiz_boxes"));
  m_state = makeLabel("body", this, "quiz_state");
  m_notice = makeLabel("warning", this, "quiz_notice");
  m_hint = makeLabel("caption", this, "quiz_hint");
  auto* kinds = new QWidget(this);
  auto* kindFlow = new FlowLayout(kinds, 8, 8, Qt::AlignLeft);
  for (const QuestionKind kind : kQuestionKinds) {
    auto* chip = new QPushButton(kinds);
    chip->setObjectName(QStringLiteral("quiz_kind_") + codeOf(kind));
    chip->setProperty("chip", true);
    chip->setCheckable(true);
    chip->setChecked(true);
    connect(chip, &QPushButton::clicked, this, [this] {
      saveChoice();
      updateCounts();
    });
    kindFlow->addWidget(chip);
    m_kinds.push_back(chip);
  }
  auto* counts = new QWidget(this);
  auto* countFlow = new FlowLayout(counts, 8, 8, Qt::AlignLeft);
  for (const std::size_t count : kCounts) {
    auto* chip = new QPushButton(counts);
    chip->setObjectName(QStringLiteral("quiz_count_%1").arg(count));
    chip->setProperty("chip", true);
    chip->setCheckable(true);
    connect(chip, &QPushButton::clicked, this, [this, count] {
      m_count = count;
      saveChoice();
      updateCounts();
    });
    countFlow->addWidget(chip);
    m_counts.push_back(chip);
  }
  auto* buttons = new QWidget(this);
  auto* buttonFlow = new FlowLayout(buttons, 12, 8, Qt::AlignLeft);
  m_start = new QPushButton(buttons);
  m_start->setObjectName(QStringLiteral("quiz_start_button"));
  m_start->setProperty("primary", true);
  m_wall = new QPushButton(buttons);
  m_wall->setObjectName(QStringLiteral("quiz_wall_button"));
  buttonFlow->addWidget(m_start);
  buttonFlow->addWidget(m_wall);
  connect(m_start, &QPushButton::clicked, this, &QuizStart::started);
  connect(m_wall, &QPushButton::clicked, this, &QuizStart::wallRequested);
  connect(m_everything, &QPushButton::clicked, this, &QuizStart::everythingRequested);

  auto* card = new QFrame(this);
  card->setProperty("card", true);
  auto* cardLayout = new QVBoxLayout(card);
  cardLayout->setContentsMargins(24, 20, 24, 20);
  cardLayout->setSpacing(10);
  cardLayout->addWidget(m_kindsHeading);
  cardLayout->addWidget(kinds);
  cardLayout->addSpacing(10);
  cardLayout->addWidget(m_countHeading);
  cardLayout->addWidget(counts);
  cardLayout->addSpacing(14);
  cardLayout->addWidget(m_boxes);
  cardLayout->addWidget(m_state);
  layout->addWidget(m_heading);
  layout->addSpacing(6);
  layout->addWidget(m_lead);
  layout->addSpacing(10);
  layout->addWidget(m_everything, 0, Qt::AlignLeft);
  layout->addSpacing(12);
  layout->addWidget(card);
  layout->addSpacing(10);
  layout->addWidget(m_notice);
  layout->addSpacing(10);
  layout->addWidget(buttons);
  layout->addSpacing(12);
  layout->addWidget(m_hint);
  loadChoice();
}

void QuizStart::loadChoice() {
  const QSettings stored;
  const QStringList kinds = stored.value(QStringLiteral("quiz/kinds")).toStringList();
  bool any = false;
  for (std::size_t i = 0; i < m_kinds.size(); ++i) any = any || kinds.contains(codeOf(kQuestionKinds[i]));
  for (std::size_t i = 0; any && i < m_kinds.size(); ++i) m_kinds[i]->setChecked(kinds.contains(codeOf(kQuestionKinds[i])));
  const std::size_t count = stored.value(QStringLiteral("quiz/count"), 10).toUInt();
  if (std::find(std::begin(kCounts), std::end(kCounts), count) != std::end(kCounts)) m_count = count;
}

void QuizStart::saveChoice() const {
  QStringList codes;
  for (const QuestionKind kind : kinds()) codes << codeOf(kind);
  QSettings stored;
  stored.setValue(QStringLiteral("quiz/kinds"), codes);
  stored.setValue(QStringLiteral("quiz/count"), static_cast<uint>(m_count));
}

std::vector<QuestionKind> QuizStart::kinds() const {
  std::vector<QuestionKind> out;
  for (std::size_t i = 0; i < m_kinds.size(); ++i) {
    if (m_kinds[i]->isChecked()) out.push_back(kQuestionKinds[i]);
  }
  return out;
}

void QuizStart::setAbout(const std::string& about) {
  m_about = about;
  refresh();
}

void QuizStart::refresh() {
  m_heading->setText(tr("Quiz"));
  const Language language = m_context.settings.language();
  m_lead->setText(m_about.empty() ? tr("Questions from the whole atlas. What you miss comes back soon, what you know comes back later.")
                                  : tr("Questions about “%1”.").arg(QString::fromStdString(m_context.catalog.titleOf(m_about, language))));
  m_everything->setText(tr("Ask about everything"));
  m_everything->setVisible(!m_about.empty());
  m_kindsHeading->setText(tr("Which questions"));
  m_countHeading->setText(tr("How many"));
  const QString names[] = {tr("Pattern from its problem"), tr("Pattern from its diagram"), tr("Which pattern next?"), tr("What breaks?"),
                           tr("What somebody says")};
  for (std::size_t i = 0; i < m_kinds.size(); ++i) {
    const auto keys = m_bank.keys({kQuestionKinds[i]}, m_about);
    const std::size_t count = keys ? keys->size() : 0;
    m_kinds[i]->setText(QStringLiteral("%1  %2").arg(names[i]).arg(count));
    m_kinds[i]->setAccessibleName(names[i]);
    m_kinds[i]->setEnabled(count > 0);
  }
  m_start->setText(tr("Start"));
  m_wall->setText(tr("Quiz for the projector"));
  m_wall->setIcon(themedIcon(QStringLiteral("ui/projector"), m_context.settings.theme()));
  m_wall->setToolTip(tr("Large, for a room: show of hands, answers revealed by key"));
  m_hint->setText(tr("Enter starts. Keys 1 to 4 answer."));
  updateCounts();
}

void QuizStart::updateCounts() {
  auto chip = m_counts.begin();
  for (const std::size_t count : kCounts) {
    (*chip)->setText(tr("%1 questions").arg(count));
    (*chip)->setChecked(count == m_count);
    ++chip;
  }
  const auto counts = m_practice.counts(kinds(), m_about, QDateTime::currentSecsSinceEpoch());
  const std::size_t all = counts ? counts->all() : 0;
  if (counts) m_boxes->set(*counts);
  m_start->setEnabled(all > 0);
  m_wall->setEnabled(all > 0);
  m_boxes->setVisible(all > 0 && m_practice.remembers());
  if (!counts) {
    m_state->setText(tr("The questions cannot be read: %1").arg(QString::fromStdString(counts.error().text())));
  } else if (kinds().empty()) {
    m_state->setText(tr("Choose at least one kind of question."));
  } else if (all == 0) {
    m_state->setText(tr("This catalog has no such questions. Choose another kind."));
  } else if (!m_practice.remembers()) {
    m_state->setText(tr("Questions to choose from: %1").arg(all));
  } else if (counts->due + counts->fresh == 0) {
    m_state->setText(tr("Nothing is due today: all %1 are known. You may practise all the same.").arg(all));
  } else {
    m_state->setText(tr("%1 due now · %2 never asked · %3 known for now").arg(counts->due).arg(counts->fresh).arg(counts->known));
  }
  const auto& fault = m_practice.fault();
  m_notice->setVisible(fault.has_value());
  if (fault) {
    const QString reason = QString::fromStdString(fault->text());
    m_notice->setText(m_practice.remembers() ? tr("The learning record was damaged and has been set aside; a new one is begun. %1").arg(reason)
                                             : tr("The quiz works, but nothing is remembered: the learning record cannot be used. %1").arg(reason));
  }
}

}  // namespace cdp::gui
