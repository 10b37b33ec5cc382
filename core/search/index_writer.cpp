// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <unordered_map>

#include "search/analyzer.h"
#include "search/packed.h"
#include "search/phrase_matcher.h"
#include "search/search_index.h"
#include "store/sqlite.h"

namespace cdp::search {
namespace {

/// How much an occurrence counts, and the length (in tokens) at which it counts just that much.
struct FieldWeight {
  double weight;
  double referenceLength;
};
constexpr std::array<FieldWeight, kSearchFields> kFieldWeights{{{5.0, 6},      // name
                                                                {5.0, 60},     // alias
                                                                {4.0, 160},    // symptom
                                                                {4.0, 160},    // hint
                                                                {1.5, 14},     // tagline
                                                                {4.0, 50},     // summary
                                                                {2.0, 160},    // problem
                                                                {1.0, 160},    // solution
                                                                {0.8, 260},    // implementation
                                                                {0.5, 200},    // structure
                                                                {1.0, 80},     // then
                                                                {1.0, 160},    // now
                                                                {0.8, 80},     // benefits
                                                                {0.7, 120},    // caveats
                                                                {0.3, 120},    // other: speaks of the neighbours
                                                                {1.5, 300},    // body
                                                                {1.0, 100},    // remedy
                                                                {0.2, 80},     // service
                                                                {0.7, 300}}};  // related
constexpr double kLengthNorm = 0.5;
constexpr double kSaturation = 5.0;

struct Posting {
  std::uint32_t document;
  std::uint8_t weight;
};
struct Term {
  std::vector<Posting> postings;
  std::uint32_t id = 0;
  std::uint32_t patterns = 0;
};
/// One token of a passage, for ranking and quoting it.
struct Place {
  Term* term;
  std::uint32_t begin;
  std::uint32_t end;
};
struct IndexedPassage {
  const Passage* passage = nullptr;
  std::uint32_t position = 0;
  std::vector<Place> places;
};

class IndexWriter {
 public:
  IndexWriter(Database& database, const std::vector<SearchDocument>& documents) : m_database(database) {
    for (const auto& document : documents) m_documents.push_back(&document);
    std::stable_sort(m_documents.begin(), m_documents.end(), [](const auto* a, const auto* b) { return a->kind < b->kind; });
  }

  Result<void> write(const std::vector<SearchConcept>& concepts) {
    std::map<std::string_view, int> prepared;
    for (const auto& [statement, sql] :
         std::initializer_list<std::pair<Statement*, const char*>>{{&m_concept, "INSERT INTO concept VALUES (?,?)"},
                                                                   {&m_phrase, "INSERT OR IGNORE INTO concept_phrase VALUES (?,?,?,?,?)"},
                                                                   {&m_document, "INSERT INTO search_document VALUES (?,?,?,?,?)"},
                                                                   {&m_passage, "INSERT INTO search_passage VALUES (?,?,?,?,?)"},
                                                                   {&m_forward, "INSERT INTO search_forward VALUES (?,?,?)"},
                                                                   {&m_term, "INSERT INTO search_term VALUES (?,?,?,?,?,?)"}}) {
      auto made = m_database.prepare(sql);
      if (!made) return made.error();
      *statement = std::move(*made);
    }
    vocabulary(concepts);
    std::vector<std::vector<IndexedPassage>> forward;
    for (std::uint32_t id = 0; id < m_documents.size() && !m_failed; ++id) document(id);
    terms();
    if (m_failed) return m_database.lastError("the search index cannot be written");
    return {};
  }

 private:
  template <typename... T>
  void run(Statement& statement, const T&... values) {
    if (!m_failed && !statement.run(values...)) m_failed = true;
  }

  void vocabulary(const std::vector<SearchConcept>& concepts) {
    std::uint32_t number = 0;
    for (const auto& entry : concepts) {
      run(m_concept, static_cast<int>(number), entry.slug);
      for (const Language language : kLanguages) {
        int position = 0;
        for (const auto& word : entry.words.in(language)) {
          const std::string key = PhraseMatcher::key(m_analyzer, word);
          if (key.empty()) continue;
          run(m_phrase, static_cast<int>(number), std::string(languageCode(language)), ++position, word, key);
          m_matcher.add(key, number);
        }
      }
      m_conceptTerms.push_back("\x01" + entry.slug);
      ++number;
    }
  }

  Term* term(const std::string& text, TokenKind kind) {
    const auto [it, fresh] = m_terms.try_emplace(text);
    if (fresh) {
      it->second.id = static_cast<std::uint32_t>(m_order.size());
      m_order.push_back({&it->first, &it->second, kind});
    } else if (kind < m_order[it->second.id].kind) {
      m_order[it->second.id].kind = kind;
    }
    return &it->second;
  }

