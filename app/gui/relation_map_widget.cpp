// SPDX-License-Identifier: Apache-2.0
#include "relation_map_widget.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <cmath>

#include "painter_canvas.h"

namespace cdp::gui {
namespace {

constexpr int kTravelMilliseconds = 200;
constexpr double kLeastScale = 0.25;
constexpr double kMostScale = 4;
constexpr double kMostFit = 1.35;  ///< a few neighbours are not blown up to posters
constexpr int kResizeStep = 24;    ///< a new layout only when the room has changed by this much

std::size_t u(int i) { return static_cast<std::size_t>(i); }

}  // namespace

RelationMapWidget::RelationMapWidget(RelationModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
  setObjectName(QStringLiteral("relation_map"));
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  m_animation.setDuration(kTravelMilliseconds);
  m_animation.setStartValue(0.0);
  m_animation.setEndValue(1.0);
  m_animation.setEasingCurve(QEasingCurve::InOutCubic);
  connect(&m_animation, &QVariantAnimation::valueChanged, this, [this] { update(); });
  connect(&m_animation, &QVariantAnimation::finished, this, [this] {
    m_from.reset();
    update();
  });
  connect(&m_worker, &LayoutWorker::ready, this, [this](quint64 number, const LayoutWorker::Layout& layout) {
    m_answered = number;
    take(layout);
  });
  connect(&m_worker, &LayoutWorker::failed, this, [this](quint64 number, const QString& message) {
    m_answered = number;
    emit layoutFailed(message);
  });
}

RelationMapWidget::~RelationMapWidget() { m_animation.stop(); }

void RelationMapWidget::setView(int focus, int rings) {
  if (focus == m_state.focus && rings == m_rings && m_layout) return;
  m_state.focus = focus;
  m_rings = rings;
  m_state.selected = focus;
  m_state.hovered = m_state.hoveredEdge = -1;
  request();
  emit selectionChanged(m_state.selected);
}

void RelationMapWidget::filterChanged() {
  m_state.hoveredEdge = -1;
  if (m_state.focus >= 0) request();
  update();
}

void RelationMapWidget::setAppearance(Language language, render::ThemeId theme, double textPixels) {
  const bool sizes = language != m_state.language || textPixels != m_state.textPixels;
  m_state.language = language;
  m_state.theme = theme;
  m_state.textPixels = textPixels;
  if (sizes && m_layout) request();
  update();
}

void RelationMapWidget::request() {
  m_laidOutFor = size();
  m_requestedFocus = m_state.focus;
  const double room = std::max(1.0, static_cast<double>(width()));
  const double height = std::max(1.0, static_cast<double>(this->height()));
  if (m_state.focus < 0) {
    m_requestedEdges.clear();
    m_worker.request([graph = m_model.graph(m_state.language, m_state.textPixels, false), room, height] { return layoutRelationRing(graph, room, height); });
    return;
  }
  RelationGraph graph = m_model.graph(m_state.language, m_state.textPixels, true);
  // The one in question is larger: it is the subject, and many lines meet it.
  graph.nodes[u(m_state.focus)].width = std::ceil(graph.nodes[u(m_state.focus)].width * 1.22);
  graph.nodes[u(m_state.focus)].height *= 2.1;
  m_requestedEdges = m_model.edgesAround(m_state.focus);
  std::vector<RelationGraph::Edge> edges;
  for (int e : m_requestedEdges) edges.push_back(graph.edges[u(e)]);
  const std::size_t all = graph.edges.size();
  graph.edges = std::move(edges);
  m_worker.request([graph = std::move(graph), indices = m_requestedEdges, all, focus = m_state.focus, rings = m_rings, room]() -> Result<RelationLayout> {
    auto layout = layoutRelationFocus(graph, focus, rings, room);
    if (!layout) return layout;
    // Back to the model's numbering, so that a line is known in every layout.
    std::vector<RelationLayout::Edge> spread(all);
    for (std::size_t i = 0; i < indices.size(); ++i) spread[u(indices[i])] = layout->edges[i];
    layout->edges = std::move(spread);
    return layout;
  });
}

void RelationMapWidget::take(const LayoutWorker::Layout& layout) {
  // The old picture is taken over into the new coordinates exactly where it is on screen, and travels from there.
  std::optional<render::RelationScene> before;
  if (m_layout) before = moved(scene(), m_scale, m_offset);
  const bool sameView = m_shownFocus == m_requestedFocus && m_layout && m_layout->nodes.size() == layout->nodes.size() && m_layout->rings == layout->rings;
  m_layout = layout;
  m_shownFocus = m_requestedFocus;
  if (!sameView) m_fitted = true;
  if (m_fitted) fit();
  clampOffset();
  const bool motion = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
  m_animation.stop();
  m_from.reset();
  if (before && motion && isVisible() && !sameView) {
    m_from = moved(std::move(*before), 1 / m_scale, -m_offset / m_scale);
    m_animation.start();
  }
  update();
}

render::RelationScene RelationMapWidget::scene() const {
  if (!m_layout) return {};
  RelationState state = m_state;
  state.focus = m_shownFocus;
  auto out = composeScene(m_model, *m_layout, state);
  if (m_from && m_animation.state() == QAbstractAnimation::Running) out = blended(*m_from, out, m_animation.currentValue().toDouble());
  return out;
}

void RelationMapWidget::fit() {
  if (!m_layout || m_layout->width <= 0) return;
  const double most = m_shownFocus < 0 ? 1.0 : kMostFit;
  m_scale = std::clamp(std::min(width() / m_layout->width, height() / m_layout->height), kLeastScale, most);
  m_offset = QPointF((width() - m_layout->width * m_scale) / 2, (height() - m_layout->height * m_scale) / 2);
}

void RelationMapWidget::clampOffset() {
  if (!m_layout) return;
  const auto axis = [](double offset, double content, double room) {
    if (content <= room) return (room - content) / 2;
    return std::clamp(offset, room - content, 0.0);
  };
  m_offset = {axis(m_offset.x(), m_layout->width * m_scale, width()), axis(m_offset.y(), m_layout->height * m_scale, height())};
}

void RelationMapWidget::zoomToFit() {
  m_fitted = true;
  fit();
  update();
}

void RelationMapWidget::zoomBy(double factor, const QPointF& anchor) {
  if (!m_layout || m_layout->width <= 0) return;
  const QPointF fixed = toLayout(anchor);
  if (factor < 1 && m_scale * factor <= std::min(width() / m_layout->width, height() / m_layout->height)) {
    // Smaller than the room there is helps nobody.
    zoomToFit();
    return;
  }
  m_scale = std::clamp(m_scale * factor, kLeastScale, kMostScale);
  m_offset = anchor - fixed * m_scale;
  m_fitted = false;
  clampOffset();
  update();
}

void RelationMapWidget::resizeEvent(QResizeEvent*) {
  if (m_fitted) fit();
  clampOffset();
  const QSize change = size() - m_laidOutFor;
  const bool first = m_laidOutFor.isEmpty();
  if (first || std::abs(change.width()) >= kResizeStep || (m_state.focus < 0 && std::abs(change.height()) >= kResizeStep)) request();
  update();
}

void RelationMapWidget::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const auto& theme = render::Theme::get(m_state.theme);
  painter.fillRect(rect(), theme.ground);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.save();
  painter.translate(m_offset);
  painter.scale(m_scale, m_scale);
  render::PainterCanvas canvas(painter);
  render::paintRelationMap(canvas, scene(), theme);
  painter.restore();
  if (m_focusFrame && hasFocus() && m_state.selected < 0) {
    painter.setPen(QPen(theme.accent, 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
  }
}

int RelationMapWidget::nodeAt(const QPointF& widget) const {
  if (!m_layout) return -1;
  const QPointF p = toLayout(widget);
  for (int n = 0; n < static_cast<int>(m_layout->nodes.size()); ++n) {
    if (m_layout->nodes[u(n)].width > 0 && m_layout->nodes[u(n)].grown(1.5).contains(Point{p.x(), p.y()})) return n;
  }
  return -1;
}

QRectF RelationMapWidget::nodeRect(int node) const {
  if (!m_layout || node < 0 || u(node) >= m_layout->nodes.size() || m_layout->nodes[u(node)].width <= 0) return {};
  const Rect& r = m_layout->nodes[u(node)];
  return {m_offset + QPointF(r.x, r.y) * m_scale, QSizeF(r.width, r.height) * m_scale};
}

void RelationMapWidget::select(int node) {
  if (node == m_state.selected) return;
  m_state.selected = node;
  // For readers the widget speaks of what is chosen.
  setAccessibleDescription(node < 0 ? QString() : QString::fromStdString(m_model.pattern(node).name.in(m_state.language)));
  update();
  explain();
  emit selectionChanged(node);
}

void RelationMapWidget::hover(int node, int edge) {
  if (node == m_state.hovered && edge == m_state.hoveredEdge) return;
  m_state.hovered = node;
  m_state.hoveredEdge = edge;
  update();
  explain();
}

void RelationMapWidget::explain() {
  const Language language = m_state.language;
  if (m_state.hoveredEdge >= 0) {
    emit explained(m_model.sentence(m_state.hoveredEdge, language));
    return;
  }
  const int node = m_state.hovered >= 0 ? m_state.hovered : m_state.selected;
  if (node < 0) {
    emit explained({});
    return;
  }
  const int anchor = m_state.selected >= 0 && m_state.selected != node ? m_state.selected : m_state.focus;
  const int edge = anchor >= 0 && anchor != node ? m_model.edgeBetween(anchor, node) : -1;
  if (edge >= 0) {
    emit explained(m_model.sentence(edge, language));
    return;
  }
  const auto& pattern = m_model.pattern(node);
  emit explained(QStringLiteral("%1 – %2").arg(QString::fromStdString(pattern.name.in(language)), QString::fromStdString(pattern.summary.in(language))));
}

void RelationMapWidget::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons().testFlag(Qt::LeftButton) && (m_panning || (event->position() - m_pressedAt).manhattanLength() > QApplication::startDragDistance())) {
    if (!m_fitted) {
      m_panning = true;
      setCursor(Qt::ClosedHandCursor);
      m_offset = m_offsetAtPress + event->position() - m_pressedAt;
      clampOffset();
      update();
    }
    return;
  }
  if (m_animation.state() == QAbstractAnimation::Running) return;
  const int node = nodeAt(event->position());
  const int edge = node < 0 && m_layout ? edgeNear(m_model, *m_layout, m_state, toLayout(event->position()), 6 / m_scale) : -1;
  setCursor(node >= 0 ? Qt::PointingHandCursor : m_fitted ? Qt::ArrowCursor : Qt::OpenHandCursor);
  hover(node, edge);
}

