// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "base/result.h"

#include "content.h"
#include "content_rules.h"

namespace cdp::compiler {

/// Loads and checks a folder; violations come sorted by place. Nothing is written.
Content check(const std::filesystem::path& folder, const RuleSet& rules, Violations& violations);

/// Lays out every diagram and writes the catalog: to a temporary file beside the target, reopened and checked, then renamed.
/// Call it with content that has no violations. Same content, same bytes. Errors: Io, Internal.
Result<void> writeCatalog(const Content& content, const std::filesystem::path& target);

}  // namespace cdp::compiler
