// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "diagram/dot_reader.h"
#include "failure/failure_analysis.h"
#include "store/catalog.h"

namespace cdp::test {

/// The shipped catalog, opened once for each test program.
inline const Catalog& shippedCatalog() {
  static const Catalog catalog = [] {
    auto opened = Catalog::open(CDP_TEST_CATALOG);
    if (!opened) throw std::runtime_error(opened.error().text());
    return std::move(*opened);
  }();
  return catalog;
}

inline const Vocabulary& vocabulary() { return shippedCatalog().vocabulary(); }

/// The owners of all shipped diagrams.
inline std::vector<std::string> shippedDiagrams() {
  std::vector<std::string> out;
  for (const auto& pattern : shippedCatalog().patterns()) out.push_back("pattern:" + pattern.slug);
  for (const auto& scenario : shippedCatalog().scenarios()) out.push_back("scenario:" + scenario.slug);
  return out;
}

/// A graph without "digraph g { }" around it. A fault in it fails the test.
inline Diagram diagramFrom(const std::string& statements) {
  Violations violations;
  Diagram diagram = readDot("digraph g {\n" + statements + "\n}\n", "g", "g.dot", violations);
  for (const auto& violation : violations) ADD_FAILURE() << violation.text();
  return diagram;
}

inline Diagram fixtureDiagram(const std::string& name) {
  std::ifstream in(std::string(CDP_TEST_FIXTURES) + "/diagrams/" + name + ".dot");
  EXPECT_TRUE(in) << name;
  std::stringstream text;
  text << in.rdbuf();
  Violations violations;
  Diagram diagram = readDot(text.str(), name, name + ".dot", violations);
  for (const auto& violation : violations) ADD_FAILURE() << violation.text();
  return diagram;
}

inline std::vector<std::string> pointIds(const Diagram& diagram, const Weaknesses& weaknesses, DiagramPart::Type type) {
  std::vector<std::string> out;
  for (const auto& point : weaknesses.points) {
    if (point.part.type == type) out.push_back(partId(diagram, point.part));
  }
  return out;
}

/// "orders/shop=lost": data set, what is lost, what becomes of the data.
inline std::vector<std::string> riskTexts(const Diagram& diagram, const Weaknesses& weaknesses) {
  std::vector<std::string> out;
  for (const auto& risk : weaknesses.data) {
    for (const auto& loss : risk.losses) out.push_back(risk.data + "/" + partId(diagram, loss.cause) + "=" + std::string(dataOutcomeCode(loss.outcome)));
  }
  return out;
}

}  // namespace cdp::test
