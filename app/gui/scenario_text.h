// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QPushButton>
#include <array>
#include <vector>

#include "facts_panel.h"
#include "page.h"
#include "pattern_tile.h"
#include "section.h"

namespace cdp::gui {

/// The words beside a scenario's diagram: its beginning (situation, aim, environment), one of its steps (challenge → patterns →
/// action → gain → price), or its end (looking back, sources, what else to read). GUI thread.
class ScenarioText final : public QWidget {
  Q_OBJECT
 public:
  explicit ScenarioText(const PageContext& context, QWidget* parent = nullptr);

  void showBeginning(const Scenario& scenario);
  /// 1-based.
  void showStep(const Scenario& scenario, int step);
  void showEnd(const Scenario& scenario);

 signals:
  void linkActivated(const QString& target);
  /// The button at the end of the beginning.
  void startRequested();

 private:
  void clear();
  void setSection(std::size_t index, const QString& heading, const LocalizedText& markdown);
  void showPatterns(const std::vector<std::string>& slugs);
  [[nodiscard]] QString text(const LocalizedText& value) const;

  PageContext m_context;
  QLabel* m_kicker;
  QLabel* m_title;
  QLabel* m_lead;
  std::array<Section*, 4> m_sections{};
  QLabel* m_answer;
  QWidget* m_patterns;
  std::vector<PatternTile*> m_tiles;
  QPushButton* m_start;
  FactsPanel* m_facts;
};

}  // namespace cdp::gui
