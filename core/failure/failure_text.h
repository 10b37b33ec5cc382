// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "failure/failure_analysis.h"

namespace cdp {

/// Puts the results of the failure analysis into sentences. Holds references: keep the diagram and the vocabulary alive.
class FailureTeller {
 public:
  FailureTeller(const Diagram& diagram, const Vocabulary& vocabulary, Language language, Lens lens = Lens::Generic)
      : m_diagram(diagram), m_vocabulary(vocabulary), m_language(language), m_lens(lens) {}

  /// "Orders DB", "Zone 1a".
  [[nodiscard]] std::string name(const DiagramPart& part) const;
  [[nodiscard]] std::string names(const std::vector<int>& nodes) const;
  /// "Stand-by takes over from Orders DB."
  [[nodiscard]] std::string say(const SwitchOver& switchOver) const;
  /// "the orders"; the slug, readable, where the vocabulary has no name.
  [[nodiscard]] std::string dataName(const std::string& slug) const;
  /// "Back to the last copy, on Snapshot: the orders." For a data set after a failure, or after one loss.
  [[nodiscard]] std::string say(const std::string& data, DataOutcome outcome, const std::vector<int>& remaining) const;

 private:
  [[nodiscard]] bool english() const { return m_language == Language::English; }

  const Diagram& m_diagram;
  const Vocabulary& m_vocabulary;
  Language m_language;
  Lens m_lens;
};

}  // namespace cdp
