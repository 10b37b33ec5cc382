// SPDX-License-Identifier: Apache-2.0
#include "top_bar.h"

#include <QActionGroup>
#include <QHBoxLayout>

#include "style.h"

namespace cdp::gui {

TopBar::TopBar(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
  setObjectName(QStringLiteral("top_bar"));
  setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(10, 6, 10, 6);
  row->setSpacing(2);
  m_sidebar = button(QStringLiteral("toggle_sidebar"), QStringLiteral("ui/sidebar-left"));
  m_back = button(QStringLiteral("go_back"), QStringLiteral("ui/back"));
  m_forward = button(QStringLiteral("go_forward"), QStringLiteral("ui/forward"));
  m_home = button(QStringLiteral("go_home"), QStringLiteral("ui/home"));
  m_search = new QLineEdit(this);
  m_search->setObjectName(QStringLiteral("search_field"));
  m_search->setClearButtonEnabled(true);
  m_search->setMaximumWidth(620);
  m_language = button(QStringLiteral("switch_language"), QStringLiteral("ui/language"));
  m_language->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_lens = button(QStringLiteral("choose_lens"), QStringLiteral("ui/lens"));
  m_lens->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_lens->setPopupMode(QToolButton::InstantPopup);
  m_lensMenu = new QMenu(this);
  auto* group = new QActionGroup(m_lensMenu);
  for (Lens lens : kLenses) {
    QAction* action = m_lensMenu->addAction(QString());
    action->setCheckable(true);
    action->setData(static_cast<int>(lens));
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, lens] { m_context.settings.setLens(lens); });
  }
  m_lens->setMenu(m_lensMenu);
  m_smaller = button(QStringLiteral("text_smaller"), QStringLiteral("ui/text-smaller"));
  m_larger = button(QStringLiteral("text_larger"), QStringLiteral("ui/text-larger"));
  m_theme = button(QStringLiteral("switch_theme"), QStringLiteral("ui/moon"));
  m_menuButton = button(QStringLiteral("main_menu"), QStringLiteral("ui/menu"));
  m_menuButton->setPopupMode(QToolButton::InstantPopup);
  m_menu = new QMenu(this);
  m_menuButton->setMenu(m_menu);
  for (QWidget* w : std::initializer_list<QWidget*>{m_sidebar, m_back, m_forward, m_home}) row->addWidget(w);
  row->addStretch(1);
  row->addWidget(m_search, 8);
  row->addStretch(1);
  for (QWidget* w : std::initializer_list<QWidget*>{m_language, m_lens, m_smaller, m_larger, m_theme, m_menuButton}) row->addWidget(w);

  connect(m_sidebar, &QToolButton::clicked, this, &TopBar::sidebarToggled);
  connect(m_back, &QToolButton::clicked, &context.navigator, &Navigator::back);
  connect(m_forward, &QToolButton::clicked, &context.navigator, &Navigator::forward);
  connect(m_home, &QToolButton::clicked, this, [this] { m_context.navigator.go(Location::parse(QStringLiteral("home"))); });
  connect(m_language, &QToolButton::clicked, this,
          [this] { m_context.settings.setLanguage(m_context.settings.japanese() ? Language::English : Language::Japanese); });
  connect(m_theme, &QToolButton::clicked, this,
          [this] { m_context.settings.setTheme(m_context.settings.theme().isDark ? render::ThemeId::Light : render::ThemeId::Dark); });
  connect(m_smaller, &QToolButton::clicked, this, [this] { m_context.settings.setTextPercent(m_context.settings.textPercent() - 10); });
  connect(m_larger, &QToolButton::clicked, this, [this] { m_context.settings.setTextPercent(m_context.settings.textPercent() + 10); });
  connect(&context.settings, &ViewSettings::lensChanged, this, &TopBar::refresh);
  refresh();
}

QToolButton* TopBar::button(const QString& objectName, const QString& icon) {
  auto* b = new QToolButton(this);
  b->setObjectName(objectName);
  b->setIconSize({20, 20});
  m_buttons.emplace_back(b, icon);
  return b;
}

void TopBar::refresh() {
  const auto& settings = m_context.settings;
  for (auto& [b, icon] : m_buttons) {
    if (b == m_theme) icon = settings.theme().isDark ? QStringLiteral("ui/sun") : QStringLiteral("ui/moon");
    b->setIcon(themedIcon(icon, settings.theme()));
  }
  const auto tip = [](QToolButton* b, const QString& text) {
    b->setToolTip(text);
    b->setAccessibleName(text);
  };
  tip(m_sidebar, tr("Show or hide the contents (F9)"));
  tip(m_back, tr("Back (Alt+Left)"));
  tip(m_forward, tr("Forward (Alt+Right)"));
  tip(m_home, tr("Overview (Alt+Home)"));
  tip(m_language, tr("日本語で表示 (Ctrl+L)"));
  tip(m_lens, tr("Names on diagrams"));
  tip(m_smaller, tr("Smaller text (Ctrl+−)"));
  tip(m_larger, tr("Larger text (Ctrl++)"));
  tip(m_theme, settings.theme().isDark ? tr("Light (Ctrl+D)") : tr("Dark (Ctrl+D)"));
  tip(m_menuButton, tr("Menu"));
  m_language->setText(settings.japanese() ? QStringLiteral("EN") : QStringLiteral("日本語"));
  m_search->setPlaceholderText(tr("What is the problem?  (Ctrl+K)"));
  m_search->setAccessibleName(tr("Search"));
  const QStringList names{tr("Generic"), QStringLiteral("AWS"), QStringLiteral("Azure"), QStringLiteral("Google Cloud")};
  const auto actions = m_lensMenu->actions();
  for (int i = 0; i < actions.size(); ++i) {
    actions[i]->setText(names[i]);
    actions[i]->setChecked(actions[i]->data().toInt() == static_cast<int>(settings.lens()));
  }
  m_lens->setText(names[static_cast<int>(settings.lens())]);
}

void TopBar::updateNavigation(bool onHome) {
  m_back->setEnabled(m_context.navigator.canGoBack());
  m_forward->setEnabled(m_context.navigator.canGoForward());
  m_home->setEnabled(!onHome);
  m_sidebar->setVisible(!onHome);
  // The overview has a search field of its own, in the middle of the page.
  m_search->setVisible(!onHome);
}

}  // namespace cdp::gui
