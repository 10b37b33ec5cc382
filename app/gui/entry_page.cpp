// SPDX-License-Identifier: Apache-2.0
#include "entry_page.h"

#include <QHBoxLayout>
#include <algorithm>

namespace cdp::gui {
namespace {

constexpr int kMostSections = 6;
constexpr int kReadingWidth = 760;

template <typename T>
const T* bySlug(const std::vector<T>& list, const std::string& slug) {
  const auto it = std::find_if(list.begin(), list.end(), [&](const T& entry) { return entry.slug == slug; });
  return it == list.end() ? nullptr : &*it;
}

}  // namespace

EntryPage::EntryPage(const PageContext& context, QWidget* parent) : Page(context, parent) {
  setObjectName(QStringLiteral("entry_page"));
  setColumnWidth(kReadingWidth + 40 + 260);
  auto* row = new QHBoxLayout;
  row->setSpacing(40);
  m_reading = new QWidget(widget());
  auto* text = new QVBoxLayout(m_reading);
  text->setContentsMargins(0, 0, 0, 0);
  text->setSpacing(0);
  m_kicker = makeLabel("kicker", m_reading, "entry_kicker");
  m_title = makeLabel("title", m_reading, "entry_title");
  m_lead = makeLabel("lead", m_reading, "entry_lead");
  m_warning = makeLabel("warning", m_reading, "entry_warning");
  text->addWidget(m_kicker);
  text->addWidget(m_title);
  text->addSpacing(4);
  text->addWidget(m_lead);
  text->addWidget(m_warning);
  std::vector<QWidget*> anchors{m_title};
  for (int i = 0; i < kMostSections; ++i) {
    auto* section = new Section(m_reading);
    connect(section, &Section::linkActivated, this, &EntryPage::follow);
    text->addWidget(section);
    m_sections.push_back(section);
    anchors.push_back(section);
  }
  text->addStretch(1);
  m_facts = new FactsPanel(context, widget());
  m_facts->setFixedWidth(260);
  connect(m_facts, &FactsPanel::linkActivated, this, &EntryPage::follow);
  row->addWidget(m_reading, 1);
  row->addWidget(m_facts, 0, Qt::AlignTop);
  column()->addLayout(row);
  setAnchors(std::move(anchors));
}

bool EntryPage::open(const Location& location) {
  m_location = location;
  std::vector<Part> parts;
  m_facts->clear();
  const bool found = compose(parts);
  if (!found) {
    m_kicker->clear();
    m_warning->hide();
    m_title->setText(tr("Not in this catalog"));
    m_lead->setText(tr("There is nothing called “%1” here. The overview shows what there is.").arg(location.text()));
    for (auto* section : m_sections) section->hide();
    return false;
  }
  refresh();
  return true;
}

void EntryPage::refresh() {
  std::vector<Part> parts;
  m_facts->clear();
  m_warning->hide();
  if (!compose(parts)) return;
  for (std::size_t i = 0; i < m_sections.size(); ++i) {
    const bool used = i < parts.size() && !parts[i].markdown.empty();
    m_sections[i]->setVisible(used);
    if (used) m_sections[i]->set(parts[i].heading, parts[i].markdown, settings());
  }
  m_lead->setVisible(!m_lead->text().isEmpty());
  m_facts->finish();
}

void EntryPage::linkFacts(const QString& heading, const std::string& kind, const std::vector<std::string>& slugs) {
  if (slugs.empty()) return;
  m_facts->addHeading(heading);
  std::vector<FactsPanel::Link> links;
  for (const auto& slug : slugs) {
    const std::string link = kind + ":" + slug;
    links.push_back({QString::fromStdString(link), QString::fromStdString(catalog().titleOf(link, language())), {}});
  }
  m_facts->addLinks(links);
}

bool EntryPage::compose(std::vector<Part>& parts) {
  const std::string slug = m_location.slug.toStdString();
  if (m_location.kind == QLatin1String("service")) return composeService(parts);
  if (m_location.kind == QLatin1String("principle")) {
    const auto* p = bySlug(catalog().principles(), slug);
    if (p == nullptr) return false;
    m_kicker->setText(tr("Principle %1").arg(p->order));
    m_title->setText(text(p->name));
    m_lead->setText(text(p->summary));
    parts.push_back({{}, p->text.in(language())});
    linkFacts(tr("Patterns that live it"), "pattern", p->patterns);
    return true;
  }
  if (m_location.kind == QLatin1String("anti-pattern")) {
    const auto* a = bySlug(catalog().antiPatterns(), slug);
    if (a == nullptr) return false;
    m_kicker->setText(tr("Anti-pattern"));
    m_title->setText(text(a->name));
    m_lead->setText(text(a->summary));
    std::string symptoms;
    for (const auto& symptom : a->symptoms.in(language())) symptoms += "- " + (settings().japanese() ? "「" + symptom + "」" : "“" + symptom + "”") + "\n";
    parts.push_back({{}, a->text.in(language())});
    parts.push_back({tr("You may know it as"), symptoms});
    parts.push_back({tr("Remedy"), a->remedy.in(language())});
    linkFacts(tr("Patterns that mend it"), "pattern", a->remedies);
    return true;
  }
  if (m_location.kind == QLatin1String("reference")) {
    const auto* r = bySlug(catalog().referencePages(), slug);
    if (r == nullptr) return false;
    m_kicker->setText(r->kind == "guide" ? tr("Guide") : tr("Comparison"));
    m_title->setText(text(r->name));
    m_lead->setText(text(r->summary));
    parts.push_back({{}, r->body.in(language())});
    linkFacts(tr("Services"), "service", r->services);
    linkFacts(tr("Patterns"), "pattern", r->patterns);
    return true;
  }
  return false;
}

bool EntryPage::composeService(std::vector<Part>& parts) {
  const auto service = catalog().service(m_location.slug.toStdString());
  if (!service) return false;
  m_kicker->setText(tr("Service · %1").arg(text(service->generic)));
  m_title->setText(QString::fromStdString(service->name));
  m_lead->clear();
  m_warning->setVisible(!service->status.empty());
  m_warning->setText(text(service->statusNote));
  parts.push_back({tr("What it does"), service->does.in(language())});
  std::string mind;
  for (const auto& point : service->mind.in(language())) mind += "- " + point + "\n";
  parts.push_back({tr("What to mind"), mind});
  if (!service->azure.empty() || !service->googleCloud.empty()) {
    m_facts->addHeading(tr("In other clouds"));
    if (!service->azure.empty()) m_facts->addWords({QStringLiteral("Azure: ") + QString::fromStdString(service->azure)});
    if (!service->googleCloud.empty()) m_facts->addWords({QStringLiteral("Google Cloud: ") + QString::fromStdString(service->googleCloud)});
  }
  linkFacts(tr("Patterns that use it"), "pattern", service->usedByPatterns);
  linkFacts(tr("Scenarios that use it"), "scenario", service->usedByScenarios);
  std::vector<FactsPanel::Link> links;
  for (const auto& link : service->see) {
    links.push_back({QString::fromStdString(link), QString::fromStdString(catalog().titleOf(link, language())), {}});
  }
  for (const auto& page : catalog().referencePages()) {
    const std::string link = "reference:" + page.slug;
    if (std::find(page.services.begin(), page.services.end(), service->slug) == page.services.end()) continue;
    if (std::find(service->see.begin(), service->see.end(), link) != service->see.end()) continue;
    links.push_back({QString::fromStdString(link), text(page.name), {}});
  }
  if (!links.empty()) {
    m_facts->addHeading(tr("See also"));
    m_facts->addLinks(links);
  }
  if (service->source && !service->source->url.empty()) {
    m_facts->addHeading(tr("Source"));
    m_facts->addLinks({{QString::fromStdString(service->source->url), QString::fromStdString(service->source->title), {}}});
  }
  return true;
}

}  // namespace cdp::gui
