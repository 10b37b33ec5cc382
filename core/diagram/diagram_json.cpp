// SPDX-License-Identifier: Apache-2.0
#include "diagram/diagram_json.h"

#include <nlohmann/json.hpp>

#include "diagram/diagram_labels.h"

namespace cdp {
namespace {

using nlohmann::ordered_json;

/// Whole numbers stay whole: 24, not 24.0.
ordered_json number(double value) {
  const auto whole = static_cast<long long>(value);
  return static_cast<double>(whole) == value ? ordered_json(whole) : ordered_json(value);
}

ordered_json text(const LocalizedText& value) { return {{"en", value.en}, {"ja", value.ja}}; }

void putRect(ordered_json& out, const Rect& r) {
  out["x"] = number(r.x);
  out["y"] = number(r.y);
  out["width"] = number(r.width);
  out["height"] = number(r.height);
}

void putSteps(ordered_json& out, const StepRange& steps, int last) {
  out["from_step"] = steps.from;
  out["until_step"] = std::min(steps.until, last);
}

}  // namespace

std::string diagramToJson(const LaidOutDiagram& laidOut, const Vocabulary& vocabulary, int step) {
  const Diagram& d = laidOut.diagram;
  const int last = static_cast<int>(laidOut.steps.size());
  ordered_json out;
  out["diagram"] = laidOut.owner;
  out["width"] = number(laidOut.layout.width);
  out["height"] = number(laidOut.layout.height);
  out["direction"] = d.topToBottom ? "TB" : "LR";
  out["steps"] = ordered_json::array();
  for (int s = 1; s <= last; ++s) {
    const StepText& names = laidOut.steps[static_cast<std::size_t>(s - 1)];
    out["steps"].push_back({{"step", s}, {"title", text(names.title)}, {"text", text(names.text)}});
  }
  if (step > 0) out["step"] = step;
  out["groups"] = ordered_json::array();
  for (int g = 0; g < static_cast<int>(d.groups.size()); ++g) {
    if (step > 0 && !d.groupVisible(g, step)) continue;
    const auto& group = d.groups[static_cast<std::size_t>(g)];
    ordered_json entry;
    entry["id"] = group.id;
    entry["kind"] = group.kind;
    entry["name"] = {{"en", groupName(group, vocabulary, Language::English)}, {"ja", groupName(group, vocabulary, Language::Japanese)}};
    entry["parent"] = group.parent < 0 ? ordered_json(nullptr) : ordered_json(d.groups[static_cast<std::size_t>(group.parent)].id);
    putRect(entry, laidOut.layout.groups[static_cast<std::size_t>(g)].rect);
    putSteps(entry, group.steps, last);
    out["groups"].push_back(std::move(entry));
  }
  out["nodes"] = ordered_json::array();
  for (int n = 0; n < static_cast<int>(d.nodes.size()); ++n) {
    if (step > 0 && !d.nodeVisible(n, step)) continue;
    const auto& node = d.nodes[static_cast<std::size_t>(n)];
    const auto& geometry = laidOut.layout.nodes[static_cast<std::size_t>(n)];
    ordered_json entry;
    entry["id"] = node.id;
    entry["role"] = node.role;
    entry["name"] = {{"en", nodeName(node, vocabulary, Language::English, Lens::Generic)},
                     {"ja", nodeName(node, vocabulary, Language::Japanese, Lens::Generic)}};
    putRect(entry, geometry.box);
    entry["tile"] = {{"x", number(geometry.tile.x)}, {"y", number(geometry.tile.y)}, {"size", number(geometry.tile.width)}};
    entry["group"] = node.group < 0 ? ordered_json(nullptr) : ordered_json(d.groups[static_cast<std::size_t>(node.group)].id);
    entry["entry"] = node.entry;
    entry["data"] = node.data.empty() ? ordered_json(nullptr) : ordered_json(node.data);
    putSteps(entry, d.nodeSteps(n), last);
    out["nodes"].push_back(std::move(entry));
  }
  out["edges"] = ordered_json::array();
  for (int e = 0; e < static_cast<int>(d.edges.size()); ++e) {
    if (step > 0 && !d.edgeVisible(e, step)) continue;
    const auto& edge = d.edges[static_cast<std::size_t>(e)];
    ordered_json entry;
    entry["from"] = d.nodes[static_cast<std::size_t>(edge.from)].id;
    entry["to"] = d.nodes[static_cast<std::size_t>(edge.to)].id;
    entry["kind"] = edge.kind;
    if (edge.order > 0) entry["order"] = edge.order;
    if (!edge.label.empty()) entry["label"] = text(edge.label);
    if (!edge.choice.empty()) entry["choice"] = edge.choice;
    if (!edge.mode.empty()) entry["mode"] = edge.mode;
    if (edge.standby) entry["standby"] = true;
    if (edge.optional) entry["optional"] = true;
    entry["points"] = ordered_json::array();
    for (const Point& p : laidOut.layout.edges[static_cast<std::size_t>(e)].points) entry["points"].push_back({number(p.x), number(p.y)});
    putSteps(entry, d.edgeSteps(e), last);
    out["edges"].push_back(std::move(entry));
  }
  return out.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace cdp
