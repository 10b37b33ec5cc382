// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "base/suggestions.h"
#include "content_rules.h"
#include "text/markdown.h"

namespace cdp::compiler {
namespace {

class Checker {
 public:
  Checker(const Content& content, const RuleSet& rules, Violations& violations) : m_content(content), m_rules(rules), m_violations(violations) {
    names("pattern", content.patterns);
    names("service", content.services);
    names("principle", content.principles);
    names("anti-pattern", content.antiPatterns);
    names("reference", content.referencePages);
    names("case-note", content.caseNotes);
    names("scenario", content.scenarios);
    for (const auto& role : content.vocabulary.roles) m_roleServices[role.slug] = role.service;
  }

  void run() {
    duplicates();
    for (const auto& loaded : m_content.patterns) pattern(loaded);
    for (const auto& loaded : m_content.services) {
      m_path = loaded.place.path;
      for (const auto& link : loaded.value.see) target(link, lineOf(loaded, "see"));
      for (const auto& link : loaded.value.see) m_used.insert(link);
    }
    for (const auto& loaded : m_content.principles) {
      m_path = loaded.place.path;
      each("pattern", loaded.value.patterns, lineOf(loaded, "patterns"));
      markdown(loaded.value.text, 1);
    }
    for (const auto& loaded : m_content.antiPatterns) {
      m_path = loaded.place.path;
      each("pattern", loaded.value.remedies, lineOf(loaded, "remedies"));
      markdown(loaded.value.text, 1);
      markdown(loaded.value.remedy, 1);
    }
    for (const auto& loaded : m_content.referencePages) {
      m_path = loaded.place.path;
      each("service", loaded.value.services, lineOf(loaded, "services"));
      each("pattern", loaded.value.patterns, lineOf(loaded, "patterns"));
      markdown(loaded.value.body, 1);
    }
    for (const auto& loaded : m_content.caseNotes) {
      m_path = loaded.place.path;
      each("service", loaded.value.services, 1);
      each("pattern", loaded.value.patterns, 1);
    }
    for (const auto& loaded : m_content.scenarios) scenario(loaded);
    roles();
    diagrams();
    relations();
    if (m_rules.wholeCatalog) wholeCatalog();
  }

 private:
  template <typename T>
  static int lineOf(const Loaded<T>& loaded, const std::string& key) {
    const auto it = loaded.lines.find(key);
    return it == loaded.lines.end() ? loaded.place.line : it->second;
  }
  void fault(int line, std::string rule, std::string message) { m_violations.push_back({m_path, line, std::move(rule), std::move(message)}); }

  template <typename T>
  void names(const char* kind, const std::vector<Loaded<T>>& list) {
    m_names[kind];  // a kind is known even where no entry of it exists
    for (const auto& loaded : list) m_names[kind].insert(loaded.value.slug);
  }

  void target(const std::string& link, int line) {
    if (link.starts_with("https://") || link.starts_with("http://")) return;
    const std::size_t colon = link.find(':');
    const std::string kind = link.substr(0, colon);
    const auto it = m_names.find(kind);
    if (colon == std::string::npos || it == m_names.end()) {
      fault(line, "bad-link", "\"" + link + "\" is not a link: write pattern:…, service:…, scenario:…, principle:…, anti-pattern:…, reference:… or https://…");
      return;
    }
    const std::string slug = link.substr(colon + 1);
    if (!it->second.contains(slug)) {
      std::string hint = didYouMean(slug, {it->second.begin(), it->second.end()});
      fault(line, "dangling-link", "there is no " + kind + " \"" + slug + "\"" + (hint.empty() ? "" : ". " + hint));
      return;
    }
    m_used.insert(link);
  }

  void each(const std::string& kind, const std::vector<std::string>& slugs, int line) {
    for (const auto& slug : slugs) target(kind + ":" + slug, line);
  }

  void markdown(const LocalizedText& text, int line) {
    for (Language l : kLanguages) {
      for (const auto& link : linkTargets(parseMarkdown(text.in(l)))) target(link, line);
    }
  }

