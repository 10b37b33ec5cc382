// SPDX-License-Identifier: Apache-2.0
#include "location.h"

namespace cdp::gui {

Location Location::parse(const QString& text) {
  Location out;
  QString rest = text;
  if (const auto hash = rest.indexOf(u'#'); hash >= 0) {
    out.detail = rest.mid(hash + 1);
    rest.truncate(hash);
  }
  const auto colon = rest.indexOf(u':');
  out.kind = colon < 0 ? rest : rest.left(colon);
  if (colon >= 0) out.slug = rest.mid(colon + 1);
  return out;
}

QString Location::text() const {
  QString out = kind;
  if (!slug.isEmpty()) out += u':' + slug;
  if (!detail.isEmpty()) out += u'#' + detail;
  return out;
}

}  // namespace cdp::gui
