// SPDX-License-Identifier: Apache-2.0
#include "lecture_list.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <cmath>

#include "fonts.h"
#include "icon_store.h"
#include "lecture_words.h"

namespace cdp::gui {
namespace {

constexpr int kRow = 54;

/// "0:06", "1:05": hours and minutes from the beginning.
QString clockMinutes(double minutes) {
  const int whole = static_cast<int>(std::floor(minutes));
  return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

}  // namespace

LectureListModel::LectureListModel(LectureDocument& document, const PageContext& context, QObject* parent)
    : QAbstractListModel(parent), m_document(document), m_context(context), m_rows(document.lecture().items.size()) {
  connect(&document, &LectureDocument::replaced, this, [this] {
    beginResetModel();
    m_rows = m_document.lecture().items.size();
    endResetModel();
  });
  connect(&document, &LectureDocument::changed, this, &LectureListModel::follow);
}

void LectureListModel::follow() {
  // Which row changed does not matter for a few hundred of them; only their number must be told in the right order.
  const std::size_t now = m_document.lecture().items.size();
  if (now > m_rows) {
    beginInsertRows({}, static_cast<int>(m_rows), static_cast<int>(now) - 1);
    m_rows = now;
    endInsertRows();
  } else if (now < m_rows) {
    beginRemoveRows({}, static_cast<int>(now), static_cast<int>(m_rows) - 1);
    m_rows = now;
    endRemoveRows();
  }
  if (now > 0) emit dataChanged(index(0), index(static_cast<int>(now) - 1));
}

QString LectureListModel::stepTitle(const LectureItem& item) const {
  if (item.kind != ItemKind::Scenario || item.stages.size() != 1 || !item.stages.front().starts_with("step-")) return {};
  auto it = m_steps.find(item.show.front());
  if (it == m_steps.end()) {
    it = m_steps.emplace(item.show.front(), std::vector<LocalizedText>()).first;
    if (const auto scenario = m_context.catalog.scenario(std::string(slugOf(item.show.front())))) {
      for (const auto& step : scenario->steps) it->second.push_back(step.title);
    }
  }
  const auto step = QString::fromStdString(item.stages.front().substr(5)).toULongLong();
  return step >= 1 && step <= it->second.size() ? QString::fromStdString(it->second[step - 1].in(m_context.settings.language())) : QString();
}

int LectureListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows); }

QVariant LectureListModel::data(const QModelIndex& index, int role) const {
  const auto& items = m_document.lecture().items;
  const auto row = static_cast<std::size_t>(index.row());
  if (!index.isValid() || row >= items.size()) return {};
  const LectureItem& item = items[row];
  const Catalog& catalog = m_context.catalog;
  const bool missing = isMissing(item, catalog);
  switch (role) {
    case Qt::DisplayRole:
      return itemName(item, catalog, m_context.settings.language());
    case LineRole: {
      if (item.kind == ItemKind::Unknown) return tr("Needs a later version of the program (“%1”)").arg(QString::fromStdString(item.kindText));
      if (missing) return tr("Not installed");
      QString line = itemKindName(item.kind);
      if (!item.stages.empty()) line += QStringLiteral(" · ") + stageWords(item.stages);
      if (const QString step = stepTitle(item); !step.isEmpty()) line += QStringLiteral(" · ") + step;
      if (!item.title.empty() && !item.show.empty()) {
        line += QStringLiteral(" · ") + QString::fromStdString(catalog.titleOf(item.show.front(), m_context.settings.language()));
      }
      return line;
    }
    case Qt::AccessibleTextRole:
      return tr("%1. %2, %3, %4")
          .arg(index.row() + 1)
          .arg(data(index, Qt::DisplayRole).toString(), data(index, LineRole).toString(), minutesText(item.minutes));
    case Qt::ToolTipRole:
      return missing ? data(index, LineRole) : QVariant(itemKindName(item.kind));
    case IconRole:
      return itemIcon(item, catalog);
    case MissingRole:
      return missing;
    case MinutesRole:
      return item.minutes;
    case BeginRole: {
      double begin = 0;
      for (std::size_t i = 0; i < row; ++i) begin += items[i].minutes;
      return begin;
    }
    default:
      return {};
  }
}

