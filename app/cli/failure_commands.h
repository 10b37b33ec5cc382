// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "context.h"

namespace cdp::cli {

/// Adds `failure`; the context outlives the parse.
void addFailureCommands(CLI::App& app, Context& context);

}  // namespace cdp::cli
