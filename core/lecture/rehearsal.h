// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lecture/lecture.h"
#include "user/user_database.h"

namespace cdp {

/// What one item took. Times in seconds.
struct ItemTime {
  std::string item;  ///< key: what was shown and which time ("pattern pattern:scale-out #1"), so that moved items are found again
  LocalizedText title;
  double planned = 0;
  double spent = 0;
};

struct RehearsalRun {
  long long id = 0;
  std::string lecture;
  long long started = 0;   ///< seconds since 1970, UTC
  long long finished = 0;  ///< 0: broken off
  std::string language;
  std::vector<ItemTime> items;

  [[nodiscard]] double spent() const;
  [[nodiscard]] double planned() const;
};

/// One line of a comparison; what one side did not have counts as 0 there.
struct TimeDifference {
  std::string item;
  LocalizedText title;
  double before = 0;  ///< seconds
  double after = 0;
  bool onlyBefore = false;  ///< the item has gone
  bool onlyAfter = false;   ///< the item is new
  [[nodiscard]] double change() const { return after - before; }
};

/// Keys of a lecture's items, one each, the same as long as what they show is the same.
std::vector<std::string> itemKeys(const Lecture& lecture);

/// Keeps how long each item took. Thread and errors: the database's.
class RehearsalLog {
 public:
  /// The database outlives the log.
  explicit RehearsalLog(UserDatabase& database) : m_database(database) {}

  /// Begins a run and writes the plan of all items; the value is its id. `name`: the lecture's path or name. `now`: seconds since 1970.
  Result<long long> start(const std::string& name, const Lecture& lecture, const std::string& language, long long now);
  /// Adds seconds to an item of a run; at once on disk, so a crash loses at most what is being shown.
  Result<void> add(long long run, std::string_view item, double seconds);
  Result<void> finish(long long run, long long now);
  /// All runs of a lecture, the latest first.
  [[nodiscard]] Result<std::vector<RehearsalRun>> runs(const std::string& name) const;
  /// Errors: NotFound.
  [[nodiscard]] Result<RehearsalRun> run(long long id) const;
  Result<void> remove(long long run);

 private:
  UserDatabase& m_database;
};

/// What changed between two runs, in the order of the later one, then what has gone.
std::vector<TimeDifference> compareRuns(const RehearsalRun& before, const RehearsalRun& after);
/// Plan against what a run took: `before` is the plan.
std::vector<TimeDifference> compareWithPlan(const RehearsalRun& run);

}  // namespace cdp
