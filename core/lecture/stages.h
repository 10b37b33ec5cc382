// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lecture/lecture.h"
#include "lecture/text_pages.h"
#include "store/catalog.h"

namespace cdp {

enum class StageKind {
  Title,          ///< a card: title and perhaps a text
  Text,           ///< running text
  Diagram,        ///< a diagram in a step, with a short caption
  Neighbourhood,  ///< a map: links.front() in the middle, the others around it
  Comparison,     ///< columns side by side
  BreakIt,        ///< a diagram in which parts fail
  Missing,        ///< what the catalog does not have: the text says so
};

/// A column of a comparison; its rows go with Stage::rowTitles.
struct ComparedColumn {
  std::string link;
  LocalizedText name;
  std::vector<LocalizedText> rows;
};

/// One thing to project, the same for both languages: flipping the language never changes the place.
struct Stage {
  StageKind kind = StageKind::Text;
  std::size_t item = 0;  ///< index in the lecture
  int number = 1;        ///< within the item, from 1
  std::string name;      ///< "problem", "structure-2", "step-3" …: what `stages` in a lecture file says
  std::string link;      ///< the entry it is about; empty for a title card
  LocalizedText title;
  LocalizedText subtitle;  ///< the entry's name, where the title is something else
  LocalizedBlocks text;    ///< Diagram: the caption
  LocalizedText told;      ///< what the content says here, plain, for the lecturer's screen
  std::string diagram;     ///< owner, such as "pattern:scale-out"; empty: none
  int step = 0;            ///< of the diagram, from 1
  int stepCount = 0;
  std::vector<std::string> links;  ///< Neighbourhood
  std::vector<std::string> fail;   ///< BreakIt
  std::vector<ComparedColumn> columns;
  std::vector<LocalizedText> rowTitles;
};

/// All that a lecture projects, in order. A value made once from a catalog; needs neither after that.
struct Deck {
  std::vector<Stage> stages;
  std::vector<std::size_t> firstOfItem;  ///< for each item the index of its first stage; every item has at least one
};

/// Thread: the catalog's. Never fails: what is missing becomes a stage that says so.
Deck makeDeck(const Lecture& lecture, const Catalog& catalog);

/// Names of the stages that an entry has, in order: for a lecture editor. Empty for an unknown one.
std::vector<std::string> stageNames(const LectureItem& item, const Catalog& catalog);

/// A page of a stage: what stands on the wall at one moment.
struct DeckView {
  std::size_t stage = 0;
  int page = 0;  ///< from 0
  int pages = 1;
  std::vector<TextBlock> text;
};

/// The total order of all views in a language, texts split by the budget (see legibility.h). Diagram captions, cards and columns are not
/// split. Cheap: make it anew when the language or the window's size changes.
std::vector<DeckView> viewsOf(const Deck& deck, Language language, const TextBudget& budget);

/// The view of the same stage after the language or the size has changed, at the same part of its text.
std::size_t sameView(const std::vector<DeckView>& from, std::size_t at, const std::vector<DeckView>& to);
/// First view of a stage.
std::size_t viewOfStage(const std::vector<DeckView>& views, std::size_t stage);

/// Where "go to" leads: a number (from 1, of the view), or words: a slug, "slug/stage", a title or the beginning or a part of it, in
/// either language, letters of any size. Nothing when there is no such place. `from`: where one stands; of equally good places the next
/// one after it is taken, so that asking again goes on.
std::optional<std::size_t> findView(const Deck& deck, const std::vector<DeckView>& views, std::string_view asked, std::size_t from = 0);

}  // namespace cdp
