// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>
#include <QSizeF>

#include "lecture/text_pages.h"

namespace cdp::gui {

/// Where things stand on a wall of this size, in its pixels: the same in every language and in every step, so that a flip moves nothing.
struct WallMetrics {
  QSizeF wall;
  double rule = 0;   ///< 1/25 of the height: no text that is read as text is smaller
  double body = 0;   ///< running text
  double title = 0;  ///< the line at the top
  QRectF titleBand;
  QRectF content;  ///< all below the title
  QRectF picture;  ///< of it, what a diagram may fill
  QRectF caption;  ///< below the picture
  int captionLines = 2;

  [[nodiscard]] TextBudget budget() const;
};

/// `textPercent`: 100 to 200; `leastBody`: what the room asks for (0: not known).
WallMetrics wallMetrics(const QSizeF& wall, int textPercent, double leastBody);

}  // namespace cdp::gui
