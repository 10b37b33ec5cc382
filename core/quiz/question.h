// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"
#include "store/catalog.h"

namespace cdp {

enum class QuestionKind {
  Problem,  ///< which pattern solves this problem? (its name and what gives it away are blanked)
  Picture,  ///< which pattern is drawn here? (labels hidden)
  Next,     ///< a scenario's challenge: which pattern is applied next?
  Break,    ///< which part ends the service when it fails alone?
  Symptom,  ///< somebody says this: which pattern helps?
};
inline constexpr std::array kQuestionKinds{QuestionKind::Problem, QuestionKind::Picture, QuestionKind::Next, QuestionKind::Break, QuestionKind::Symptom};

/// "problem", "picture", "next", "break", "symptom".
std::string_view questionKindCode(QuestionKind kind);
std::optional<QuestionKind> questionKindFromCode(std::string_view code);

struct QuizOption {
  std::string id;  ///< pattern slug, or id of a node or group
  LocalizedText text;
  bool operator==(const QuizOption&) const = default;
};

/// A question with exactly one right answer, in both languages.
struct Question {
  std::string key;  ///< permanent: "problem:scale-out", "next:campaign#3", "break:scenario:e-commerce#4"
  QuestionKind kind = QuestionKind::Problem;
  LocalizedText prompt;  ///< what is asked
  LocalizedText body;    ///< what it is asked about; plain text; empty for a picture
  std::string diagram;   ///< owner; empty: none
  int step = 0;          ///< of the diagram, from 1
  bool hideLabels = false;
  std::vector<QuizOption> options;
  std::size_t answer = 0;     ///< index of the right option
  LocalizedText explanation;  ///< shown after the answer; plain text
  std::string link;           ///< the entry to read afterwards
  bool operator==(const Question&) const = default;
};

/// Ids of the nodes and groups of a diagram that end a request when they fail alone in that step (the failure analysis).
using SinglePoints = std::function<std::vector<std::string>(const LaidOutDiagram&, int step)>;

struct QuizRequest {
  std::uint64_t seed = 1;
  std::size_t count = 10;             ///< at most; fewer when the catalog has no more
  std::size_t options = 4;            ///< 2 to 6
  std::vector<QuestionKind> kinds;    ///< empty: all
  std::vector<std::string> patterns;  ///< only about these (slugs); empty: all
};

/// Keys of all questions that the catalog can give, by kind, in the catalog's order. Without `singlePoints` none of QuestionKind::Break.
Result<std::vector<std::string>> questionKeys(const Catalog& catalog, const std::vector<QuestionKind>& kinds = {}, const SinglePoints& singlePoints = {});

/// Same catalog, request and seed: the same questions in the same order. Kinds take turns; no pattern is asked about twice while others
/// are left. Errors: the catalog's (damaged), Limit (options).
Result<std::vector<Question>> makeQuiz(const Catalog& catalog, const QuizRequest& request, const SinglePoints& singlePoints = {});

/// The question of a key (for practice); `seed` chooses the wrong answers and their order. Errors: NotFound, the catalog's.
Result<Question> makeQuestion(const Catalog& catalog, std::string_view key, std::uint64_t seed, std::size_t options = 4, const SinglePoints& singlePoints = {});

}  // namespace cdp
