// SPDX-License-Identifier: Apache-2.0
#include "lecture/legibility.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cdp {
namespace {

constexpr double kRadiansPerMinute = std::numbers::pi / (180 * 60);

double metresPerPixel(const Room& room) { return room.screenWidth / room.pixelsWide; }

/// Font size whose capital subtends the angle; the screen is looked at straight.
double fontFor(const Room& room, double arcMinutes) {
  const double capital = 2 * room.depth * std::tan(arcMinutes * kRadiansPerMinute / 2);
  return capital / kCapitalPerEm / metresPerPixel(room);
}

double arcMinutes(const Room& room, double metres) { return 2 * std::atan(metres / (2 * room.depth)) / kRadiansPerMinute; }

}  // namespace

Result<LegibleSize> legibleSize(const Room& room) {
  const auto within = [](double value, double low, double high) { return value >= low && value <= high; };
  if (!within(room.depth, 0.5, 200))
    return Error{Error::Code::Limit, "the depth of the room must be 0.5 to 200 metres", "Measure from the screen to the last row", ""};
  if (!within(room.screenWidth, 0.1, 60))
    return Error{Error::Code::Limit, "the width of the picture must be 0.1 to 60 metres", "Measure the picture, not the wall", ""};
  if (!within(room.pixelsWide, 320, 16384) || !within(room.pixelsHigh, 200, 16384)) {
    return Error{Error::Code::Limit, "the picture must have 320 × 200 to 16384 × 16384 pixels", "", ""};
  }
  return LegibleSize{fontFor(room, kMinimumArcMinutes), fontFor(room, kComfortableArcMinutes), room.pixelsHigh / kLinesPerScreen};
}

double capitalArcMinutes(const Room& room, double fontPixels) { return arcMinutes(room, fontPixels * kCapitalPerEm * metresPerPixel(room)); }
double smallXArcMinutes(const Room& room, double fontPixels) { return arcMinutes(room, fontPixels * kSmallXPerEm * metresPerPixel(room)); }

double farthestReader(const Room& room, double fontPixels) {
  return fontPixels * kCapitalPerEm * metresPerPixel(room) / (2 * std::tan(kMinimumArcMinutes * kRadiansPerMinute / 2));
}

DiagramFit fitDiagram(double width, double height, double areaWidth, double areaHeight, double labelFont, double requiredPixels) {
  DiagramFit fit;
  fit.fitScale = std::min({areaWidth / std::max(1.0, width), areaHeight / std::max(1.0, height), kLargestScale});
  fit.labelPixels = labelFont * fit.fitScale;
  fit.requiredScale = requiredPixels / std::max(1.0, labelFont);
  // A hair of rounding must not call for a split.
  fit.legible = fit.fitScale >= fit.requiredScale * (1 - 1e-9);
  return fit;
}

}  // namespace cdp
