// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/language.h"
#include "lecture/stages.h"
#include "theme.h"

namespace cdp::gui {

enum class Tool { None, Laser, Spotlight, Pen, Eraser };
enum class Blank { None, Black, White };

/// A line drawn where there is no diagram to tie it to; points as shares of the wall's width and height.
struct WallStroke {
  QString colour;
  std::vector<QPointF> points;
};

/// Everything that decides what stands on the wall at one moment: a value, so that the audience's can be kept while the lecturer looks
/// ahead.
struct ProjectionState {
  DeckView shown;  ///< stage and page, with its text
  std::size_t view = 0;
  Language language = Language::Japanese;
  Lens lens = Lens::Generic;
  render::ThemeId theme = render::ThemeId::Light;
  int textPercent = 100;
  bool labels = true;
  bool breaking = false;
  std::vector<std::string> failed;  ///< ids, while breaking
  std::string pointed;              ///< the part chosen by keyboard, while breaking
  std::optional<Rect> zoom;         ///< part of the diagram, in its pixels
  Blank blank = Blank::None;
};

}  // namespace cdp::gui
