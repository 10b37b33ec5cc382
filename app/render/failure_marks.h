// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagram_view.h"
#include "failure/failure_analysis.h"

namespace cdp::render {

/// The failure analysis as a picture: single points of failure carry "!", nodes with the last current copy of a data set are hatched;
/// with `report`, failed parts are crossed out, what cannot work for want of them is dashed, requests that no longer pass are marked
/// and what takes over is green. `view` as for `stateFor`; both results are of its step. `report` may be null: nothing has failed.
DiagramState failureState(const LaidOutDiagram& diagram, const DiagramView& view, const Weaknesses& weaknesses, const FailureReport* report,
                          const std::vector<std::string>& failed);

}  // namespace cdp::render
