// SPDX-License-Identifier: Apache-2.0
#include "search/query.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/unicode.h"

namespace cdp::search {
namespace {

constexpr std::size_t kMostTerms = 96;

double idf(std::uint32_t all, std::uint32_t holding) {
  const double n = std::min(all, holding);
  return std::log(1 + (static_cast<double>(all) - n + 0.5) / (n + 0.5));
}

/// The first kLongestQuery bytes as valid text.
std::string cut(std::string_view text) {
  std::string out = encodeUtf8(decodeUtf8(text.substr(0, kLongestQuery)));
  if (out.size() > kLongestQuery) {
    out.resize(kLongestQuery);
    while (!out.empty() && firstInvalidUtf8(out) != std::string_view::npos) out.pop_back();
  }
  return out;
}

class QueryReader {
 public:
  QueryReader(TermDictionary& dictionary, const IndexSizes& sizes, const RankingWeights& weights)
      : m_dictionary(dictionary), m_sizes(sizes), m_weights(weights) {}

  void add(const TermInfo& info, TokenKind kind, const Token& token, double factor, bool corrected) {
    QueryTerm term;
    term.info = info;
    term.kind = kind;
    term.weight = m_weights.kind[static_cast<std::size_t>(kind)] * factor;
    term.begin = token.begin;
    term.end = token.end;
    term.corrected = corrected;
    const auto [it, fresh] = m_at.try_emplace(info.id, m_terms.size());
    if (fresh) {
      m_terms.push_back(term);
    } else if (m_terms[it->second].weight < term.weight) {
      m_terms[it->second] = term;
    }
  }

  void word(const Token& token, bool last) {
    const bool spelt = token.kind == TokenKind::Word || token.kind == TokenKind::Katakana;
    if (const auto known = m_dictionary.find(token.term)) {
      // "mod_security" is the word ModSecurity where the catalog writes it as one.
      const bool oneWord = token.kind == TokenKind::Compound && known->kind == TokenKind::Word;
      add(*known, oneWord ? TokenKind::Word : token.kind, token, token.common ? m_weights.common : 1, false);
      if (token.kind == TokenKind::Word && known->kind == TokenKind::Compound) parts(token);
      return;
    }
    if (!spelt || token.common) return;
    if (parts(token)) {
      // "cloudfont" falls into two known words, too, but is more likely one that was mistyped.
      if (token.term.size() >= kLongWord) {
        for (const auto& info : m_dictionary.similar(token.term, 2)) add(info, token.kind, token, 1, true);
      }
      return;
    }
    if (last && token.term.size() >= 2) {
      const auto longer = m_dictionary.withPrefix(token.term, 4);
      for (const auto& info : longer) add(info, token.kind, token, m_weights.prefix, true);
      if (!longer.empty()) return;
    }
    for (const auto& info : m_dictionary.similar(token.term, 3)) add(info, token.kind, token, m_weights.corrected, true);
  }

  static constexpr std::size_t kLongWord = 8;  ///< letters from which on a near miss is hardly chance

  /// "scaleout", where the catalog writes two words: both are looked for. False: it does not fall into two known words.
  bool parts(const Token& token) {
    constexpr std::size_t kShortest = 3;
    for (std::size_t cut = kShortest; cut + kShortest <= token.term.size(); ++cut) {
      if ((static_cast<unsigned char>(token.term[cut]) & 0xC0u) == 0x80u) continue;
      const auto first = m_dictionary.find(std::string_view(token.term).substr(0, cut));
      const auto second = m_dictionary.find(std::string_view(token.term).substr(cut));
      if (!first || !second || first->kind != TokenKind::Word || second->kind != TokenKind::Word) continue;
      add(*first, TokenKind::Word, token, 1, false);
      add(*second, TokenKind::Word, token, 1, false);
      return true;
    }
    return false;
  }

  std::vector<QueryTerm> finish() {
    for (auto& term : m_terms) {
      const double all = idf(m_sizes.documents, term.info.documents);
      const double ofPatterns = (1 - m_weights.idfMix) * idf(m_sizes.patterns, term.info.patterns) + m_weights.idfMix * all;
      term.patternIdf = std::pow(ofPatterns, m_weights.idfPower);
      term.documentIdf = std::pow(all, m_weights.idfPower);
    }
    std::sort(m_terms.begin(), m_terms.end(),
              [](const QueryTerm& a, const QueryTerm& b) { return std::pair(a.info.documents, a.info.id) < std::pair(b.info.documents, b.info.id); });
    if (m_terms.size() > kMostTerms) m_terms.resize(kMostTerms);
    return std::move(m_terms);
  }

 private:
  TermDictionary& m_dictionary;
  IndexSizes m_sizes;
  const RankingWeights& m_weights;
  std::vector<QueryTerm> m_terms;
  std::unordered_map<std::uint32_t, std::size_t> m_at;
};

}  // namespace

Query readQuery(std::string_view text, Analyzer& analyzer, const PhraseMatcher& concepts, const std::vector<std::string>& conceptTerms,
                TermDictionary& dictionary, const IndexSizes& sizes, const RankingWeights& weights) {
  Query query;
  query.text = cut(text);
  const AnalyzedText analyzed = analyzer.analyze(query.text);
  QueryReader reader(dictionary, sizes, weights);
  for (const Token& token : analyzed.tokens) reader.word(token, token.end == query.text.size());
  for (const auto& match : concepts.find(analyzed.atoms)) {
    if (match.concept_ >= conceptTerms.size()) continue;
    const Token token{conceptTerms[match.concept_], TokenKind::Concept, match.begin, match.end, false};
    if (const auto known = dictionary.find(token.term)) reader.add(*known, TokenKind::Concept, token, 1, false);
  }
  query.terms = reader.finish();
  for (const auto& term : query.terms) {
    query.patternTotal += term.weight * term.patternIdf;
    query.documentTotal += term.weight * term.documentIdf;
  }
  return query;
}

}  // namespace cdp::search
