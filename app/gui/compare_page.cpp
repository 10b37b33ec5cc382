// SPDX-License-Identifier: Apache-2.0
#include "compare_page.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <algorithm>

#include "flow_layout.h"
#include "section.h"
#include "style.h"

namespace cdp::gui {
namespace {

constexpr int kColumnGap = 40;
constexpr int kWidthForTwo = 1180;
constexpr int kWidthForThree = 1560;

std::size_t u(int i) { return static_cast<std::size_t>(i); }

QString list(const std::vector<std::string>& slugs) {
  QStringList words;
  for (const auto& slug : slugs) words << QString::fromStdString(slug);
  return words.join(u',');
}

}  // namespace

ComparePage::ComparePage(const PageContext& context, QWidget* parent) : Page(context, parent), m_model(context.catalog) {
  setObjectName(QStringLiteral("compare_page"));
  setColumnWidth(kWidthForTwo);
  buildHead();
  buildRows();
  m_names = new QFrame(this);
  m_names->setObjectName(QStringLiteral("compare_names"));
  auto* names = new QHBoxLayout(m_names);
  names->setContentsMargins(0, 8, 0, 8);
  names->setSpacing(kColumnGap);
  for (auto& label : m_nameLabels) {
    label = makeLabel("h3", m_names);
    label->setWordWrap(false);
    names->addWidget(label, 1);
  }
  m_names->hide();
  connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ComparePage::placeNames);
  std::vector<QWidget*> anchors{m_title, m_summary.box, m_improves.box, m_costs.box, m_diagram.box};
  for (const auto& row : m_fields) anchors.push_back(row.box);
  setAnchors(std::move(anchors));
  refresh();
}

void ComparePage::buildHead() {
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  m_title = makeLabel("title", widget(), "compare_title");
  m_title->setWordWrap(false);
  const auto chip = [this](const char* objectName) {
    auto* button = new QPushButton(widget());
    button->setObjectName(QString::fromLatin1(objectName));
    button->setProperty("chip", true);
    button->setIconSize({16, 16});
    return button;
  };
  m_swap = chip("compare_swap");
  m_add = chip("compare_add");
  m_remove = chip("compare_remove");
  connect(m_swap, &QPushButton::clicked, this, [this] {
    auto turned = slugs();
    std::rotate(turned.begin(), turned.begin() + 1, turned.end());
    go(std::move(turned));
  });
  connect(m_add, &QPushButton::clicked, this, [this] {
    m_third = true;
    refreshInPlace();
    m_picker[2]->setFocus();
  });
  connect(m_remove, &QPushButton::clicked, this, [this] {
    m_third = false;
    auto left = slugs();
    if (left.size() > 2) left.resize(2);
    go(std::move(left));
    refreshInPlace();
  });
  head->addWidget(m_title);
  head->addStretch(1);
  for (QWidget* w : {m_swap, m_add, m_remove}) head->addWidget(w);
  column()->addLayout(head);
  m_lead = makeLabel("lead", widget(), "compare_lead");
  column()->addSpacing(4);
  column()->addWidget(m_lead);
  column()->addSpacing(16);
  m_pickers = new QWidget(widget());
  auto* pickers = new QHBoxLayout(m_pickers);
  pickers->setContentsMargins(0, 0, 0, 0);
  pickers->setSpacing(kColumnGap);
  for (std::size_t i = 0; i < kMost; ++i) {
    m_picker[i] = new PatternPicker(context(), m_pickers);
    m_picker[i]->setObjectName(QStringLiteral("compare_picker_%1").arg(i + 1));
    m_picker[i]->setProperty("heading", true);
    connect(m_picker[i], &PatternPicker::chosen, this, [this, i](const QString& chosen) {
      auto wanted = slugs();
      if (i < wanted.size()) {
        wanted[i] = chosen.toStdString();
      } else {
        wanted.push_back(chosen.toStdString());
      }
      go(std::move(wanted));
    });
    pickers->addWidget(m_picker[i], 1);
  }
  column()->addWidget(m_pickers);
  column()->addSpacing(10);
  m_close = new QWidget(widget());
  m_close->setObjectName(QStringLiteral("compare_close"));
  new FlowLayout(m_close, 8, 8, Qt::AlignLeft);
  column()->addWidget(m_close);
  m_verdict = new QFrame(widget());
  m_verdict->setObjectName(QStringLiteral("compare_verdict"));
  m_verdict->setProperty("card", true);
  auto* verdict = new QVBoxLayout(m_verdict);
  verdict->setContentsMargins(20, 14, 20, 16);
  verdict->setSpacing(6);
  m_verdictHeading = makeLabel("overline", m_verdict);
  m_verdictText = new QLabel(m_verdict);
  m_verdictText->setObjectName(QStringLiteral("compare_verdict_text"));
  m_verdictText->setTextFormat(Qt::RichText);
  m_verdictText->setWordWrap(true);
  m_verdictText->setMaximumWidth(880);
  m_verdictText->setTextInteractionFlags(Qt::TextSelectableByMouse);
  verdict->addWidget(m_verdictHeading);
  verdict->addWidget(m_verdictText);
  column()->addSpacing(14);
  column()->addWidget(m_verdict);
  m_suggestionHeading = makeLabel("h3", widget(), "compare_suggestion_heading");
  column()->addSpacing(10);
  column()->addWidget(m_suggestionHeading);
  column()->addSpacing(10);
  m_suggestions = new QWidget(widget());
  m_suggestions->setObjectName(QStringLiteral("compare_suggestions"));
  auto* grid = new QGridLayout(m_suggestions);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(12);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  column()->addWidget(m_suggestions);
}

