// SPDX-License-Identifier: Apache-2.0
#include "projection_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <cmath>

namespace cdp::gui {
namespace {

constexpr int kStepMilliseconds = 220;
constexpr int kWheelNotch = 120;
constexpr double kLaserRadius = 0.011;  // shares of the wall's height
constexpr double kSpotlightRadius = 0.17;

}  // namespace

ProjectionView::ProjectionView(ProjectionController& controller, Role role, QWidget* parent) : QWidget(parent), m_controller(controller), m_role(role) {
  setObjectName(role == Role::Wall ? QStringLiteral("wall_view") : role == Role::Mirror ? QStringLiteral("mirror_view") : QStringLiteral("next_view"));
  setAttribute(Qt::WA_OpaquePaintEvent);
  setMouseTracking(role != Role::Next);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  m_state = shown();
  m_animation.setDuration(kStepMilliseconds);
  m_animation.setStartValue(0.0);
  m_animation.setEndValue(1.0);
  m_animation.setEasingCurve(QEasingCurve::InOutQuad);
  const auto redraw = [this] {
    m_base = QPixmap();
    update();
  };
  connect(&m_animation, &QVariantAnimation::valueChanged, this, redraw);
  connect(&m_animation, &QVariantAnimation::finished, this, redraw);
  connect(&controller, role == Role::Wall ? &ProjectionController::wallChanged : &ProjectionController::liveChanged, this, &ProjectionView::refresh);
  connect(&controller, &ProjectionController::deckChanged, this, redraw);
  if (role == Role::Next) return;
  connect(&controller, &ProjectionController::marksChanged, this, qOverload<>(&QWidget::update));
  connect(&controller, &ProjectionController::pointerMoved, this, &ProjectionView::refreshPointer);
  connect(&controller, &ProjectionController::toolChanged, this, [this] {
    updateCursor();
    update();
  });
}

ProjectionView::~ProjectionView() { m_animation.stop(); }

ProjectionState ProjectionView::shown() const {
  if (m_role == Role::Wall) return m_controller.wall();
  if (m_role == Role::Next) return m_controller.stateAt(m_controller.live().view + 1);
  return m_controller.live();
}

int ProjectionView::heightForWidth(int width) const {
  const QSize wall = m_controller.wallSize();
  return qRound(static_cast<double>(width) * wall.height() / wall.width());
}

QRectF ProjectionView::wallRect() const {
  const QSizeF wall = m_controller.wallSize();
  const double scale = std::min(width() / wall.width(), height() / wall.height());
  const QSizeF size = wall * scale;
  return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QPointF ProjectionView::toShare(const QPointF& widget) const {
  const QRectF r = wallRect();
  return {(widget.x() - r.x()) / r.width(), (widget.y() - r.y()) / r.height()};
}

QPointF ProjectionView::fromShare(const QPointF& share) const {
  const QRectF r = wallRect();
  return {r.x() + share.x() * r.width(), r.y() + share.y() * r.height()};
}

void ProjectionView::refresh() {
  const ProjectionState to = shown();
  const auto& deck = m_controller.deck();
  m_animation.stop();
  // From one step of a diagram to another the change itself is shown; everything else is there at once.
  if (m_role != Role::Next && m_state.shown.stage < deck.stages.size() && to.shown.stage < deck.stages.size() && m_state.blank == Blank::None &&
      to.blank == Blank::None && !to.breaking && !m_state.breaking && m_state.zoom == to.zoom) {
    const Stage& a = deck.stages[m_state.shown.stage];
    const Stage& b = deck.stages[to.shown.stage];
    const bool motion = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (!a.diagram.empty() && a.diagram == b.diagram && a.step != b.step && motion && isVisible()) {
      m_from = m_controller.painter(m_state).diagramState(m_state);
      if (const auto diagram = m_controller.shelf().diagram(b.diagram)) m_moves = render::movesBetween(diagram->diagram, a.step, b.step);
      m_animation.start();
    }
  }
  m_state = to;
  m_base = QPixmap();
  updateCursor();
  update();
}

void ProjectionView::drawBase() {
  m_base = QPixmap(size() * devicePixelRatioF());
  m_base.setDevicePixelRatio(devicePixelRatioF());
  const QRectF area = wallRect();
  m_base.fill(m_role == Role::Wall ? QColor(Qt::black) : palette().color(QPalette::Window));
  QPainter painter(&m_base);
  painter.setClipRect(area);
  painter.translate(area.topLeft());
  painter.scale(area.width() / m_controller.wallSize().width(), area.height() / m_controller.wallSize().height());
  const WallPainter wall = m_controller.painter(m_state);
  ProjectionState state = m_state;
  // The lecturer goes on seeing what is under a black wall.
  if (m_role == Role::Mirror) state.blank = Blank::None;
  if (isAnimating()) {
    const auto parts = render::between(m_from, wall.diagramState(state), m_animation.currentValue().toDouble(), m_moves);
    wall.paint(painter, state, &parts);
  } else {
    wall.paint(painter, state);
  }
}

void ProjectionView::drawMarks(QPainter& painter, const ProjectionState& state) {
  const bool wall = m_role == Role::Wall;
  const auto& strokes = wall ? m_controller.wallStrokes() : m_controller.strokes();
  const auto& loose = wall ? m_controller.wallLooseStrokes() : m_controller.looseStrokes();
  const auto& drawing = m_controller.strokeInProgress();
  const bool drawn = !drawing.empty() && !(wall && m_controller.isFrozen());
  if (strokes.empty() && loose.empty() && !drawn) return;
  painter.save();
  const QRectF area = wallRect();
  painter.setClipRect(area);
  painter.translate(area.topLeft());
  painter.scale(area.width() / m_controller.wallSize().width(), area.height() / m_controller.wallSize().height());
  std::vector<WallStroke> all = loose;
  if (drawn) all.push_back({QString::fromLatin1(ProjectionController::kPenColour), drawing});
  m_controller.painter(state).paintStrokes(painter, state, strokes, all);
  painter.restore();
}

void ProjectionView::drawPointer(QPainter& painter) {
  if (m_role == Role::Wall && (m_controller.isFrozen() || m_state.blank != Blank::None)) return;
  const double height = wallRect().height();
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_controller.tool() == Tool::Spotlight && m_controller.pointer()) {
    QPainterPath dark;
    dark.addRect(wallRect());
    dark.addEllipse(fromShare(*m_controller.pointer()), height * kSpotlightRadius, height * kSpotlightRadius);
    dark.setFillRule(Qt::OddEvenFill);
    painter.fillPath(dark, QColor(0, 0, 0, 150));
  }
  if (m_controller.tool() != Tool::Laser || m_controller.trail().empty()) return;
  const auto& trail = m_controller.trail();
  const qint64 now = m_controller.now();
  const double radius = height * kLaserRadius;
  for (std::size_t i = 1; i < trail.size(); ++i) {
    const double age = static_cast<double>(now - trail[i].time) / ProjectionController::kTrailMilliseconds;
    const double fresh = std::clamp(1 - age, 0.0, 1.0);
    painter.setPen(QPen(QColor(225, 35, 30, static_cast<int>(190 * fresh)), std::max(1.0, radius * 1.1 * fresh), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(fromShare(trail[i - 1].at), fromShare(trail[i].at));
  }
  const double rest = static_cast<double>(now - trail.back().time) / ProjectionController::kRestMilliseconds;
  const double strength = std::clamp(2 - 2 * rest, 0.0, 1.0);
  const QPointF at = fromShare(trail.back().at);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(225, 35, 30, static_cast<int>(60 * strength)));
  painter.drawEllipse(at, radius * 1.9, radius * 1.9);
  painter.setBrush(QColor(225, 35, 30, static_cast<int>(255 * strength)));
  painter.drawEllipse(at, radius, radius);
}

QRect ProjectionView::pointerArea() const {
  if (m_controller.tool() != Tool::Laser) return rect();
  QRectF area;
  for (const auto& p : m_controller.trail()) {
    const QPointF at = fromShare(p.at);
    area = area.united(QRectF(at - QPointF(1, 1), QSizeF(2, 2)));
  }
  const double reach = wallRect().height() * kLaserRadius * 2 + 3;
  return area.isNull() ? QRect() : area.adjusted(-reach, -reach, reach, reach).toAlignedRect();
}

void ProjectionView::refreshPointer() {
  const QRect now = pointerArea();
  update(m_pointerArea.united(now));
  m_pointerArea = now;
}

void ProjectionView::paintEvent(QPaintEvent* event) {
  if (m_base.isNull() || m_base.size() != size() * devicePixelRatioF()) drawBase();
  QPainter painter(this);
  painter.setClipRegion(event->region());
  const qreal ratio = devicePixelRatioF();
  for (const QRect& r : event->region()) painter.drawPixmap(QRectF(r), m_base, QRectF(r.x() * ratio, r.y() * ratio, r.width() * ratio, r.height() * ratio));
  if (m_role == Role::Next) {
    if (m_controller.live().view + 1 >= m_controller.views().size()) painter.fillRect(wallRect(), QColor(0, 0, 0, 120));
  } else {
    drawMarks(painter, m_state);
    drawPointer(painter);
  }
  if (m_role != Role::Wall) {
    // The wall's edge: its ground may be the same as this window's.
    QColor edge = palette().color(QPalette::WindowText);
    edge.setAlpha(70);
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(wallRect().adjusted(0.5, 0.5, -0.5, -0.5));
  }
}

void ProjectionView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_base = QPixmap();
  if (m_role == Role::Wall) m_controller.setWallSize(event->size());
}

void ProjectionView::updateCursor() {
  if (m_role == Role::Next) return;
  switch (m_controller.tool()) {
    case Tool::Laser:
    case Tool::Spotlight:
      setCursor(m_role == Role::Wall ? Qt::BlankCursor : Qt::CrossCursor);
      break;
    case Tool::Pen:
    case Tool::Eraser:
      setCursor(Qt::CrossCursor);
      break;
    case Tool::None:
      setCursor(m_controller.live().breaking ? Qt::PointingHandCursor : Qt::ArrowCursor);
      break;
  }
}

void ProjectionView::mouseMoveEvent(QMouseEvent* event) {
  event->ignore();  // the window behind shows its tool bar when the mouse comes
  if (m_role == Role::Next) return;
  const QPointF at = toShare(event->position());
  m_controller.pointTo(at);
  if ((event->buttons() & Qt::LeftButton) == 0) return;
  if (m_controller.tool() == Tool::Pen) m_controller.extendStroke(at);
  if (m_controller.tool() == Tool::Eraser) m_controller.eraseAt(at);
}

void ProjectionView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) {
    event->ignore();
    return;
  }
  if (m_role == Role::Next) {
    m_controller.next();
    return;
  }
  const QPointF at = toShare(event->position());
  if (m_controller.tool() == Tool::Pen) {
    m_controller.beginStroke(at);
  } else if (m_controller.tool() == Tool::Eraser) {
    m_controller.eraseAt(at);
  } else if (m_controller.live().breaking) {
    m_controller.togglePart(m_controller.partAt(at));
  }
}

void ProjectionView::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) m_controller.endStroke();
}

void ProjectionView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (m_role == Role::Next || event->button() != Qt::LeftButton || m_controller.tool() == Tool::Pen || m_controller.live().breaking) {
    mousePressEvent(event);
    return;
  }
  m_controller.zoomAt(toShare(event->position()));
}

void ProjectionView::wheelEvent(QWheelEvent* event) {
  if (m_role == Role::Next) return;
  m_wheel += event->angleDelta().y();
  if (std::abs(m_wheel) < kWheelNotch) return;
  if (m_wheel > 0) m_controller.previous();
  if (m_wheel < 0) m_controller.next();
  m_wheel = 0;
}

void ProjectionView::leaveEvent(QEvent* event) {
  if (m_role != Role::Next) m_controller.pointNowhere();
  QWidget::leaveEvent(event);
}

}  // namespace cdp::gui
