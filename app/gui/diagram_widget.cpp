// SPDX-License-Identifier: Apache-2.0
#include "diagram_widget.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <cmath>

#include "diagram/diagram_labels.h"
#include "diagram_painter.h"
#include "painter_canvas.h"

namespace cdp::gui {
namespace {

constexpr int kStepMilliseconds = 220;
constexpr double kLeastScale = 0.2;
constexpr double kMostScale = 6;

QRectF rect(const Rect& r) { return {r.x, r.y, r.width, r.height}; }
std::size_t u(int i) { return static_cast<std::size_t>(i); }

}  // namespace

DiagramWidget::DiagramWidget(const Vocabulary& vocabulary, QWidget* parent) : QWidget(parent), m_vocabulary(vocabulary) {
  setObjectName(QStringLiteral("diagram"));
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_OpaquePaintEvent);
  m_animation.setDuration(kStepMilliseconds);
  m_animation.setStartValue(0.0);
  m_animation.setEndValue(1.0);
  m_animation.setEasingCurve(QEasingCurve::InOutQuad);
  connect(&m_animation, &QVariantAnimation::valueChanged, this, [this] { invalidate(); });
  connect(&m_animation, &QVariantAnimation::finished, this, [this] { invalidate(); });
}

DiagramWidget::~DiagramWidget() { m_animation.stop(); }

void DiagramWidget::setDiagram(DiagramPtr diagram, const render::DiagramView& view) {
  m_animation.stop();
  m_diagram = std::move(diagram);
  m_view = view;
  m_overlay.reset();
  m_hovered = m_selected = m_selectedGroup = -1;
  m_fitted = true;
  fit();
  invalidate();
  if (m_diagram) {
    setAccessibleName(QString::fromStdString(m_diagram->diagram.id));
    emit stepChanged(step());
  }
}

void DiagramWidget::setAppearance(const render::DiagramView& view) {
  const int step = m_view.step;
  const int compareWith = m_view.compareWith;
  m_view = view;
  m_view.step = step;
  m_view.compareWith = view.compareWith != 0 ? view.compareWith : compareWith;
  if (view.compareWith < 0) m_view.compareWith = 0;
  if (m_fitted) fit();
  invalidate();
}

int DiagramWidget::stepCount() const { return m_diagram ? static_cast<int>(m_diagram->steps.size()) : 1; }
int DiagramWidget::step() const { return m_diagram ? render::effectiveStep(*m_diagram, m_view) : 1; }

void DiagramWidget::setStep(int step, bool animate) {
  if (!m_diagram) return;
  step = std::clamp(step, 1, stepCount());
  if (step == this->step() && m_view.step != 0) return;
  // Two steps in one breath: the first one is taken as done, so that nothing is left half way.
  m_from = m_overlay ? *m_overlay : render::stateFor(*m_diagram, m_view);
  m_moves = render::movesBetween(m_diagram->diagram, this->step(), step);
  m_overlay.reset();
  m_view.step = step;
  m_animation.stop();
  const bool motion = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
  if (animate && motion && isVisible()) m_animation.start();
  const Diagram& d = m_diagram->diagram;
  if ((m_selected >= 0 && !d.nodeVisible(m_selected, step)) || (m_selectedGroup >= 0 && !d.groupVisible(m_selectedGroup, step))) select(-1);
  invalidate();
  emit stepChanged(step);
}

void DiagramWidget::setComparison(int step) {
  if (m_view.compareWith == step) return;
  m_view.compareWith = step;
  invalidate();
}

void DiagramWidget::setOverlay(std::optional<render::DiagramState> overlay) {
  m_overlay = std::move(overlay);
  invalidate();
}

render::DiagramState DiagramWidget::currentState() const {
  if (!m_diagram) return {};
  render::DiagramState state = m_overlay ? *m_overlay : render::stateFor(*m_diagram, m_view);
  if (m_animation.state() == QAbstractAnimation::Running) state = render::between(m_from, state, m_animation.currentValue().toDouble(), m_moves);
  const int shown = m_selected >= 0 ? m_selected : m_hovered;
  if (shown >= 0 && shown < static_cast<int>(state.nodes.size())) state.nodes[u(shown)].selected = true;
  if (m_selectedGroup >= 0 && m_selectedGroup < static_cast<int>(state.groups.size())) state.groups[u(m_selectedGroup)].selected = true;
  return state;
}

