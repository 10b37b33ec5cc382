// SPDX-License-Identifier: Apache-2.0
#include "relation_map_page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <algorithm>

#include "flow_layout.h"
#include "painter_canvas.h"
#include "style.h"

namespace cdp::gui {
namespace {

constexpr int kListWidth = 276;
constexpr int kRoomForList = 1180;  ///< narrower: the list comes only with a pattern
constexpr double kTextPixels = 14;

}  // namespace

RelationMapPage::RelationMapPage(const PageContext& context, QWidget* parent) : Page(context, parent), m_model(context.catalog) {
  setObjectName(QStringLiteral("relation_map_page"));
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  fillView(14, 10);
  build();
  refresh();
}

void RelationMapPage::build() {
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  m_title = makeLabel("h2", widget(), "map_title");
  m_title->setWordWrap(false);
  m_missing = makeLabel("lead", widget(), "missing");
  m_missing->hide();
  m_whole = new QPushButton(widget());
  m_whole->setObjectName(QStringLiteral("map_whole"));
  m_whole->setProperty("chip", true);
  connect(m_whole, &QPushButton::clicked, this, [this] { follow(QStringLiteral("map")); });
  head->addWidget(m_title);
  head->addWidget(m_whole);
  head->addStretch(1);
  for (const auto& [name, icon] : {std::pair{"map_zoom_out", "ui/zoom-out"}, {"map_zoom_in", "ui/zoom-in"}, {"map_zoom_fit", "ui/fit"}}) {
    auto* button = new QToolButton(widget());
    button->setObjectName(QString::fromLatin1(name));
    button->setIconSize({18, 18});
    m_zoom.emplace_back(button, QString::fromLatin1(icon));
    head->addWidget(button);
  }
  column()->addLayout(head);
  column()->addWidget(m_missing);
  column()->addSpacing(8);

  m_tools = new QWidget(widget());
  auto* tools = new FlowLayout(m_tools, 8, 8, Qt::AlignLeft);
  for (const auto& kind : catalog().vocabulary().relationKinds) {
    auto* chip = new QPushButton(m_tools);
    chip->setObjectName(QStringLiteral("kind_") + QString::fromStdString(kind.slug));
    chip->setProperty("chip", true);
    chip->setCheckable(true);
    chip->setIconSize({30, 12});
    connect(chip, &QPushButton::clicked, this, &RelationMapPage::applyFilter);
    tools->addWidget(chip);
    m_kinds.push_back(chip);
  }
  m_categories = new QPushButton(m_tools);
  m_categories->setObjectName(QStringLiteral("map_categories"));
  m_categories->setProperty("chip", true);
  m_categories->setLayoutDirection(Qt::RightToLeft);  // the mark for more stands behind the word
  m_categories->setIconSize({14, 14});
  auto* menu = new QMenu(m_categories);
  menu->setLayoutDirection(Qt::LeftToRight);
  for (const auto& category : catalog().vocabulary().categories) {
    QAction* action = menu->addAction(QString());
    action->setObjectName(QStringLiteral("map_category_") + QString::fromStdString(category.slug));
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, &RelationMapPage::applyFilter);
    m_categoryActions.push_back(action);
  }
  m_categories->setMenu(menu);
  tools->addWidget(m_categories);
  m_ringsButton = new QPushButton(m_tools);
  m_ringsButton->setObjectName(QStringLiteral("map_rings"));
  m_ringsButton->setProperty("chip", true);
  m_ringsButton->setCheckable(true);
  connect(m_ringsButton, &QPushButton::clicked, this, [this](bool on) { m_map->setView(m_map->focusNode(), on ? 2 : 1); });
  tools->addWidget(m_ringsButton);
  m_clear = new QPushButton(m_tools);
  m_clear->setObjectName(QStringLiteral("map_clear"));
  m_clear->setProperty("chip", true);
  connect(m_clear, &QPushButton::clicked, this, [this] {
    for (auto* chip : m_kinds) chip->setChecked(false);
    for (auto* action : m_categoryActions) action->setChecked(false);
    applyFilter();
  });
  tools->addWidget(m_clear);
  column()->addWidget(m_tools);
  column()->addSpacing(10);