template <typename Make>
ComparePage::Row ComparePage::makeRow(const char* objectName, Make make) {
  Row row;
  row.box = new QWidget(m_table);
  row.box->setObjectName(QString::fromLatin1(objectName));
  auto* layout = new QVBoxLayout(row.box);
  layout->setContentsMargins(0, 18, 0, 0);
  layout->setSpacing(6);
  auto* line = new QFrame(row.box);
  line->setProperty("line", true);
  layout->addWidget(line);
  row.heading = makeLabel("overline", row.box);
  row.heading->setContentsMargins(0, 8, 0, 2);
  layout->addWidget(row.heading);
  auto* cells = new QHBoxLayout;
  cells->setSpacing(kColumnGap);
  for (std::size_t i = 0; i < kMost; ++i) {
    row.cells[i] = make(row.box, i);
    cells->addWidget(row.cells[i], 1, Qt::AlignTop);
  }
  layout->addLayout(cells);
  m_table->layout()->addWidget(row.box);
  return row;
}

void ComparePage::buildRows() {
  m_table = new QWidget(widget());
  auto* table = new QVBoxLayout(m_table);
  table->setContentsMargins(0, 0, 0, 0);
  table->setSpacing(0);
  const auto label = [this](QWidget* parent, std::size_t) -> QWidget* {
    auto* l = new QLabel(parent);
    l->setWordWrap(true);
    l->setTextFormat(Qt::RichText);
    l->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(l, &QLabel::linkActivated, this, &ComparePage::follow);
    return l;
  };
  m_summary = makeRow("compare_summary", label);
  m_improves = makeRow("compare_improves", label);
  m_costs = makeRow("compare_costs", label);
  m_diagram = makeRow("compare_diagram", [this](QWidget* parent, std::size_t i) -> QWidget* {
    auto* card = new QFrame(parent);
    card->setProperty("card", true);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(8, 8, 8, 8);
    m_diagrams[i] = new DiagramWidget(catalog().vocabulary(), card);
    m_diagrams[i]->setObjectName(QStringLiteral("compare_diagram_%1").arg(i + 1));
    layout->addWidget(m_diagrams[i]);
    return card;
  });
  for (Field field : kFields) {
    const std::string objectName = "compare_field_" + std::string(fieldCode(field));
    m_fields[static_cast<std::size_t>(field)] = makeRow(objectName.c_str(), [this](QWidget* parent, std::size_t) -> QWidget* {
      auto* view = new ArticleView(parent);
      connect(view, &ArticleView::linkActivated, this, &ComparePage::follow);
      return view;
    });
  }
  m_services = makeRow("compare_services", label);
  column()->addWidget(m_table);
  column()->addStretch(1);
}

