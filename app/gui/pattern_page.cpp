// SPDX-License-Identifier: Apache-2.0
#include "pattern_page.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QShortcut>

namespace cdp::gui {
namespace {

constexpr int kReadingWidth = 700;
constexpr int kFactsWidth = 260;    // at 100 %
constexpr int kLeastReading = 440;  // of text and diagram beside it
constexpr int kGap = 40;

}  // namespace

PatternPage::PatternPage(const PageContext& context, QWidget* parent) : Page(context, parent) {
  setObjectName(QStringLiteral("pattern_page"));
  setColumnWidth(kReadingWidth + 160 + kGap + kFactsWidth);
  m_missing = makeLabel("lead", widget(), "missing");
  m_missing->hide();
  column()->addWidget(m_missing);

  m_body = new QWidget(widget());
  m_row = new QBoxLayout(QBoxLayout::LeftToRight, m_body);
  auto* row = m_row;
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGap);
  auto* reading = new QWidget(m_body);
  auto* text = new QVBoxLayout(reading);
  text->setContentsMargins(0, 0, 0, 0);
  text->setSpacing(0);
  m_kicker = makeLabel("kicker", reading, "pattern_kicker");
  m_title = makeLabel("title", reading, "pattern_title");
  m_summary = makeLabel("lead", reading, "pattern_summary");
  m_panel = new DiagramPanel(context, reading);
  text->addWidget(m_kicker);
  text->addWidget(m_title);
  text->addSpacing(4);
  text->addWidget(m_summary);
  text->addSpacing(16);
  text->addWidget(m_panel);
  std::vector<QWidget*> anchors{m_title, m_panel};
  for (Field field : kFields) {
    auto* section = new Section(reading);
    section->setObjectName(QStringLiteral("field_") + QString::fromLatin1(fieldCode(field).data()));
    section->setMaximumWidth(kReadingWidth);
    connect(section, &Section::linkActivated, this, &PatternPage::follow);
    m_sections[static_cast<std::size_t>(field)] = section;
    if (field == Field::Solution) {
      // How people say the problem stands right after the problem.
      m_symptoms = new Section(reading);
      m_symptoms->setObjectName(QStringLiteral("symptoms"));
      m_symptoms->setMaximumWidth(kReadingWidth);
      text->addWidget(m_symptoms);
      anchors.push_back(m_symptoms);
    }
    text->addWidget(section);
    anchors.push_back(section);
  }
  text->addStretch(1);
  m_facts = new FactsPanel(context, m_body);
  connect(m_facts, &FactsPanel::linkActivated, this, &PatternPage::follow);
  connect(m_panel, &DiagramPanel::serviceRequested, this, &PatternPage::follow);
  connect(m_panel, &DiagramPanel::exportRequested, this, [this] {
    if (m_pattern) emit exportRequested(QStringLiteral("pattern:") + QString::fromStdString(m_pattern->slug));
  });
  auto* breakKey = new QShortcut(Qt::Key_X, this);
  breakKey->setContext(Qt::WidgetWithChildrenShortcut);
  connect(breakKey, &QShortcut::activated, this, [this] { m_panel->setBreaking(!m_panel->failureView()->isActive()); });
  row->addWidget(reading, 1);
  row->addWidget(m_facts, 0, Qt::AlignTop);
  column()->addWidget(m_body);
  setAnchors(std::move(anchors));
}

bool PatternPage::open(const Location& location) {
  auto pattern = catalog().pattern(location.slug.toStdString());
  const bool found = pattern.has_value();
  m_body->setVisible(found);
  m_missing->setVisible(!found);
  if (!found) {
    m_pattern.reset();
    m_missing->setText(tr("There is no pattern “%1” in this catalog. The list at the left shows what there is.").arg(location.slug));
    return false;
  }
  m_pattern = std::move(*pattern);
  auto diagram = catalog().diagram("pattern:" + m_pattern->slug);
  m_panel->setVisible(diagram.has_value());
  if (diagram) {
    // The first view is the whole idea; the steps tell how it came to be.
    const int steps = static_cast<int>(diagram->steps.size());
    const int step = location.detail.toInt();
    const auto shared = std::make_shared<LaidOutDiagram>(std::move(*diagram));
    m_panel->setDiagram(shared, step > 0 && step <= steps ? step : render::keyStep(*shared));
  }
  refresh();
  return true;
}

QString PatternPage::title() const { return m_pattern ? text(m_pattern->name) : QString(); }

void PatternPage::refresh() {
  if (!m_pattern) return;
  const Pattern& p = *m_pattern;
  const Category* category = catalog().vocabulary().category(p.category);
  QString kicker = category == nullptr ? QString() : text(category->name);
  if (p.number > 0) kicker = tr("%1 · No. %2").arg(kicker).arg(p.number);
  if (settings().japanese() && !p.reading.empty()) kicker += QStringLiteral(" · ") + QString::fromStdString(p.reading);
  m_kicker->setText(kicker);
  m_title->setText(text(p.name));
  m_summary->setText(text(p.summary));
  m_panel->refresh();
  std::string symptoms;
  for (const auto& symptom : p.symptoms.in(language())) symptoms += "- " + (settings().japanese() ? "「" + symptom + "」" : "“" + symptom + "”") + "\n";
  m_symptoms->set(settings().japanese() ? QStringLiteral("こんなときに") : QStringLiteral("You may know it as"), symptoms, settings());
  for (Field field : kFields) {
    m_sections[static_cast<std::size_t>(field)]->set(QString::fromUtf8(fieldHeading(field, language()).data()), p.field(field).in(language()), settings());
  }
  fillFacts();
}

