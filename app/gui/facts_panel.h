// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVBoxLayout>
#include <QWidget>

#include "page.h"

namespace cdp::gui {

/// The column beside a page: short facts and links under small headings. Filled anew each time. GUI thread.
class FactsPanel final : public QWidget {
  Q_OBJECT
 public:
  explicit FactsPanel(const PageContext& context, QWidget* parent = nullptr);

  void clear();
  void addHeading(const QString& text);
  /// What the column is about: a name and a line below it; the line may be empty.
  void addTitle(const QString& text, const QString& line);
  /// A remark in small type.
  void addNote(const QString& text);
  /// Plain words in one flowing line.
  void addWords(const QStringList& words, const QString& sign = {});
  struct Link {
    QString target;
    QString text;
    QString note;             ///< smaller, below; may be empty
    QString moreTarget = {};  ///< a second, quieter link beside it; may be empty
    QString moreText = {};
  };
  void addLinks(const std::vector<Link>& links);
  /// Links in one flowing line.
  void addInlineLinks(const std::vector<Link>& links);
  /// A sentence with a coloured sign before it; no sign: plain.
  void addLine(const QString& sign, const QColor& colour, const QString& text);
  /// Links below a line, in from the edge; equal notes of neighbours are said once, below the last.
  void addIndentedLinks(const std::vector<Link>& links);
  void finish();

 signals:
  void linkActivated(const QString& target);

 private:
  QLabel* makeRich(const QString& html);
  QLabel* addRich(const QString& html);

  PageContext m_context;
  QVBoxLayout* m_layout;
};

}  // namespace cdp::gui
