// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <vector>

#include "base/language.h"
#include "diagram/diagram_difference.h"
#include "store/catalog.h"
#include "theme.h"

namespace cdp::render {

/// What a part of a drawing shows beyond being there.
enum class Mark {
  None,
  Added,
  Removed,
  Changed,
  Failed,
  Stopped,  ///< up, but what it needs is gone
  AtRisk,
  SinglePoint,
  TakesOver,
  Dimmed,
};

struct PartState {
  double opacity = 1;   ///< 0: not drawn
  double progress = 1;  ///< edges: how much of the line is drawn, from its start
  Mark mark = Mark::None;
  bool dataAtRisk = false;  ///< hatched, whatever else is marked
  bool selected = false;
};

/// A line on its way from one edge's place to another's; the edges themselves are not drawn meanwhile.
struct Travel {
  int from = -1;  ///< index of the edge it leaves
  int to = -1;
  double t = 0;  ///< 0 to 1
};

/// How a diagram is shown: everything that may change without anything changing its place.
struct DiagramView {
  Language language = Language::English;
  Lens lens = Lens::Generic;
  ThemeId theme = ThemeId::Light;
  int step = 0;         ///< 1-based; 0: the last one
  int compareWith = 0;  ///< > 0: difference view from that step to `step`
  bool legend = true;
  bool title = false;
  bool labels = true;        ///< false: for a quiz
  bool transparent = false;  ///< no ground
};

/// The states of all parts, index by index.
struct DiagramState {
  std::vector<PartState> nodes;
  std::vector<PartState> groups;
  std::vector<PartState> edges;
  std::vector<Travel> travels;  ///< while steps change
};

/// The step that `view` means, within the diagram's range.
int effectiveStep(const LaidOutDiagram& diagram, const DiagramView& view);

/// The step that shows most, the first (how it was before) left out: the one to open with, and to draw small pictures of. The
/// later one where two show the same.
int keyStep(const LaidOutDiagram& diagram);

/// What is there at the view's step, or the difference when it asks for one.
DiagramState stateFor(const LaidOutDiagram& diagram, const DiagramView& view);

/// Between two states: new parts appear, old ones fade, lines grow and shrink. `t` from 0 to 1. `moves`: edges that go to the place
/// of another one; where both are unmarked they travel.
DiagramState between(const DiagramState& from, const DiagramState& to, double t, const std::vector<MovedEdge>& moves = {});

/// The edges that move between two steps of a diagram, and those that only take another way: for `between`.
std::vector<MovedEdge> movesBetween(const Diagram& diagram, int before, int after);

}  // namespace cdp::render
