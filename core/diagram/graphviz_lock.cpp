// SPDX-License-Identifier: Apache-2.0
#include "diagram/graphviz_lock.h"

namespace cdp {

std::mutex& graphvizMutex() {
  static std::mutex mutex;
  return mutex;
}

}  // namespace cdp
