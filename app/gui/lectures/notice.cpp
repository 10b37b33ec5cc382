// SPDX-License-Identifier: Apache-2.0
#include "notice.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include "page.h"
#include "style.h"

namespace cdp::gui {

Notice::Notice(const ViewSettings& settings, QWidget* over) : QFrame(over), m_settings(settings) {
  setObjectName(QStringLiteral("notice"));
  setProperty("card", true);
  setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(18, 10, 10, 10);
  row->setSpacing(12);
  m_text = makeLabel("body", this, "notice_text");
  row->addWidget(m_text, 1);
  m_timer.setSingleShot(true);
  m_timer.setInterval(kSeconds * 1000);
  connect(&m_timer, &QTimer::timeout, this, [this] {
    // Somebody who points at it has not read it yet.
    if (underMouse() || isAncestorOf(focusWidget())) {
      m_timer.start();
    } else {
      hide();
    }
  });
  over->installEventFilter(this);
  hide();
}

void Notice::say(const QString& text, std::vector<Choice> choices, bool lasting) {
  m_text->setText(text);
  if (m_buttons != nullptr) {
    m_buttons->hide();
    m_buttons->setParent(nullptr);
    m_buttons->deleteLater();
  }
  m_buttons = new QWidget(this);
  auto* row = new QHBoxLayout(m_buttons);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  for (auto& choice : choices) {
    auto* button = new QPushButton(choice.text, m_buttons);
    button->setObjectName(choice.objectName);
    connect(button, &QPushButton::clicked, this, [this, run = std::move(choice.run)] {
      hide();
      run();
    });
    row->addWidget(button);
  }
  auto* close = new QToolButton(m_buttons);
  close->setObjectName(QStringLiteral("notice_close"));
  close->setIcon(themedIcon(QStringLiteral("ui/close"), m_settings.theme()));
  close->setAccessibleName(tr("Close"));
  close->setToolTip(tr("Close"));
  connect(close, &QToolButton::clicked, this, &QWidget::hide);
  row->addWidget(close);
  layout()->addWidget(m_buttons);
  m_buttons->show();
  lasting ? m_timer.stop() : m_timer.start();
  show();
  place();
  raise();
  QAccessibleEvent event(m_text, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

void Notice::place() {
  if (!isVisible()) return;
  const QWidget* over = parentWidget();
  // One line where there is room for it.
  m_text->setFixedWidth(std::min(m_text->fontMetrics().horizontalAdvance(m_text->text()) + 8, over->width() / 2));
  layout()->activate();
  const int width = std::min(over->width() - 32, sizeHint().width());
  const int height = std::max(sizeHint().height(), heightForWidth(width));
  setGeometry((over->width() - width) / 2, over->height() - height - 20, width, height);
}

bool Notice::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) place();
  return QFrame::eventFilter(watched, event);
}

}  // namespace cdp::gui
