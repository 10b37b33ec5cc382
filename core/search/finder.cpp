// SPDX-License-Identifier: Apache-2.0
#include "search/finder.h"

#include <algorithm>

#include "store/row_reader.h"

namespace cdp {

const FinderQuestion* Finder::question(std::string_view id) const {
  const auto it = std::find_if(questions.begin(), questions.end(), [&](const auto& q) { return q.id == id; });
  return it == questions.end() ? nullptr : &*it;
}

Result<Finder> loadFinder(const Database& database) {
  Finder finder;
  Result<void> done = eachRow(database, "SELECT id, text_en, text_ja FROM finder_question ORDER BY position", {}, [&](const Statement& row) {
    finder.questions.push_back({row.text(0), localizedAt(row, 1), {}});
  });
  for (auto& question : finder.questions) {
    if (!done) break;
    done =
        eachRow(database, "SELECT text_en, text_ja, next FROM finder_answer WHERE question = ?1 ORDER BY position", {question.id}, [&](const Statement& row) {
          question.answers.push_back({localizedAt(row, 0), row.text(2), {}});
        });
    if (!done) break;
    done = eachRow(database, "SELECT answer, pattern, reason_en, reason_ja FROM finder_result WHERE question = ?1 ORDER BY answer, position", {question.id},
                   [&](const Statement& row) {
                     const int answer = row.integer(0);
                     if (answer < 1 || answer > static_cast<int>(question.answers.size())) return;
                     question.answers[static_cast<std::size_t>(answer) - 1].results.push_back({row.text(1), localizedAt(row, 2)});
                   });
  }
  if (!done) return done.error();
  return finder;
}

}  // namespace cdp
