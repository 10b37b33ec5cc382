// SPDX-License-Identifier: Apache-2.0
#include "compile.h"

#include <algorithm>

#include "layout/layout_engine.h"
#include "loader.h"
#include "remedy_rules.h"

namespace cdp::compiler {

namespace {

/// A diagram that cannot be drawn well is a fault of the content: the author sees it like any other.
void checkLayouts(const Content& content, Violations& violations) {
  for (const auto& [owner, loaded] : content.diagrams) {
    const auto layout = layOut(loaded.diagram, content.vocabulary);
    if (!layout) {
      violations.push_back({loaded.path, 1, "no-layout", layout.error().message});
      continue;
    }
    for (const auto& defect : layoutDefects(loaded.diagram, *layout)) violations.push_back({loaded.path, 1, "layout-defect", defect});
  }
}

}  // namespace

Content check(const std::filesystem::path& folder, const RuleSet& rules, Violations& violations) {
  Content content = loadContent(folder, violations);
  loadRemedies(folder, content, violations);
  content.search = loadSearchContent(folder, violations);
  checkEntries(content, violations);
  checkReferences(content, rules, violations);
  checkSearchContent(content, rules, violations);
  checkLayouts(content, violations);
  checkRemedies(content, violations);
  std::sort(violations.begin(), violations.end());
  violations.erase(std::unique(violations.begin(), violations.end()), violations.end());
  return content;
}

}  // namespace cdp::compiler
