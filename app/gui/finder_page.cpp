// SPDX-License-Identifier: Apache-2.0
#include "finder_page.h"

#include <QKeyEvent>
#include <algorithm>

#include "answer_button.h"
#include "finder_result_card.h"
#include "flow_layout.h"

namespace cdp::gui {
namespace {

constexpr int kLongestCrumb = 42;

void clearLayout(QLayout* layout) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    if (QWidget* old = item->widget()) {
      old->hide();
      old->setObjectName({});  // it stays until the event loop turns, and must not be found meanwhile
      old->deleteLater();
    }
    delete item;
  }
}

QString shortened(const QString& text) { return text.size() <= kLongestCrumb ? text : text.left(kLongestCrumb - 1) + QStringLiteral("…"); }

}  // namespace

FinderPage::FinderPage(const PageContext& context, QWidget* parent) : Page(context, parent) {
  setObjectName(QStringLiteral("finder_page"));
  setColumnWidth(760);
  m_crumbs = new QWidget(widget());
  m_crumbs->setObjectName(QStringLiteral("finder_crumbs"));
  new FlowLayout(m_crumbs, 6, 6, Qt::AlignLeft);
  m_kicker = makeLabel("kicker", widget(), "finder_kicker");
  m_heading = makeLabel("title", widget(), "finder_question");
  m_lead = makeLabel("lead", widget(), "finder_lead");
  m_answers = new QWidget(widget());
  auto* answers = new QVBoxLayout(m_answers);
  answers->setContentsMargins(0, 0, 0, 0);
  answers->setSpacing(10);
  m_ends = new QWidget(widget());
  auto* ends = new QVBoxLayout(m_ends);
  ends->setContentsMargins(0, 0, 0, 0);
  ends->setSpacing(14);
  m_tools = new QWidget(widget());
  auto* tools = new FlowLayout(m_tools, 8, 8, Qt::AlignLeft);
  const auto tool = [&](const char* name) {
    auto* button = new QPushButton(m_tools);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("chip", true);
    tools->addWidget(button);
    return button;
  };
  m_back = tool("finder_back");
  m_restart = tool("finder_restart");
  m_search = tool("finder_search");
  m_hint = makeLabel("caption", widget(), "finder_hint");
  column()->addWidget(m_kicker);
  column()->addSpacing(8);
  column()->addWidget(m_crumbs);
  column()->addSpacing(14);
  column()->addWidget(m_heading);
  column()->addSpacing(6);
  column()->addWidget(m_lead);
  column()->addSpacing(18);
  column()->addWidget(m_answers);
  column()->addWidget(m_ends);
  column()->addSpacing(22);
  column()->addWidget(m_tools);
  column()->addSpacing(10);
  column()->addWidget(m_hint);
  column()->addStretch(1);
  connect(m_back, &QPushButton::clicked, this, &FinderPage::goBack);
  connect(m_restart, &QPushButton::clicked, this, [this] { cutTo(0); });
  connect(m_search, &QPushButton::clicked, this, [this] { follow(QStringLiteral("search")); });
  auto finder = loadFinder(catalog().database());
  if (finder) {
    m_finder = std::move(*finder);
  } else {
    m_fault = QString::fromStdString(finder.error().text());
  }
}

bool FinderPage::open(const Location& location) {
  walk(location.detail);
  refresh();
  return true;
}

void FinderPage::walk(const QString& detail) {
  m_path.clear();
  m_given.clear();
  m_question = m_finder.start();
  // As far as the numbers lead; what follows one that is not offered is left out.
  for (const QString& part : detail.split(u'.', Qt::SkipEmptyParts)) {
    const int number = part.toInt();
    if (m_question == nullptr || number < 1 || number > static_cast<int>(m_question->answers.size())) return;
    const FinderAnswer& given = m_question->answers[static_cast<std::size_t>(number) - 1];
    m_path.push_back(number);
    m_given.push_back(&given);
    m_question = given.next.empty() ? nullptr : m_finder.question(given.next);
    if (m_path.size() > m_finder.questions.size()) return;  // a catalog whose questions lead in a circle
  }
}

