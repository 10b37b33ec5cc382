// SPDX-License-Identifier: Apache-2.0
#include "sidebar.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QVBoxLayout>

#include "style.h"

namespace cdp::gui {
namespace {

constexpr int kTarget = Qt::UserRole + 1;

}  // namespace

QMimeData* EntryModel::mimeData(const QModelIndexList& indexes) const {
  QStringList targets;
  for (const auto& index : indexes) {
    if (const QString target = index.data(kTarget).toString(); target.contains(u':')) targets << target;
  }
  if (targets.isEmpty()) return nullptr;
  auto* data = new QMimeData;
  data->setText(targets.join(u'\n'));
  return data;
}

Sidebar::Sidebar(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
  setObjectName(QStringLiteral("sidebar"));
  setAttribute(Qt::WA_StyledBackground);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 12, 8, 8);
  layout->setSpacing(8);
  m_filter = new QLineEdit(this);
  m_filter->setObjectName(QStringLiteral("sidebar_filter"));
  m_filter->setClearButtonEnabled(true);
  connect(m_filter, &QLineEdit::textChanged, this, &Sidebar::filter);
  m_tree = new QTreeView(this);
  m_tree->setObjectName(QStringLiteral("sidebar_tree"));
  m_tree->setModel(&m_model);
  m_tree->setHeaderHidden(true);
  m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_tree->setIndentation(0);  // an indented row would be marked in two pieces
  m_tree->setRootIsDecorated(false);
  m_tree->setUniformRowHeights(true);
  m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_tree->setTextElideMode(Qt::ElideRight);
  m_tree->setExpandsOnDoubleClick(false);
  m_tree->setDragDropMode(QAbstractItemView::DragOnly);
  const auto go = [this](const QModelIndex& index) {
    const QString target = index.data(kTarget).toString();
    if (!target.isEmpty()) {
      emit activated(target);
    } else {
      m_tree->setExpanded(index, !m_tree->isExpanded(index));
    }
  };
  connect(m_tree, &QTreeView::clicked, this, go);
  connect(m_tree, &QTreeView::activated, this, go);
  layout->addWidget(m_filter);
  layout->addWidget(m_tree, 1);
  refresh();
}

void Sidebar::refresh() {
  m_filter->setPlaceholderText(tr("Filter by name"));
  m_filter->setAccessibleName(tr("Filter by name"));
  m_tree->setAccessibleName(tr("Contents"));
  fill();
}

void Sidebar::fill() {
  m_model.clear();
  const Language language = m_context.settings.language();
  const auto text = [language](const LocalizedText& value) { return QString::fromStdString(value.in(language)); };
  const auto heading = [&](const QString& name, const QString& icon) {
    auto* item = new QStandardItem(name);
    QFont f = font();
    f.setPixelSize(qRound(m_context.settings.scaled(13)));
    f.setWeight(QFont::DemiBold);
    item->setFont(f);
    item->setForeground(m_context.settings.theme().secondary);
    if (!icon.isEmpty()) item->setIcon(themedIcon(icon, m_context.settings.theme()));
    m_model.appendRow(item);
    return item;
  };
  QPixmap nothing(m_tree->iconSize().isValid() ? m_tree->iconSize() : QSize(16, 16));
  nothing.fill(Qt::transparent);
  const QIcon indent(nothing);  // entries stand under the words of their heading
  const auto entry = [&](QStandardItem* parent, const QString& target, const QString& name, const QString& tip, const QString& search) {
    auto* item = new QStandardItem(name);
    item->setIcon(indent);
    item->setData(target, kTarget);
    item->setData(search, kTarget + 1);
    item->setToolTip(tip);
    parent->appendRow(item);
  };
  for (const auto& category : m_context.catalog.vocabulary().categories) {
    QStandardItem* parent = nullptr;
    for (const auto& p : m_context.catalog.patterns()) {
      if (p.category != category.slug) continue;
      if (parent == nullptr) parent = heading(text(category.name), QStringLiteral("categories/") + QString::fromStdString(category.slug));
      entry(parent, QStringLiteral("pattern:") + QString::fromStdString(p.slug), text(p.name), text(p.tagline),
            QString::fromStdString(p.name.en + " " + p.name.ja + " " + p.reading + " " + p.tagline.in(language)));
    }
  }
  if (!m_context.catalog.scenarios().empty()) {
    QStandardItem* parent = heading(tr("Scenarios"), QStringLiteral("ui/scenario"));
    for (const auto& s : m_context.catalog.scenarios()) {
      entry(parent, QStringLiteral("scenario:") + QString::fromStdString(s.slug), text(s.name), text(s.summary),
            QString::fromStdString(s.name.en + " " + s.name.ja));
    }
  }
  QStandardItem* more = heading(tr("More"), QStringLiteral("ui/reference"));
  const std::pair<const char*, QString> pages[] = {
      {"finder", tr("Problem finder")}, {"quiz", tr("Quiz")},         {"map", tr("Relation map")},      {"compare", tr("Compare")},
      {"lectures", tr("Lectures")},     {"services", tr("Services")}, {"principles", tr("Principles")}, {"anti-patterns", tr("Anti-patterns")},
      {"references", tr("Reference")}};
  for (const auto& [target, name] : pages) entry(more, QString::fromLatin1(target), name, {}, name);
  m_tree->expandAll();
  filter();
  setCurrent(m_current);
}

void Sidebar::filter() {
  const QString wanted = m_filter->text().trimmed();
  for (int g = 0; g < m_model.rowCount(); ++g) {
    QStandardItem* group = m_model.item(g);
    bool any = false;
    for (int r = 0; r < group->rowCount(); ++r) {
      const bool shown = wanted.isEmpty() || group->child(r)->data(kTarget + 1).toString().contains(wanted, Qt::CaseInsensitive);
      m_tree->setRowHidden(r, group->index(), !shown);
      any = any || shown;
    }
    m_tree->setRowHidden(g, {}, !any);
  }
}

void Sidebar::setCurrent(const Location& location) {
  m_current = location;
  const QString target = location.slug.isEmpty() ? location.kind : location.kind + u':' + location.slug;
  for (int g = 0; g < m_model.rowCount(); ++g) {
    for (int r = 0; r < m_model.item(g)->rowCount(); ++r) {
      const QStandardItem* item = m_model.item(g)->child(r);
      if (item->data(kTarget).toString() == target) {
        m_tree->setCurrentIndex(item->index());
        m_tree->scrollTo(item->index());
        return;
      }
    }
  }
  m_tree->clearSelection();
  m_tree->setCurrentIndex({});
}

}  // namespace cdp::gui
