// SPDX-License-Identifier: Apache-2.0
#include "page.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>
#include <QUrl>

#include "diagram_widget.h"

#include "diagram_widget.h"

namespace cdp::gui {

Page::Page(const PageContext& context, QWidget* parent) : QScrollArea(parent), m_context(context) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_surface = new QWidget;
  m_surface->setObjectName(QStringLiteral("page_surface"));
  auto* row = new QHBoxLayout(m_surface);
  row->setContentsMargins(32, 0, 32, 0);
  m_columnWidget = new QWidget;
  m_columnWidget->setObjectName(QStringLiteral("page_column"));
  m_column = new QVBoxLayout(m_columnWidget);
  m_column->setContentsMargins(0, 28, 0, 48);
  m_column->setSpacing(0);
  row->addStretch(1);
  row->addWidget(m_columnWidget, 1000);
  row->addStretch(1);
  setWidget(m_surface);
  setColumnWidth(760);
  m_restoring.setSingleShot(true);
  m_restoring.setInterval(200);
  connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
    if (m_restoring.isActive()) QTimer::singleShot(0, this, [this] { m_restorePlace(); });
  });
  // Who scrolls meanwhile knows better.
  connect(verticalScrollBar(), &QScrollBar::actionTriggered, &m_restoring, &QTimer::stop);
  connect(&m_context.settings, &ViewSettings::lensChanged, this, [this] { refreshLens(); });
}

QString Page::diagramOwner() const {
  const auto* diagram = diagramWidget();
  return diagram == nullptr || diagram->diagram() == nullptr ? QString() : QString::fromStdString(diagram->diagram()->owner);
}

void Page::setColumnWidth(int width) { m_columnWidget->setMaximumWidth(width); }

void Page::fillView(int top, int bottom) {
  setColumnWidth(QWIDGETSIZE_MAX);
  m_column->setContentsMargins(0, top, 0, bottom);
}

void Page::stepBy(int steps) {
  if (DiagramWidget* diagram = diagramWidget()) diagram->setStep(diagram->step() + steps);
}

double Page::scrollPosition() const { return verticalScrollBar()->value(); }

void Page::setScrollPosition(double position) {
  if (m_surface->layout() != nullptr) m_surface->layout()->activate();
  verticalScrollBar()->setValue(qRound(position));
}

void Page::refreshInPlace() {
  // The part at the top of the view, and how far into it: lengths change with the language, places in the text do not.
  QWidget* anchor = nullptr;
  double within = 0;
  const int top = verticalScrollBar()->value();
  for (QWidget* candidate : m_anchors) {
    if (!candidate->isVisibleTo(m_surface)) continue;
    const int y = candidate->mapTo(m_surface, QPoint()).y();
    if (y > top) break;
    anchor = candidate;
    within = candidate->height() > 0 ? static_cast<double>(top - y) / candidate->height() : 0;
  }
  setUpdatesEnabled(false);
  refresh();
  if (anchor != nullptr) {
    // Heights settle once every text has been set for its width.
    for (int pass = 0; pass < 2; ++pass) {
      m_columnWidget->layout()->activate();
      m_surface->layout()->activate();
      m_surface->resize(m_surface->width(), m_surface->sizeHint().height());
    }
    // Some heights are known only when the events of this change have been worked off: until then every change of the
    // page's length puts the reader back.
    m_restorePlace = [this, anchor, within] { verticalScrollBar()->setValue(anchor->mapTo(m_surface, QPoint()).y() + qRound(within * anchor->height())); };
    m_restorePlace();
    m_restoring.start();
  }
  setUpdatesEnabled(true);
}

void Page::follow(const QString& target) {
  if (target.startsWith(QLatin1String("http://")) || target.startsWith(QLatin1String("https://"))) {
    QDesktopServices::openUrl(QUrl(target));
    return;
  }
  m_context.navigator.go(Location::parse(target));
}

void Page::keyPressEvent(QKeyEvent* event) {
  // Home and End are not bound in a scroll area, though every reader expects them.
  if (event->key() == Qt::Key_Home) {
    verticalScrollBar()->setValue(0);
  } else if (event->key() == Qt::Key_End) {
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
  } else if (event->key() == Qt::Key_Space) {
    verticalScrollBar()->triggerAction(event->modifiers().testFlag(Qt::ShiftModifier) ? QScrollBar::SliderPageStepSub : QScrollBar::SliderPageStepAdd);
  } else {
    QScrollArea::keyPressEvent(event);
  }
}

QLabel* makeLabel(const char* role, QWidget* parent, const char* objectName) {
  auto* label = new QLabel(parent);
  label->setProperty("role", QString::fromLatin1(role));
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  if (objectName != nullptr) label->setObjectName(QString::fromLatin1(objectName));
  return label;
}

}  // namespace cdp::gui
