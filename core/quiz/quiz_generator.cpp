// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "quiz/question.h"
#include "quiz/question_builder.h"
#include "quiz/seeded_random.h"

namespace cdp {
namespace {

constexpr std::array<std::string_view, kQuestionKinds.size()> kCodes{"problem", "picture", "next", "break", "symptom"};

/// The pattern a question is about, so that a short quiz does not ask twice about one; for others the key itself.
std::string subjectOf(const std::string& key, const Catalog& catalog) {
  const std::size_t colon = key.find(':');
  std::string rest = key.substr(colon + 1);
  const auto kind = questionKindFromCode(std::string_view(key).substr(0, colon));
  if (kind == QuestionKind::Problem || kind == QuestionKind::Picture) return rest;
  if (kind == QuestionKind::Symptom) return rest.substr(0, rest.find('#'));
  if (kind == QuestionKind::Next) {
    const auto scenario = catalog.scenario(rest.substr(0, rest.find('#')));
    const std::size_t step = static_cast<std::size_t>(std::max(1, std::atoi(rest.c_str() + rest.find('#') + 1)));
    if (scenario && step <= scenario->steps.size() && !scenario->steps[step - 1].patterns.empty()) return scenario->steps[step - 1].patterns.front();
  }
  if (kind == QuestionKind::Break && rest.starts_with("pattern:")) return rest.substr(8, rest.find('#') - 8);
  return key;
}

}  // namespace

std::string_view questionKindCode(QuestionKind kind) { return kCodes[static_cast<std::size_t>(kind)]; }

std::optional<QuestionKind> questionKindFromCode(std::string_view code) {
  for (QuestionKind kind : kQuestionKinds) {
    if (questionKindCode(kind) == code) return kind;
  }
  return std::nullopt;
}

Result<std::vector<std::string>> questionKeys(const Catalog& catalog, const std::vector<QuestionKind>& kinds, const SinglePoints& singlePoints) {
  std::vector<std::string> keys;
  const QuestionBuilder builder(catalog, singlePoints);
  for (QuestionKind kind : kQuestionKinds) {
    if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) continue;
    auto some = builder.keys(kind);
    if (!some) return some.error();
    keys.insert(keys.end(), some->begin(), some->end());
  }
  return keys;
}

Result<Question> makeQuestion(const Catalog& catalog, std::string_view key, std::uint64_t seed, std::size_t options, const SinglePoints& singlePoints) {
  return QuestionBuilder(catalog, singlePoints).build(std::string(key), seed, options);
}

Result<std::vector<Question>> makeQuiz(const Catalog& catalog, const QuizRequest& request, const SinglePoints& singlePoints) {
  if (request.options < 2 || request.options > 6) return Error{Error::Code::Limit, "a question has 2 to 6 answers to choose from", "", ""};
  const QuestionBuilder builder(catalog, singlePoints);
  SeededRandom random(request.seed);
  // One shuffled row of keys for each kind, dealt in turn.
  std::vector<std::vector<std::string>> rows;
  std::map<std::string, std::string> subjects;
  for (QuestionKind kind : kQuestionKinds) {
    if (!request.kinds.empty() && std::find(request.kinds.begin(), request.kinds.end(), kind) == request.kinds.end()) continue;
    auto keys = builder.keys(kind);
    if (!keys) return keys.error();
    for (const auto& key : *keys) subjects[key] = subjectOf(key, catalog);
    if (!request.patterns.empty()) {
      std::erase_if(
          *keys, [&](const std::string& key) { return std::find(request.patterns.begin(), request.patterns.end(), subjects[key]) == request.patterns.end(); });
    }
    random.shuffle(*keys);
    std::reverse(keys->begin(), keys->end());  // dealt from the back
    rows.push_back(std::move(*keys));
  }
  std::vector<Question> out;
  std::set<std::string> used;
  std::vector<std::vector<std::string>> later(rows.size());
  bool repeats = false;
  while (out.size() < request.count) {
    bool dealt = false;
    for (std::size_t r = 0; r < rows.size() && out.size() < request.count; ++r) {
      while (!rows[r].empty()) {
        const std::string key = rows[r].back();
        rows[r].pop_back();
        if (!repeats && used.contains(subjects[key])) {
          later[r].push_back(key);
          continue;
        }
        auto question = builder.build(key, request.seed, request.options);
        if (!question) {
          // Too few wrong answers that are surely wrong: not every key makes a question of every size.
          if (question.error().code == Error::Code::NotFound) continue;
          return question.error();
        }
        used.insert(subjects[key]);
        out.push_back(std::move(*question));
        dealt = true;
        break;
      }
    }
    if (dealt) continue;
    if (repeats) break;
    repeats = true;
    for (std::size_t r = 0; r < rows.size(); ++r) rows[r].assign(later[r].rbegin(), later[r].rend());
  }
  return out;
}

}  // namespace cdp
