// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "diagram/violation.h"
#include "model/diagram.h"
#include "model/entries.h"
#include "model/remedy.h"
#include "model/vocabulary.h"
#include "search_content.h"

namespace cdp::compiler {

/// Where an entry was written, for messages about it.
struct Place {
  std::string path;
  int line = 1;
};

template <typename T>
struct Loaded {
  T value;
  Place place;
  std::map<std::string, int> lines;  ///< line of a key, or of an item such as "relation:scale-up"; missing: place.line
};

struct LoadedDiagram {
  Diagram diagram;
  std::string source;
  std::string path;
};

/// Everything a content folder says, as read: values with their places, not yet checked against one another.
struct Content {
  Vocabulary vocabulary;
  std::vector<Loaded<Pattern>> patterns;  ///< relations as written, one direction
  std::vector<Loaded<Service>> services;
  std::vector<Loaded<Principle>> principles;
  std::vector<Loaded<AntiPattern>> antiPatterns;
  std::vector<Loaded<ReferencePage>> referencePages;
  std::vector<Loaded<CaseNote>> caseNotes;
  std::vector<Loaded<Scenario>> scenarios;
  std::vector<Loaded<Remedy>> remedies;           ///< what helps a weak point, in the file's order
  std::map<std::string, LoadedDiagram> diagrams;  ///< by owner, "pattern:scale-out"
  SearchContent search;
};

}  // namespace cdp::compiler