void RelationMapWidget::mousePressEvent(QMouseEvent* event) {
  m_pressedAt = event->position();
  m_offsetAtPress = m_offset;
  m_panning = false;
  event->setAccepted(event->button() == Qt::LeftButton);
}

void RelationMapWidget::mouseReleaseEvent(QMouseEvent* event) {
  const bool panned = m_panning;
  m_panning = false;
  if (panned || event->button() != Qt::LeftButton) return;
  const int node = nodeAt(event->position());
  if (node < 0) {
    select(m_state.focus);
  } else if (node == m_state.focus || event->modifiers().testFlag(Qt::ShiftModifier)) {
    emit openRequested(node);
  } else {
    emit focusRequested(node);
  }
}

void RelationMapWidget::mouseDoubleClickEvent(QMouseEvent* event) {
  if (nodeAt(event->position()) >= 0) return;
  if (m_fitted) {
    zoomBy(1.8, event->position());
  } else {
    zoomToFit();
  }
}

void RelationMapWidget::leaveEvent(QEvent*) { hover(-1, -1); }

void RelationMapWidget::wheelEvent(QWheelEvent* event) {
  // The map fills its page, so the wheel is free for it.
  zoomBy(std::pow(1.0015, event->angleDelta().y()), event->position());
  event->accept();
}

