// SPDX-License-Identifier: Apache-2.0
#include "diagram_lookup.h"

#include "base/suggestions.h"

namespace cdp::cli {

std::optional<std::string> diagramOwner(Context& context, const Catalog& catalog, const std::string& slug) {
  if (catalog.patternSummary(slug) != nullptr) return "pattern:" + slug;
  if (catalog.scenarioSummary(slug) != nullptr) return "scenario:" + slug;
  std::vector<std::string> slugs;
  for (const auto& p : catalog.patterns()) slugs.push_back(p.slug);
  for (const auto& s : catalog.scenarios()) slugs.push_back(s.slug);
  const std::string hint = didYouMean(slug, slugs);
  context.fail("there is no pattern or scenario \"" + slug + "\"", hint.empty() ? "`cdp list` shows what there is" : hint);
  return std::nullopt;
}

std::optional<LaidOutDiagram> findDiagram(Context& context, const Catalog& catalog, const std::string& slug) {
  const auto owner = diagramOwner(context, catalog, slug);
  if (!owner) return std::nullopt;
  auto diagram = catalog.diagram(*owner);
  if (!diagram) {
    context.fail(diagram.error());
    return std::nullopt;
  }
  return std::move(*diagram);
}

bool hasStep(Context& context, const LaidOutDiagram& diagram, int step) {
  const int count = static_cast<int>(diagram.steps.size());
  if (step >= 0 && step <= count) return true;
  context.fail("\"" + diagram.diagram.id + "\" has no step " + std::to_string(step),
               count == 1 ? "Its diagram has one step" : "Its steps are 1 to " + std::to_string(count));
  return false;
}

}  // namespace cdp::cli
