// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "content.h"
#include "search_content.h"
#include "text/markdown.h"

namespace cdp::compiler {
namespace {

using search::EntryKind;
using search::SearchDocument;
using search::SearchField;

SearchField searchField(Field field) {
  switch (field) {
    case Field::Problem:
      return SearchField::Problem;
    case Field::Solution:
      return SearchField::Solution;
    case Field::Implementation:
      return SearchField::Implementation;
    case Field::Structure:
      return SearchField::Structure;
    case Field::Then:
      return SearchField::Then;
    case Field::Now:
      return SearchField::Now;
    case Field::Benefits:
      return SearchField::Benefits;
    case Field::Caveats:
      return SearchField::Caveats;
    case Field::Other:
      return SearchField::Other;
  }
  return SearchField::Body;
}

class Collector {
 public:
  explicit Collector(const Content& content) : m_content(content) {}

  std::vector<SearchDocument> collect() {
    for (const auto& loaded : m_content.patterns) m_patternAt[loaded.value.slug] = pattern(loaded.value);
    for (const auto& loaded : m_content.antiPatterns) antiPattern(loaded.value);
    for (const auto& loaded : m_content.scenarios) scenario(loaded.value);
    for (const auto& loaded : m_content.principles) principle(loaded.value);
    for (const auto& loaded : m_content.referencePages) reference(loaded.value);
    for (const auto& loaded : m_content.services) service(loaded.value);
    for (const auto& loaded : m_content.caseNotes) {
      auto& d = begin(EntryKind::CaseNote, loaded.value.slug, loaded.value.name);
      markdown(d, SearchField::Body, loaded.value.text);
    }
    return std::move(m_documents);
  }

 private:
  SearchDocument& begin(EntryKind kind, const std::string& slug, const LocalizedText& name) {
    m_documents.push_back({kind, slug, name, {}});
    SearchDocument& d = m_documents.back();
    whole(d, SearchField::Name, name);
    return d;
  }
  static void add(SearchDocument& d, SearchField field, Language language, std::string text) {
    if (!text.empty()) d.passages.push_back({field, language, std::move(text)});
  }
  static void whole(SearchDocument& d, SearchField field, const LocalizedText& text) {
    for (const Language l : kLanguages) add(d, field, l, text.in(l));
  }
  static void list(SearchDocument& d, SearchField field, const LocalizedList& texts) {
    for (const Language l : kLanguages) {
      for (const auto& text : texts.in(l)) add(d, field, l, text);
    }
  }
  static void markdown(SearchDocument& d, SearchField field, const LocalizedText& text) {
    for (const Language l : kLanguages) {
      for (auto& sentence : search::sentencesOf(markdownToPlainText(text.in(l)))) add(d, field, l, std::move(sentence));
    }
  }

  std::size_t pattern(const Pattern& p) {
    auto& d = begin(EntryKind::Pattern, p.slug, p.name);
    add(d, SearchField::Name, Language::Japanese, p.reading);
    list(d, SearchField::Alias, p.aliases);
    list(d, SearchField::Symptom, p.symptoms);
    for (const auto& hint : m_content.search.hints) {
      if (hint.pattern == p.slug) list(d, SearchField::Hint, hint.words);
    }
    whole(d, SearchField::Tagline, p.tagline);
    whole(d, SearchField::Summary, p.summary);
    for (const Field field : kFields) markdown(d, searchField(field), p.field(field));
    for (const auto& slug : p.services) {
      for (const auto& loaded : m_content.services) {
        const Service& s = loaded.value;
        if (s.slug != slug) continue;
        add(d, SearchField::Service, Language::English, s.name + ", " + s.shortName + ", " + s.azure + ", " + s.googleCloud);
        whole(d, SearchField::Service, s.generic);
        list(d, SearchField::Service, s.aliases);
      }
    }
    return m_documents.size() - 1;
  }

  /// A trouble told elsewhere, for which the pattern is the answer.
  SearchDocument* related(const std::string& patternSlug) {
    const auto it = m_patternAt.find(patternSlug);
    return it == m_patternAt.end() ? nullptr : &m_documents[it->second];
  }

  void antiPattern(const AntiPattern& a) {
    for (const auto& slug : a.remedies) {
      if (SearchDocument* d = related(slug)) {
        whole(*d, SearchField::Related, a.name);
        list(*d, SearchField::Related, a.symptoms);
      }
    }
    auto& d = begin(EntryKind::AntiPattern, a.slug, a.name);
    whole(d, SearchField::Summary, a.summary);
    list(d, SearchField::Symptom, a.symptoms);
    markdown(d, SearchField::Body, a.text);
    markdown(d, SearchField::Remedy, a.remedy);
  }

  void scenario(const Scenario& s) {
    for (const auto& step : s.steps) {
      for (const auto& slug : step.patterns) {
        if (SearchDocument* d = related(slug)) markdown(*d, SearchField::Related, step.challenge);
      }
    }
    auto& d = begin(EntryKind::Scenario, s.slug, s.name);
    list(d, SearchField::Alias, s.aliases);
    whole(d, SearchField::Summary, s.summary);
    for (const auto* text : {&s.situation, &s.aim, &s.environment, &s.lookBack}) markdown(d, SearchField::Body, *text);
    for (const auto& step : s.steps) {
      whole(d, SearchField::Body, step.title);
      for (const auto* text : {&step.challenge, &step.action, &step.gain, &step.price}) markdown(d, SearchField::Body, *text);
    }
  }

  void principle(const Principle& p) {
    auto& d = begin(EntryKind::Principle, p.slug, p.name);
    whole(d, SearchField::Summary, p.summary);
    markdown(d, SearchField::Body, p.text);
  }

  void reference(const ReferencePage& p) {
    auto& d = begin(EntryKind::Reference, p.slug, p.name);
    list(d, SearchField::Alias, p.aliases);
    whole(d, SearchField::Summary, p.summary);
    markdown(d, SearchField::Body, p.body);
  }

  void service(const Service& s) {
    auto& d = begin(EntryKind::Service, s.slug, {s.name, s.name});
    for (const auto& name : {s.shortName, s.azure, s.googleCloud}) add(d, SearchField::Alias, Language::English, name);
    whole(d, SearchField::Alias, s.generic);
    list(d, SearchField::Alias, s.aliases);
    whole(d, SearchField::Summary, s.does);
    list(d, SearchField::Body, s.mind);
    whole(d, SearchField::Body, s.statusNote);
  }

  const Content& m_content;
  std::vector<SearchDocument> m_documents;
  std::map<std::string, std::size_t> m_patternAt;
};

}  // namespace

std::vector<search::SearchDocument> searchDocuments(const Content& content) { return Collector(content).collect(); }

}  // namespace cdp::compiler
