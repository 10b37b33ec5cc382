// SPDX-License-Identifier: Apache-2.0
#include "quiz/pattern_neighbours.h"

#include <algorithm>

namespace cdp {

std::vector<Neighbour> neighboursOf(const Catalog& catalog, std::string_view slug) {
  std::vector<Neighbour> out;
  const auto pattern = catalog.pattern(slug);
  if (!pattern) return out;
  for (const auto& other : catalog.patterns()) {
    if (other.slug == slug) continue;
    Neighbour n{other.slug, 0, {}};
    for (const auto& relation : pattern->relations) {
      if (relation.to != other.slug) continue;
      n.relation = relation.kind;
      n.nearness += 4;
    }
    if (other.category == pattern->category) n.nearness += 2;
    const auto shared = std::count_if(other.services.begin(), other.services.end(), [&](const std::string& service) {
      return std::find(pattern->services.begin(), pattern->services.end(), service) != pattern->services.end();
    });
    n.nearness += static_cast<int>(std::min<std::ptrdiff_t>(shared, 3));
    out.push_back(std::move(n));
  }
  std::stable_sort(out.begin(), out.end(), [](const Neighbour& a, const Neighbour& b) { return a.nearness > b.nearness; });
  return out;
}

std::string diagramSignature(const LaidOutDiagram& d, int step) {
  std::vector<std::string> parts;
  for (std::size_t n = 0; n < d.diagram.nodes.size(); ++n) {
    if (d.diagram.nodeVisible(static_cast<int>(n), step)) parts.push_back("n " + d.diagram.nodes[n].role);
  }
  for (std::size_t e = 0; e < d.diagram.edges.size(); ++e) {
    const auto& edge = d.diagram.edges[e];
    if (!d.diagram.edgeVisible(static_cast<int>(e), step)) continue;
    parts.push_back("e " + d.diagram.nodes[static_cast<std::size_t>(edge.from)].role + " " + edge.kind + " " +
                    d.diagram.nodes[static_cast<std::size_t>(edge.to)].role);
  }
  std::sort(parts.begin(), parts.end());
  std::string out;
  for (const auto& part : parts) out += part + "\n";
  return out;
}

}  // namespace cdp
