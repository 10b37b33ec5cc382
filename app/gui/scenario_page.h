// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QScrollArea>
#include <optional>

#include "failure_view.h"
#include "page.h"
#include "scenario_stage.h"
#include "scenario_text.h"
#include "step_rail.h"

namespace cdp::gui {

/// A scenario: its diagram large, the rail of its steps below, the words of the step at the right. Stop 0 is where the story begins,
/// stops 1 to n are its steps, the last one looks back. "scenario:campaign#3" opens at step 3, "#end" at the end. GUI thread.
class ScenarioPage final : public Page {
  Q_OBJECT
 public:
  explicit ScenarioPage(const PageContext& context, QWidget* parent = nullptr);

  bool open(const Location& location) override;
  [[nodiscard]] QString title() const override;
  [[nodiscard]] DiagramWidget* diagramWidget() const override { return m_stage->diagram(); }
  [[nodiscard]] bool wantsRoom() const override { return true; }
  void stepBy(int steps) override { goTo(stop() + steps); }

  [[nodiscard]] const std::optional<Scenario>& scenario() const { return m_scenario; }
  [[nodiscard]] int stop() const { return m_rail->value(); }
  [[nodiscard]] int stopCount() const { return static_cast<int>(m_rail->stops().size()); }
  /// Out of range: the nearest end.
  void goTo(int stop);

 protected:
  void refresh() override;
  void refreshLens() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  enum class Mode { Walk, Difference, SideBySide, BreakIt };

  QPushButton* addToggle(QBoxLayout* row, const char* objectName, Mode mode, const QKeySequence& key);
  void addKey(const QKeySequence& key, std::function<void()> run);
  void setMode(Mode mode);
  /// The mode where it means something: a difference needs a step before.
  [[nodiscard]] Mode effectiveMode() const;
  void applyMode();
  void showStop();
  void fillText();
  void arrange();
  void scrollText(int key);
  [[nodiscard]] int lastStep() const { return m_scenario ? static_cast<int>(m_scenario->steps.size()) : 0; }
  [[nodiscard]] QString detail() const;

  std::optional<Scenario> m_scenario;
  Mode m_mode = Mode::Walk;
  bool m_moving = false;
  QLabel* m_missing;
  QWidget* m_body;
  QLabel* m_kicker;
  QLabel* m_title;
  std::vector<std::pair<Mode, QPushButton*>> m_toggles;
  QBoxLayout* m_sides;
  ScenarioStage* m_stage;
  StepRail* m_rail;
  QScrollArea* m_side;
  ScenarioText* m_text;
  FailureView* m_failure;
};

}  // namespace cdp::gui
