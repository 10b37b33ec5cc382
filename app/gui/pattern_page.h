// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBoxLayout>
#include <array>
#include <optional>

#include "diagram_panel.h"
#include "facts_panel.h"
#include "page.h"
#include "section.h"

namespace cdp::gui {

/// One pattern: name, diagram, all fields, and the facts beside them.
class PatternPage final : public Page {
  Q_OBJECT
 public:
  explicit PatternPage(const PageContext& context, QWidget* parent = nullptr);

  bool open(const Location& location) override;
  [[nodiscard]] QString title() const override;
  [[nodiscard]] DiagramWidget* diagramWidget() const override { return m_panel->diagram(); }
  [[nodiscard]] const std::optional<Pattern>& pattern() const { return m_pattern; }

 protected:
  void refresh() override;
  void refreshLens() override { m_panel->refresh(); }
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fillFacts();

  std::optional<Pattern> m_pattern;
  QLabel* m_kicker;
  QLabel* m_title;
  QLabel* m_summary;
  DiagramPanel* m_panel;
  Section* m_symptoms;
  std::array<Section*, kFields.size()> m_sections{};
  QBoxLayout* m_row;
  FactsPanel* m_facts;
  QLabel* m_missing;
  QWidget* m_body;
};

}  // namespace cdp::gui
