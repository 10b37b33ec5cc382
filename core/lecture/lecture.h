// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "base/language.h"

namespace cdp {

/// What an item of a lecture shows. `Unknown` is a kind that this program does not know: it is kept, told and skipped.
enum class ItemKind { Title, Pattern, Scenario, Page, Comparison, Neighbourhood, BreakIt, Unknown };
inline constexpr std::array kItemKinds{ItemKind::Title,      ItemKind::Pattern,       ItemKind::Scenario, ItemKind::Page,
                                       ItemKind::Comparison, ItemKind::Neighbourhood, ItemKind::BreakIt};

/// "title", "pattern" … "break-it": as written in the file.
std::string_view itemKindCode(ItemKind kind);
std::optional<ItemKind> itemKindFromCode(std::string_view code);

/// How dear an item is when time runs out.
enum class Priority { Must, Should, May };
inline constexpr std::array kPriorities{Priority::Must, Priority::Should, Priority::May};
std::string_view priorityCode(Priority priority);
std::optional<Priority> priorityFromCode(std::string_view code);

/// A key that this program does not know, with its value as TOML on one line: written back as it came.
struct UnknownKey {
  std::string key;
  std::string value;
  bool operator==(const UnknownKey&) const = default;
};

/// A pen stroke on a diagram, tied to a node: it moves with zoom, stays through steps and languages, and survives a new layout.
struct PenStroke {
  std::string diagram;        ///< owner, such as "pattern:scale-out"
  std::string node;           ///< id; empty: tied to the diagram's top left corner
  int step = 0;               ///< drawn in that step; 0: shown in all of them
  std::string colour;         ///< "#RRGGBB"
  double width = 3;           ///< in diagram pixels at 1:1
  std::vector<Point> points;  ///< offsets from the centre of the node's tile, in diagram pixels at 1:1
  bool operator==(const PenStroke&) const = default;
};

struct LectureItem {
  ItemKind kind = ItemKind::Title;
  std::string kindText;  ///< the kind as written, when it is not known
  /// Entry links such as "pattern:scale-out". One for most kinds, several for a comparison, none for a title.
  std::vector<std::string> show;
  std::vector<std::string> stages;  ///< names of the stages to show, in this order; empty: all of them
  std::vector<std::string> fail;    ///< break-it: ids of nodes and groups to fail from the start
  int step = 0;                     ///< break-it: the diagram's step; 0: the last one
  LocalizedText title;              ///< may be empty: the entry's own name serves
  LocalizedText text;               ///< title cards: what stands below the title; Markdown; may be empty
  LocalizedText notes;              ///< for the lecturer alone
  double minutes = 0;               ///< planned; 0: not planned
  Priority priority = Priority::Should;
  std::vector<PenStroke> strokes;
  std::vector<UnknownKey> unknown;
  int line = 0;  ///< in the file it was read from; 0: not known

  /// Compares everything but the line.
  bool operator==(const LectureItem& other) const;
};

/// What the file says about itself: everything but the items.
struct LectureHead {
  LocalizedText title;               ///< may be empty
  LocalizedText summary;             ///< may be empty
  std::string author;                ///< may be empty
  std::optional<Language> language;  ///< hints: how to begin
  std::optional<Lens> lens;
  std::string theme;   ///< "light", "dark", "contrast" or empty
  double minutes = 0;  ///< what the lecture has to fit into; 0: not given
  std::vector<UnknownKey> unknown;
  bool operator==(const LectureHead&) const = default;
};

/// An ordered list of things to project, with notes and times. A value; copies are independent.
struct Lecture {
  LectureHead head;
  std::vector<LectureItem> items;

  /// Sum of all planned minutes.
  [[nodiscard]] double plannedMinutes() const;
  bool operator==(const Lecture&) const = default;
};

/// Bounds on what is read and written: a file from somebody else costs neither memory nor time.
struct LectureLimits {
  static constexpr std::size_t kBytes = 2u << 20;
  static constexpr std::size_t kItems = 500;
  static constexpr std::size_t kLinks = 12;  ///< in one item
  static constexpr std::size_t kStages = 60;
  static constexpr std::size_t kTitleChars = 200;  ///< code points, as are the following
  static constexpr std::size_t kTextChars = 4000;
  static constexpr std::size_t kNotesChars = 20000;
  static constexpr std::size_t kNameChars = 80;        ///< slugs, ids, stage names
  static constexpr std::size_t kStrokes = 400;         ///< in one item
  static constexpr std::size_t kPoints = 5000;         ///< in one stroke
  static constexpr std::size_t kUnknownKeys = 100;     ///< in one table
  static constexpr std::size_t kUnknownBytes = 20000;  ///< of one value
  static constexpr std::size_t kFaults = 200;          ///< told one by one; more are only said to be there
  static constexpr int kMinutes = 600;
  static constexpr double kCoordinate = 100000;
};

/// A lecture of one item, to project an entry without a file. `link`: "pattern:scale-out", "scenario:campaign", "reference:…".
Lecture lectureOf(std::string_view link);

/// "scale-out" of "pattern:scale-out"; a text without a colon is returned whole.
std::string_view slugOf(std::string_view link);
/// "pattern" of "pattern:scale-out"; empty without a colon.
std::string_view kindOf(std::string_view link);

}  // namespace cdp
