// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace cdp {

/// The fields of a pattern page, in the catalog's order.
enum class Field { Problem, Solution, Implementation, Structure, Then, Now, Benefits, Caveats, Other };
inline constexpr std::array kFields{Field::Problem, Field::Solution, Field::Implementation, Field::Structure, Field::Then,
                                    Field::Now,     Field::Benefits, Field::Caveats,        Field::Other};

/// "problem", "solution" …: the column in the database and the key in JSON.
std::string_view fieldCode(Field field);
/// The heading in the Markdown source and on the page.
std::string_view fieldHeading(Field field, Language language);

struct Source {
  std::string title;
  std::string url;  ///< may be empty
  bool operator==(const Source&) const = default;
};

struct StepText {
  LocalizedText title;
  LocalizedText text;
  bool operator==(const StepText&) const = default;
};

/// A typed link, seen from the pattern whose page shows it.
struct Relation {
  std::string kind;      ///< slug in the vocabulary
  bool inverse = false;  ///< it was written in the other pattern
  std::string to;        ///< pattern slug
  LocalizedText reason;
  bool operator==(const Relation&) const = default;
};

/// What lists show: cheap to load for the whole catalog.
struct PatternSummary {
  std::string slug;
  int number = 0;  ///< 0: outside the numbered catalog
  std::string category;
  LocalizedText name;
  std::string reading;  ///< the name in kana
  LocalizedText tagline;
  LocalizedText summary;
  std::vector<std::string> improves;
  std::vector<std::string> costs;
  std::vector<std::string> services;
};

struct Pattern : PatternSummary {
  std::array<LocalizedText, kFields.size()> fields;  ///< Markdown
  LocalizedList aliases;
  LocalizedList symptoms;
  std::vector<Relation> relations;  ///< both directions
  std::vector<Source> sources;
  std::vector<StepText> steps;

  [[nodiscard]] const LocalizedText& field(Field f) const { return fields[static_cast<std::size_t>(f)]; }
  LocalizedText& field(Field f) { return fields[static_cast<std::size_t>(f)]; }
};

struct ServiceSummary {
  std::string slug;
  std::string name;  ///< full product name
  std::string shortName;
  std::string group;  ///< "compute" …
  std::string role;   ///< may be empty
  LocalizedText generic;
  std::string status;  ///< "", "ended" or "closed"
};

struct Service : ServiceSummary {
  LocalizedText statusNote;
  std::string azure;
  std::string googleCloud;
  LocalizedText does;
  LocalizedList mind;
  LocalizedList aliases;
  std::vector<std::string> see;  ///< "reference:…" or "service:…"
  std::optional<Source> source;
  std::vector<std::string> usedByPatterns;   ///< generated
  std::vector<std::string> usedByScenarios;  ///< generated
};

struct Principle {
  std::string slug;
  int order = 0;
  LocalizedText name;
  LocalizedText summary;
  LocalizedText text;  ///< Markdown
  std::vector<std::string> patterns;
};

struct AntiPattern {
  std::string slug;
  LocalizedText name;
  LocalizedText summary;
  LocalizedList symptoms;
  LocalizedText text;                 ///< Markdown
  std::vector<std::string> remedies;  ///< pattern slugs
  LocalizedText remedy;               ///< Markdown
};

struct ReferencePage {
  std::string slug;
  int order = 0;
  std::string kind;  ///< "guide" or "comparison"
  LocalizedText name;
  LocalizedText summary;
  LocalizedText body;  ///< Markdown
  LocalizedList aliases;
  std::vector<std::string> services;
  std::vector<std::string> patterns;
};

struct CaseNote {
  std::string slug;
  LocalizedText name;
  LocalizedText text;
  std::optional<Source> source;
  std::vector<std::string> services;
  std::vector<std::string> patterns;
};

/// One step of a scenario: a challenge and what answers it.
struct ScenarioStep {
  LocalizedText title;
  std::vector<std::string> patterns;  ///< applied in this step; may be empty (a service decision)
  std::vector<std::string> services;
  LocalizedText challenge;  ///< Markdown, as are the following
  LocalizedText action;
  LocalizedText gain;
  LocalizedText price;
};

struct ScenarioSummary {
  std::string slug;
  int order = 0;
  LocalizedText name;
  LocalizedText summary;
  std::vector<std::string> patterns;  ///< of all steps, in order of appearance
  int stepCount = 0;
};

struct Scenario : ScenarioSummary {
  LocalizedText situation;  ///< Markdown, as are the following
  LocalizedText aim;
  LocalizedText environment;
  LocalizedText lookBack;
  std::vector<ScenarioStep> steps;
  LocalizedList aliases;
  std::vector<Source> sources;
};

}  // namespace cdp
