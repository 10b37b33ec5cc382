// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <cstdio>

#include "base/files.h"
#include "lecture/lecture_file.h"
#include "lecture/toml_values.h"

namespace cdp {
namespace {

using lecturefile::tomlKey;
using lecturefile::tomlString;

/// A multi-line text keeps its lines; what TOML would read otherwise is escaped.
std::string longString(const std::string& text) {
  if (text.find('\n') == std::string::npos) return tomlString(text);
  std::string out = "\"\"\"\n";
  std::size_t start = 0;
  while (true) {
    const std::size_t end = text.find('\n', start);
    const std::string line = tomlString(std::string_view(text).substr(start, end == std::string::npos ? end : end - start));
    out += line.substr(1, line.size() - 2);
    if (end == std::string::npos) break;
    out += '\n';
    start = end + 1;
  }
  return out + "\"\"\"";
}

/// The shortest decimal that reads back as the same value, to a thousandth.
std::string number(double value) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%.3f", value);
  std::string out = buffer;
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out == "-0" ? "0" : out;
}

void add(std::string& out, const char* key, const std::string& text) {
  if (!text.empty()) out += std::string(key) + " = " + tomlString(text) + "\n";
}

void add(std::string& out, const char* key, const LocalizedText& text) {
  for (Language language : kLanguages) {
    if (!text.in(language).empty()) out += std::string(key) + "." + std::string(languageCode(language)) + " = " + longString(text.in(language)) + "\n";
  }
}

void add(std::string& out, const char* key, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  out += std::string(key) + " = ";
  if (texts.size() == 1) {
    out += tomlString(texts.front()) + "\n";
    return;
  }
  out += "[";
  for (std::size_t i = 0; i < texts.size(); ++i) out += (i == 0 ? "" : ", ") + tomlString(texts[i]);
  out += "]\n";
}

void add(std::string& out, const std::vector<UnknownKey>& keys) {
  for (const auto& key : keys) out += tomlKey(key.key) + " = " + key.value + "\n";
}

void addItem(std::string& out, const LectureItem& item) {
  out += "\n[[item]]\n";
  add(out, "kind", item.kind == ItemKind::Unknown ? item.kindText : std::string(itemKindCode(item.kind)));
  add(out, "show", item.show);
  add(out, "stages", item.stages);
  if (item.step > 0) out += "step = " + std::to_string(item.step) + "\n";
  add(out, "fail", item.fail);
  if (item.minutes > 0) out += "minutes = " + number(item.minutes) + "\n";
  if (item.priority != Priority::Should) add(out, "priority", std::string(priorityCode(item.priority)));
  add(out, "title", item.title);
  add(out, "text", item.text);
  add(out, "notes", item.notes);
  add(out, item.unknown);
  for (const auto& stroke : item.strokes) {
    out += "[[item.stroke]]\n";
    add(out, "diagram", stroke.diagram);
    add(out, "node", stroke.node);
    if (stroke.step > 0) out += "step = " + std::to_string(stroke.step) + "\n";
    add(out, "colour", stroke.colour);
    out += "width = " + number(stroke.width) + "\n";
    std::string points;
    for (const Point& p : stroke.points) points += (points.empty() ? "" : " ") + number(p.x) + "," + number(p.y);
    add(out, "points", points);
  }
}

}  // namespace

std::string lectureToText(const Lecture& lecture) {
  std::string out = "# A lecture of CDP Atlas: open it with cdp-atlas, check it with `cdp lecture check FILE`.\nformat = 1\n";
  const LectureHead& head = lecture.head;
  add(out, "title", head.title);
  add(out, "summary", head.summary);
  add(out, "author", head.author);
  if (head.language) add(out, "language", std::string(languageCode(*head.language)));
  if (head.lens) add(out, "lens", std::string(lensCode(*head.lens)));
  add(out, "theme", head.theme);
  if (head.minutes > 0) out += "minutes = " + number(head.minutes) + "\n";
  add(out, head.unknown);
  for (const auto& item : lecture.items) addItem(out, item);
  return out;
}

Result<void> writeLecture(const std::filesystem::path& path, const Lecture& lecture) {
  const std::string text = lectureToText(lecture);
  // Never replace a good file by one that cannot be opened again.
  auto again = parseLecture(text, path.string());
  if (!again) return Error{Error::Code::Limit, "the lecture was not saved: " + again.error().message, again.error().remedy, path.string()};
  if (!again->complete) {
    return Error{Error::Code::Limit, "the lecture was not saved: " + again->violations.front().message, "Shorten it or split the lecture", path.string()};
  }
  return writeFileAtomically(path, text);
}

}  // namespace cdp
