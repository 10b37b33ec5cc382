// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <vector>

#include "base/result.h"
#include "diagram_view.h"

namespace cdp::render {

/// All diagrams of a catalog, six to a page with their names, to be looked through. Errors: of Catalog::diagram.
Result<std::vector<QImage>> contactSheets(const Catalog& catalog, const DiagramView& view);

}  // namespace cdp::render
