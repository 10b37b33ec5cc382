// SPDX-License-Identifier: Apache-2.0
#include "lecture/lecture_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "base/files.h"
#include "base/suggestions.h"
#include "base/unicode.h"
#include "lecture/toml_guard.h"
#include "lecture/toml_values.h"

namespace cdp {
namespace fs = std::filesystem;
using lecturefile::TableReader;

namespace {

constexpr int kFormat = 1;

/// "scale-out" becomes "pattern:scale-out" where the kind of item says what is meant.
std::string asLink(const std::string& text, ItemKind kind) {
  if (text.find(':') != std::string::npos) return text;
  switch (kind) {
    case ItemKind::Scenario:
      return "scenario:" + text;
    case ItemKind::Page:
      return "reference:" + text;
    default:
      return "pattern:" + text;
  }
}

bool isLink(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == ':'; });
}

bool isColour(std::string_view text) {
  return text.size() == 7 && text[0] == '#' &&
         std::all_of(text.begin() + 1, text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
}

std::optional<std::vector<Point>> parsePoints(std::string_view text) {
  std::vector<Point> points;
  const char* at = text.data();
  const char* end = at + text.size();
  const auto number = [&](double& value) {
    const auto [after, code] = std::from_chars(at, end, value);
    if (code != std::errc() || !std::isfinite(value) || std::abs(value) > LectureLimits::kCoordinate) return false;
    at = after;
    return true;
  };
  while (at < end) {
    Point p;
    if (!number(p.x) || at == end || *at != ',') return std::nullopt;
    ++at;
    if (!number(p.y)) return std::nullopt;
    points.push_back(p);
    while (at < end && (*at == ' ' || *at == '\n')) ++at;
    if (points.size() > LectureLimits::kPoints) return std::nullopt;
  }
  return points;
}

std::optional<PenStroke> readStroke(TableReader table) {
  PenStroke stroke;
  stroke.diagram = table.text("diagram", LectureLimits::kNameChars);
  stroke.node = table.text("node", LectureLimits::kNameChars);
  stroke.step = table.integer("step", 0, 1000, 0);
  stroke.colour = table.text("colour", 7);
  stroke.width = table.number("width", 0.5, 40, stroke.width);
  const auto points = parsePoints(table.text("points", LectureLimits::kPoints * 24));
  if (!points || points->empty()) {
    table.fault(table.lineOf("points"), "bad-points",
                "\"points\" must be \"x,y x,y …\" in diagram pixels, at most " + std::to_string(LectureLimits::kPoints) + "; the stroke is left out");
    return std::nullopt;
  }
  if (!isColour(stroke.colour)) {
    table.fault(table.lineOf("colour"), "bad-colour", "\"colour\" must be written as #RRGGBB; the stroke is drawn in red");
    stroke.colour = "#D0342C";
  }
  if (!isLink(stroke.diagram) || stroke.diagram.empty()) {
    table.fault(table.lineOf("diagram"), "bad-link", "\"diagram\" must name one, such as \"pattern:scale-out\"; the stroke is left out");
    return std::nullopt;
  }
  stroke.points = *points;
  for (const auto& key : table.rest()) table.fault(table.line(), "unknown-key", "\"" + key.key + "\" does not belong to a stroke; it is left out");
  return stroke;
}

LectureItem readItem(TableReader& table) {
  LectureItem item;
  item.line = table.line();
  item.kindText = table.text("kind", LectureLimits::kNameChars);
  const auto kind = itemKindFromCode(item.kindText);
  item.kind = kind.value_or(ItemKind::Unknown);
  if (kind) {
    item.kindText.clear();
  } else {
    // Kept whole, so a later program can show it: nothing is lost by saving.
    std::string kinds;
    for (ItemKind known : kItemKinds) kinds += (kinds.empty() ? "" : ", ") + std::string(itemKindCode(known));
    table.fault(table.lineOf("kind"), "unknown-kind", "\"" + item.kindText + "\" is not a kind of item that this program knows (" + kinds + "); it is skipped");
  }
  for (auto& link : table.texts("show", LectureLimits::kLinks, LectureLimits::kNameChars)) {
    if (!isLink(link)) {
      table.fault(table.lineOf("show"), "bad-link", "\"" + link + "\" is not the name of an entry; it is left out");
      continue;
    }
    item.show.push_back(kind ? asLink(link, item.kind) : link);
  }
  item.stages = table.texts("stages", LectureLimits::kStages, LectureLimits::kNameChars);
  item.fail = table.texts("fail", LectureLimits::kStages, LectureLimits::kNameChars);
  item.step = table.integer("step", 0, 1000, 0);
  item.title = table.localized("title", LectureLimits::kTitleChars);
  item.text = table.localized("text", LectureLimits::kTextChars);
  item.notes = table.localized("notes", LectureLimits::kNotesChars);
  item.minutes = table.number("minutes", 0, LectureLimits::kMinutes, 0);
  if (const std::string priority = table.text("priority", LectureLimits::kNameChars); !priority.empty()) {
    if (const auto known = priorityFromCode(priority)) {
      item.priority = *known;
    } else {
      table.fault(table.lineOf("priority"), "bad-value", "\"priority\" must be must, should or may, not \"" + priority + "\"");
    }
  }
  for (auto& stroke : table.tables("stroke", LectureLimits::kStrokes)) {
    if (auto read = readStroke(stroke)) item.strokes.push_back(std::move(*read));
  }
  item.unknown = table.rest();
  if (kind && item.kind != ItemKind::Title && item.show.empty()) {
    table.fault(item.line, "missing-key", "an item of kind \"" + std::string(itemKindCode(item.kind)) + "\" needs \"show\"");
  }
  return item;
}

void readHead(TableReader& table, LectureHead& head) {
  head.title = table.localized("title", LectureLimits::kTitleChars);
  head.summary = table.localized("summary", LectureLimits::kTextChars);
  head.author = table.text("author", LectureLimits::kTitleChars);
  head.minutes = table.number("minutes", 0, LectureLimits::kMinutes, 0);
  if (const std::string code = table.text("language", LectureLimits::kNameChars); !code.empty()) {
    head.language = languageFromCode(code);
    if (!head.language) table.fault(table.lineOf("language"), "bad-value", "\"language\" must be en or ja, not \"" + code + "\"");
  }
  if (const std::string code = table.text("lens", LectureLimits::kNameChars); !code.empty()) {
    head.lens = lensFromCode(code);
    if (!head.lens) table.fault(table.lineOf("lens"), "bad-value", "\"lens\" must be generic, aws, azure or gcp, not \"" + code + "\"");
  }
  head.theme = table.text("theme", LectureLimits::kNameChars);
  if (!head.theme.empty() && head.theme != "light" && head.theme != "dark" && head.theme != "contrast") {
    table.fault(table.lineOf("theme"), "bad-value", "\"theme\" must be light, dark or contrast, not \"" + head.theme + "\"");
    head.theme.clear();
  }
}

int lineAt(std::string_view text, std::size_t offset) { return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<long>(offset), '\n')); }

}  // namespace

