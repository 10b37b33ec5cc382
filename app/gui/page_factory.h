// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "page.h"

namespace cdp::gui {

/// Which page shows a kind of place, and how that page is made. Several kinds may share a page.
struct PageKind {
  QString page;  ///< key of the page
  std::function<Page*(const PageContext&, QWidget*)> make;
};

/// "anti-pattern", "home" …: what stands before the colon of a place.
QStringList pageKinds();

/// Unknown kinds lead to the overview.
const PageKind& pageKind(const QString& kind);

}  // namespace cdp::gui
