// SPDX-License-Identifier: Apache-2.0
#include "rich_text.h"

#include <QTextBlock>
#include <QTextList>
#include <QTextTable>

#include "fonts.h"

namespace cdp::render {
namespace {

class Setter {
 public:
  Setter(QTextCursor& cursor, const TextSetting& setting) : m_cursor(cursor), m_setting(setting) {
    m_plain.setFont(font(setting.pixels));
    m_plain.setForeground(setting.theme->text);
  }

  void blocks(const std::vector<Block>& blocks, int indent) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const Block& block = blocks[i];
      switch (block.kind) {
        case Block::Kind::Paragraph:
        case Block::Kind::CodeBlock:
          paragraph(block.content, i + 1 < blocks.size() ? 0.7 : 0.0, indent);
          break;
        case Block::Kind::Heading:
          heading(block);
          break;
        case Block::Kind::OrderedList:
          list(block, true, indent);
          break;
        case Block::Kind::BulletList:
          list(block, false, indent);
          break;
        case Block::Kind::Table:
          table(block);
          break;
      }
    }
  }

 private:
  QTextBlockFormat format(double spaceBelowEm, int indent) const {
    QTextBlockFormat f;
    f.setLineHeight(m_setting.lineHeight(), QTextBlockFormat::FixedHeight);
    f.setBottomMargin(spaceBelowEm * m_setting.pixels);
    f.setLeftMargin(indent * m_setting.pixels * 1.5);
    return f;
  }

  /// A new block, or the document's empty first one.
  void newBlock(const QTextBlockFormat& f) {
    if (m_fresh && m_cursor.block().text().isEmpty()) {
      m_cursor.setBlockFormat(f);
    } else {
      m_cursor.insertBlock(f, m_plain);
    }
    m_fresh = false;
  }

  void paragraph(const std::vector<Inline>& content, double below, int indent) {
    newBlock(format(below, indent));
    inlines(content, m_plain);
  }

  void heading(const Block& block) {
    QTextBlockFormat f = format(0.35, 0);
    if (m_cursor.position() > 0) f.setTopMargin(m_setting.pixels * 1.1);
    f.setLineHeight(m_setting.lineHeight() * 1.15, QTextBlockFormat::FixedHeight);
    newBlock(f);
    QTextCharFormat c = m_plain;
    c.setFont(font(m_setting.pixels * (block.level <= 2 ? 1.2 : 1.05), QFont::DemiBold));
    inlines(block.content, c);
  }

  void list(const Block& block, bool ordered, int indent) {
    int number = 0;
    for (const auto& item : block.items) {
      ++number;
      QTextBlockFormat f = format(0.32, 0);
      const double hang = m_setting.pixels * (ordered ? 1.75 : 1.25);
      f.setLeftMargin(indent * m_setting.pixels * 1.5 + hang);
      f.setTextIndent(-hang);
      // The text of the first line starts where the following lines do.
      f.setTabPositions({QTextOption::Tab(hang, QTextOption::LeftTab)});
      newBlock(f);
      QTextCharFormat mark = m_plain;
      mark.setForeground(m_setting.theme->secondary);
      m_cursor.insertText(ordered ? QString::number(number) + QStringLiteral(".\t") : QStringLiteral("–\t"), mark);
      bool first = true;
      for (const auto& part : item) {
        if (first && part.kind == Block::Kind::Paragraph) {
          inlines(part.content, m_plain);
        } else {
          blocks({part}, indent + 1);
        }
        first = false;
      }
    }
    // The last item is followed by the space of a paragraph.
    QTextBlockFormat last = m_cursor.blockFormat();
    last.setBottomMargin(m_setting.pixels * 0.5);
    m_cursor.setBlockFormat(last);
  }

