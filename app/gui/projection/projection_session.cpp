// SPDX-License-Identifier: Apache-2.0
#include "projection_session.h"

#include <QGuiApplication>

namespace cdp::gui {

ProjectionSession::ProjectionSession(const Catalog& catalog, ViewSettings& settings, QObject* parent)
    : QObject(parent), m_settings(settings), m_controller(catalog), m_commands(m_controller) {
  m_wall = std::make_unique<ProjectionWindow>(m_controller, m_commands, settings);
  m_presenter = std::make_unique<PresenterWindow>(m_controller, m_commands, settings);
  connect(&m_controller, &ProjectionController::overviewRequested, this, [this] { front()->showOverview(); });
  connect(&m_controller, &ProjectionController::keySheetRequested, this, [this] { front()->showKeySheet(); });
  connect(&m_controller, &ProjectionController::goToRequested, this, [this] { front()->askWhere(); });
  connect(&m_controller, &ProjectionController::swapRequested, this, &ProjectionSession::swapDisplays);
  connect(&m_controller, &ProjectionController::presenterRequested, this, &ProjectionSession::togglePresenter);
  connect(&m_controller, &ProjectionController::fullScreenRequested, this, &ProjectionSession::toggleFullScreen);
  connect(&m_controller, &ProjectionController::closeRequested, this, &ProjectionSession::end);
  const auto refresh = [this] {
    m_wall->refresh();
    m_presenter->refresh();
  };
  connect(&settings, &ViewSettings::languageChanged, this, refresh);
  connect(&settings, &ViewSettings::themeChanged, this, refresh);
  connect(qGuiApp, &QGuiApplication::screenRemoved, this, &ProjectionSession::screenLeft);
  connect(qGuiApp, &QGuiApplication::screenAdded, this, &ProjectionSession::screenCame);
}

ProjectionSession::~ProjectionSession() = default;

ProjectionFrame* ProjectionSession::front() {
  if (m_presenter->isVisible() && (m_presenter->isActiveWindow() || !m_wall->isActiveWindow())) return m_presenter.get();
  return m_wall.get();
}

void ProjectionSession::start(Lecture lecture, const QString& name, QScreen* home) {
  m_controller.setLanguage(m_settings.language());
  m_controller.setLens(m_settings.lens());
  m_controller.setTheme(m_settings.themeId() == render::ThemeId::Print ? render::ThemeId::Light : m_settings.themeId());
  m_controller.setLecture(std::move(lecture), name);
  m_presenterScreen = home != nullptr ? home : QGuiApplication::primaryScreen();
  m_wallScreen = m_presenterScreen;
  for (QScreen* screen : QGuiApplication::screens()) {
    if (screen != m_presenterScreen) m_wallScreen = screen;
  }
  m_wantsPresenter = m_wallScreen != m_presenterScreen;
  m_fullScreen = true;
  m_lostScreen = false;
  m_active = true;
  m_awake.setWanted(true);
  place();
  emit started();
}

void ProjectionSession::place() {
  // On one display the wall makes room for the presenter by being a window.
  const bool shared = m_wallScreen == m_presenterScreen && m_wantsPresenter;
  m_wall->showOn(m_wallScreen, m_fullScreen && !shared);
  m_wall->setBarAllowed(!m_wantsPresenter);
  if (m_wantsPresenter) {
    m_presenter->showOn(m_presenterScreen);
  } else {
    m_presenter->hide();
    bringToFront(*m_wall);
  }
}

void ProjectionSession::end() {
  if (!m_active) return;
  m_active = false;
  m_awake.setWanted(false);
  m_controller.setTool(Tool::None);
  m_wall->clearOverlays();
  m_presenter->clearOverlays();
  m_wall->hide();
  m_presenter->hide();
  emit ended();
}

void ProjectionSession::swapDisplays() {
  if (m_wallScreen == m_presenterScreen) {
    emit m_controller.told(tr("There is only one display."));
    return;
  }
  std::swap(m_wallScreen, m_presenterScreen);
  place();
}

void ProjectionSession::togglePresenter() {
  m_wantsPresenter = !m_wantsPresenter;
  place();
}

void ProjectionSession::toggleFullScreen() {
  if (m_wallScreen == m_presenterScreen && m_wantsPresenter) {
    emit m_controller.told(tr("On one display the wall is a window while the presenter window is open (Shift+P hides it)."));
    return;
  }
  m_fullScreen = !m_fullScreen;
  place();
}

void ProjectionSession::screenLeft(QScreen* screen) {
  if (!m_active || (screen != m_wallScreen && screen != m_presenterScreen)) return;
  QScreen* left = nullptr;
  for (QScreen* other : QGuiApplication::screens()) {
    if (other != screen) left = other;
  }
  if (left == nullptr) return;
  m_lostScreen = m_wallScreen != m_presenterScreen;
  m_wallScreen = left;
  m_presenterScreen = left;
  place();
}

void ProjectionSession::screenCame(QScreen* screen) {
  if (!m_active || m_wallScreen != m_presenterScreen || !(m_lostScreen || !m_wantsPresenter)) return;
  // The display that comes is the projector: the lecturer's window stays where the lecturer is.
  m_wallScreen = screen;
  m_wantsPresenter = true;
  m_lostScreen = false;
  place();
}

}  // namespace cdp::gui
