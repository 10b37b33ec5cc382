// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "export/export_request.h"
#include "store/catalog.h"

namespace cdp::render {

/// Makes files out of a catalog: the one way out for window and command line alike. Holds a reference: the catalog must outlive
/// it. Thread: any, one at a time and with a Catalog of its own; a QGuiApplication must exist (fonts).
class Exporter {
 public:
  explicit Exporter(const Catalog& catalog) : m_catalog(catalog) {}

  /// The files with their names, in memory: for previews, the clipboard, dragging.
  /// Errors: NotFound (unknown item or step), Cancelled, Format, Internal.
  [[nodiscard]] Result<std::vector<NewFile>> make(const ExportRequest& request, const ExportControl& control = {}) const;

  /// Makes the files and writes them, all or none. `target` is a folder when it is one already or when each of several items has a
  /// file of its own; otherwise it names the file, and where one request makes several files (both languages, all steps, pictures
  /// of a page) they stand beside it under names made from it. Returns what was written.
  /// Errors: of make and of writeFileSet.
  [[nodiscard]] Result<std::vector<std::filesystem::path>> write(const ExportRequest& request, const std::filesystem::path& target, Overwrite overwrite,
                                                                 const ExportControl& control = {}) const;

 private:
  const Catalog& m_catalog;
};

/// All patterns and scenarios, in the catalog's order.
std::vector<ExportItem> allItems(const Catalog& catalog);
/// The item of a slug; errors: NotFound with the nearest names.
Result<ExportItem> itemOf(const Catalog& catalog, const std::string& slug);

}  // namespace cdp::render
