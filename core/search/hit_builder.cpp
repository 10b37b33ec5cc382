// SPDX-License-Identifier: Apache-2.0
#include "search/hit_builder.h"

#include <algorithm>

#include "store/row_reader.h"

namespace cdp::search {
namespace {

/// A sentence of the text is quoted only where it answers much better than any name or symptom.
constexpr std::size_t kMostKept = 8U << 20;  // bytes of places kept between searches: the whole shipped catalog, a part of a large pack
constexpr double kLeadAdvantage = 1.6;
/// A name or symptom as like as this is quoted without looking through the text.
constexpr double kGoodEnough = 0.3;
constexpr std::size_t kMostSynonyms = 3;

std::string normalText(std::string_view text) {
  const auto chars = foldKatakana(normalize(text));
  return utf8Of(textOf(chars, 0, chars.size()));
}

bool isStrong(TokenKind kind) { return kind != TokenKind::Kana && kind != TokenKind::KatakanaGram && kind != TokenKind::Kanji; }

}  // namespace

Result<HitBuilder> HitBuilder::open(const Database& database) {
  HitBuilder out;
  auto document = database.prepare("SELECT kind, slug, title_en, title_ja FROM search_document WHERE id = ?1");
  auto forward = database.prepare("SELECT places FROM search_forward WHERE document = ?1 AND part = ?2");
  auto passage = database.prepare("SELECT text FROM search_passage WHERE document = ?1 AND position = ?2");
  auto summary = database.prepare(
      "SELECT text, field FROM search_passage WHERE document = ?1 AND lang = ?2 ORDER BY field <> 'summary', field <> 'body', position LIMIT 1");
  for (const auto* made : {&document, &forward, &passage, &summary}) {
    if (!*made) return made->error();
  }
  out.m_document = std::move(*document);
  out.m_forward = std::move(*forward);
  out.m_passage = std::move(*passage);
  out.m_summary = std::move(*summary);
  auto done = eachRow(database, "SELECT pattern_a, pattern_b, text_en, text_ja FROM neighbour", {},
                      [&](const Statement& row) { out.m_neighbours[std::minmax(row.text(0), row.text(1))] = localizedAt(row, 2); });
  if (!done) return done.error();
  return out;
}

std::string_view HitBuilder::forward(std::uint32_t document, int part) {
  // The same documents are near the top of many searches, above all while somebody types.
  const std::uint64_t key = static_cast<std::uint64_t>(document) * 4 + static_cast<std::uint64_t>(part);
  if (const auto it = m_kept.find(key); it != m_kept.end()) return it->second;
  if (m_keptBytes > kMostKept) {
    m_kept.clear();
    m_keptBytes = 0;
  }
  const std::string& kept = m_kept.emplace(key, read(document, part)).first->second;
  m_keptBytes += kept.size() + sizeof(std::string);
  return kept;
}

std::string_view HitBuilder::read(std::uint32_t document, int part) {
  m_forward.reset();
  m_forward.bind(1, static_cast<int>(document));
  m_forward.bind(2, part);
  if (!m_forward.step()) return {};
  const void* bytes = sqlite3_column_blob(m_forward.handle(), 0);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(m_forward.handle(), 0))};
}

std::string HitBuilder::passage(std::uint32_t document, std::uint32_t position) {
  m_passage.reset();
  m_passage.bind(1, static_cast<int>(document));
  m_passage.bind(2, static_cast<int>(position));
  std::string text = m_passage.step() ? m_passage.text(0) : std::string();
  m_passage.reset();
  return text;
}

SearchHit HitBuilder::build(std::uint32_t document, double score, Language language, const Query& query, PassageRanker& ranker) {
  SearchHit hit;
  hit.score = score;
  m_document.reset();
  m_document.bind(1, static_cast<int>(document));
  if (m_document.step()) {
    hit.kind = entryKindFromCode(m_document.view(0)).value_or(EntryKind::Pattern);
    hit.slug = m_document.text(1);
    hit.title = m_document.text(language == Language::English ? 2 : 3);
  }
  m_document.reset();
  auto match = ranker.best(forward(document, 0), language);
  if (!match || match->similarity < kGoodEnough) {
    auto text = ranker.best(forward(document, language == Language::English ? 1 : 2), language);
    if (!match || (text && text->similarity > kLeadAdvantage * match->similarity)) match = std::move(text);
  }
  if (match) hit.snippet = passage(document, match->position);
  if (hit.snippet.empty()) {
    fallback(document, language, hit);
    return hit;
  }
  hit.matchedField = match->field;
  highlight(*match, query, hit);
  return hit;
}

/// Found by the other language or by what is said elsewhere: the summary is shown.
void HitBuilder::fallback(std::uint32_t document, Language language, SearchHit& hit) {
  m_summary.reset();
  m_summary.bind(1, static_cast<int>(document));
  m_summary.bind(2, languageCode(language));
  if (m_summary.step()) {
    hit.snippet = m_summary.text(0);
    hit.matchedField = searchFieldFromCode(m_summary.view(1)).value_or(SearchField::Summary);
  }
  m_summary.reset();
}

void HitBuilder::highlight(const PassageMatch& match, const Query& query, SearchHit& hit) {
  const bool strong = std::any_of(match.places.begin(), match.places.end(),
                                  [&](const auto& place) { return place.second < query.terms.size() && isStrong(query.terms[place.second].kind); });
  std::vector<TextRange> ranges;
  std::vector<TextRange> literal;
  for (const auto& [range, index] : match.places) {
    if (index >= query.terms.size() || range.end > hit.snippet.size() || range.begin >= range.end) continue;
    const TokenKind kind = query.terms[index].kind;
    if (strong && !isStrong(kind)) continue;
    ranges.push_back(range);
    if (kind != TokenKind::Concept) literal.push_back(range);
  }
  std::sort(ranges.begin(), ranges.end(), [](const TextRange& a, const TextRange& b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
  for (const TextRange& range : ranges) {
    if (!hit.highlights.empty() && range.begin <= hit.highlights.back().end) {
      hit.highlights.back().end = std::max(hit.highlights.back().end, range.end);
    } else {
      hit.highlights.push_back(range);
    }
  }
  for (const auto& [range, index] : match.places) {
    if (index >= query.terms.size() || range.end > hit.snippet.size() || range.begin >= range.end || hit.synonyms.size() >= kMostSynonyms) continue;
    const QueryTerm& term = query.terms[index];
    const bool typedToo = std::any_of(literal.begin(), literal.end(), [&r = range](const TextRange& l) { return l.begin < r.end && r.begin < l.end; });
    if (term.kind != TokenKind::Concept || typedToo || term.end > query.text.size()) continue;
    SynonymMatch synonym{query.text.substr(term.begin, term.end - term.begin), hit.snippet.substr(range.begin, range.end - range.begin)};
    if (normalText(synonym.typed) == normalText(synonym.found)) continue;
    if (std::find(hit.synonyms.begin(), hit.synonyms.end(), synonym) == hit.synonyms.end()) hit.synonyms.push_back(std::move(synonym));
  }
}

void HitBuilder::tellNeighbours(std::vector<SearchHit>& hits, Language language) const {
  for (auto& hit : hits) {
    if (hit.kind != EntryKind::Pattern) continue;
    for (const auto& other : hits) {
      if (other.kind != EntryKind::Pattern || other.slug == hit.slug) continue;
      const auto found = m_neighbours.find(std::minmax(hit.slug, other.slug));
      if (found == m_neighbours.end()) continue;
      hit.neighbour = NeighbourHint{other.slug, other.title, found->second.in(language)};
      break;
    }
  }
}

}  // namespace cdp::search