  void duplicates() {
    std::map<int, std::string> numbers;
    std::map<std::string, std::string> titles;
    for (const auto& loaded : m_content.patterns) {
      m_path = loaded.place.path;
      if (loaded.value.number > 0) {
        const auto [it, fresh] = numbers.emplace(loaded.value.number, loaded.value.slug);
        if (!fresh)
          fault(lineOf(loaded, "number"), "duplicate-number", "number " + std::to_string(loaded.value.number) + " belongs to \"" + it->second + "\" already");
      }
      for (Language l : kLanguages) {
        if (loaded.value.name.in(l).empty()) continue;
        const auto [it, fresh] = titles.emplace(std::string(languageCode(l)) + loaded.value.name.in(l), loaded.value.slug);
        if (!fresh) fault(lineOf(loaded, "name"), "duplicate-name", "\"" + loaded.value.name.in(l) + "\" is the name of \"" + it->second + "\" already");
      }
    }
    // A slug may stand once in the whole catalog, so that `cdp show SLUG` and a person need not say which kind is meant.
    std::map<std::string, std::string> owners;
    const auto claim = [&](const std::string& slug, const std::string& kind, const Place& place) {
      const auto [it, fresh] = owners.emplace(slug, kind);
      if (!fresh) m_violations.push_back({place.path, 1, "duplicate-slug", "\"" + slug + "\" is the slug of a " + it->second + " already"});
    };
    for (const auto& loaded : m_content.patterns) claim(loaded.value.slug, "pattern", loaded.place);
    for (const auto& loaded : m_content.scenarios) claim(loaded.value.slug, "scenario", loaded.place);
    for (const auto& loaded : m_content.services) claim(loaded.value.slug, "service", loaded.place);
    for (const auto& loaded : m_content.principles) claim(loaded.value.slug, "principle", loaded.place);
    for (const auto& loaded : m_content.antiPatterns) claim(loaded.value.slug, "anti-pattern", loaded.place);
    for (const auto& loaded : m_content.referencePages) claim(loaded.value.slug, "reference page", loaded.place);
  }

  void pattern(const Loaded<Pattern>& loaded) {
    m_path = loaded.place.path;
    each("service", loaded.value.services, lineOf(loaded, "services"));
    const std::string folder = loaded.place.path.substr(0, loaded.place.path.size() - std::string_view("pattern.toml").size());
    for (Language l : kLanguages) {
      m_path = folder + std::string(languageCode(l)) + ".md";
      for (Field field : kFields) {
        const int line = lineOf(loaded, std::string(languageCode(l)) + ":" + std::string(fieldCode(field)));
        for (const auto& link : linkTargets(parseMarkdown(loaded.value.field(field).in(l)))) target(link, line);
      }
    }
    m_path = loaded.place.path;
    for (const auto& relation : loaded.value.relations) {
      const int line = lineOf(loaded, "relation:" + relation.to);
      if (!relation.kind.empty() && m_content.vocabulary.relationKind(relation.kind) == nullptr) {
        fault(line, "unknown-relation", "\"" + relation.kind + "\" is not a kind of relation");
      }
      if (relation.to == loaded.value.slug) {
        fault(line, "self-relation", "the pattern is related to itself");
      } else if (!m_names["pattern"].contains(relation.to)) {
        std::string hint = didYouMean(relation.to, {m_names["pattern"].begin(), m_names["pattern"].end()});
        fault(line, "dangling-relation", "there is no pattern \"" + relation.to + "\" to be related to" + (hint.empty() ? "" : ". " + hint));
      }
    }
  }

  void relations() {
    std::map<std::pair<std::string, std::string>, std::string> seen;
    for (const auto& loaded : m_content.patterns) {
      m_path = loaded.place.path;
      for (const auto& relation : loaded.value.relations) {
        const auto key = std::minmax(loaded.value.slug, relation.to);
        const auto [it, fresh] = seen.emplace(std::pair(key.first, key.second), loaded.value.slug);
        if (!fresh) {
          fault(lineOf(loaded, "relation:" + relation.to), "duplicate-relation",
                "\"" + loaded.value.slug + "\" and \"" + relation.to + "\" are related already, in \"" + it->second +
                    "\": write a relation in one of the two only");
        }
      }
    }
  }

