// SPDX-License-Identifier: Apache-2.0
#include "text/markdown.h"

#include <md4c.h>

#include <functional>

namespace cdp {
namespace {

/// Builds the tree from md4c's callbacks: a stack of places where inlines or blocks are added.
class Builder {
 public:
  std::vector<Block> take() { return std::move(m_root); }

  int enterBlock(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_DOC:
        m_blocks.push_back(&m_root);
        break;
      case MD_BLOCK_P:
        openInlines(Block::Kind::Paragraph, 0);
        break;
      case MD_BLOCK_H:
        openInlines(Block::Kind::Heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
        break;
      case MD_BLOCK_CODE:
        openInlines(Block::Kind::CodeBlock, 0);
        break;
      case MD_BLOCK_OL:
        m_lists.push_back(add(Block::Kind::OrderedList));
        break;
      case MD_BLOCK_UL:
        m_lists.push_back(add(Block::Kind::BulletList));
        break;
      case MD_BLOCK_LI: {
        auto& items = listAt().items;
        items.emplace_back();
        m_blocks.push_back(&items.back());
        break;
      }
      case MD_BLOCK_TABLE:
        m_lists.push_back(add(Block::Kind::Table));
        break;
      case MD_BLOCK_TR:
        listAt().rows.emplace_back();
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD: {
        auto& row = listAt().rows.back();
        row.emplace_back();
        m_inlines.push_back(&row.back());
        break;
      }
      default:
        break;  // quotes and rules: what is inside them is kept
    }
    return 0;
  }

  int leaveBlock(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_P:
      case MD_BLOCK_H:
      case MD_BLOCK_CODE:
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        m_inlines.pop_back();
        break;
      case MD_BLOCK_OL:
      case MD_BLOCK_UL:
      case MD_BLOCK_TABLE:
        m_lists.pop_back();
        break;
      case MD_BLOCK_LI:
        if (m_tight == m_blocks.back()) closeTight();
        m_blocks.pop_back();
        break;
      default:
        break;
    }
    return 0;
  }

  int enterSpan(MD_SPANTYPE type, void* detail) {
    Inline span;
    switch (type) {
      case MD_SPAN_STRONG:
        span.kind = Inline::Kind::Strong;
        break;
      case MD_SPAN_EM:
        span.kind = Inline::Kind::Emphasis;
        break;
      case MD_SPAN_CODE:
        span.kind = Inline::Kind::Code;
        break;
      case MD_SPAN_A: {
        span.kind = Inline::Kind::Link;
        const auto& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
        span.target.assign(href.text, href.size);
        break;
      }
      default:
        break;
    }
    auto& place = inlinesHere();
    place.push_back(std::move(span));
    m_inlines.push_back(&place.back().children);
    return 0;
  }

  int leaveSpan() {
    m_inlines.pop_back();
    // Code holds one text, not children.
    auto& last = inlinesHere().back();
    if (last.kind == Inline::Kind::Code) {
      for (const auto& child : last.children) last.text += child.text;
      last.children.clear();
    } else if (last.kind == Inline::Kind::Text && !last.children.empty()) {
      auto children = std::move(last.children);
      auto& place = inlinesHere();
      place.pop_back();
      for (auto& child : children) place.push_back(std::move(child));
    }
    return 0;
  }

  int text(MD_TEXTTYPE type, const char* text, unsigned size) {
    auto& place = inlinesHere();
    if (type == MD_TEXT_BR) {
      Inline span;
      span.kind = Inline::Kind::Break;
      place.push_back(span);
      return 0;
    }
    std::string value(text, size);
    if (type == MD_TEXT_SOFTBR) value = softBreak(place);
    if (type == MD_TEXT_NULLCHAR) value = "\xEF\xBF\xBD";
    if (type == MD_TEXT_ENTITY) value = entity(value);
    if (value.empty()) return 0;
    if (!place.empty() && place.back().kind == Inline::Kind::Text) {
      place.back().text += value;
    } else {
      Inline span;
      span.text = std::move(value);
      place.push_back(std::move(span));
    }
    return 0;
  }

