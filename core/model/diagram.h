// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace cdp {

/// The steps in which a part of a diagram is there: 1-based, both ends included.
struct StepRange {
  int from = 1;
  int until = std::numeric_limits<int>::max();

  [[nodiscard]] bool contains(int step) const { return from <= step && step <= until; }
  [[nodiscard]] bool meets(const StepRange& other) const { return from <= other.until && other.from <= until; }
  bool operator==(const StepRange&) const = default;
};

struct DiagramNode {
  std::string id;
  std::string role;     ///< slug in the vocabulary
  LocalizedText label;  ///< empty: the role's name serves
  StepRange steps;
  bool entry = false;   ///< who asks
  std::string data;     ///< name of the data set it holds; empty: none
  std::string service;  ///< service slug, where it is not the role's
  int group = -1;       ///< index of the innermost group; -1: none
  int line = 0;         ///< in the source file; 0: not known
  bool operator==(const DiagramNode&) const = default;
};

struct DiagramGroup {
  std::string id;       ///< without the "cluster_" prefix
  std::string kind;     ///< slug in the vocabulary
  LocalizedText label;  ///< empty: the kind's name serves
  StepRange steps;
  int parent = -1;  ///< index of the enclosing group; -1: none
  int line = 0;
  bool operator==(const DiagramGroup&) const = default;
};

struct DiagramEdge {
  int from = -1;  ///< index of the node
  int to = -1;
  std::string kind;  ///< slug in the vocabulary
  LocalizedText label;
  StepRange steps;
  int order = 0;       ///< the circled number; 0: none
  std::string choice;  ///< requests of one node with the same choice are alternatives
  std::string mode;    ///< replicate: "sync" or "async"
  bool standby = false;
  bool optional = false;
  int weight = 1;  ///< placement hints
  int minLength = 1;
  bool constraint = true;
  int line = 0;
  bool operator==(const DiagramEdge&) const = default;
};

/// A structure or evolution diagram: one graph for all languages, lenses and steps.
struct Diagram {
  std::string id;  ///< slug of the pattern or scenario it belongs to
  bool topToBottom = false;
  std::vector<DiagramNode> nodes;
  std::vector<DiagramGroup> groups;  ///< a parent stands before its children
  std::vector<DiagramEdge> edges;
  std::vector<std::vector<int>> sameRank;  ///< indices of nodes to be put in one rank

  /// At least 1; a part that ends after step n makes a step n + 1.
  [[nodiscard]] int stepCount() const;
  /// Index, or -1.
  [[nodiscard]] int nodeIndex(std::string_view nodeId) const;
  [[nodiscard]] int groupIndex(std::string_view groupId) const;
  /// A node is there when its own steps and those of all its groups say so.
  [[nodiscard]] bool nodeVisible(int node, int step) const;
  [[nodiscard]] bool groupVisible(int group, int step) const;
  /// An edge is there when its own steps say so and both its ends are there.
  [[nodiscard]] bool edgeVisible(int edge, int step) const;
  [[nodiscard]] bool isInGroup(int node, int group) const;
  /// The steps in which the node can be seen, its groups' steps taken into account.
  [[nodiscard]] StepRange nodeSteps(int node) const;
  [[nodiscard]] StepRange edgeSteps(int edge) const;

  bool operator==(const Diagram&) const = default;
};

}  // namespace cdp
