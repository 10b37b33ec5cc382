// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "base/result.h"
#include "export/export_request.h"

namespace cdp::render {

/// A PowerPoint show, 16:9: one slide for each step of each item, with title, the step's words, the drawing (as SVG, with a PNG for
/// programs that do not read it) and notes to speak from. Several items get a title slide. Errors: NotFound, Cancelled, Internal.
Result<QByteArray> slidesPptx(const Catalog& catalog, const ExportRequest& request, Language language, const ExportControl& control);

}  // namespace cdp::render
