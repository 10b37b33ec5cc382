// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <set>
#include <vector>

#include "layout/relation_layout.h"
#include "store/catalog.h"

namespace cdp::gui {

/// All patterns and relations of a catalog by index, and which of them are wanted. `catalog` outlives it.
class RelationModel {
 public:
  struct Edge {
    int from = 0;
    int to = 0;
    int kind = 0;  ///< index in the vocabulary
    LocalizedText reason;
  };
  /// A relation seen from one of its ends.
  struct Tie {
    int edge = 0;
    int other = 0;
    int kind = 0;
    bool inverse = false;
  };

  explicit RelationModel(const Catalog& catalog);

  [[nodiscard]] int size() const { return static_cast<int>(m_catalog.patterns().size()); }
  [[nodiscard]] const PatternSummary& pattern(int node) const { return m_catalog.patterns()[static_cast<std::size_t>(node)]; }
  /// -1 for an unknown slug.
  [[nodiscard]] int indexOf(const std::string& slug) const;
  [[nodiscard]] int clusterOf(int node) const { return m_clusters[static_cast<std::size_t>(node)]; }
  [[nodiscard]] const std::vector<Edge>& edges() const { return m_edges; }
  [[nodiscard]] const RelationKind& kind(int index) const { return m_catalog.vocabulary().relationKinds[static_cast<std::size_t>(index)]; }
  [[nodiscard]] const Catalog& catalog() const { return m_catalog; }

  /// Of a pattern, by kind and direction; what the filter hides is left out.
  [[nodiscard]] std::vector<Tie> ties(int node) const;
  /// The relation between two patterns that is wanted; -1: none.
  [[nodiscard]] int edgeBetween(int a, int b) const;
  /// "needs", "is needed by" …
  [[nodiscard]] QString verb(const Tie& tie, Language language) const;
  /// "Scale Out needs Stamp. Scale Out starts every …"
  [[nodiscard]] QString sentence(int edge, Language language) const;

  /// Empty sets: everything is wanted.
  void setKinds(std::set<int> kinds) { m_kinds = std::move(kinds); }
  void setClusters(std::set<int> clusters) { m_wantedClusters = std::move(clusters); }
  [[nodiscard]] const std::set<int>& kinds() const { return m_kinds; }
  [[nodiscard]] const std::set<int>& clusters() const { return m_wantedClusters; }
  [[nodiscard]] bool filtered() const { return !m_kinds.empty() || !m_wantedClusters.empty(); }
  /// Of a wanted kind, and with at least one end in a wanted category.
  [[nodiscard]] bool wantsEdge(int edge) const;
  /// In a wanted category, or tied to one that is.
  [[nodiscard]] bool wantsNode(int node) const;
  [[nodiscard]] bool inWantedCluster(int node) const { return m_wantedClusters.empty() || m_wantedClusters.count(clusterOf(node)) > 0; }

  /// The whole graph with names as wide as in this language at this size of text; edges as in `edges()`.
  [[nodiscard]] RelationGraph graph(Language language, double textPixels, bool icons) const;
  /// The lines that a view around `focus` starts from; indices into `edges()`.
  [[nodiscard]] std::vector<int> edgesAround(int focus) const;

 private:
  const Catalog& m_catalog;
  std::vector<int> m_clusters;
  std::vector<Edge> m_edges;
  std::set<int> m_kinds;
  std::set<int> m_wantedClusters;
};

}  // namespace cdp::gui
