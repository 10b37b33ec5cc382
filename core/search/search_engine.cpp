// SPDX-License-Identifier: Apache-2.0
#include "search/search_engine.h"

#include <algorithm>
#include <unordered_set>

#include "base/unicode.h"
#include "search/facet_table.h"
#include "search/hit_builder.h"
#include "search/packed.h"
#include "search/term_dictionary.h"
#include "store/catalog.h"
#include "store/row_reader.h"

namespace cdp {
namespace {

using namespace search;

/// Documents whose passages are compared with the query.
constexpr std::size_t kCandidates = 32;
constexpr std::size_t kMostCandidates = 200;
/// Postings read for one query at most, the rarest terms first: what a word says that stands everywhere is not worth the time.
constexpr std::size_t kMostPostings = 1'500'000;
/// A document with less than this part of the best one's score is not found.
constexpr double kRelevant = 0.3;
constexpr std::size_t kSuggestionPool = 3000;

struct Candidate {
  double score;
  std::uint32_t document;
};
bool better(const Candidate& a, const Candidate& b) { return a.score != b.score ? a.score > b.score : a.document < b.document; }

}  // namespace

class SearchEngine::Implementation {
 public:
  Implementation(std::unique_ptr<Database> database, TermDictionary dictionary, HitBuilder builder)
      : m_database(std::move(database)), m_dictionary(std::move(dictionary)), m_builder(std::move(builder)), m_ranker(m_dictionary.size()) {}

  Result<void> load() {
    Result<void> done = eachRow(*m_database, "SELECT count(*), sum(kind = 'pattern'), max(id) FROM search_document", {}, [&](const Statement& row) {
      if (row.integer64(0) < 0 || row.integer64(0) > (1LL << 24) || row.integer64(2) != row.integer64(0) - 1) return;
      m_sizes.documents = static_cast<std::uint32_t>(row.integer(0));
      m_sizes.patterns = static_cast<std::uint32_t>(std::clamp(row.integer(1), 0, row.integer(0)));
    });
    if (done)
      done = eachRow(*m_database, "SELECT slug FROM concept ORDER BY number", {}, [&](const Statement& row) { m_concepts.push_back("\x01" + row.text(0)); });
    if (done) {
      done = eachRow(*m_database, "SELECT concept, atoms FROM concept_phrase", {}, [&](const Statement& row) {
        if (row.integer(0) >= 0) m_matcher.add(row.view(1), static_cast<std::uint32_t>(row.integer(0)));
      });
    }
    m_scores.resize(m_sizes.documents);
    return done;
  }

  SearchAnswer search(std::string_view text, const SearchOptions& options) {
    SearchAnswer answer;
    const Query query = readQuery(text, m_analyzer, m_matcher, m_concepts, m_dictionary, m_sizes, m_weights);
    answer.language = options.language.value_or(languageOf(query.text));
    const auto cancelled = [&] { return options.cancelled != nullptr && options.cancelled->load(std::memory_order_relaxed); };
    if (query.terms.empty() || options.limit == 0) return answer;
    if (!accumulate(query, cancelled)) {
      answer.cancelled = true;
      return answer;
    }
    const bool filtered = !options.category.empty() || !options.quality.empty() || !options.service.empty();
    if (filtered || options.facets) loadFacets();
    const auto wants = [&](EntryKind kind) {
      return options.kinds.empty() || std::find(options.kinds.begin(), options.kinds.end(), kind) != options.kinds.end();
    };
    std::vector<Candidate> patterns;
    std::vector<Candidate> others;
    if (wants(EntryKind::Pattern)) {
      patterns = relevant(0, m_sizes.patterns, filtered && m_facets ? m_facets->allowed(options) : std::vector<bool>());
      answer.patternCount = static_cast<int>(patterns.size());
      if (options.facets && m_facets) answer.facets = facets(patterns);
      rank(patterns, query, options.limit, true);
    }
    if (!filtered && (options.kinds.empty() || options.kinds.size() > 1 || !wants(EntryKind::Pattern))) {
      others = relevant(m_sizes.patterns, m_sizes.documents, {});
      rank(others, query, options.limit, false);
    }
    if (cancelled()) {
      answer.cancelled = true;
      return answer;
    }
    build(query, patterns, others, wants, options, answer);
    return answer;
  }

