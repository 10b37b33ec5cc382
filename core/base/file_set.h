// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/result.h"

namespace cdp {

/// One file of a set: its place below the set's folder ("en/index.html") and its bytes.
struct NewFile {
  std::string name;
  std::string bytes;
};

/// Writes all files below `folder`, which is made when it is missing, or none of them: they are written into a hidden folder
/// beside their targets first and then moved. What fails half-way is undone, and files that were replaced come back.
/// `written` is called after each file; `cancelled`, when set by anybody, stops the work.
/// Thread: any. Errors: Exists (Overwrite::Never and a target is there), Cancelled, Io, Internal (a name that leaves the folder).
Result<void> writeFileSet(const std::filesystem::path& folder, const std::vector<NewFile>& files, Overwrite overwrite,
                          const std::atomic_bool* cancelled = nullptr, const std::function<void(std::size_t)>& written = {});

/// A file name made of a slug or title that may come from anywhere: letters, digits, "-", "_" and "." stay, what else there is becomes
/// "_". Never empty, never "." or "..", never hidden, never longer than 80 characters.
std::string safeFileName(std::string_view name);

}  // namespace cdp
