// SPDX-License-Identifier: Apache-2.0
#include "home_filter_bar.h"

#include <QAction>
#include <QCompleter>
#include <QMenu>
#include <QStyle>

#include "flow_layout.h"
#include "style.h"

namespace cdp::gui {
namespace {

constexpr int kSlug = Qt::UserRole + 1;
constexpr int kWords = Qt::UserRole + 2;

}  // namespace

HomeFilterBar::HomeFilterBar(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
  setObjectName(QStringLiteral("home_filters"));
  auto* row = new FlowLayout(this, 8, 8, Qt::AlignLeft);
  m_label = makeLabel("caption", this, "filter_label");
  m_label->setWordWrap(false);
  row->addWidget(m_label);
  for (const auto& quality : context.catalog.vocabulary().qualityAttributes) {
    auto* chip = new QPushButton(this);
    chip->setObjectName(QStringLiteral("quality_") + QString::fromStdString(quality.slug));
    chip->setProperty("chip", true);
    chip->setCheckable(true);
    connect(chip, &QPushButton::clicked, this, &HomeFilterBar::take);
    row->addWidget(chip);
    m_qualities.push_back(chip);
  }
  m_categories = new QPushButton(this);
  m_categories->setObjectName(QStringLiteral("filter_categories"));
  m_categories->setProperty("chip", true);
  m_categories->setLayoutDirection(Qt::RightToLeft);  // the mark for more stands behind the word
  m_categories->setIconSize({14, 14});
  auto* menu = new QMenu(m_categories);
  menu->setLayoutDirection(Qt::LeftToRight);
  for (const auto& category : context.catalog.vocabulary().categories) {
    QAction* action = menu->addAction(QString());
    action->setObjectName(QStringLiteral("category_") + QString::fromStdString(category.slug));
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, &HomeFilterBar::take);
    m_categoryActions.push_back(action);
  }
  m_categories->setMenu(menu);
  row->addWidget(m_categories);
  m_service = new QLineEdit(this);
  m_service->setObjectName(QStringLiteral("filter_service"));
  m_service->setProperty("chip", true);
  m_service->setClearButtonEnabled(true);
  auto* completer = new QCompleter(&m_services, this);
  completer->setCompletionRole(kWords);
  completer->setFilterMode(Qt::MatchContains);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setMaxVisibleItems(12);
  m_service->setCompleter(completer);
  // The field shows the words that matched for a moment; the choice replaces them.
  connect(
      completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) { takeService(index.data(kSlug).toString()); },
      Qt::QueuedConnection);
  connect(m_service, &QLineEdit::returnPressed, this, &HomeFilterBar::confirmService);
  connect(m_service, &QLineEdit::textChanged, this, [this](const QString& typed) {
    if (typed.isEmpty() && !m_filter.service.empty()) takeService({});
  });
  row->addWidget(m_service);
  m_clear = new QPushButton(this);
  m_clear->setObjectName(QStringLiteral("filter_clear"));
  m_clear->setProperty("chip", true);
  m_clear->setIconSize({14, 14});
  connect(m_clear, &QPushButton::clicked, this, [this] { setFilter({}); });
  row->addWidget(m_clear);
}

void HomeFilterBar::setFilter(PatternFilter filter) {
  if (filter == m_filter) return;
  m_filter = std::move(filter);
  showState();
  emit changed();
}

void HomeFilterBar::take() {
  PatternFilter wanted;
  wanted.service = m_filter.service;
  const auto& vocabulary = m_context.catalog.vocabulary();
  for (std::size_t i = 0; i < m_qualities.size(); ++i) {
    if (m_qualities[i]->isChecked()) wanted.improves.insert(vocabulary.qualityAttributes[i].slug);
  }
  for (std::size_t i = 0; i < m_categoryActions.size(); ++i) {
    if (m_categoryActions[i]->isChecked()) wanted.categories.insert(vocabulary.categories[i].slug);
  }
  setFilter(std::move(wanted));
}

void HomeFilterBar::takeService(const QString& slug) {
  PatternFilter wanted = m_filter;
  wanted.service = slug.toStdString();
  setFilter(std::move(wanted));
  showState();  // the field shows the name even when the same was chosen again
}

void HomeFilterBar::confirmService() {
  const QString typed = m_service->text().trimmed();
  if (typed.isEmpty()) return;
  for (int pass : {0, 1, 2}) {
    for (int i = 0; i < m_services.rowCount(); ++i) {
      const QStandardItem* item = m_services.item(i);
      const QString words = item->data(kWords).toString();
      const QString name = item->data(kWords + 1).toString();
      const bool matches = pass == 0   ? name.compare(typed, Qt::CaseInsensitive) == 0
                           : pass == 1 ? words.split(u' ').contains(typed, Qt::CaseInsensitive)
                                       : words.contains(typed, Qt::CaseInsensitive);
      if (!matches) continue;
      takeService(item->data(kSlug).toString());
      return;
    }
  }
  m_service->selectAll();
}

