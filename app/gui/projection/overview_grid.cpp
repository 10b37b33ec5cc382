// SPDX-License-Identifier: Apache-2.0
#include "overview_grid.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "fonts.h"

namespace cdp::gui {
namespace {

constexpr int kMargin = 32;
constexpr int kGap = 20;
constexpr int kCaption = 26;
constexpr int kWanted = 280;  // width of a picture, about

}  // namespace

OverviewGrid::OverviewGrid(ProjectionController& controller, QWidget* parent) : QWidget(parent), m_controller(controller) {
  setObjectName(QStringLiteral("overview"));
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_OpaquePaintEvent);
  hide();
  parent->installEventFilter(this);
  m_drawing.setInterval(0);
  connect(&m_drawing, &QTimer::timeout, this, [this] {
    if (!drawOne()) m_drawing.stop();
  });
  const auto forget = [this] {
    m_pictures.clear();
    if (isVisible()) m_drawing.start();
    update();
  };
  connect(&controller, &ProjectionController::deckChanged, this, forget);
}

void OverviewGrid::open() {
  m_pictures.clear();  // language, lens, theme may be others now
  setGeometry(parentWidget()->rect());
  show();
  raise();
  setFocus();
  choose(static_cast<std::ptrdiff_t>(m_controller.live().view));
  m_drawing.start();
}

void OverviewGrid::close() {
  m_drawing.stop();
  hide();
  emit closed();
}

int OverviewGrid::columns() const { return std::max(2, (width() - 2 * kMargin + kGap) / (kWanted + kGap)); }

QSize OverviewGrid::pictureSize() const {
  const int w = (width() - 2 * kMargin - (columns() - 1) * kGap) / columns();
  const QSize wall = m_controller.wallSize();
  return {w, w * wall.height() / wall.width()};
}

int OverviewGrid::cellHeight() const { return pictureSize().height() + kCaption + kGap; }

int OverviewGrid::contentHeight() const {
  const int rows = (static_cast<int>(m_controller.views().size()) + columns() - 1) / columns();
  return 2 * kMargin + rows * cellHeight() - kGap;
}

QRect OverviewGrid::cellRect(std::size_t view) const {
  const int column = static_cast<int>(view) % columns();
  const int row = static_cast<int>(view) / columns();
  return {QPoint(kMargin + column * (pictureSize().width() + kGap), kMargin + row * cellHeight() - m_scroll), pictureSize()};
}

void OverviewGrid::choose(std::ptrdiff_t view) {
  const auto count = static_cast<std::ptrdiff_t>(m_controller.views().size());
  if (count == 0) return;
  m_chosen = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(view, 0, count - 1));
  const QRect r = cellRect(m_chosen);
  if (r.top() < kMargin) scrollTo(m_scroll + r.top() - kMargin);
  if (r.bottom() + kCaption > height() - kMargin) scrollTo(m_scroll + r.bottom() + kCaption - height() + kMargin);
  update();
}

void OverviewGrid::scrollTo(int y) {
  m_scroll = std::clamp(y, 0, std::max(0, contentHeight() - height()));
  if (isVisible()) m_drawing.start();
  update();
}

bool OverviewGrid::drawOne() {
  for (std::size_t i = 0; i < m_controller.views().size(); ++i) {
    const QRect r = cellRect(i);
    if (!r.intersects(rect()) || m_pictures.count(i) > 0) continue;
    QPixmap picture(r.size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&picture);
    painter.scale(static_cast<double>(r.width()) / m_controller.wallSize().width(), static_cast<double>(r.height()) / m_controller.wallSize().height());
    ProjectionState state = m_controller.stateAt(i);
    state.zoom.reset();
    if (i != m_controller.live().view) state.failed.clear();
    m_controller.painter(state).paint(painter, state);
    painter.end();
    m_pictures[i] = picture;
    update(r);
    return true;
  }
  return false;
}

void OverviewGrid::finishPictures() {
  while (drawOne()) {}
}

void OverviewGrid::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto& theme = render::Theme::get(m_controller.live().theme);
  painter.fillRect(rect(), theme.isDark ? QColor(0x0B, 0x0C, 0x0E) : QColor(0xE9, 0xE6, 0xDF));
  painter.setFont(render::font(14));
  const auto& views = m_controller.views();
  for (std::size_t i = 0; i < views.size(); ++i) {
    const QRect r = cellRect(i);
    if (!r.adjusted(-6, -6, 6, kCaption).intersects(rect())) continue;
    const auto picture = m_pictures.find(i);
    if (picture == m_pictures.end()) {
      painter.fillRect(r, theme.ground);
    } else {
      painter.drawPixmap(r.topLeft(), picture->second);
    }
    const bool chosen = i == m_chosen;
    painter.setPen(QPen(chosen ? theme.accent : theme.hairline, chosen ? 3 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(chosen ? r.adjusted(-3, -3, 3, 3) : r);
    const Stage& stage = m_controller.deck().stages[views[i].stage];
    const Language language = m_controller.live().language;
    QString name = textIn(stage.title, language);
    if (const QString of = textIn(stage.subtitle, language); !of.isEmpty() && of != name) name = of + QStringLiteral(" · ") + name;
    painter.setPen(chosen ? theme.accent : theme.text);
    const QRect line(r.left(), r.bottom() + 4, r.width(), kCaption - 4);
    const QString number = QString::number(i + 1) + QStringLiteral("  ");
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(number + name, Qt::ElideRight, line.width()));
  }
}

void OverviewGrid::keyPressEvent(QKeyEvent* event) {
  const auto at = static_cast<std::ptrdiff_t>(m_chosen);
  switch (event->key()) {
    case Qt::Key_Left:
      choose(at - 1);
      break;
    case Qt::Key_Right:
      choose(at + 1);
      break;
    case Qt::Key_Up:
      choose(at - columns());
      break;
    case Qt::Key_Down:
      choose(at + columns());
      break;
    case Qt::Key_PageUp:
      choose(at - columns() * std::max(1, height() / cellHeight() - 1));
      break;
    case Qt::Key_PageDown:
      choose(at + columns() * std::max(1, height() / cellHeight() - 1));
      break;
    case Qt::Key_Home:
      choose(0);
      break;
    case Qt::Key_End:
      choose(static_cast<std::ptrdiff_t>(m_controller.views().size()) - 1);
      break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      m_controller.goTo(m_chosen);
      close();
      break;
    case Qt::Key_Escape:
    case Qt::Key_O:
      close();
      break;
    default:
      event->ignore();
  }
}

void OverviewGrid::mousePressEvent(QMouseEvent* event) {
  for (std::size_t i = 0; i < m_controller.views().size(); ++i) {
    if (!cellRect(i).adjusted(0, 0, 0, kCaption).contains(event->pos())) continue;
    m_controller.goTo(i);
    close();
    return;
  }
}

void OverviewGrid::wheelEvent(QWheelEvent* event) { scrollTo(m_scroll - event->angleDelta().y()); }

bool OverviewGrid::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
    setGeometry(parentWidget()->rect());
    m_pictures.clear();
    m_drawing.start();
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace cdp::gui
