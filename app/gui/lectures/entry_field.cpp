// SPDX-License-Identifier: Apache-2.0
#include "entry_field.h"

#include <QAbstractItemView>
#include <QCompleter>

#include "style.h"

namespace cdp::gui {
namespace {

constexpr int kLink = Qt::UserRole + 1;
constexpr int kWords = Qt::UserRole + 2;

}  // namespace

EntryField::EntryField(const PageContext& context, QWidget* parent) : QLineEdit(parent), m_context(context) {
  setObjectName(QStringLiteral("lecture_add"));
  setClearButtonEnabled(true);
  auto* completer = new QCompleter(&m_entries, this);
  completer->setCompletionRole(kWords);
  completer->setFilterMode(Qt::MatchContains);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setMaxVisibleItems(12);
  setCompleter(completer);
  // The field shows the words that matched for a moment; then it is empty for the next one.
  connect(
      completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) { take(index.data(kLink).toString()); },
      Qt::QueuedConnection);
  connect(this, &QLineEdit::returnPressed, this, [this] {
    const QString typed = text().trimmed();
    if (typed.isEmpty()) return;
    // A row chosen in the list below is taken by the list itself.
    const auto* popup = this->completer()->popup();
    if (popup->isVisible() && popup->currentIndex().isValid()) return;
    for (int row = 0; row < m_entries.rowCount(); ++row) {
      if (m_entries.item(row)->text().compare(typed, Qt::CaseInsensitive) == 0) return take(m_entries.item(row)->data(kLink).toString());
    }
    for (int row = 0; row < m_entries.rowCount(); ++row) {
      if (m_entries.item(row)->data(kWords).toString().contains(typed, Qt::CaseInsensitive)) return take(m_entries.item(row)->data(kLink).toString());
    }
  });
}

void EntryField::take(const QString& link) {
  if (link.isEmpty()) return;
  clear();
  emit chosen(link);
}

void EntryField::refresh() {
  setPlaceholderText(tr("Add a pattern, scenario or other entry…"));
  setAccessibleName(tr("Add an entry"));
  m_entries.clear();
  const Language language = m_context.settings.language();
  const Language other = language == Language::English ? Language::Japanese : Language::English;
  const auto add = [&](const std::string& link, const QString& icon, const std::string& more = {}) {
    const QString name = QString::fromStdString(m_context.catalog.titleOf(link, language));
    auto* row = new QStandardItem(themedIcon(icon, m_context.settings.theme()), name);
    row->setData(QString::fromStdString(link), kLink);
    row->setData(name + u' ' + QString::fromStdString(m_context.catalog.titleOf(link, other) + " " + more), kWords);
    m_entries.appendRow(row);
  };
  const Catalog& c = m_context.catalog;
  for (const auto& e : c.patterns()) add("pattern:" + e.slug, QStringLiteral("categories/") + QString::fromStdString(e.category), e.reading);
  for (const auto& e : c.scenarios()) add("scenario:" + e.slug, QStringLiteral("ui/scenario"));
  for (const auto& e : c.referencePages()) add("reference:" + e.slug, QStringLiteral("ui/reference"));
  for (const auto& e : c.principles()) add("principle:" + e.slug, QStringLiteral("ui/principle"));
  for (const auto& e : c.antiPatterns()) add("anti-pattern:" + e.slug, QStringLiteral("ui/anti-pattern"));
  for (const auto& e : c.services()) add("service:" + e.slug, QStringLiteral("ui/service"));
}

}  // namespace cdp::gui
