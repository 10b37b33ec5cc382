// SPDX-License-Identifier: Apache-2.0
#include "relation_scene.h"

#include <QHash>
#include <algorithm>
#include <cmath>

namespace cdp::gui {
namespace {

using Look = render::RelationScene::Node::Look;
using Emphasis = RelationLayout::Emphasis;

QRectF rect(const Rect& r) { return {r.x, r.y, r.width, r.height}; }
std::size_t u(int i) { return static_cast<std::size_t>(i); }

QPointF bezier(const RelationLayout::Curve& c, std::size_t i, double t) {
  const double s = 1 - t;
  const double a = s * s * s;
  const double b = 3 * s * s * t;
  const double d = 3 * s * t * t;
  const double e = t * t * t;
  return {a * c[i].x + b * c[i + 1].x + d * c[i + 2].x + e * c[i + 3].x, a * c[i].y + b * c[i + 1].y + d * c[i + 2].y + e * c[i + 3].y};
}

class Composer {
 public:
  Composer(const RelationModel& model, const RelationLayout& layout, const RelationState& state)
      : m_model(model), m_layout(layout), m_state(state), m_theme(render::Theme::get(state.theme)) {
    m_pointed = state.hovered >= 0 ? state.hovered : state.selected;
    // In a view round one pattern that pattern is what is pointed at unless something else is.
    if (m_pointed == state.focus) m_pointed = -1;
    m_tied.assign(u(model.size()), -1);
    for (int e = 0; e < static_cast<int>(model.edges().size()); ++e) {
      if (!drawn(e) || m_pointed < 0) continue;
      const auto& edge = model.edges()[u(e)];
      if (edge.from == m_pointed) m_tied[u(edge.to)] = edge.kind;
      if (edge.to == m_pointed) m_tied[u(edge.from)] = edge.kind;
    }
  }

  render::RelationScene run() {
    m_scene.size = {m_layout.width, m_layout.height};
    m_scene.textPixels = m_state.textPixels;
    areas();
    edges();
    nodes();
    return std::move(m_scene);
  }

 private:
  [[nodiscard]] bool inFocusView() const { return m_state.focus >= 0; }
  [[nodiscard]] bool drawn(int edge) const {
    return u(edge) < m_layout.edges.size() && m_layout.edges[u(edge)].emphasis != Emphasis::Hidden && m_model.wantsEdge(edge);
  }

  void areas() {
    for (const auto& area : m_layout.areas) {
      render::RelationScene::Area out;
      out.rect = rect(area.rect);
      out.label = rect(area.label);
      if (inFocusView()) {
        const RelationKind& kind = m_model.kind(area.key / 2);
        out.kind = QString::fromStdString(kind.slug);
        out.title = QString::fromStdString((area.key % 2 == 1 ? kind.inverse : kind.name).in(m_state.language));
      } else {
        const Category& category = m_model.catalog().vocabulary().categories[u(area.key)];
        out.title = QString::fromStdString(category.name.in(m_state.language));
        out.icon = QStringLiteral("categories/") + QString::fromStdString(category.slug);
        if (!m_model.clusters().empty() && m_model.clusters().count(area.key) == 0) out.opacity = 0.45;
      }
      m_scene.areas.push_back(out);
    }
  }

  void edges() {
    for (int e = 0; e < static_cast<int>(m_model.edges().size()); ++e) {
      if (!drawn(e)) continue;
      const auto& edge = m_model.edges()[u(e)];
      render::RelationScene::Edge out;
      const RelationKind& kind = m_model.kind(edge.kind);
      out.id = QString::fromStdString(m_model.pattern(edge.from).slug + " " + kind.slug + " " + m_model.pattern(edge.to).slug);
      out.title = m_model.sentence(e, m_state.language);
      out.kind = QString::fromStdString(kind.slug);
      out.directed = !kind.symmetric;
      out.curve = m_layout.edges[u(e)].curve;
      const bool pointed = m_pointed >= 0 && (edge.from == m_pointed || edge.to == m_pointed);
      const bool atFocus = inFocusView() && (edge.from == m_state.focus || edge.to == m_state.focus);
      const bool quiet = m_layout.edges[u(e)].emphasis == Emphasis::Quiet;
      if (e == m_state.hoveredEdge) {
        out.opacity = 1;
        out.width = 2.6;
      } else if (pointed) {
        out.opacity = 1;
        out.width = 2;
      } else if (quiet) {
        out.opacity = 0;
      } else if (atFocus) {
        out.opacity = m_pointed >= 0 ? 0.45 : 1;
        out.width = 1.8;
      } else if (inFocusView()) {
        out.opacity = m_pointed >= 0 ? 0.12 : 0.4;
        out.width = 1.1;
      } else {
        const bool something = m_pointed >= 0 || m_state.hoveredEdge >= 0;
        const double rest = m_model.filtered() ? 0.75 : m_theme.isDark ? 0.42 : 0.46;
        out.opacity = something ? 0.09 : rest;
        out.width = m_model.filtered() ? 1.4 : 1.15;
      }
      m_scene.edges.push_back(std::move(out));
    }
    std::stable_sort(m_scene.edges.begin(), m_scene.edges.end(), [](const auto& a, const auto& b) { return a.opacity < b.opacity; });
  }