  void document(std::uint32_t id) {
    const SearchDocument& source = *m_documents[id];
    run(m_document, static_cast<int>(id), std::string(entryKindCode(source.kind)), source.slug, source.title.en, source.title.ja);
    std::array<std::array<double, 2>, kSearchFields> lengths{};
    std::map<std::uint32_t, std::map<std::pair<std::size_t, std::size_t>, double>> frequencies;  // term → (field, language) → count
    std::array<std::vector<IndexedPassage>, 3> parts;                                            // lead, English text, Japanese text
    std::uint32_t position = 0;
    for (const Passage& passage : source.passages) {
      const AnalyzedText text = m_analyzer.analyze(passage.text);
      IndexedPassage indexed{&passage, position++, {}};
      for (const Token& token : text.tokens) indexed.places.push_back({term(token.term, token.kind), token.begin, token.end});
      for (const auto& match : m_matcher.find(text.atoms)) {
        indexed.places.push_back({term(m_conceptTerms[match.concept_], TokenKind::Concept), match.begin, match.end});
      }
      const auto field = static_cast<std::size_t>(passage.field);
      const auto language = static_cast<std::size_t>(passage.language);
      lengths[field][language] += static_cast<double>(text.tokens.size());
      for (const Place& place : indexed.places) frequencies[place.term->id][{field, language}] += 1;
      if (!isQuotable(passage.field)) continue;
      run(m_passage, static_cast<int>(id), static_cast<int>(indexed.position), std::string(searchFieldCode(passage.field)),
          std::string(languageCode(passage.language)), passage.text);
      parts[isLead(passage.field) ? 0 : 1 + language].push_back(std::move(indexed));
    }
    for (const auto& [termId, counts] : frequencies) {
      double frequency = 0;
      for (const auto& [where, count] : counts) {
        const FieldWeight& weight = kFieldWeights[where.first];
        frequency += weight.weight * count / (1 - kLengthNorm + kLengthNorm * lengths[where.first][where.second] / weight.referenceLength);
      }
      Term& entry = *m_order[termId].term;
      entry.postings.push_back({id, packWeight(frequency / (frequency + kSaturation))});
      if (source.kind == EntryKind::Pattern) ++entry.patterns;
    }
    for (std::size_t part = 0; part < parts.size(); ++part) forward(id, part, parts[part]);
  }

  /// passages: number · for each: field, language, position, tokens · for each token: term, begin − last begin, length.
  void forward(std::uint32_t id, std::size_t part, const std::vector<IndexedPassage>& passages) {
    std::string bytes;
    for (const auto& indexed : passages) {
      bytes += static_cast<char>(indexed.passage->field);
      bytes += static_cast<char>(indexed.passage->language);
      appendVarint(bytes, indexed.position);
      std::vector<Place> places = indexed.places;
      std::sort(places.begin(), places.end(),
                [](const Place& a, const Place& b) { return std::tie(a.begin, a.end, a.term->id) < std::tie(b.begin, b.end, b.term->id); });
      appendVarint(bytes, static_cast<std::uint32_t>(places.size()));
      std::uint32_t last = 0;
      for (const Place& place : places) {
        appendVarint(bytes, place.term->id);
        appendVarint(bytes, place.begin - last);
        appendVarint(bytes, place.end - place.begin);
        last = place.begin;
      }
    }
    if (m_failed) return;
    m_forward.bind(1, static_cast<int>(id));
    m_forward.bind(2, static_cast<int>(part));
    m_forward.bindBlob(3, bytes);
    m_forward.step();
    m_forward.reset();
    m_failed = m_database.failed();
  }

  void terms() {
    for (const auto& entry : m_order) {
      std::string bytes;
      std::uint32_t last = 0;
      for (const Posting& posting : entry.term->postings) {
        appendVarint(bytes, posting.document - last);
        bytes += static_cast<char>(posting.weight);
        last = posting.document;
      }
      if (m_failed) return;
      m_term.bind(1, static_cast<int>(entry.term->id));
      m_term.bind(2, *entry.text);
      m_term.bind(3, static_cast<int>(entry.kind));
      m_term.bind(4, static_cast<int>(entry.term->postings.size()));
      m_term.bind(5, static_cast<int>(entry.term->patterns));
      m_term.bindBlob(6, bytes);
      m_term.step();
      m_term.reset();
      m_failed = m_database.failed();
    }
  }

  struct Entry {
    const std::string* text;
    Term* term;
    TokenKind kind;
  };

  Database& m_database;
  std::vector<const SearchDocument*> m_documents;
  Analyzer m_analyzer;
  PhraseMatcher m_matcher;
  std::vector<std::string> m_conceptTerms;
  std::unordered_map<std::string, Term> m_terms;
  std::vector<Entry> m_order;  ///< by id: the order of first appearance, so that the same input gives the same ids
  Statement m_concept, m_phrase, m_document, m_passage, m_forward, m_term;
  bool m_failed = false;
};

}  // namespace

Result<void> writeSearchIndex(Database& database, const std::vector<SearchDocument>& documents, const std::vector<SearchConcept>& concepts) {
  return IndexWriter(database, documents).write(concepts);
}

}  // namespace cdp::search
