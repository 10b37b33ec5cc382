// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QScreen>
#include <memory>

#include "presenter_window.h"
#include "projection_window.h"
#include "screen_awake.h"

namespace cdp::gui {

/// A lecture in a room: the wall on one display, the presenter window on another; with one display the wall alone. Follows displays that
/// go and come. GUI thread; catalog and settings outlive it.
class ProjectionSession final : public QObject {
  Q_OBJECT
 public:
  ProjectionSession(const Catalog& catalog, ViewSettings& settings, QObject* parent = nullptr);
  ~ProjectionSession() override;

  /// Begins with a lecture; `home`: the display where the atlas itself is, which becomes the presenter's.
  void start(Lecture lecture, const QString& name, QScreen* home);
  /// Hides both windows; marks and place stay until the next start.
  void end();
  [[nodiscard]] bool isActive() const { return m_active; }

  void swapDisplays();
  void togglePresenter();
  void toggleFullScreen();

  [[nodiscard]] ProjectionController& controller() { return m_controller; }
  [[nodiscard]] ProjectionCommands& commands() { return m_commands; }
  [[nodiscard]] ProjectionWindow& wall() { return *m_wall; }
  [[nodiscard]] PresenterWindow& presenter() { return *m_presenter; }
  [[nodiscard]] const ScreenAwake& screenAwake() const { return m_awake; }
  [[nodiscard]] QScreen* wallScreen() const { return m_wallScreen; }
  [[nodiscard]] QScreen* presenterScreen() const { return m_presenterScreen; }

 signals:
  /// After start(): the controller has its lecture.
  void started();
  void ended();

 private:
  void place();
  void screenLeft(QScreen* screen);
  void screenCame(QScreen* screen);
  [[nodiscard]] ProjectionFrame* front();

  ViewSettings& m_settings;
  ProjectionController m_controller;
  ProjectionCommands m_commands;
  std::unique_ptr<ProjectionWindow> m_wall;
  std::unique_ptr<PresenterWindow> m_presenter;
  QPointer<QScreen> m_wallScreen;
  QPointer<QScreen> m_presenterScreen;
  ScreenAwake m_awake;
  bool m_active = false;
  bool m_wantsPresenter = false;
  bool m_fullScreen = true;
  bool m_lostScreen = false;  ///< there were two displays when one left
};

}  // namespace cdp::gui