  auto* row = new QHBoxLayout;
  row->setSpacing(24);
  auto* left = new QVBoxLayout;
  left->setSpacing(6);
  m_map = new RelationMapWidget(m_model, widget());
  m_hint = makeLabel("caption", widget(), "map_hint");
  left->addWidget(m_map, 1);
  left->addWidget(m_hint);
  row->addLayout(left, 1);
  m_listArea = new QScrollArea(widget());
  m_listArea->setObjectName(QStringLiteral("map_list"));
  m_listArea->setFrameShape(QFrame::NoFrame);
  m_listArea->setWidgetResizable(true);
  m_listArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_listArea->setFixedWidth(kListWidth);
  m_list = new FactsPanel(context(), m_listArea);
  m_listArea->setWidget(m_list);
  row->addWidget(m_listArea);
  column()->addLayout(row, 1);

  connect(m_list, &FactsPanel::linkActivated, this, &RelationMapPage::follow);
  connect(m_map, &RelationMapWidget::focusRequested, this, [this](int node) { follow(addressOf("map", node)); });
  connect(m_map, &RelationMapWidget::openRequested, this, [this](int node) { follow(addressOf("pattern", node)); });
  connect(m_map, &RelationMapWidget::leaveRequested, this, [this] { follow(QStringLiteral("map")); });
  connect(m_map, &RelationMapWidget::selectionChanged, this, [this] { fillList(); });
  connect(m_map, &RelationMapWidget::explained, this, &RelationMapPage::updateHint);
  connect(m_map, &RelationMapWidget::layoutFailed, this, &RelationMapPage::updateHint);
  connect(m_zoom[0].first, &QToolButton::clicked, m_map, [this] { m_map->zoomBy(0.8); });
  connect(m_zoom[1].first, &QToolButton::clicked, m_map, [this] { m_map->zoomBy(1.25); });
  connect(m_zoom[2].first, &QToolButton::clicked, m_map, &RelationMapWidget::zoomToFit);
  setFocusProxy(m_map);
}

QString RelationMapPage::addressOf(const char* kind, int node) const {
  return QString::fromLatin1(kind) + u':' + QString::fromStdString(m_model.pattern(node).slug);
}

bool RelationMapPage::open(const Location& location) {
  const int node = location.slug.isEmpty() ? -1 : m_model.indexOf(location.slug.toStdString());
  const bool found = location.slug.isEmpty() || node >= 0;
  m_missing->setVisible(!found);
  m_missing->setText(found ? QString() : tr("There is no pattern “%1” in this catalog. Here are all of them.").arg(location.slug));
  {
    const QSignalBlocker quiet(m_map);  // the list is filled once, below
    m_map->setView(node, m_ringsButton->isChecked() ? 2 : 1);
  }
  refresh();
  return found;
}

QString RelationMapPage::title() const {
  const int node = m_map->focusNode();
  return node < 0 ? tr("Relation map") : tr("Relations of %1").arg(text(m_model.pattern(node).name));
}

