// SPDX-License-Identifier: Apache-2.0
#include "layout/text_metrics.h"

#include <algorithm>
#include <limits>

#include "base/unicode.h"
#include "base/word_boundaries.h"

namespace cdp {
namespace {

double emWidth(char32_t c) {
  if (isWide(c)) return 1.0;
  if (c >= 0xFF61 && c <= 0xFF9F) return 0.5;
  if (c < 0x20) return 0.0;
  switch (c) {
    case 'i':
    case 'j':
    case 'l':
    case '\'':
    case '|':
    case '!':
    case '.':
    case ',':
    case ':':
    case ';':
      return 0.29;
    case ' ':
      return 0.24;
    case 'f':
    case 't':
    case 'r':
    case 'I':
    case '(':
    case ')':
    case '[':
    case ']':
    case '-':
    case '/':
      return 0.38;
    case 'm':
    case 'w':
    case 'M':
    case '%':
      return 0.92;
    case 'W':
    case '@':
      return 0.95;
    default:
      break;
  }
  if (c >= 'A' && c <= 'Z') return 0.67;
  return 0.58;
}

enum class Script { Latin, Kanji, Hiragana, Katakana, Open, Close, Space };

Script scriptOf(char32_t c) {
  if (c == ' ' || c == 0x3000) return Script::Space;
  if (c == U'(' || c == U'（' || c == U'「' || c == U'[') return Script::Open;
  // Small kana, the long-vowel mark and closing punctuation never start a line.
  static constexpr char32_t kNoStart[] = U"、。，．）)」』】・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]!?！？:：;,.-/";
  for (const char32_t* p = kNoStart; *p != 0; ++p) {
    if (*p == c) return Script::Close;
  }
  if (isKanji(c)) return Script::Kanji;
  if (isHiragana(c)) return Script::Hiragana;
  if (isKatakana(c)) return Script::Katakana;
  return Script::Latin;
}

/// Cost of breaking between a and b; infinity: forbidden. `wordBegins`: b is the first letter of a word.
double breakCost(char32_t a, char32_t b, bool wordBegins) {
  constexpr double kNever = std::numeric_limits<double>::infinity();
  // Small kana and the long-vowel mark may not begin a line, but what follows them is a letter after a letter.
  const Script left = isKatakana(a) ? Script::Katakana : isHiragana(a) ? Script::Hiragana : scriptOf(a);
  const Script right = scriptOf(b);
  if (right == Script::Close || left == Script::Open) return kNever;
  if (left == Script::Space) return 0;
  if (right == Script::Space) return kNever;  // the break comes after the space
  if (a == '-' || a == '/') return 4;
  if (left == Script::Latin && right == Script::Latin) return kNever;
  if (right == Script::Open) return 1;
  if (left == Script::Close) return a == U'・' ? 2 : 6;
  if (left != right) return right == Script::Hiragana ? 14 : 3;
  if (left == Script::Kanji) return wordBegins ? 6 : 12;
  return wordBegins ? 8 : 40;
}

std::vector<std::string> wrapOne(const std::vector<char32_t>& text, double maxWidth, double fontPixels) {
  const std::size_t n = text.size();
  std::vector<double> upTo(n + 1, 0);
  for (std::size_t i = 0; i < n; ++i) upTo[i + 1] = upTo[i] + emWidth(text[i]) * fontPixels;
  const auto width = [&](std::size_t a, std::size_t b) {
    while (b > a && text[b - 1] == ' ') --b;
    return upTo[b] - upTo[a];
  };
  // Optimal breaks by dynamic programming: few lines first, then good places, then even lengths.
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  std::vector<double> best(n + 1, kInfinity);
  std::vector<std::size_t> from(n + 1, 0);
  best[0] = 0;
  // Only what has to be broken is looked up.
  const std::vector<bool> begins = width(0, n) > maxWidth ? wordBeginnings(text) : std::vector<bool>(n, false);
  for (std::size_t end = 1; end <= n; ++end) {
    const double place = end == n ? 0 : breakCost(text[end - 1], text[end], begins[end]);
    if (place == kInfinity) continue;
    for (std::size_t start = 0; start < end; ++start) {
      if (best[start] == kInfinity) continue;
      const double over = std::max(0.0, width(start, end) - maxWidth);
      const double slack = std::max(0.0, maxWidth - width(start, end)) / maxWidth;
      const double cost = best[start] + 100 + place + 12 * slack * slack + 1000 * over;
      if (cost < best[end]) {
        best[end] = cost;
        from[end] = start;
      }
    }
  }
  std::vector<std::string> lines;
  for (std::size_t end = n; end > 0; end = from[end]) {
    std::vector<char32_t> line(text.begin() + static_cast<long>(from[end]), text.begin() + static_cast<long>(end));
    lines.push_back(std::string(trimmed(encodeUtf8(line))));
  }
  std::reverse(lines.begin(), lines.end());
  return lines;
}

}  // namespace

double textWidth(std::string_view text, double fontPixels) {
  double em = 0;
  for (char32_t c : decodeUtf8(text)) em += emWidth(c);
  return em * fontPixels;
}

std::vector<std::string> wrapLabel(std::string_view text, double maxWidth, double fontPixels) {
  std::vector<std::string> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    // Labels are short; what is not is cut before it can cost time.
    std::vector<char32_t> part = decodeUtf8(trimmed(text.substr(0, end)));
    if (part.size() > 200) part.resize(200);
    for (std::string& line : wrapOne(part, maxWidth, fontPixels)) lines.push_back(std::move(line));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

}  // namespace cdp
