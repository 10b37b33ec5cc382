// SPDX-License-Identifier: Apache-2.0
#include "export/paper_document.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextTable>

#include "export/export_text.h"
#include "fonts.h"
#include "pdf_text.h"

namespace cdp::render {
namespace {

/// Device units for a point: fine enough that glyphs sit where the font wants them.
constexpr double kUnits = 8;
constexpr int kPictureObject = QTextFormat::UserObject + 1;
constexpr int kPictureIndex = QTextFormat::UserProperty + 1;

QString clean(const std::string& text) { return QString::fromStdString(cleanText(text)); }

}  // namespace

QSizeF PaperPicture::intrinsicSize(QTextDocument*, int, const QTextFormat& format) {
  return entries[static_cast<std::size_t>(format.intProperty(kPictureIndex))].size * kUnits;
}

void PaperPicture::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format) {
  const auto& entry = entries[static_cast<std::size_t>(format.intProperty(kPictureIndex))];
  painter->save();
  painter->translate(rect.topLeft());
  painter->scale(kUnits, kUnits);
  entry.draw(*painter, QRectF(QPointF(), entry.size));
  painter->restore();
}

PaperDocument::PaperDocument(Language language, QString title) : m_language(language), m_title(std::move(title)), m_cursor(&m_document) {
  m_document.setUndoRedoEnabled(false);
  m_document.setDocumentMargin(0);
  m_document.setUseDesignMetrics(true);
  m_document.setPageSize(QSizeF(kTextWidth, kTextHeight) * kUnits);
  m_document.documentLayout()->registerHandler(kPictureObject, &m_pictures);
  QTextOption option;
  option.setWrapMode(QTextOption::WordWrap);
  m_document.setDefaultTextOption(option);
}

PaperDocument::Style PaperDocument::body() const {
  Style style;
  style.size = m_language == Language::Japanese ? 9.75 : 10;
  style.colour = Theme::get(ThemeId::Print).text;
  style.after = 5;
  return style;
}

QTextBlockFormat PaperDocument::blockFormat(const Style& style) const {
  QTextBlockFormat format;
  format.setTopMargin(style.before * kUnits);
  format.setBottomMargin(style.after * kUnits);
  format.setLeftMargin(style.indent * kUnits);
  format.setTextIndent(-style.hanging * kUnits);
  if (style.hanging > 0) format.setTabPositions({QTextOption::Tab(style.hanging * kUnits, QTextOption::LeftTab)});
  // The font's own line is 1.45 times its size.
  const double leading = style.leading > 0 ? style.leading : m_language == Language::Japanese ? 112 : 103;
  format.setLineHeight(leading, QTextBlockFormat::ProportionalHeight);
  if (style.centred) format.setAlignment(Qt::AlignHCenter);
  if (style.newPage) format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
  return format;
}

QTextCharFormat PaperDocument::charFormat(const Style& style) const {
  QTextCharFormat format;
  format.setFont(pdfFont(font(style.size * kUnits, style.weight)));
  format.setForeground(style.colour.isValid() ? style.colour : Theme::get(ThemeId::Print).text);
  return format;
}

void PaperDocument::beginBlock(const Style& style) {
  if (m_empty) {
    m_cursor.setBlockFormat(blockFormat(style));
    m_cursor.setBlockCharFormat(charFormat(style));
    m_empty = false;
  } else {
    m_cursor.movePosition(QTextCursor::End);
    m_cursor.insertBlock(blockFormat(style), charFormat(style));
  }
  if (style.keepWithNext) m_keepWithNext.push_back(m_cursor.block().blockNumber());
}

void PaperDocument::insertText(const QString& text, const QTextCharFormat& format) {
  QString out = text;
  out.replace(u'\n', QChar::LineSeparator);
  m_cursor.insertText(out, format);
}

void PaperDocument::insert(const std::vector<Inline>& content, const QTextCharFormat& format) {
  for (const auto& span : content) {
    switch (span.kind) {
      case Inline::Kind::Text:
        insertText(clean(span.text), format);
        break;
      case Inline::Kind::Break:
        insertText(QString(QChar::LineSeparator), format);
        break;
      case Inline::Kind::Code:
        insertText(clean(span.text), format);
        break;
      case Inline::Kind::Strong: {
        QTextCharFormat strong = format;
        strong.setFontWeight(QFont::Bold);
        insert(span.children, strong);
        break;
      }
      case Inline::Kind::Emphasis: {
        // Slanted Japanese is not Japanese: emphasis is weight there.
        QTextCharFormat emphasis = format;
        if (m_language == Language::Japanese) {
          emphasis.setFontWeight(QFont::Medium);
        } else {
          emphasis.setFontItalic(true);
        }
        insert(span.children, emphasis);
        break;
      }
      case Inline::Kind::Link:
        insert(span.children, format);
        break;
    }
  }
}