QIcon RelationMapPage::sample(const RelationKind& kind) const {
  QIcon icon;
  for (const double ratio : {1.0, 2.0}) {
    QPixmap pixmap(QSize(30, 12) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    render::PainterCanvas canvas(painter);
    render::paintRelationSample(canvas, {1, 0, 26, 12}, settings().theme(), QString::fromStdString(kind.slug), !kind.symmetric);
    icon.addPixmap(pixmap);
  }
  return icon;
}

void RelationMapPage::refresh() {
  m_title->setText(title());
  m_whole->setText(tr("Show all patterns"));
  m_whole->setVisible(m_map->focusNode() >= 0);
  const auto& kinds = catalog().vocabulary().relationKinds;
  for (std::size_t k = 0; k < kinds.size(); ++k) {
    m_kinds[k]->setText(text(kinds[k].name));
    m_kinds[k]->setIcon(sample(kinds[k]));
    m_kinds[k]->setToolTip(tr("Show only relations of this kind"));
    m_kinds[k]->setAccessibleName(tr("Only “%1”").arg(text(kinds[k].name)));
  }
  const auto& categories = catalog().vocabulary().categories;
  for (std::size_t c = 0; c < categories.size(); ++c) m_categoryActions[c]->setText(text(categories[c].name));
  m_categories->setIcon(themedIcon(QStringLiteral("ui/chevron-down"), settings().theme()));
  m_categories->setAccessibleName(tr("Categories"));
  m_ringsButton->setText(tr("And their neighbours"));
  m_ringsButton->setToolTip(tr("Show the neighbours of the neighbours, too"));
  m_ringsButton->setVisible(m_map->focusNode() >= 0);
  m_clear->setText(tr("Clear filters"));
  const QString tips[] = {tr("Smaller (−)"), tr("Larger (+)"), tr("Fit (0)")};
  for (std::size_t i = 0; i < m_zoom.size(); ++i) {
    m_zoom[i].first->setIcon(themedIcon(m_zoom[i].second, settings().theme()));
    m_zoom[i].first->setToolTip(tips[i]);
    m_zoom[i].first->setAccessibleName(tips[i]);
  }
  m_map->setAccessibleName(tr("Relation map. Arrow keys choose a pattern, Enter shows its neighbours, Shift+Enter opens it."));
  m_map->setAppearance(language(), settings().themeId(), settings().scaled(kTextPixels));
  m_hint->setMinimumHeight(m_hint->fontMetrics().lineSpacing() * 2 + 4);
  m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  updateHint({});
  applyFilter();
}

void RelationMapPage::applyFilter() {
  std::set<int> kinds;
  for (std::size_t k = 0; k < m_kinds.size(); ++k) {
    if (m_kinds[k]->isChecked()) kinds.insert(static_cast<int>(k));
  }
  std::set<int> clusters;
  QStringList names;
  for (std::size_t c = 0; c < m_categoryActions.size(); ++c) {
    if (!m_categoryActions[c]->isChecked()) continue;
    clusters.insert(static_cast<int>(c));
    names << m_categoryActions[c]->text();
  }
  m_categories->setText(names.isEmpty() ? tr("All categories") : names.size() == 1 ? names.front() : tr("%1 categories").arg(names.size()));
  m_categories->setToolTip(names.join(QStringLiteral("\n")));
  const bool changed = kinds != m_model.kinds() || clusters != m_model.clusters();
  m_model.setKinds(std::move(kinds));
  m_model.setClusters(std::move(clusters));
  m_clear->setVisible(m_model.filtered());
  if (changed) m_map->filterChanged();
  fillList();
}

void RelationMapPage::updateHint(const QString& sentence) {
  m_hint->setText(sentence.isEmpty() ? tr("Point at a pattern or a line to read why it is there. Click a pattern to see its neighbours; the wheel zooms.")
                                     : sentence);
}

void RelationMapPage::fillList() {
  m_list->clear();
  const int node = m_map->selected() >= 0 ? m_map->selected() : m_map->focusNode();
  if (node < 0) {
    fillGuide();
  } else {
    const auto& pattern = m_model.pattern(node);
    m_list->addTitle(text(pattern.name), text(pattern.summary));
    m_list->addInlineLinks({{addressOf("pattern", node), tr("Open the page"), {}}, {addressOf("compare", node), tr("Compare with…"), {}}});
    const auto ties = m_model.ties(node);
    std::vector<FactsPanel::Link> links;
    for (std::size_t i = 0; i < ties.size(); ++i) {
      if (i == 0 || m_model.verb(ties[i], language()) != m_model.verb(ties[i - 1], language())) m_list->addHeading(m_model.verb(ties[i], language()));
      m_list->addLinks(
          {{addressOf("map", ties[i].other), text(m_model.pattern(ties[i].other).name), text(m_model.edges()[static_cast<std::size_t>(ties[i].edge)].reason)}});
    }
    if (ties.empty()) m_list->addNote(tr("No relation of this pattern passes the filters. Clear them to see all."));
  }
  m_list->finish();
  placeList();
}

void RelationMapPage::fillGuide() {
  m_list->addTitle(tr("How to read it"),
                   tr("Every line is a relation with a reason. An arrow points at what is needed or extended; lines without one hold both ways."));
  std::vector<std::pair<int, int>> counts;
  for (int n = 0; n < m_model.size(); ++n) counts.emplace_back(static_cast<int>(m_model.ties(n).size()), n);
  std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  m_list->addHeading(tr("Where much comes together"));
  std::vector<FactsPanel::Link> links;
  for (const auto& [count, n] : counts) {
    if (links.size() == 8 || count == 0) break;
    links.push_back({addressOf("map", n), text(m_model.pattern(n).name), tr("%1 relations").arg(count)});
  }
  m_list->addLinks(links);
}

void RelationMapPage::placeList() { m_listArea->setVisible(m_map->focusNode() >= 0 || viewport()->width() >= kRoomForList); }

void RelationMapPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  placeList();
}

void RelationMapPage::keyPressEvent(QKeyEvent* event) {
  // The map's own keys; a page that scrolls would swallow some of them.
  event->ignore();
}

}  // namespace cdp::gui