  void table(const Block& block) {
    if (block.rows.empty() || block.rows[0].empty()) return;
    newBlock(format(0, 0));
    QTextTableFormat f;
    f.setBorder(0);
    f.setCellPadding(m_setting.pixels * 0.42);
    f.setCellSpacing(0);
    f.setTopMargin(m_setting.pixels * 0.2);
    f.setBottomMargin(m_setting.pixels * 0.8);
    f.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    f.setHeaderRowCount(1);
    const int columns = static_cast<int>(block.rows[0].size());
    QTextTable* table = m_cursor.insertTable(static_cast<int>(block.rows.size()), columns, f);
    for (int r = 0; r < table->rows(); ++r) {
      const auto& row = block.rows[static_cast<std::size_t>(r)];
      for (int c = 0; c < columns && c < static_cast<int>(row.size()); ++c) {
        QTextTableCell cell = table->cellAt(r, c);
        QTextTableCellFormat cellFormat = cell.format().toTableCellFormat();
        cellFormat.setBottomBorder(r == 0 ? 1.5 : 1);
        cellFormat.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        cellFormat.setBottomBorderBrush(r == 0 ? m_setting.theme->secondary : m_setting.theme->hairline);
        cell.setFormat(cellFormat);
        QTextCursor inside = cell.firstCursorPosition();
        QTextBlockFormat b;
        b.setLineHeight(m_setting.lineHeight() * 0.9, QTextBlockFormat::FixedHeight);
        inside.setBlockFormat(b);
        QTextCharFormat text = m_plain;
        text.setFont(font(m_setting.pixels * 0.92, r == 0 || c == 0 ? QFont::DemiBold : QFont::Normal));
        if (r == 0) text.setForeground(m_setting.theme->secondary);
        std::swap(m_cursor, inside);
        inlines(row[static_cast<std::size_t>(c)], text);
        std::swap(m_cursor, inside);
      }
    }
    m_cursor.movePosition(QTextCursor::End);
    m_cursor = QTextCursor(m_cursor.document());
    m_cursor.movePosition(QTextCursor::End);
    m_fresh = true;
  }

  void inlines(const std::vector<Inline>& spans, const QTextCharFormat& base) {
    for (const auto& span : spans) {
      switch (span.kind) {
        case Inline::Kind::Text:
          m_cursor.insertText(QString::fromStdString(span.text), base);
          break;
        case Inline::Kind::Break:
          m_cursor.insertText(QString(QChar::LineSeparator), base);
          break;
        case Inline::Kind::Code: {
          QTextCharFormat f = base;
          QFont fixed = f.font();
          fixed.setFamilies({QStringLiteral("Noto Sans Mono CJK JP"), QStringLiteral("monospace")});
          f.setFont(fixed);
          f.setBackground(m_setting.theme->hairline);
          m_cursor.insertText(QString::fromStdString(span.text), f);
          break;
        }
        case Inline::Kind::Strong: {
          QTextCharFormat f = base;
          f.setFontWeight(QFont::DemiBold);
          inlines(span.children, f);
          break;
        }
        case Inline::Kind::Emphasis: {
          // Japanese has no italics: emphasis is weight there.
          QTextCharFormat f = base;
          if (m_setting.language == Language::Japanese) {
            f.setFontWeight(QFont::DemiBold);
          } else {
            f.setFontItalic(true);
          }
          inlines(span.children, f);
          break;
        }
        case Inline::Kind::Link: {
          QTextCharFormat f = base;
          if (m_setting.links) {
            f.setAnchor(true);
            f.setAnchorHref(QString::fromStdString(span.target));
            f.setForeground(m_setting.theme->accent);
            f.setFontUnderline(false);
          }
          inlines(span.children, f);
          break;
        }
      }
    }
  }

  QTextCursor& m_cursor;
  const TextSetting& m_setting;
  QTextCharFormat m_plain;
  bool m_fresh = true;
};

}  // namespace

void setBlocks(QTextCursor& cursor, const std::vector<Block>& blocks, const TextSetting& setting) {
  cursor.beginEditBlock();
  Setter(cursor, setting).blocks(blocks, 0);
  cursor.endEditBlock();
}

void setMarkdown(QTextDocument& document, std::string_view markdown, const TextSetting& setting) {
  document.setUndoRedoEnabled(false);
  document.clear();
  document.setDocumentMargin(0);
  document.setDefaultFont(font(setting.pixels));
  QTextCursor cursor(&document);
  setBlocks(cursor, parseMarkdown(markdown), setting);
}

}  // namespace cdp::render
