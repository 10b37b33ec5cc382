// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QString>

#include "theme.h"

class QApplication;

namespace cdp::gui {

/// Palette, font and style sheet of the whole program for a theme and a size of text. Applied in place.
void applyStyle(QApplication& application, const render::Theme& theme, int textPercent);

/// One of our own line icons ("ui/back") in the theme's colours: normal, disabled and chosen.
QIcon themedIcon(const QString& name, const render::Theme& theme);

}  // namespace cdp::gui