Qt::ItemFlags LectureListModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::ItemIsDropEnabled;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
}

QMimeData* LectureListModel::mimeData(const QModelIndexList& indexes) const {
  auto* data = new QMimeData;
  QStringList names;
  for (const auto& index : indexes) names << index.data().toString();
  data->setText(names.join(u'\n'));
  return data;
}

std::vector<LectureItem> LectureListModel::itemsIn(const QMimeData* data) const {
  std::vector<LectureItem> items;
  if (data == nullptr || !data->hasText() || data->text().size() > 20000) return items;
  for (const QString& line : data->text().split(u'\n', Qt::SkipEmptyParts)) {
    if (auto item = itemForPlace(Location::parse(line.trimmed()), m_context.catalog, false)) items.push_back(std::move(*item));
  }
  return items;
}

bool LectureListModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int, const QModelIndex&) const { return data != nullptr && data->hasText(); }

bool LectureListModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent) {
  auto at = static_cast<std::size_t>(row >= 0 ? row : parent.isValid() ? parent.row() + 1 : rowCount());
  bool any = false;
  for (auto& item : itemsIn(data)) {
    if (!m_document.apply(InsertItem{at, std::move(item)})) break;
    any = true;
    ++at;
  }
  if (any) emit dropped(static_cast<int>(at) - 1);
  return any;
}

bool LectureListModel::moveRows(const QModelIndex&, int row, int count, const QModelIndex&, int before) {
  const int to = before > row ? before - 1 : before;
  if (count != 1 || to == row || row < 0 || row >= rowCount() || to < 0 || to >= rowCount()) return false;
  if (!m_document.apply(MoveItem{static_cast<std::size_t>(row), static_cast<std::size_t>(to)})) return false;
  emit dropped(to);
  return true;
}

QSize LectureRowPainter::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, qRound(m_settings.scaled(kRow))}; }

void LectureRowPainter::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto& theme = m_settings.theme();
  const auto px = [this](double pixels) { return m_settings.scaled(pixels); };
  painter->save();
  painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const QRectF row = QRectF(option.rect).adjusted(1, 1, -1, -1);
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  const bool focus = selected && option.state.testFlag(QStyle::State_HasFocus);
  if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
    QColor fill = selected ? theme.accentTint : theme.text;
    if (!selected) fill.setAlphaF(0.05F);
    painter->setPen(focus ? QPen(theme.accent, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill);
    painter->drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
  }
  const bool missing = index.data(LectureListModel::MissingRole).toBool();
  const double middle = row.center().y();
  const QFont small = render::font(px(12));
  painter->setFont(small);
  painter->setPen(theme.secondary);
  painter->drawText(QRectF(row.left() + 4, row.top(), px(26), row.height()), Qt::AlignRight | Qt::AlignVCenter, QString::number(index.row() + 1));
  const double icon = px(22);
  painter->drawPixmap(QRectF(row.left() + px(42), middle - icon / 2, icon, icon),
                      render::IconStore::pixmap(index.data(LectureListModel::IconRole).toString(), qRound(icon), missing ? theme.changed : theme.secondary, 2),
                      {});
  const double minutes = index.data(LectureListModel::MinutesRole).toDouble();
  const double right = px(74);
  const QRectF times(row.right() - right - 10, row.top(), right, row.height());
  painter->setPen(minutes > 0 ? theme.text : theme.secondary);
  painter->setFont(render::font(px(13.5)));
  painter->drawText(QRectF(times.left(), middle - px(19), times.width(), px(20)), Qt::AlignRight | Qt::AlignVCenter,
                    minutes > 0 ? minutesText(minutes) : QStringLiteral("–"));
  painter->setFont(small);
  painter->setPen(theme.secondary);
  painter->drawText(QRectF(times.left(), middle + px(1), times.width(), px(18)), Qt::AlignRight | Qt::AlignVCenter,
                    clockMinutes(index.data(LectureListModel::BeginRole).toDouble()));
  const double left = row.left() + px(76);
  const double room = times.left() - left - 8;
  const QFont name = render::font(px(14.5), QFont::DemiBold);
  painter->setFont(name);
  painter->setPen(selected ? theme.accent : theme.text);
  painter->drawText(QRectF(left, middle - px(20), room, px(21)), Qt::AlignLeft | Qt::AlignVCenter,
                    QFontMetricsF(name).elidedText(index.data().toString(), Qt::ElideRight, room));
  painter->setFont(small);
  painter->setPen(missing ? theme.changed : theme.secondary);
  painter->drawText(QRectF(left, middle + px(1), room, px(18)), Qt::AlignLeft | Qt::AlignVCenter,
                    QFontMetricsF(small).elidedText(index.data(LectureListModel::LineRole).toString(), Qt::ElideRight, room));
  painter->restore();
}

