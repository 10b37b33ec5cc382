// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagram_export.h"

namespace cdp::render {

/// Title ("Scale Out – After: three servers") and description (who asks whom, in words) of a drawing, for readers who do not see it.
DrawingTexts drawingTexts(const Catalog& catalog, const LaidOutDiagram& diagram, const DiagramView& view);

}  // namespace cdp::render
