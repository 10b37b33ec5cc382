// SPDX-License-Identifier: Apache-2.0
#include "compile.h"

#include <algorithm>

#include "layout/layout_engine.h"
#include "loader.h"

namespace cdp::compiler {

Content check(const std::filesystem::path& folder, const RuleSet& rules, Violations& violations) {
  Content content = loadContent(folder, violations);
  content.search = loadSearchContent(folder, violations);
  checkEntries(content, violations);
  checkReferences(content, rules, violations);
  checkSearchContent(content, rules, violations);
  std::sort(violations.begin(), violations.end());
  violations.erase(std::unique(violations.begin(), violations.end()), violations.end());
  return content;
}

}  // namespace cdp::compiler
