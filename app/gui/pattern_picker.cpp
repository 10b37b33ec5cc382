// SPDX-License-Identifier: Apache-2.0
#include "pattern_picker.h"

#include <QAction>
#include <QCompleter>
#include <QLineEdit>

#include "style.h"

namespace cdp::gui {
namespace {

constexpr int kSlug = Qt::UserRole + 1;
constexpr int kWords = Qt::UserRole + 2;

}  // namespace

PatternPicker::PatternPicker(const PageContext& context, QWidget* parent) : QComboBox(parent), m_context(context) {
  setEditable(true);
  setInsertPolicy(QComboBox::NoInsert);
  setMaxVisibleItems(16);
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(12);
  setModel(&m_items);
  auto* words = new QCompleter(&m_items, this);
  words->setCompletionRole(kWords);
  words->setFilterMode(Qt::MatchContains);
  words->setCaseSensitivity(Qt::CaseInsensitive);
  words->setCompletionMode(QCompleter::PopupCompletion);
  setCompleter(words);
  // The field shows the words that matched for a moment; the choice replaces them.
  connect(
      words, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) { take(index.data(kSlug).toString()); },
      Qt::QueuedConnection);
  connect(this, &QComboBox::activated, this, [this](int index) { take(itemData(index, kSlug).toString()); });
  m_open = lineEdit()->addAction(QIcon(), QLineEdit::TrailingPosition);
  connect(m_open, &QAction::triggered, this, &QComboBox::showPopup);
  connect(lineEdit(), &QLineEdit::returnPressed, this, &PatternPicker::confirmText);
  refresh();
}

void PatternPicker::refresh() {
  const QSignalBlocker quiet(this);
  const Language language = m_context.settings.language();
  m_items.clear();
  for (const auto& p : m_context.catalog.patterns()) {
    auto* item = new QStandardItem(QString::fromStdString(p.name.in(language)));
    item->setData(QString::fromStdString(p.slug), kSlug);
    item->setData(QString::fromStdString(p.name.en + " " + p.name.ja + " " + p.reading + " " + p.tagline.in(language)), kWords);
    item->setToolTip(QString::fromStdString(p.tagline.in(language)));
    m_items.appendRow(item);
  }
  m_open->setIcon(themedIcon(QStringLiteral("ui/chevron-down"), m_context.settings.theme()));
  m_open->setText(tr("All patterns"));
  lineEdit()->setPlaceholderText(tr("Choose a pattern"));
  setSlug(m_slug);
}

void PatternPicker::setSlug(const std::string& slug) {
  const QSignalBlocker quiet(this);
  m_slug = slug;
  const int index = slug.empty() ? -1 : findData(QString::fromStdString(slug), kSlug);
  setCurrentIndex(index);
  setEditText(index < 0 ? QString() : itemText(index));
  lineEdit()->setCursorPosition(0);
}

void PatternPicker::take(const QString& slug) {
  if (slug.isEmpty()) return;
  setSlug(slug.toStdString());
  emit chosen(slug);
}

void PatternPicker::confirmText() {
  const QString typed = lineEdit()->text().trimmed();
  if (typed.isEmpty()) return;
  for (int exact : {1, 0}) {
    for (int row = 0; row < m_items.rowCount(); ++row) {
      const QStandardItem* item = m_items.item(row);
      const bool matches =
          exact != 0 ? item->text().compare(typed, Qt::CaseInsensitive) == 0 : item->data(kWords).toString().contains(typed, Qt::CaseInsensitive);
      if (!matches) continue;
      take(item->data(kSlug).toString());
      return;
    }
  }
  setSlug(m_slug);
}

}  // namespace cdp::gui
