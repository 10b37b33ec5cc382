// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "quiz/question.h"

namespace cdp::gui {

/// The questions of a catalog; "what breaks?" is answered by the failure analysis. The catalog outlives it. GUI thread.
class QuizBank {
 public:
  explicit QuizBank(const Catalog& catalog);

  /// Keys of these kinds, in the catalog's order. `about`: only of this entry ("pattern:scale-out"); empty: all. Errors: the catalog's.
  [[nodiscard]] Result<std::vector<std::string>> keys(const std::vector<QuestionKind>& kinds, const std::string& about = {});
  [[nodiscard]] Result<Question> question(const std::string& key, std::uint64_t seed) const;
  /// For the room: as makeQuiz. `about` as above.
  [[nodiscard]] Result<std::vector<Question>> quiz(const std::vector<QuestionKind>& kinds, const std::string& about, std::size_t count, std::uint64_t seed);

  [[nodiscard]] const Catalog& catalog() const { return m_catalog; }

 private:
  const Catalog& m_catalog;
  SinglePoints m_singlePoints;
  std::map<QuestionKind, std::vector<std::string>> m_keys;
};

/// Kind of a question by its key; nothing for a key of no kind.
std::optional<QuestionKind> kindOfKey(const std::string& key);

}  // namespace cdp::gui
