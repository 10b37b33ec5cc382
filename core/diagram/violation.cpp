// SPDX-License-Identifier: Apache-2.0
#include "diagram/violation.h"

#include <algorithm>

namespace cdp {

std::string Violation::text() const { return path + ":" + std::to_string(std::max(line, 1)) + ": error: [" + rule + "] " + message; }

}  // namespace cdp
