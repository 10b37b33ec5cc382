// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace cdp {

/// A piece of running text for the wall, without mark-up.
struct TextBlock {
  enum class Kind { Heading, Paragraph, Bullet, Numbered };
  Kind kind = Kind::Paragraph;
  std::string text;
  int number = 0;          ///< Numbered: from 1
  bool continued = false;  ///< goes on from the page before: without its mark
  std::string link;        ///< where it leads, such as "pattern:scale-out"; may be empty
  bool operator==(const TextBlock&) const = default;
};

struct LocalizedBlocks {
  std::vector<TextBlock> en;
  std::vector<TextBlock> ja;

  [[nodiscard]] const std::vector<TextBlock>& in(Language language) const { return language == Language::English ? en : ja; }
  std::vector<TextBlock>& in(Language language) { return language == Language::English ? en : ja; }
  [[nodiscard]] bool empty() const { return en.empty() && ja.empty(); }
};

/// What fits on one page: `lines` lines of `ems` ems each.
struct TextBudget {
  double ems = 30;
  int lines = 12;
};

inline constexpr double kLineSpacing = 1.45;  ///< line height in ems
inline constexpr double kBlockGap = 0.5;      ///< between blocks, in lines
inline constexpr double kBulletIndent = 1.4;  ///< in ems

/// The budget of an area (pixels) for a font size (pixels); at least 8 ems and 2 lines.
TextBudget textBudget(double areaWidth, double areaHeight, double fontPixels);

/// Markdown as blocks: lists become items (nested ones flattened), table rows "first cell: column – second; column – third",
/// links their words.
std::vector<TextBlock> blocksOf(std::string_view markdown);

/// Breaks at spaces and hyphens, and between Japanese characters as JIS X 4051 allows; a longer word is cut. First fit. Linear in the
/// length of the text.
std::vector<std::string> wrapText(std::string_view text, double ems);

/// Sentences with what ends them; joined together they are the text again.
std::vector<std::string> sentencesOf(std::string_view text);

/// Height of a block in lines.
double blockLines(const TextBlock& block, double ems);

/// Splits blocks into pages that fit. A block is kept whole where a page can hold it, else it is cut between sentences, and only a
/// sentence longer than a page is cut between lines. No heading stands at the foot of a page. Among the ways with the fewest pages the
/// evenest is taken. At least one page, perhaps an empty one.
std::vector<std::vector<TextBlock>> paginate(const std::vector<TextBlock>& blocks, const TextBudget& budget);

}  // namespace cdp
