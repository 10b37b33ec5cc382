// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "main_window.h"
#include "options.h"

namespace cdp::gui {

/// Shows the window as asked, waits until it has come to rest, and writes what a person would see. Errors: Io, NotFound.
/// A page "project:SLUG[:STAGE]", "presenter:SLUG" or "overview:SLUG" is the wall or the lecturer's window instead.
Result<void> takeScreenshot(MainWindow& window, const Options& options);

}  // namespace cdp::gui
