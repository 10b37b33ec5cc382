// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "canvas.h"
#include "layout/relation_layout.h"
#include "theme.h"

namespace cdp::render {

/// Patterns and their relations as they are to be drawn: names set in a language, emphasis decided. Values.
struct RelationScene {
  struct Node {
    QString id;
    QString title;
    QString icon;  ///< may be empty
    QRectF rect;
    double opacity = 1;
    enum class Look { Plain, Outer, Chosen, Focus } look = Look::Plain;
    QColor border;  ///< invalid: by the look
  };
  struct Area {
    QString title;
    QString icon;  ///< may be empty
    QString kind;  ///< of relation; its line stands beside the title; may be empty
    QRectF rect;
    QRectF label;
    double opacity = 1;
  };
  struct Edge {
    QString id;
    QString title;  ///< for readers: "Scale Out needs Stamp: …"
    QString kind;
    RelationLayout::Curve curve{};
    bool directed = false;
    double opacity = 1;
    double width = 1.2;
  };
  QSizeF size;
  double textPixels = 14;
  std::vector<Area> areas;
  std::vector<Edge> edges;  ///< later ones above
  std::vector<Node> nodes;
};

/// How lines of a relation kind are told apart: colour, dashes, arrowhead. Unknown kinds are plain.
QColor relationColour(const Theme& theme, const QString& kind);
QPen relationPen(const Theme& theme, const QString& kind, double width);

/// Draws the scene in its own coordinates; the ground is the caller's.
void paintRelationMap(Canvas& canvas, const RelationScene& scene, const Theme& theme);

/// A short piece of line as in the map, from left to right through `area`: for legends and filters.
void paintRelationSample(Canvas& canvas, const QRectF& area, const Theme& theme, const QString& kind, bool directed);

}  // namespace cdp::render
