// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "quiz/question.h"

namespace cdp {

/// Makes single questions; see makeQuiz. The catalog outlives it.
class QuestionBuilder {
 public:
  QuestionBuilder(const Catalog& catalog, const SinglePoints& singlePoints) : m_catalog(catalog), m_singlePoints(singlePoints) {}

  /// In the catalog's order.
  [[nodiscard]] Result<std::vector<std::string>> keys(QuestionKind kind) const;
  /// Errors: NotFound (no such key, or not enough wrong answers that are surely wrong), the catalog's.
  [[nodiscard]] Result<Question> build(const std::string& key, std::uint64_t seed, std::size_t options) const;

 private:
  struct Key {
    std::string owner;
    int number = 0;
  };
  [[nodiscard]] Result<Question> problem(const Key& key, std::size_t options, class SeededRandom& random) const;
  [[nodiscard]] Result<Question> picture(const Key& key, std::size_t options, class SeededRandom& random) const;
  [[nodiscard]] Result<Question> next(const Key& key, std::size_t options, class SeededRandom& random) const;
  [[nodiscard]] Result<Question> breaks(const Key& key, std::size_t options, class SeededRandom& random) const;
  [[nodiscard]] Result<Question> symptom(const Key& key, std::size_t options, class SeededRandom& random) const;

  /// What gives a pattern away in a text: its names, and the words of its name that few other patterns' problems use.
  [[nodiscard]] std::vector<std::string> tellTales(const Pattern& pattern) const;
  /// Puts the right pattern among wrong ones from `wrong` (nearest first). False: too few.
  bool choose(Question& question, const std::string& right, const std::vector<std::string>& wrong, std::size_t options, class SeededRandom& random) const;

  const Catalog& m_catalog;
  const SinglePoints& m_singlePoints;
  mutable std::vector<std::pair<std::string, std::string>> m_problems;  ///< slug and folded problem text, read once
};

}  // namespace cdp
