// SPDX-License-Identifier: Apache-2.0
#include "failure_marks.h"

#include <algorithm>

namespace cdp::render {
namespace {

std::size_t u(int i) { return static_cast<std::size_t>(i); }

void markWeaknesses(DiagramState& state, const Weaknesses& weaknesses, const Diagram& diagram) {
  for (const auto& point : weaknesses.points) {
    auto& parts = point.part.type == DiagramPart::Type::Node ? state.nodes : state.groups;
    parts[u(point.part.index)].mark = Mark::SinglePoint;
  }
  for (const auto& data : weaknesses.data) {
    for (const auto& loss : data.losses) {
      if (loss.cause.type != DiagramPart::Type::Node) continue;
      state.nodes[u(loss.cause.index)].dataAtRisk = true;
    }
    // Only a place endangers it: then every copy in that place is.
    const bool byNode = std::any_of(data.losses.begin(), data.losses.end(), [](const DataLoss& l) { return l.cause.type == DiagramPart::Type::Node; });
    if (byNode) continue;
    for (const auto& loss : data.losses) {
      for (int n = 0; n < static_cast<int>(diagram.nodes.size()); ++n) {
        if (diagram.nodes[u(n)].data == data.data && diagram.isInGroup(n, loss.cause.index)) state.nodes[u(n)].dataAtRisk = true;
      }
    }
  }
}

Mark edgeMark(EdgeState state) {
  switch (state) {
    case EdgeState::Broken:
      return Mark::Failed;
    case EdgeState::TakesOver:
      return Mark::TakesOver;
    case EdgeState::Waits:
      return Mark::AtRisk;
    case EdgeState::Idle:
      return Mark::Dimmed;
    default:
      return Mark::None;
  }
}

}  // namespace

DiagramState failureState(const LaidOutDiagram& laidOut, const DiagramView& view, const Weaknesses& weaknesses, const FailureReport* report,
                          const std::vector<std::string>& failed) {
  const Diagram& d = laidOut.diagram;
  DiagramState state = stateFor(laidOut, view);
  markWeaknesses(state, weaknesses, d);
  if (report == nullptr) return state;
  for (const auto& data : report->data) {
    if (data.outcome == DataOutcome::Kept) continue;
    for (int n : data.remaining) state.nodes[u(n)].dataAtRisk = true;
  }
  for (const auto& switchOver : report->switchOvers) {
    for (int n : switchOver.takers) state.nodes[u(n)].mark = Mark::TakesOver;
  }
  for (std::size_t n = 0; n < state.nodes.size(); ++n) {
    if (state.nodes[n].opacity <= 0) continue;
    if (!report->up[n]) {
      state.nodes[n].mark = Mark::Failed;
    } else if (!report->works[n]) {
      state.nodes[n].mark = Mark::Stopped;
    }
  }
  for (std::size_t e = 0; e < state.edges.size(); ++e) {
    if (state.edges[e].opacity > 0) state.edges[e].mark = edgeMark(report->edges[e]);
  }
  for (const auto& id : failed) {
    if (d.nodeIndex(id) >= 0) continue;
    if (const int g = d.groupIndex(id); g >= 0 && state.groups[u(g)].opacity > 0) state.groups[u(g)].mark = Mark::Failed;
  }
  return state;
}

}  // namespace cdp::render
