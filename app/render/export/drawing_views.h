// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "export/export_request.h"

namespace cdp::render {

/// One drawing that a request asks for: a view in a language at a step, and what its name gets for that ("-step-2", "-changes-1-3").
struct DrawingRequest {
  DiagramView view;
  std::string variant;
};

/// Errors: NotFound, when the diagram has no such step.
Result<std::vector<DrawingRequest>> drawingRequests(const LaidOutDiagram& diagram, const ExportRequest& request, const ExportItem& item, Language language);

}  // namespace cdp::render
