// SPDX-License-Identifier: Apache-2.0
#include "store/catalog_locator.h"

#include <cstdlib>

namespace cdp {
namespace fs = std::filesystem;

Result<fs::path> locateCatalog(const std::string& asked) {
  if (!asked.empty()) return fs::path(asked);
  if (const char* fromEnvironment = std::getenv("CDP_CATALOG"); fromEnvironment != nullptr && *fromEnvironment != 0) {
    return fs::path(fromEnvironment);
  }
  std::error_code code;
  const fs::path program = fs::read_symlink("/proc/self/exe", code);
  const std::vector<fs::path> places{program.parent_path() / ".." / "share" / "cdp-atlas" / "catalog.sqlite", "/usr/local/share/cdp-atlas/catalog.sqlite",
                                     "/usr/share/cdp-atlas/catalog.sqlite"};
  std::string tried;
  for (const auto& place : places) {
    if (fs::exists(place, code)) return place.lexically_normal();
    tried += (tried.empty() ? "" : ", ") + place.lexically_normal().string();
  }
  return Error{Error::Code::NotFound, "there is no catalog; looked for " + tried, "Reinstall CDP Atlas, or name a catalog with --catalog FILE", ""};
}

}  // namespace cdp
