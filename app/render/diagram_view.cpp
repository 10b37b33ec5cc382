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

PartState compared(bool before, bool after) {
  PartState state = shown(before || after);
  if (after && !before) state.mark = Mark::Added;
  if (before && !after) state.mark = Mark::Removed;
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

int richestStep(const LaidOutDiagram& diagram) {
  int best = 1;
  std::ptrdiff_t most = -1;
  DiagramView view;
  for (view.step = 1; view.step <= static_cast<int>(diagram.steps.size()); ++view.step) {
    const DiagramState state = stateFor(diagram, view);
    const auto seen = [](const std::vector<PartState>& parts) { return std::count_if(parts.begin(), parts.end(), [](const PartState& p) { return p.opacity > 0; }); };
    if (const auto count = seen(state.nodes) + seen(state.edges); count >= most) {
      most = count;
      best = view.step;
    }
  }
  return best;
}

DiagramState stateFor(const LaidOutDiagram& laidOut, const DiagramView& view) {
  const Diagram& d = laidOut.diagram;
  const int step = effectiveStep(laidOut, view);
  const int base = view.compareWith;
  DiagramState state;
  for (int i = 0; i < static_cast<int>(d.nodes.size()); ++i) {
    const bool now = d.nodeVisible(i, step);
    state.nodes.push_back(base > 0 ? compared(d.nodeVisible(i, base), now) : shown(now));
  }
  for (int i = 0; i < static_cast<int>(d.groups.size()); ++i) {
    const auto visibleAt = [&](int s) {
      if (!d.groupVisible(i, s)) return false;
      // An area with nothing in it says nothing.
      for (int n = 0; n < static_cast<int>(d.nodes.size()); ++n) {
        if (d.isInGroup(n, i) && d.nodeVisible(n, s)) return true;
      }
      return false;
    };
    state.groups.push_back(base > 0 ? compared(visibleAt(base), visibleAt(step)) : shown(visibleAt(step)));
  }
  for (int i = 0; i < static_cast<int>(d.edges.size()); ++i) {
    const bool now = d.edgeVisible(i, step);
    state.edges.push_back(base > 0 ? compared(d.edgeVisible(i, base), now) : shown(now));
  }
  if (base > 0) {
    // A part that stays, but whose ties came or went, is changed.
    for (std::size_t e = 0; e < d.edges.size(); ++e) {
      if (state.edges[e].mark == Mark::None) continue;
      for (int end : {d.edges[e].from, d.edges[e].to}) {
        auto& node = state.nodes[static_cast<std::size_t>(end)];
        if (node.opacity > 0 && node.mark == Mark::None) node.mark = Mark::Changed;
      }
    }
  }
  return state;
}

DiagramState between(const DiagramState& from, const DiagramState& to, double t) {
  DiagramState out;
  blend(out.nodes, from.nodes, to.nodes, t);
  blend(out.groups, from.groups, to.groups, t);
  blend(out.edges, from.edges, to.edges, t);
  return out;
}

}  // namespace cdp::render
