// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "lecture/stages.h"
#include "page.h"
#include "projection/diagram_shelf.h"

namespace cdp::gui {

/// What the room will see of an item, small, one view after another. The same painter as on the wall. GUI thread.
class ItemPicture final : public QWidget {
  Q_OBJECT
 public:
  explicit ItemPicture(const PageContext& context, QWidget* parent = nullptr);

  /// `head`: for its hints on lens and theme. Null: an empty frame.
  void show(const LectureItem* item, const LectureHead& head);
  [[nodiscard]] int count() const { return static_cast<int>(m_views.size()); }
  [[nodiscard]] int at() const { return m_at; }
  void go(int view);

  [[nodiscard]] QSize sizeHint() const override { return {380, 214}; }

 signals:
  void moved();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  PageContext m_context;
  DiagramShelf m_shelf;
  LectureItem m_item;
  LectureHead m_head;
  Language m_language = Language::English;
  Deck m_deck;
  std::vector<DeckView> m_views;
  int m_at = 0;
};

}  // namespace cdp::gui