void PaperDocument::text(const QString& text, const Style& style) {
  beginBlock(style);
  insertText(QString::fromStdString(cleanText(text.toStdString())), charFormat(style));
}

void PaperDocument::inlines(const std::vector<Inline>& content, const Style& style, const QString& prefix) {
  beginBlock(style);
  if (!prefix.isEmpty()) insertText(prefix + u'\t', charFormat(style));
  insert(content, charFormat(style));
}

int PaperDocument::row(const QString& left, const QString& secondary, const QString& right, const Style& style) {
  beginBlock(style);
  QTextBlockFormat format = m_cursor.blockFormat();
  format.setTabPositions({QTextOption::Tab(28 * kUnits, QTextOption::LeftTab), QTextOption::Tab((kTextWidth - style.indent) * kUnits, QTextOption::RightTab)});
  m_cursor.setBlockFormat(format);
  insertText(left, charFormat(style));
  if (!secondary.isEmpty()) {
    Style quiet = style;
    quiet.size -= 1.5;
    quiet.weight = 400;
    quiet.colour = Theme::get(ThemeId::Print).secondary;
    insertText(QStringLiteral("  ") + secondary, charFormat(quiet));
  }
  insertText(u'\t' + right, charFormat(style));
  return m_cursor.block().blockNumber();
}

void PaperDocument::replaceRight(int block, const QString& right) {
  const QTextBlock at = m_document.findBlockByNumber(block);
  const auto tab = at.text().lastIndexOf(u'\t');
  if (tab < 0) return;
  QTextCursor cursor(at);
  cursor.setPosition(at.position() + static_cast<int>(tab) + 1);
  const QTextCharFormat format = cursor.charFormat();
  cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
  cursor.insertText(right, format);
}

void PaperDocument::blocks(const std::vector<Block>& blocks, const Style& body) {
  for (const auto& block : blocks) {
    switch (block.kind) {
      case Block::Kind::Paragraph:
        inlines(block.content, body);
        break;
      case Block::Kind::Heading: {
        Style style = body;
        style.weight = 700;
        style.before = 4;
        style.after = 1;
        style.keepWithNext = true;
        inlines(block.content, style);
        break;
      }
      case Block::Kind::CodeBlock:
        inlines(block.content, body);
        break;
      case Block::Kind::OrderedList:
      case Block::Kind::BulletList: {
        Style style = body;
        style.hanging = block.kind == Block::Kind::OrderedList ? 16 : 11;
        style.indent = body.indent + style.hanging;
        style.after = 3;
        for (std::size_t i = 0; i < block.items.size(); ++i) {
          const QString mark = block.kind == Block::Kind::OrderedList ? QString::number(i + 1) + u'.' : QStringLiteral("•");
          bool first = true;
          for (const auto& part : block.items[i]) {
            if (first && part.kind == Block::Kind::Paragraph) {
              inlines(part.content, style, mark);
            } else {
              Style inner = style;
              inner.hanging = 0;
              this->blocks({part}, inner);
            }
            first = false;
          }
        }
        break;
      }
      case Block::Kind::Table:
        table(block);
        break;
    }
  }
}

void PaperDocument::table(const Block& block) {
  if (block.rows.empty()) return;
  int columns = 0;
  for (const auto& row : block.rows) columns = std::max(columns, static_cast<int>(row.size()));
  if (columns == 0) return;
  Style style = body();
  style.size = 8.5;
  style.after = 0;
  m_cursor.movePosition(QTextCursor::End);
  QTextTableFormat format;
  format.setBorder(0.4 * kUnits);
  format.setBorderBrush(Theme::get(ThemeId::Print).hairline);
  format.setBorderCollapse(true);
  format.setCellPadding(3.5 * kUnits);
  format.setCellSpacing(0);
  format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
  format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
  format.setTopMargin(4 * kUnits);
  format.setBottomMargin(8 * kUnits);
  format.setHeaderRowCount(1);
  QTextTable* table = m_cursor.insertTable(static_cast<int>(block.rows.size()), columns, format);
  for (int r = 0; r < static_cast<int>(block.rows.size()); ++r) {
    const auto& row = block.rows[static_cast<std::size_t>(r)];
    for (int c = 0; c < static_cast<int>(row.size()); ++c) {
      style.weight = r == 0 || c == 0 ? 600 : 400;
      m_cursor = table->cellAt(r, c).firstCursorPosition();
      m_cursor.setBlockFormat(blockFormat(style));
      m_cursor.setBlockCharFormat(charFormat(style));
      insert(row[static_cast<std::size_t>(c)], charFormat(style));
    }
  }
  m_cursor.movePosition(QTextCursor::End);
}