void DiagramWidget::invalidate() {
  m_cache = QPixmap();
  update();
}

QSize DiagramWidget::sizeHint() const {
  if (!m_diagram) return {400, 240};
  return render::DiagramPainter(*m_diagram, m_vocabulary).size(m_view).toSize();
}

int DiagramWidget::heightForFit(int width, int most) const {
  if (!m_diagram) return 240;
  const QSizeF size = render::DiagramPainter(*m_diagram, m_vocabulary).size(m_view);
  const double scale = std::min(m_fitLimit, width / size.width());
  return std::min(most, static_cast<int>(std::ceil(size.height() * scale)));
}

void DiagramWidget::fit() {
  if (!m_diagram) return;
  const QSizeF size = render::DiagramPainter(*m_diagram, m_vocabulary).size(m_view);
  m_scale = std::clamp(std::min(width() / size.width(), height() / size.height()), kLeastScale, m_fitLimit);
  m_offset = QPointF((width() - size.width() * m_scale) / 2, (height() - size.height() * m_scale) / 2);
  emit zoomChanged();
}

void DiagramWidget::zoomToFit() {
  m_fitted = true;
  fit();
  invalidate();
}

void DiagramWidget::zoomToActualSize() { zoomBy(1.0 / m_scale); }

void DiagramWidget::zoomBy(double factor, const QPointF& anchor) {
  const QPointF fixed = toDiagram(anchor);
  m_scale = std::clamp(m_scale * factor, kLeastScale, kMostScale);
  m_offset = anchor - fixed * m_scale;
  m_fitted = false;
  clampOffset();
  invalidate();
  emit zoomChanged();
}

void DiagramWidget::clampOffset() {
  if (!m_diagram) return;
  const QSizeF size = render::DiagramPainter(*m_diagram, m_vocabulary).size(m_view) * m_scale;
  const auto clampAxis = [](double offset, double content, double room) {
    if (content <= room) return (room - content) / 2;
    return std::clamp(offset, room - content, 0.0);
  };
  m_offset = {clampAxis(m_offset.x(), size.width(), width()), clampAxis(m_offset.y(), size.height(), height())};
}

void DiagramWidget::resizeEvent(QResizeEvent*) {
  if (m_fitted) {
    fit();
  } else {
    clampOffset();
  }
  invalidate();
}

void DiagramWidget::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  // Hovering and scrolling repaint often: the drawing itself is kept until something in it changes.
  const double ratio = devicePixelRatioF();
  if (m_cache.isNull() || m_cache.size() != size() * ratio) {
    m_cache = QPixmap(size() * ratio);
    m_cache.setDevicePixelRatio(ratio);
    m_cache.fill(render::Theme::get(m_view.theme).surface);
    if (m_diagram) {
      QPainter drawing(&m_cache);
      drawing.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
      drawing.translate(m_offset);
      drawing.scale(m_scale, m_scale);
      render::PainterCanvas canvas(drawing);
      render::DiagramPainter(*m_diagram, m_vocabulary).paint(canvas, m_view, currentState());
    }
  }
  painter.drawPixmap(0, 0, m_cache);
  if (hasFocus() && !anythingSelected()) {
    painter.setPen(QPen(render::Theme::get(m_view.theme).accent, 1, Qt::DotLine));
    painter.drawRect(rect().adjusted(1, 1, -2, -2));
  }
}

int DiagramWidget::nodeAt(const QPointF& widget) const {
  if (!m_diagram) return -1;
  const QPointF p = toDiagram(widget);
  for (int n = 0; n < static_cast<int>(m_diagram->layout.nodes.size()); ++n) {
    if (m_diagram->diagram.nodeVisible(n, step()) && m_diagram->layout.nodes[u(n)].box.contains(Point{p.x(), p.y()})) return n;
  }
  return -1;
}

int DiagramWidget::groupAt(const QPointF& widget) const {
  if (!m_diagram) return -1;
  const QPointF p = toDiagram(widget);
  for (int g = static_cast<int>(m_diagram->layout.groups.size()) - 1; g >= 0; --g) {
    if (m_diagram->diagram.groupVisible(g, step()) && m_diagram->layout.groups[u(g)].label.grown(4).contains(Point{p.x(), p.y()})) return g;
  }
  return -1;
}

