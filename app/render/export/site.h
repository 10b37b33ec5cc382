// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "export/export_request.h"
#include "store/catalog.h"

namespace cdp::render {

struct SiteRequest {
  std::vector<std::string> links;  ///< "pattern:scale-out" …; empty: the whole catalog
  DiagramView view;                ///< lens and legend; the colours follow the reader's system
  std::string title;               ///< empty: "CDP Atlas"
};

/// The catalog, or the chosen patterns and scenarios with the services they use, as a web site of plain files in both languages.
/// Opens from a disk or any server; reads without a script; asks nothing of the network; a strict content security policy says so.
/// Thread: any, with a Catalog of its own. Errors: NotFound, Cancelled, Format.
Result<std::vector<NewFile>> makeSite(const Catalog& catalog, const SiteRequest& request, const ExportControl& control = {});

/// Writes it below `folder`, all or nothing. Returns the number of files. Errors: of makeSite and writeFileSet.
Result<std::size_t> writeSite(const Catalog& catalog, const SiteRequest& request, const std::filesystem::path& folder, Overwrite overwrite,
                              const ExportControl& control = {});

}  // namespace cdp::render
