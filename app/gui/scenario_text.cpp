// SPDX-License-Identifier: Apache-2.0
#include "scenario_text.h"

#include <QVBoxLayout>

namespace cdp::gui {

ScenarioText::ScenarioText(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
  setObjectName(QStringLiteral("scenario_text"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 10, 0);
  layout->setSpacing(0);
  m_kicker = makeLabel("kicker", this, "scenario_step_kicker");
  m_title = makeLabel("h2", this, "scenario_step_title");
  m_lead = makeLabel("lead", this, "scenario_lead");
  m_lead->setContentsMargins(0, 4, 0, 0);
  layout->addWidget(m_kicker);
  layout->addWidget(m_title);
  layout->addWidget(m_lead);
  const char* const names[] = {"scenario_first", "scenario_action", "scenario_gain", "scenario_price"};
  for (std::size_t i = 0; i < m_sections.size(); ++i) {
    m_sections[i] = new Section(this, Section::Size::Compact);
    m_sections[i]->setObjectName(QString::fromLatin1(names[i]));
    connect(m_sections[i], &Section::linkActivated, this, &ScenarioText::linkActivated);
  }
  layout->addWidget(m_sections[0]);
  // What answers the challenge stands between the challenge and what is done.
  m_answer = makeLabel("overline", this, "scenario_answer");
  m_answer->setContentsMargins(0, 12, 0, 2);
  m_patterns = new QWidget(this);
  auto* tiles = new QVBoxLayout(m_patterns);
  tiles->setContentsMargins(0, 0, 0, 0);
  tiles->setSpacing(4);
  layout->addWidget(m_answer);
  layout->addWidget(m_patterns);
  for (std::size_t i = 1; i < m_sections.size(); ++i) layout->addWidget(m_sections[i]);
  m_facts = new FactsPanel(context, this);
  m_facts->setContentsMargins(0, 14, 0, 8);
  connect(m_facts, &FactsPanel::linkActivated, this, &ScenarioText::linkActivated);
  layout->addWidget(m_facts);
  m_start = new QPushButton(this);
  m_start->setObjectName(QStringLiteral("scenario_start"));
  m_start->setProperty("primary", true);
  connect(m_start, &QPushButton::clicked, this, &ScenarioText::startRequested);
  layout->addSpacing(8);
  layout->addWidget(m_start, 0, Qt::AlignLeft);
  layout->addStretch(1);
}

QString ScenarioText::text(const LocalizedText& value) const { return QString::fromStdString(value.in(m_context.settings.language())); }

void ScenarioText::clear() {
  m_lead->hide();
  for (auto* section : m_sections) section->hide();
  m_answer->hide();
  m_patterns->hide();
  m_start->hide();
  m_facts->clear();
}

void ScenarioText::setSection(std::size_t index, const QString& heading, const LocalizedText& markdown) {
  m_sections[index]->set(heading, markdown.in(m_context.settings.language()), m_context.settings);
  m_sections[index]->setVisible(!markdown.empty());
}

void ScenarioText::showBeginning(const Scenario& scenario) {
  clear();
  m_kicker->setText(tr("Where it begins"));
  m_title->setText(text(scenario.name));
  m_lead->setText(text(scenario.summary));
  m_lead->show();
  setSection(0, tr("Situation"), scenario.situation);
  setSection(1, tr("Aim"), scenario.aim);
  setSection(2, tr("Environment"), scenario.environment);
  m_start->setText(tr("To the first step"));
  m_start->show();
}

void ScenarioText::showStep(const Scenario& scenario, int step) {
  clear();
  const ScenarioStep& s = scenario.steps.at(static_cast<std::size_t>(step - 1));
  m_kicker->setText(tr("Step %1 of %2").arg(step).arg(scenario.steps.size()));
  m_title->setText(text(s.title));
  setSection(0, tr("Challenge"), s.challenge);
  showPatterns(s.patterns);
  setSection(1, tr("What is done"), s.action);
  setSection(2, tr("What it gives"), s.gain);
  setSection(3, tr("What it costs"), s.price);
  std::vector<FactsPanel::Link> services;
  for (const auto& slug : s.services) {
    if (const auto* service = m_context.catalog.serviceSummary(slug)) {
      services.push_back({QStringLiteral("service:") + QString::fromStdString(slug), QString::fromStdString(service->shortName), {}});
    }
  }
  if (!services.empty()) {
    m_facts->addHeading(tr("Services"));
    m_facts->addInlineLinks(services);
  }
}

void ScenarioText::showPatterns(const std::vector<std::string>& slugs) {
  std::size_t used = 0;
  for (const auto& slug : slugs) {
    const auto* pattern = m_context.catalog.patternSummary(slug);
    if (pattern == nullptr) continue;
    if (used == m_tiles.size()) {
      auto* tile = new PatternTile(m_context.settings, m_context.catalog.vocabulary(), m_patterns);
      tile->setObjectName(QStringLiteral("scenario_pattern_%1").arg(used + 1));
      connect(tile, &QAbstractButton::clicked, this, [this, tile] { emit linkActivated(tile->property("target").toString()); });
      m_patterns->layout()->addWidget(tile);
      m_tiles.push_back(tile);
    }
    PatternTile* tile = m_tiles[used++];
    const QString target = QStringLiteral("pattern:") + QString::fromStdString(slug);
    if (tile->property("target").toString() != target) {
      tile->setProperty("target", target);
      auto diagram = m_context.catalog.diagram("pattern:" + slug);
      tile->setDiagram(diagram ? std::make_shared<const LaidOutDiagram>(std::move(*diagram)) : nullptr);
    }
    tile->setTexts(text(pattern->name), text(pattern->tagline));
    tile->show();
  }
  for (std::size_t i = used; i < m_tiles.size(); ++i) m_tiles[i]->hide();
  m_answer->setText(used > 1 ? tr("Patterns") : tr("Pattern"));
  m_answer->setVisible(used > 0);
  m_patterns->setVisible(used > 0);
}

void ScenarioText::showEnd(const Scenario& scenario) {
  clear();
  m_kicker->setText(tr("Where it has led"));
  m_title->setText(tr("Looking back"));
  setSection(0, {}, scenario.lookBack);
  std::vector<FactsPanel::Link> links;
  for (const auto& slug : scenario.patterns) {
    if (const auto* pattern = m_context.catalog.patternSummary(slug))
      links.push_back({QStringLiteral("pattern:") + QString::fromStdString(slug), text(pattern->name), {}});
  }
  if (!links.empty()) {
    m_facts->addHeading(tr("The patterns on the way"));
    m_facts->addInlineLinks(links);
  }
  const ScenarioSummary* next = nullptr;
  for (const auto& other : m_context.catalog.scenarios()) {
    if (other.order > scenario.order && (next == nullptr || other.order < next->order)) next = &other;
  }
  if (next != nullptr) {
    m_facts->addHeading(tr("Next scenario"));
    m_facts->addLinks({{QStringLiteral("scenario:") + QString::fromStdString(next->slug), text(next->name), {}}});
  }
  if (!scenario.sources.empty()) m_facts->addHeading(tr("Sources"));
  for (const auto& source : scenario.sources) {
    const QString title = QString::fromStdString(source.title);
    if (source.url.empty()) {
      m_facts->addWords({title});
    } else {
      m_facts->addLinks({{QString::fromStdString(source.url), title, {}}});
    }
  }
}

}  // namespace cdp::gui
