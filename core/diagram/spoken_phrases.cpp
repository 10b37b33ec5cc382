// SPDX-License-Identifier: Apache-2.0
#include "diagram/spoken_phrases.h"

#include <algorithm>

namespace cdp {
namespace {

using Names = std::vector<std::string>;

Names namesOf(const std::vector<SpokenPart>& parts) {
  Names out;
  for (const auto& part : parts) out.push_back(part.name);
  return out;
}

bool all(const std::vector<SpokenPart>& parts, bool SpokenPart::*quality) {
  return std::all_of(parts.begin(), parts.end(), [&](const SpokenPart& part) { return part.*quality; });
}

/// "A", "A and B", "A, B and C".
std::string listEnglish(const Names& names, const char* word) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? std::string(" ") + word + " " : ", ";
    out += names[i];
  }
  return out;
}

/// "A", "AとB", "A、B、C".
std::string listJapanese(const Names& names) {
  if (names.size() == 2) return names[0] + "と" + names[1];
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) out += (i > 0 ? "、" : "") + names[i];
  return out;
}

/// "A", "AかB", "A、B、Cのいずれか".
std::string eitherJapanese(const Names& names) {
  if (names.size() == 2) return names[0] + "か" + names[1];
  return names.size() < 2 ? listJapanese(names) : listJapanese(names) + "のいずれか";
}

bool isPlural(const std::vector<SpokenPart>& parts) { return parts.size() > 1 || (!parts.empty() && parts.front().plural); }

std::string english(const SpokenClaim& c) {
  const std::string a = listEnglish(namesOf(c.sources), "and");
  const std::string b = listEnglish(namesOf(c.targets), c.alternatives ? "or" : "and");
  const std::string note = c.label.empty() ? "" : " (" + c.label + ")";
  const bool many = isPlural(c.sources);
  const auto verb = [&](const char* one, const char* more) { return a + " " + (many ? more : one) + " "; };
  if (c.kind == "request") {
    std::string out = verb("asks", "ask") + b + note;
    if (!c.insteadOf.empty()) {
      out = "If " + listEnglish(c.insteadOf, "and") + (c.insteadOf.size() > 1 ? " do" : " does") + " not answer, " + out;
    }
    if (c.optional) out += std::string(", but can do without ") + (isPlural(c.targets) ? "them" : "it");
    return out + ".";
  }
  if (c.kind == "message") {
    if (all(c.sources, &SpokenPart::mailbox)) return b + (isPlural(c.targets) ? " take" : " takes") + " messages from " + a + note + ".";
    return verb("sends messages to", "send messages to") + b + note + ".";
  }
  if (c.kind == "replicate") {
    return c.sync ? verb("writes every change to", "write every change to") + b + " at the same time" + note + "."
                  : verb("passes every change on to", "pass every change on to") + b + " a little later" + note + ".";
  }
  if (c.kind == "copy") return "Data is copied from " + a + " to " + b + note + ".";
  if (c.kind == "launch") {
    if (all(c.sources, &SpokenPart::image)) return b + (isPlural(c.targets) ? " are" : " is") + " started from " + a + note + ".";
    return verb("starts", "start") + b + note + ".";
  }
  if (c.kind == "switch") {
    if (all(c.sources, &SpokenPart::address)) return verb("moves to", "move to") + b + note + ".";
    if (all(c.targets, &SpokenPart::address)) return verb("switches", "switch") + b + " over" + note + ".";
    return verb("hands over to", "hand over to") + b + note + ".";
  }
  if (c.kind == "manage") return verb("manages", "manage") + b + note + ".";
  if (c.kind == "monitor") return verb("watches", "watch") + b + note + ".";
  return verb("leads to", "lead to") + b + note + ".";
}

std::string japanese(const SpokenClaim& c) {
  const std::string a = listJapanese(namesOf(c.sources));
  const std::string b = c.alternatives ? eitherJapanese(namesOf(c.targets)) : listJapanese(namesOf(c.targets));
  std::string note = c.label;
  if (c.optional) note += std::string(note.empty() ? "" : "、") + "なくても動く";
  if (!note.empty()) note = "(" + note + ")";
  const std::string end = note + "。";
  if (c.kind == "request") {
    const std::string when = c.insteadOf.empty() ? "" : listJapanese(c.insteadOf) + "が応答しないときは、";
    return when + a + "が" + b + "にリクエストを送る" + end;
  }
  if (c.kind == "message") {
    if (all(c.sources, &SpokenPart::mailbox)) return b + "が" + a + "からメッセージを受け取る" + end;
    return a + "が" + b + "にメッセージを送る" + end;
  }
  if (c.kind == "replicate") {
    return c.sync ? a + "への変更は、同時に" + b + "にも書き込まれる" + end : a + "への変更は、少し遅れて" + b + "に届く" + end;
  }
  if (c.kind == "copy") return a + "から" + b + "へデータをコピーする" + end;
  if (c.kind == "launch") {
    if (all(c.sources, &SpokenPart::image)) return a + "から" + b + "を起動する" + end;
    return a + "が" + b + "を起動する" + end;
  }
  if (c.kind == "switch") {
    if (all(c.sources, &SpokenPart::address)) return a + "を" + b + "へ切り替える" + end;
    if (all(c.targets, &SpokenPart::address)) return a + "が" + b + "を切り替える" + end;
    return a + "から" + b + "へ切り替える" + end;
  }
  if (c.kind == "manage") return a + "が" + b + "を操作する" + end;
  if (c.kind == "monitor") return a + "が" + b + "を監視する" + end;
  return a + "から" + b + "へつながる" + end;
}

}  // namespace

std::string sayClaim(const SpokenClaim& claim, Language language) { return language == Language::English ? english(claim) : japanese(claim); }

std::string sayPlace(const std::string& place, const std::vector<std::string>& members, Language language) {
  if (language == Language::Japanese) return place + "には、" + listJapanese(members) + "がある。";
  return place + (isEnglishPlural(place) ? " hold " : " holds ") + listEnglish(members, "and") + ".";
}

bool isEnglishPlural(std::string_view name) {
  for (const std::string_view bracket : {" (", "("}) name = name.substr(0, name.find(bracket));
  if (name.find(" and ") != std::string_view::npos || name.find(", ") != std::string_view::npos) return true;
  for (const std::string_view preposition : {" on ", " of ", " in ", " for ", " with ", " from ", " at "}) name = name.substr(0, name.find(preposition));
  if (name.size() < 3 || name.back() != 's') return false;
  const char before = name[name.size() - 2];
  return before != 's' && before != 'u' && before != 'i';
}

}  // namespace cdp
