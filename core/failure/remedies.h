// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "failure/failure_analysis.h"
#include "model/remedy.h"

namespace cdp {

class Catalog;

/// The catalog's rules, in the order of the content. Errors: Format. Thread: the catalog's.
Result<std::vector<Remedy>> loadRemedies(const Catalog& catalog);

/// A pattern that helps one weak point.
struct Suggestion {
  DiagramPart part;
  std::string data;     ///< the data set in danger; empty: the part is a single point of failure
  std::string pattern;  ///< slug
  LocalizedText reason;
};

/// For each weak point the patterns of the rules that say most about it: of the rules that fit, those with the most conditions, and all
/// of them where several have as many. First single points, then data, both in the order of `weaknesses`; a point names a pattern once.
std::vector<Suggestion> suggestPatterns(const Diagram& diagram, const Weaknesses& weaknesses, const std::vector<Remedy>& remedies);

/// The patterns suggested, each once, in order of appearance.
std::vector<std::string> suggestedSlugs(const std::vector<Suggestion>& suggestions);

}  // namespace cdp
