// SPDX-License-Identifier: Apache-2.0
#include "diagram/diagram_labels.h"

#include "base/unicode.h"
#include "layout/diagram_layout.h"
#include "layout/text_metrics.h"

namespace cdp {
namespace {

/// A line break is a space between Latin words, and nothing where Japanese goes on or a bracket follows it.
std::string inOneLine(const std::string& text) {
  std::string out;
  char32_t before = 0;
  bool pending = false;
  for (char32_t c : decodeUtf8(text)) {
    if (c == '\n') {
      pending = true;
      continue;
    }
    if (pending && before != 0 && !(isWide(before) && (isWide(c) || c == '('))) out += ' ';
    pending = false;
    appendUtf8(out, c);
    before = c;
  }
  return out;
}

}  // namespace

NodeLabel nodeLabel(const DiagramNode& node, const Vocabulary& vocabulary, Language language, Lens lens) {
  NodeLabel label;
  const Role* role = vocabulary.role(node.role);
  const std::string product = role == nullptr ? std::string() : role->productName(lens);
  std::string name = node.label.in(language);
  if (name.empty() && role != nullptr) {
    const bool own = product.empty() || role->special;
    name = own ? role->name.in(language) : product;
    if (role->special) label.product = product;
  } else {
    label.product = product;
  }
  if (name.empty()) name = node.id;
  label.lines = wrapLabel(name, DiagramMetrics::kLabelMaxWidth, DiagramMetrics::kLabelFont);
  return label;
}

std::string nodeName(const DiagramNode& node, const Vocabulary& vocabulary, Language language, Lens lens) {
  std::string name = node.label.in(language);
  const Role* role = vocabulary.role(node.role);
  if (name.empty() && role != nullptr) {
    name = role->productName(lens);
    if (name.empty() || role->special) name = role->name.in(language);
  }
  if (name.empty()) name = node.id;
  return inOneLine(name);
}

std::string groupName(const DiagramGroup& group, const Vocabulary& vocabulary, Language language) {
  if (!group.label.in(language).empty()) return group.label.in(language);
  const GroupKind* kind = vocabulary.groupKind(group.kind);
  return kind == nullptr ? group.id : kind->name.in(language);
}

std::vector<std::string> edgeLabel(const DiagramEdge& edge, Language language) {
  if (edge.label.in(language).empty()) return {};
  return wrapLabel(edge.label.in(language), 96, DiagramMetrics::kEdgeFont);
}

std::string circledNumber(int order) {
  if (order < 1 || order > 20) return "(" + std::to_string(order) + ")";
  std::string out;
  appendUtf8(out, static_cast<char32_t>(0x2460 + order - 1));
  return out;
}

}  // namespace cdp
