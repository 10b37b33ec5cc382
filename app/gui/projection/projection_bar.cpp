// SPDX-License-Identifier: Apache-2.0
#include "projection_bar.h"

#include "flow_layout.h"
#include "style.h"

namespace cdp::gui {

ProjectionBar::ProjectionBar(ProjectionController& controller, ProjectionCommands& commands, const ViewSettings& settings, QWidget* parent)
    : QFrame(parent), m_controller(controller), m_commands(commands), m_settings(settings) {
  setObjectName(QStringLiteral("projection_bar"));
  setProperty("card", true);
  auto* flow = new FlowLayout(this, 2, 2, Qt::AlignHCenter);
  flow->setContentsMargins(8, 4, 8, 4);
  int group = 0;
  for (const auto& command : commands.all()) {
    if (command.group != group) {
      group = command.group;
      auto* gap = new QWidget(this);
      gap->setFixedSize(10, 1);
      flow->addWidget(gap);
    }
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("project_") + command.id);
    button->setIconSize({20, 20});
    button->setFocusPolicy(Qt::NoFocus);  // keys stay the lecture's own
    button->setCheckable(static_cast<bool>(command.isOn));
    connect(button, &QToolButton::clicked, this, [this, run = command.run] {
      run();
      updateStates();
    });
    flow->addWidget(button);
    m_buttons.push_back(button);
  }
  for (const auto signal : {&ProjectionController::liveChanged, &ProjectionController::toolChanged, &ProjectionController::frozenChanged,
                            &ProjectionController::clockChanged, &ProjectionController::deckChanged}) {
    connect(&controller, signal, this, &ProjectionBar::updateStates);
  }
  refresh();
}

void ProjectionBar::refresh() {
  for (std::size_t i = 0; i < m_buttons.size(); ++i) {
    const auto& command = m_commands.all()[i];
    m_buttons[i]->setToolTip(ProjectionCommands::tip(command));
    m_buttons[i]->setAccessibleName(command.text());
    m_buttons[i]->setIcon(themedIcon(command.icon, m_settings.theme()));
  }
  updateStates();
}

void ProjectionBar::updateStates() {
  for (std::size_t i = 0; i < m_buttons.size(); ++i) {
    const auto& command = m_commands.all()[i];
    if (command.isOn) m_buttons[i]->setChecked(command.isOn());
    const std::size_t view = m_controller.live().view;
    if (command.id == QLatin1String("previous") || command.id == QLatin1String("first")) m_buttons[i]->setEnabled(view > 0);
    if (command.id == QLatin1String("next") || command.id == QLatin1String("last")) m_buttons[i]->setEnabled(view + 1 < m_controller.views().size());
    if (command.id == QLatin1String("history")) m_buttons[i]->setEnabled(m_controller.canGoBack());
    if (command.id == QLatin1String("break")) m_buttons[i]->setEnabled(m_controller.canBreak());
  }
}

}  // namespace cdp::gui