  std::vector<SymptomSuggestion> nearestSymptoms(std::string_view query, Language language, std::size_t limit) {
    const auto wanted = pairsOf(query.substr(0, kLongestQuery));
    struct Scored {
      double likeness;
      SymptomSuggestion suggestion;
    };
    std::vector<Scored> all;
    (void)eachRow(
        *m_database,
        "SELECT p.text, d.slug, d.title_en, d.title_ja FROM search_passage p JOIN search_document d ON d.id = p.document "
        "WHERE p.field = 'symptom' AND d.kind = 'pattern' AND p.lang = ?1 ORDER BY p.document, p.position LIMIT " +
            std::to_string(kSuggestionPool),
        {std::string(languageCode(language))}, [&](const Statement& row) {
          const auto pairs = pairsOf(row.view(0));
          std::size_t common = 0;
          for (const auto pair : pairs) common += wanted.contains(pair) ? 1 : 0;
          const auto both = static_cast<double>(pairs.size() + wanted.size());
          all.push_back({both > 0 ? 2.0 * static_cast<double>(common) / both : 0, {row.text(0), row.text(1), row.text(language == Language::English ? 2 : 3)}});
        });
    std::stable_sort(all.begin(), all.end(), [](const Scored& a, const Scored& b) { return a.likeness > b.likeness; });
    std::vector<SymptomSuggestion> out;
    std::unordered_set<std::string> seen;
    for (auto& scored : all) {
      if (out.size() == limit) break;
      if (seen.insert(scored.suggestion.pattern).second) out.push_back(std::move(scored.suggestion));
    }
    return out;
  }

  void setWeights(const RankingWeights& weights) { m_weights = weights; }

 private:
  /// Adds up the documents' weights term by term. False: cancelled.
  template <typename Cancelled>
  bool accumulate(const Query& query, const Cancelled& cancelled) {
    std::fill(m_scores.begin(), m_scores.end(), 0.0F);
    std::size_t budget = kMostPostings;
    for (const QueryTerm& term : query.terms) {
      if (cancelled()) return false;
      if (term.info.documents > budget) break;
      budget -= term.info.documents;
      const auto ofPatterns = static_cast<float>(term.weight * term.patternIdf / 255);
      const auto ofOthers = static_cast<float>(term.weight * term.documentIdf / 255);
      PackedReader reader(m_dictionary.postings(term.info.id));
      std::uint32_t document = 0;
      while (reader.more()) {
        document += reader.varint();
        const float weight = reader.byte();
        if (!reader.ok() || document >= m_sizes.documents) break;
        m_scores[document] += weight * (document < m_sizes.patterns ? ofPatterns : ofOthers);
      }
    }
    return true;
  }

  std::vector<Candidate> relevant(std::uint32_t from, std::uint32_t until, const std::vector<bool>& allowed) const {
    const auto isAllowed = [&](std::uint32_t id) { return allowed.empty() || (id < allowed.size() && allowed[id]); };
    float best = 0;
    for (std::uint32_t id = from; id < until; ++id) {
      if (m_scores[id] > best && isAllowed(id)) best = m_scores[id];
    }
    std::vector<Candidate> out;
    for (std::uint32_t id = from; id < until; ++id) {
      if (m_scores[id] > 0 && static_cast<double>(m_scores[id]) >= kRelevant * static_cast<double>(best) && isAllowed(id)) {
        out.push_back({static_cast<double>(m_scores[id]), id});
      }
    }
    return out;
  }

  /// Keeps the best by their documents' scores and orders these by the full ranking.
  void rank(std::vector<Candidate>& candidates, const Query& query, std::size_t limit, bool patterns) {
    const std::size_t keep = std::min(candidates.size(), std::clamp(limit, kCandidates, kMostCandidates));
    std::partial_sort(candidates.begin(), candidates.begin() + static_cast<long>(keep), candidates.end(), better);
    candidates.resize(keep);
    m_ranker.setQuery(query, m_weights, patterns);
    const double total = std::max(1e-9, patterns ? query.patternTotal : query.documentTotal);
    for (auto& candidate : candidates) {
      candidate.score = m_weights.document * candidate.score / total + m_weights.passages * m_ranker.score(m_builder.forward(candidate.document, 0));
    }
    std::sort(candidates.begin(), candidates.end(), better);
  }

