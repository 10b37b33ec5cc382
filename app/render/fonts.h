// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QStringList>

namespace cdp::render {

/// One family for both scripts, best first. Named explicitly: what a platform falls back to by itself may be a Chinese face,
/// and exported text then sits wrong.
const QStringList& fontFamilies();

/// `pixels` at 1:1.
QFont font(double pixels, int weight = QFont::Normal);

}  // namespace cdp::render
