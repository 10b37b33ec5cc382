// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "diagram/violation.h"
#include "lecture/lecture.h"
#include "store/catalog.h"

namespace cdp {

/// The ending of lecture files, with the dot.
inline constexpr std::string_view kLectureSuffix = ".cdplecture";

/// A lecture file as read. The form is TOML:
///
///     format = 1
///     language = "ja"                # hints, all optional: language, lens (generic, aws, azure, gcp), theme (light, dark, contrast)
///     author = "…"
///     minutes = 45                   # what it has to fit into
///     title = { en = "…", ja = "…" }
///     summary = { en = "…", ja = "…" }
///     [[item]]
///     kind = "pattern"               # title, pattern, scenario, page, comparison, neighbourhood, break-it
///     show = "scale-out"             # a slug, a link ("reference:storage-kinds"), or a list of them
///     stages = ["problem", "structure-2"]
///     minutes = 4
///     priority = "must"              # must, should, may
///     notes.en = """…"""
///     [[item.stroke]]
///     diagram = "pattern:scale-out"
///     node = "web_1"
///     colour = "#D0342C"
///     points = "0,0 12.5,3"
struct LectureFile {
  Lecture lecture;
  Violations violations;  ///< by line; what they name was left out, the rest is usable
  /// False: something written in the file is in neither the lecture nor its unknown keys, so saving would lose it. Ask first.
  bool complete = true;
};

/// Reads lecture text; `path` is for messages only. Never throws; limits: LectureLimits.
/// Errors: Format (not UTF-8, not TOML, with the line), Limit, Version (a later format).
Result<LectureFile> parseLecture(std::string_view text, const std::string& path);
/// As parseLecture, and NotFound, Io.
Result<LectureFile> readLecture(const std::filesystem::path& path);

/// The file's text: readable, the same for the same lecture. Comments of a hand-written file are not kept, unknown keys are.
std::string lectureToText(const Lecture& lecture);
/// Writes atomically. Errors: Limit (it could not be read back), Io.
Result<void> writeLecture(const std::filesystem::path& path, const Lecture& lecture);

/// What a lecture asks for that the catalog does not have: entries ("not-installed"), kinds, stages, steps, nodes.
/// The deck shows a card in their place; nothing else suffers.
Violations missingFrom(const Lecture& lecture, const Catalog& catalog, const std::string& path = {});

/// A shipped or own lecture found in a folder.
struct FoundLecture {
  std::filesystem::path path;
  LectureHead head;  ///< empty when the file could not be read
  double minutes = 0;
  std::size_t items = 0;
  std::string trouble;  ///< empty, or why it could not be read
};
/// All lecture files of a folder, by file name; an absent folder gives none. At most 1000.
std::vector<FoundLecture> lecturesIn(const std::filesystem::path& folder);
/// Where the shipped lectures are: the environment's CDP_LECTURES, else beside the program (../share/cdp-atlas/lectures), else
/// where a system installs them. Errors: NotFound, with the places that were tried.
Result<std::filesystem::path> locateLectures();
/// A path, or the name of a shipped lecture ("cdp-in-45-minutes"). A path is not looked at: reading it tells what is wrong with it.
/// Errors: NotFound, with the nearest name.
Result<std::filesystem::path> findLecture(const std::string& asked);

}  // namespace cdp
