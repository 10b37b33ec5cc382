// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "content.h"

namespace cdp::compiler {

/// Reads vocabulary/remedies.toml into the content. A folder without the file (a pack's) has no rules; faults become violations.
void loadRemedies(const std::filesystem::path& folder, Content& content, Violations& violations);

/// Roles, kinds and patterns exist; conditions make sense; no rule says again what another one said.
void checkRemedies(const Content& content, Violations& violations);

}  // namespace cdp::compiler
