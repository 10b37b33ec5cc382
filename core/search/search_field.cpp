// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/unicode.h"
#include "search/search_index.h"

namespace cdp::search {
namespace {

constexpr std::array<std::string_view, kEntryKinds.size()> kKindCodes{"pattern", "anti-pattern", "scenario", "principle", "reference", "service", "case-note"};
constexpr std::array<std::string_view, kSearchFields> kFieldCodes{"name",     "alias",          "symptom",   "hint",    "tagline", "summary",  "problem",
                                                                  "solution", "implementation", "structure", "then",    "now",     "benefits", "caveats",
                                                                  "other",    "body",           "remedy",    "service", "related"};
constexpr std::size_t kLongestSentence = 400;

}  // namespace

std::string_view entryKindCode(EntryKind kind) { return kKindCodes[static_cast<std::size_t>(kind)]; }
std::optional<EntryKind> entryKindFromCode(std::string_view code) {
  const auto it = std::find(kKindCodes.begin(), kKindCodes.end(), code);
  if (it == kKindCodes.end()) return std::nullopt;
  return static_cast<EntryKind>(it - kKindCodes.begin());
}

std::string_view searchFieldCode(SearchField field) { return kFieldCodes[static_cast<std::size_t>(field)]; }
std::optional<SearchField> searchFieldFromCode(std::string_view code) {
  const auto it = std::find(kFieldCodes.begin(), kFieldCodes.end(), code);
  if (it == kFieldCodes.end()) return std::nullopt;
  return static_cast<SearchField>(it - kFieldCodes.begin());
}

std::vector<std::string> sentencesOf(std::string_view text) {
  constexpr std::string_view kFullStop = "。";
  constexpr std::string_view kComma = "、";
  std::vector<std::string> out;
  std::size_t start = 0;
  const auto take = [&](std::size_t until) {
    const std::string_view sentence = trimmed(text.substr(start, until - start));
    if (!sentence.empty()) out.emplace_back(sentence);
    start = until;
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    if (rest.front() == '\n') {
      take(i);
      start = ++i;
    } else if (rest.starts_with(kFullStop)) {
      i += kFullStop.size();
      take(i);
    } else if ((rest.front() == '.' || rest.front() == '!' || rest.front() == '?') && (rest.size() == 1 || rest[1] == ' ' || rest[1] == '\n')) {
      take(++i);
    } else if (i - start >= kLongestSentence && (rest.front() == ' ' || rest.starts_with(kComma))) {
      i += rest.front() == ' ' ? 1 : kComma.size();
      take(i);
    } else {
      ++i;
    }
  }
  take(text.size());
  return out;
}

}  // namespace cdp::search
