// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QString>

namespace cdp::gui {

/// An address within the atlas: "home", "pattern:scale-out", "scenario:campaign#3", "search?query". What history holds and links name.
struct Location {
  QString kind;    ///< "home", "pattern", "scenario", "service", …
  QString slug;    ///< may be empty
  QString detail;  ///< a step, a query; may be empty

  static Location parse(const QString& text);
  [[nodiscard]] QString text() const;
  bool operator==(const Location&) const = default;
};

}  // namespace cdp::gui

Q_DECLARE_METATYPE(cdp::gui::Location)
