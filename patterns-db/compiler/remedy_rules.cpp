// SPDX-License-Identifier: Apache-2.0
#include "remedy_rules.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/files.h"
#include "base/suggestions.h"
#include "base/unicode.h"
#include "toml_file.h"

namespace cdp::compiler {
namespace {

using Need = TomlTable::Need;

Remedy readRemedy(TomlTable& t) {
  Remedy out;
  out.role = t.text("role", Need::Optional);
  out.kind = t.text("kind", Need::Optional);
  const std::string trouble = t.text("trouble", Need::Optional);
  if (trouble == "data") {
    out.trouble = Remedy::Trouble::Data;
  } else if (!trouble.empty() && trouble != "outage") {
    t.fault(t.lineOf("trouble"), "bad-value", "\"" + trouble + "\" is not a trouble: outage or data");
  }
  if (t.has("data")) out.holdsData = t.truth("data", false);
  out.askedBy = t.text("asked_by", Need::Optional);
  out.patterns = t.list("patterns");
  out.reason = t.localized("reason");
  return out;
}

class Checker {
 public:
  Checker(const Content& content, Violations& violations) : m_content(content), m_violations(violations) {
    for (const auto& role : content.vocabulary.roles) m_roles.push_back(role.slug);
    for (const auto& kind : content.vocabulary.groupKinds) m_kinds.push_back(kind.slug);
    for (const auto& pattern : content.patterns) m_patterns.push_back(pattern.value.slug);
  }

  void check(const Loaded<Remedy>& loaded) {
    const Remedy& r = loaded.value;
    const auto line = [&](const char* key) {
      const auto it = loaded.lines.find(key);
      return it == loaded.lines.end() ? loaded.place.line : it->second;
    };
    m_path = loaded.place.path;
    if (r.role.empty() == r.kind.empty()) fault(loaded.place.line, "remedy-target", "a remedy is for a role or for a kind of group, and for one of them only");
    if (!r.role.empty()) known(r.role, m_roles, "unknown-role", "role", line("role"));
    if (!r.askedBy.empty()) known(r.askedBy, m_roles, "unknown-role", "role", line("asked_by"));
    if (!r.kind.empty()) {
      known(r.kind, m_kinds, "unknown-kind", "kind of group", line("kind"));
      const GroupKind* kind = m_content.vocabulary.groupKind(r.kind);
      if (kind != nullptr && !kind->fails) fault(line("kind"), "remedy-target", "a group of the kind \"" + r.kind + "\" is never lost as a whole");
      if (r.holdsData || !r.askedBy.empty()) fault(loaded.place.line, "remedy-condition", "data and asked_by are conditions on nodes, not on groups");
    }
    for (const auto& pattern : r.patterns) known(pattern, m_patterns, "dangling-link", "pattern", line("patterns"));
    for (const auto& pattern : r.patterns) {
      const int holds = !r.holdsData ? -1 : *r.holdsData ? 1 : 0;
      if (!m_seen.insert({r.role, r.kind, r.trouble == Remedy::Trouble::Data, holds, r.askedBy, pattern}).second) {
        fault(line("patterns"), "duplicate-item", "another remedy with the same conditions names \"" + pattern + "\" already");
      }
    }
  }

 private:
  void fault(int line, std::string rule, std::string message) { m_violations.push_back({m_path, line, std::move(rule), std::move(message)}); }

  void known(const std::string& slug, const std::vector<std::string>& all, const char* rule, const std::string& what, int line) {
    if (std::find(all.begin(), all.end(), slug) != all.end()) return;
    const std::string hint = didYouMean(slug, all);
    fault(line, rule, "there is no " + what + " \"" + slug + "\"" + (hint.empty() ? "" : ". " + hint));
  }

  const Content& m_content;
  Violations& m_violations;
  std::string m_path;
  std::vector<std::string> m_roles;
  std::vector<std::string> m_kinds;
  std::vector<std::string> m_patterns;
  std::set<std::tuple<std::string, std::string, bool, int, std::string, std::string>> m_seen;
};

}  // namespace

void loadRemedies(const std::filesystem::path& folder, Content& content, Violations& violations) {
  const std::filesystem::path file = folder / "vocabulary" / "remedies.toml";
  const std::string path = file.string();
  const auto text = readFile(file, 4u << 20);
  if (!text) {
    if (text.error().code != Error::Code::NotFound) violations.push_back({path, 1, "unreadable-file", text.error().message});
    return;
  }
  if (const std::size_t bad = firstInvalidUtf8(*text); bad != std::string::npos) {
    const auto lines = std::count(text->begin(), text->begin() + static_cast<std::ptrdiff_t>(bad), '\n');
    violations.push_back({path, 1 + static_cast<int>(lines), "not-utf8", "the file is not valid UTF-8"});
    return;
  }
  const auto parsed = parseToml(*text, path, violations);
  if (!parsed) return;
  TomlTable table(*parsed, path, violations);
  for (auto& entry : table.tables("remedy", Need::Required)) {
    Loaded<Remedy> loaded;
    loaded.value = readRemedy(entry);
    loaded.place = {path, entry.line()};
    for (const char* key : {"role", "kind", "asked_by", "patterns"}) loaded.lines[key] = entry.lineOf(key);
    content.remedies.push_back(std::move(loaded));
    entry.finish();
  }
  table.finish();
}

void checkRemedies(const Content& content, Violations& violations) {
  Checker checker(content, violations);
  for (const auto& loaded : content.remedies) checker.check(loaded);
}

}  // namespace cdp::compiler
