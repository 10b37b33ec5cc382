// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export/export_request.h"
#include "lecture/lecture.h"
#include "store/catalog.h"

namespace cdp::render {

/// What of a lecture goes into an export, in the lecture's order. What the catalog does not have, and what a format cannot show, is left
/// out; nothing at all gives an empty list.
///
/// - Slides: one for each stage: title cards, pictures, pages of words; the notes of an item with its first.
/// - Handouts: every entry once, with the pen marks that were kept.
/// - Worksheets and all others: the entries with a diagram, once each.
std::vector<ExportItem> lectureItems(const Lecture& lecture, const Catalog& catalog, ExportFormat format);

/// Entries of a lecture that the catalog has, once each, in the lecture's order: "pattern:scale-out", "reference:…".
std::vector<std::string> lectureLinks(const Lecture& lecture, const Catalog& catalog);

/// The lecture's title in a language or, where it has none, in the other one.
std::string lectureTitle(const Lecture& lecture, Language language);

}  // namespace cdp::render
