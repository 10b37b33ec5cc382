// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/file_set.h"
#include "base/language.h"
#include "theme.h"

namespace cdp::render {

struct PptxSlide {
  std::string title;
  std::string kicker;       ///< small, above the title
  std::string text;         ///< one line below the title
  std::string body;         ///< paragraphs below the title, separated by line breaks; where there is no picture
  std::string position;     ///< "2 / 3"
  std::string notes;        ///< paragraphs separated by line breaks
  std::string description;  ///< of the picture, for who does not see it
  std::string png;
  std::string svg;
  double width = 0;  ///< of the picture, pixels at 1:1
  double height = 0;
  bool isTitle = false;
};

struct PptxShow {
  Language language = Language::English;
  std::string title;
  const Theme* theme = nullptr;
  std::vector<PptxSlide> slides;
};

/// Room for `body`, in points, and the size it is set in.
inline constexpr double kPptxBodyWidth = 859;
inline constexpr double kPptxBodyHeight = 396;
inline constexpr double kPptxBodyFont = 20;

/// The parts of an Office Open XML presentation (ECMA-376), the list of content types first. All texts are escaped here.
std::vector<NewFile> pptxParts(const PptxShow& show);

}  // namespace cdp::render
