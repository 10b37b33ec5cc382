// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "base/result.h"
#include "export/export_request.h"

namespace cdp::render {

/// A4 PDF to be filled in: for each item a sheet with blanked names (lettered boxes) or missing connections, and after all sheets
/// the answers. The same seed makes the same sheet. Told apart without colour. Errors: NotFound, Cancelled, Internal.
Result<QByteArray> worksheetPdf(const Catalog& catalog, const ExportRequest& request, Language language, const ExportControl& control);

}  // namespace cdp::render
