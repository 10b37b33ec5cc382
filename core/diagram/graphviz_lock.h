// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>

namespace cdp {

/// cgraph and gvc share process-wide state: every call to them, reading and freeing included, holds this lock,
/// and no Graphviz pointer leaves it.
std::mutex& graphvizMutex();

}  // namespace cdp
