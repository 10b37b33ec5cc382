// SPDX-License-Identifier: Apache-2.0
#include "recent_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <algorithm>

#include "style.h"

namespace cdp::gui {

RecentPanel::RecentPanel(const PageContext& context, QWidget* window) : QFrame(window), m_context(context) {
  setObjectName(QStringLiteral("recent_panel"));
  setProperty("card", true);
  m_layout = new QVBoxLayout(this);
  m_layout->setContentsMargins(8, 8, 8, 8);
  m_layout->setSpacing(0);
  window->installEventFilter(this);
  hide();
}

void RecentPanel::showBelow(QLineEdit* field) {
  m_field = field;
  m_current = -1;
  fill();
  if (m_list.isEmpty()) {
    hide();
    return;
  }
  place();
  show();
  raise();
}

void RecentPanel::fill() {
  while (QLayoutItem* item = m_layout->takeAt(0)) {
    if (QWidget* old = item->widget()) {
      old->hide();
      old->deleteLater();
    }
    delete item;
  }
  m_rows.clear();
  m_list = m_recent.list();
  const auto& theme = m_context.settings.theme();
  auto* head = new QWidget(this);
  auto* headRow = new QHBoxLayout(head);
  headRow->setContentsMargins(8, 0, 0, 4);
  auto* heading = makeLabel("overline", head);
  heading->setText(tr("Recent searches"));
  auto* clear = new QToolButton(head);
  clear->setObjectName(QStringLiteral("recent_clear"));
  clear->setText(tr("Remove all"));
  clear->setFocusPolicy(Qt::NoFocus);
  connect(clear, &QToolButton::clicked, this, [this] {
    m_recent.clear();
    hide();
  });
  headRow->addWidget(heading, 1);
  headRow->addWidget(clear);
  m_layout->addWidget(head);
  for (const QString& query : m_list) {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    auto* open = new QToolButton(row);
    open->setObjectName(QStringLiteral("recent_open"));
    open->setProperty("query", query);
    open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    open->setIcon(themedIcon(QStringLiteral("ui/history"), theme));
    open->setText(QFontMetrics(open->font()).elidedText(query, Qt::ElideRight, 460).replace(u'&', QStringLiteral("&&")));
    open->setAccessibleName(query);
    open->setCheckable(true);
    open->setFocusPolicy(Qt::NoFocus);
    open->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(open, &QToolButton::clicked, this, [this, query] {
      hide();
      emit chosen(query);
    });
    auto* remove = new QToolButton(row);
    remove->setObjectName(QStringLiteral("recent_remove"));
    remove->setIcon(themedIcon(QStringLiteral("ui/close"), theme));
    remove->setToolTip(tr("Remove from the list (Del)"));
    remove->setAccessibleName(tr("Remove “%1”").arg(query));
    remove->setFocusPolicy(Qt::NoFocus);
    connect(remove, &QToolButton::clicked, this, [this, query] {
      m_recent.remove(query);
      showBelow(m_field);
    });
    line->addWidget(open, 1);
    line->addWidget(remove);
    m_layout->addWidget(row);
    m_rows.push_back(open);
  }
  mark();
}

void RecentPanel::place() {
  if (m_field == nullptr) return;
  const QPoint below = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + 6));
  setFixedWidth(std::min(m_field->width(), parentWidget()->width() - below.x() - 8));
  adjustSize();
  move(below);
}

void RecentPanel::mark() {
  for (std::size_t i = 0; i < m_rows.size(); ++i) static_cast<QToolButton*>(m_rows[i])->setChecked(static_cast<int>(i) == m_current);
}

void RecentPanel::moveCurrent(int by) {
  if (m_rows.empty()) return;
  m_current = std::clamp(m_current + by, -1, static_cast<int>(m_rows.size()) - 1);
  mark();
}

QString RecentPanel::current() const { return m_current < 0 ? QString() : m_list.value(m_current); }

void RecentPanel::removeCurrent() {
  if (m_current < 0) return;
  const int was = m_current;
  m_recent.remove(m_list.value(was));
  showBelow(m_field);
  m_current = std::min(was, static_cast<int>(m_rows.size()) - 1);
  mark();
}

bool RecentPanel::eventFilter(QObject* watched, QEvent* event) {
  if (isVisible() && event->type() == QEvent::Resize) hide();
  return QFrame::eventFilter(watched, event);
}

}  // namespace cdp::gui
