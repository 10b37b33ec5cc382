// SPDX-License-Identifier: Apache-2.0
#include "quiz_bank.h"

#include <algorithm>

#include "failure/failure_analysis.h"
#include "quiz/seeded_random.h"

namespace cdp::gui {
namespace {

/// "problem:scale-out" and "break:pattern:scale-out#2" are about "pattern:scale-out", "next:campaign#3" about "scenario:campaign".
std::string subjectOf(const std::string& key) {
  const auto kind = kindOfKey(key);
  if (!kind) return {};
  std::string owner = key.substr(key.find(':') + 1);
  owner = owner.substr(0, owner.find('#'));
  if (owner.find(':') != std::string::npos) return owner;
  return (*kind == QuestionKind::Next ? "scenario:" : "pattern:") + owner;
}

/// What somebody says stands in quotation marks.
Question dressed(Question question) {
  if (question.kind == QuestionKind::Symptom) question.body = {"“" + question.body.en + "”", "「" + question.body.ja + "」"};
  return question;
}

}  // namespace

std::optional<QuestionKind> kindOfKey(const std::string& key) { return questionKindFromCode(std::string_view(key).substr(0, key.find(':'))); }

QuizBank::QuizBank(const Catalog& catalog) : m_catalog(catalog) {
  m_singlePoints = [&catalog](const LaidOutDiagram& diagram, int step) {
    std::vector<std::string> ids;
    if (const auto weak = findWeaknesses(diagram.diagram, catalog.vocabulary(), step)) {
      for (const auto& point : weak->points) ids.push_back(partId(diagram.diagram, point.part));
    }
    return ids;
  };
}

Result<std::vector<std::string>> QuizBank::keys(const std::vector<QuestionKind>& kinds, const std::string& about) {
  std::vector<std::string> out;
  for (const QuestionKind kind : kinds) {
    if (m_keys.count(kind) == 0) {
      auto found = questionKeys(m_catalog, {kind}, m_singlePoints);
      if (!found) return found.error();
      m_keys.emplace(kind, std::move(*found));
    }
    for (const auto& key : m_keys.at(kind)) {
      if (about.empty() || subjectOf(key) == about) out.push_back(key);
    }
  }
  return out;
}

Result<Question> QuizBank::question(const std::string& key, std::uint64_t seed) const {
  auto made = makeQuestion(m_catalog, key, seed, 4, m_singlePoints);
  if (!made) return made.error();
  return dressed(std::move(*made));
}

Result<std::vector<Question>> QuizBank::quiz(const std::vector<QuestionKind>& kinds, const std::string& about, std::size_t count, std::uint64_t seed) {
  if (about.empty()) {
    QuizRequest request;
    request.kinds = kinds;
    request.count = count;
    request.seed = seed;
    auto made = makeQuiz(m_catalog, request, m_singlePoints);
    if (!made) return made.error();
    for (auto& one : *made) one = dressed(std::move(one));
    return made;
  }
  auto available = keys(kinds, about);
  if (!available) return available.error();
  SeededRandom(seed).shuffle(*available);
  std::vector<Question> out;
  for (const auto& key : *available) {
    if (out.size() >= count) break;
    auto made = question(key, seed);
    // A key without enough answers that are surely wrong has no question.
    if (!made && made.error().code != Error::Code::NotFound) return made.error();
    if (made) out.push_back(std::move(*made));
  }
  return out;
}

}  // namespace cdp::gui
