// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <functional>

#include "base/unicode.h"
#include "content_rules.h"
#include "diagram_rules.h"
#include "text/markdown.h"

namespace cdp::compiler {
namespace {

int wordCount(std::string_view text) {
  int words = 0;
  bool inWord = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space && !inWord) ++words;
    inWord = !space;
  }
  return words;
}

struct Letters {
  int japanese = 0;
  int kana = 0;
  int latin = 0;
  int all = 0;  ///< without white space
};

Letters countLetters(std::string_view text) {
  Letters letters;
  for (char32_t c : decodeUtf8(text)) {
    if (c == ' ' || c == '\n' || c == '\t' || c == 0x3000) continue;
    ++letters.all;
    const bool kana = isHiragana(c) || isKatakana(c);
    if (kana) ++letters.kana;
    if (kana || isKanji(c)) ++letters.japanese;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) ++letters.latin;
  }
  return letters;
}

/// Latin letters count one, wide characters two.
int displayUnits(std::string_view text) {
  int units = 0;
  for (char32_t c : decodeUtf8(text)) units += isWide(c) ? 2 : 1;
  return units;
}

constexpr std::array<std::string_view, 12> kLeftovers{"TODO", "FIXME", "TBD",       "XXX",    "lorem ipsum",  "Lorem ipsum",
                                                      "…..",  "(✓?)",  "[citation", "未定稿", "ここに入れる", "仮テキスト"};

class Checker {
 public:
  Checker(const Content& content, Violations& violations) : m_content(content), m_vocabulary(content.vocabulary), m_violations(violations) {}

  void run() {
    for (const auto& loaded : m_content.patterns) pattern(loaded);
    for (const auto& loaded : m_content.services) service(loaded);
    for (const auto& loaded : m_content.principles) {
      m_path = loaded.place.path;
      both(loaded.value.name, "name");
      both(loaded.value.summary, "summary");
      both(loaded.value.text, "text");
    }
    for (const auto& loaded : m_content.antiPatterns) {
      m_path = loaded.place.path;
      both(loaded.value.name, "name");
      both(loaded.value.summary, "summary");
      both(loaded.value.text, "text");
      both(loaded.value.remedy, "remedy");
      symptoms(loaded.value.symptoms, 3, 1);
    }
    for (const auto& loaded : m_content.referencePages) {
      m_path = loaded.place.path;
      both(loaded.value.name, "name");
      both(loaded.value.summary, "summary");
      both(loaded.value.body, "page");
      if (loaded.value.kind != "guide" && loaded.value.kind != "comparison") {
        fault(lineOf(loaded, "kind"), "bad-value", "kind must be guide or comparison, not \"" + loaded.value.kind + "\"");
      }
      if (loaded.value.kind == "comparison") table(loaded);
    }
    for (const auto& loaded : m_content.caseNotes) {
      m_path = loaded.place.path;
      both(loaded.value.name, "name");
      both(loaded.value.text, "text");
    }
    for (const auto& loaded : m_content.scenarios) scenario(loaded);
  }

 private:
  template <typename T>
  static int lineOf(const Loaded<T>& loaded, const std::string& key) {
    const auto it = loaded.lines.find(key);
    return it == loaded.lines.end() ? loaded.place.line : it->second;
  }
  void fault(int line, std::string rule, std::string message) { m_violations.push_back({m_path, line, std::move(rule), std::move(message)}); }

  void leftovers(std::string_view text, int line, const std::string& what) {
    for (std::string_view mark : kLeftovers) {
      if (text.find(mark) != std::string_view::npos) {
        fault(line, "leftover-placeholder", what + " still holds \"" + std::string(mark) + "\"");
      }
    }
  }

  /// A Japanese text has kana, an English one has none.
  void language(const std::string& text, Language language, int line, const std::string& what) {
    if (text.empty()) return;
    const Letters letters = countLetters(text);
    if (language == Language::English && letters.japanese > 0 && letters.japanese * 4 > letters.latin) {
      fault(line, "wrong-language", what + ": the English text is Japanese");
    }
    if (language == Language::Japanese && letters.all >= 25 && letters.kana * 10 < letters.all - letters.latin / 2) {
      fault(line, "wrong-language", what + ": the Japanese text is hardly Japanese");
    }
    leftovers(text, line, what);
    markup(text, line, what);
  }

