// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>
#include <functional>
#include <vector>

#include "base/result.h"
#include "export/export_request.h"
#include "text/markdown.h"
#include "theme.h"

class QPainter;

namespace cdp::render {

/// Draws the pictures of a PaperDocument; QTextDocument wants an object for this.
class PaperPicture final : public QObject, public QTextObjectInterface {
  Q_OBJECT
  Q_INTERFACES(QTextObjectInterface)
 public:
  using QObject::QObject;
  struct Entry {
    QSizeF size;
    std::function<void(QPainter&, const QRectF&)> draw;
  };
  std::vector<Entry> entries;

  QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
  void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position, const QTextFormat& format) override;
};

/// An A4 document that flows: headings, text, lists, tables and vector drawings, with page numbers. All lengths in points.
/// Values inside, one thread.
class PaperDocument {
 public:
  static constexpr double kPageWidth = 595.276;
  static constexpr double kPageHeight = 841.89;
  static constexpr double kMarginSide = 68;
  static constexpr double kMarginTop = 62;
  static constexpr double kMarginBottom = 72;
  static constexpr double kTextWidth = kPageWidth - 2 * kMarginSide;
  static constexpr double kTextHeight = kPageHeight - kMarginTop - kMarginBottom;

  struct Style {
    double size = 10;
    int weight = 400;
    QColor colour;
    double before = 0;
    double after = 0;
    bool keepWithNext = false;
    bool newPage = false;
    double indent = 0;   ///< of the left side
    double hanging = 0;  ///< the first line begins so much further left
    double leading = 0;  ///< line height in per cent of the font's; 0: by the language
    bool centred = false;
  };

  PaperDocument(Language language, QString title);

  void text(const QString& text, const Style& style);
  void inlines(const std::vector<Inline>& content, const Style& style, const QString& prefix = {});
  /// Text at the left, text at the right end of the line (a contents entry). Returns the number of the block.
  int row(const QString& left, const QString& secondary, const QString& right, const Style& style);
  void replaceRight(int block, const QString& right);
  void blocks(const std::vector<Block>& blocks, const Style& body);
  void picture(const QSizeF& size, std::function<void(QPainter&, const QRectF&)> draw, const Style& style);
  void rule(double before, double after);
  /// What stands at the foot of the pages from here on.
  void section(const QString& footer);

  [[nodiscard]] Style body() const;
  /// The page (1-based) on which a block stands; lays out.
  [[nodiscard]] int pageOf(int block);
  [[nodiscard]] int lastBlock() const { return m_document.blockCount() - 1; }

  /// Errors: Cancelled, Internal.
  Result<QByteArray> pdf(const ExportControl& control);

 private:
  QTextBlockFormat blockFormat(const Style& style) const;
  QTextCharFormat charFormat(const Style& style) const;
  void beginBlock(const Style& style);
  void insert(const std::vector<Inline>& content, const QTextCharFormat& format);
  void insertText(const QString& text, const QTextCharFormat& format);
  void table(const Block& block);
  /// Moves headings that would be left alone at the foot of a page to the next one.
  void keepTogether();

  Language m_language;
  QString m_title;
  QTextDocument m_document;
  PaperPicture m_pictures;
  QTextCursor m_cursor;
  bool m_empty = true;
  std::vector<int> m_keepWithNext;
  std::vector<std::pair<int, QString>> m_sections;
};

}  // namespace cdp::render