bool ComparePage::open(const Location& location) {
  m_patterns.clear();
  bool all = true;
  for (const QString& slug : location.slug.split(u',', Qt::SkipEmptyParts)) {
    auto pattern = catalog().pattern(slug.trimmed().toStdString());
    const bool known = pattern.has_value();
    const bool fresh = known && std::none_of(m_patterns.begin(), m_patterns.end(), [&](const Pattern& p) { return p.slug == pattern->slug; });
    all = all && known;
    if (fresh && m_patterns.size() < kMost) m_patterns.push_back(std::move(*pattern));
  }
  m_third = m_patterns.size() > 2;
  for (std::size_t i = 0; i < kMost; ++i) {
    if (i >= m_patterns.size()) continue;
    auto diagram = catalog().diagram("pattern:" + m_patterns[i].slug);
    m_diagrams[i]->parentWidget()->setEnabled(diagram.has_value());
    if (!diagram) continue;
    const auto shared = std::make_shared<LaidOutDiagram>(std::move(*diagram));
    render::DiagramView view;
    view.step = render::keyStep(*shared);
    m_diagrams[i]->setDiagram(shared, view);
  }
  refresh();
  return all;
}

std::vector<std::string> ComparePage::slugs() const {
  std::vector<std::string> out;
  for (const auto& p : m_patterns) out.push_back(p.slug);
  return out;
}

QString ComparePage::name(const std::string& slug) const { return QString::fromStdString(catalog().titleOf("pattern:" + slug, language())); }

QString ComparePage::title() const {
  QStringList names;
  for (const auto& p : m_patterns) names << text(p.name);
  return names.size() < 2 ? tr("Compare") : names.join(QStringLiteral(" / "));
}

void ComparePage::go(std::vector<std::string> wanted) {
  // The same twice is no comparison: the later place wins, the earlier is given what stood there.
  std::vector<std::string> fresh;
  for (const auto& slug : wanted) {
    if (std::find(fresh.begin(), fresh.end(), slug) == fresh.end()) fresh.push_back(slug);
  }
  const double scroll = scrollPosition();
  follow(QStringLiteral("compare") + (fresh.empty() ? QString() : u':' + list(fresh)));
  refreshInPlace();  // a choice that changed nothing puts the fields right again
  setScrollPosition(scroll);
}

void ComparePage::refresh() {
  setColumnWidth(m_third ? kWidthForThree : kWidthForTwo);
  refreshHead();
  refreshVerdict();
  refreshSuggestions();
  refreshRows();
  fitDiagrams();
  placeNames();
}

void ComparePage::refreshHead() {
  const bool enough = m_patterns.size() >= 2;
  m_title->setText(tr("Compare"));
  m_lead->setText(tr("Put two or three patterns side by side, field by field."));
  m_lead->setVisible(!enough);
  m_swap->setText(m_patterns.size() > 2 ? tr("Rotate") : tr("Swap"));
  m_swap->setIcon(themedIcon(QStringLiteral("ui/swap"), settings().theme()));
  m_swap->setVisible(enough);
  m_add->setText(tr("Add a third"));
  m_add->setIcon(themedIcon(QStringLiteral("ui/plus"), settings().theme()));
  m_add->setVisible(enough && !m_third);
  m_remove->setText(tr("Remove the third"));
  m_remove->setIcon(themedIcon(QStringLiteral("ui/minus"), settings().theme()));
  m_remove->setVisible(m_third);
  for (std::size_t i = 0; i < kMost; ++i) {
    m_picker[i]->refresh();
    m_picker[i]->setSlug(i < m_patterns.size() ? m_patterns[i].slug : std::string());
    m_picker[i]->setVisible(i < 2 || m_third);
    m_picker[i]->setAccessibleName(i == 0 ? tr("First pattern") : i == 1 ? tr("Second pattern") : tr("Third pattern"));
    if (i < m_patterns.size()) m_nameLabels[i]->setText(text(m_patterns[i].name));
    m_nameLabels[i]->setVisible(i < m_patterns.size() || (i == 2 && m_third));
  }
}

