// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTransform>

#include "relation_map_painter.h"
#include "relation_model.h"

namespace cdp::gui {

/// What the reader is looking at and pointing at; indices of the model, -1: none.
struct RelationState {
  int focus = -1;
  int selected = -1;
  int hovered = -1;
  int hoveredEdge = -1;
  Language language = Language::English;
  render::ThemeId theme = render::ThemeId::Light;
  double textPixels = 14;
};

/// A layout dressed for drawing: quiet at rest, strong along what is pointed at.
render::RelationScene composeScene(const RelationModel& model, const RelationLayout& layout, const RelationState& state);

/// Moves and scales a scene; sizes of text stay.
render::RelationScene moved(render::RelationScene scene, double scale, const QPointF& offset);

/// Between two scenes of one model: what is in both travels, the rest fades. `t` from 0 to 1.
render::RelationScene blended(const render::RelationScene& from, const render::RelationScene& to, double t);

/// The wanted line nearest to a place, within `reach`; -1: none. In the layout's coordinates.
int edgeNear(const RelationModel& model, const RelationLayout& layout, const RelationState& state, const QPointF& at, double reach);

}  // namespace cdp::gui
