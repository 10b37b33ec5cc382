// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "context.h"
#include "diagram/diagram_json.h"
#include "diagram/diagram_labels.h"
#include "diagram_lookup.h"

namespace cdp::cli {
namespace {

struct Options {
  std::string slug;
  int step = 0;
  bool json = false;
  LanguageOption language;
};

void describe(std::ostream& out, const LaidOutDiagram& diagram, const Vocabulary& vocabulary, int step, Language language) {
  const Diagram& d = diagram.diagram;
  const auto name = [&](int node) { return nodeName(d.nodes[static_cast<std::size_t>(node)], vocabulary, language, Lens::Generic); };
  for (int n = 0; n < static_cast<int>(d.nodes.size()); ++n) {
    if (step > 0 && !d.nodeVisible(n, step)) continue;
    out << d.nodes[static_cast<std::size_t>(n)].id << ": " << name(n) << '\n';
  }
  for (int e = 0; e < static_cast<int>(d.edges.size()); ++e) {
    if (step > 0 && !d.edgeVisible(e, step)) continue;
    const auto& edge = d.edges[static_cast<std::size_t>(e)];
    const auto* kind = vocabulary.edgeKind(edge.kind);
    out << (edge.order > 0 ? circledNumber(edge.order) + " " : "") << name(edge.from) << " → " << name(edge.to) << "  ("
        << (kind == nullptr ? edge.kind : kind->name.in(language)) << ")\n";
  }
}

}  // namespace

void addDiagramCommands(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("diagram", "Tell what a diagram consists of and where everything is");
  command->add_option("SLUG", options->slug, "a pattern or scenario")->required();
  command->add_option("--step", options->step, "only what is there in this step")->check(CLI::Range(1, 999));
  command->add_flag("--json", options->json, "as JSON with positions, the same whatever the language");
  options->language.add(*command);
  command->callback([&context, options] {
    const Catalog* catalog = context.catalog();
    if (catalog == nullptr) return;
    const auto diagram = findDiagram(context, *catalog, options->slug);
    if (!diagram || !hasStep(context, *diagram, options->step)) return;
    if (options->json) {
      context.out() << diagramToJson(*diagram, catalog->vocabulary(), options->step);
    } else {
      describe(context.out(), *diagram, catalog->vocabulary(), options->step, options->language.value());
    }
  });
}

}  // namespace cdp::cli
