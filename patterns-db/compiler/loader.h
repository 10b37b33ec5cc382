// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "content.h"

namespace cdp::compiler {

/// Reads a whole content folder. Faults of single files become violations (paths relative to the folder's parent as given);
/// reading goes on, so that one run shows all. Nothing is written. Thread: any.
Content loadContent(const std::filesystem::path& folder, Violations& violations);

}  // namespace cdp::compiler
