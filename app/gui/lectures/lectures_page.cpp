// SPDX-License-Identifier: Apache-2.0
#include "lectures_page.h"

#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <algorithm>

#include "lecture_flow.h"
#include "lecture_words.h"
#include "projection/wall_painter.h"

namespace cdp::gui {
namespace {

constexpr int kLeastCard = 300;
constexpr int kGap = 20;

}  // namespace

LectureCard::LectureCard(FoundLecture found, bool shipped, QWidget* parent) : QFrame(parent), m_found(std::move(found)), m_shipped(shipped) {
  setProperty("card", true);
  setObjectName(QStringLiteral("lecture_card_") + QString::fromStdString(m_found.path.stem().string()));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(18, 16, 18, 16);
  column->setSpacing(6);
  m_title = makeLabel("h3", this);
  m_line = makeLabel("caption", this);
  m_summary = makeLabel("body", this);
  column->addWidget(m_title);
  column->addWidget(m_line);
  column->addWidget(m_summary);
  column->addStretch(1);
  column->addSpacing(6);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  m_open = new QPushButton(this);
  m_open->setObjectName(QStringLiteral("card_open"));
  m_project = new QPushButton(this);
  m_project->setObjectName(QStringLiteral("card_project"));
  m_copy = new QPushButton(this);
  m_copy->setObjectName(QStringLiteral("card_copy"));
  row->addWidget(m_open);
  row->addWidget(m_project);
  row->addWidget(m_copy);
  row->addStretch(1);
  column->addLayout(row);
  connect(m_open, &QPushButton::clicked, this, [this] { emit openWanted(path()); });
  connect(m_project, &QPushButton::clicked, this, [this] { emit projectWanted(path()); });
  connect(m_copy, &QPushButton::clicked, this, [this] { m_found.trouble.empty() ? emit copyWanted(path()) : emit forgetWanted(path()); });
}

void LectureCard::refresh(const ViewSettings& settings) {
  const Language language = settings.language();
  const bool sound = m_found.trouble.empty();
  const QString file = QFileInfo(path()).fileName();
  QString title = textIn(m_found.head.title, language);
  if (title.isEmpty()) title = file;
  m_title->setText(title);
  QString line = itemCount(m_found.items);
  if (m_found.minutes > 0) line = minutesText(m_found.minutes) + QStringLiteral(" · ") + line;
  if (!m_shipped) line += QStringLiteral(" · ") + file;
  m_line->setText(sound ? line : path());
  m_line->setToolTip(path());
  m_summary->setProperty("role", sound ? QStringLiteral("body") : QStringLiteral("warning"));
  m_summary->setText(sound ? textIn(m_found.head.summary, language) : QString::fromStdString(m_found.trouble));
  m_summary->setStyleSheet(QStringLiteral("font-size: %1px;").arg(qRound(settings.scaled(14))));
  m_summary->setVisible(!m_summary->text().isEmpty());
  m_open->setText(tr("Open"));
  m_project->setText(tr("Project"));
  m_copy->setText(sound ? tr("Copy") : tr("Take off the list"));
  m_copy->setToolTip(sound ? tr("A lecture of your own with the same content") : QString());
  m_open->setAccessibleName(tr("Open “%1”").arg(title));
  m_project->setAccessibleName(tr("Project “%1”").arg(title));
  m_copy->setAccessibleName(m_copy->text() + u' ' + title);
  m_project->setVisible(sound);
}

LecturesPage::LecturesPage(const PageContext& context, QWidget* parent) : Page(context, parent), m_flow(*context.lectures) {
  setObjectName(QStringLiteral("lectures_page"));
  setColumnWidth(1240);
  auto* head = new QHBoxLayout;
  m_title = makeLabel("title", widget(), "lectures_title");
  m_new = new QPushButton(widget());
  m_new->setObjectName(QStringLiteral("lectures_new"));
  m_new->setProperty("primary", true);
  m_open = new QPushButton(widget());
  m_open->setObjectName(QStringLiteral("lectures_open"));
  head->addWidget(m_title, 1);
  head->addWidget(m_open);
  head->addSpacing(8);
  head->addWidget(m_new);
  column()->addLayout(head);
  m_lead = makeLabel("lead", widget(), "lectures_lead");
  column()->addSpacing(4);
  column()->addWidget(m_lead);
  const auto section = [this](QLabel*& label, QGridLayout*& grid, const char* objectName) {
    label = makeLabel("h3", widget(), objectName);
    column()->addSpacing(26);
    column()->addWidget(label);
    column()->addSpacing(10);
    grid = new QGridLayout;
    grid->setHorizontalSpacing(kGap);
    grid->setVerticalSpacing(kGap);
    column()->addLayout(grid);
  };
  section(m_ownName, m_ownGrid, "lectures_own");
  m_nothing = makeLabel("caption", widget(), "lectures_nothing");
  column()->addWidget(m_nothing);
  section(m_shippedName, m_shippedGrid, "lectures_shipped");
  column()->addStretch(1);
  connect(m_new, &QPushButton::clicked, this, [this] { m_flow.newLecture(); });
  connect(m_open, &QPushButton::clicked, this, [this] { m_flow.chooseFile(); });
  connect(&m_flow.desk(), &LectureDesk::recentChanged, this, [this] {
    if (isVisible()) fill();
  });
  setAnchors({m_title, m_ownName, m_shippedName});
}

LectureCard* LecturesPage::card(FoundLecture found, bool shipped) {
  auto* out = new LectureCard(std::move(found), shipped, widget());
  connect(out, &LectureCard::openWanted, this, [this](const QString& path) { follow(lecturePlace(path)); });
  connect(out, &LectureCard::projectWanted, &m_flow, &LectureFlow::projectFile);
  connect(out, &LectureCard::copyWanted, &m_flow, &LectureFlow::duplicate);
  // The card goes with its place in the list: not while its own button is still at work.
  connect(
      out, &LectureCard::forgetWanted, &m_flow, [this](const QString& path) { m_flow.desk().forget(path.toStdString()); }, Qt::QueuedConnection);
  return out;
}

bool LecturesPage::open(const Location&) {
  fill();
  return true;
}

void LecturesPage::fill() {
  for (QWidget* old : m_shipped) old->deleteLater();
  for (QWidget* old : m_own) old->deleteLater();
  for (const auto& list : {m_shipped, m_own}) {
    for (QWidget* old : list) old->hide();
  }
  m_shipped.clear();
  m_own.clear();
  for (auto& found : LectureDesk::shipped()) m_shipped.push_back(card(std::move(found), true));
  for (auto& found : LectureDesk::recent()) m_own.push_back(card(std::move(found), false));
  refresh();
}

QString LecturesPage::currentPath() const {
  for (const auto* list : {&m_own, &m_shipped}) {
    for (const QWidget* widget : *list) {
      const auto* card = qobject_cast<const LectureCard*>(widget);
      if (card->isAncestorOf(QApplication::focusWidget())) return card->path();
    }
  }
  return {};
}

void LecturesPage::refresh() {
  m_title->setText(tr("Lectures"));
  m_lead->setText(tr("What you tell in a room, in order, with your notes and times. Press F5 to project."));
  m_new->setText(tr("New lecture"));
  m_open->setText(tr("Open a file…"));
  m_ownName->setText(tr("Yours"));
  m_shippedName->setText(tr("Ready to hold"));
  m_nothing->setText(
      tr("Lectures that you make or open are listed here. Begin a new one, or copy one of those below and change it. On any page, Ctrl+B adds it to your "
         "lecture."));
  m_nothing->setVisible(m_own.empty());
  m_shippedName->setVisible(!m_shipped.empty());
  for (const auto* list : {&m_own, &m_shipped}) {
    for (QWidget* widget : *list) qobject_cast<LectureCard*>(widget)->refresh(settings());
  }
  m_columns = 0;
  arrange();
}

void LecturesPage::arrange() {
  const int room = std::min(viewport()->width() - 64, 1240);
  const int columns = std::clamp((room + kGap) / (qRound(settings().scaled(kLeastCard)) + kGap), 1, 3);
  if (columns == m_columns) return;
  m_columns = columns;
  for (const auto& [grid, widgets] : {std::pair{m_ownGrid, &m_own}, std::pair{m_shippedGrid, &m_shipped}}) {
    for (int i = 0; i < static_cast<int>(widgets->size()); ++i) grid->addWidget((*widgets)[static_cast<std::size_t>(i)], i / columns, i % columns);
    for (int c = 0; c < 3; ++c) grid->setColumnStretch(c, c < columns ? 1 : 0);
  }
}

void LecturesPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

}  // namespace cdp::gui
