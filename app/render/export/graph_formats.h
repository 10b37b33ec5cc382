// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "diagram_export.h"
#include "diagram_view.h"

namespace cdp::render {

/// A diagram in the languages of other programs. Each takes the labels of all `languages`, one below the other, and escapes
/// everything that comes from the catalog. Thread: any (draw.io: icons are read on the calling thread). UTF-8, LF.

/// For `dot`: it is laid out there anew. Texts on edges are `xlabel`s: Graphviz 2.43 can corrupt its memory when edges with a
/// `label` meet clusters.
std::string diagramToDot(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view, const std::vector<Language>& languages,
                         const DrawingTexts& texts);
/// A Mermaid flow chart.
std::string diagramToMermaid(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view, const std::vector<Language>& languages,
                             const DrawingTexts& texts);
/// A PlantUML deployment diagram.
std::string diagramToPlantUml(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view, const std::vector<Language>& languages,
                              const DrawingTexts& texts);

/// One page of a draw.io file: everything at its place in the atlas, lines tied to their shapes, areas as containers.
struct DrawIoPage {
  std::string name;
  std::string cells;
};
DrawIoPage diagramToDrawIo(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view, const DrawingTexts& texts);
std::string drawIoFile(const std::vector<DrawIoPage>& pages);

}  // namespace cdp::render
