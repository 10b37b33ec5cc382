// SPDX-License-Identifier: Apache-2.0
#include "relation_model.h"

#include <algorithm>
#include <cmath>

#include "layout/text_metrics.h"

namespace cdp::gui {

RelationModel::RelationModel(const Catalog& catalog) : m_catalog(catalog) {
  const auto& categories = catalog.vocabulary().categories;
  for (const auto& pattern : catalog.patterns()) {
    const auto it = std::find_if(categories.begin(), categories.end(), [&](const Category& c) { return c.slug == pattern.category; });
    m_clusters.push_back(static_cast<int>(it - categories.begin()));
  }
  const auto relations = catalog.relations();
  if (!relations) return;
  const auto& kinds = catalog.vocabulary().relationKinds;
  for (const auto& entry : *relations) {
    const Relation& relation = entry.second;
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const RelationKind& k) { return k.slug == relation.kind; });
    const int a = indexOf(entry.first);
    const int b = indexOf(relation.to);
    if (kind == kinds.end() || a < 0 || b < 0) continue;
    m_edges.push_back({a, b, static_cast<int>(kind - kinds.begin()), relation.reason});
  }
}

int RelationModel::indexOf(const std::string& slug) const {
  const auto& patterns = m_catalog.patterns();
  const auto it = std::find_if(patterns.begin(), patterns.end(), [&](const PatternSummary& p) { return p.slug == slug; });
  return it == patterns.end() ? -1 : static_cast<int>(it - patterns.begin());
}

std::vector<RelationModel::Tie> RelationModel::ties(int node) const {
  std::vector<Tie> out;
  for (int e = 0; e < static_cast<int>(m_edges.size()); ++e) {
    const Edge& edge = m_edges[static_cast<std::size_t>(e)];
    if ((edge.from != node && edge.to != node) || !wantsEdge(e)) continue;
    const bool inverse = edge.to == node;
    const Tie tie{e, inverse ? edge.from : edge.to, edge.kind, inverse && !kind(edge.kind).symmetric};
    if (inWantedCluster(tie.other)) out.push_back(tie);
  }
  std::stable_sort(out.begin(), out.end(), [](const Tie& a, const Tie& b) { return std::pair(a.kind, a.inverse) < std::pair(b.kind, b.inverse); });
  return out;
}

int RelationModel::edgeBetween(int a, int b) const {
  for (int e = 0; e < static_cast<int>(m_edges.size()); ++e) {
    const Edge& edge = m_edges[static_cast<std::size_t>(e)];
    if (((edge.from == a && edge.to == b) || (edge.from == b && edge.to == a)) && wantsEdge(e)) return e;
  }
  return -1;
}

QString RelationModel::verb(const Tie& tie, Language language) const {
  const RelationKind& k = kind(tie.kind);
  return QString::fromStdString((tie.inverse ? k.inverse : k.name).in(language));
}

QString RelationModel::sentence(int edge, Language language) const {
  const Edge& e = m_edges[static_cast<std::size_t>(edge)];
  const QString from = QString::fromStdString(pattern(e.from).name.in(language));
  const QString to = QString::fromStdString(pattern(e.to).name.in(language));
  const QString name = QString::fromStdString(kind(e.kind).name.in(language));
  const QString reason = QString::fromStdString(e.reason.in(language));
  if (language == Language::Japanese) {
    return QStringLiteral("%1 %2 %3（%4）: %5").arg(from, kind(e.kind).symmetric ? QStringLiteral("⇄") : QStringLiteral("→"), to, name, reason);
  }
  return QStringLiteral("%1 %2 %3: %4").arg(from, name, to, reason);
}

bool RelationModel::wantsEdge(int edge) const {
  const Edge& e = m_edges[static_cast<std::size_t>(edge)];
  if (!m_kinds.empty() && m_kinds.count(e.kind) == 0) return false;
  return inWantedCluster(e.from) || inWantedCluster(e.to);
}

bool RelationModel::wantsNode(int node) const {
  if (inWantedCluster(node) && m_kinds.empty()) return true;
  for (int e = 0; e < static_cast<int>(m_edges.size()); ++e) {
    const Edge& edge = m_edges[static_cast<std::size_t>(e)];
    if ((edge.from == node || edge.to == node) && wantsEdge(e)) return true;
  }
  return false;
}

RelationGraph RelationModel::graph(Language language, double textPixels, bool icons) const {
  RelationGraph out;
  out.clusters = static_cast<int>(m_catalog.vocabulary().categories.size());
  const double height = std::round(textPixels * (icons ? 2 : 1.8));
  double widest = 0;
  for (const auto& p : m_catalog.patterns()) widest = std::max(widest, textWidth(p.name.in(language), textPixels));
  const double width = std::ceil(widest + textPixels * 1.7 + (icons ? textPixels * 1.15 + 4 : 0));
  for (int n = 0; n < size(); ++n) out.nodes.push_back({width, height, clusterOf(n)});
  for (const auto& edge : m_edges) out.edges.push_back({edge.from, edge.to, edge.kind, !kind(edge.kind).symmetric});
  return out;
}

std::vector<int> RelationModel::edgesAround(int focus) const {
  std::vector<int> out;
  for (int e = 0; e < static_cast<int>(m_edges.size()); ++e) {
    const Edge& edge = m_edges[static_cast<std::size_t>(e)];
    const bool ends = (edge.from == focus || inWantedCluster(edge.from)) && (edge.to == focus || inWantedCluster(edge.to));
    if (ends && (m_kinds.empty() || m_kinds.count(edge.kind) > 0)) out.push_back(e);
  }
  return out;
}

}  // namespace cdp::gui
