// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>
#include <QString>
#include <optional>
#include <string>

#include "base/language.h"
#include "theme.h"

namespace cdp::gui {

/// What the program was started with. Empty or absent: as remembered from last time.
struct Options {
  std::string catalog;
  QString page;
  QString screenshot;
  QSize size{1280, 800};
  std::optional<Language> language;
  std::optional<Lens> lens;
  std::optional<render::ThemeId> theme;
  std::optional<int> textPercent;
  int scroll = 0;  ///< pixels down the page, for screenshots
  QString type;    ///< text typed into the search field, for screenshots
  QString keys;    ///< keys pressed, such as "X,Down,Return", for screenshots
};

struct ParsedOptions {
  Options options;
  std::optional<int> exitCode;  ///< set: stop now (help shown, or wrong usage told)
};

/// Needs no QApplication, so that --help and mistakes need no display.
ParsedOptions parseOptions(int argc, char** argv);

}  // namespace cdp::gui