  void scenario(const Loaded<Scenario>& loaded) {
    m_path = loaded.place.path;
    const Scenario& s = loaded.value;
    for (std::size_t i = 0; i < s.steps.size(); ++i) {
      const int line = lineOf(loaded, "step:" + std::to_string(i + 1));
      each("pattern", s.steps[i].patterns, line);
      each("service", s.steps[i].services, line);
      for (const auto* text : {&s.steps[i].challenge, &s.steps[i].action, &s.steps[i].gain, &s.steps[i].price}) markdown(*text, line);
    }
    for (const auto* text : {&s.situation, &s.aim, &s.environment, &s.lookBack}) markdown(*text, 1);
  }

  void roles() {
    if (m_content.services.empty()) return;
    m_path = "vocabulary/roles.toml";
    for (const auto& role : m_content.vocabulary.roles) {
      if (!role.service.empty()) target("service:" + role.service, 1);
    }
  }

  void diagrams() {
    for (const auto& [owner, loaded] : m_content.diagrams) {
      m_path = loaded.path;
      for (const auto& node : loaded.diagram.nodes) {
        if (!node.service.empty()) target("service:" + node.service, node.line);
        if (const auto it = m_roleServices.find(node.role); it != m_roleServices.end()) m_used.insert("service:" + it->second);
      }
    }
  }

  void wholeCatalog() {
    std::map<std::string, std::set<std::string>> ties;
    for (const auto& loaded : m_content.patterns) {
      for (const auto& relation : loaded.value.relations) {
        ties[loaded.value.slug].insert(relation.to);
        ties[relation.to].insert(loaded.value.slug);
      }
    }
    std::set<std::string> reached;
    const std::function<void(const std::string&)> visit = [&](const std::string& slug) {
      if (!reached.insert(slug).second) return;
      for (const auto& next : ties[slug]) visit(next);
    };
    if (!m_content.patterns.empty()) visit(m_content.patterns.front().value.slug);
    for (const auto& loaded : m_content.patterns) {
      m_path = loaded.place.path;
      if (ties[loaded.value.slug].size() < 2) fault(1, "few-relations", "\"" + loaded.value.slug + "\" has fewer than two relations, both directions counted");
      if (!reached.contains(loaded.value.slug))
        fault(1, "islands", "no chain of relations leads from the rest of the catalog to \"" + loaded.value.slug + "\"");
    }
    for (const auto& loaded : m_content.services) {
      m_path = loaded.place.path;
      if (!m_used.contains("service:" + loaded.value.slug)) {
        fault(1, "orphan-service", "no pattern, scenario, page or diagram uses \"" + loaded.value.slug + "\"");
      }
    }
    for (const auto& [owner, loaded] : m_content.diagrams) {
      m_path = loaded.path;
      for (const auto& node : loaded.diagram.nodes) {
        if (!node.data.empty() && m_content.vocabulary.dataSet(node.data) == nullptr) {
          fault(node.line, "unnamed-data", "vocabulary/data-sets.toml does not say what \"" + node.data + "\" is called");
        }
      }
    }
    numbers();
  }

  void numbers() {
    std::set<int> seen;
    for (const auto& loaded : m_content.patterns) seen.insert(loaded.value.number);
    seen.erase(0);
    int expected = 1;
    m_path = "patterns";
    for (int number : seen) {
      for (; expected < number; ++expected) fault(1, "missing-number", "no pattern has the number " + std::to_string(expected));
      ++expected;
    }
  }

  const Content& m_content;
  RuleSet m_rules;
  Violations& m_violations;
  std::map<std::string, std::set<std::string>> m_names;
  std::map<std::string, std::string> m_roleServices;
  std::set<std::string> m_used;
  std::string m_path;
};

}  // namespace

void checkReferences(const Content& content, const RuleSet& rules, Violations& violations) { Checker(content, rules, violations).run(); }

}  // namespace cdp::compiler
