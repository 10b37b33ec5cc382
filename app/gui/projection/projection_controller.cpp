// SPDX-License-Identifier: Apache-2.0
#include "projection_controller.h"

#include <algorithm>
#include <cmath>

namespace cdp::gui {
namespace {

constexpr std::size_t kMostHistory = 500;

}  // namespace

ProjectionController::ProjectionController(const Catalog& catalog, QObject* parent) : QObject(parent), m_shelf(catalog) {
  m_timer.start();
  m_fading.setInterval(16);
  connect(&m_fading, &QTimer::timeout, this, &ProjectionController::fade);
}

void ProjectionController::setLecture(Lecture lecture, const QString& name) {
  if (lecture.head.language) m_live.language = *lecture.head.language;
  if (lecture.head.lens) m_live.lens = *lecture.head.lens;
  if (const auto theme = render::themeFromCode(QString::fromStdString(lecture.head.theme)); theme && *theme != render::ThemeId::Print) m_live.theme = *theme;
  m_deck = makeDeck(lecture, catalog());
  m_editor = LectureEditor(std::move(lecture));
  m_name = name;
  m_history.clear();
  m_loose.clear();
  m_frozen.reset();
  m_live.blank = Blank::None;
  m_live.labels = true;
  m_live.zoom.reset();
  m_views = viewsOf(m_deck, m_live.language, metrics().budget());
  m_clock.reset(m_deck.firstOfItem.size(), now());
  m_clock.setRunning(true, now());
  emit deckChanged();
  show(0);
  emit frozenChanged();
  emit clockChanged();
}

WallMetrics ProjectionController::metrics(const ProjectionState& state) const {
  const auto size = legible();
  return wallMetrics(m_wallSize, state.textPercent, size ? size->body() : 0);
}

std::optional<LegibleSize> ProjectionController::legible() const {
  if (m_roomDepth <= 0 || m_roomWidth <= 0) return std::nullopt;
  const auto size = legibleSize({m_roomDepth, m_roomWidth, m_wallSize.width(), m_wallSize.height()});
  return size ? std::optional(*size) : std::nullopt;
}

void ProjectionController::setRoom(double depth, double screenWidth) {
  m_roomDepth = depth;
  m_roomWidth = screenWidth;
  repaginate();
}

void ProjectionController::setWallSize(const QSize& size) {
  if (size.width() < 2 || size.height() < 2 || size == m_wallSize) return;
  m_wallSize = size;
  repaginate();
}

void ProjectionController::repaginate() {
  const auto before = m_views;
  m_views = viewsOf(m_deck, m_live.language, metrics().budget());
  if (m_views.empty()) return;
  const std::size_t at = before.empty() ? 0 : sameView(before, m_live.view, m_views);
  for (auto& place : m_history) place = sameView(before, place, m_views);
  m_live.view = at;
  m_live.shown = m_views[at];
  if (m_frozen && m_frozen->language == m_live.language && m_frozen->textPercent == m_live.textPercent) {
    m_frozen->view = sameView(before, m_frozen->view, m_views);
    m_frozen->shown = m_views[m_frozen->view];
    emit wallChanged();
  }
  emit deckChanged();
  changed();
}

void ProjectionController::changed() {
  emit liveChanged();
  if (!m_frozen) emit wallChanged();
}

const Stage* ProjectionController::stage() const { return m_live.shown.stage < m_deck.stages.size() ? &m_deck.stages[m_live.shown.stage] : nullptr; }
std::size_t ProjectionController::item() const { return stage() == nullptr ? 0 : stage()->item; }

ProjectionState ProjectionController::stateAt(std::size_t view) const {
  ProjectionState state = m_live;
  if (m_views.empty()) return state;
  view = std::min(view, m_views.size() - 1);
  const Stage& to = m_deck.stages[m_views[view].stage];
  const bool sameDiagram = stage() != nullptr && stage()->diagram == to.diagram && !to.diagram.empty();
  state.view = view;
  state.shown = m_views[view];
  state.blank = Blank::None;
  if (!sameDiagram || m_views.size() == 1) state.zoom.reset();
  if (to.kind == StageKind::BreakIt) {
    state.breaking = true;
    if (!sameDiagram || !m_live.breaking) state.failed = to.fail;
  } else if (!sameDiagram) {
    state.breaking = false;
    state.failed.clear();
  }
  state.pointed.clear();
  return state;
}

void ProjectionController::show(std::size_t view) {
  endStroke();
  m_live = stateAt(view);
  if (!m_live.zoom) m_region = 0;
  m_clock.setItem(item(), now());
  changed();
  emit marksChanged();
}

void ProjectionController::goTo(std::size_t view) {
  if (m_views.empty()) return;
  if (view >= m_views.size()) {
    // The last view stays: a press too many never ends a lecture. A black wall is left by going on.
    if (m_live.blank != Blank::None) toggleBlank(m_live.blank);
    return;
  }
  if (view == m_live.view) {
    if (m_live.blank != Blank::None) toggleBlank(m_live.blank);
    return;
  }
  m_history.push_back(m_live.view);
  if (m_history.size() > kMostHistory) m_history.erase(m_history.begin());
  show(view);
}

void ProjectionController::previous() {
  if (m_live.view > 0) goTo(m_live.view - 1);
}

bool ProjectionController::goTo(const QString& asked) {
  const auto found = findView(m_deck, m_views, asked.toStdString(), m_live.view);
  if (found) goTo(*found);
  return found.has_value();
}

void ProjectionController::back() {
  if (m_history.empty()) return;
  const std::size_t to = m_history.back();
  m_history.pop_back();
  show(to);
}

void ProjectionController::setLanguage(Language language) {
  if (m_live.language == language) return;
  m_live.language = language;
  repaginate();
}

void ProjectionController::setLens(Lens lens) {
  m_live.lens = lens;
  changed();
}

void ProjectionController::nextLens() { setLens(static_cast<Lens>((static_cast<int>(m_live.lens) + 1) % static_cast<int>(kLenses.size()))); }

void ProjectionController::setTheme(render::ThemeId theme) {
  m_live.theme = theme;
  changed();
}

void ProjectionController::nextTheme() {
  using render::ThemeId;
  setTheme(m_live.theme == ThemeId::Light ? ThemeId::Dark : m_live.theme == ThemeId::Dark ? ThemeId::HighContrast : ThemeId::Light);
}

void ProjectionController::setTextPercent(int percent) {
  percent = std::clamp(percent, 100, 200);
  if (percent == m_live.textPercent) return;
  m_live.textPercent = percent;
  repaginate();
}

void ProjectionController::toggleLabels() {
  m_live.labels = !m_live.labels;
  changed();
}

void ProjectionController::toggleBlank(Blank blank) {
  m_live.blank = m_live.blank == blank ? Blank::None : blank;
  changed();
}

void ProjectionController::toggleFreeze() {
  if (m_frozen) {
    m_frozen.reset();
  } else {
    m_frozen = m_live;
    m_frozenStrokes = strokes();
    m_frozenLoose = looseStrokes();
  }
  emit wallChanged();
  emit frozenChanged();
  emit marksChanged();
}

bool ProjectionController::canBreak() const {
  const Stage* s = stage();
  return s != nullptr && !s->diagram.empty() && (s->kind == StageKind::Diagram || s->kind == StageKind::BreakIt);
}

void ProjectionController::toggleBreaking() {
  if (!canBreak()) {
    emit told(tr("There is no diagram on this view to break."));
    return;
  }
  m_live.breaking = !m_live.breaking;
  m_live.failed.clear();
  m_live.pointed.clear();
  changed();
}

void ProjectionController::togglePart(const std::string& id) {
  if (!m_live.breaking || id.empty()) return;
  const auto it = std::find(m_live.failed.begin(), m_live.failed.end(), id);
  if (it != m_live.failed.end()) {
    m_live.failed.erase(it);
  } else {
    m_live.failed.push_back(id);
  }
  changed();
}

void ProjectionController::pointAtPart(int by) {
  if (!m_live.breaking || stage() == nullptr) return;
  const auto diagram = m_shelf.diagram(stage()->diagram);
  if (!diagram) return;
  std::vector<std::string> ids;
  const Diagram& d = diagram->diagram;
  for (std::size_t i = 0; i < d.nodes.size(); ++i) {
    if (d.nodeVisible(static_cast<int>(i), stage()->step)) ids.push_back(d.nodes[i].id);
  }
  for (std::size_t i = 0; i < d.groups.size(); ++i) {
    if (d.groupVisible(static_cast<int>(i), stage()->step)) ids.push_back(d.groups[i].id);
  }
  if (ids.empty()) return;
  const auto it = std::find(ids.begin(), ids.end(), m_live.pointed);
  const auto count = static_cast<std::ptrdiff_t>(ids.size());
  const std::ptrdiff_t at = it == ids.end() ? (by > 0 ? -1 : 0) : it - ids.begin();
  m_live.pointed = ids[static_cast<std::size_t>((at + by + count) % count)];
  changed();
}

QPointF ProjectionController::toWall(const QPointF& share) const { return {share.x() * m_wallSize.width(), share.y() * m_wallSize.height()}; }

std::string ProjectionController::partAt(const QPointF& at) {
  const auto place = painter().diagramPlace(m_live);
  if (!place) return {};
  const QPointF p = place->inverted().map(toWall(at));
  const auto diagram = m_shelf.diagram(stage()->diagram);
  const Diagram& d = diagram->diagram;
  for (std::size_t i = 0; i < d.nodes.size(); ++i) {
    if (d.nodeVisible(static_cast<int>(i), stage()->step) && diagram->layout.nodes[i].box.contains(Point{p.x(), p.y()})) return d.nodes[i].id;
  }
  for (std::size_t i = d.groups.size(); i-- > 0;) {
    if (d.groupVisible(static_cast<int>(i), stage()->step) && diagram->layout.groups[i].label.grown(4).contains(Point{p.x(), p.y()})) return d.groups[i].id;
  }
  return {};
}

void ProjectionController::resetClock() {
  m_clock.reset(m_deck.firstOfItem.size(), now());
  m_clock.setItem(item(), now());
  emit clockChanged();
}

void ProjectionController::toggleClock() {
  m_clock.setRunning(!m_clock.isRunning(), now());
  emit clockChanged();
}

}  // namespace cdp::gui
