// SPDX-License-Identifier: Apache-2.0
#include "scenarios_page.h"

#include <QFrame>
#include <algorithm>

#include "pattern_tile.h"
#include "text/markdown.h"

namespace cdp::gui {
namespace {

constexpr int kLeastCard = 270;

void place(QGridLayout* grid, const std::vector<QWidget*>& widgets, int columns) {
  for (int i = 0; i < static_cast<int>(widgets.size()); ++i) grid->addWidget(widgets[static_cast<std::size_t>(i)], i / columns, i % columns);
  for (int c = 0; c < 6; ++c) grid->setColumnStretch(c, c < columns ? 1 : 0);
}

}  // namespace

ScenariosPage::ScenariosPage(const PageContext& context, QWidget* parent) : Page(context, parent) {
  setObjectName(QStringLiteral("scenarios_page"));
  setColumnWidth(1240);
  m_title = makeLabel("title", widget(), "scenarios_title");
  m_lead = makeLabel("lead", widget(), "scenarios_lead");
  column()->addWidget(m_title);
  column()->addSpacing(4);
  column()->addWidget(m_lead);
  column()->addSpacing(20);
  const auto makeGrid = [this] {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(24);
    column()->addLayout(grid);
    return grid;
  };
  m_grid = makeGrid();
  for (const auto& scenario : catalog().scenarios()) {
    Row row{new QWidget(widget()), nullptr, nullptr};
    auto* layout = new QVBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    row.tile = new PatternTile(settings(), catalog().vocabulary(), row.widget);
    row.tile->setObjectName(QStringLiteral("scenario_") + QString::fromStdString(scenario.slug));
    row.tile->setLarge(true);
    if (auto diagram = catalog().diagram("scenario:" + scenario.slug)) row.tile->setDiagram(std::make_shared<const LaidOutDiagram>(std::move(*diagram)));
    row.words = makeLabel("caption", row.widget);
    row.words->setContentsMargins(12, 0, 8, 0);
    layout->addWidget(row.tile);
    layout->addWidget(row.words);
    layout->addStretch(1);
    const QString target = QStringLiteral("scenario:") + QString::fromStdString(scenario.slug);
    connect(row.tile, &QAbstractButton::clicked, this, [this, target] { follow(target); });
    m_rows.push_back(row);
  }
  m_notesTitle = makeLabel("h2", widget(), "case_notes_title");
  m_notesLead = makeLabel("caption", widget(), "case_notes_lead");
  column()->addSpacing(40);
  column()->addWidget(m_notesTitle);
  column()->addWidget(m_notesLead);
  column()->addSpacing(12);
  m_noteGrid = makeGrid();
  for (const auto& note : catalog().caseNotes()) makeNote(note);
  m_notesTitle->setVisible(!m_notes.empty());
  m_notesLead->setVisible(!m_notes.empty());
  column()->addStretch(1);
  setAnchors({m_title, m_notesTitle});
}

void ScenariosPage::makeNote(const CaseNote& note) {
  auto* card = new QFrame(widget());
  card->setProperty("card", true);
  card->setObjectName(QStringLiteral("case_note_") + QString::fromStdString(note.slug));
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(18, 14, 18, 16);
  layout->setSpacing(6);
  NoteCard parts{card, makeLabel("h3", card), makeLabel("body", card), new QLabel(card)};
  parts.links->setWordWrap(true);
  parts.links->setTextFormat(Qt::RichText);
  parts.links->setTextInteractionFlags(Qt::TextBrowserInteraction);
  connect(parts.links, &QLabel::linkActivated, this, &ScenariosPage::follow);
  layout->addWidget(parts.name);
  layout->addWidget(parts.text);
  layout->addWidget(parts.links);
  layout->addStretch(1);
  m_notes.push_back(parts);
}

bool ScenariosPage::open(const Location&) {
  refresh();
  return true;
}

QString ScenariosPage::linksOf(const CaseNote& note) const {
  QStringList links;
  const QString colour = settings().theme().accent.name();
  const auto add = [&](const QString& target, const QString& name) {
    links << QStringLiteral("<a href=\"%1\" style=\"color:%2; text-decoration:none\">%3</a>").arg(target.toHtmlEscaped(), colour, name.toHtmlEscaped());
  };
  const auto addAll = [&](const char* kind, const std::vector<std::string>& slugs) {
    for (const auto& slug : slugs) {
      const std::string target = kind + slug;
      add(QString::fromStdString(target), QString::fromStdString(catalog().titleOf(target, language())));
    }
  };
  addAll("pattern:", note.patterns);
  addAll("service:", note.services);
  QString out = links.join(QStringLiteral(" · "));
  if (note.source) {
    const QString title = QString::fromStdString(note.source->title).toHtmlEscaped();
    links.clear();
    if (!note.source->url.empty()) add(QString::fromStdString(note.source->url), QString::fromStdString(note.source->title));
    out += QStringLiteral("<br><span style=\"color:%1\">%2</span>").arg(settings().theme().secondary.name(), links.isEmpty() ? title : links.front());
  }
  return out;
}

void ScenariosPage::refresh() {
  m_title->setText(tr("Scenarios"));
  m_lead->setText(settings().japanese() ? QStringLiteral("課題が出るたびにパターンを当て、構成を育てていく物語。")
                                        : QStringLiteral("Stories in which a system meets one trouble after another, and grows by a pattern each time."));
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const auto& scenario = catalog().scenarios()[i];
    m_rows[i].tile->setTexts(text(scenario.name), PatternTile::stepsText(scenario.stepCount));
    m_rows[i].words->setText(text(scenario.summary));
  }
  m_notesTitle->setText(tr("Case notes"));
  m_notesLead->setText(settings().japanese() ? QStringLiteral("実際のシステムが、どのパターンで何を得たか。")
                                             : QStringLiteral("What real systems gained, and by which patterns."));
  for (std::size_t i = 0; i < m_notes.size(); ++i) {
    const auto& note = catalog().caseNotes()[i];
    m_notes[i].name->setText(text(note.name));
    m_notes[i].text->setText(QString::fromStdString(markdownToPlainText(note.text.in(language()))));
    m_notes[i].text->setStyleSheet(QStringLiteral("font-size: %1px;").arg(qRound(settings().scaled(14))));
    m_notes[i].links->setStyleSheet(QStringLiteral("font-size: %1px;").arg(qRound(settings().scaled(13))));
    m_notes[i].links->setText(linksOf(note));
  }
  m_columns = 0;
  arrange();
}

void ScenariosPage::arrange() {
  const int room = std::min(viewport()->width() - 64, 1240);
  const int columns = std::clamp(room / qRound(settings().scaled(kLeastCard)), 1, 4);
  if (columns == m_columns) return;
  m_columns = columns;
  std::vector<QWidget*> cards;
  for (const auto& row : m_rows) cards.push_back(row.widget);
  place(m_grid, cards, columns);
  cards.clear();
  for (const auto& note : m_notes) cards.push_back(note.widget);
  place(m_noteGrid, cards, std::max(1, std::min(columns, 3)));
}

void ScenariosPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

}  // namespace cdp::gui
