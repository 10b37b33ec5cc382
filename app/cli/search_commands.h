// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "context.h"

namespace cdp::cli {

/// search, search-eval. The context outlives the parse.
void addSearchCommands(CLI::App& app, Context& context);

}  // namespace cdp::cli
