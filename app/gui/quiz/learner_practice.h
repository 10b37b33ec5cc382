// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <optional>

#include "quiz/practice.h"
#include "quiz_bank.h"
#include "user/user_database.h"

namespace cdp::gui {

/// How well the questions of some kinds are known.
struct PracticeCounts {
  std::size_t due = 0;    ///< asked before, and to be asked again now
  std::size_t known = 0;  ///< asked before, not due yet
  std::size_t fresh = 0;  ///< never asked
  std::array<std::size_t, kBoxes> boxes{};
  [[nodiscard]] std::size_t all() const { return due + known + fresh; }
};

/// What is remembered about one learner, and which questions come next. Without a database it works, and forgets. GUI thread; the bank
/// outlives it.
class Practice {
 public:
  explicit Practice(QuizBank& bank) : m_bank(bank) {}

  /// `path` empty: the user's own. What cannot be opened is told by `fault`.
  void open(const std::filesystem::path& path = {});
  [[nodiscard]] bool remembers() const { return m_database != nullptr; }
  /// Why nothing is remembered, or (with `remembers`) what was set aside.
  [[nodiscard]] const std::optional<Error>& fault() const { return m_fault; }

  [[nodiscard]] Result<PracticeCounts> counts(const std::vector<QuestionKind>& kinds, const std::string& about, long long now);
  /// What to ask: what was missed, what is due, then new ones with the kinds taking turns; when there is nothing of all that, what is
  /// known. Each question has a seed of its own. At most `count`; empty: there are no such questions.
  [[nodiscard]] Result<std::vector<Question>> choose(const std::vector<QuestionKind>& kinds, const std::string& about, std::size_t count, long long now,
                                                     std::uint64_t seed);
  /// The card as it is now; nothing when it is not remembered (`fault` then says why).
  std::optional<PracticeCard> record(const std::string& key, bool right, long long now);

 private:
  /// What the log says of a failure, once: the quiz goes on.
  void forget(const Error& error);

  QuizBank& m_bank;
  std::unique_ptr<UserDatabase> m_database;
  std::optional<Error> m_fault;
};

}  // namespace cdp::gui
