// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/diagram.h"
#include "model/vocabulary.h"

namespace cdp {

/// A node or a group of a diagram, by its index there.
struct DiagramPart {
  enum class Type { Node, Group };

  Type type = Type::Node;
  int index = -1;
  bool operator==(const DiagramPart&) const = default;
};

/// The part's id; empty for an index that is none.
const std::string& partId(const Diagram& diagram, const DiagramPart& part);

/// What becomes of an edge when something has failed.
enum class EdgeState {
  NotShown,   ///< not there at this step
  Carries,    ///< as always
  TakesOver,  ///< carries what another one carried before; for a switch: what moves now
  StandsBy,   ///< a stand-by that is not needed; for a switch: nothing to move
  Waits,      ///< messages stay in the queue or stream until somebody fetches them
  Idle,       ///< the target would answer, but nobody is left to ask
  Broken,     ///< the target does not answer
};

/// Ordered from good to bad.
enum class DataOutcome {
  Kept,         ///< a current copy is left of all there is
  MayMissLast,  ///< what is left lags behind, or was never tied to what is gone
  FallsBack,    ///< only copies of an earlier moment are left
  Lost,
};

/// An edge of kind request that leaves an entry: what people or devices notice.
struct RequestOutcome {
  int edge = -1;
  bool survives = true;  ///< the entry is up and somebody answers: the target itself, or another one of its choice
};

/// Somebody else does the work of a part that is gone.
struct SwitchOver {
  enum class Kind {
    StandBy,  ///< a target that was used for nothing yet
    Replica,  ///< a read replica
    Members,  ///< the healthy rest of those that share the work, as behind a balancer
    Address,  ///< a floating address, a route or a disk moves
  };

  Kind kind = Kind::Members;
  int by = -1;              ///< the node that asks another one now
  std::vector<int> lost;    ///< nodes
  std::vector<int> takers;  ///< nodes
  bool automatic = true;    ///< false: somebody has to move it; until then nothing is answered
  bool operator==(const SwitchOver&) const = default;
};

/// A data set after a failure.
struct DataState {
  std::string data;
  DataOutcome outcome = DataOutcome::Kept;
  std::vector<int> gone;       ///< nodes that held it
  std::vector<int> remaining;  ///< nodes that still hold it, the freshest only
};

struct FailureReport {
  int step = 1;
  std::vector<bool> up;          ///< by node: there and not failed
  std::vector<bool> works;       ///< by node: up, and all it needs works
  std::vector<EdgeState> edges;  ///< by edge
  std::vector<RequestOutcome> requests;
  std::vector<SwitchOver> switchOvers;
  std::vector<DataState> data;        ///< every data set of the step, by name
  std::vector<std::string> notThere;  ///< failed parts that the diagram has, but not at this step: they change nothing
};

/// What a data set loses when one part is lost.
struct DataLoss {
  DiagramPart cause;
  DataOutcome outcome = DataOutcome::Lost;
  std::vector<int> remaining;  ///< nodes, the freshest only
};

struct DataAtRisk {
  std::string data;
  std::vector<DataLoss> losses;  ///< nodes first, then groups
};

struct SinglePoint {
  DiagramPart part;
  std::vector<int> ends;  ///< the entries' request edges that it takes away
};

/// What one single loss does to a step.
struct Weaknesses {
  int step = 1;
  std::vector<SinglePoint> points;  ///< nodes first, then groups
  std::vector<DataAtRisk> data;     ///< by name
};

/// Fails the parts named by `failed` (ids of nodes and groups; "cluster_" before a group's id is allowed, a node comes before a group of
/// the same id) at one step. The meaning is written in patterns-db/README.md: the greatest fixed point of "up, and of every choice among
/// its requests one target works", computed by counting the answers left in each choice, O(nodes + edges).
/// Errors: NotFound (an unknown id, with the nearest in the remedy; a step that the diagram has not). Thread: any.
Result<FailureReport> analyzeFailure(const Diagram& diagram, const Vocabulary& vocabulary, int step, const std::vector<std::string>& failed);

/// Fails every part that counts, one at a time: nodes of roles that no provider runs redundantly, groups of kinds that can be lost.
/// O((nodes + groups) × (nodes + edges)). Errors: NotFound for a step that the diagram has not. Thread: any.
Result<Weaknesses> findWeaknesses(const Diagram& diagram, const Vocabulary& vocabulary, int step);

/// "kept", "may-miss-last", "falls-back", "lost": for JSON.
std::string_view dataOutcomeCode(DataOutcome outcome);
/// "stand-by", "replica", "members", "address".
std::string_view switchOverCode(SwitchOver::Kind kind);

}  // namespace cdp
