// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace cdp {

enum class Overwrite { Never, Replace };

/// Reads a whole file. Errors: NotFound, Io, Limit (more than `maxBytes`).
Result<std::string> readFile(const std::filesystem::path& path, std::size_t maxBytes = 64u << 20);

/// Writes beside the target, flushes, then renames: readers see the old file or the new one, and a failure leaves no trace.
/// Errors: Exists (Overwrite::Never and the target is there), Io.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes, Overwrite overwrite = Overwrite::Replace);

}  // namespace cdp
