// SPDX-License-Identifier: Apache-2.0
#include "diagram/spoken_walk.h"

#include <algorithm>
#include <deque>
#include <tuple>

#include "diagram/diagram_labels.h"
#include "diagram/spoken_phrases.h"

namespace cdp {
namespace {

std::size_t u(int i) { return static_cast<std::size_t>(i); }

/// Edges that share a sentence.
struct Bundle {
  int order = 0;
  std::vector<int> edges;
  std::vector<int> sources;
  std::vector<int> targets;
  std::vector<int> insteadOf;
  std::string label;
};

class Teller {
 public:
  Teller(const Diagram& diagram, const Vocabulary& vocabulary, int step, Language language, Lens lens)
      : m_diagram(diagram), m_vocabulary(vocabulary), m_step(step), m_language(language), m_lens(lens) {}

  std::vector<SpokenSentence> tell() {
    std::vector<SpokenSentence> out;
    for (const Bundle& bundle : bundles()) {
      std::string text = bundle.order > 0 ? circledNumber(bundle.order) + " " : "";
      text += sayClaim(claim(bundle), m_language);
      out.push_back({bundle.order, std::move(text), bundle.edges, -1});
    }
    for (int g : placesInOrder()) {
      const auto members = membersOf(g);
      if (!members.empty()) out.push_back({0, sayPlace(groupName(m_diagram.groups[u(g)], m_vocabulary, m_language), members, m_language), {}, g});
    }
    return out;
  }

 private:
  const DiagramEdge& edge(int e) const { return m_diagram.edges[u(e)]; }

  /// Numbered ones by number; the requests as they spread from the entries; the rest as written.
  std::vector<int> edgesInOrder() const {
    std::vector<int> shown;
    for (int e = 0; e < static_cast<int>(m_diagram.edges.size()); ++e) {
      if (m_diagram.edgeVisible(e, m_step)) shown.push_back(e);
    }
    std::vector<int> out;
    for (int e : shown) {
      if (edge(e).order > 0) out.push_back(e);
    }
    std::stable_sort(out.begin(), out.end(), [&](int a, int b) { return edge(a).order < edge(b).order; });
    std::vector<bool> seen(m_diagram.nodes.size(), false);
    std::deque<int> open;
    const auto visit = [&](int node) {
      if (seen[u(node)]) return;
      seen[u(node)] = true;
      open.push_back(node);
    };
    for (int n = 0; n < static_cast<int>(m_diagram.nodes.size()); ++n) {
      if (m_diagram.nodes[u(n)].entry && m_diagram.nodeVisible(n, m_step)) visit(n);
    }
    std::vector<bool> told(m_diagram.edges.size(), false);
    for (; !open.empty(); open.pop_front()) {
      for (int e : shown) {
        if (edge(e).from != open.front() || edge(e).kind != "request") continue;
        visit(edge(e).to);
        if (edge(e).order == 0) out.push_back(e);
        told[u(e)] = true;
      }
    }
    for (int e : shown) {
      if (edge(e).order == 0 && !told[u(e)]) out.push_back(e);
    }
    return out;
  }

  /// Who answers as long as the stand-by is not needed.
  std::vector<int> usualTargets(const DiagramEdge& standby) const {
    std::vector<int> out;
    if (!standby.standby) return out;
    for (int e = 0; e < static_cast<int>(m_diagram.edges.size()); ++e) {
      const DiagramEdge& other = edge(e);
      if (other.kind == "request" && other.from == standby.from && other.choice == standby.choice && !other.standby && !other.optional &&
          m_diagram.edgeVisible(e, m_step)) {
        out.push_back(other.to);
      }
    }
    return out;
  }

  std::string labelOf(const DiagramEdge& e) const {
    std::string out;
    for (char c : e.label.in(m_language)) {
      if (c != '\n') {
        out += c;
      } else if (m_language == Language::English) {
        out += ' ';
      }
    }
    return out;
  }

  bool sameManner(const Bundle& bundle, const DiagramEdge& e) const {
    const DiagramEdge& first = edge(bundle.edges.front());
    return bundle.order == e.order && first.kind == e.kind && first.choice == e.choice && first.mode == e.mode && first.standby == e.standby &&
           first.optional == e.optional;
  }

  /// A text that stands on one of several edges with one number, or of one choice, is meant for all of them.
  bool sameText(const Bundle& bundle, const DiagramEdge& e, const std::string& label) const {
    if (label == bundle.label) return true;
    return (label.empty() || bundle.label.empty()) && (e.order > 0 || (!e.choice.empty() && edge(bundle.edges.front()).from == e.from));
  }

