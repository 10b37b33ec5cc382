// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>

#include "lecture/lecture.h"
#include "location.h"
#include "store/catalog.h"

namespace cdp::gui {

/// "Pattern", "Break it" …, in the language of the program.
QString itemKindName(ItemKind kind);
QString priorityName(Priority priority);

/// What an item is called: the lecturer's own title, else the names of what it shows.
QString itemName(const LectureItem& item, const Catalog& catalog, Language language);
/// What of it is shown: "problem, pictures 1–3".
QString stageWords(const std::vector<std::string>& stages);
/// Name of its icon.
QString itemIcon(const LectureItem& item, const Catalog& catalog);
/// The catalog does not have what it shows, or the program does not know its kind.
bool isMissing(const LectureItem& item, const Catalog& catalog);
/// The kinds that an entry can be shown as, the usual one first.
std::vector<ItemKind> kindsFor(std::string_view link);

/// What "add to lecture" makes of a place in the atlas; nothing for places that cannot be projected. `whole`: a scenario with all its
/// steps instead of the one in front of the reader.
std::optional<LectureItem> itemForPlace(const Location& place, const Catalog& catalog, bool whole);

/// The lecture's title, or that it has none yet.
QString lectureName(const Lecture& lecture, Language language);

/// "1 item", "12 items".
QString itemCount(std::size_t items);
/// "4 min", "4.5 min".
QString minutesText(double minutes);

/// A file as an address: what would end the address is written differently. And back.
QString lecturePlace(const QString& path);
QString lecturePath(const Location& place);

}  // namespace cdp::gui
