// SPDX-License-Identifier: Apache-2.0
#include "markdown_fields.h"

#include <algorithm>

#include "base/unicode.h"

namespace cdp::compiler {

std::vector<Section> splitSections(std::string_view markdown, int level, int firstLine, const std::string& path, Violations& violations) {
  const std::string mark = std::string(static_cast<std::size_t>(level), '#') + " ";
  std::vector<Section> sections;
  bool fenced = false;
  bool complained = false;
  int line = firstLine;
  for (std::size_t at = 0; at <= markdown.size(); ++line) {
    const std::size_t end = std::min(markdown.find('\n', at), markdown.size());
    const std::string_view text = markdown.substr(at, end - at);
    if (text.starts_with("```")) fenced = !fenced;
    if (!fenced && text.starts_with(mark)) {
      sections.push_back({std::string(trimmed(text.substr(mark.size()))), {}, line});
    } else if (!sections.empty()) {
      sections.back().body.append(text).push_back('\n');
    } else if (!complained && !trimmed(text).empty()) {
      violations.push_back({path, line, "text-before-heading", "there is text before the first \"" + mark + "…\" heading"});
      complained = true;
    }
    at = end + 1;
  }
  for (auto& section : sections) section.body = std::string(trimmed(section.body));
  return sections;
}

std::vector<Section> expectSections(std::string_view markdown, const std::vector<std::string>& expected, const std::string& path, Violations& violations) {
  const auto found = splitSections(markdown, 2, 1, path, violations);
  std::vector<Section> out(expected.size());
  std::size_t last = 0;
  for (const auto& section : found) {
    const auto it = std::find(expected.begin(), expected.end(), section.heading);
    if (it == expected.end()) {
      violations.push_back({path, section.line, "unknown-heading", "\"## " + section.heading + "\" is not a heading of this page"});
      continue;
    }
    const auto index = static_cast<std::size_t>(it - expected.begin());
    if (!out[index].heading.empty()) {
      violations.push_back({path, section.line, "duplicate-heading", "\"## " + section.heading + "\" stands here a second time"});
      continue;
    }
    if (index < last) {
      violations.push_back({path, section.line, "heading-order", "\"## " + section.heading + "\" stands after \"## " + expected[last] + "\""});
    }
    last = std::max(last, index);
    if (section.body.empty()) violations.push_back({path, section.line, "empty-section", "\"## " + section.heading + "\" has no text"});
    out[index] = section;
  }
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (out[i].heading.empty()) violations.push_back({path, 1, "missing-heading", "\"## " + expected[i] + "\" is missing"});
  }
  return out;
}

}  // namespace cdp::compiler