void FinderPage::refresh() {
  const bool empty = m_finder.empty();
  const std::vector<FinderResult>* results = m_question == nullptr && !m_given.empty() ? &m_given.back()->results : nullptr;
  m_kicker->setText(tr("Problem finder"));
  m_back->setText(tr("One answer back"));
  m_restart->setText(tr("From the beginning"));
  m_search->setText(tr("Search in your own words"));
  m_back->setVisible(!m_path.empty());
  m_restart->setVisible(m_path.size() > 1 || results != nullptr);
  fillCrumbs();
  if (empty) {
    m_heading->setText(tr("This catalog has no problem finder"));
    m_lead->setText(m_fault.isEmpty() ? tr("Here could be a few questions that lead to a pattern. Search in your own words instead.") : m_fault);
  } else if (results != nullptr) {
    m_heading->setText(results->size() == 1 ? tr("This pattern helps") : tr("These patterns help"));
    m_lead->clear();
  } else {
    m_heading->setText(text(m_question->text));
    m_lead->clear();
  }
  m_lead->setVisible(!m_lead->text().isEmpty());
  const std::size_t answers = m_question == nullptr ? 0 : m_question->answers.size();
  while (m_buttons.size() < answers) {
    auto* button = new AnswerButton(settings(), m_answers);
    const int number = static_cast<int>(m_buttons.size()) + 1;
    button->setObjectName(QStringLiteral("finder_answer_%1").arg(number));
    connect(button, &QAbstractButton::clicked, this, [this, number] { answer(number); });
    m_answers->layout()->addWidget(button);
    m_buttons.push_back(button);
  }
  for (std::size_t i = 0; i < m_buttons.size(); ++i) {
    m_buttons[i]->setVisible(i < answers);
    if (i < answers) m_buttons[i]->set(static_cast<int>(i) + 1, text(m_question->answers[i].text));
  }
  const std::size_t ends = results == nullptr ? 0 : results->size();
  while (m_results.size() < ends) {
    auto* card = new FinderResultCard(context(), m_ends);
    connect(card, &FinderResultCard::activated, this, &FinderPage::follow);
    m_ends->layout()->addWidget(card);
    m_results.push_back(card);
  }
  for (std::size_t i = 0; i < m_results.size(); ++i) {
    m_results[i]->setVisible(i < ends);
    if (i < ends) m_results[i]->set(static_cast<int>(i) + 1, (*results)[i]);
  }
  m_answers->setVisible(answers > 0);
  m_ends->setVisible(ends > 0);
  const std::size_t choices = std::max(answers, ends);
  m_hint->setText(m_path.empty() ? tr("Keys 1 to %1 answer.").arg(choices) : tr("Keys 1 to %1 answer, Backspace goes one answer back.").arg(choices));
  if (ends > 0) m_hint->setText(tr("Backspace goes one answer back."));
  m_hint->setVisible(choices > 0);
}

void FinderPage::fillCrumbs() {
  clearLayout(m_crumbs->layout());
  m_crumbs->setVisible(!m_given.empty());
  const auto crumb = [&](const QString& words, const QString& whole, std::size_t answers) {
    auto* button = new QPushButton(m_crumbs);
    button->setObjectName(QStringLiteral("finder_crumb_%1").arg(answers));
    button->setProperty("chip", true);
    button->setText(QString(words).replace(u'&', QStringLiteral("&&")));
    button->setAccessibleName(whole);
    if (whole != words) button->setToolTip(whole);
    // The last one says where the reader is.
    button->setCheckable(true);
    button->setChecked(answers == m_given.size());
    connect(button, &QPushButton::clicked, this, [this, button, answers] {
      button->setChecked(answers == m_given.size());
      if (answers < m_given.size()) cutTo(answers);
    });
    m_crumbs->layout()->addWidget(button);
  };
  crumb(tr("Start"), tr("Start"), 0);
  for (std::size_t i = 0; i < m_given.size(); ++i) {
    auto* sign = makeLabel("caption", m_crumbs);
    sign->setText(QStringLiteral("›"));
    sign->setWordWrap(false);
    sign->setContentsMargins(0, 5, 0, 0);
    m_crumbs->layout()->addWidget(sign);
    const QString words = text(m_given[i]->text);
    crumb(shortened(words), words, i + 1);
  }
}

void FinderPage::answer(int number) {
  if (number < 1) return;
  if (m_question == nullptr) {
    const auto index = static_cast<std::size_t>(number) - 1;
    if (index < m_results.size() && m_results[index]->isVisibleTo(m_ends)) follow(m_results[index]->target());
    return;
  }
  if (number > static_cast<int>(m_question->answers.size())) return;
  std::vector<int> path = m_path;
  path.push_back(number);
  goTo(path);
}

void FinderPage::goTo(const std::vector<int>& path) {
  QStringList numbers;
  for (const int number : path) numbers << QString::number(number);
  navigator().go({QStringLiteral("finder"), {}, numbers.join(u'.')});
}

void FinderPage::cutTo(std::size_t answers) {
  std::vector<int> path = m_path;
  path.resize(std::min(answers, path.size()));
  goTo(path);
}

void FinderPage::goBack() {
  if (!m_path.empty()) cutTo(m_path.size() - 1);
}

void FinderPage::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (plain && key >= Qt::Key_1 && key <= Qt::Key_9) {
    answer(key - Qt::Key_0);
  } else if (plain && key == Qt::Key_Backspace) {
    goBack();
  } else if (plain && key == Qt::Key_Down && m_question != nullptr && !m_buttons.empty()) {
    m_buttons.front()->setFocus(Qt::TabFocusReason);
  } else {
    Page::keyPressEvent(event);
  }
}

}  // namespace cdp::gui