LectureList::LectureList(LectureDocument& document, const PageContext& context, QWidget* parent)
    : QListView(parent), m_document(document), m_context(context), m_model(document, context, this) {
  setObjectName(QStringLiteral("lecture_list"));
  setModel(&m_model);
  setItemDelegate(new LectureRowPainter(context.settings, this));
  setUniformItemSizes(true);
  setMouseTracking(true);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setDragEnabled(true);
  setAcceptDrops(true);
  setDropIndicatorShown(true);
  setDragDropMode(QAbstractItemView::DragDrop);
  setDefaultDropAction(Qt::MoveAction);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(&m_model, &LectureListModel::dropped, this, &LectureList::setCurrent);
  connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { setCurrent(0); });
  connect(&m_model, &QAbstractItemModel::dataChanged, this, &LectureList::currentMoved);
  connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &LectureList::currentMoved);
  refresh();
}

void LectureList::refresh() {
  setAccessibleName(tr("Items of the lecture"));
  doItemsLayout();
  viewport()->update();
}

void LectureList::setCurrent(int row) {
  const QModelIndex index = m_model.index(std::min(row, m_model.rowCount() - 1));
  setCurrentIndex(index);
  scrollTo(index);
}

void LectureList::moveCurrent(int by) {
  const int row = current();
  if (row >= 0) m_model.moveRows({}, row, 1, {}, by > 0 ? row + by + 1 : row + by);
}

void LectureList::removeCurrent() {
  const int row = current();
  if (row < 0 || !m_document.apply(RemoveItem{static_cast<std::size_t>(row)})) return;
  setCurrent(row);
}

void LectureList::duplicateCurrent() {
  const int row = current();
  if (row < 0) return;
  LectureItem copy = m_document.lecture().items[static_cast<std::size_t>(row)];
  if (m_document.apply(InsertItem{static_cast<std::size_t>(row) + 1, std::move(copy)})) setCurrent(row + 1);
}

void LectureList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QListView::currentChanged(current, previous);
  emit currentMoved();
}

void LectureList::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
    moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
  } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
    removeCurrent();
  } else {
    QListView::keyPressEvent(event);
  }
}

void LectureList::paintEvent(QPaintEvent* event) {
  QListView::paintEvent(event);
  if (m_model.rowCount() > 0) return;
  QPainter painter(viewport());
  painter.setFont(render::font(m_context.settings.scaled(14)));
  painter.setPen(m_context.settings.theme().secondary);
  painter.drawText(viewport()->rect().adjusted(40, 0, -40, 0), Qt::AlignCenter | Qt::TextWordWrap,
                   tr("Nothing here yet. Add an entry with the field below, drag one here from the contents at the left, or press Ctrl+B on any page."));
}

}  // namespace cdp::gui
