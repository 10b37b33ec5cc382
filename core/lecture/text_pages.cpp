// SPDX-License-Identifier: Apache-2.0
#include "lecture/text_pages.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/unicode.h"
#include "layout/text_metrics.h"
#include "text/markdown.h"

namespace cdp {
namespace {

using Page = std::vector<TextBlock>;

bool isOneOf(char32_t c, const char32_t* set) {
  for (; *set != 0; ++set) {
    if (*set == c) return true;
  }
  return false;
}

// What may not begin a line, and what may not end one (JIS X 4051, without the rare ones).
constexpr char32_t kNoStart[] = U"、。，．）)」』】》〉］｝・ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]!?！？:：;；,.%";
constexpr char32_t kNoEnd[] = U"（(「『【《〈［｛[";

bool mayBreak(char32_t a, char32_t b) {
  if (isOneOf(b, kNoStart) || isOneOf(a, kNoEnd) || b == ' ' || b == 0x3000) return false;
  if (a == ' ' || a == 0x3000 || a == '-' || a == '/') return true;
  return isWide(a) || isWide(b);
}

void addBlocks(const std::vector<Block>& blocks, std::vector<TextBlock>& out);

void addItems(const Block& list, std::vector<TextBlock>& out) {
  int number = 0;
  for (const auto& item : list.items) {
    ++number;
    bool first = true;
    for (const Block& part : item) {
      if (part.kind == Block::Kind::Paragraph && first) {
        const bool ordered = list.kind == Block::Kind::OrderedList;
        out.push_back({ordered ? TextBlock::Kind::Numbered : TextBlock::Kind::Bullet, plainText(part.content), ordered ? number : 0, false, {}});
        first = false;
      } else {
        addBlocks({part}, out);
      }
    }
  }
}

void addBlocks(const std::vector<Block>& blocks, std::vector<TextBlock>& out) {
  for (const Block& block : blocks) {
    switch (block.kind) {
      case Block::Kind::Paragraph:
      case Block::Kind::CodeBlock:
        out.push_back({TextBlock::Kind::Paragraph, plainText(block.content), 0, false, {}});
        break;
      case Block::Kind::Heading:
        out.push_back({TextBlock::Kind::Heading, plainText(block.content), 0, false, {}});
        break;
      case Block::Kind::OrderedList:
      case Block::Kind::BulletList:
        addItems(block, out);
        break;
      case Block::Kind::Table:
        for (std::size_t r = 1; r < block.rows.size(); ++r) {
          std::string text;
          for (std::size_t c = 0; c < block.rows[r].size(); ++c) {
            const std::string cell = plainText(block.rows[r][c]);
            if (cell.empty()) continue;
            // On the wall there is no room for columns: each cell says which column it is of.
            const bool named = block.rows[r].size() > 2 && c > 0 && c < block.rows[0].size();
            const std::string column = named ? plainText(block.rows[0][c]) : std::string();
            text += (text.empty() ? "" : c == 1 ? ": " : "; ") + (column.empty() ? "" : column + " – ") + cell;
          }
          if (!text.empty()) out.push_back({TextBlock::Kind::Bullet, std::move(text), 0, false, {}});
        }
        break;
    }
  }
}

double widthFor(const TextBlock& block, double ems) {
  const bool indented = block.kind == TextBlock::Kind::Bullet || block.kind == TextBlock::Kind::Numbered;
  return indented ? std::max(4.0, ems - kBulletIndent) : ems;
}

/// Cuts a block so that the first part is at most `lines` high; null when not even one sentence (or, if `hard`, one line) goes.
std::optional<std::pair<TextBlock, TextBlock>> cut(const TextBlock& block, double ems, double lines, bool hard) {
  const double width = widthFor(block, ems);
  TextBlock head = block;
  TextBlock tail = block;
  head.text.clear();
  tail.continued = true;
  const auto sentences = sentencesOf(block.text);
  std::string taken;
  for (std::size_t i = 0; i + 1 < sentences.size(); ++i) {
    taken += sentences[i];
    if (static_cast<double>(wrapText(taken, width).size()) > lines) break;
    head.text = taken;
  }
  if (head.text.empty() && hard) {
    const auto all = wrapText(block.text, width);
    const auto most = static_cast<std::size_t>(std::max(1.0, std::floor(lines)));
    std::size_t at = 0;
    for (std::size_t i = 0; i < most && i + 1 < all.size(); ++i) {
      at = block.text.find(all[i], at);
      if (at == std::string::npos) return std::nullopt;
      at += all[i].size();
    }
    head.text = block.text.substr(0, at);
  }
  if (head.text.empty() || head.text.size() >= block.text.size()) return std::nullopt;
  tail.text = std::string(trimmed(std::string_view(block.text).substr(head.text.size())));
  head.text = std::string(trimmed(head.text));
  if (tail.text.empty() || head.text.empty()) return std::nullopt;
  return std::pair{head, tail};
}

std::vector<Page> fill(const std::vector<TextBlock>& blocks, double ems, double lines) {
  std::vector<Page> pages(1);
  double used = 0;
  const auto newPage = [&] {
    // A heading goes with what it heads.
    std::optional<TextBlock> heading;
    if (pages.back().size() > 1 && pages.back().back().kind == TextBlock::Kind::Heading) {
      heading = pages.back().back();
      pages.back().pop_back();
    }
    pages.emplace_back();
    used = 0;
    if (heading) {
      used = blockLines(*heading, ems);
      pages.back().push_back(*heading);
    }
  };
  for (TextBlock block : blocks) {
    while (true) {
      const double gap = pages.back().empty() ? 0 : kBlockGap;
      const double height = blockLines(block, ems);
      if (used + gap + height <= lines) {
        used += gap + height;
        pages.back().push_back(std::move(block));
        break;
      }
      const bool onlyHeading = pages.back().size() == 1 && pages.back().front().kind == TextBlock::Kind::Heading;
      const bool fresh = pages.back().empty() || onlyHeading;
      if (!fresh && height <= lines) {
        newPage();
        continue;
      }
      auto parts = cut(block, ems, lines - used - gap, fresh);
      if (parts) {
        pages.back().push_back(std::move(parts->first));
        block = std::move(parts->second);
        newPage();
      } else if (!fresh) {
        newPage();
      } else {
        // It cannot be cut any more (one line in a page of none): it stands there alone.
        used += gap + height;
        pages.back().push_back(std::move(block));
        break;
      }
    }
  }
  return pages;
}

}  // namespace

TextBudget textBudget(double areaWidth, double areaHeight, double fontPixels) {
  const double font = std::max(1.0, fontPixels);
  return {std::max(8.0, areaWidth / font), std::max(2, static_cast<int>(std::floor(areaHeight / (font * kLineSpacing))))};
}

std::vector<TextBlock> blocksOf(std::string_view markdown) {
  std::vector<TextBlock> out;
  addBlocks(parseMarkdown(markdown), out);
  std::erase_if(out, [](const TextBlock& block) { return block.text.empty(); });
  return out;
}

std::vector<std::string> wrapText(std::string_view text, double ems) {
  std::vector<std::string> lines;
  const auto chars = decodeUtf8(text);
  std::string line;
  double width = 0;
  std::size_t start = 0;    // of the line
  std::size_t breakAt = 0;  // best place to break it; start: none
  double emsAtBreak = 0;
  const auto finish = [&](std::size_t end) {
    std::string out;
    for (std::size_t i = start; i < end; ++i) appendUtf8(out, chars[i]);
    lines.push_back(std::string(trimmed(out)));
  };
  std::vector<double> widths(chars.size());
  for (std::size_t i = 0; i < chars.size(); ++i) {
    std::string one;
    appendUtf8(one, chars[i]);
    widths[i] = textWidth(one, 1.0);
  }
  for (std::size_t i = 0; i < chars.size(); ++i) {
    if (chars[i] == '\n') {
      finish(i);
      start = breakAt = i + 1;
      width = emsAtBreak = 0;
      continue;
    }
    if (i > start && mayBreak(chars[i - 1], chars[i])) {
      breakAt = i;
      emsAtBreak = width;
    }
    // A space at the end of a line hangs.
    if (width + widths[i] > ems && i > start && chars[i] != ' ') {
      const std::size_t at = breakAt > start ? breakAt : i;
      const double kept = breakAt > start ? emsAtBreak : width;
      finish(at);
      start = at;
      breakAt = at;
      width -= kept;
      emsAtBreak = 0;
    }
    width += widths[i];
  }
  if (start < chars.size() || lines.empty()) finish(chars.size());
  return lines;
}

std::vector<std::string> sentencesOf(std::string_view text) {
  std::vector<std::string> out;
  const auto chars = decodeUtf8(text);
  std::string sentence;
  for (std::size_t i = 0; i < chars.size(); ++i) {
    appendUtf8(sentence, chars[i]);
    const bool japanese = isOneOf(chars[i], U"。！？") && (i + 1 == chars.size() || !isOneOf(chars[i + 1], U"」』）)。！？"));
    const bool western = chars[i] == ' ' && i > 0 && isOneOf(chars[i - 1], U".!?");
    if (japanese || western || chars[i] == '\n') {
      out.push_back(std::move(sentence));
      sentence.clear();
    }
  }
  if (!sentence.empty()) out.push_back(std::move(sentence));
  return out;
}

double blockLines(const TextBlock& block, double ems) { return static_cast<double>(wrapText(block.text, widthFor(block, ems)).size()); }

std::vector<Page> paginate(const std::vector<TextBlock>& blocks, const TextBudget& budget) {
  const int most = std::max(1, budget.lines);
  std::vector<Page> best = fill(blocks, budget.ems, most);
  if (best.size() == 1) return best;
  // As many pages with fewer lines each: even pages instead of a full one and a last line alone. Never cut more than needed for it.
  for (int lines = most - 1; lines >= 1; --lines) {
    std::vector<Page> even = fill(blocks, budget.ems, lines);
    std::size_t before = 0;
    std::size_t after = 0;
    for (const Page& page : best) before += page.size();
    for (const Page& page : even) after += page.size();
    if (even.size() != best.size() || after > before) break;
    best = std::move(even);
  }
  return best;
}

}  // namespace cdp
