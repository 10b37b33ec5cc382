// SPDX-License-Identifier: Apache-2.0
#include "quiz_result.h"

#include <QHBoxLayout>

#include "flow_layout.h"
#include "icon_store.h"

namespace cdp::gui {

QuizResult::QuizResult(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
  setObjectName(QStringLiteral("quiz_result"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_heading = makeLabel("kicker", this);
  m_figure = makeLabel("title", this, "quiz_figure");
  m_missedHeading = makeLabel("h3", this, "quiz_missed_heading");
  m_list = new QWidget(this);
  m_list->setObjectName(QStringLiteral("quiz_missed"));
  auto* list = new QVBoxLayout(m_list);
  list->setContentsMargins(0, 0, 0, 0);
  list->setSpacing(8);
  auto* buttons = new QWidget(this);
  auto* flow = new FlowLayout(buttons, 12, 8, Qt::AlignLeft);
  const auto button = [&](const char* name) {
    auto* made = new QPushButton(buttons);
    made->setObjectName(QString::fromLatin1(name));
    flow->addWidget(made);
    return made;
  };
  m_repeat = button("quiz_repeat_missed");
  m_again = button("quiz_another");
  m_back = button("quiz_to_start");
  m_again->setProperty("primary", true);
  layout->addWidget(m_heading);
  layout->addSpacing(6);
  layout->addWidget(m_figure);
  layout->addSpacing(18);
  layout->addWidget(buttons);
  layout->addSpacing(26);
  layout->addWidget(m_missedHeading);
  layout->addSpacing(10);
  layout->addWidget(m_list);
  connect(m_repeat, &QPushButton::clicked, this, &QuizResult::missedRequested);
  connect(m_again, &QPushButton::clicked, this, &QuizResult::againRequested);
  connect(m_back, &QPushButton::clicked, this, &QuizResult::startRequested);
}

void QuizResult::set(std::size_t right, std::size_t asked, std::vector<Question> missed) {
  m_right = right;
  m_asked = asked;
  m_missed = std::move(missed);
  refresh();
}

void QuizResult::refresh() {
  const Language language = m_context.settings.language();
  const auto& theme = m_context.settings.theme();
  m_heading->setText(tr("Result"));
  m_figure->setText(m_asked == 0 ? tr("Nothing was answered") : tr("%1 of %2 right").arg(m_right).arg(m_asked));
  m_repeat->setText(tr("Practise what was missed"));
  m_repeat->setVisible(!m_missed.empty());
  m_again->setText(tr("Another round"));
  m_back->setText(tr("Back to the start"));
  m_missedHeading->setText(m_missed.empty() ? tr("Nothing was missed.") : tr("What was missed"));
  m_missedHeading->setVisible(m_asked > 0);
  auto* list = static_cast<QVBoxLayout*>(m_list->layout());
  while (QLayoutItem* item = list->takeAt(0)) {
    if (QWidget* old = item->widget()) {
      old->hide();
      old->setObjectName({});
      old->deleteLater();
    }
    delete item;
  }
  for (std::size_t i = 0; i < m_missed.size(); ++i) {
    const Question& question = m_missed[i];
    auto* card = new QFrame(m_list);
    card->setProperty("card", true);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    auto* sign = new QLabel(card);
    sign->setPixmap(render::IconStore::pixmap(QStringLiteral("ui/cross"), qRound(m_context.settings.scaled(20)), theme.failed, devicePixelRatioF()));
    row->addWidget(sign, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto* asked = makeLabel("caption", card);
    const auto& what = question.body.in(language).empty() ? question.prompt : question.body;
    asked->setText(QString::fromStdString(what.in(language)));
    auto* answer = makeLabel("cardTitle", card);
    answer->setText(QString::fromStdString(question.options[question.answer].text.in(language)));
    texts->addWidget(answer);
    texts->addWidget(asked);
    row->addLayout(texts, 1);
    auto* read = new QPushButton(tr("Read"), card);
    read->setObjectName(QStringLiteral("quiz_missed_%1").arg(i + 1));
    read->setProperty("chip", true);
    const QString target = QString::fromStdString(question.link);
    read->setAccessibleName(tr("Read about “%1”").arg(QString::fromStdString(m_context.catalog.titleOf(question.link, language))));
    connect(read, &QPushButton::clicked, this, [this, target] { emit linkActivated(target); });
    row->addWidget(read, 0, Qt::AlignTop);
    list->addWidget(card);
  }
}

}  // namespace cdp::gui
