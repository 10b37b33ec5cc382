// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>
#include <QSizeF>
#include <QString>
#include <algorithm>
#include <string>
#include <vector>

#include "quiz/question.h"

namespace cdp::gui {

/// One of the views in which a question is told: press by press.
struct QuizWallView {
  enum class Kind { Text, Diagram };
  Kind kind = Kind::Text;
  bool revealed = false;
  int page = 0;  ///< of a long text
  bool operator==(const QuizWallView&) const = default;
};

/// A text set in lines, page by page, for both languages at one size.
struct QuizWallText {
  using Pages = std::vector<std::vector<std::string>>;
  double pixels = 0;
  Pages en;
  Pages ja;

  [[nodiscard]] std::size_t pageCount() const { return std::max(en.size(), ja.size()); }
  /// The shorter language goes on showing its last page.
  [[nodiscard]] const std::vector<std::string>& page(Language language, int number) const;
};

/// Where everything of a question stands on a wall of this size, in its pixels. Made for both languages at once: a flip moves nothing.
/// No text is smaller than 1/25 of the wall's height.
struct QuizWallLayout {
  QSizeF wall;
  double rule = 0;  ///< 1/25 of the height
  QRectF top;       ///< number and score
  QRectF prompt;    ///< the question, and when it is revealed the answer
  QuizWallText promptText;
  QuizWallText answerText;
  QRectF body;  ///< text or diagram
  QuizWallText bodyText;
  QuizWallText explanation;
  double optionPixels = 0;
  double badge = 0;                 ///< diameter of an option's letter
  std::vector<QRectF> options;      ///< boxes
  std::vector<QRectF> optionTexts;  ///< of them, where the words stand
  std::vector<QuizWallText> optionWords;
  QRectF bar;  ///< kept free for the buttons
  std::vector<QuizWallView> views;
};

/// Every option as "A", "B" …
QString optionLetter(std::size_t option);

/// "Answer: C  Snapshot" in both languages.
LocalizedText answerLine(const Question& question);

QuizWallLayout layoutQuizWall(const Question& question, const QSizeF& wall);

}  // namespace cdp::gui
