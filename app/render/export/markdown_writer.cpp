// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "export/export_text.h"
#include "export/page_content.h"

namespace cdp::render {
namespace {

/// A web address between "<" and ">": nothing in it can end it.
std::string address(const std::string& target) {
  std::string out = "<";
  for (const char c : cleanLine(target)) {
    if (c == '<') {
      out += "%3C";
    } else if (c == '>') {
      out += "%3E";
    } else if (c == '\\') {
      out += "%5C";
    } else {
      out += c;
    }
  }
  return out + '>';
}

std::string indented(const std::string& text, const std::string& by) {
  std::string out;
  bool start = false;
  for (const char c : text) {
    if (start && c != '\n') out += by;
    start = c == '\n';
    out += c;
  }
  return out;
}

std::string cellText(const std::vector<Inline>& inlines, const LinkRewriter& hrefOf) {
  std::string out;
  for (const char c : toMarkdown(inlines, hrefOf)) {
    if (c == '\n') {
      out += ' ';
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string escapeMarkdown(std::string_view text) {
  std::string out;
  bool lineStart = true;
  bool digits = false;
  for (const char c : cleanText(text)) {
    static const std::string_view kSpecial = "\\`*_[]<>#|~&$!";
    const bool listMark = lineStart && (c == '-' || c == '+' || c == '=');
    if (kSpecial.find(c) != std::string_view::npos || listMark || (digits && (c == '.' || c == ')'))) out += '\\';
    out += c;
    const bool digit = c >= '0' && c <= '9';
    digits = digit && (lineStart || digits);
    lineStart = c == '\n';
  }
  return out;
}

std::string toMarkdown(const std::vector<Inline>& inlines, const LinkRewriter& hrefOf) {
  std::string out;
  for (const auto& span : inlines) {
    switch (span.kind) {
      case Inline::Kind::Text:
        out += escapeMarkdown(span.text);
        break;
      case Inline::Kind::Break:
        out += "\\\n";
        break;
      case Inline::Kind::Strong:
        out += "**" + toMarkdown(span.children, hrefOf) + "**";
        break;
      case Inline::Kind::Emphasis:
        out += "*" + toMarkdown(span.children, hrefOf) + "*";
        break;
      case Inline::Kind::Code: {
        const std::string text = cleanLine(span.text);
        std::string fence = "`";
        while (text.find(fence) != std::string::npos) fence += '`';
        out += fence + (fence.size() > 1 ? " " : "") + text + (fence.size() > 1 ? " " : "") + fence;
        break;
      }
      case Inline::Kind::Link: {
        const std::string target = hrefOf(span.target);
        const std::string text = toMarkdown(span.children, hrefOf);
        out += target.empty() ? text : "[" + text + "](" + (isWebAddress(target) ? address(target) : target) + ")";
        break;
      }
    }
  }
  return out;
}

std::string toMarkdown(const std::vector<Block>& blocks, const LinkRewriter& hrefOf) {
  std::string out;
  for (const auto& block : blocks) {
    if (!out.empty()) out += '\n';
    switch (block.kind) {
      case Block::Kind::Paragraph:
        out += toMarkdown(block.content, hrefOf) + "\n";
        break;
      case Block::Kind::Heading:
        out += std::string(static_cast<std::size_t>(std::max(3, block.level)), '#') + " " + toMarkdown(block.content, hrefOf) + "\n";
        break;
      case Block::Kind::CodeBlock: {
        const std::string text = cleanText(plainText(block.content));
        std::string fence = "```";
        while (text.find(fence) != std::string::npos) fence += '`';
        out += fence + "\n" + text + (text.ends_with('\n') ? "" : "\n") + fence + "\n";
        break;
      }
      case Block::Kind::OrderedList:
        for (std::size_t i = 0; i < block.items.size(); ++i) {
          const std::string mark = std::to_string(i + 1) + ". ";
          out += mark + indented(toMarkdown(block.items[i], hrefOf), std::string(mark.size(), ' '));
        }
        break;
      case Block::Kind::BulletList:
        for (const auto& item : block.items) out += "- " + indented(toMarkdown(item, hrefOf), "  ");
        break;
      case Block::Kind::Table:
        for (std::size_t r = 0; r < block.rows.size(); ++r) {
          out += "|";
          for (const auto& cell : block.rows[r]) out += " " + cellText(cell, hrefOf) + " |";
          out += "\n";
          if (r == 0) {
            out += "|";
            for (std::size_t c = 0; c < block.rows[r].size(); ++c) out += " --- |";
            out += "\n";
          }
        }
        break;
    }
  }
  return out;
}

}  // namespace cdp::render
