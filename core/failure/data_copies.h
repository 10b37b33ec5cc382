// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "failure/failure_analysis.h"
#include "failure/step_graph.h"

namespace cdp {

/// The data sets of a step and how fresh each of their copies is while everything works. Levels: an original, or a copy tied to one by
/// synchronous replication, is current; what is fed by asynchronous replication or messages lags; what is copied or launched is from an
/// earlier moment. A chain of edges, also through nodes that hold nothing, is as fresh as its worst edge.
class DataCopies {
 public:
  explicit DataCopies(const StepGraph& graph);

  /// One state for each data set, by name. O(data sets × nodes).
  [[nodiscard]] std::vector<DataState> after(const std::vector<bool>& up) const;

 private:
  enum class Freshness { Earlier, Lagging, Current };
  struct Copy {
    int node = -1;
    Freshness freshness = Freshness::Current;
    int tie = -1;  ///< current copies with one number are kept equal
  };
  struct DataSet {
    std::string name;
    std::vector<Copy> copies;
  };
  struct Feed {
    int from = -1;
    int to = -1;
    Freshness freshness = Freshness::Current;
  };

  void add(const StepGraph& graph, const std::string& name);
  [[nodiscard]] std::vector<bool> reachedFrom(int node) const;

  std::vector<Feed> m_feeds;
  std::vector<std::vector<int>> m_feedsFrom;  ///< by node: indices of feeds
  std::vector<DataSet> m_sets;
};

}  // namespace cdp
