// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "layout/diagram_layout.h"
#include "model/diagram.h"
#include "model/entries.h"
#include "model/vocabulary.h"

namespace cdp {

class Database;

/// A diagram with its layout and the names of its steps.
struct LaidOutDiagram {
  std::string owner;  ///< "pattern:scale-out"
  Diagram diagram;
  DiagramLayout layout;
  std::vector<StepText> steps;  ///< as many as the diagram has; titles empty for a single step
};

/// The shipped catalog, read-only. Lists are loaded when it is opened and stay; pages are read on demand and are values.
/// Thread: one at a time; open a second Catalog for a second thread (it costs a few milliseconds).
class Catalog {
 public:
  static constexpr int kSchemaVersion = 1;
  static constexpr int kApplicationId = 0x43445041;  ///< "CDPA" in the file's header

  /// Errors: NotFound, Format (not a catalog, damaged), Version (made by a newer or older program).
  static Result<Catalog> open(const std::filesystem::path& path);

  Catalog(Catalog&&) noexcept;
  Catalog& operator=(Catalog&&) noexcept;
  ~Catalog();

  [[nodiscard]] const std::string& path() const { return m_path; }
  [[nodiscard]] const Vocabulary& vocabulary() const { return m_vocabulary; }
  /// By category, then number: the order of the overview.
  [[nodiscard]] const std::vector<PatternSummary>& patterns() const { return m_patterns; }
  [[nodiscard]] const std::vector<ServiceSummary>& services() const { return m_services; }
  [[nodiscard]] const std::vector<ScenarioSummary>& scenarios() const { return m_scenarios; }
  [[nodiscard]] const std::vector<Principle>& principles() const { return m_principles; }
  [[nodiscard]] const std::vector<AntiPattern>& antiPatterns() const { return m_antiPatterns; }
  [[nodiscard]] const std::vector<ReferencePage>& referencePages() const { return m_referencePages; }
  [[nodiscard]] const std::vector<CaseNote>& caseNotes() const { return m_caseNotes; }

  /// Null for an unknown slug.
  [[nodiscard]] const PatternSummary* patternSummary(std::string_view slug) const;
  [[nodiscard]] const ServiceSummary* serviceSummary(std::string_view slug) const;
  [[nodiscard]] const ScenarioSummary* scenarioSummary(std::string_view slug) const;

  /// Errors: NotFound (with the nearest slugs in the remedy), Format.
  [[nodiscard]] Result<Pattern> pattern(std::string_view slug) const;
  [[nodiscard]] Result<Service> service(std::string_view slug) const;
  [[nodiscard]] Result<Scenario> scenario(std::string_view slug) const;
  /// `owner`: "pattern:scale-out", "scenario:campaign". Errors: NotFound, Format.
  [[nodiscard]] Result<LaidOutDiagram> diagram(std::string_view owner) const;
  /// The DOT text as its author wrote it. Errors: NotFound.
  [[nodiscard]] Result<std::string> diagramSource(std::string_view owner) const;
  /// All relations of the catalog as they were written (one direction), ordered: from, relation.
  [[nodiscard]] Result<std::vector<std::pair<std::string, Relation>>> relations() const;

  /// The title of any entry link ("pattern:scale-out") in a language; empty for an unknown one.
  [[nodiscard]] std::string titleOf(std::string_view link, Language language) const;

  /// For modules of core that read tables of their own (search).
  [[nodiscard]] const Database& database() const { return *m_database; }

 private:
  Catalog();
  Result<void> load();
  Result<void> loadVocabulary();
  Result<void> loadPatterns();
  Result<void> loadServices();
  Result<void> loadScenarios();
  Result<void> loadPages();

  std::string m_path;
  std::unique_ptr<Database> m_database;
  Vocabulary m_vocabulary;
  std::vector<PatternSummary> m_patterns;
  std::vector<ServiceSummary> m_services;
  std::vector<ScenarioSummary> m_scenarios;
  std::vector<Principle> m_principles;
  std::vector<AntiPattern> m_antiPatterns;
  std::vector<ReferencePage> m_referencePages;
  std::vector<CaseNote> m_caseNotes;
};

}  // namespace cdp