Result<LectureFile> parseLecture(std::string_view text, const std::string& path) {
  constexpr const char* kOther = "Check that this is a lecture of CDP Atlas, or open a backup of it";
  if (text.size() > LectureLimits::kBytes) {
    return Error{Error::Code::Limit, "a lecture file is at most " + std::to_string(LectureLimits::kBytes >> 20) + " MiB", kOther, path};
  }
  if (const std::size_t bad = firstInvalidUtf8(text); bad != std::string_view::npos) {
    return Error{Error::Code::Format, "not a lecture: the text is not UTF-8", kOther, path, lineAt(text, bad)};
  }
  if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
    return Error{Error::Code::Format, "not a lecture: there is a zero byte in the text", kOther, path, lineAt(text, zero)};
  }
  if (const auto fault = tooDeepToml(text)) return Error{Error::Code::Limit, fault->message, kOther, path, fault->line};
  toml::table root;
  try {
    root = toml::parse(text, path);
  } catch (const toml::parse_error& error) {
    return Error{Error::Code::Format, "the TOML is broken here: " + std::string(error.description()), "Correct the line", path,
                 static_cast<int>(error.source().begin.line)};
  }
  LectureFile file;
  TableReader table(root, path, file.violations, file.complete);
  if (!table.has("format") && !table.has("item")) {
    return Error{Error::Code::Format, "not a lecture: it has neither \"format\" nor [[item]]", kOther, path};
  }
  if (const int format = table.integer("format", 1, 1000000, kFormat); format > kFormat) {
    return Error{Error::Code::Version, "this lecture was made by a later CDP Atlas (format " + std::to_string(format) + ")", "Update CDP Atlas", path};
  }
  readHead(table, file.lecture.head);
  // An unknown kind is kept whole and is no loss; so it does not make the file incomplete by itself.
  for (auto& item : table.tables("item", LectureLimits::kItems)) {
    const bool before = file.complete;
    const std::size_t count = file.violations.size();
    file.lecture.items.push_back(readItem(item));
    const bool onlyKept = std::all_of(file.violations.begin() + static_cast<long>(count), file.violations.end(),
                                      [](const Violation& v) { return v.rule == "unknown-kind" || v.rule == "missing-key"; });
    if (onlyKept) file.complete = before;
  }
  file.lecture.head.unknown = table.rest();
  for (const auto& key : file.lecture.head.unknown) {
    const auto* node = root.get(key.key);
    file.violations.push_back({path, node == nullptr ? 0 : static_cast<int>(node->source().begin.line), "unknown-key",
                               "\"" + key.key + "\" is not known here; it is kept and has no effect"});
  }
  for (const auto& item : file.lecture.items) {
    for (const auto& key : item.unknown) {
      if (item.kind == ItemKind::Unknown || file.violations.size() > LectureLimits::kFaults) continue;
      file.violations.push_back({path, item.line, "unknown-key", "\"" + key.key + "\" of this item is not known here; it is kept and has no effect"});
    }
  }
  std::stable_sort(file.violations.begin(), file.violations.end(), [](const Violation& a, const Violation& b) { return a.line < b.line; });
  return file;
}

