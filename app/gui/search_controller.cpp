// SPDX-License-Identifier: Apache-2.0
#include "search_controller.h"

#include <QKeyEvent>

#include "recent_panel.h"
#include "search_page.h"

namespace cdp::gui {
namespace {

constexpr int kLongestQuery = 1000;  // characters; what is pasted beyond is cut by the field
constexpr int kPage = 5;             // hits by which Page Up and Page Down move

Location searchLocation(const QString& query) { return {QStringLiteral("search"), {}, query}; }

}  // namespace

SearchController::SearchController(const PageContext& context, QLineEdit* bar, QWidget* window, std::function<Page*()> current)
    : QObject(window), m_context(context), m_bar(bar), m_current(std::move(current)), m_panel(new RecentPanel(context, window)) {
  connect(m_panel, &RecentPanel::chosen, this, &SearchController::searchFor);
  addField(bar);
}

void SearchController::addField(QLineEdit* field) {
  field->setMaxLength(kLongestQuery);
  field->installEventFilter(this);
  connect(field, &QLineEdit::textEdited, this, [this, field](const QString& query) { edited(field, query); });
  // The clear button of a field is no edit to Qt.
  connect(field, &QLineEdit::textChanged, this, [this, field](const QString& query) {
    if (query.isEmpty() && field->hasFocus() && !m_following) edited(field, query);
  });
  connect(field, &QLineEdit::returnPressed, this, &SearchController::confirmed);
}

SearchPage* SearchController::searchPage() const { return qobject_cast<SearchPage*>(m_current()); }

void SearchController::setBarText(const QString& text) {
  m_following = true;
  m_bar->setText(text);
  m_following = false;
}

void SearchController::edited(QLineEdit* field, const QString& query) {
  if (query.isEmpty() && field->hasFocus()) {
    m_panel->showBelow(field);
  } else {
    m_panel->hide();
  }
  if (SearchPage* page = searchPage()) {
    const Location location = searchLocation(query);
    if (m_context.navigator.current() == location) return;
    m_context.navigator.replace(location);
    page->edit(query);
    emit queryChanged();
    return;
  }
  if (query.trimmed().isEmpty()) return;
  const int cursor = field->cursorPosition();
  m_context.navigator.go(searchLocation(query));
  m_bar->setCursorPosition(cursor);
  if (field != m_bar) field->clear();  // the overview is found as it was
}

bool SearchController::pageShown(Page* page, const Location& location) {
  m_panel->hide();
  auto* shown = qobject_cast<SearchPage*>(page);
  if (shown == nullptr) {
    setBarText({});
    return false;
  }
  if (m_page != shown) {
    m_page = shown;
    connect(shown, &SearchPage::opening, this, [this](const QString& query) { m_recent.add(query); });
    connect(shown, &SearchPage::fieldWanted, this, [this] { m_bar->setFocus(); });
  }
  if (m_bar->text() != location.detail) setBarText(location.detail);
  m_bar->setFocus();
  if (m_bar->text().isEmpty()) m_panel->showBelow(m_bar);
  return true;
}

void SearchController::searchFor(const QString& query) {
  if (SearchPage* page = searchPage()) {
    setBarText(query);
    m_context.navigator.replace(searchLocation(query));
    page->edit(query);
    m_bar->setFocus();
    emit queryChanged();
    return;
  }
  m_context.navigator.go(searchLocation(query));
}

void SearchController::confirmed() {
  if (m_panel->isVisible()) {
    const QString query = m_panel->current();
    m_panel->hide();
    if (!query.isEmpty()) searchFor(query);
    return;
  }
  SearchPage* page = searchPage();
  if (page == nullptr) return;
  m_recent.add(m_bar->text());
  page->openCurrent();
}

void SearchController::escape(QLineEdit* field) {
  if (m_panel->isVisible()) {
    m_panel->hide();
  } else if (!field->text().isEmpty()) {
    field->clear();
    m_panel->hide();
  } else if (searchPage() != nullptr && m_context.navigator.canGoBack()) {
    m_context.navigator.back();
  } else if (searchPage() != nullptr) {
    m_context.navigator.go(Location::parse(QStringLiteral("home")));
  } else if (Page* page = m_current()) {
    page->setFocus();
  }
}

bool SearchController::keyPressed(QLineEdit* field, int key) {
  if (key == Qt::Key_Escape) {
    escape(field);
    return true;
  }
  const int by = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : key == Qt::Key_PageDown ? kPage : key == Qt::Key_PageUp ? -kPage : 0;
  if (m_panel->isVisible()) {
    if (by != 0) m_panel->moveCurrent(by);
    if (key == Qt::Key_Delete && !m_panel->current().isEmpty()) {
      m_panel->removeCurrent();
      return true;
    }
    return by != 0;
  }
  if (by == 0) return false;
  if (by > 0 && field->text().isEmpty()) {
    m_panel->showBelow(field);
    return true;
  }
  SearchPage* page = searchPage();
  if (page == nullptr) return false;
  page->moveCurrent(by);
  return true;
}

bool SearchController::eventFilter(QObject* watched, QEvent* event) {
  auto* field = qobject_cast<QLineEdit*>(watched);
  if (field == nullptr) return QObject::eventFilter(watched, event);
  switch (event->type()) {
    case QEvent::KeyPress: {
      const auto* key = static_cast<QKeyEvent*>(event);
      const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
      if (plain && keyPressed(field, key->key())) return true;
      break;
    }
    case QEvent::FocusIn:
      if (field->text().isEmpty()) m_panel->showBelow(field);
      break;
    case QEvent::MouseButtonPress:
      if (field->text().isEmpty() && !m_panel->isVisible()) m_panel->showBelow(field);
      break;
    case QEvent::FocusOut:
    case QEvent::Hide:
      m_panel->hide();
      break;
    default:
      break;
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace cdp::gui
