// SPDX-License-Identifier: Apache-2.0
#include "quiz_wall_layout.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "lecture/legibility.h"
#include "lecture/text_pages.h"
#include "projection/wall_metrics.h"

namespace cdp::gui {
namespace {

constexpr double kSetting = 0.97;      // wrapping measures without the font at hand: a hair of room keeps the last word inside
constexpr double kBoldSetting = 0.93;  // and bold letters are wider
constexpr double kLongestLine = 38;    // ems: longer lines lose the eye
constexpr double kHandsRoom = 2.75;    // ems of the smallest text, at the right of an option: three digits and a mark
constexpr double kBarShare = 0.06;     // of the height, for the buttons
constexpr double kLeastBar = 46;       // pixels
constexpr std::size_t kTwoColumns = 2;

/// Sizes of running text in ems of the smallest one, largest first: a short text is set large.
constexpr std::initializer_list<double> kBodySizes{1.9, 1.65, 1.4, 1.2, 1.1, 1.0};
constexpr std::initializer_list<double> kLineSizes{1.25, 1.1, 1.0};
constexpr double kAnyLength = 1e4;  // ems

std::vector<std::string> lines(const std::string& text, double width, double pixels, double longest, double setting) {
  return wrapText(text, std::min(width / pixels, longest) * setting);
}

/// Splits lines evenly, so that the last page is not one lonely line.
QuizWallText::Pages paged(std::vector<std::string> all, std::size_t perPage) {
  QuizWallText::Pages out;
  const std::size_t pages = std::max<std::size_t>(1, (all.size() + perPage - 1) / perPage);
  const std::size_t each = (all.size() + pages - 1) / pages;
  for (std::size_t begin = 0; begin < all.size(); begin += each) {
    const auto from = all.begin() + static_cast<std::ptrdiff_t>(begin);
    out.emplace_back(from, from + static_cast<std::ptrdiff_t>(std::min(each, all.size() - begin)));
  }
  if (out.empty()) out.emplace_back();
  return out;
}

/// The largest size at which both languages fit; at the smallest the rest goes on another page.
QuizWallText setText(const LocalizedText& text, const QSizeF& area, double rule, std::initializer_list<double> sizes, double longest = kLongestLine,
                     double setting = kSetting) {
  QuizWallText out;
  for (const double size : sizes) {
    out.pixels = rule * size;
    const auto perPage = static_cast<std::size_t>(std::max(1.0, std::floor(area.height() / (out.pixels * kLineSpacing) + 0.001)));
    auto en = lines(text.en, area.width(), out.pixels, longest, setting);
    auto ja = lines(text.ja, area.width(), out.pixels, longest, setting);
    const bool fits = std::max(en.size(), ja.size()) <= perPage;
    out.en = paged(std::move(en), perPage);
    out.ja = paged(std::move(ja), perPage);
    if (fits) break;
  }
  return out;
}

std::size_t lineCount(const QuizWallText& text) { return std::max(text.en.front().size(), text.ja.front().size()); }

/// One line if it can be, else as many as the smallest size needs: a prompt has no pages.
QuizWallText promptOf(const LocalizedText& text, double width, double rule) {
  for (const double lineLimit : {1.0, 2.0}) {
    for (const double size : kLineSizes) {
      QuizWallText tried = setText(text, {width, rule * size * kLineSpacing * lineLimit}, rule, {size}, kAnyLength, kBoldSetting);
      if (tried.pageCount() == 1) return tried;
    }
  }
  return setText(text, {width, 1e6}, rule, {1.0}, kAnyLength, kBoldSetting);
}

}  // namespace

const std::vector<std::string>& QuizWallText::page(Language language, int number) const {
  const Pages& pages = language == Language::English ? en : ja;
  return pages[std::min(pages.size() - 1, static_cast<std::size_t>(std::max(0, number)))];
}

QString optionLetter(std::size_t option) { return QString(QChar(u'A' + static_cast<char16_t>(option))); }

LocalizedText answerLine(const Question& question) {
  const QuizOption& right = question.options[question.answer];
  const std::string letter = optionLetter(question.answer).toStdString();
  return {"✓ Answer: " + letter + "  " + right.text.en, "✓ 正解: " + letter + "  " + right.text.ja};
}

QuizWallLayout layoutQuizWall(const Question& question, const QSizeF& wall) {
  QuizWallLayout out;
  out.wall = wall;
  const double w = wall.width();
  const double h = wall.height();
  const double rule = h / kLinesPerScreen;
  out.rule = rule;
  const double side = w * 0.04;
  const double room = w - 2 * side;
  const double gap = rule * 0.35;
  out.top = QRectF(side, h * 0.022, room, rule * 1.35);
  out.promptText = promptOf(question.prompt, room, rule);
  out.answerText = promptOf(answerLine(question), room, rule);
  const double promptHeight =
      std::max(static_cast<double>(lineCount(out.promptText)) * out.promptText.pixels, static_cast<double>(lineCount(out.answerText)) * out.answerText.pixels) *
      kLineSpacing;
  out.prompt = QRectF(side, out.top.bottom() + rule * 0.15, room, promptHeight);
  const double barHeight = std::max(kLeastBar, h * kBarShare);
  out.bar = QRectF(0, h - barHeight, w, barHeight);

  // Options: two beside each other, all of one height, from the bottom up.
  const std::size_t count = question.options.size();
  const std::size_t rows = (count + kTwoColumns - 1) / kTwoColumns;
  const double boxWidth = (room - gap) / kTwoColumns;
  const double pad = rule * 0.3;
  out.badge = rule * 1.25;
  const double textWidth = boxWidth - 2 * pad - out.badge - pad * 0.8 - rule * kHandsRoom;
  std::size_t tallest = 1;
  for (const std::size_t most : {std::size_t{1}, std::size_t{2}, std::size_t{100}}) {
    bool fits = false;
    for (const double size : kLineSizes) {
      std::vector<QuizWallText> words;
      tallest = 1;
      for (const auto& option : question.options) {
        words.push_back(setText(option.text, {textWidth, 1e6}, rule, {size}, kAnyLength));
        tallest = std::max(tallest, lineCount(words.back()));
      }
      out.optionPixels = rule * size;
      out.optionWords = std::move(words);
      if (tallest <= most) {
        fits = true;
        break;
      }
    }
    if (fits) break;
  }
  const double boxHeight = std::max(out.badge + rule * 0.4, static_cast<double>(tallest) * out.optionPixels * 1.25 + rule * 0.5);
  const double optionsHeight = static_cast<double>(rows) * boxHeight + static_cast<double>(rows - std::min<std::size_t>(rows, 1)) * gap;
  const double optionsTop = out.bar.top() - optionsHeight;
  for (std::size_t i = 0; i < count; ++i) {
    const QRectF box(side + static_cast<double>(i % kTwoColumns) * (boxWidth + gap), optionsTop + static_cast<double>(i / kTwoColumns) * (boxHeight + gap),
                     boxWidth, boxHeight);
    out.options.push_back(box);
    out.optionTexts.emplace_back(box.left() + pad + out.badge + pad * 0.8, box.top(), textWidth, boxHeight);
  }

  out.body = QRectF(side, out.prompt.bottom() + rule * 0.4, room, optionsTop - rule * 0.55 - out.prompt.bottom() - rule * 0.4);
  const bool hasText = !question.body.en.empty() || !question.body.ja.empty();
  const bool hasDiagram = !question.diagram.empty();
  out.bodyText = setText(question.body, out.body.size(), rule, kBodySizes);
  out.explanation = setText(question.explanation, out.body.size(), rule, kBodySizes);
  if (hasText || !hasDiagram) {
    for (int page = 0; page < static_cast<int>(out.bodyText.pageCount()); ++page) out.views.push_back({QuizWallView::Kind::Text, false, page});
  }
  if (hasDiagram) {
    out.views.push_back({QuizWallView::Kind::Diagram, false, 0});
    out.views.push_back({QuizWallView::Kind::Diagram, true, 0});
  }
  if (!question.explanation.en.empty() || !question.explanation.ja.empty() || !hasDiagram) {
    for (int page = 0; page < static_cast<int>(out.explanation.pageCount()); ++page) out.views.push_back({QuizWallView::Kind::Text, true, page});
  }
  return out;
}

}  // namespace cdp::gui
