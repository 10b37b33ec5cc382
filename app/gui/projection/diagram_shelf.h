// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>

#include "relation_map_painter.h"
#include "relation_model.h"
#include "store/catalog.h"

namespace cdp::gui {

/// Diagrams and relation neighbourhoods that were needed once, kept for the next key press. `catalog` outlives it. GUI thread.
class DiagramShelf {
 public:
  using DiagramPtr = std::shared_ptr<const LaidOutDiagram>;
  explicit DiagramShelf(const Catalog& catalog) : m_catalog(catalog), m_relations(catalog) {}

  /// Null when the catalog has no such diagram.
  DiagramPtr diagram(const std::string& owner);
  /// Around a pattern, for a picture of about this shape; null when it has no relations. Set for both languages at once.
  const RelationLayout* neighbourhood(const std::string& link, double widthToHeight);
  [[nodiscard]] const RelationModel& relations() const { return m_relations; }
  [[nodiscard]] const Catalog& catalog() const { return m_catalog; }

  static constexpr double kRelationText = 14;  ///< pixels at 1:1 of a neighbourhood

 private:
  const Catalog& m_catalog;
  RelationModel m_relations;
  std::map<std::string, DiagramPtr> m_diagrams;
  std::map<std::pair<std::string, int>, std::unique_ptr<const RelationLayout>> m_neighbourhoods;
};

}  // namespace cdp::gui