 private:
  /// A line end within a paragraph is a space, except after a wide character: Japanese has none.
  static std::string softBreak(const std::vector<Inline>& place) {
    if (place.empty() || place.back().text.empty()) return " ";
    return static_cast<unsigned char>(place.back().text.back()) >= 0x80 ? "" : " ";
  }

  static std::string entity(const std::string& name) {
    if (name == "&amp;") return "&";
    if (name == "&lt;") return "<";
    if (name == "&gt;") return ">";
    if (name == "&quot;") return "\"";
    if (name == "&nbsp;") return "\xC2\xA0";
    return name;
  }

  /// Lists and tables are reached through their place, because vectors move when they grow.
  struct Place {
    std::vector<Block>* blocks;
    std::size_t index;
  };
  Place add(Block::Kind kind) {
    if (m_tight == m_blocks.back()) closeTight();
    Block block;
    block.kind = kind;
    m_blocks.back()->push_back(std::move(block));
    return {m_blocks.back(), m_blocks.back()->size() - 1};
  }
  Block& listAt() { return (*m_lists.back().blocks)[m_lists.back().index]; }

  void openInlines(Block::Kind kind, int level) {
    const Place place = add(kind);
    Block& block = (*place.blocks)[place.index];
    block.level = level;
    m_inlines.push_back(&block.content);
  }

  /// In a tight list md4c gives an item's text without a paragraph around it.
  std::vector<Inline>& inlinesHere() {
    if (m_inlines.empty()) {
      const Place place = add(Block::Kind::Paragraph);
      m_tight = m_blocks.back();
      m_inlines.push_back(&(*place.blocks)[place.index].content);
    }
    return *m_inlines.back();
  }
  void closeTight() {
    m_tight = nullptr;
    m_inlines.pop_back();
  }

  std::vector<Block> m_root;
  std::vector<std::vector<Block>*> m_blocks;
  std::vector<Place> m_lists;
  std::vector<std::vector<Inline>*> m_inlines;
  std::vector<Block>* m_tight = nullptr;
};

void appendHtml(std::string& out, const std::vector<Inline>& inlines, const LinkRewriter& hrefOf) {
  for (const auto& span : inlines) {
    switch (span.kind) {
      case Inline::Kind::Text:
        out += escapeHtml(span.text);
        break;
      case Inline::Kind::Code:
        out += "<code>" + escapeHtml(span.text) + "</code>";
        break;
      case Inline::Kind::Break:
        out += "<br/>";
        break;
      case Inline::Kind::Strong:
        out += "<strong>";
        appendHtml(out, span.children, hrefOf);
        out += "</strong>";
        break;
      case Inline::Kind::Emphasis:
        out += "<em>";
        appendHtml(out, span.children, hrefOf);
        out += "</em>";
        break;
      case Inline::Kind::Link: {
        const std::string target = hrefOf ? hrefOf(span.target) : span.target;
        if (!target.empty()) out += "<a href=\"" + escapeHtml(target) + "\">";
        appendHtml(out, span.children, hrefOf);
        if (!target.empty()) out += "</a>";
        break;
      }
    }
  }
}

void appendHtml(std::string& out, const std::vector<Block>& blocks, const LinkRewriter& hrefOf) {
  for (const auto& block : blocks) {
    switch (block.kind) {
      case Block::Kind::Paragraph:
        out += "<p>";
        appendHtml(out, block.content, hrefOf);
        out += "</p>\n";
        break;
      case Block::Kind::Heading: {
        const std::string tag = "h" + std::to_string(block.level);
        out += "<" + tag + ">";
        appendHtml(out, block.content, hrefOf);
        out += "</" + tag + ">\n";
        break;
      }
      case Block::Kind::CodeBlock:
        out += "<pre>" + escapeHtml(plainText(block.content)) + "</pre>\n";
        break;
      case Block::Kind::OrderedList:
      case Block::Kind::BulletList: {
        const std::string tag = block.kind == Block::Kind::OrderedList ? "ol" : "ul";
        out += "<" + tag + ">\n";
        for (const auto& item : block.items) {
          out += "<li>";
          if (item.size() == 1 && item[0].kind == Block::Kind::Paragraph) {
            appendHtml(out, item[0].content, hrefOf);
          } else {
            appendHtml(out, item, hrefOf);
          }
          out += "</li>\n";
        }
        out += "</" + tag + ">\n";
        break;
      }
      case Block::Kind::Table:
        out += "<table>\n";
        for (std::size_t r = 0; r < block.rows.size(); ++r) {
          out += "<tr>";
          for (const auto& cell : block.rows[r]) {
            out += r == 0 ? "<th>" : "<td>";
            appendHtml(out, cell, hrefOf);
            out += r == 0 ? "</th>" : "</td>";
          }
          out += "</tr>\n";
        }
        out += "</table>\n";
        break;
    }
  }
}

void collectTargets(const std::vector<Inline>& inlines, std::vector<std::string>& out) {
  for (const auto& span : inlines) {
    if (span.kind == Inline::Kind::Link) out.push_back(span.target);
    collectTargets(span.children, out);
  }
}

void collectTargets(const std::vector<Block>& blocks, std::vector<std::string>& out) {
  for (const auto& block : blocks) {
    collectTargets(block.content, out);
    for (const auto& item : block.items) collectTargets(item, out);
    for (const auto& row : block.rows) {
      for (const auto& cell : row) collectTargets(cell, out);
    }
  }
}

}  // namespace

