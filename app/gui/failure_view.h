// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QPushButton>
#include <optional>

#include "diagram_widget.h"
#include "facts_panel.h"
#include "failure/failure_analysis.h"
#include "failure/remedies.h"
#include "mark_key.h"
#include "page.h"

namespace cdp::gui {

/// "Break it": while active, a click or Enter on a part of a diagram fails it or brings it back, the diagram shows what that does, and
/// this panel tells it. What has failed stays failed from step to step, so that the same loss can be tried on what comes next.
/// GUI thread; the diagram outlives it. It never ends the program's other uses of a click: who owns the diagram asks `isActive`.
class FailureView final : public QWidget {
  Q_OBJECT
 public:
  FailureView(const PageContext& context, DiagramWidget* diagram, QWidget* parent = nullptr);

  void setActive(bool active);
  [[nodiscard]] bool isActive() const { return m_active; }
  /// Fails a node or a group, or brings it back. Ids the diagram has not are ignored.
  void toggle(const QString& id);
  void reset();
  [[nodiscard]] const std::vector<std::string>& failed() const { return m_failed; }
  [[nodiscard]] const std::optional<FailureReport>& report() const { return m_report; }
  [[nodiscard]] const std::optional<Weaknesses>& weaknesses() const { return m_weaknesses; }

  /// Texts, colours and sizes anew.
  void refresh();
  /// What the marks on the diagram mean.
  [[nodiscard]] std::vector<MarkKey::Entry> key() const;

 signals:
  /// "pattern:multi-server"
  void linkActivated(const QString& target);
  void failedChanged();

 private:
  void analyse();
  void fill();
  void fillRequests(const class AnalysisWords& words);
  void fillData(const class AnalysisWords& words);
  void fillPoints(const class AnalysisWords& words);
  void addSuggestions(const DiagramPart& part, const std::string& dataSet);

  PageContext m_context;
  DiagramWidget* m_diagram;
  bool m_active = false;
  std::vector<std::string> m_failed;
  std::optional<FailureReport> m_report;
  std::optional<Weaknesses> m_weaknesses;
  std::optional<std::vector<Remedy>> m_remedies;
  std::vector<Suggestion> m_suggestions;
  QLabel* m_heading;
  QLabel* m_hint;
  QPushButton* m_reset;
  FactsPanel* m_facts;
};

}  // namespace cdp::gui
