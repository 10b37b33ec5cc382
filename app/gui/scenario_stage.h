// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QToolButton>

#include "diagram_widget.h"
#include "mark_key.h"
#include "page.h"

namespace cdp::gui {

/// The diagram of a scenario on its card: as it is at a step, with the difference to the step before marked, or both steps side by
/// side. Below it the meaning of marks, and export. GUI thread.
class ScenarioStage final : public QFrame {
  Q_OBJECT
 public:
  enum class View { Plain, Difference, SideBySide };

  explicit ScenarioStage(const PageContext& context, QWidget* parent = nullptr);

  void setDiagram(DiagramWidget::DiagramPtr diagram, int step);
  /// The first step has nothing before it: it is always shown plainly.
  void setView(View view);
  [[nodiscard]] View view() const { return m_view; }
  /// The one that shows the current step.
  [[nodiscard]] DiagramWidget* diagram() const { return m_now; }
  /// The one that shows the step before, beside it.
  [[nodiscard]] DiagramWidget* before() const { return m_before; }
  /// Marks that somebody else has put on the diagram; empty: back to the view's own.
  void setKey(std::vector<MarkKey::Entry> entries);
  /// Language, lens, theme and sizes anew.
  void refresh();

 signals:
  void exportRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void apply();
  void arrange();
  [[nodiscard]] QString stepTitle(int step) const;

  PageContext m_context;
  View m_view = View::Plain;
  std::vector<MarkKey::Entry> m_foreignKey;
  QBoxLayout* m_pair;
  QWidget* m_beforeSide;
  QLabel* m_beforeTitle;
  QLabel* m_nowTitle;
  DiagramWidget* m_before;
  DiagramWidget* m_now;
  MarkKey* m_key;
  QToolButton* m_fit;
  QToolButton* m_export;
};

}  // namespace cdp::gui
