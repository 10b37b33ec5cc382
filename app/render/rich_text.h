// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextCursor>
#include <QTextDocument>

#include "base/language.h"
#include "text/markdown.h"
#include "theme.h"

namespace cdp::render {

/// How running text is set: body size in pixels, line height by language, colours by theme.
struct TextSetting {
  Language language = Language::English;
  double pixels = 15.5;
  const Theme* theme = &Theme::get(ThemeId::Light);
  bool links = true;

  /// From base line to base line, in pixels: 1.5 em for English, 1.7 em for Japanese. (A percentage would be of the font's own
  /// spacing, which is nearly 1.5 em already in Noto Sans CJK.)
  [[nodiscard]] double lineHeight() const { return pixels * (language == Language::English ? 1.5 : 1.7); }
};

/// Sets `blocks` at the cursor, typographically: paragraph spacing instead of empty lines, hanging numbers, tables with
/// hairlines between rows only. Straight from the parsed text: no HTML in between.
void setBlocks(QTextCursor& cursor, const std::vector<Block>& blocks, const TextSetting& setting);

/// Replaces a document's content.
void setMarkdown(QTextDocument& document, std::string_view markdown, const TextSetting& setting);

}  // namespace cdp::render
