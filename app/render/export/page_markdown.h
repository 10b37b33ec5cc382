// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "export/export_request.h"

namespace cdp::render {

/// The page of a pattern or scenario as Markdown ("STEM.ja.md") with its drawings beside it as SVG ("STEM-step-1.ja.svg").
/// Links go to other pages of the same request, web addresses stay, other links become plain text.
Result<std::vector<NewFile>> pageMarkdown(const Catalog& catalog, const ExportRequest& request, const LaidOutDiagram& diagram, Language language,
                                          const std::string& stem, const std::string& languageMark);

}  // namespace cdp::render
