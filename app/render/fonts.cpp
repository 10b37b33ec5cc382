// SPDX-License-Identifier: Apache-2.0
#include "fonts.h"

namespace cdp::render {

const QStringList& fontFamilies() {
  static const QStringList kFamilies{QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans JP"), QStringLiteral("IPAexGothic"),
                                     QStringLiteral("IPAGothic"), QStringLiteral("sans-serif")};
  return kFamilies;
}

QFont font(double pixels, int weight) {
  QFont f;
  f.setFamilies(fontFamilies());
  f.setPixelSize(std::max(1, qRound(pixels)));
  f.setWeight(static_cast<QFont::Weight>(weight));
  f.setHintingPreference(QFont::PreferNoHinting);
  return f;
}

}  // namespace cdp::render