  void nodes() {
    int ends[2] = {-1, -1};
    if (m_state.hoveredEdge >= 0) {
      ends[0] = m_model.edges()[u(m_state.hoveredEdge)].from;
      ends[1] = m_model.edges()[u(m_state.hoveredEdge)].to;
    }
    for (int n = 0; n < m_model.size(); ++n) {
      if (u(n) >= m_layout.nodes.size() || m_layout.nodes[u(n)].width <= 0) continue;
      const auto& pattern = m_model.pattern(n);
      render::RelationScene::Node out;
      out.id = QString::fromStdString(pattern.slug);
      out.title = QString::fromStdString(pattern.name.in(m_state.language));
      if (inFocusView()) out.icon = QStringLiteral("categories/") + QString::fromStdString(pattern.category);
      out.rect = rect(m_layout.nodes[u(n)]);
      if (n == m_state.focus) {
        out.look = Look::Focus;
      } else if (n == m_pointed || n == ends[0] || n == ends[1]) {
        out.look = Look::Chosen;
      } else if (inFocusView() && m_layout.rings[u(n)] == 2) {
        out.look = Look::Outer;
      }
      if (m_tied[u(n)] >= 0 && n != m_state.focus) {
        out.border = render::relationColour(m_theme, QString::fromStdString(m_model.kind(m_tied[u(n)]).slug));
        if (out.look == Look::Outer) out.look = Look::Plain;
      }
      const bool something = m_pointed >= 0 || m_state.hoveredEdge >= 0;
      const bool involved = out.look == Look::Chosen || out.look == Look::Focus || m_tied[u(n)] >= 0;
      if (something && !involved) out.opacity = 0.5;
      if (!inFocusView() && !m_model.wantsNode(n)) out.opacity = 0.3;
      m_scene.nodes.push_back(std::move(out));
    }
  }

  const RelationModel& m_model;
  const RelationLayout& m_layout;
  const RelationState& m_state;
  const render::Theme& m_theme;
  int m_pointed = -1;
  std::vector<int> m_tied;  ///< kind of the relation with what is pointed at; -1: none
  render::RelationScene m_scene;
};

double lerp(double a, double b, double t) { return a + (b - a) * t; }

QRectF lerp(const QRectF& a, const QRectF& b, double t) {
  return {lerp(a.x(), b.x(), t), lerp(a.y(), b.y(), t), lerp(a.width(), b.width(), t), lerp(a.height(), b.height(), t)};
}

}  // namespace

render::RelationScene composeScene(const RelationModel& model, const RelationLayout& layout, const RelationState& state) {
  return Composer(model, layout, state).run();
}

render::RelationScene moved(render::RelationScene scene, double scale, const QPointF& offset) {
  const auto move = [&](QRectF& r) { r = QRectF(r.topLeft() * scale + offset, r.size() * scale); };
  for (auto& node : scene.nodes) move(node.rect);
  for (auto& area : scene.areas) {
    move(area.rect);
    move(area.label);
  }
  for (auto& edge : scene.edges) {
    for (auto& p : edge.curve) p = {p.x * scale + offset.x(), p.y * scale + offset.y()};
  }
  return scene;
}

render::RelationScene blended(const render::RelationScene& from, const render::RelationScene& to, double t) {
  render::RelationScene out;
  out.size = to.size;
  out.textPixels = lerp(from.textPixels, to.textPixels, t);
  for (auto area : from.areas) {
    area.opacity *= 1 - t;
    out.areas.push_back(area);
  }
  for (auto area : to.areas) {
    area.opacity *= t;
    out.areas.push_back(area);
  }
  QHash<QString, const render::RelationScene::Edge*> oldEdges;
  for (const auto& edge : from.edges) oldEdges.insert(edge.id, &edge);
  for (auto edge : to.edges) {
    if (const auto* old = oldEdges.take(edge.id)) {
      for (std::size_t i = 0; i < edge.curve.size(); ++i) {
        edge.curve[i] = {lerp(old->curve[i].x, edge.curve[i].x, t), lerp(old->curve[i].y, edge.curve[i].y, t)};
      }
      edge.opacity = lerp(old->opacity, edge.opacity, t);
      edge.width = lerp(old->width, edge.width, t);
    } else {
      edge.opacity *= t;
    }
    out.edges.push_back(std::move(edge));
  }
  for (const auto* old : std::as_const(oldEdges)) {
    out.edges.push_back(*old);
    out.edges.back().opacity *= 1 - t;
  }
  QHash<QString, const render::RelationScene::Node*> oldNodes;
  for (const auto& node : from.nodes) oldNodes.insert(node.id, &node);
  for (auto node : to.nodes) {
    if (const auto* old = oldNodes.take(node.id)) {
      node.rect = lerp(old->rect, node.rect, t);
      node.opacity = lerp(old->opacity, node.opacity, t);
    } else {
      node.opacity *= t;
    }
    out.nodes.push_back(std::move(node));
  }
  for (const auto* old : std::as_const(oldNodes)) {
    out.nodes.push_back(*old);
    out.nodes.back().opacity *= 1 - t;
  }
  return out;
}

int edgeNear(const RelationModel& model, const RelationLayout& layout, const RelationState& state, const QPointF& at, double reach) {
  int best = -1;
  double bestDistance = reach;
  for (int e = 0; e < static_cast<int>(layout.edges.size()); ++e) {
    const auto& edge = layout.edges[u(e)];
    const auto& ends = model.edges()[u(e)];
    const bool pointed = state.selected >= 0 && (ends.from == state.selected || ends.to == state.selected);
    if (edge.emphasis == Emphasis::Hidden || (edge.emphasis == Emphasis::Quiet && !pointed) || !model.wantsEdge(e)) continue;
    for (std::size_t piece = 0; piece < 9; piece += 3) {
      for (int i = 0; i <= 16; ++i) {
        const QPointF d = bezier(edge.curve, piece, i / 16.0) - at;
        const double distance = std::hypot(d.x(), d.y());
        if (distance < bestDistance) {
          bestDistance = distance;
          best = e;
        }
      }
    }
  }
  return best;
}

}  // namespace cdp::gui
