// SPDX-License-Identifier: Apache-2.0
// The controller's tools: what points, draws and magnifies.
#include <algorithm>
#include <cmath>

#include "lecture/diagram_regions.h"
#include "projection_controller.h"

namespace cdp::gui {
namespace {

constexpr double kEraserReach = 0.022;  // share of the wall's height
constexpr double kRegionShare = 0.62;   // a region is at least so much smaller than the whole, else it is no use

double distance(const QPointF& p, const QPointF& a, const QPointF& b) {
  const QPointF along = b - a;
  const double length = QPointF::dotProduct(along, along);
  const double t = length <= 0 ? 0 : std::clamp(QPointF::dotProduct(p - a, along) / length, 0.0, 1.0);
  const QPointF d = p - (a + along * t);
  return std::hypot(d.x(), d.y());
}

bool near(const QPointF& p, const std::vector<QPointF>& line, double reach) {
  if (line.size() == 1) return distance(p, line[0], line[0]) <= reach;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (distance(p, line[i - 1], line[i]) <= reach) return true;
  }
  return false;
}

}  // namespace

void ProjectionController::zoomToNextRegion() {
  if (stage() == nullptr || stage()->diagram.empty()) {
    emit told(tr("There is no diagram on this view to zoom into."));
    return;
  }
  const auto diagram = m_shelf.diagram(stage()->diagram);
  if (!diagram) return;
  const WallMetrics m = metrics();
  // Labels as large as text has to be; where the whole is as large already, half of it is what "closer" means.
  const double required = legible() ? std::max(legible()->label(), m.rule * 0.8) : m.rule;
  const double scale = required / DiagramMetrics::kLabelFont;
  const Rect all = visibleBounds(*diagram, stage()->step);
  const double width = std::min(m.picture.width() / scale, all.width * kRegionShare);
  const double height = std::min(m.content.height() - m.rule, m.picture.height()) / scale;
  const auto regions = splitDiagram(*diagram, stage()->step, width, height);
  if (m_live.zoom) ++m_region;
  if (m_region >= regions.size()) {
    zoomOut();
    return;
  }
  m_live.zoom = regions[m_region].rect;
  changed();
  emit marksChanged();
}

void ProjectionController::zoomAt(const QPointF& at) {
  if (m_live.zoom) {
    zoomOut();
    return;
  }
  const auto place = painter().diagramPlace(m_live);
  if (!place) return;
  const QPointF p = place->inverted().map(toWall(at));
  const WallMetrics m = metrics();
  const double scale = std::max(place->m11() * 2, m.rule / DiagramMetrics::kLabelFont);
  const double width = m.picture.width() / scale;
  const double height = m.picture.height() / scale;
  m_live.zoom = Rect{p.x() - width / 2, p.y() - height / 2, width, height};
  changed();
  emit marksChanged();
}

void ProjectionController::zoomOut() {
  m_region = 0;
  if (!m_live.zoom) return;
  m_live.zoom.reset();
  changed();
  emit marksChanged();
}

void ProjectionController::setTool(Tool tool) {
  if (m_tool == tool) return;
  endStroke();
  m_tool = tool;
  m_trail.clear();
  emit toolChanged();
  emit pointerMoved();
}

void ProjectionController::pointTo(const QPointF& at) {
  m_pointer = at;
  if (m_tool == Tool::Laser) {
    m_trail.push_back({at, now()});
    if (!m_fading.isActive()) m_fading.start();
  }
  if (m_tool == Tool::Laser || m_tool == Tool::Spotlight) emit pointerMoved();
}

void ProjectionController::pointNowhere() {
  if (!m_pointer) return;
  m_pointer.reset();
  if (m_tool == Tool::Spotlight) emit pointerMoved();
}

void ProjectionController::fade() {
  const qint64 t = now();
  // The tail goes first; the point itself stays a moment longer.
  while (m_trail.size() > 1 && t - m_trail.front().time > kTrailMilliseconds) m_trail.erase(m_trail.begin());
  if (m_trail.size() == 1 && t - m_trail.front().time > kRestMilliseconds) m_trail.clear();
  if (m_trail.empty()) m_fading.stop();
  emit pointerMoved();
}

