// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/geometry.h"
#include "base/result.h"

namespace cdp {

/// The room a lecture is held in, and what the projector shows there.
struct Room {
  double depth = 0;        ///< metres from the screen to the eyes in the back row
  double screenWidth = 0;  ///< metres, of the picture
  int pixelsWide = 0;
  int pixelsHigh = 0;
};

/// How large text has to be. Sizes are font sizes (the em) in pixels of the screen.
///
/// Sources:
/// - ISO 9241-303:2011 (as ISO 9241-3 before it): upper-case characters shall subtend at least 16 minutes of arc, 20 to 22 are
///   preferred. AVIXA V202.01:2016 (DISCAS), the rule for audiovisual rooms, comes to the same: an element must be at least 1/200 of
///   the distance of the farthest viewer, which is 17 minutes of arc.
/// - A sans-serif capital is 0.70 em high and a small x 0.52 em, so the 16 minutes make an x of 12 minutes, the 20 minutes one of 15;
///   the 10 to 15 minutes of x-height that lecture-hall rules ask for.
/// - And in any room no text is smaller than 1/25 of the screen's height: one does not know who sits behind a pillar.
struct LegibleSize {
  double minimum = 0;      ///< 16 minutes of arc for a capital
  double comfortable = 0;  ///< 20 minutes of arc
  double rule = 0;         ///< 1/25 of the screen's height
  /// What running text is set in: the larger of `comfortable` and `rule`.
  [[nodiscard]] double body() const { return comfortable > rule ? comfortable : rule; }
  /// What the labels of a diagram must have. Names are looked at one by one, so the minimum is enough.
  [[nodiscard]] double label() const { return minimum; }
};

inline constexpr double kMinimumArcMinutes = 16;
inline constexpr double kComfortableArcMinutes = 20;
inline constexpr double kCapitalPerEm = 0.70;
inline constexpr double kSmallXPerEm = 0.52;
inline constexpr double kLinesPerScreen = 25;

/// Errors: Limit, for measures that no room has (depth 0.5 to 200 m, width 0.1 to 60 m, 320 to 16384 pixels).
Result<LegibleSize> legibleSize(const Room& room);

/// Angle that a text's capital subtends in the back row, in minutes of arc.
double capitalArcMinutes(const Room& room, double fontPixels);
/// The same for its small x.
double smallXArcMinutes(const Room& room, double fontPixels);

/// The farthest row that can still read a text, in metres from the screen.
double farthestReader(const Room& room, double fontPixels);

/// How a diagram of `width` × `height` pixels (at 1:1) can be shown in `area` pixels of the screen.
struct DiagramFit {
  double fitScale = 0;       ///< the whole of it, never larger than kLargestScale
  double labelPixels = 0;    ///< its node labels at that scale
  double requiredScale = 0;  ///< at which the labels are legible
  bool legible = false;      ///< shown whole, the labels can be read in the back row
};

inline constexpr double kLargestScale = 4;

/// `labelFont`: size of the labels at 1:1, such as DiagramMetrics::kLabelFont. `area` in pixels of the screen.
DiagramFit fitDiagram(double width, double height, double areaWidth, double areaHeight, double labelFont, double requiredPixels);

}  // namespace cdp
