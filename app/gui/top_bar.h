// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include "page.h"

namespace cdp::gui {

/// What is always at hand: back and forward, the search field, language, lens, theme, size, and the menu. GUI thread.
class TopBar final : public QWidget {
  Q_OBJECT
 public:
  explicit TopBar(const PageContext& context, QWidget* parent = nullptr);

  void refresh();
  void updateNavigation(bool onHome);
  [[nodiscard]] QLineEdit* searchField() const { return m_search; }
  /// Further actions (export, print, projection …) are added to this menu by the window.
  [[nodiscard]] QMenu* menu() const { return m_menu; }

 signals:
  void sidebarToggled();

 private:
  QToolButton* button(const QString& objectName, const QString& icon);

  PageContext m_context;
  QToolButton* m_sidebar;
  QToolButton* m_back;
  QToolButton* m_forward;
  QToolButton* m_home;
  QLineEdit* m_search;
  QToolButton* m_language;
  QToolButton* m_lens;
  QMenu* m_lensMenu;
  QToolButton* m_theme;
  QToolButton* m_smaller;
  QToolButton* m_larger;
  QToolButton* m_menuButton;
  QMenu* m_menu;
  std::vector<std::pair<QToolButton*, QString>> m_buttons;
};

}  // namespace cdp::gui
