// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "store/catalog.h"

namespace cdp {

struct Neighbour {
  std::string slug;
  int nearness = 0;      ///< 4 for a relation, 2 for the same category, 1 for each shared service up to 3
  std::string relation;  ///< kind of the relation; empty: none
};

/// All other patterns, the nearest first; equally near ones in the catalog's order.
std::vector<Neighbour> neighboursOf(const Catalog& catalog, std::string_view slug);

/// What a diagram is made of in a step, without names: two with the same signature cannot be told apart when the labels are hidden.
std::string diagramSignature(const LaidOutDiagram& diagram, int step);

}  // namespace cdp