void HomeFilterBar::refresh() {
  const auto& vocabulary = m_context.catalog.vocabulary();
  m_label->setText(tr("Improves"));
  m_service->setPlaceholderText(tr("Uses a service"));
  m_service->setAccessibleName(tr("Only patterns that use this service"));
  m_clear->setText(tr("Clear"));
  m_clear->setAccessibleName(tr("Clear all filters"));
  m_clear->setIcon(themedIcon(QStringLiteral("ui/close"), m_context.settings.theme()));
  m_categories->setIcon(themedIcon(QStringLiteral("ui/chevron-down"), m_context.settings.theme()));
  // Room for the longest figure, so that the row stays still while the figures change.
  int height = 0;
  for (std::size_t i = 0; i < m_qualities.size(); ++i) {
    m_qualities[i]->setText(text(vocabulary.qualityAttributes[i].name) + QStringLiteral("  88"));
    m_qualities[i]->ensurePolished();
    m_qualities[i]->setMinimumWidth(0);
    m_qualities[i]->setMinimumWidth(m_qualities[i]->sizeHint().width());
    m_qualities[i]->setToolTip(text(vocabulary.qualityAttributes[i].question));
    height = std::max(height, m_qualities[i]->sizeHint().height());
  }
  m_label->setFixedHeight(height);
  m_label->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
  m_label->setContentsMargins(6, 0, 0, 0);
  m_service->setFixedHeight(height);
  m_service->setFixedWidth(qRound(m_context.settings.scaled(168)));
  showState();
}

void HomeFilterBar::fillServices() {
  m_services.clear();
  const auto& patterns = m_context.catalog.patterns();
  for (const auto& service : m_context.catalog.services()) {
    const int count = m_filter.countWithService(patterns, service.slug);
    if (count == 0 && service.slug != m_filter.service) continue;
    const QString name = QString::fromStdString(service.name);
    auto* item = new QStandardItem(tr("%1 · %2").arg(name).arg(count));
    item->setData(QString::fromStdString(service.slug), kSlug);
    item->setData(name + u' ' + QString::fromStdString(service.shortName) + u' ' + text(service.generic), kWords);
    item->setData(name, kWords + 1);
    m_services.appendRow(item);
  }
}

void HomeFilterBar::showState() {
  const auto& vocabulary = m_context.catalog.vocabulary();
  const auto& patterns = m_context.catalog.patterns();
  for (std::size_t i = 0; i < m_qualities.size(); ++i) {
    const auto& quality = vocabulary.qualityAttributes[i];
    const bool on = m_filter.improves.count(quality.slug) > 0;
    const int count = m_filter.countWithQuality(patterns, quality.slug);
    m_qualities[i]->setText(QStringLiteral("%1  %2").arg(text(quality.name)).arg(count));
    m_qualities[i]->setAccessibleName(tr("Improves %1: %2 patterns").arg(text(quality.name)).arg(count));
    m_qualities[i]->setChecked(on);
    m_qualities[i]->setEnabled(on || count > 0);
  }
  QStringList chosen;
  for (std::size_t i = 0; i < m_categoryActions.size(); ++i) {
    const auto& category = vocabulary.categories[i];
    const bool on = m_filter.categories.count(category.slug) > 0;
    const int count = m_filter.countWithCategory(patterns, category.slug);
    m_categoryActions[i]->setText(QStringLiteral("%1  %2").arg(text(category.name)).arg(count));
    m_categoryActions[i]->setChecked(on);
    m_categoryActions[i]->setEnabled(on || count > 0);
    if (on) chosen << text(category.name);
  }
  m_categories->setText(chosen.isEmpty() ? tr("All categories") : chosen.size() == 1 ? chosen.front() : tr("%1 categories").arg(chosen.size()));
  m_categories->setToolTip(chosen.join(QStringLiteral("\n")));
  m_categories->setProperty("chosen", !chosen.isEmpty());
  const auto* service = m_context.catalog.serviceSummary(m_filter.service);
  const QSignalBlocker quiet(m_service);
  if (service != nullptr) {
    m_service->setText(QString::fromStdString(service->name));
    m_service->setCursorPosition(0);
  } else if (m_filter.service.empty()) {
    m_service->clear();
  }
  m_service->setProperty("chosen", service != nullptr);
  // A property counts in the style sheet only when the style looks again.
  for (QWidget* w : std::initializer_list<QWidget*>{m_service, m_categories}) {
    w->style()->unpolish(w);
    w->style()->polish(w);
  }
  m_clear->setVisible(!m_filter.empty());
  fillServices();
  updateGeometry();
}

}  // namespace cdp::gui