void ComparePage::refreshVerdict() {
  m_verdict->setVisible(m_patterns.size() >= 2);
  m_verdictHeading->setText(tr("When to take which"));
  const auto& theme = settings().theme();
  QStringList parts;
  for (std::size_t i = 0; i < m_patterns.size(); ++i) {
    for (std::size_t j = i + 1; j < m_patterns.size(); ++j) {
      const auto verdict = m_model.verdict(m_patterns[i].slug, m_patterns[j].slug);
      const RelationKind* kind = catalog().vocabulary().relationKind(verdict.kind);
      QString tie = QStringLiteral("/");
      if (kind != nullptr) tie = text(verdict.inverse ? kind->inverse : kind->name);
      QString part;
      if (m_patterns.size() > 2) {
        part = QStringLiteral("<b>%1</b> <span style=\"color:%2\">%3</span> <b>%4</b><br>")
                   .arg(text(m_patterns[i].name).toHtmlEscaped(), theme.secondary.name(), tie.toHtmlEscaped(), text(m_patterns[j].name).toHtmlEscaped());
      }
      if (verdict.line.empty()) {
        part += QStringLiteral("<span style=\"color:%1\">%2</span>")
                    .arg(theme.secondary.name(), tr("The catalog ties these two in no direct way. The rows below show where they differ.").toHtmlEscaped());
      } else {
        part += text(verdict.line).toHtmlEscaped();
      }
      if (!verdict.reason.empty() && verdict.reason != verdict.line) {
        part += QStringLiteral("<br><span style=\"color:%1\">%2</span>").arg(theme.secondary.name(), text(verdict.reason).toHtmlEscaped());
      }
      parts << QStringLiteral("<div style=\"margin-top:%1px; line-height:112%\">%2</div>").arg(parts.isEmpty() ? 0 : 10).arg(part);
    }
  }
  m_verdictText->setStyleSheet(QStringLiteral("font-size: %1px;").arg(qRound(settings().scaled(m_patterns.size() > 2 ? 15 : 17))));
  m_verdictText->setText(parts.join(QString()));
}

QString ComparePage::qualityWords(std::size_t column, bool costs) const {
  const auto& theme = settings().theme();
  const auto slugsOf = [costs](const Pattern& p) -> const std::vector<std::string>& { return costs ? p.costs : p.improves; };
  QStringList words;
  for (const auto& quality : catalog().vocabulary().qualityAttributes) {
    const auto has = [&](const Pattern& p) { return std::find(slugsOf(p).begin(), slugsOf(p).end(), quality.slug) != slugsOf(p).end(); };
    if (!has(m_patterns[column])) continue;
    // What all have in common is quiet: a comparison is about what differs.
    const bool shared = std::all_of(m_patterns.begin(), m_patterns.end(), has);
    const QColor colour = shared ? theme.secondary : costs ? theme.changed : theme.added;
    words << QStringLiteral("<span style=\"color:%1; font-weight:%2\">%3&nbsp;%4</span>")
                 .arg(colour.name(), shared ? QStringLiteral("400") : QStringLiteral("600"), costs ? QStringLiteral("−") : QStringLiteral("+"),
                      text(quality.name).toHtmlEscaped());
  }
  return words.isEmpty() ? QStringLiteral("<span style=\"color:%1\">%2</span>").arg(theme.secondary.name(), tr("nothing in particular").toHtmlEscaped())
                         : words.join(QStringLiteral(" &nbsp; "));
}

