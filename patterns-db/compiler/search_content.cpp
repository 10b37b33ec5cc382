// SPDX-License-Identifier: Apache-2.0
#include "search_content.h"

#include <algorithm>
#include <functional>

#include "base/files.h"
#include "base/unicode.h"
#include "toml_file.h"

namespace cdp::compiler {
namespace fs = std::filesystem;
namespace {

using Need = TomlTable::Need;

/// Hands over the table of a file; false if there is none.
bool withOptionalToml(const fs::path& path, Violations& violations, const std::function<void(TomlTable&)>& take) {
  const auto text = readFile(path, 4u << 20);
  if (!text) {
    if (text.error().code != Error::Code::NotFound) violations.push_back({path.string(), 1, "unreadable-file", text.error().message});
    return false;
  }
  if (const std::size_t bad = firstInvalidUtf8(*text); bad != std::string::npos) {
    const auto line = 1 + std::count(text->begin(), text->begin() + static_cast<long>(bad), '\n');
    violations.push_back({path.string(), static_cast<int>(line), "not-utf8", "the file is not valid UTF-8"});
    return false;
  }
  const auto parsed = parseToml(*text, path.string(), violations);
  if (!parsed) return false;
  TomlTable table(*parsed, path.string(), violations);
  take(table);
  table.finish();
  return true;
}

void concepts(const fs::path& folder, SearchContent& content, Violations& violations) {
  const fs::path path = folder / "vocabulary" / "concepts.toml";
  content.conceptsPath = path.string();
  withOptionalToml(path, violations, [&](TomlTable& file) {
    for (auto& t : file.tables("concept")) {
      search::SearchConcept entry;
      entry.slug = t.text("slug");
      entry.words.en = t.list("en", Need::Optional);
      entry.words.ja = t.list("ja", Need::Optional);
      if (entry.words.en.size() + entry.words.ja.size() < 2) t.fault(t.line(), "small-concept", "\"" + entry.slug + "\" needs at least two words");
      const bool twice = std::any_of(content.concepts.begin(), content.concepts.end(), [&](const auto& c) { return c.slug == entry.slug; });
      if (twice) t.fault(t.line(), "duplicate-slug", "\"" + entry.slug + "\" is defined twice");
      t.finish();
      if (!twice) content.concepts.push_back(std::move(entry));
    }
  });
}

void neighbours(const fs::path& folder, SearchContent& content, Violations& violations) {
  const fs::path path = folder / "vocabulary" / "neighbours.toml";
  content.neighboursPath = path.string();
  withOptionalToml(path, violations, [&](TomlTable& file) {
    for (auto& t : file.tables("pair")) {
      const auto patterns = t.list("patterns");
      NeighbourPair pair;
      pair.text = t.localized("text");
      pair.line = t.line();
      if (patterns.size() != 2) {
        t.fault(t.lineOf("patterns"), "bad-value", "\"patterns\" must name two different patterns");
      } else {
        pair.first = std::min(patterns[0], patterns[1]);
        pair.second = std::max(patterns[0], patterns[1]);
        content.neighbours.push_back(std::move(pair));
      }
      t.finish();
    }
  });
}

void hints(const fs::path& folder, SearchContent& content, Violations& violations) {
  const fs::path path = folder / "vocabulary" / "hints.toml";
  content.hintsPath = path.string();
  withOptionalToml(path, violations, [&](TomlTable& file) {
    for (auto& t : file.tables("hint")) {
      SearchHint hint;
      hint.pattern = t.text("pattern");
      hint.words.en = t.list("en", Need::Optional);
      hint.words.ja = t.list("ja", Need::Optional);
      hint.line = t.line();
      t.finish();
      content.hints.push_back(std::move(hint));
    }
  });
}

FinderAnswer answer(TomlTable& t) {
  FinderAnswer out;
  out.text = t.localized("text");
  out.next = t.text("next", Need::Optional);
  for (auto& result : t.tables("result")) {
    out.results.push_back({result.text("pattern"), result.localized("reason")});
    result.finish();
  }
  if (out.next.empty() == out.results.empty()) {
    t.fault(t.line(), "finder-answer", "an answer has either \"next\" or at least one [[question.answer.result]]");
  }
  if (out.results.size() > 3) t.fault(t.line(), "finder-answer", "an answer leads to at most three patterns");
  t.finish();
  return out;
}

void finder(const fs::path& folder, SearchContent& content, Violations& violations) {
  const fs::path path = folder / "finder" / "finder.toml";
  withOptionalToml(path, violations, [&](TomlTable& file) {
    content.finderPath = path.string();
    content.finderStart = file.text("start");
    for (auto& t : file.tables("question", Need::Required)) {
      FinderQuestion question;
      question.id = t.text("id");
      question.text = t.localized("text");
      for (auto& entry : t.tables("answer", Need::Required)) question.answers.push_back(answer(entry));
      if (question.answers.size() < 2) t.fault(t.line(), "finder-question", "a question needs at least two answers");
      if (!content.finderLines.emplace(question.id, t.line()).second) {
        t.fault(t.line(), "duplicate-slug", "the question \"" + question.id + "\" is defined twice");
      } else {
        content.finder.questions.push_back(std::move(question));
      }
      t.finish();
    }
    auto& questions = content.finder.questions;
    const auto start = std::find_if(questions.begin(), questions.end(), [&](const auto& q) { return q.id == content.finderStart; });
    if (start != questions.end()) std::rotate(questions.begin(), start, start + 1);
  });
}

}  // namespace

SearchContent loadSearchContent(const fs::path& folder, Violations& violations) {
  SearchContent content;
  concepts(folder, content, violations);
  neighbours(folder, content, violations);
  hints(folder, content, violations);
  finder(folder, content, violations);
  return content;
}

}  // namespace cdp::compiler