QRectF DiagramWidget::onWidget(const Rect& r) const { return {m_offset + QPointF(r.x, r.y) * m_scale, QSizeF(r.width, r.height) * m_scale}; }

QRectF DiagramWidget::nodeRect(const QString& id) const {
  const int n = m_diagram ? m_diagram->diagram.nodeIndex(id.toStdString()) : -1;
  return n < 0 ? QRectF() : onWidget(m_diagram->layout.nodes[u(n)].box);
}

QRectF DiagramWidget::groupLabelRect(const QString& id) const {
  const int g = m_diagram ? m_diagram->diagram.groupIndex(id.toStdString()) : -1;
  return g < 0 ? QRectF() : onWidget(m_diagram->layout.groups[u(g)].label);
}

void DiagramWidget::selectNode(const QString& id) { select(m_diagram ? m_diagram->diagram.nodeIndex(id.toStdString()) : -1); }

QString DiagramWidget::selectedNode() const { return m_selected < 0 ? QString() : QString::fromStdString(m_diagram->diagram.nodes[u(m_selected)].id); }

void DiagramWidget::select(int node, int group) {
  if (node == m_selected && group == m_selectedGroup) return;
  m_selected = node;
  m_selectedGroup = group;
  invalidate();
}

void DiagramWidget::setGroupsSelectable(bool selectable) {
  m_groupsSelectable = selectable;
  if (!selectable) select(m_selected);
}

void DiagramWidget::activateSelection() {
  if (m_selected >= 0) {
    const QRectF area = nodeRect(selectedNode());
    emit nodeActivated(selectedNode(), QRect(mapToGlobal(area.topLeft().toPoint()), area.size().toSize()));
  } else if (m_selectedGroup >= 0) {
    emit groupActivated(QString::fromStdString(m_diagram->diagram.groups[u(m_selectedGroup)].id));
  }
}

void DiagramWidget::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons().testFlag(Qt::LeftButton) && (m_panning || (event->position() - m_pressedAt).manhattanLength() > QApplication::startDragDistance())) {
    if (m_fitted || event->modifiers().testFlag(Qt::AltModifier)) {
      // What fits has nothing to pan: pulling at it takes it out of the window.
      if (!m_draggedOut) {
        m_draggedOut = true;
        emit dragOutRequested();
      }
    } else {
      m_panning = true;
      setCursor(Qt::ClosedHandCursor);
      m_offset = m_offsetAtPress + event->position() - m_pressedAt;
      clampOffset();
      invalidate();
    }
    return;
  }
  const int node = nodeAt(event->position());
  setCursor(node >= 0 || groupAt(event->position()) >= 0 ? Qt::PointingHandCursor : m_fitted ? Qt::ArrowCursor : Qt::OpenHandCursor);
  if (node == m_hovered) return;
  m_hovered = node;
  invalidate();
  emit nodeHovered(node < 0 ? QString() : QString::fromStdString(m_diagram->diagram.nodes[u(node)].id));
}

void DiagramWidget::mousePressEvent(QMouseEvent* event) {
  m_pressedAt = event->position();
  m_offsetAtPress = m_offset;
  m_panning = false;
  m_draggedOut = false;
}

void DiagramWidget::mouseReleaseEvent(QMouseEvent* event) {
  const bool panned = m_panning || m_draggedOut;
  m_panning = false;
  m_draggedOut = false;
  if (panned || event->button() != Qt::LeftButton) return;
  const int node = nodeAt(event->position());
  if (node >= 0) {
    select(node);
    activateSelection();
    return;
  }
  if (const int group = groupAt(event->position()); group >= 0) {
    select(-1, m_groupsSelectable ? group : -1);
    emit groupActivated(QString::fromStdString(m_diagram->diagram.groups[u(group)].id));
    return;
  }
  select(-1);
  emit backgroundClicked();
}

void DiagramWidget::mouseDoubleClickEvent(QMouseEvent* event) {
  if (nodeAt(event->position()) >= 0) return;
  if (m_fitted) {
    zoomBy(1.8, event->position());
  } else {
    zoomToFit();
  }
}