void PatternPage::fillFacts() {
  const Pattern& p = *m_pattern;
  const auto qualities = [&](const std::vector<std::string>& slugs) {
    QStringList words;
    for (const auto& slug : slugs) {
      if (const auto* q = catalog().vocabulary().qualityAttribute(slug)) words << text(q->name);
    }
    return words;
  };
  m_facts->clear();
  m_facts->addHeading(tr("Improves"));
  m_facts->addWords(qualities(p.improves), QStringLiteral("+"));
  if (!p.costs.empty()) {
    m_facts->addHeading(tr("Costs"));
    m_facts->addWords(qualities(p.costs), QStringLiteral("−"));
  }
  m_facts->addHeading(tr("Related patterns"));
  std::vector<FactsPanel::Link> links;
  for (const auto& relation : p.relations) {
    const RelationKind* kind = catalog().vocabulary().relationKind(relation.kind);
    const QString verb = kind == nullptr ? QString() : text(relation.inverse ? kind->inverse : kind->name);
    links.push_back({QStringLiteral("pattern:") + QString::fromStdString(relation.to),
                     QString::fromStdString(catalog().titleOf("pattern:" + relation.to, language())),
                     verb + (settings().japanese() ? QStringLiteral(": ") : QStringLiteral(" – ")) + text(relation.reason)});
    // What can be mistaken for this pattern, or taken instead of it, is worth a look side by side.
    if (relation.kind == "alternative-to" || relation.kind == "contrast" || relation.kind == "extends") {
      links.back().moreTarget = QStringLiteral("compare:%1,%2").arg(QString::fromStdString(p.slug), QString::fromStdString(relation.to));
      links.back().moreText = tr("compare");
    }
  }
  m_facts->addLinks(links);
  m_facts->addInlineLinks({{QStringLiteral("map:") + QString::fromStdString(p.slug), tr("Show on the map"), {}},
                           {QStringLiteral("compare:") + QString::fromStdString(p.slug), tr("Compare with…"), {}}});
  m_facts->addHeading(tr("Services"));
  links.clear();
  for (const auto& slug : p.services) {
    if (const auto* service = catalog().serviceSummary(slug)) {
      links.push_back({QStringLiteral("service:") + QString::fromStdString(slug), QString::fromStdString(service->name), {}});
    }
  }
  m_facts->addInlineLinks(links);
  links.clear();
  for (const auto& scenario : catalog().scenarios()) {
    if (std::find(scenario.patterns.begin(), scenario.patterns.end(), p.slug) == scenario.patterns.end()) continue;
    // The step that uses it, so that the link leads to the place in the story.
    QString target = QStringLiteral("scenario:") + QString::fromStdString(scenario.slug);
    if (const auto whole = catalog().scenario(scenario.slug)) {
      for (std::size_t i = 0; i < whole->steps.size(); ++i) {
        const auto& patterns = whole->steps[i].patterns;
        if (std::find(patterns.begin(), patterns.end(), p.slug) != patterns.end()) {
          target += u'#' + QString::number(i + 1);
          break;
        }
      }
    }
    links.push_back({target, text(scenario.name), {}});
  }
  if (!links.empty()) {
    m_facts->addHeading(tr("See it used in"));
    m_facts->addLinks(links);
  }
  links.clear();
  for (const auto& principle : catalog().principles()) {
    if (std::find(principle.patterns.begin(), principle.patterns.end(), p.slug) != principle.patterns.end()) {
      links.push_back({QStringLiteral("principle:") + QString::fromStdString(principle.slug), text(principle.name), {}});
    }
  }
  for (const auto& anti : catalog().antiPatterns()) {
    if (std::find(anti.remedies.begin(), anti.remedies.end(), p.slug) != anti.remedies.end()) {
      links.push_back({QStringLiteral("anti-pattern:") + QString::fromStdString(anti.slug), tr("instead of: %1").arg(text(anti.name)), {}});
    }
  }
  if (!links.empty()) {
    m_facts->addHeading(tr("Principles"));
    m_facts->addLinks(links);
  }
  m_facts->addHeading(tr("Sources"));
  links.clear();
  QStringList plain;
  for (const auto& source : p.sources) {
    if (source.url.empty()) {
      plain << QString::fromStdString(source.title);
    } else {
      links.push_back({QString::fromStdString(source.url), QString::fromStdString(source.title), {}});
    }
  }
  m_facts->addLinks(links);
  for (const QString& source : plain) m_facts->addWords({source});
  m_facts->finish();
}

void PatternPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  // The facts stand beside the text where there is room for both, else below it.
  const int facts = qRound(context().settings.scaled(kFactsWidth));
  const bool beside = viewport()->width() >= facts + kGap + qRound(context().settings.scaled(kLeastReading));
  m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_facts->setMinimumWidth(beside ? facts : 0);
  m_facts->setMaximumWidth(beside ? facts : QWIDGETSIZE_MAX);
  // Diagram and the beginning of the problem fit into the first view.
  m_panel->setMostHeight(std::clamp(viewport()->height() - 330, 240, 640));
}

}  // namespace cdp::gui