void ComparePage::refreshRows() {
  const std::size_t count = m_patterns.size();
  m_table->setVisible(count >= 2);
  if (count < 2) return;
  const auto& theme = settings().theme();
  const auto showCells = [&](const Row& row) {
    for (std::size_t i = 0; i < kMost; ++i) {
      row.cells[i]->setVisible(i < count || (i == 2 && m_third));
      if (i >= count) {
        if (auto* label = qobject_cast<QLabel*>(row.cells[i])) label->clear();
        if (auto* view = qobject_cast<ArticleView*>(row.cells[i])) view->setMarkdown({}, textSetting(settings()));
      }
    }
  };
  const auto setLabel = [&](const Row& row, std::size_t i, const QString& html, double pixels) {
    auto* label = static_cast<QLabel*>(row.cells[i]);
    label->setStyleSheet(QStringLiteral("font-size: %1px;").arg(qRound(settings().scaled(pixels))));
    label->setText(html);
  };
  m_summary.heading->setText(tr("In short"));
  m_improves.heading->setText(tr("Improves"));
  m_costs.heading->setText(tr("Costs"));
  m_diagram.heading->setText(tr("Structure diagram"));
  m_services.heading->setText(tr("Services"));
  for (const Row* row : {&m_summary, &m_improves, &m_costs, &m_diagram, &m_services}) showCells(*row);
  for (std::size_t i = 0; i < count; ++i) {
    const Pattern& p = m_patterns[i];
    const Category* category = catalog().vocabulary().category(p.category);
    QString kicker = category == nullptr ? QString() : text(category->name);
    if (p.number > 0) kicker = tr("%1 · No. %2").arg(kicker).arg(p.number);
    setLabel(m_summary, i,
             QStringLiteral("<span style=\"color:%1; font-size:%2px\">%3 · <a href=\"pattern:%4\" style=\"color:%5; text-decoration:none\">%6</a></span>"
                            "<div style=\"line-height:112%; margin-top:4px\">%7</div>")
                 .arg(theme.secondary.name())
                 .arg(qRound(settings().scaled(13)))
                 .arg(kicker.toHtmlEscaped(), QString::fromStdString(p.slug), theme.accent.name(), tr("Open the page").toHtmlEscaped(),
                      text(p.summary).toHtmlEscaped()),
             16);
    setLabel(m_improves, i, qualityWords(i, false), 15);
    setLabel(m_costs, i, qualityWords(i, true), 15);
    QStringList services;
    for (const auto& slug : p.services) {
      if (const auto* service = catalog().serviceSummary(slug)) {
        services << QStringLiteral("<a href=\"service:%1\" style=\"color:%2; text-decoration:none\">%3</a>")
                        .arg(QString::fromStdString(slug), theme.accent.name(), QString::fromStdString(service->name).toHtmlEscaped());
      }
    }
    setLabel(m_services, i, services.join(QStringLiteral(" · ")), 14);
    for (Field field : kFields) {
      static_cast<ArticleView*>(m_fields[static_cast<std::size_t>(field)].cells[i])->setMarkdown(p.field(field).in(language()), textSetting(settings()));
    }
  }
  for (Field field : kFields) {
    const Row& row = m_fields[static_cast<std::size_t>(field)];
    row.heading->setText(QString::fromUtf8(fieldHeading(field, language()).data()));
    row.box->setVisible(std::any_of(m_patterns.begin(), m_patterns.end(), [&](const Pattern& p) { return !p.field(field).in(language()).empty(); }));
    showCells(row);
  }
  refreshLens();
}

void ComparePage::refreshLens() {
  for (std::size_t i = 0; i < m_patterns.size(); ++i) {
    render::DiagramView view = m_diagrams[i]->view();
    view.language = language();
    view.lens = settings().lens();
    view.theme = settings().themeId();
    view.legend = m_patterns.size() < 3;
    m_diagrams[i]->setAppearance(view);
  }
}

void ComparePage::suggest(QWidget* parent, QLayout* layout, const QString& target, const QString& words, const QString& line) {
  auto* grid = static_cast<QGridLayout*>(layout);
  auto* card = new QPushButton(parent);
  card->setObjectName(QStringLiteral("suggest_") + Location::parse(target).slug);
  card->setProperty("suggestion", true);
  card->setCursor(Qt::PointingHandCursor);
  card->setAccessibleName(words);
  card->setAccessibleDescription(line);
  auto* inner = new QVBoxLayout(card);
  inner->setContentsMargins(16, 12, 16, 14);
  inner->setSpacing(4);
  auto* title = makeLabel("cardTitle", card);
  title->setText(words);
  auto* why = makeLabel("caption", card);
  why->setText(line);
  for (QLabel* l : {title, why}) {
    l->setTextInteractionFlags(Qt::NoTextInteraction);
    l->setAttribute(Qt::WA_TransparentForMouseEvents);
    inner->addWidget(l);
  }
  inner->addStretch(1);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  card->setSizePolicy(policy);
  connect(card, &QPushButton::clicked, this, [this, target] { follow(target); });
  const int index = grid->count();
  grid->addWidget(card, index / 2, index % 2);
}

