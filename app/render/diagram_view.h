// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <vector>

#include "base/language.h"
#include "store/catalog.h"
#include "theme.h"

namespace cdp::render {

/// What a part of a drawing shows beyond being there.
enum class Mark { None, Added, Removed, Changed, Failed, AtRisk, SinglePoint, TakesOver, Dimmed };

struct PartState {
  double opacity = 1;          ///< 0: not drawn
  double progress = 1;         ///< edges: how much of the line is drawn, from its start
  Mark mark = Mark::None;
  bool selected = false;
};

/// How a diagram is shown: everything that may change without anything changing its place.
struct DiagramView {
  Language language = Language::English;
  Lens lens = Lens::Generic;
  ThemeId theme = ThemeId::Light;
  int step = 0;                ///< 1-based; 0: the last one
  int compareWith = 0;         ///< > 0: difference view from that step to `step`
  bool legend = true;
  bool title = false;
  bool labels = true;          ///< false: for a quiz
  bool transparent = false;    ///< no ground
};

/// The states of all parts, index by index.
struct DiagramState {
  std::vector<PartState> nodes;
  std::vector<PartState> groups;
  std::vector<PartState> edges;
};

/// The step that `view` means, within the diagram's range.
int effectiveStep(const LaidOutDiagram& diagram, const DiagramView& view);

/// The step in which most can be seen (the later one of equals): the one picture to take when only one is taken.
int richestStep(const LaidOutDiagram& diagram);

/// What is there at the view's step, or the difference when it asks for one.
DiagramState stateFor(const LaidOutDiagram& diagram, const DiagramView& view);

/// Between two states: new parts appear, old ones fade, lines grow and shrink. `t` from 0 to 1.
DiagramState between(const DiagramState& from, const DiagramState& to, double t);

}  // namespace cdp::render
