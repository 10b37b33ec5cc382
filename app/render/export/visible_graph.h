// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "diagram_view.h"

namespace cdp::render {

/// What a diagram shows under a view, without places: for formats that other programs lay out (DOT, Mermaid, PlantUML) and for
/// draw.io. All texts are clean (export_text.h); ids are letters, digits and "_" and unique.
struct VisibleGraph {
  struct Node {
    int index = 0;   ///< in the diagram
    std::string id;  ///< "n_web_1"
    std::string role;
    RoleFamily family = RoleFamily::Compute;
    std::vector<std::string> lines;
    int group = -1;  ///< index in `groups`; -1: none
    Mark mark = Mark::None;
  };
  struct Group {
    int index = 0;
    std::string id;  ///< "g_fleet"
    std::string kind;
    std::string label;  ///< may hold a line break (two languages)
    int parent = -1;    ///< index in `groups`, smaller than its own; -1: none
    Mark mark = Mark::None;
  };
  struct Edge {
    int index = 0;
    int from = 0;  ///< index in `nodes`
    int to = 0;
    std::string kind;
    std::string style;  ///< of the edge kind: "solid", "dashed" …
    std::string label;  ///< number, text and mark of the difference view; may be empty, may hold line breaks
    Mark mark = Mark::None;
  };
  bool topToBottom = false;
  std::vector<Node> nodes;
  std::vector<Group> groups;
  std::vector<Edge> edges;
};

/// Labels in the view's language, or in all of `languages` one below the other.
VisibleGraph visibleGraph(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view, const std::vector<Language>& languages);

/// Colours of the parts, marks of the difference view included: "#rrggbb".
struct PartColours {
  std::string line;
  std::string fill;
  std::string text;
};
PartColours nodeColours(const Theme& theme, const VisibleGraph::Node& node);
PartColours groupPartColours(const Theme& theme, const VisibleGraph::Group& group);
std::string edgeColourOf(const Theme& theme, const VisibleGraph::Edge& edge);

/// Lines joined by `separator`.
std::string joined(const std::vector<std::string>& lines, std::string_view separator);

}  // namespace cdp::render
