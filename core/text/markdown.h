// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cdp {

/// The part of Markdown that content uses, as plain values: every surface (page, PDF, slide, site, plain text) renders these.
struct Inline {
  enum class Kind { Text, Strong, Emphasis, Code, Link, Break };
  Kind kind = Kind::Text;
  std::string text;              ///< Text and Code
  std::string target;            ///< Link: "pattern:scale-out" or a web address
  std::vector<Inline> children;  ///< Strong, Emphasis, Link
  bool operator==(const Inline&) const = default;
};

struct Block {
  enum class Kind { Paragraph, Heading, OrderedList, BulletList, Table, CodeBlock };
  Kind kind = Kind::Paragraph;
  int level = 0;                                       ///< Heading
  std::vector<Inline> content;                         ///< Paragraph, Heading, CodeBlock (one Text)
  std::vector<std::vector<Block>> items;               ///< lists
  std::vector<std::vector<std::vector<Inline>>> rows;  ///< Table: rows of cells, the header first
  bool operator==(const Block&) const = default;
};

/// Parses with md4c (CommonMark with tables); HTML is kept as plain text, pictures become their description. Never fails.
std::vector<Block> parseMarkdown(std::string_view markdown);

/// The words without any mark-up; blocks separated by line breaks.
std::string plainText(const std::vector<Block>& blocks);
std::string plainText(const std::vector<Inline>& inlines);
std::string markdownToPlainText(std::string_view markdown);

using LinkRewriter = std::function<std::string(const std::string&)>;

/// HTML for `blocks`; everything from the text is escaped. `hrefOf` may rewrite link targets (empty result: no link).
std::string toHtml(const std::vector<Block>& blocks, const LinkRewriter& hrefOf = {});
std::string escapeHtml(std::string_view text);

/// Targets of all links, in order.
std::vector<std::string> linkTargets(const std::vector<Block>& blocks);

}  // namespace cdp