Result<LectureFile> readLecture(const fs::path& path) {
  auto bytes = readFile(path, LectureLimits::kBytes);
  if (!bytes) return bytes.error();
  return parseLecture(*bytes, path.string());
}

std::vector<FoundLecture> lecturesIn(const fs::path& folder) {
  constexpr std::size_t kMost = 1000;
  std::vector<FoundLecture> found;
  std::error_code code;
  for (fs::directory_iterator it(folder, code), end; !code && it != end; it.increment(code)) {
    if (it->path().extension() == kLectureSuffix && it->is_regular_file(code)) found.push_back({it->path(), {}, 0, 0, {}});
    if (found.size() == kMost) break;
  }
  std::sort(found.begin(), found.end(), [](const FoundLecture& a, const FoundLecture& b) { return a.path < b.path; });
  for (auto& one : found) {
    auto file = readLecture(one.path);
    if (!file) {
      one.trouble = file.error().text();
      continue;
    }
    one.minutes = file->lecture.plannedMinutes();
    one.items = file->lecture.items.size();
    one.head = std::move(file->lecture.head);
  }
  return found;
}

Result<fs::path> locateLectures() {
  if (const char* fromEnvironment = std::getenv("CDP_LECTURES"); fromEnvironment != nullptr && *fromEnvironment != 0) return fs::path(fromEnvironment);
  std::error_code code;
  const fs::path program = fs::read_symlink("/proc/self/exe", code);
  const std::vector<fs::path> places{program.parent_path() / ".." / "share" / "cdp-atlas" / "lectures", "/usr/local/share/cdp-atlas/lectures",
                                     "/usr/share/cdp-atlas/lectures"};
  std::string tried;
  for (const auto& place : places) {
    if (fs::is_directory(place, code)) return place.lexically_normal();
    tried += (tried.empty() ? "" : ", ") + place.lexically_normal().string();
  }
  return Error{Error::Code::NotFound, "there are no shipped lectures; looked in " + tried, "Reinstall CDP Atlas, or set CDP_LECTURES to a folder", ""};
}

Result<fs::path> findLecture(const std::string& asked) {
  std::error_code code;
  if (asked.find('/') != std::string::npos || fs::exists(asked, code)) return fs::path(asked);
  auto folder = locateLectures();
  if (!folder) return folder.error();
  for (const std::string& name : {asked, asked + std::string(kLectureSuffix)}) {
    if (fs::exists(*folder / name, code)) return *folder / name;
  }
  std::vector<std::string> names;
  for (const auto& found : lecturesIn(*folder)) names.push_back(found.path.stem().string());
  const std::string hint = didYouMean(asked, names);
  return Error{Error::Code::NotFound, "there is no lecture \"" + asked + "\"", hint.empty() ? "`cdp lecture list` shows the shipped ones" : hint, ""};
}

}  // namespace cdp
