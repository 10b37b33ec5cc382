// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGridLayout>

#include "page.h"

namespace cdp::gui {

class PatternTile;

/// All scenarios, each with the picture it grows into, and the case notes: what real projects wrote about themselves. GUI thread.
class ScenariosPage final : public Page {
  Q_OBJECT
 public:
  explicit ScenariosPage(const PageContext& context, QWidget* parent = nullptr);

  bool open(const Location& location) override;
  [[nodiscard]] QString title() const override { return m_title->text(); }

 protected:
  void refresh() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Row {
    QWidget* widget;
    PatternTile* tile;
    QLabel* words;
  };
  struct NoteCard {
    QWidget* widget;
    QLabel* name;
    QLabel* text;
    QLabel* links;
  };
  void arrange();
  void makeNote(const CaseNote& note);
  [[nodiscard]] QString linksOf(const CaseNote& note) const;

  QLabel* m_title;
  QLabel* m_lead;
  std::vector<Row> m_rows;
  QLabel* m_notesTitle;
  QLabel* m_notesLead;
  std::vector<NoteCard> m_notes;
  QGridLayout* m_grid;
  QGridLayout* m_noteGrid;
  int m_columns = 0;
};

}  // namespace cdp::gui
