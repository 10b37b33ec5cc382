// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <set>

#include "base/suggestions.h"
#include "content.h"
#include "content_rules.h"
#include "search_content.h"

namespace cdp::compiler {
namespace {

class SearchChecker {
 public:
  SearchChecker(const Content& content, const RuleSet& rules, Violations& violations)
      : m_content(content), m_search(content.search), m_rules(rules), m_violations(violations) {
    for (const auto& loaded : content.patterns) m_patterns.insert(loaded.value.slug);
  }

  void run() {
    neighbours();
    hints();
    if (!m_search.finderPath.empty()) finder();
    if (m_rules.wholeCatalog) coverage();
  }

 private:
  void fault(const std::string& path, int line, std::string rule, std::string message) {
    m_violations.push_back({path, line, std::move(rule), std::move(message)});
  }

  void pattern(const std::string& slug, const std::string& path, int line) {
    if (slug.empty() || m_patterns.contains(slug)) return;
    const std::string hint = didYouMean(slug, {m_patterns.begin(), m_patterns.end()});
    fault(path, line, "dangling-link", "there is no pattern \"" + slug + "\"" + (hint.empty() ? "" : ". " + hint));
  }

  void neighbours() {
    std::set<std::pair<std::string, std::string>> seen;
    for (const auto& pair : m_search.neighbours) {
      pattern(pair.first, m_search.neighboursPath, pair.line);
      pattern(pair.second, m_search.neighboursPath, pair.line);
      if (!seen.emplace(pair.first, pair.second).second) {
        fault(m_search.neighboursPath, pair.line, "duplicate-pair", "\"" + pair.first + "\" and \"" + pair.second + "\" are told apart already");
      }
    }
  }

  void hints() {
    std::set<std::string> seen;
    for (const auto& hint : m_search.hints) {
      pattern(hint.pattern, m_search.hintsPath, hint.line);
      if (!seen.insert(hint.pattern).second) fault(m_search.hintsPath, hint.line, "duplicate-hint", "\"" + hint.pattern + "\" has its hints already");
    }
  }

  int line(const std::string& question) const {
    const auto it = m_search.finderLines.find(question);
    return it == m_search.finderLines.end() ? 1 : it->second;
  }

  void finder() {
    const std::string& path = m_search.finderPath;
    if (!m_search.finderLines.contains(m_search.finderStart)) {
      fault(path, 1, "finder-start", "there is no question \"" + m_search.finderStart + "\" to start with");
      return;
    }
    for (const auto& question : m_search.finder.questions) {
      for (const auto& answer : question.answers) {
        for (const auto& result : answer.results) pattern(result.pattern, path, line(question.id));
        if (!answer.next.empty() && !m_search.finderLines.contains(answer.next)) {
          fault(path, line(question.id), "finder-next", "there is no question \"" + answer.next + "\" to go on with");
        }
      }
    }
    walk(m_search.finderStart);
    for (const auto& question : m_search.finder.questions) {
      if (!m_state.contains(question.id)) fault(path, line(question.id), "finder-unreached", "no answer leads to the question \"" + question.id + "\"");
    }
  }

  /// Depth first; a question met again while it is still being walked closes a circle. The depth is the number of questions at most,
  /// and each is entered once.
  void walk(const std::string& id) {
    m_state[id] = State::Walking;
    if (const FinderQuestion* question = m_search.finder.question(id)) {
      for (const auto& answer : question->answers) {
        for (const auto& result : answer.results) m_reached.insert(result.pattern);
        if (answer.next.empty() || !m_search.finderLines.contains(answer.next)) continue;
        const auto state = m_state.find(answer.next);
        if (state == m_state.end()) {
          walk(answer.next);
        } else if (state->second == State::Walking) {
          fault(m_search.finderPath, line(id), "finder-circle", "the answers lead from \"" + answer.next + "\" back to itself");
        }
      }
    }
    m_state[id] = State::Done;
  }

  void coverage() {
    const std::string path = m_search.finderPath.empty() ? "finder/finder.toml" : m_search.finderPath;
    for (const auto& slug : m_patterns) {
      if (!m_reached.contains(slug)) fault(path, 1, "finder-coverage", "no path of the finder ends at the pattern \"" + slug + "\"");
    }
  }

  enum class State { Walking, Done };
  const Content& m_content;
  const SearchContent& m_search;
  RuleSet m_rules;
  Violations& m_violations;
  std::set<std::string> m_patterns;
  std::set<std::string> m_reached;
  std::map<std::string, State> m_state;
};

}  // namespace

void checkSearchContent(const Content& content, const RuleSet& rules, Violations& violations) { SearchChecker(content, rules, violations).run(); }

}  // namespace cdp::compiler
