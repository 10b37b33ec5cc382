// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QString>
#include <array>
#include <optional>

#include "model/vocabulary.h"

namespace cdp::render {

enum class ThemeId { Light, Dark, HighContrast, Print };

struct FamilyColours {
  QColor line;
  QColor tint;
};

/// The colours of one appearance: for drawings and for the window alike. Values; no thread affinity.
struct Theme {
  ThemeId id = ThemeId::Light;
  QColor ground;
  QColor surface;
  QColor text;
  QColor secondary;
  QColor hairline;
  QColor accent;
  QColor accentTint;  ///< behind what is selected
  QColor edge;        ///< requests and arrowheads
  QColor added;
  QColor removed;
  QColor changed;
  QColor failed;
  QColor badge;  ///< disc of the circled numbers
  QColor badgeText;
  bool isDark = false;
  double lineScale = 1;  ///< wider lines for high contrast and print

  [[nodiscard]] const FamilyColours& family(RoleFamily f) const { return families[static_cast<std::size_t>(f)]; }
  [[nodiscard]] QColor edgeColour(const std::string& kind) const;
  [[nodiscard]] FamilyColours groupColours(const std::string& kind) const;

  std::array<FamilyColours, 9> families;

  static const Theme& get(ThemeId id);
};

/// "light", "dark", "contrast", "print".
QString themeCode(ThemeId id);
std::optional<ThemeId> themeFromCode(const QString& code);

}  // namespace cdp::render