const std::vector<PenStroke>& ProjectionController::strokes() const {
  static const std::vector<PenStroke> kNone;
  return item() < lecture().items.size() ? lecture().items[item()].strokes : kNone;
}

const std::vector<WallStroke>& ProjectionController::looseStrokes() const {
  static const std::vector<WallStroke> kNone;
  const auto it = m_loose.find(m_live.shown.stage);
  return it == m_loose.end() ? kNone : it->second;
}

void ProjectionController::beginStroke(const QPointF& at) {
  m_drawing = {at};
  emit marksChanged();
}

void ProjectionController::extendStroke(const QPointF& at) {
  if (m_drawing.empty() || m_drawing.size() >= LectureLimits::kPoints) return;
  const QPointF d = toWall(at - m_drawing.back());
  // A hand that trembles by less than a pixel draws nothing.
  if (std::hypot(d.x(), d.y()) < 1) return;
  m_drawing.push_back(at);
  emit marksChanged();
}

void ProjectionController::endStroke() {
  if (m_drawing.empty()) return;
  const std::vector<QPointF> drawn = std::move(m_drawing);
  m_drawing.clear();
  const auto place = painter().diagramPlace(m_live);
  if (place) {
    const auto diagram = m_shelf.diagram(stage()->diagram);
    const QTransform back = place->inverted();
    std::vector<Point> points;
    for (const auto& p : drawn) {
      const QPointF q = back.map(toWall(p));
      points.push_back({q.x(), q.y()});
    }
    PenStroke stroke = tieStroke(*diagram, stage()->step, points);
    stroke.diagram = stage()->diagram;
    stroke.step = 0;
    stroke.colour = kPenColour;
    stroke.width = metrics().rule * 0.16 / place->m11();
    if (auto done = m_editor.apply(InsertStroke{item(), strokes().size(), std::move(stroke)}); !done) emit told(QString::fromStdString(done.error().text()));
  } else {
    m_loose[m_live.shown.stage].push_back({QString::fromLatin1(kPenColour), drawn});
  }
  emit marksChanged();
}

void ProjectionController::eraseAt(const QPointF& at) {
  const double reach = kEraserReach * m_wallSize.height();
  const QPointF p = toWall(at);
  if (const auto place = painter().diagramPlace(m_live)) {
    const auto diagram = m_shelf.diagram(stage()->diagram);
    const auto& all = strokes();
    for (std::size_t i = all.size(); i-- > 0;) {
      if (all[i].diagram != stage()->diagram) continue;
      const auto points = strokePoints(all[i], *diagram);
      if (!points) continue;
      std::vector<QPointF> line;
      for (const auto& q : *points) line.push_back(place->map(QPointF(q.x, q.y)));
      if (!near(p, line, reach)) continue;
      (void)m_editor.apply(RemoveStroke{item(), i});
      emit marksChanged();
      return;
    }
  }
  auto& loose = m_loose[m_live.shown.stage];
  for (std::size_t i = loose.size(); i-- > 0;) {
    std::vector<QPointF> line;
    for (const auto& q : loose[i].points) line.push_back(toWall(q));
    if (!near(p, line, reach)) continue;
    loose.erase(loose.begin() + static_cast<std::ptrdiff_t>(i));
    emit marksChanged();
    return;
  }
}

void ProjectionController::clearMarks() {
  m_loose.erase(m_live.shown.stage);
  if (!strokes().empty() && stage() != nullptr) {
    std::vector<PenStroke> kept = strokes();
    std::erase_if(kept, [&](const PenStroke& s) { return s.diagram == stage()->diagram; });
    if (kept.size() != strokes().size()) (void)m_editor.apply(ReplaceStrokes{item(), std::move(kept)});
  }
  emit marksChanged();
}

bool ProjectionController::undoMark() {
  if (auto it = m_loose.find(m_live.shown.stage); it != m_loose.end() && !it->second.empty()) {
    it->second.pop_back();
    emit marksChanged();
    return true;
  }
  const bool undone = m_editor.undo();
  if (undone) emit marksChanged();
  return undone;
}

}  // namespace cdp::gui
