// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <optional>

namespace cdp::gui {

/// Asks the desktop not to blank or lock the screen while a lecture runs (org.freedesktop.ScreenSaver on the session bus: GNOME, KDE, Xfce,
/// MATE, Cinnamon). Where nobody answers, nothing happens: no lecture fails for it. GUI thread, never waits.
class ScreenAwake final : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  ~ScreenAwake() override;

  void setWanted(bool wanted);
  [[nodiscard]] bool isWanted() const { return m_wanted; }

 private:
  void release();

  bool m_wanted = false;
  std::optional<uint> m_cookie;
};

}  // namespace cdp::gui
