// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "lecture/stages.h"

namespace cdp {

/// The stages of one item: `regular` in the order they are told, `extra` only when asked for by name. Both empty: the entry is missing.
struct ItemStages {
  std::vector<Stage> regular;
  std::vector<Stage> extra;
};

ItemStages stagesOfItem(const LectureItem& item, const Catalog& catalog);

}  // namespace cdp
