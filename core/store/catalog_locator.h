// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace cdp {

/// Where the shipped catalog is: `asked` (from --catalog), else the environment's CDP_CATALOG, else beside the program
/// (../share/cdp-atlas/catalog.sqlite), so that a build folder and an installed tree both work.
/// Errors: NotFound, with the places that were tried.
Result<std::filesystem::path> locateCatalog(const std::string& asked);

}  // namespace cdp
