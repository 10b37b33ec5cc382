// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "diagram_export.h"

namespace cdp::render {

/// All steps of a diagram in one SVG that moves by itself (a style sheet inside it, no script), so that it also runs as a picture
/// in a page. Each step stays for four seconds with its title below. Who asked for less motion, prints, or uses a program without
/// animation sees the last step. Thread: any.
QByteArray animatedSvg(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view, const DrawingTexts& texts);

}  // namespace cdp::render
