// SPDX-License-Identifier: Apache-2.0
#include "search/term_dictionary.h"

#include <algorithm>
#include <tuple>

#include "base/unicode.h"

namespace cdp::search {
namespace {

constexpr int kFar = 99;

/// Optimal string alignment distance, given up (kFar) beyond `limit`.
int distance(std::u32string_view a, std::u32string_view b, int limit) {
  const auto la = static_cast<int>(a.size());
  const auto lb = static_cast<int>(b.size());
  if (std::abs(la - lb) > limit || la > 40 || lb > 40) return kFar;
  std::array<std::array<int, 42>, 3> rows{};
  for (int j = 0; j <= lb; ++j) rows[0][static_cast<std::size_t>(j)] = j;
  for (int i = 1; i <= la; ++i) {
    auto& row = rows[static_cast<std::size_t>(i % 3)];
    const auto& above = rows[static_cast<std::size_t>((i + 2) % 3)];
    const auto& twoAbove = rows[static_cast<std::size_t>((i + 1) % 3)];
    row[0] = i;
    int least = i;
    for (int j = 1; j <= lb; ++j) {
      const auto k = static_cast<std::size_t>(j);
      const char32_t x = a[static_cast<std::size_t>(i) - 1];
      const char32_t y = b[k - 1];
      int best = std::min({above[k] + 1, row[k - 1] + 1, above[k - 1] + (x == y ? 0 : 1)});
      if (i > 1 && j > 1 && x == b[k - 2] && a[static_cast<std::size_t>(i) - 2] == y) best = std::min(best, twoAbove[k - 2] + 1);
      row[k] = best;
      least = std::min(least, best);
    }
    if (least > limit) return kFar;
  }
  const int result = rows[static_cast<std::size_t>(la % 3)][static_cast<std::size_t>(lb)];
  return result > limit ? kFar : result;
}

std::u32string wide(std::string_view text) {
  const auto decoded = decodeUtf8(text);
  return {decoded.begin(), decoded.end()};
}

}  // namespace

Result<TermDictionary> TermDictionary::open(const Database& database) {
  TermDictionary out(database);
  auto count = database.prepare("SELECT coalesce(max(id) + 1, 0) FROM search_term");
  auto find = database.prepare("SELECT id, kind, documents, patterns FROM search_term WHERE term = ?1");
  auto postings = database.prepare("SELECT postings FROM search_term WHERE id = ?1");
  // Two letters begin hundreds of thousands of terms in a large pack: the common ones have an index of their own (the literal has to be the
  // schema's), and of the rare ones a first part is enough.
  auto common = database.prepare(
      "SELECT id, kind, documents, patterns FROM search_term WHERE term >= ?1 AND term < ?2 AND kind <= 2 AND documents >= 16 "
      "ORDER BY documents DESC, id LIMIT ?3");
  auto rare = database.prepare(
      "SELECT id, kind, documents, patterns FROM (SELECT id, kind, documents, patterns FROM search_term WHERE term >= ?1 AND term < ?2 "
      "AND kind <= 2 AND documents < 16 ORDER BY term LIMIT 1000) ORDER BY documents DESC, id LIMIT ?3");
  for (const auto* made : {&count, &find, &postings, &common, &rare}) {
    if (!*made) return Error{Error::Code::Format, "the catalog has no search index", "Build the catalog again with this version's catalogc", database.path()};
  }
  if (!count->step()) return database.lastError("the search index cannot be read");
  const long long size = count->integer64(0);
  if (size < 0 || size > (1LL << 26)) return Error{Error::Code::Format, "the search index is damaged", "", database.path()};
  out.m_size = static_cast<std::uint32_t>(size);
  out.m_find = std::move(*find);
  out.m_postings = std::move(*postings);
  out.m_commonPrefix = std::move(*common);
  out.m_rarePrefix = std::move(*rare);
  return out;
}

namespace {

TermInfo infoAt(const Statement& row) {
  const auto positive = [&](int column) { return static_cast<std::uint32_t>(std::max(0, row.integer(column))); };
  return {positive(0), static_cast<TokenKind>(std::min<std::uint32_t>(positive(1), kTokenKinds - 1)), positive(2), positive(3)};
}

}  // namespace

std::optional<TermInfo> TermDictionary::find(std::string_view term) {
  m_find.reset();
  m_find.bind(1, term);
  if (!m_find.step()) return std::nullopt;
  const TermInfo info = infoAt(m_find);
  if (info.id >= m_size) return std::nullopt;
  return info;
}

std::string_view TermDictionary::postings(std::uint32_t id) {
  m_postings.reset();
  m_postings.bind(1, static_cast<int>(id));
  if (!m_postings.step()) return {};
  const void* bytes = sqlite3_column_blob(m_postings.handle(), 0);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(m_postings.handle(), 0))};
}

std::vector<TermInfo> TermDictionary::withPrefix(std::string_view prefix, std::size_t limit) {
  std::vector<TermInfo> out;
  const std::string end = std::string(prefix) + "\xF4\x8F\xBF\xBF";
  for (Statement* part : {&m_commonPrefix, &m_rarePrefix}) {
    if (out.size() >= limit) break;
    part->reset();
    part->bind(1, prefix);
    part->bind(2, end);
    part->bind(3, static_cast<int>(limit - out.size()));
    while (part->step()) {
      const TermInfo info = infoAt(*part);
      if (info.id < m_size) out.push_back(info);
    }
    part->reset();
  }
  return out;
}

void TermDictionary::loadWords() {
  m_loaded = true;
  auto rows = m_database->prepare("SELECT id, kind, documents, patterns, term FROM search_term WHERE kind IN (0, 2) AND length(term) BETWEEN 3 AND 30");
  if (!rows) return;
  while (rows->step()) {
    const TermInfo info = infoAt(*rows);
    if (info.id < m_size) m_words.push_back({wide(rows->view(4)), info});
  }
  std::sort(m_words.begin(), m_words.end(), [](const Word& a, const Word& b) {
    return a.text.front() != b.text.front() ? a.text.front() < b.text.front()
           : a.text.size() != b.text.size() ? a.text.size() < b.text.size()
                                            : a.text < b.text;
  });
}

std::vector<TermInfo> TermDictionary::similar(std::string_view word, std::size_t limit) {
  const std::u32string typed = wide(word);
  if (typed.size() < 4 || typed.size() > 30) return {};
  if (!m_loaded) loadWords();
  const int edits = typed.size() >= 8 ? 2 : 1;
  const auto key = [](const Word& w) { return std::pair(w.text.front(), w.text.size()); };
  const auto from = std::lower_bound(m_words.begin(), m_words.end(), std::pair(typed.front(), typed.size() - static_cast<std::size_t>(edits)),
                                     [&](const Word& w, const auto& bound) { return key(w) < bound; });
  std::vector<std::tuple<int, std::uint32_t, const Word*>> found;
  for (auto it = from; it != m_words.end() && key(*it) <= std::pair(typed.front(), typed.size() + static_cast<std::size_t>(edits)); ++it) {
    const int d = distance(typed, it->text, edits);
    if (d <= edits) found.emplace_back(d, ~it->info.documents, &*it);
  }
  std::sort(found.begin(), found.end());
  std::vector<TermInfo> out;
  for (const auto& [d, documents, entry] : found) {
    if (out.size() == limit || d > std::get<0>(found.front())) break;
    out.push_back(entry->info);
  }
  return out;
}

}  // namespace cdp::search