std::vector<Block> parseMarkdown(std::string_view markdown) {
  Builder builder;
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_NOHTML | MD_FLAG_COLLAPSEWHITESPACE;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) { return static_cast<Builder*>(user)->enterBlock(type, detail); };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) { return static_cast<Builder*>(user)->leaveBlock(type); };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) { return static_cast<Builder*>(user)->enterSpan(type, detail); };
  parser.leave_span = [](MD_SPANTYPE, void*, void* user) { return static_cast<Builder*>(user)->leaveSpan(); };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) { return static_cast<Builder*>(user)->text(type, text, size); };
  md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &builder);
  return builder.take();
}

std::string plainText(const std::vector<Inline>& inlines) {
  std::string out;
  for (const auto& span : inlines) {
    out += span.kind == Inline::Kind::Break ? "\n" : span.text;
    out += plainText(span.children);
  }
  return out;
}

std::string plainText(const std::vector<Block>& blocks) {
  std::string out;
  const auto line = [&out](const std::string& text) {
    if (!out.empty()) out += '\n';
    out += text;
  };
  for (const auto& block : blocks) {
    switch (block.kind) {
      case Block::Kind::Paragraph:
      case Block::Kind::Heading:
      case Block::Kind::CodeBlock:
        line(plainText(block.content));
        break;
      case Block::Kind::OrderedList:
        for (std::size_t i = 0; i < block.items.size(); ++i) line(std::to_string(i + 1) + ". " + plainText(block.items[i]));
        break;
      case Block::Kind::BulletList:
        for (const auto& item : block.items) line("- " + plainText(item));
        break;
      case Block::Kind::Table:
        for (const auto& row : block.rows) {
          std::string text;
          for (const auto& cell : row) text += (text.empty() ? "" : " | ") + plainText(cell);
          line(text);
        }
        break;
    }
  }
  return out;
}

std::string markdownToPlainText(std::string_view markdown) { return plainText(parseMarkdown(markdown)); }

std::string escapeHtml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        // Control characters are not allowed in XML at all.
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') {
          out += ' ';
        } else {
          out += c;
        }
    }
  }
  return out;
}

std::string toHtml(const std::vector<Block>& blocks, const LinkRewriter& hrefOf) {
  std::string out;
  appendHtml(out, blocks, hrefOf);
  return out;
}

std::vector<std::string> linkTargets(const std::vector<Block>& blocks) {
  std::vector<std::string> out;
  collectTargets(blocks, out);
  return out;
}

}  // namespace cdp
