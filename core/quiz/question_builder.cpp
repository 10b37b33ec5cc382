// SPDX-License-Identifier: Apache-2.0
#include "quiz/question_builder.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "base/unicode.h"
#include "diagram/diagram_labels.h"
#include "quiz/blanking.h"
#include "quiz/pattern_neighbours.h"
#include "quiz/seeded_random.h"
#include "text/markdown.h"

namespace cdp {
namespace {

Error notEnough(const std::string& key) { return {Error::Code::NotFound, "there is no question \"" + key + "\"", "", ""}; }

LocalizedText plain(const LocalizedText& markdown) { return {markdownToPlainText(markdown.en), markdownToPlainText(markdown.ja)}; }

/// A short text (a symptom, a challenge) may well lead to one of these as well, so none of them is a wrong answer to it.
bool mayBeRightToo(const Neighbour& n) { return n.relation == "alternative-to" || n.relation == "extends" || n.relation == "contrast"; }

/// Wrong answers are drawn from this many times as many near ones, so that a second quiz has others.
constexpr std::size_t kPool = 2;

}  // namespace

Result<std::vector<std::string>> QuestionBuilder::keys(QuestionKind kind) const {
  std::vector<std::string> out;
  const std::string prefix = std::string(questionKindCode(kind)) + ":";
  switch (kind) {
    case QuestionKind::Problem:
    case QuestionKind::Picture:
      for (const auto& p : m_catalog.patterns()) out.push_back(prefix + p.slug);
      break;
    case QuestionKind::Symptom:
      for (const auto& summary : m_catalog.patterns()) {
        const auto p = m_catalog.pattern(summary.slug);
        if (!p) return p.error();
        const std::size_t count = std::min(p->symptoms.en.size(), p->symptoms.ja.size());
        for (std::size_t i = 1; i <= count; ++i) out.push_back(prefix + p->slug + "#" + std::to_string(i));
      }
      break;
    case QuestionKind::Next:
      for (const auto& summary : m_catalog.scenarios()) {
        const auto s = m_catalog.scenario(summary.slug);
        if (!s) return s.error();
        for (std::size_t i = 0; i < s->steps.size(); ++i) {
          if (!s->steps[i].patterns.empty() && !s->steps[i].challenge.empty()) out.push_back(prefix + s->slug + "#" + std::to_string(i + 1));
        }
      }
      break;
    case QuestionKind::Break:
      if (!m_singlePoints) break;
      for (const auto& scenario : m_catalog.scenarios()) {
        const std::string owner = "scenario:" + scenario.slug;
        const auto diagram = m_catalog.diagram(owner);
        if (!diagram) continue;
        for (int step = 1; step <= static_cast<int>(diagram->steps.size()); ++step) {
          if (!m_singlePoints(*diagram, step).empty()) out.push_back(prefix + owner + "#" + std::to_string(step));
        }
      }
      for (const auto& pattern : m_catalog.patterns()) {
        const std::string owner = "pattern:" + pattern.slug;
        const auto diagram = m_catalog.diagram(owner);
        if (!diagram) continue;
        const int last = static_cast<int>(diagram->steps.size());
        if (!m_singlePoints(*diagram, last).empty()) out.push_back(prefix + owner + "#" + std::to_string(last));
      }
      break;
  }
  return out;
}

Result<Question> QuestionBuilder::build(const std::string& key, std::uint64_t seed, std::size_t options) const {
  const std::size_t colon = key.find(':');
  const auto kind = colon == std::string::npos ? std::nullopt : questionKindFromCode(std::string_view(key).substr(0, colon));
  if (!kind) return notEnough(key);
  Key parsed{key.substr(colon + 1), 0};
  if (const std::size_t hash = parsed.owner.find('#'); hash != std::string::npos) {
    const char* begin = parsed.owner.data() + hash + 1;
    const auto [end, code] = std::from_chars(begin, parsed.owner.data() + parsed.owner.size(), parsed.number);
    if (code != std::errc() || end != parsed.owner.data() + parsed.owner.size() || parsed.number < 1) return notEnough(key);
    parsed.owner.resize(hash);
  }
  SeededRandom random(seed ^ stableHash(key));
  Result<Question> question = notEnough(key);
  switch (*kind) {
    case QuestionKind::Problem:
      question = problem(parsed, options, random);
      break;
    case QuestionKind::Picture:
      question = picture(parsed, options, random);
      break;
    case QuestionKind::Next:
      question = next(parsed, options, random);
      break;
    case QuestionKind::Break:
      question = breaks(parsed, options, random);
      break;
    case QuestionKind::Symptom:
      question = symptom(parsed, options, random);
      break;
  }
  if (question) {
    question->key = key;
    question->kind = *kind;
  }
  return question;
}

bool QuestionBuilder::choose(Question& question, const std::string& right, const std::vector<std::string>& wrong, std::size_t options,
                             SeededRandom& random) const {
  if (wrong.size() + 1 < options) return false;
  std::vector<std::string> pool(wrong.begin(), wrong.begin() + static_cast<long>(std::min(wrong.size(), (options - 1) * kPool)));
  random.shuffle(pool);
  pool.resize(options - 1);
  pool.push_back(right);
  random.shuffle(pool);
  for (const auto& slug : pool) {
    const PatternSummary* p = m_catalog.patternSummary(slug);
    if (p == nullptr) return false;
    if (slug == right) question.answer = question.options.size();
    question.options.push_back({slug, p->name});
  }
  question.link = "pattern:" + right;
  return true;
}

std::vector<std::string> QuestionBuilder::tellTales(const Pattern& pattern) const {
  std::vector<std::string> words{pattern.name.en, pattern.name.ja, pattern.reading};
  words.insert(words.end(), pattern.aliases.en.begin(), pattern.aliases.en.end());
  words.insert(words.end(), pattern.aliases.ja.begin(), pattern.aliases.ja.end());
  if (m_problems.empty()) {
    for (const auto& summary : m_catalog.patterns()) {
      if (const auto p = m_catalog.pattern(summary.slug)) {
        m_problems.emplace_back(p->slug, markdownToPlainText(p->field(Field::Problem).en) + "\n" + markdownToPlainText(p->field(Field::Problem).ja));
      }
    }
  }
  // "Server" stands in half of the problems and tells nothing; "replica" does.
  std::string word;
  for (const char c : pattern.name.en + " ") {
    if (c != ' ' && c != '-') {
      word += c;
      continue;
    }
    if (word.size() >= 3) {
      const auto users = std::count_if(m_problems.begin(), m_problems.end(), [&](const auto& p) { return mentions(p.second, {word}); });
      if (static_cast<std::size_t>(users) * 6 <= m_problems.size()) words.push_back(word);
    }
    word.clear();
  }
  return words;
}

Result<Question> QuestionBuilder::problem(const Key& key, std::size_t options, SeededRandom& random) const {
  const auto p = m_catalog.pattern(key.owner);
  if (!p) return p.error();
  Question q;
  q.prompt = {"Which pattern solves this?", "どのパターンで解決しますか?"};
  const auto words = tellTales(*p);
  for (Language language : kLanguages) q.body.in(language) = blanked(markdownToPlainText(p->field(Field::Problem).in(language)), words);
  // A pattern that the text itself names as the old way is no trap, it is a hint; and one that replaces the right one would be right too.
  std::vector<std::string> wrong;
  for (const auto& n : neighboursOf(m_catalog, p->slug)) {
    const PatternSummary* other = m_catalog.patternSummary(n.slug);
    if (n.relation == "alternative-to" || n.relation == "extends" || mentions(q.body.en, {other->name.en}) || mentions(q.body.ja, {other->name.ja})) continue;
    wrong.push_back(n.slug);
  }
  if (!choose(q, p->slug, wrong, options, random)) return notEnough(key.owner);
  q.explanation = p->summary;
  return q;
}

Result<Question> QuestionBuilder::picture(const Key& key, std::size_t options, SeededRandom& random) const {
  const auto p = m_catalog.pattern(key.owner);
  if (!p) return p.error();
  const auto diagram = m_catalog.diagram("pattern:" + key.owner);
  if (!diagram) return diagram.error();
  Question q;
  q.prompt = {"Which pattern is this?", "どのパターンの図ですか?"};
  q.diagram = diagram->owner;
  q.step = static_cast<int>(diagram->steps.size());
  q.hideLabels = true;
  const std::string own = diagramSignature(*diagram, q.step);
  std::vector<std::string> wrong;
  for (const auto& n : neighboursOf(m_catalog, p->slug)) {
    if (wrong.size() == (options - 1) * kPool) break;
    const auto other = m_catalog.diagram("pattern:" + n.slug);
    // A more special form of a pattern is drawn like it: both would be right.
    if (n.relation == "extends" || !other) continue;
    bool same = false;
    for (int step = 1; step <= static_cast<int>(other->steps.size()); ++step) same = same || diagramSignature(*other, step) == own;
    if (!same) wrong.push_back(n.slug);
  }
  if (!choose(q, p->slug, wrong, options, random)) return notEnough(key.owner);
  q.explanation = p->summary;
  return q;
}

Result<Question> QuestionBuilder::next(const Key& key, std::size_t options, SeededRandom& random) const {
  const auto s = m_catalog.scenario(key.owner);
  if (!s) return s.error();
  if (key.number < 1 || key.number > static_cast<int>(s->steps.size())) return notEnough(key.owner);
  const ScenarioStep& step = s->steps[static_cast<std::size_t>(key.number - 1)];
  if (step.patterns.empty() || step.challenge.empty()) return notEnough(key.owner);
  Question q;
  q.prompt = {s->name.en + ", step " + std::to_string(key.number) + ": which pattern comes next?",
              "「" + s->name.ja + "」ステップ" + std::to_string(key.number) + ": 次に使うパターンはどれですか?"};
  q.diagram = "scenario:" + s->slug;
  q.step = std::max(1, key.number - 1);
  const std::string& right = step.patterns.front();
  const auto p = m_catalog.pattern(right);
  if (!p) return p.error();
  const auto words = tellTales(*p);
  for (Language language : kLanguages) q.body.in(language) = blanked(markdownToPlainText(step.challenge.in(language)), words);
  std::vector<std::string> wrong;
  for (const auto& n : neighboursOf(m_catalog, right)) {
    const bool applied = std::find(step.patterns.begin(), step.patterns.end(), n.slug) != step.patterns.end();
    if (!applied && !mayBeRightToo(n)) wrong.push_back(n.slug);
  }
  if (!choose(q, right, wrong, options, random)) return notEnough(key.owner);
  q.explanation = plain(step.action);
  return q;
}

Result<Question> QuestionBuilder::symptom(const Key& key, std::size_t options, SeededRandom& random) const {
  const auto p = m_catalog.pattern(key.owner);
  if (!p) return p.error();
  const std::size_t count = std::min(p->symptoms.en.size(), p->symptoms.ja.size());
  if (key.number < 1 || static_cast<std::size_t>(key.number) > count) return notEnough(key.owner);
  const std::size_t at = static_cast<std::size_t>(key.number - 1);
  Question q;
  q.prompt = {"Somebody says this. Which pattern helps?", "こう言われました。どのパターンが役に立ちますか?"};
  const auto words = tellTales(*p);
  for (Language language : kLanguages) q.body.in(language) = blanked(p->symptoms.in(language)[at], words);
  std::vector<std::string> wrong;
  for (const auto& n : neighboursOf(m_catalog, p->slug)) {
    if (mayBeRightToo(n) || n.relation == "needs") continue;
    const auto other = m_catalog.pattern(n.slug);
    if (!other) return other.error();
    // The same words in another pattern's list would make that one right as well.
    const auto has = [](const std::vector<std::string>& list, const std::string& text) { return std::find(list.begin(), list.end(), text) != list.end(); };
    if (!has(other->symptoms.en, p->symptoms.en[at]) && !has(other->symptoms.ja, p->symptoms.ja[at])) wrong.push_back(n.slug);
    if (wrong.size() == (options - 1) * kPool) break;
  }
  if (!choose(q, p->slug, wrong, options, random)) return notEnough(key.owner);
  q.explanation = p->summary;
  return q;
}

Result<Question> QuestionBuilder::breaks(const Key& key, std::size_t options, SeededRandom& random) const {
  if (!m_singlePoints) return notEnough(key.owner);
  const auto d = m_catalog.diagram(key.owner);
  if (!d) return d.error();
  if (key.number < 1 || key.number > static_cast<int>(d->steps.size())) return notEnough(key.owner);
  const auto singles = m_singlePoints(*d, key.number);
  const std::set<std::string> fatal(singles.begin(), singles.end());
  const Vocabulary& vocabulary = m_catalog.vocabulary();
  struct Part {
    std::string id;
    LocalizedText name;
    bool fatal = false;
  };
  std::vector<Part> parts;
  for (std::size_t n = 0; n < d->diagram.nodes.size(); ++n) {
    const auto& node = d->diagram.nodes[n];
    if (node.entry || !d->diagram.nodeVisible(static_cast<int>(n), key.number)) continue;
    parts.push_back({node.id,
                     {nodeName(node, vocabulary, Language::English, Lens::Generic), nodeName(node, vocabulary, Language::Japanese, Lens::Generic)},
                     fatal.contains(node.id)});
  }
  // A name that two parts share, or one that fails the service by itself and one that does not, makes no fair answer.
  std::map<std::string, int> names;
  for (const auto& part : parts) {
    ++names[part.name.en];
    if (part.name.ja != part.name.en) ++names[part.name.ja];
  }
  std::erase_if(parts, [&](const Part& part) { return names[part.name.en] > 1 || names[part.name.ja] > 1; });
  std::vector<Part> right;
  std::vector<Part> wrong;
  for (const auto& part : parts) (part.fatal ? right : wrong).push_back(part);
  if (right.empty() || wrong.empty()) return notEnough(key.owner);
  random.shuffle(right);
  random.shuffle(wrong);
  wrong.resize(std::min(wrong.size(), options - 1));  // small pictures have fewer parts: two to choose from are a question, too
  wrong.push_back(right.front());
  random.shuffle(wrong);
  Question q;
  for (const auto& part : wrong) {
    if (part.fatal) q.answer = q.options.size();
    q.options.push_back({part.id, part.name});
  }
  q.prompt = {"Which of these stops the service when it fails alone?", "それだけが壊れるとサービスが止まるのはどれですか?"};
  q.diagram = d->owner;
  q.step = key.number;
  const Part& answer = right.front();
  q.explanation = {"Without " + answer.name.en + " no request is answered any more; the others can be lost one at a time.",
                   answer.name.ja + "を失うと、どのリクエストにも応えられません。ほかは、一つ失っても続けられます。"};
  q.link = d->owner;
  return q;
}

}  // namespace cdp
