// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "content.h"

namespace cdp::compiler {

/// Which rules apply: the shipped catalog keeps all; a small folder (a test's, a pack's) need not have fifty patterns.
struct RuleSet {
  bool wholeCatalog = false;  ///< the numbered catalog is complete, the relation graph connected, no service an orphan
};

/// Rules within one entry: lengths, languages, counts, known vocabulary.
void checkEntries(const Content& content, Violations& violations);
/// Rules between entries: links, relations both ways, duplicates, orphans, connectedness.
void checkReferences(const Content& content, const RuleSet& rules, Violations& violations);

}  // namespace cdp::compiler