void RelationMapWidget::moveSelection(int key) {
  if (!m_layout) return;
  const auto centre = [&](int n) { return QPointF(m_layout->nodes[u(n)].center().x, m_layout->nodes[u(n)].center().y); };
  const int from = m_state.selected >= 0 && m_layout->nodes[u(m_state.selected)].width > 0 ? m_state.selected : -1;
  int best = -1;
  double bestCost = 0;
  for (int n = 0; n < static_cast<int>(m_layout->nodes.size()); ++n) {
    if (n == from || m_layout->nodes[u(n)].width <= 0) continue;
    double cost = centre(n).x() + centre(n).y();
    if (from >= 0) {
      const QPointF d = centre(n) - centre(from);
      const bool horizontal = key == Qt::Key_Left || key == Qt::Key_Right;
      const double along = key == Qt::Key_Right ? d.x() : key == Qt::Key_Left ? -d.x() : key == Qt::Key_Down ? d.y() : -d.y();
      if (along <= 1) continue;
      cost = along + 2.2 * std::abs(horizontal ? d.y() : d.x());
    }
    if (best < 0 || cost < bestCost) {
      best = n;
      bestCost = cost;
    }
  }
  if (best < 0) return;
  hover(-1, -1);
  select(best);
}

void RelationMapWidget::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      zoomBy(1.25);
      return;
    case Qt::Key_Minus:
      zoomBy(0.8);
      return;
    case Qt::Key_0:
      zoomToFit();
      return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
      moveSelection(event->key());
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (m_state.selected < 0) break;
      if (event->modifiers().testFlag(Qt::ShiftModifier) || m_state.selected == m_state.focus) {
        emit openRequested(m_state.selected);
      } else {
        emit focusRequested(m_state.selected);
      }
      return;
    case Qt::Key_Escape:
      if (m_state.selected != m_state.focus) {
        select(m_state.focus);
      } else if (!m_fitted) {
        zoomToFit();
      } else {
        emit leaveRequested();
      }
      return;
    default:
      break;
  }
  QWidget::keyPressEvent(event);
}

void RelationMapWidget::focusInEvent(QFocusEvent* event) {
  // Who came by the keyboard must see where it is; who clicked knows.
  m_focusFrame = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
  update();
}

void RelationMapWidget::focusOutEvent(QFocusEvent*) { update(); }

}  // namespace cdp::gui
