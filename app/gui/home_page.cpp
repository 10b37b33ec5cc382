// SPDX-License-Identifier: Apache-2.0
#include "home_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>

#include "flow_layout.h"
#include "icon_store.h"
#include "pattern_tile.h"

namespace cdp::gui {

HomePage::HomePage(const PageContext& context, QWidget* parent) : Page(context, parent) {
  setObjectName(QStringLiteral("home_page"));
  setColumnWidth(1800);
  m_heading = makeLabel("h2", widget(), "home_heading");
  m_heading->setAlignment(Qt::AlignHCenter);
  m_lead = makeLabel("caption", widget(), "home_lead");
  m_lead->setAlignment(Qt::AlignHCenter);
  m_search = new QLineEdit(widget());
  m_search->setObjectName(QStringLiteral("home_search"));
  m_search->setMaximumWidth(720);
  m_search->setClearButtonEnabled(true);
  auto* searchRow = new QHBoxLayout;
  searchRow->addStretch(1);
  searchRow->addWidget(m_search, 6);
  searchRow->addStretch(1);
  m_links = new QWidget(widget());
  m_filters = new HomeFilterBar(context, widget());
  connect(m_filters, &HomeFilterBar::changed, this, &HomePage::applyFilter);
  m_grid = new QWidget(widget());
  m_nothing = makeLabel("lead", widget(), "home_nothing");
  m_nothing->setAlignment(Qt::AlignHCenter);
  m_nothing->hide();
  m_scenarioHeading = makeLabel("h3", widget(), "home_scenarios");
  m_scenarios = new QWidget(widget());
  column()->addWidget(m_heading);
  column()->addSpacing(10);
  column()->addLayout(searchRow);
  column()->addSpacing(8);
  column()->addWidget(m_links);
  column()->addSpacing(16);
  auto* line = new QFrame(widget());
  line->setProperty("line", true);
  column()->addWidget(line);
  column()->addSpacing(12);
  column()->addWidget(m_filters);
  column()->addSpacing(12);
  column()->addWidget(m_grid);
  column()->addWidget(m_nothing);
  column()->addSpacing(26);
  column()->addWidget(m_scenarioHeading);
  column()->addSpacing(10);
  column()->addWidget(m_scenarios);
  column()->addSpacing(14);
  column()->addWidget(m_lead);
  column()->addStretch(1);
  build();
  refresh();
  // Pictures come after the page stands: nobody waits for them.
  QTimer::singleShot(0, this, &HomePage::loadThumbnails);
}

void HomePage::build() {
  auto* links = new FlowLayout(m_links, 8, 8, Qt::AlignHCenter);
  for (const char* target : {"finder", "scenarios", "lectures", "services", "map", "compare", "quiz", "principles", "anti-patterns", "references"}) {
    auto* button = new QPushButton(m_links);
    button->setObjectName(QStringLiteral("go_") + QString::fromLatin1(target));
    button->setProperty("chip", true);
    button->setProperty("target", QString::fromLatin1(target));
    connect(button, &QPushButton::clicked, this, [this, target] { follow(QString::fromLatin1(target)); });
    links->addWidget(button);
  }
  for (const auto& category : catalog().vocabulary().categories) {
    Block block;
    block.category = category.slug;
    block.widget = new QWidget(m_grid);
    auto* layout = new QVBoxLayout(block.widget);
    layout->setContentsMargins(0, 0, 0, 14);
    layout->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(6, 4, 0, 4);
    block.icon = new QLabel(block.widget);
    block.name = makeLabel("overline", block.widget);
    head->addWidget(block.icon);
    head->addSpacing(4);
    head->addWidget(block.name, 1);
    layout->addLayout(head);
    for (const auto& pattern : catalog().patterns()) {
      if (pattern.category != category.slug) continue;
      auto* tile = new PatternTile(settings(), catalog().vocabulary(), block.widget);
      tile->setObjectName(QStringLiteral("tile_") + QString::fromStdString(pattern.slug));
      tile->setProperty("slug", QString::fromStdString(pattern.slug));
      connect(tile, &QAbstractButton::clicked, this, [this, slug = pattern.slug] { follow(QStringLiteral("pattern:") + QString::fromStdString(slug)); });
      layout->addWidget(tile);
      block.tiles.push_back(tile);
    }
    m_blocks.push_back(block);
  }
  auto* scenarios = new FlowLayout(m_scenarios, 12, 12, Qt::AlignLeft);
  for (const auto& scenario : catalog().scenarios()) {
    auto* tile = new PatternTile(settings(), catalog().vocabulary(), m_scenarios);
    tile->setLarge(true);
    tile->setFixedWidth(236);
    tile->setObjectName(QStringLiteral("scenario_") + QString::fromStdString(scenario.slug));
    tile->setProperty("slug", QString::fromStdString(scenario.slug));
    connect(tile, &QAbstractButton::clicked, this, [this, slug = scenario.slug] { follow(QStringLiteral("scenario:") + QString::fromStdString(slug)); });
    scenarios->addWidget(tile);
    m_scenarioTiles.push_back(tile);
  }
  m_scenarios->setVisible(!m_scenarioTiles.empty());
  m_scenarioHeading->setVisible(!m_scenarioTiles.empty());
}

void HomePage::loadThumbnails() {
  // A few at a time, so that the window stays quick while they come.
  int budget = 8;
  const auto fill = [&](QWidget* widget, const char* kind) {
    auto* tile = static_cast<PatternTile*>(widget);
    if (tile->hasDiagram() || budget <= 0) return;
    --budget;
    if (auto diagram = catalog().diagram(std::string(kind) + tile->property("slug").toString().toStdString())) {
      tile->setDiagram(std::make_shared<LaidOutDiagram>(std::move(*diagram)));
    }
  };
  for (const auto& block : m_blocks) {
    for (auto* tile : block.tiles) fill(tile, "pattern:");
  }
  for (auto* tile : m_scenarioTiles) fill(tile, "scenario:");
  if (budget <= 0) QTimer::singleShot(0, this, &HomePage::loadThumbnails);
}

bool HomePage::open(const Location&) { return true; }

void HomePage::refresh() {
  m_heading->setText(settings().japanese() ? QStringLiteral("何にお困りですか?") : QStringLiteral("What is the problem?"));
  m_search->setPlaceholderText(settings().japanese() ? QStringLiteral("例: セッションが消える、夜だけサーバを増やしたい")
                                                     : QStringLiteral("For example: the site goes down whenever we are on TV"));
  m_search->setAccessibleName(m_heading->text());
  const std::map<QString, QString> names{{QStringLiteral("finder"), tr("Problem finder")},
                                         {QStringLiteral("scenarios"), tr("Scenarios")},
                                         {QStringLiteral("lectures"), tr("Lectures")},
                                         {QStringLiteral("services"), tr("Services")},
                                         {QStringLiteral("map"), tr("Relation map")},
                                         {QStringLiteral("compare"), tr("Compare")},
                                         {QStringLiteral("quiz"), tr("Quiz")},
                                         {QStringLiteral("principles"), tr("Principles")},
                                         {QStringLiteral("anti-patterns"), tr("Anti-patterns")},
                                         {QStringLiteral("references"), tr("Reference")}};
  for (auto* button : m_links->findChildren<QPushButton*>()) button->setText(names.at(button->property("target").toString()));
  m_filters->refresh();
  for (auto& block : m_blocks) {
    const Category* category = catalog().vocabulary().category(block.category);
    block.name->setText(text(category->name));
    block.name->setToolTip(text(category->blurb));
    block.icon->setPixmap(render::IconStore::pixmap(QStringLiteral("categories/") + QString::fromStdString(block.category), 20, settings().theme().secondary,
                                                    devicePixelRatioF()));
    for (auto* tile : block.tiles) {
      const auto* pattern = catalog().patternSummary(tile->property("slug").toString().toStdString());
      static_cast<PatternTile*>(tile)->setTexts(text(pattern->name), text(pattern->tagline));
    }
  }
  for (auto* tile : m_scenarioTiles) {
    const auto* scenario = catalog().scenarioSummary(tile->property("slug").toString().toStdString());
    static_cast<PatternTile*>(tile)->setTexts(text(scenario->name), PatternTile::stepsText(scenario->stepCount));
  }
  m_scenarioHeading->setText(tr("Scenarios"));
  m_nothing->setText(tr("No pattern matches these filters. Choose another, or take the filter off."));
  m_lead->setText(tr("%1 patterns · %2 scenarios · %3 services, offline, in Japanese and English")
                      .arg(catalog().patterns().size())
                      .arg(catalog().scenarios().size())
                      .arg(catalog().services().size()));
  m_columns = 0;
  arrange();
}

void HomePage::applyFilter() {
  const PatternFilter& filter = m_filters->filter();
  bool any = false;
  for (auto& block : m_blocks) {
    bool anyHere = false;
    for (auto* tile : block.tiles) {
      const bool shown = filter.matches(*catalog().patternSummary(tile->property("slug").toString().toStdString()));
      tile->setVisible(shown);
      anyHere = anyHere || shown;
    }
    block.widget->setVisible(anyHere);
    any = any || anyHere;
  }
  m_nothing->setVisible(!any);
  m_nothing->setContentsMargins(0, any ? 0 : 40, 0, 40);
  m_columns = 0;
  arrange();
}

void HomePage::arrange() {
  const int room = viewport()->width() - 64;
  const int columns = std::clamp(room / qRound(settings().scaled(285)), 1, 6);
  if (columns == m_columns) return;
  m_columns = columns;
  delete m_grid->layout();
  auto* row = new QHBoxLayout(m_grid);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(18);
  // In the catalog's order, columns as even as whole categories allow: cut where the running height passes the next share. What a
  // filter leaves fills the columns from the left.
  std::vector<std::pair<QWidget*, int>> shown;
  int total = 0;
  for (const auto& block : m_blocks) {
    if (!block.widget->isVisibleTo(m_grid)) continue;
    int height = 42;
    for (auto* tile : block.tiles) height += tile->isVisibleTo(block.widget) ? 44 : 0;
    shown.emplace_back(block.widget, height);
    total += height;
  }
  std::size_t next = 0;
  int used = 0;
  for (int c = 0; c < columns; ++c) {
    auto* stack = new QVBoxLayout;
    stack->setSpacing(0);
    const double target = static_cast<double>(total) * (c + 1) / columns;
    for (bool first = true; next < shown.size(); first = false) {
      const bool spare = shown.size() - next > static_cast<std::size_t>(columns - c - 1);
      const bool fits = c + 1 == columns || used + shown[next].second / 2.0 <= target;
      if (!first && (!spare || !fits)) break;
      stack->addWidget(shown[next].first);
      used += shown[next].second;
      ++next;
    }
    stack->addStretch(1);
    row->addLayout(stack, 1);
  }
}

void HomePage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

}  // namespace cdp::gui
