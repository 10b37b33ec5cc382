// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QLabel>
#include <QToolButton>

#include "diagram_widget.h"
#include "failure_view.h"
#include "page.h"

namespace cdp::gui {

/// A diagram on its card with what belongs to it: steps with their titles, zoom, full view. GUI thread.
class DiagramPanel final : public QFrame {
  Q_OBJECT
 public:
  DiagramPanel(const PageContext& context, QWidget* parent = nullptr);

  /// Starts at the first step when the diagram has several: a build-up is told from its beginning.
  void setDiagram(DiagramWidget::DiagramPtr diagram, int step = 0);
  [[nodiscard]] DiagramWidget* diagram() const { return m_diagram; }
  /// Language, lens, theme and sizes anew.
  void refresh();
  /// "Break it": parts fail by click, and what that does is told below the diagram. Nothing to break: no toggle.
  void setBreaking(bool breaking);
  [[nodiscard]] FailureView* failureView() const { return m_failure; }
  /// Tallest that the drawing gets, in pixels.
  void setMostHeight(int pixels);

 signals:
  void serviceRequested(const QString& link);
  void exportRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void updateSteps();
  void elideTitle();
  void updateHeight();
  QToolButton* button(const QString& objectName, const QString& icon);

  PageContext m_context;
  DiagramWidget* m_diagram;
  QWidget* m_stepBar;
  QToolButton* m_previous;
  QToolButton* m_next;
  QLabel* m_stepTitle;
  QString m_fullTitle;
  QLabel* m_stepText;
  QLabel* m_zoom;
  QToolButton* m_break;
  MarkKey* m_key;
  FailureView* m_failure;
  std::vector<std::pair<QToolButton*, QString>> m_buttons;
  int m_mostHeight = 420;
};

}  // namespace cdp::gui
