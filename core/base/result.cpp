// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"

namespace cdp {

std::string Error::text() const {
  std::string out;
  if (!path.empty()) {
    out += path;
    if (line > 0) out += ":" + std::to_string(line);
    out += ": ";
  }
  out += message;
  if (!remedy.empty()) out += ". " + remedy;
  return out;
}

}  // namespace cdp
