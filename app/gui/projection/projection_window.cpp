// SPDX-License-Identifier: Apache-2.0
#include "projection_window.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QVBoxLayout>

namespace cdp::gui {
namespace {

constexpr int kNoticeMilliseconds = 2600;
constexpr int kBarMilliseconds = 2500;

}  // namespace

void bringToFront(QWidget& window) {
  // Drawn without a display there is no front; the platform would only complain.
  if (QGuiApplication::platformName() != QLatin1String("offscreen")) window.raise();
  window.activateWindow();
  window.setFocus();
}

ProjectionFrame::ProjectionFrame(ProjectionController& controller, ProjectionCommands& commands, const ViewSettings& settings)
    : m_controller(controller), m_commands(commands), m_settings(settings) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  m_overview = new OverviewGrid(controller, this);
  m_keySheet = new KeySheet([&commands] { return commands.sheetRows(); }, settings, this);
  const auto focusBack = [this] { setFocus(); };
  connect(m_overview, &OverviewGrid::closed, this, focusBack);
  connect(m_keySheet, &KeySheet::closed, this, focusBack);
  m_notice = new QLabel(this);
  m_notice->setObjectName(QStringLiteral("projection_notice"));
  m_notice->setAttribute(Qt::WA_TransparentForMouseEvents);
  m_notice->setStyleSheet(QStringLiteral("background: rgba(0,0,0,170); color: white; border-radius: 10px; padding: 8px 16px; font-size: 20px;"));
  m_notice->hide();
  m_noticeTimer.setSingleShot(true);
  connect(&m_noticeTimer, &QTimer::timeout, m_notice, &QLabel::hide);
  connect(&controller, &ProjectionController::told, this, [this](const QString& message) {
    if (isActiveWindow() || !m_controller.isFrozen()) tell(message);
  });
  connect(&commands, &ProjectionCommands::numberChanged, this, [this](const QString& number) {
    if (number.isEmpty()) {
      m_notice->hide();
    } else if (isActiveWindow()) {
      tell(tr("Go to %1").arg(number));
    }
  });
  m_where = new GoToField(this);
  m_where->setObjectName(QStringLiteral("go_to_field"));
  m_where->hide();
  const auto leaveField = [this] {
    m_where->hide();
    setFocus();
  };
  connect(m_where, &GoToField::left, this, leaveField);
  connect(m_where, &GoToField::asked, this, [this, leaveField](const QString& what) {
    leaveField();
    if (!what.isEmpty() && !m_controller.goTo(what)) tell(tr("Nothing here is called “%1”.").arg(what));
  });
}

void ProjectionFrame::tell(const QString& message) {
  m_notice->setText(message);
  m_notice->adjustSize();
  placeNotice();
  m_notice->show();
  m_notice->raise();
  m_noticeTimer.start(kNoticeMilliseconds);
}

void ProjectionFrame::placeNotice() {
  m_notice->move((width() - m_notice->width()) / 2, height() - m_notice->height() - height() / 12);
  m_where->setGeometry(width() / 4, height() / 3, width() / 2, 44);
}

void ProjectionFrame::showOverview() {
  if (m_overview->isVisible()) {
    m_overview->close();
  } else {
    m_overview->open();
  }
}

void ProjectionFrame::clearOverlays() {
  m_overview->hide();
  m_keySheet->hide();
  m_where->clear();
  m_where->hide();
  m_notice->hide();
}

void ProjectionFrame::showKeySheet() { m_keySheet->open(); }

void ProjectionFrame::askWhere() {
  m_where->setPlaceholderText(tr("A number, a name, or “name/stage”"));
  m_where->setAccessibleName(m_where->placeholderText());
  m_where->clear();
  placeNotice();
  m_where->show();
  m_where->raise();
  m_where->setFocus();
}

void ProjectionFrame::keyPressEvent(QKeyEvent* event) {
  if (!m_commands.handle(*event)) QWidget::keyPressEvent(event);
}

bool ProjectionFrame::focusNextPrevChild(bool next) {
  // Tab chooses parts while they are being broken.
  if (m_controller.live().breaking && hasFocus()) {
    m_controller.pointAtPart(next ? 1 : -1);
    return true;
  }
  return QWidget::focusNextPrevChild(next);
}

void ProjectionFrame::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  placeNotice();
}

void ProjectionFrame::closeEvent(QCloseEvent* event) {
  // The session decides; it hides both windows.
  event->ignore();
  emit m_controller.closeRequested();
}

ProjectionWindow::ProjectionWindow(ProjectionController& controller, ProjectionCommands& commands, const ViewSettings& settings)
    : ProjectionFrame(controller, commands, settings) {
  setObjectName(QStringLiteral("projection_window"));
  resize(1280, 720);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  m_view = new ProjectionView(controller, ProjectionView::Role::Wall, this);
  layout->addWidget(m_view);
  m_bar = new ProjectionBar(controller, commands, settings, this);
  m_bar->hide();
  m_hiding.setSingleShot(true);
  connect(&m_hiding, &QTimer::timeout, this, [this] {
    if (!m_bar->underMouse()) {
      m_bar->hide();
    } else {
      m_hiding.start(kBarMilliseconds);
    }
  });
  m_view->lower();
  refresh();
}

void ProjectionWindow::refresh() {
  setWindowTitle(tr("Projection – CDP Atlas"));
  m_bar->refresh();
}

void ProjectionWindow::showOn(QScreen* screen, bool fullScreen) {
  // A window manager moves only what is not full screen.
  if (isFullScreen()) showNormal();
  if (screen != nullptr) {
    setScreen(screen);
    const QRect area = fullScreen ? screen->geometry() : screen->availableGeometry();
    setGeometry(fullScreen ? area : QRect(area.center() - QPoint(area.width(), area.height()) * 3 / 8, area.size() * 3 / 4));
  }
  if (fullScreen) {
    showFullScreen();
  } else {
    showNormal();
  }
}

void ProjectionWindow::setBarAllowed(bool allowed) {
  m_barAllowed = allowed;
  if (!allowed) m_bar->hide();
}

void ProjectionWindow::placeBar() {
  const int w = std::min(width() - 40, 1180);
  const int h = m_bar->layout()->heightForWidth(w);
  m_bar->setGeometry((width() - w) / 2, height() - h - 16, w, h);
}

void ProjectionWindow::resizeEvent(QResizeEvent* event) {
  ProjectionFrame::resizeEvent(event);
  placeBar();
}

void ProjectionWindow::mouseMoveEvent(QMouseEvent* event) {
  ProjectionFrame::mouseMoveEvent(event);
  // While something is pointed at or drawn, only the lower edge calls the tool bar.
  const bool near = event->position().y() > height() * 0.9;
  if (!m_barAllowed || (m_controller.tool() != Tool::None && !near)) return;
  placeBar();
  m_bar->show();
  m_bar->raise();
  m_hiding.start(kBarMilliseconds);
}

}  // namespace cdp::gui
