// SPDX-License-Identifier: Apache-2.0
#include "style.h"

#include <QApplication>
#include <QPalette>
#include <QPixmapCache>
#include <QStyleFactory>
#include <QToolTip>

#include "fonts.h"
#include "icon_store.h"

namespace cdp::gui {
namespace {

QString sheet(const render::Theme& t, int percent) {
  const auto px = [percent](double pixels) { return QString::number(qRound(pixels * percent / 100.0)) + QStringLiteral("px"); };
  QString s = QStringLiteral(R"(
* { outline: none; }
QMainWindow, #page_surface, #page_column, QStackedWidget, QScrollArea, QScrollArea > QWidget > QWidget { background: @ground; }
QWidget { color: @text; }
QLabel { background: transparent; }
#top_bar { background: @ground; border-bottom: 1px solid @hairline; }
#sidebar { background: @ground; border-right: 1px solid @hairline; }
QLabel[role="title"] { font-size: @px30; font-weight: 600; }
QLabel[role="h2"] { font-size: @px22; font-weight: 600; }
QLabel[role="h3"] { font-size: @px18; font-weight: 600; }
QLabel[role="lead"] { font-size: @px17; color: @secondary; }
QLabel[role="kicker"] { font-size: @px13; color: @secondary; }
QLabel[role="caption"] { font-size: @px13; color: @secondary; }
QLabel[role="overline"] { font-size: @px13; font-weight: 600; color: @secondary; }
QLabel[role="warning"] { font-size: @px14; color: @changed; }
QLabel a, QTextBrowser a { color: @accent; }
QTextBrowser { background: transparent; border: none; selection-background-color: @accent; selection-color: @surface; }
QLineEdit { background: @surface; border: 1px solid @hairline; border-radius: 8px; padding: 6px 10px; font-size: @px15; selection-background-color: @accent; selection-color: @surface; }
QLineEdit:focus { border: 1px solid @accent; }
QPlainTextEdit { background: @surface; border: 1px solid @hairline; border-radius: 8px; padding: 4px 6px; font-size: @px15; selection-background-color: @accent; selection-color: @surface; }
QPlainTextEdit:focus { border: 1px solid @accent; }
QLineEdit#home_search { font-size: @px18; padding: 12px 16px; border-radius: 12px; }
QToolButton { background: transparent; border: none; border-radius: 6px; padding: 6px; color: @text; font-size: @px14; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @accentTint; color: @accent; }
QToolButton:focus { border: 1px solid @accent; padding: 5px; }
QToolButton:disabled { color: @disabled; }
QToolButton::menu-indicator { image: none; }
QPushButton { background: @surface; border: 1px solid @hairline; border-radius: 8px; padding: 7px 14px; font-size: @px14; }
QPushButton:hover { border-color: @secondary; }
QPushButton:focus { border: 1px solid @accent; }
QPushButton:default, QPushButton[primary="true"] { background: @accent; border-color: @accent; color: @surface; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton:disabled { color: @disabled; }
QPushButton[chip="true"] { border-radius: 14px; padding: 4px 12px; font-size: @px13; color: @secondary; }
QPushButton[chip="true"]:checked { background: @accentTint; border-color: @accent; color: @accent; }
QPushButton[chip="true"][chosen="true"] { background: @accentTint; border-color: @accent; color: @accent; }
QPushButton[chip="true"]:disabled { color: @disabled; }
QLineEdit[chip="true"] { border-radius: 14px; padding: 3px 10px; font-size: @px13; }
QLineEdit[chip="true"][chosen="true"] { background: @accentTint; border-color: @accent; color: @accent; }
QFrame[card="true"] { background: @surface; border: 1px solid @hairline; border-radius: 12px; }
QFrame[line="true"] { background: @hairline; max-height: 1px; min-height: 1px; border: none; }
QTreeView, QListView { background: transparent; border: none; font-size: @px14; show-decoration-selected: 0; }
QTreeView::item, QListView::item { padding: 4px 6px; border-radius: 6px; color: @text; }
QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QListView::item:selected { background: @accentTint; color: @accent; }
QTreeView::branch { background: transparent; }
QMenu { background: @surface; border: 1px solid @hairline; border-radius: 8px; padding: 6px; font-size: @px14; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 5px; }
QMenu::item:selected { background: @accentTint; color: @accent; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @hairline; margin: 5px 8px; }
QToolTip { background: @surface; color: @text; border: 1px solid @hairline; padding: 6px 8px; font-size: @px13; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar::handle:vertical { background: @hairline; border-radius: 4px; min-height: 32px; margin: 0 2px; }
QScrollBar::handle:vertical:hover { background: @secondary; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle:horizontal { background: @hairline; border-radius: 4px; min-width: 32px; margin: 2px 0; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none; width: 0; height: 0; }
QSplitter::handle { background: transparent; }
QComboBox { background: @surface; border: 1px solid @hairline; border-radius: 8px; padding: 5px 10px; font-size: @px14; }
QComboBox[heading="true"] { font-size: @px18; font-weight: 600; padding: 8px 12px; }
QComboBox[heading="true"]::drop-down { width: 0; }
QPushButton[suggestion="true"] { border-radius: 12px; padding: 0; text-align: left; }
QPushButton[suggestion="true"]:hover { border-color: @accent; }
QLabel[role="cardTitle"] { font-size: @px15; font-weight: 600; color: @accent; }
#compare_names { background: @ground; border-bottom: 1px solid @hairline; }
QComboBox:focus { border-color: @accent; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @hairline; selection-background-color: @accentTint; selection-color: @accent; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0; border: 0; }
QSpinBox, QDoubleSpinBox { background: @surface; border: 1px solid @hairline; border-radius: 8px; padding: 5px 8px; font-size: @px14; }
QCheckBox, QRadioButton { font-size: @px14; spacing: 8px; }
QProgressBar { border: none; background: @hairline; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QDialog { background: @ground; }
)");
  const auto mix = [](const QColor& a, const QColor& b, double part) {
    return QColor::fromRgbF(static_cast<float>(a.redF() * (1 - part) + b.redF() * part), static_cast<float>(a.greenF() * (1 - part) + b.greenF() * part),
                            static_cast<float>(a.blueF() * (1 - part) + b.blueF() * part));
  };
  // Longer names first: @accentTint before @accent.
  const std::pair<const char*, QColor> colours[] = {{"@accentTint", t.accentTint},
                                                    {"@accent", t.accent},
                                                    {"@ground", t.ground},
                                                    {"@surface", t.surface},
                                                    {"@hairline", t.hairline},
                                                    {"@secondary", t.secondary},
                                                    {"@text", t.text},
                                                    {"@changed", t.changed},
                                                    {"@hover", mix(t.ground, t.text, 0.06)},
                                                    {"@disabled", mix(t.ground, t.text, 0.35)}};
  for (const auto& [name, colour] : colours) s.replace(QLatin1String(name), colour.name());
  for (int size : {13, 14, 15, 17, 18, 22, 30}) s.replace(QStringLiteral("@px%1").arg(size), px(size));
  return s;
}

}  // namespace

void applyStyle(QApplication& application, const render::Theme& t, int percent) {
  static const bool once = [] {
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    return true;
  }();
  (void)once;
  QPalette palette;
  palette.setColor(QPalette::Window, t.ground);
  palette.setColor(QPalette::Base, t.surface);
  palette.setColor(QPalette::AlternateBase, t.ground);
  palette.setColor(QPalette::Text, t.text);
  palette.setColor(QPalette::WindowText, t.text);
  palette.setColor(QPalette::Button, t.surface);
  palette.setColor(QPalette::ButtonText, t.text);
  palette.setColor(QPalette::BrightText, t.failed);
  palette.setColor(QPalette::Highlight, t.accent);
  palette.setColor(QPalette::HighlightedText, t.surface);
  palette.setColor(QPalette::Link, t.accent);
  palette.setColor(QPalette::LinkVisited, t.accent);
  palette.setColor(QPalette::ToolTipBase, t.surface);
  palette.setColor(QPalette::ToolTipText, t.text);
  palette.setColor(QPalette::PlaceholderText, t.secondary);
  palette.setColor(QPalette::Mid, t.hairline);
  application.setPalette(palette);
  application.setFont(render::font(15.0 * percent / 100));
  application.setStyleSheet(sheet(t, percent));
}

QIcon themedIcon(const QString& name, const render::Theme& theme) {
  QIcon icon;
  for (int size : {16, 20, 24, 32}) {
    for (qreal ratio : {1.0, 2.0}) {
      icon.addPixmap(render::IconStore::pixmap(name, size, theme.text, ratio), QIcon::Normal, QIcon::Off);
      icon.addPixmap(render::IconStore::pixmap(name, size, theme.accent, ratio), QIcon::Normal, QIcon::On);
      icon.addPixmap(render::IconStore::pixmap(name, size, theme.hairline.darker(theme.isDark ? 60 : 115), ratio), QIcon::Disabled, QIcon::Off);
    }
  }
  return icon;
}

}  // namespace cdp::gui
