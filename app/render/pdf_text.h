// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFont>

#include "base/result.h"

class QPaintDevice;
class QPainter;

namespace cdp::render {

/// Repairs what Qt's PDF writer says about its text, so that it is found and copied as it reads. A glyph that several characters
/// share is named there after the first of them: the space becomes a tab, and 用, 高 or 長 become their radicals ⽤, ⾼, ⻑, which
/// nobody types. Also makes the file smaller and the same for the same content, dates aside. Errors: Internal.
Result<QByteArray> withFindableText(const QByteArray& pdf);

/// The font as a PDF needs it: without the substitute glyphs (ligatures, digits beside Latin letters) that the file could not name.
QFont pdfFont(QFont font);
/// Draws this painter into a PDF?
bool isPdf(const QPainter& painter);

}  // namespace cdp::render
