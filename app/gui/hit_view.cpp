// SPDX-License-Identifier: Apache-2.0
#include "hit_view.h"

#include <QCoreApplication>
#include <algorithm>

namespace cdp::gui {
namespace {

constexpr qsizetype kLongestLatin = 230;
constexpr qsizetype kLongestJapanese = 120;
constexpr qsizetype kBefore = 40;  // characters kept before the first mark of a long text

struct HitWords {
  Q_DECLARE_TR_FUNCTIONS(HitWords)
};

QString qstring(const std::string& text) { return QString::fromStdString(text); }

MarkedText marked(const std::string& utf8, const std::vector<TextRange>& bytes) {
  MarkedText out{qstring(utf8), {}};
  qsizetype at = 0;
  std::size_t byte = 0;
  const auto advance = [&](std::size_t until) {
    until = std::min(until, utf8.size());
    at += QString::fromUtf8(utf8.data() + byte, static_cast<qsizetype>(until - byte)).size();
    byte = until;
    return at;
  };
  for (const TextRange& range : bytes) {
    if (range.begin < byte || range.end <= range.begin) continue;
    const qsizetype begin = advance(range.begin);
    out.marks.push_back({begin, advance(range.end) - begin});
  }
  return out;
}

/// In quotation marks, as people say it; marks move with the text.
MarkedText quoted(MarkedText text, Language language) {
  const bool ja = language == Language::Japanese;
  text.text = (ja ? QStringLiteral("「") : QStringLiteral("“")) + text.text + (ja ? QStringLiteral("」") : QStringLiteral("”"));
  for (auto& mark : text.marks) ++mark.begin;
  return text;
}

QString fieldName(SearchField field, Language language) {
  switch (field) {
    case SearchField::Alias:
      return HitWords::tr("Also called");
    case SearchField::Remedy:
      return HitWords::tr("Remedy");
    case SearchField::Problem:
      return qstring(std::string(fieldHeading(Field::Problem, language)));
    case SearchField::Solution:
      return qstring(std::string(fieldHeading(Field::Solution, language)));
    case SearchField::Implementation:
      return qstring(std::string(fieldHeading(Field::Implementation, language)));
    case SearchField::Structure:
      return qstring(std::string(fieldHeading(Field::Structure, language)));
    case SearchField::Then:
      return qstring(std::string(fieldHeading(Field::Then, language)));
    case SearchField::Now:
      return qstring(std::string(fieldHeading(Field::Now, language)));
    case SearchField::Benefits:
      return qstring(std::string(fieldHeading(Field::Benefits, language)));
    case SearchField::Caveats:
      return qstring(std::string(fieldHeading(Field::Caveats, language)));
    case SearchField::Other:
      return qstring(std::string(fieldHeading(Field::Other, language)));
    default:
      return {};
  }
}

QString iconOf(search::EntryKind kind) {
  switch (kind) {
    case search::EntryKind::Pattern:
      return {};
    case search::EntryKind::AntiPattern:
      return QStringLiteral("ui/anti-pattern");
    case search::EntryKind::Scenario:
      return QStringLiteral("ui/scenario");
    case search::EntryKind::Principle:
      return QStringLiteral("ui/principle");
    case search::EntryKind::Reference:
      return QStringLiteral("ui/reference");
    case search::EntryKind::Service:
      return QStringLiteral("ui/service");
    case search::EntryKind::CaseNote:
      return QStringLiteral("ui/file");
  }
  return {};
}

QString targetOf(const SearchHit& hit) {
  // Case notes stand on the page of the scenarios.
  if (hit.kind == search::EntryKind::CaseNote) return QStringLiteral("scenarios");
  return qstring(std::string(search::entryKindCode(hit.kind)) + ":" + hit.slug);
}

QString synonymLine(const std::vector<SynonymMatch>& synonyms, Language language) {
  QStringList parts;
  for (const auto& synonym : synonyms) {
    parts << (language == Language::Japanese ? QStringLiteral("「%1」→「%2」") : QStringLiteral("“%1” → “%2”"))
                 .arg(qstring(synonym.typed), qstring(synonym.found));
  }
  return parts.isEmpty() ? QString()
                         : HitWords::tr("via synonym %1").arg(parts.join(language == Language::Japanese ? QStringLiteral("、") : QStringLiteral(", ")));
}

}  // namespace

MarkedText excerpt(MarkedText text, qsizetype longest) {
  if (text.text.size() <= longest) return text;
  qsizetype from = 0;
  const qsizetype firstMark = text.marks.empty() ? 0 : text.marks.front().begin;
  if (firstMark > longest - kBefore) {
    from = firstMark - kBefore;
    if (const qsizetype space = text.text.indexOf(u' ', from); space >= 0 && space < firstMark) from = space + 1;
    if (text.text.at(from).isLowSurrogate()) ++from;
  }
  qsizetype until = std::min(text.text.size(), from + longest);
  if (until < text.text.size()) {
    if (const qsizetype space = text.text.lastIndexOf(u' ', until); space > until - kBefore && space > from) until = space;
    if (text.text.at(until).isLowSurrogate()) ++until;
  }
  const QString before = from > 0 ? QStringLiteral("…") : QString();
  MarkedText out{before + text.text.mid(from, until - from) + (until < text.text.size() ? QStringLiteral("…") : QString()), {}};
  for (const auto& mark : text.marks) {
    const qsizetype begin = std::max(mark.begin, from);
    const qsizetype end = std::min(mark.begin + mark.length, until);
    if (end > begin) out.marks.push_back({begin - from + before.size(), end - begin});
  }
  return out;
}

QString HitViewMaker::headingOf(search::EntryKind kind) {
  switch (kind) {
    case search::EntryKind::Pattern:
      return HitWords::tr("Patterns");
    case search::EntryKind::AntiPattern:
      return HitWords::tr("Anti-patterns");
    case search::EntryKind::Scenario:
      return HitWords::tr("Scenarios");
    case search::EntryKind::Principle:
      return HitWords::tr("Principles");
    case search::EntryKind::Reference:
      return HitWords::tr("Reference");
    case search::EntryKind::Service:
      return HitWords::tr("Services");
    case search::EntryKind::CaseNote:
      return HitWords::tr("From practice");
  }
  return {};
}

const PatternSummary* HitViewMaker::pattern(const std::string& slug) const {
  if (m_patterns.empty()) {
    m_patterns.reserve(m_catalog.patterns().size());
    for (const auto& p : m_catalog.patterns()) m_patterns.emplace(p.slug, &p);
  }
  const auto it = m_patterns.find(slug);
  return it == m_patterns.end() ? nullptr : it->second;
}

QString HitViewMaker::categoryOf(const std::string& slug, Language language) const {
  const PatternSummary* summary = pattern(slug);
  const Category* category = summary == nullptr ? nullptr : m_catalog.vocabulary().category(summary->category);
  return category == nullptr ? QString() : qstring(category->name.in(language));
}

HitView HitViewMaker::make(const SearchHit& hit, Language language) const {
  HitView out;
  out.target = targetOf(hit);
  out.name = qstring(hit.slug);
  out.icon = iconOf(hit.kind);
  out.title.text = qstring(hit.title);
  MarkedText text = marked(hit.snippet, hit.highlights);
  if (hit.kind == search::EntryKind::Pattern) {
    out.aside = categoryOf(hit.slug, language);
    if (const auto* summary = pattern(hit.slug)) {
      out.icon = QStringLiteral("categories/") + qstring(summary->category);
      // Found by its name: the mark goes to the title, and the line below says what it is about.
      if (hit.matchedField == SearchField::Name) {
        if (text.text == out.title.text) {
          out.title = std::move(text);
          text = {};
        }
        if (text.text.isEmpty()) text = {qstring(summary->summary.in(language)), {}};
      }
    }
  } else if (hit.matchedField == SearchField::Name && text.text == out.title.text) {
    out.title = std::move(text);
    text = {};
  }
  text = excerpt(std::move(text), language == Language::Japanese ? kLongestJapanese : kLongestLatin);
  out.text = hit.matchedField == SearchField::Symptom ? quoted(std::move(text), language) : std::move(text);
  out.field = fieldName(hit.matchedField, language);
  out.synonyms = synonymLine(hit.synonyms, language);
  if (hit.neighbour) {
    out.neighbour = qstring(hit.neighbour->title);
    out.difference = qstring(hit.neighbour->text);
  }
  return out;
}

HitView HitViewMaker::make(const SymptomSuggestion& suggestion, Language language) const {
  HitView out;
  out.target = QStringLiteral("pattern:") + qstring(suggestion.pattern);
  out.name = qstring(suggestion.pattern);
  out.title.text = qstring(suggestion.title);
  out.aside = categoryOf(suggestion.pattern, language);
  if (const auto* summary = pattern(suggestion.pattern)) out.icon = QStringLiteral("categories/") + qstring(summary->category);
  out.text = quoted({qstring(suggestion.text), {}}, language);
  return out;
}

std::vector<HitGroup> HitViewMaker::groups(const SearchAnswer& answer) const {
  std::vector<HitGroup> out;
  std::optional<search::EntryKind> last;
  for (const auto& hit : answer.hits) {
    if (last != hit.kind) out.push_back({headingOf(hit.kind), {}});
    last = hit.kind;
    out.back().hits.push_back(make(hit, answer.language));
  }
  return out;
}

}  // namespace cdp::gui
