// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>
#include <map>

#include "lecture_document.h"
#include "page.h"

namespace cdp::gui {

/// The items of the open lecture as rows; every change goes through the document, so that it can be undone. Takes entries of the atlas
/// dropped as text ("pattern:scale-out"). GUI thread; document and context outlive it.
class LectureListModel final : public QAbstractListModel {
  Q_OBJECT
 public:
  LectureListModel(LectureDocument& document, const PageContext& context, QObject* parent);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
  [[nodiscard]] QStringList mimeTypes() const override { return {QStringLiteral("text/plain")}; }
  [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
  [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) const override;
  bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;
  bool moveRows(const QModelIndex& from, int row, int count, const QModelIndex& to, int before) override;

  enum Role { LineRole = Qt::UserRole + 1, IconRole, MissingRole, MinutesRole, BeginRole };

 signals:
  /// Items came from elsewhere; the last one's row.
  void dropped(int row);

 private:
  [[nodiscard]] std::vector<LectureItem> itemsIn(const QMimeData* data) const;
  void follow();
  /// Title of a scenario's step, where an item shows only that.
  [[nodiscard]] QString stepTitle(const LectureItem& item) const;

  LectureDocument& m_document;
  PageContext m_context;
  std::size_t m_rows = 0;
  mutable std::map<std::string, std::vector<LocalizedText>> m_steps;  ///< titles of the steps of scenarios that were needed
};

/// Draws a row: number, icon, name with what of it is shown, minutes with the time it begins.
class LectureRowPainter final : public QStyledItemDelegate {
  Q_OBJECT
 public:
  LectureRowPainter(const ViewSettings& settings, QObject* parent) : QStyledItemDelegate(parent), m_settings(settings) {}
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  const ViewSettings& m_settings;
};

/// The list of a lecture's items: drag to put in order, Alt+Up and Alt+Down too, Delete to remove.
class LectureList final : public QListView {
  Q_OBJECT
 public:
  LectureList(LectureDocument& document, const PageContext& context, QWidget* parent);

  [[nodiscard]] int current() const { return currentIndex().row(); }
  void setCurrent(int row);
  void moveCurrent(int by);
  void removeCurrent();
  void duplicateCurrent();
  /// Theme, language or size changed.
  void refresh();

 signals:
  /// Another row, or what is in it.
  void currentMoved();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

 private:
  LectureDocument& m_document;
  PageContext m_context;
  LectureListModel m_model;
};

}  // namespace cdp::gui