void PaperDocument::picture(const QSizeF& size, std::function<void(QPainter&, const QRectF&)> draw, const Style& style) {
  Style tight = style;
  tight.leading = 100;
  beginBlock(tight);
  QTextCharFormat format = charFormat(style);
  format.setObjectType(kPictureObject);
  format.setProperty(kPictureIndex, static_cast<int>(m_pictures.entries.size()));
  m_pictures.entries.push_back({size, std::move(draw)});
  m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

void PaperDocument::rule(double before, double after) {
  Style style = body();
  style.size = 1;
  style.before = before;
  style.after = after;
  picture(
      {kTextWidth, 1}, [](QPainter& painter, const QRectF& r) { painter.fillRect(QRectF(r.x(), r.y(), r.width(), 0.6), Theme::get(ThemeId::Print).hairline); },
      style);
}

void PaperDocument::section(const QString& footer) {
  // It begins with the block that comes next.
  m_sections.emplace_back(m_empty ? 0 : m_document.blockCount(), footer);
}

int PaperDocument::pageOf(int block) {
  const QRectF rect = m_document.documentLayout()->blockBoundingRect(m_document.findBlockByNumber(block));
  return 1 + static_cast<int>((rect.top() + 1) / (kTextHeight * kUnits));
}

void PaperDocument::keepTogether() {
  const double page = kTextHeight * kUnits;
  for (const int number : m_keepWithNext) {
    const QTextBlock block = m_document.findBlockByNumber(number);
    const QTextBlock next = block.next();
    if (!next.isValid() || next.layout()->lineCount() == 0) continue;
    const double top = m_document.documentLayout()->blockBoundingRect(block).top();
    const double nextTop = m_document.documentLayout()->blockBoundingRect(next).top();
    const double firstLines = nextTop + next.layout()->lineAt(std::min(1, next.layout()->lineCount() - 1)).rect().bottom();
    if (static_cast<int>((top + 1) / page) != static_cast<int>((firstLines - 1) / page)) {
      QTextCursor cursor(block);
      QTextBlockFormat format = block.blockFormat();
      format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
      format.setTopMargin(0);
      cursor.setBlockFormat(format);
    }
  }
}

Result<QByteArray> PaperDocument::pdf(const ExportControl& control) {
  keepTogether();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(static_cast<int>(72 * kUnits));
  writer.setTitle(m_title);
  writer.setCreator(QStringLiteral("CDP Atlas"));
  writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
  const Error failed{Error::Code::Internal, "the PDF could not be finished", "", ""};
  QPainter painter;
  if (!painter.begin(&writer)) return failed;
  const int pages = m_document.pageCount();
  const Theme& theme = Theme::get(ThemeId::Print);
  for (int page = 0; page < pages; ++page) {
    if (control.isCancelled()) return cancelledError();
    if (page > 0 && !writer.newPage()) return failed;
    const QRectF view(0, page * kTextHeight * kUnits, kTextWidth * kUnits, kTextHeight * kUnits);
    painter.save();
    painter.translate(kMarginSide * kUnits, kMarginTop * kUnits - view.y());
    painter.setClipRect(view.adjusted(-20 * kUnits, 0, 20 * kUnits, 0));
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = view;
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();
    QString footer;
    for (const auto& [block, text] : m_sections) {
      if (block < m_document.blockCount() && pageOf(block) <= page + 1) footer = text;
    }
    painter.save();
    painter.scale(kUnits, kUnits);
    painter.setFont(pdfFont(font(8)));
    painter.setPen(theme.secondary);
    const double y = kPageHeight - kMarginBottom + 34;
    painter.drawText(QRectF(kMarginSide, y - 12, kTextWidth - 60, 16), Qt::AlignLeft | Qt::AlignVCenter, footer);
    painter.drawText(QRectF(kMarginSide, y - 12, kTextWidth, 16), Qt::AlignRight | Qt::AlignVCenter, QString::number(page + 1));
    painter.restore();
  }
  if (!painter.end()) return failed;
  return withFindableText(bytes);
}

}  // namespace cdp::render
