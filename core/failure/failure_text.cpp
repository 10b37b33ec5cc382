// SPDX-License-Identifier: Apache-2.0
#include "failure/failure_text.h"

#include <algorithm>

#include "diagram/diagram_labels.h"

namespace cdp {
namespace {

std::size_t u(int i) { return static_cast<std::size_t>(i); }

}  // namespace

std::string FailureTeller::name(const DiagramPart& part) const {
  if (partId(m_diagram, part).empty()) return {};
  if (part.type == DiagramPart::Type::Group) return groupName(m_diagram.groups[u(part.index)], m_vocabulary, m_language);
  return nodeName(m_diagram.nodes[u(part.index)], m_vocabulary, m_language, m_lens);
}

std::string FailureTeller::names(const std::vector<int>& nodes) const {
  std::string out;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (i > 0) out += !english() ? "、" : i + 1 == nodes.size() ? " and " : ", ";
    out += name({DiagramPart::Type::Node, nodes[i]});
  }
  return out;
}

std::string FailureTeller::say(const SwitchOver& s) const {
  const std::string by = name({DiagramPart::Type::Node, s.by});
  const std::string lost = names(s.lost);
  const std::string takers = names(s.takers);
  const bool many = s.takers.size() > 1;
  if (!s.automatic) {
    // The node itself is gone and its work can move, or its address can.
    if (std::find(s.lost.begin(), s.lost.end(), s.by) != s.lost.end()) {
      return english() ? takers + " can take the place of " + lost + " once it has been moved over."
                       : lost + "の代わりに" + takers + "へ切り替えられる(切り替えるまでは応答しない)。";
    }
    return english() ? by + " can be moved to " + takers + "; until then nothing answers."
                     : by + "を" + takers + "へ付け替えられる(付け替えるまでは応答しない)。";
  }
  switch (s.kind) {
    case SwitchOver::Kind::StandBy:
      return english() ? takers + (many ? " take" : " takes") + " over from " + lost + "." : lost + "に代わって" + takers + "が引き継ぐ。";
    case SwitchOver::Kind::Replica:
      return english() ? takers + (many ? " answer" : " answers") + " in place of " + lost + "." : lost + "に代わって" + takers + "が応答する。";
    case SwitchOver::Kind::Address:
      return english() ? by + " leads to " + takers + " instead of " + lost + "." : by + "の行き先が" + lost + "から" + takers + "に変わる。";
    case SwitchOver::Kind::Members:
      break;
  }
  return english() ? by + " goes on with " + takers + " instead of " + lost + "." : by + "は" + lost + "を外し、" + takers + "で続ける。";
}

std::string FailureTeller::dataName(const std::string& slug) const {
  if (const DataSet* known = m_vocabulary.dataSet(slug)) return known->name.in(m_language);
  std::string plain = slug;
  std::replace(plain.begin(), plain.end(), '_', ' ');
  return plain;
}

std::string FailureTeller::say(const std::string& data, DataOutcome outcome, const std::vector<int>& remaining) const {
  const std::string where = names(remaining);
  const std::string name = dataName(data);
  // The name of a set is singular or plural: in English no verb follows it.
  switch (outcome) {
    case DataOutcome::Kept:
      return english() ? "Kept, on " + where + ": " + name + "." : name + "は" + where + "に残る。";
    case DataOutcome::MayMissLast:
      return english() ? "The last changes may be missing: " + name + ". What is left is on " + where + "."
                       : name + "は直近の変更が欠けるおそれがある(" + where + "に残る)。";
    case DataOutcome::FallsBack:
      return english() ? "Back to the last copy, on " + where + ": " + name + "." : name + "は最後のコピー(" + where + ")の時点に戻る。";
    case DataOutcome::Lost:
      break;
  }
  return english() ? "Lost: " + name + "." : name + "は失われる。";
}

}  // namespace cdp
