// SPDX-License-Identifier: Apache-2.0
#include "search_page.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

#include "flow_layout.h"

namespace cdp::gui {
namespace {

constexpr int kReading = 760;
constexpr int kSide = 248;
constexpr int kBetween = 36;
constexpr int kNarrow = 820;  // below this width the facets stand above the hits, folded
constexpr std::size_t kHits = 20;
constexpr std::size_t kManyHits = 60;
constexpr qsizetype kLongestQuery = 1000;  // characters; the engine reads no more
constexpr qsizetype kLongestInTitle = 40;

QString shortened(const QString& text) {
  const QString line = text.simplified();
  return line.size() <= kLongestInTitle ? line : line.left(kLongestInTitle) + QStringLiteral("…");
}

}  // namespace

SearchPage::SearchPage(const PageContext& context, QWidget* parent)
    : Page(context, parent), m_runner(context.catalog.path(), SearchRunner::modeFor(context.catalog.patterns().size())), m_maker(context.catalog) {
  setObjectName(QStringLiteral("search_page"));
  setColumnWidth(kReading + kBetween + kSide);
  m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
  m_columns->setSpacing(kBetween);
  m_main = new QWidget(widget());
  auto* main = new QVBoxLayout(m_main);
  main->setContentsMargins(0, 0, 0, 0);
  main->setSpacing(0);
  m_heading = makeLabel("h2", m_main, "search_heading");
  m_lead = makeLabel("caption", m_main, "search_lead");
  m_offers = new QWidget(m_main);
  auto* offers = new FlowLayout(m_offers, 8, 8, Qt::AlignLeft);
  const auto button = [&](QWidget* owner, const char* name) {
    auto* b = new QPushButton(owner);
    b->setObjectName(QString::fromLatin1(name));
    return b;
  };
  m_finder = button(m_offers, "search_finder");
  m_finder->setProperty("primary", true);
  m_clearFacets = button(m_offers, "search_clear_facets");
  offers->addWidget(m_finder);
  offers->addWidget(m_clearFacets);
  m_hits = new HitList(settings(), m_main);
  m_more = button(m_main, "search_more");
  m_more->setProperty("chip", true);
  m_filter = button(m_main, "search_filter");
  m_filter->setProperty("chip", true);
  m_filter->setCheckable(true);
  for (QWidget* w : std::initializer_list<QWidget*>{m_heading, m_lead}) {
    main->addWidget(w);
    main->addSpacing(6);
  }
  main->addWidget(m_filter, 0, Qt::AlignLeft);
  main->addSpacing(8);
  main->addWidget(m_offers);
  main->addSpacing(10);
  main->addWidget(m_hits);
  main->addSpacing(12);
  main->addWidget(m_more, 0, Qt::AlignHCenter);
  main->addStretch(1);
  m_facets = new FacetPanel(context, widget());
  m_facets->setFixedWidth(kSide);
  m_columns->addWidget(m_main, 1);
  m_columns->addWidget(m_facets, 0, Qt::AlignTop);
  column()->addLayout(m_columns);

  connect(&m_runner, &SearchRunner::answered, this, &SearchPage::showReply);
  connect(m_hits, &HitList::activated, this, [this](const QString& target) {
    emit opening(m_query);
    follow(target);
  });
  connect(m_finder, &QPushButton::clicked, this, [this] { follow(QStringLiteral("finder")); });
  connect(m_facets, &FacetPanel::changed, this, [this](const FacetChoice& choice) {
    m_choice = choice;
    m_limit = kHits;
    search();
  });
  connect(m_clearFacets, &QPushButton::clicked, this, [this] {
    m_choice = {};
    search();
  });
  connect(m_more, &QPushButton::clicked, this, [this] {
    m_limit = kManyHits;
    m_inPlace = true;
    search();
  });
  connect(m_filter, &QPushButton::toggled, this, &SearchPage::arrangeColumns);
  m_limit = kHits;
  setTexts();
}

QString SearchPage::title() const { return m_query.trimmed().isEmpty() ? tr("Search") : tr("Search: %1").arg(shortened(m_query)); }

bool SearchPage::open(const Location& location) {
  const QString query = location.detail.left(kLongestQuery);
  if (query == m_query && m_hits->count() > 0) return true;  // came back: everything stands as it was left
  m_choice = {};                                             // another search begins with all patterns
  m_query = query;
  m_limit = kHits;
  m_inPlace = false;
  search();
  return true;
}

void SearchPage::edit(const QString& query) {
  if (query.trimmed().isEmpty()) m_choice = {};
  m_query = query.left(kLongestQuery);
  m_limit = kHits;
  m_inPlace = false;
  search();
}

void SearchPage::setTexts() {
  m_finder->setText(tr("Let questions lead you: problem finder"));
  m_clearFacets->setText(tr("Take the filters off"));
  m_filter->setText(tr("Filter"));
  m_more->setText(tr("Show more"));
  m_hits->setAccessibleName(tr("Results"));
}

void SearchPage::refresh() {
  setTexts();
  m_inPlace = true;
  search();
}

void SearchPage::search() {
  m_openWhenFound = false;
  if (m_query.trimmed().isEmpty()) {
    m_runner.forget();
    m_searching = false;
    m_inPlace = false;
    m_hits->setGroups({}, false);
    m_facets->set({}, {});
    m_heading->setText(tr("Say what hurts, in your own words"));
    m_lead->setText(tr("A symptom, a wish, a service or a pattern's name, in Japanese or English. Results come while you type."));
    m_heading->show();
    m_offers->show();
    m_finder->show();
    m_clearFacets->hide();
    m_more->hide();
    arrangeColumns();
    return;
  }
  SearchRequest request;
  request.query = m_query;
  request.options.language = language();
  request.options.limit = m_limit;
  request.options.category = m_choice.category;
  request.options.quality = m_choice.quality;
  request.options.service = m_choice.service;
  request.options.facets = true;
  m_searching = true;
  m_runner.request(std::move(request));
}

void SearchPage::showReply(quint64, const SearchReply& reply) {
  m_searching = false;
  const int current = m_inPlace ? m_hits->current() : -1;
  if (reply.error) {
    m_hits->setGroups({}, false);
    m_facets->set({}, {});
    m_heading->setText(tr("This catalog cannot be searched"));
    m_heading->show();
    m_lead->setText(QString::fromStdString(reply.error->text()));
    m_offers->hide();
    m_more->hide();
  } else if (reply.answer.hits.empty()) {
    showNothing(reply);
  } else {
    showHits(reply);
  }
  if (current >= 0 && current < m_hits->count()) m_hits->setCurrent(current);
  arrangeColumns();
  if (!m_inPlace) verticalScrollBar()->setValue(0);
  m_inPlace = false;
  if (m_openWhenFound) openCurrent();
}

void SearchPage::showHits(const SearchReply& reply) {
  auto groups = m_maker.groups(reply.answer);
  const auto& hits = reply.answer.hits;
  const auto shown = static_cast<int>(std::count_if(hits.begin(), hits.end(), [](const SearchHit& h) { return h.kind == search::EntryKind::Pattern; }));
  m_hits->setGroups(groups, true);
  m_facets->set(reply.answer.facets, m_choice);
  m_heading->hide();
  const QString patterns = reply.answer.patternCount > shown ? tr("%1 of %2 patterns, the nearest first").arg(shown).arg(reply.answer.patternCount)
                           : shown == 1                      ? tr("1 pattern")
                                                             : tr("%1 patterns, the nearest first").arg(shown);
  m_lead->setText(patterns + QStringLiteral("   ") + tr("↑ ↓ choose · Enter opens · Esc clears"));
  m_offers->setVisible(!m_choice.empty());
  m_finder->hide();
  m_clearFacets->show();
  m_more->setVisible(m_limit < kManyHits && (reply.answer.patternCount > shown || hits.size() >= m_limit));
}

void SearchPage::showNothing(const SearchReply& reply) {
  HitGroup group;
  const bool filtered = !m_choice.empty();
  if (!filtered) {
    group.heading = tr("Troubles that people do come with");
    for (const auto& suggestion : reply.nearest) group.hits.push_back(m_maker.make(suggestion, language()));
  }
  m_hits->setGroups({group}, false);
  m_facets->set({}, m_choice);
  m_heading->setText(tr("Nothing found for “%1”").arg(shortened(m_query)));
  m_heading->show();
  m_lead->setText(filtered ? tr("Not with these filters. Take them off to search everything.")
                           : tr("Try other words for the trouble: what breaks, when, for whom. Or let a few questions lead you."));
  m_offers->show();
  m_finder->setVisible(!filtered);
  m_clearFacets->setVisible(filtered);
  m_more->hide();
}

void SearchPage::arrangeColumns() {
  const bool any = !m_facets->isEmpty();
  m_narrow = viewport()->width() < settings().scaled(kNarrow);
  m_columns->setDirection(m_narrow ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
  m_columns->setSpacing(m_narrow ? 16 : kBetween);
  m_facets->setFixedWidth(m_narrow ? std::max(200, viewport()->width() - 64) : qRound(settings().scaled(kSide)));
  m_filter->setVisible(m_narrow && any);
  m_facets->setVisible(any && (!m_narrow || m_filter->isChecked()));
}

void SearchPage::moveCurrent(int by) {
  if (m_hits->count() == 0) return;
  const int next = std::clamp(m_hits->current() + by, 0, m_hits->count() - 1);
  m_hits->setCurrent(next);
  HitCard* card = m_hits->currentCard();
  if (qobject_cast<HitCard*>(QApplication::focusWidget()) != nullptr) card->setFocus();
  if (next == 0) {
    verticalScrollBar()->setValue(0);
  } else {
    ensureWidgetVisible(card, 0, 24);
  }
}

void SearchPage::openCurrent() {
  if (m_searching) {
    m_openWhenFound = true;
    return;
  }
  m_openWhenFound = false;
  if (HitCard* card = m_hits->currentCard()) card->click();
}

void SearchPage::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Down:
      moveCurrent(1);
      break;
    case Qt::Key_Up:
      moveCurrent(-1);
      break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      openCurrent();
      break;
    case Qt::Key_Escape:
      emit fieldWanted();
      break;
    default:
      Page::keyPressEvent(event);
  }
}

void SearchPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrangeColumns();
}

}  // namespace cdp::gui
