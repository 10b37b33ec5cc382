// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <unordered_map>
#include <vector>

#include "search/search_engine.h"
#include "store/catalog.h"

namespace cdp::gui {

/// A part of a text that is shown highlighted, in UTF-16 units.
struct MarkedRange {
  qsizetype begin = 0;
  qsizetype length = 0;
  bool operator==(const MarkedRange&) const = default;
};

/// A text with what matched in it.
struct MarkedText {
  QString text;
  std::vector<MarkedRange> marks;
  bool operator==(const MarkedText&) const = default;
};

/// A search hit as it is shown: everything in words, nothing in slugs.
struct HitView {
  QString target;  ///< where it leads: "pattern:scale-out"
  QString name;    ///< of the widget: "scale-out"
  QString icon;
  MarkedText title;
  QString aside;       ///< category; beside the title
  QString field;       ///< where the text stands ("Problem"); empty for symptoms and summaries
  MarkedText text;     ///< the symptom or sentence that matched
  QString synonyms;    ///< through which other words; may be empty
  QString neighbour;   ///< title of the one it is easily mistaken for; may be empty
  QString difference;  ///< what tells the two apart
};

struct HitGroup {
  QString heading;
  std::vector<HitView> hits;
};

/// Cuts a long text to about `longest` characters around its first mark, at a word where there are any; … says where.
MarkedText excerpt(MarkedText text, qsizetype longest);

/// Puts what the engine found into words. GUI thread.
class HitViewMaker {
 public:
  explicit HitViewMaker(const Catalog& catalog) : m_catalog(catalog) {}

  [[nodiscard]] HitView make(const SearchHit& hit, Language language) const;
  [[nodiscard]] HitView make(const SymptomSuggestion& suggestion, Language language) const;
  /// In the engine's order, one group for each kind.
  [[nodiscard]] std::vector<HitGroup> groups(const SearchAnswer& answer) const;

  static QString headingOf(search::EntryKind kind);

 private:
  [[nodiscard]] const PatternSummary* pattern(const std::string& slug) const;
  [[nodiscard]] QString categoryOf(const std::string& pattern, Language language) const;

  const Catalog& m_catalog;
  mutable std::unordered_map<std::string, const PatternSummary*> m_patterns;  ///< made when first asked for: packs are large
};

}  // namespace cdp::gui
