// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "base/result.h"
#include "export/export_request.h"

namespace cdp::render {

/// An A4 PDF to read and print: for each item its page with drawings and related patterns; several items get a title and a table of
/// contents with page numbers. Always in print colours. Errors: NotFound, Cancelled, Internal.
Result<QByteArray> handoutPdf(const Catalog& catalog, const ExportRequest& request, Language language, const ExportControl& control);

}  // namespace cdp::render
