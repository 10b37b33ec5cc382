// SPDX-License-Identifier: Apache-2.0
#include "failure/data_copies.h"

#include <algorithm>
#include <set>

namespace cdp {
namespace {

std::size_t u(int i) { return static_cast<std::size_t>(i); }

/// A snapshot or image of something that holds data holds that data too, without being told.
bool isPictureOfItsSource(const DiagramNode& node) { return node.data.empty() && (node.role == "snapshot" || node.role == "machine_image"); }

}  // namespace

DataCopies::DataCopies(const StepGraph& graph) : m_feedsFrom(graph.diagram().nodes.size()) {
  const Diagram& diagram = graph.diagram();
  for (std::size_t e = 0; e < diagram.edges.size(); ++e) {
    const DiagramEdge& edge = diagram.edges[e];
    if (!graph.edgeShown(static_cast<int>(e)) || edge.from == edge.to) continue;
    Freshness freshness = Freshness::Earlier;
    if (edge.kind == "replicate") {
      freshness = edge.mode == "sync" ? Freshness::Current : Freshness::Lagging;
    } else if (edge.kind == "message") {
      freshness = Freshness::Lagging;
    } else if (edge.kind != "copy" && edge.kind != "launch") {
      continue;
    }
    m_feedsFrom[u(edge.from)].push_back(static_cast<int>(m_feeds.size()));
    m_feeds.push_back({edge.from, edge.to, freshness});
  }
  std::set<std::string> names;
  for (std::size_t n = 0; n < diagram.nodes.size(); ++n) {
    if (graph.nodeShown(static_cast<int>(n)) && !diagram.nodes[n].data.empty()) names.insert(diagram.nodes[n].data);
  }
  for (const auto& name : names) add(graph, name);
}

std::vector<bool> DataCopies::reachedFrom(int node) const {
  std::vector<bool> reached(m_feedsFrom.size(), false);
  std::vector<int> open{node};
  reached[u(node)] = true;
  while (!open.empty()) {
    const int at = open.back();
    open.pop_back();
    for (int feed : m_feedsFrom[u(at)]) {
      const int next = m_feeds[u(feed)].to;
      if (reached[u(next)]) continue;
      reached[u(next)] = true;
      open.push_back(next);
    }
  }
  return reached;
}

void DataCopies::add(const StepGraph& graph, const std::string& name) {
  const Diagram& diagram = graph.diagram();
  std::vector<int> holders;
  std::vector<std::vector<bool>> reach;
  for (std::size_t n = 0; n < diagram.nodes.size(); ++n) {
    if (!graph.nodeShown(static_cast<int>(n)) || diagram.nodes[n].data != name) continue;
    holders.push_back(static_cast<int>(n));
    reach.push_back(reachedFrom(static_cast<int>(n)));
  }
  // An original gets the data from nobody, or only from holders that get it from there as well.
  std::vector<int> level(diagram.nodes.size(), -1);
  std::vector<int> open;
  for (std::size_t h = 0; h < holders.size(); ++h) {
    bool original = true;
    for (std::size_t other = 0; other < holders.size() && original; ++other) original = !reach[other][u(holders[h])] || reach[h][u(holders[other])];
    if (!original) continue;
    level[u(holders[h])] = static_cast<int>(Freshness::Current);
    open.push_back(holders[h]);
  }
  while (!open.empty()) {
    const int at = open.back();
    open.pop_back();
    for (int index : m_feedsFrom[u(at)]) {
      const Feed& feed = m_feeds[u(index)];
      const int fresh = std::min(level[u(at)], static_cast<int>(feed.freshness));
      if (fresh <= level[u(feed.to)]) continue;
      level[u(feed.to)] = fresh;
      open.push_back(feed.to);
    }
  }
  DataSet set{name, {}};
  for (std::size_t n = 0; n < diagram.nodes.size(); ++n) {
    const DiagramNode& node = diagram.nodes[n];
    if (level[n] < 0 || (node.data != name && !isPictureOfItsSource(node))) continue;
    set.copies.push_back({static_cast<int>(n), static_cast<Freshness>(level[n]), -1});
  }
  // Ties: what synchronous replication connects, in either direction.
  std::vector<int> tie(diagram.nodes.size());
  for (std::size_t n = 0; n < tie.size(); ++n) tie[n] = static_cast<int>(n);
  const auto root = [&](int n) {
    while (tie[u(n)] != n) n = tie[u(n)] = tie[u(tie[u(n)])];
    return n;
  };
  for (const Feed& feed : m_feeds) {
    if (feed.freshness == Freshness::Current) tie[u(root(feed.from))] = root(feed.to);
  }
  for (Copy& copy : set.copies) copy.tie = root(copy.node);
  m_sets.push_back(std::move(set));
}

std::vector<DataState> DataCopies::after(const std::vector<bool>& up) const {
  std::vector<DataState> out;
  for (const DataSet& set : m_sets) {
    DataState state;
    state.data = set.name;
    std::set<int> kept;
    int best = -1;
    for (const Copy& copy : set.copies) {
      if (!up[u(copy.node)]) continue;
      best = std::max(best, static_cast<int>(copy.freshness));
      if (copy.freshness == Freshness::Current) kept.insert(copy.tie);
    }
    const bool whole =
        std::all_of(set.copies.begin(), set.copies.end(), [&](const Copy& copy) { return copy.freshness != Freshness::Current || kept.contains(copy.tie); });
    if (!whole) {
      state.outcome = best < 0 ? DataOutcome::Lost : best == static_cast<int>(Freshness::Earlier) ? DataOutcome::FallsBack : DataOutcome::MayMissLast;
    }
    for (const Copy& copy : set.copies) {
      if (!up[u(copy.node)]) {
        state.gone.push_back(copy.node);
      } else if (static_cast<int>(copy.freshness) == best) {
        state.remaining.push_back(copy.node);
      }
    }
    out.push_back(std::move(state));
  }
  return out;
}

}  // namespace cdp