  template <typename Wants>
  void build(const Query& query, const std::vector<Candidate>& patterns, const std::vector<Candidate>& others, const Wants& wants, const SearchOptions& options,
             SearchAnswer& answer) {
    const std::size_t forOthers = patterns.empty() ? options.limit : std::min(others.size(), options.limit * 2 / 5);
    const std::size_t forPatterns = options.limit - std::min(forOthers, options.limit);
    m_ranker.setQuery(query, m_weights, true);
    for (const auto& candidate : patterns) {
      if (answer.hits.size() == forPatterns) break;
      answer.hits.push_back(m_builder.build(candidate.document, candidate.score, answer.language, query, m_ranker));
    }
    m_builder.tellNeighbours(answer.hits, answer.language);
    const auto patternHits = static_cast<long>(answer.hits.size());
    m_ranker.setQuery(query, m_weights, false);
    for (const auto& candidate : others) {
      if (answer.hits.size() == options.limit) break;
      if (candidate.score < kRelevant * others.front().score) break;
      SearchHit hit = m_builder.build(candidate.document, candidate.score, answer.language, query, m_ranker);
      if (wants(hit.kind)) answer.hits.push_back(std::move(hit));
    }
    std::stable_sort(answer.hits.begin() + patternHits, answer.hits.end(), [](const SearchHit& a, const SearchHit& b) { return a.kind < b.kind; });
  }

  void loadFacets() {
    if (m_facets || m_facetsFailed) return;
    auto loaded = FacetTable::load(*m_database, m_sizes.patterns);
    if (loaded) {
      m_facets.emplace(std::move(*loaded));
    } else {
      m_facetsFailed = true;  // a damaged catalog still answers, without facets
    }
  }
  SearchFacets facets(const std::vector<Candidate>& patterns) const {
    std::vector<std::uint32_t> ids;
    ids.reserve(patterns.size());
    for (const auto& candidate : patterns) ids.push_back(candidate.document);
    return m_facets->count(ids);
  }

  static std::unordered_set<std::uint64_t> pairsOf(std::string_view text) {
    std::unordered_set<std::uint64_t> out;
    char32_t last = ' ';
    for (const auto& c : foldKatakana(normalize(text))) {
      if (c.c > ' ' && last > ' ') out.insert(static_cast<std::uint64_t>(last) << 32 | c.c);
      last = c.c;
    }
    return out;
  }

  std::unique_ptr<Database> m_database;
  TermDictionary m_dictionary;
  HitBuilder m_builder;
  PassageRanker m_ranker;
  Analyzer m_analyzer;
  PhraseMatcher m_matcher;
  std::vector<std::string> m_concepts;
  IndexSizes m_sizes;
  RankingWeights m_weights;
  std::vector<float> m_scores;
  std::optional<FacetTable> m_facets;
  bool m_facetsFailed = false;
};

SearchEngine::SearchEngine(std::unique_ptr<Implementation> implementation) : m_implementation(std::move(implementation)) {}
SearchEngine::SearchEngine(SearchEngine&&) noexcept = default;
SearchEngine& SearchEngine::operator=(SearchEngine&&) noexcept = default;
SearchEngine::~SearchEngine() = default;

Result<SearchEngine> SearchEngine::open(const std::filesystem::path& catalog) {
  std::error_code code;
  if (!std::filesystem::exists(catalog, code)) return Error{Error::Code::NotFound, "there is no catalog here", "Name another one", catalog.string()};
  auto opened = Database::open(catalog, Database::Mode::ReadImmutable);
  if (!opened) return opened.error();
  auto database = std::make_unique<Database>(std::move(*opened));
  auto dictionary = TermDictionary::open(*database);
  if (!dictionary) return dictionary.error();
  auto builder = HitBuilder::open(*database);
  if (!builder) return builder.error();
  auto implementation = std::make_unique<Implementation>(std::move(database), std::move(*dictionary), std::move(*builder));
  if (auto loaded = implementation->load(); !loaded) return loaded.error();
  return SearchEngine(std::move(implementation));
}

SearchAnswer SearchEngine::search(std::string_view query, const SearchOptions& options) { return m_implementation->search(query, options); }
std::vector<SymptomSuggestion> SearchEngine::nearestSymptoms(std::string_view query, Language language, std::size_t limit) {
  return m_implementation->nearestSymptoms(query, language, limit);
}
void SearchEngine::setWeights(const search::RankingWeights& weights) { m_implementation->setWeights(weights); }

Language languageOf(std::string_view text) {
  for (const char32_t c : decodeUtf8(text)) {
    if (isKanji(c) || isHiragana(c) || isKatakana(c)) return Language::Japanese;
  }
  return Language::English;
}

}  // namespace cdp
