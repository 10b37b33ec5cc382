// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"

namespace cdp {
class Database;
}

namespace cdp::search {

/// What can be found, in the order in which results are grouped.
enum class EntryKind : std::uint8_t { Pattern, AntiPattern, Scenario, Principle, Reference, Service, CaseNote };
inline constexpr std::array kEntryKinds{EntryKind::Pattern,   EntryKind::AntiPattern, EntryKind::Scenario, EntryKind::Principle,
                                        EntryKind::Reference, EntryKind::Service,     EntryKind::CaseNote};
/// "pattern", "anti-pattern" …: the first part of an entry link.
std::string_view entryKindCode(EntryKind kind);
std::optional<EntryKind> entryKindFromCode(std::string_view code);

/// Where a passage stands in its entry.
enum class SearchField : std::uint8_t {
  Name,
  Alias,
  Symptom,
  Hint,
  Tagline,
  Summary,  // the lead: ranked passage by passage
  Problem,
  Solution,
  Implementation,
  Structure,
  Then,
  Now,
  Benefits,
  Caveats,
  Other,
  Body,
  Remedy,  // the text
  Service,
  Related  // said elsewhere: found by, never quoted
};
inline constexpr std::size_t kSearchFields = 19;
/// "name", "symptom" …: the matched_field of JSON output.
std::string_view searchFieldCode(SearchField field);
std::optional<SearchField> searchFieldFromCode(std::string_view code);
inline bool isLead(SearchField field) { return field <= SearchField::Summary; }
inline bool isQuotable(SearchField field) { return field < SearchField::Service; }

/// A text that is matched and quoted as one: a name, a symptom, a sentence. Plain text, no mark-up.
struct Passage {
  SearchField field = SearchField::Body;
  Language language = Language::English;
  std::string text;
};

struct SearchDocument {
  EntryKind kind = EntryKind::Pattern;
  std::string slug;
  LocalizedText title;
  std::vector<Passage> passages;
};

/// Words for the same thing, in both languages.
struct SearchConcept {
  std::string slug;
  LocalizedList words;
};

/// Cuts text into its sentences (at 。 . ! ? and line ends), trimmed, none empty. Sentences of more than 400 bytes are cut at a comma or space.
std::vector<std::string> sentencesOf(std::string_view text);

/// Writes the search tables (see schema.sql): concepts, documents, passages, terms with their postings. The same input gives the same
/// rows. Patterns come first whatever the order given. Errors: Io, Internal.
///
/// A term's weight in a document is BM25F's (Robertson, Zaragoza 2009): frequencies weighted by field and divided by the field's
/// length against a reference length, then saturated. The inverse document frequency is left to the query.
Result<void> writeSearchIndex(Database& database, const std::vector<SearchDocument>& documents, const std::vector<SearchConcept>& concepts);

}  // namespace cdp::search
