// SPDX-License-Identifier: Apache-2.0
#include "base/word_boundaries.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>

namespace cdp {

std::vector<bool> wordBeginnings(const std::vector<char32_t>& text) {
  std::vector<bool> out(text.size(), false);
  if (out.empty()) return out;
  out[0] = true;
  // Making one costs a millisecond, using it a few microseconds; it belongs to one thread.
  thread_local const std::unique_ptr<icu::BreakIterator> words = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createWordInstance(icu::Locale::getJapanese(), status));
    return U_SUCCESS(status) != 0 ? std::move(made) : nullptr;
  }();
  if (words == nullptr) return out;
  icu::UnicodeString units;
  std::vector<int> unitAt;  // of each character
  for (const char32_t c : text) {
    unitAt.push_back(units.length());
    units.append(static_cast<UChar32>(c));
  }
  words->setText(units);
  for (std::size_t i = 1; i < text.size(); ++i) out[i] = words->isBoundary(unitAt[i]) != 0;
  return out;
}

}  // namespace cdp