void ComparePage::refreshSuggestions() {
  const auto empty = [](QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
      if (item->widget() != nullptr) {
        item->widget()->hide();
        item->widget()->deleteLater();
      }
      delete item;
    }
  };
  empty(m_close->layout());
  empty(m_suggestions->layout());
  const bool enough = m_patterns.size() >= 2;
  m_suggestionHeading->setVisible(!enough);
  m_suggestions->setVisible(!enough);
  m_close->setVisible(m_patterns.size() == 2);
  if (m_patterns.empty()) {
    m_suggestionHeading->setText(tr("Pairs that are easily confused"));
    for (const auto& pair : m_model.goodPairs(10)) {
      suggest(m_suggestions, m_suggestions->layout(), QStringLiteral("compare:") + list({pair.a, pair.b}), name(pair.a) + QStringLiteral(" / ") + name(pair.b),
              text(pair.line));
    }
  } else if (m_patterns.size() == 1) {
    m_suggestionHeading->setText(tr("Close to %1").arg(text(m_patterns[0].name)));
    const auto near = m_model.neighbours(m_patterns[0].slug);
    for (std::size_t i = 0; i < std::min<std::size_t>(near.size(), 8); ++i) {
      suggest(m_suggestions, m_suggestions->layout(), QStringLiteral("compare:") + list({m_patterns[0].slug, near[i].slug}), name(near[i].slug),
              text(near[i].line));
    }
  } else if (m_patterns.size() == 2) {
    auto* label = makeLabel("caption", m_close);
    label->setWordWrap(false);
    label->setText(tr("Also close:"));
    label->setMinimumHeight(30);
    m_close->layout()->addWidget(label);
    int offered = 0;
    for (int side : {0, 1}) {
      int here = 0;
      for (const auto& near : m_model.neighbours(m_patterns[u(side)].slug)) {
        if (near.slug == m_patterns[0].slug || near.slug == m_patterns[1].slug || here == 3) continue;
        const QString objectName = QStringLiteral("close_") + QString::fromStdString(near.slug);
        if (m_close->findChild<QPushButton*>(objectName) != nullptr && m_close->findChild<QPushButton*>(objectName)->isVisibleTo(m_close)) continue;
        auto* chip = new QPushButton(name(near.slug), m_close);
        chip->setObjectName(objectName);
        chip->setProperty("chip", true);
        chip->setToolTip(text(near.line));
        chip->setAccessibleName(tr("Add %1").arg(name(near.slug)));
        connect(chip, &QPushButton::clicked, this, [this, slug = near.slug] {
          auto wanted = slugs();
          wanted.push_back(slug);
          go(std::move(wanted));
        });
        m_close->layout()->addWidget(chip);
        chip->show();
        ++here;
        ++offered;
      }
    }
    m_close->setVisible(offered > 0);
  }
}

void ComparePage::fitDiagrams() {
  const int columns = m_third ? 3 : 2;
  const int room = std::min(viewport()->width() - 64, m_third ? kWidthForThree : kWidthForTwo);
  const int width = (room - (columns - 1) * kColumnGap) / columns - 18;
  int height = 160;
  for (std::size_t i = 0; i < m_patterns.size(); ++i) height = std::max(height, m_diagrams[i]->heightForFit(width, 380));
  for (auto* diagram : m_diagrams) diagram->setFixedHeight(height);
}

void ComparePage::placeNames() {
  const int below = m_pickers->mapTo(viewport(), QPoint(0, m_pickers->height())).y();
  const bool wanted = m_patterns.size() >= 2 && below < 0;
  m_names->setVisible(wanted);
  if (!wanted) return;
  const int left = m_pickers->mapTo(this, QPoint()).x();
  m_names->setGeometry(left, 0, m_pickers->width(), m_names->sizeHint().height());
  m_names->raise();
}

void ComparePage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  fitDiagrams();
  placeNames();
}

}  // namespace cdp::gui