void DiagramWidget::leaveEvent(QEvent*) {
  if (m_hovered < 0) return;
  m_hovered = -1;
  invalidate();
}

void DiagramWidget::wheelEvent(QWheelEvent* event) {
  // Without Ctrl the wheel belongs to the page.
  if (!event->modifiers().testFlag(Qt::ControlModifier)) {
    event->ignore();
    return;
  }
  zoomBy(std::pow(1.0015, event->angleDelta().y()), event->position());
}

void DiagramWidget::moveSelection(int key) {
  if (!m_diagram) return;
  struct Target {
    int node;
    int group;
    QPointF at;
  };
  std::vector<Target> targets;
  QPointF origin;
  const auto add = [&](int node, int group, const QPointF& at) {
    if (node == m_selected && group == m_selectedGroup) {
      origin = at;
    } else {
      targets.push_back({node, group, at});
    }
  };
  const Diagram& d = m_diagram->diagram;
  for (int n = 0; n < static_cast<int>(d.nodes.size()); ++n) {
    if (d.nodeVisible(n, step())) add(n, -1, gui::rect(m_diagram->layout.nodes[u(n)].tile).center());
  }
  for (int g = 0; m_groupsSelectable && g < static_cast<int>(d.groups.size()); ++g) {
    if (d.groupVisible(g, step())) add(-1, g, gui::rect(m_diagram->layout.groups[u(g)].label).center());
  }
  const Target* best = nullptr;
  double bestCost = 0;
  for (const Target& target : targets) {
    double cost = target.at.x() + target.at.y();
    if (anythingSelected()) {
      const QPointF way = target.at - origin;
      const double along = key == Qt::Key_Right ? way.x() : key == Qt::Key_Left ? -way.x() : key == Qt::Key_Down ? way.y() : -way.y();
      const double across = key == Qt::Key_Right || key == Qt::Key_Left ? std::abs(way.y()) : std::abs(way.x());
      if (along <= 1) continue;
      cost = along + 2.2 * across;
    }
    if (best == nullptr || cost < bestCost) {
      best = &target;
      bestCost = cost;
    }
  }
  if (best != nullptr) select(best->node, best->group);
}

void DiagramWidget::keyPressEvent(QKeyEvent* event) {
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
    case Qt::Key_1:
      zoomToActualSize();
      return;
    case Qt::Key_PageDown:
    case Qt::Key_N:
      setStep(step() + 1);
      return;
    case Qt::Key_PageUp:
    case Qt::Key_P:
      setStep(step() - 1);
      return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
      moveSelection(event->key());
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (anythingSelected()) {
        activateSelection();
        return;
      }
      break;
    case Qt::Key_Escape:
      if (anythingSelected()) {
        select(-1);
        return;
      }
      if (!m_fitted) {
        zoomToFit();
        return;
      }
      break;
    default:
      break;
  }
  QWidget::keyPressEvent(event);
}

bool DiagramWidget::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    // A page may give the arrow keys another meaning; with a part chosen they go from part to part.
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool arrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    if (arrow && (anythingSelected() || m_groupsSelectable)) event->accept();
    if (key == Qt::Key_Escape && (anythingSelected() || !m_fitted)) event->accept();
    return QWidget::event(event);
  }
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int node = nodeAt(help->pos());
    // Where names are hidden, a tip must not tell them.
    if (node >= 0 && m_view.labels) {
      showTip(node, help->globalPos());
    } else {
      QToolTip::hideText();
    }
    return true;
  }
  if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
  return QWidget::event(event);
}

void DiagramWidget::showTip(int node, const QPoint& global) {
  const auto& part = m_diagram->diagram.nodes[u(node)];
  const Role* role = m_vocabulary.role(part.role);
  if (role == nullptr) return;
  QString text = QString::fromStdString(role->name.in(m_view.language));
  QStringList products;
  for (Lens lens : {Lens::Aws, Lens::Azure, Lens::GoogleCloud}) {
    if (!role->productName(lens).empty()) products << QString::fromStdString(role->productName(lens));
  }
  if (!products.isEmpty()) text += u'\n' + products.join(QStringLiteral(" · "));
  QToolTip::showText(global, text, this);
}

}  // namespace cdp::gui
