// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "context.h"

namespace cdp::cli {

/// "pattern:scale-out" or "scenario:campaign" for a slug; on an unknown one the reason has been told.
std::optional<std::string> diagramOwner(Context& context, const Catalog& catalog, const std::string& slug);

/// The diagram of a pattern or scenario; on failure the reason has been told.
std::optional<LaidOutDiagram> findDiagram(Context& context, const Catalog& catalog, const std::string& slug);

/// True: the diagram has that step (0 means none asked for). Otherwise the range has been told.
bool hasStep(Context& context, const LaidOutDiagram& diagram, int step);

}  // namespace cdp::cli