  /// What no surface shows as it was meant.
  void markup(const std::string& text, int line, const std::string& what) {
    if (text.find("![") != std::string::npos) fault(line, "picture-in-text", what + " holds a picture; the structure diagram is the only one");
    const std::function<void(const std::vector<Inline>&)> look = [&](const std::vector<Inline>& inlines) {
      for (const auto& piece : inlines) {
        if (piece.kind == Inline::Kind::Text) {
          for (std::size_t at = piece.text.find('<'); at != std::string::npos && at + 1 < piece.text.size(); at = piece.text.find('<', at + 1)) {
            const char next = piece.text[at + 1];
            if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/' || next == '!') {
              return fault(line, "raw-html", what + " holds HTML; write it as `code` if it is meant as such");
            }
          }
        }
        look(piece.children);
      }
    };
    const bool isPage = what.starts_with("page.");  // a reference page has headings of its own
    const std::function<void(const std::vector<Block>&)> walk = [&](const std::vector<Block>& blocks) {
      for (const auto& block : blocks) {
        if (block.kind == Block::Kind::Heading && !isPage) fault(line, "heading-in-field", what + " holds a heading of its own");
        if (block.kind != Block::Kind::CodeBlock) look(block.content);
        for (const auto& item : block.items) walk(item);
        for (const auto& row : block.rows) {
          for (const auto& cell : row) look(cell);
        }
      }
    };
    walk(parseMarkdown(text));
  }

  void both(const LocalizedText& text, const std::string& what, int line = 1) {
    for (Language l : kLanguages) language(text.in(l), l, line, what + "." + std::string(languageCode(l)));
  }

  void symptoms(const LocalizedList& list, std::size_t least, int line) {
    for (Language l : kLanguages) {
      if (list.in(l).size() < least) {
        fault(line, "too-few-symptoms",
              std::string("there are ") + std::to_string(list.in(l).size()) + " symptoms in " + std::string(languageCode(l)) + "; at least " +
                  std::to_string(least) + " are needed");
      }
      for (const auto& text : list.in(l)) language(text, l, line, "a symptom");
    }
  }

  void length(const Loaded<Pattern>& loaded, Language l) {
    std::string all;
    for (Field field : kFields) {
      const std::string& text = loaded.value.field(field).in(l);
      all += markdownToPlainText(text) + "\n";
    }
    const bool en = l == Language::English;
    const int size = en ? wordCount(all) : countLetters(all).all;
    const int low = en ? 250 : 600;
    const int high = en ? 750 : 2300;
    if (size < low || size > high) {
      m_path = pagePath(loaded, l);
      fault(1, size < low ? "text-too-short" : "text-too-long",
            "the page has " + std::to_string(size) + (en ? " words; " : " characters; ") + std::to_string(low) + " to " + std::to_string(high) + " are right");
      m_path = loaded.place.path;
    }
  }

  static std::string pagePath(const Loaded<Pattern>& loaded, Language l) {
    return loaded.place.path.substr(0, loaded.place.path.size() - std::string_view("pattern.toml").size()) + std::string(languageCode(l)) + ".md";
  }

  void quality(const Loaded<Pattern>& loaded, const std::vector<std::string>& slugs, const char* key) {
    for (const auto& slug : slugs) {
      if (m_vocabulary.qualityAttribute(slug) == nullptr) {
        fault(lineOf(loaded, key), "unknown-quality", "\"" + slug + "\" is not a quality attribute");
      }
    }
  }

  void pattern(const Loaded<Pattern>& loaded) {
    const Pattern& p = loaded.value;
    m_path = loaded.place.path;
    if (!p.category.empty() && m_vocabulary.category(p.category) == nullptr) {
      fault(lineOf(loaded, "category"), "unknown-category", "\"" + p.category + "\" is not a category");
    }
    quality(loaded, p.improves, "improves");
    quality(loaded, p.costs, "costs");
    for (const auto& slug : p.costs) {
      if (std::find(p.improves.begin(), p.improves.end(), slug) != p.improves.end()) {
        fault(lineOf(loaded, "costs"), "improves-and-costs", "\"" + slug + "\" cannot be both improved and paid with");
      }
    }
    for (Language l : kLanguages) {
      if (displayUnits(p.tagline.in(l)) > 50) {
        fault(lineOf(loaded, "tagline"), "tagline-too-long",
              "tagline." + std::string(languageCode(l)) + " does not fit on the overview: at most 50 Latin or 25 Japanese characters");
      }
    }
    both(p.summary, "summary", lineOf(loaded, "summary"));
    both(p.tagline, "tagline", lineOf(loaded, "tagline"));
    symptoms(p.symptoms, 5, lineOf(loaded, "symptoms"));
    for (const auto& relation : p.relations) both(relation.reason, "reason", lineOf(loaded, "relation:" + relation.to));
    if (p.sources.empty()) fault(1, "no-source", "the pattern names no source");
    for (Language l : kLanguages) {
      m_path = pagePath(loaded, l);
      for (Field field : kFields) {
        const std::string key = std::string(languageCode(l)) + ":" + std::string(fieldCode(field));
        language(p.field(field).in(l), l, lineOf(loaded, key), std::string(fieldHeading(field, l)));
      }
      m_path = loaded.place.path;
      length(loaded, l);
    }
    diagram("pattern:" + p.slug, {5, 14}, p.steps.size(), loaded.place.path);
  }

  void diagram(const std::string& owner, const DiagramRuleLimits& limits, std::size_t titles, const std::string& tomlPath) {
    const auto it = m_content.diagrams.find(owner);
    if (it == m_content.diagrams.end()) return;  // reported when it was read
    const Diagram& d = it->second.diagram;
    checkDiagram(d, m_vocabulary, limits, it->second.path, m_violations);
    const auto steps = static_cast<std::size_t>(d.stepCount());
    if (titles != steps && !(steps == 1 && titles == 0)) {
      m_violations.push_back(
          {tomlPath, 1, "step-titles", "the diagram has " + std::to_string(steps) + " steps, but " + std::to_string(titles) + " have a [[step]] entry"});
    }
  }

  void service(const Loaded<Service>& loaded) {
    const Service& s = loaded.value;
    m_path = loaded.place.path;
    static constexpr std::array<std::string_view, 11> kGroups{"compute",   "containers", "storage",    "database",  "network", "delivery",
                                                              "messaging", "security",   "operations", "analytics", "media"};
    if (std::find(kGroups.begin(), kGroups.end(), s.group) == kGroups.end()) {
      fault(lineOf(loaded, "group"), "bad-value", "\"" + s.group + "\" is not a group of services");
    }
    if (!s.role.empty() && m_vocabulary.role(s.role) == nullptr) fault(lineOf(loaded, "role"), "unknown-role", "\"" + s.role + "\" is not a role");
    if (!s.status.empty() && s.status != "ended" && s.status != "closed") {
      fault(lineOf(loaded, "status"), "bad-value", "status must be ended or closed, not \"" + s.status + "\"");
    }
    both(s.does, "does");
    both(s.generic, "generic");
    if (s.mind.en.size() != s.mind.ja.size()) fault(1, "missing-language", "\"mind\" has not as many points in one language as in the other");
    for (Language l : kLanguages) {
      for (const auto& text : s.mind.in(l)) language(text, l, 1, "mind");
    }
  }

  void table(const Loaded<ReferencePage>& loaded) {
    for (Language l : kLanguages) {
      const auto blocks = parseMarkdown(loaded.value.body.in(l));
      std::size_t columns = 0;
      bool found = false;
      for (const auto& block : blocks) {
        if (block.kind != Block::Kind::Table) continue;
        found = true;
        columns = block.rows.empty() ? 0 : block.rows[0].size();
        for (const auto& row : block.rows) {
          if (row.size() != columns) fault(1, "ragged-table", "a table row has another number of cells than its header (" + std::string(languageCode(l)) + ")");
        }
      }
      if (!found) fault(1, "no-table", "a comparison needs a table (" + std::string(languageCode(l)) + ")");
    }
  }

  void scenario(const Loaded<Scenario>& loaded) {
    const Scenario& s = loaded.value;
    m_path = loaded.place.path;
    both(s.name, "name");
    both(s.summary, "summary");
    both(s.situation, "situation");
    both(s.aim, "aim");
    both(s.environment, "environment");
    both(s.lookBack, "looking back");
    for (std::size_t i = 0; i < s.steps.size(); ++i) {
      const int line = lineOf(loaded, "step:" + std::to_string(i + 1));
      both(s.steps[i].title, "title", line);
      both(s.steps[i].challenge, "challenge", line);
      both(s.steps[i].action, "action", line);
      both(s.steps[i].gain, "gain", line);
      both(s.steps[i].price, "price", line);
    }
    if (s.sources.empty()) fault(1, "no-source", "the scenario names no source");
    diagram("scenario:" + s.slug, {5, 30}, s.steps.size(), loaded.place.path);
  }

  const Content& m_content;
  const Vocabulary& m_vocabulary;
  Violations& m_violations;
  std::string m_path;
};

}  // namespace

void checkEntries(const Content& content, Violations& violations) { Checker(content, violations).run(); }

}  // namespace cdp::compiler
