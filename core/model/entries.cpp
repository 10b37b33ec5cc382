// SPDX-License-Identifier: Apache-2.0
#include "model/entries.h"

namespace cdp {
namespace {

struct FieldNames {
  std::string_view code;
  std::string_view en;
  std::string_view ja;
};

constexpr std::array<FieldNames, kFields.size()> kNames{{
    {"problem", "Problem", "解決したい課題"},
    {"solution", "Solution", "クラウドでの解決"},
    {"implementation", "Implementation", "実装"},
    {"structure", "Structure", "構造"},
    {"then", "Then", "当時"},
    {"now", "Now", "現在"},
    {"benefits", "Benefits", "利点"},
    {"caveats", "Caveats", "注意点"},
    {"other", "Other", "その他"},
}};

}  // namespace

std::string_view fieldCode(Field field) { return kNames[static_cast<std::size_t>(field)].code; }

std::string_view fieldHeading(Field field, Language language) {
  const auto& names = kNames[static_cast<std::size_t>(field)];
  return language == Language::English ? names.en : names.ja;
}

}  // namespace cdp
