// SPDX-License-Identifier: Apache-2.0
#include "wall_metrics.h"

#include <algorithm>

#include "lecture/legibility.h"

namespace cdp::gui {
namespace {

constexpr double kMeasure = 36;        // ems: longer lines lose the eye
constexpr double kSetting = 0.98;      // wrapping measures text without the font at hand: a hair of room keeps the last word inside
constexpr double kWideScreen = 1.5;    // width to height
constexpr double kTitleToRule = 1.25;  // the title is larger than the text, not much: it names, the picture tells

}  // namespace

TextBudget WallMetrics::budget() const { return textBudget(std::min(content.width(), kMeasure * body) * kSetting, content.height(), body); }

WallMetrics wallMetrics(const QSizeF& wall, int textPercent, double leastBody) {
  WallMetrics m;
  m.wall = wall;
  const double w = wall.width();
  const double h = wall.height();
  m.rule = h / kLinesPerScreen;
  m.body = std::max(m.rule * 1.12, leastBody) * std::clamp(textPercent, 100, 200) / 100.0;
  m.title = m.rule * kTitleToRule;
  const double side = w * 0.04;
  const double top = h * 0.035;
  m.titleBand = QRectF(side, top, w - 2 * side, m.title * 1.4);
  const double under = m.titleBand.bottom() + m.rule * 0.7;
  m.content = QRectF(side, under, w - 2 * side, h - under - h * 0.045);
  m.captionLines = w / h >= kWideScreen ? 2 : 3;
  const double captionHeight = m.captionLines * m.rule * kLineSpacing;
  m.caption = QRectF(m.content.left(), m.content.bottom() - captionHeight, m.content.width(), captionHeight);
  m.picture = QRectF(m.content.topLeft(), QPointF(m.content.right(), m.caption.top() - m.rule * 0.4));
  return m;
}

}  // namespace cdp::gui
