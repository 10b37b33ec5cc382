// SPDX-License-Identifier: Apache-2.0
#include "diagram_view.h"

#include <algorithm>

namespace cdp::render {
namespace {

PartState shown(bool visible) {
  PartState state;
  state.opacity = visible ? 1 : 0;
  return state;
}

PartState marked(PartChange change) {
  PartState state = shown(change != PartChange::Absent);
  if (change == PartChange::Added) state.mark = Mark::Added;
  if (change == PartChange::Removed) state.mark = Mark::Removed;
  if (change == PartChange::Changed) state.mark = Mark::Changed;
  return state;
}

/// An area with nothing in it says nothing.
bool groupHasContent(const Diagram& d, int group, int step) {
  if (!d.groupVisible(group, step)) return false;
  for (int n = 0; n < static_cast<int>(d.nodes.size()); ++n) {
    if (d.isInGroup(n, group) && d.nodeVisible(n, step)) return true;
  }
  return false;
}

DiagramState comparedState(const Diagram& d, int before, int after) {
  const DiagramDifference changes = difference(d, before, after);
  DiagramState state;
  for (PartChange change : changes.nodes) state.nodes.push_back(marked(change));
  for (int g = 0; g < static_cast<int>(d.groups.size()); ++g) {
    // What changed in an area is marked itself; the area is only when it comes or goes.
    const bool was = groupHasContent(d, g, before);
    const bool is = groupHasContent(d, g, after);
    state.groups.push_back(marked(was == is ? (is ? PartChange::Same : PartChange::Absent) : is ? PartChange::Added : PartChange::Removed));
  }
  for (PartChange change : changes.edges) state.edges.push_back(marked(change));
  // One line between the same two parts is drawn once, as it is now.
  for (const MovedEdge& pair : changes.continued) state.edges[static_cast<std::size_t>(pair.removed)].opacity = 0;
  return state;
}

void blend(std::vector<PartState>& out, const std::vector<PartState>& from, const std::vector<PartState>& to, double t) {
  out.resize(to.size());
  for (std::size_t i = 0; i < to.size(); ++i) {
    const double a = i < from.size() ? from[i].opacity : 0;
    const double b = to[i].opacity;
    out[i] = t < 0.5 && i < from.size() ? from[i] : to[i];
    // What goes leaves in the first half, what comes arrives in the second: the eye follows one thing at a time.
    if (b > a) {
      out[i] = to[i];
      out[i].opacity = a + (b - a) * std::clamp(t * 2 - 1, 0.0, 1.0);
      out[i].progress = a > 0 ? 1 : std::clamp(t * 2 - 1, 0.0, 1.0);
    } else if (b < a) {
      out[i] = from[i];
      out[i].opacity = a + (b - a) * std::clamp(t * 2, 0.0, 1.0);
    } else {
      out[i].opacity = b;
    }
  }
}

}  // namespace

int effectiveStep(const LaidOutDiagram& diagram, const DiagramView& view) {
  const int count = std::max<int>(1, static_cast<int>(diagram.steps.size()));
  return view.step <= 0 ? count : std::min(view.step, count);
}

int keyStep(const LaidOutDiagram& laidOut) {
  const Diagram& d = laidOut.diagram;
  const int count = static_cast<int>(laidOut.steps.size());
  // The first of several steps tells how things were before.
  const int first = std::min(2, count);
  int best = first;
  int most = -1;
  for (int step = first; step <= count; ++step) {
    int parts = 0;
    for (int n = 0; n < static_cast<int>(d.nodes.size()); ++n) parts += d.nodeVisible(n, step) ? 2 : 0;
    for (int e = 0; e < static_cast<int>(d.edges.size()); ++e) parts += d.edgeVisible(e, step) ? 1 : 0;
    if (parts >= most) {
      most = parts;
      best = step;
    }
  }
  return best;
}

DiagramState stateFor(const LaidOutDiagram& laidOut, const DiagramView& view) {
  const Diagram& d = laidOut.diagram;
  const int step = effectiveStep(laidOut, view);
  if (view.compareWith > 0) return comparedState(d, view.compareWith, step);
  DiagramState state;
  for (int i = 0; i < static_cast<int>(d.nodes.size()); ++i) state.nodes.push_back(shown(d.nodeVisible(i, step)));
  for (int i = 0; i < static_cast<int>(d.groups.size()); ++i) state.groups.push_back(shown(groupHasContent(d, i, step)));
  for (int i = 0; i < static_cast<int>(d.edges.size()); ++i) state.edges.push_back(shown(d.edgeVisible(i, step)));
  return state;
}

DiagramState between(const DiagramState& from, const DiagramState& to, double t, const std::vector<MovedEdge>& moves) {
  DiagramState out;
  blend(out.nodes, from.nodes, to.nodes, t);
  blend(out.groups, from.groups, to.groups, t);
  blend(out.edges, from.edges, to.edges, t);
  if (t <= 0 || t >= 1 || from.edges.size() != to.edges.size()) return out;
  for (const MovedEdge& move : moves) {
    const auto leaving = static_cast<std::size_t>(move.removed);
    const auto arriving = static_cast<std::size_t>(move.added);
    const bool moving =
        from.edges[leaving].opacity >= 1 && to.edges[leaving].opacity <= 0 && from.edges[arriving].opacity <= 0 && to.edges[arriving].opacity >= 1;
    if (!moving || from.edges[leaving].mark != Mark::None || to.edges[arriving].mark != Mark::None) continue;
    out.edges[leaving].opacity = out.edges[arriving].opacity = 0;
    out.travels.push_back({move.removed, move.added, t});
  }
  return out;
}

std::vector<MovedEdge> movesBetween(const Diagram& diagram, int before, int after) {
  DiagramDifference changes = difference(diagram, before, after);
  std::vector<MovedEdge> moves = std::move(changes.moved);
  moves.insert(moves.end(), changes.continued.begin(), changes.continued.end());
  return moves;
}

}  // namespace cdp::render
