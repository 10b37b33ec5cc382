// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/file_set.h"
#include "base/result.h"

namespace cdp::render {

/// A ZIP archive in memory, entries in the order given, with a fixed date: the same files make the same bytes. Pictures that are
/// compressed already are stored. Thread: any. Errors: Internal.
Result<std::string> zipOf(const std::vector<NewFile>& files);

}  // namespace cdp::render