  std::vector<Bundle> bundles() const {
    std::vector<Bundle> byDeparture;
    for (int e : edgesInOrder()) {
      const DiagramEdge& part = edge(e);
      const auto it = std::find_if(byDeparture.begin(), byDeparture.end(),
                                   [&](const Bundle& b) { return b.sources.front() == part.from && sameManner(b, part) && sameText(b, part, labelOf(part)); });
      if (it == byDeparture.end()) {
        byDeparture.push_back({part.order, {e}, {part.from}, {part.to}, usualTargets(part), labelOf(part)});
        continue;
      }
      it->edges.push_back(e);
      if (std::find(it->targets.begin(), it->targets.end(), part.to) == it->targets.end()) it->targets.push_back(part.to);
      if (it->label.empty()) it->label = labelOf(part);
    }
    std::vector<Bundle> out;
    for (Bundle& bundle : byDeparture) {
      const auto it = std::find_if(out.begin(), out.end(), [&](const Bundle& b) {
        const DiagramEdge& first = edge(bundle.edges.front());
        return b.targets == bundle.targets && b.insteadOf == bundle.insteadOf && sameManner(b, first) && sameText(b, first, bundle.label);
      });
      if (it == out.end()) {
        out.push_back(std::move(bundle));
        continue;
      }
      it->edges.insert(it->edges.end(), bundle.edges.begin(), bundle.edges.end());
      it->sources.insert(it->sources.end(), bundle.sources.begin(), bundle.sources.end());
      if (it->label.empty()) it->label = bundle.label;
    }
    return out;
  }

  SpokenPart part(int n) const {
    const DiagramNode& node = m_diagram.nodes[u(n)];
    SpokenPart out;
    out.name = nodeName(node, m_vocabulary, m_language, m_lens);
    // Product names are singular, whatever their last letter.
    out.plural = !node.label.in(Language::English).empty() && isEnglishPlural(out.name);
    out.image = node.role == "machine_image" || node.role == "snapshot" || node.role == "template" || node.role == "container_registry";
    out.address = node.role == "floating_ip" || node.role == "route_table" || node.role == "dns" || node.role == "network_interface";
    out.mailbox = node.role == "queue" || node.role == "stream";
    return out;
  }

  SpokenClaim claim(const Bundle& bundle) const {
    const DiagramEdge& first = edge(bundle.edges.front());
    SpokenClaim out;
    out.kind = first.kind;
    for (int n : bundle.sources) out.sources.push_back(part(n));
    for (int n : bundle.targets) out.targets.push_back(part(n));
    for (int n : bundle.insteadOf) out.insteadOf.push_back(part(n).name);
    out.label = bundle.label;
    out.alternatives = !first.choice.empty();
    out.optional = first.optional;
    out.sync = first.mode == "sync";
    return out;
  }

  std::string placeName(int group) const { return groupName(m_diagram.groups[u(group)], m_vocabulary, m_language); }

  /// From the outside in; cgraph keeps no order among neighbours, their names do.
  std::vector<int> placesInOrder() const {
    std::vector<std::tuple<int, std::string, int>> ranked;
    for (int g = 0; g < static_cast<int>(m_diagram.groups.size()); ++g) {
      if (!m_diagram.groupVisible(g, m_step)) continue;
      int depth = 0;
      for (int outer = m_diagram.groups[u(g)].parent; outer >= 0; outer = m_diagram.groups[u(outer)].parent) ++depth;
      ranked.emplace_back(depth, placeName(g), g);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<int> out;
    for (const auto& [depth, name, group] : ranked) out.push_back(group);
    return out;
  }

  std::vector<std::string> membersOf(int group) const {
    std::vector<std::string> out;
    for (int g : placesInOrder()) {
      if (m_diagram.groups[u(g)].parent == group) out.push_back(placeName(g));
    }
    for (int n = 0; n < static_cast<int>(m_diagram.nodes.size()); ++n) {
      if (m_diagram.nodes[u(n)].group == group && m_diagram.nodeVisible(n, m_step)) out.push_back(part(n).name);
    }
    return out;
  }

  const Diagram& m_diagram;
  const Vocabulary& m_vocabulary;
  int m_step;
  Language m_language;
  Lens m_lens;
};

}  // namespace

std::vector<SpokenSentence> spokenWalk(const Diagram& diagram, const Vocabulary& vocabulary, int step, Language language, Lens lens) {
  return Teller(diagram, vocabulary, step, language, lens).tell();
}

std::string spokenText(const std::vector<SpokenSentence>& sentences, Language language) {
  std::string out;
  for (const auto& sentence : sentences) {
    if (!out.empty() && language == Language::English) out += ' ';
    out += sentence.text;
  }
  return out;
}

}  // namespace cdp
