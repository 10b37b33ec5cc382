// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QPushButton>
#include <QToolButton>

#include "entry_field.h"
#include "head_panel.h"
#include "item_panel.h"
#include "lecture_list.h"
#include "page.h"
#include "rehearsal_panel.h"

namespace cdp::gui {

class LectureFlow;

/// The open lecture: its items at the left, the chosen one, the lecture itself or its rehearsals at the right. "lecture:PATH" opens a
/// file or a shipped lecture, "lecture" shows what is open, or a new one. GUI thread.
class LecturePage final : public Page {
  Q_OBJECT
 public:
  explicit LecturePage(const PageContext& context, QWidget* parent = nullptr);

  bool open(const Location& location) override;
  [[nodiscard]] QString title() const override;
  [[nodiscard]] LectureList* list() const { return m_list; }

  enum class Side { Item, Lecture, Rehearsals };
  void showSide(Side side);

 protected:
  void refresh() override;
  void refreshLens() override { m_item->refresh(); }
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void build();
  void buildHead();
  void buildList(QBoxLayout* row);
  void buildSide(QBoxLayout* row);
  void followDocument();
  void showState();
  void showTrouble();
  void addEntry(const QString& link);
  [[nodiscard]] LectureDocument& document() const;
  QToolButton* tool(const char* objectName, const char* icon);

  LectureFlow& m_flow;
  QLabel* m_problem;
  QPushButton* m_back;
  QWidget* m_body;
  QLineEdit* m_name;
  QLabel* m_state;
  QLabel* m_time;
  QPushButton* m_save;
  QPushButton* m_export;
  QPushButton* m_project;
  std::vector<std::pair<QToolButton*, QString>> m_tools;
  QToolButton* m_undo;
  QToolButton* m_redo;
  QToolButton* m_up;
  QToolButton* m_down;
  QToolButton* m_copy;
  QToolButton* m_remove;
  QLabel* m_violations;
  LectureList* m_list;
  EntryField* m_add;
  QPushButton* m_card;
  std::vector<std::pair<Side, QPushButton*>> m_sides;
  QScrollArea* m_sideArea;
  ItemPanel* m_item;
  HeadPanel* m_head;
  RehearsalPanel* m_rehearsals;
};

}  // namespace cdp::gui
