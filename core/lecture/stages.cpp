// SPDX-License-Identifier: Apache-2.0
#include "lecture/stages.h"

#include <algorithm>
#include <charconv>

#include "base/suggestions.h"
#include "base/unicode.h"
#include "lecture/lecture_file.h"
#include "lecture/stage_builder.h"

namespace cdp {
namespace {

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const auto& text : texts) out += (out.empty() ? "" : ", ") + text;
  return out;
}

const Stage* byName(const ItemStages& stages, const std::string& name) {
  for (const auto* list : {&stages.regular, &stages.extra}) {
    const auto it = std::find_if(list->begin(), list->end(), [&](const Stage& stage) { return stage.name == name; });
    if (it != list->end()) return &*it;
  }
  return nullptr;
}

std::vector<std::string> namesOf(const ItemStages& stages) {
  std::vector<std::string> names;
  for (const auto* list : {&stages.regular, &stages.extra}) {
    for (const auto& stage : *list) names.push_back(stage.name);
  }
  return names;
}

Stage missing(const LectureItem& item) {
  Stage stage;
  stage.kind = StageKind::Missing;
  stage.name = "missing";
  stage.link = item.show.empty() ? std::string() : item.show.front();
  stage.title = item.title;
  const std::string what = item.show.empty() ? item.kindText : joined(item.show);
  const bool unknownKind = item.kind == ItemKind::Unknown;
  const std::string en =
      unknownKind ? "This item needs a later version of the program." : "This is not installed. It may belong to a pack that you do not have.";
  const std::string ja =
      unknownKind ? "この項目を表示するには、新しい版のプログラムが必要です。" : "インストールされていません。お持ちでないパックのものかもしれません。";
  for (Language language : kLanguages) {
    if (stage.title.in(language).empty()) stage.title.in(language) = what;
    stage.text.in(language).push_back({TextBlock::Kind::Paragraph, language == Language::English ? en : ja, 0, false, {}});
  }
  return stage;
}

/// Lower case for ASCII, full-width forms left alone: enough for slugs and titles typed on a lectern.
std::string folded(std::string_view text) {
  std::string out(trimmed(text));
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// 4: it is called that, 3: begins so, 2: has it inside, 0: no.
int match(const std::string& name, const std::string& asked) {
  if (name.empty()) return 0;
  const std::string text = folded(name);
  if (text == asked) return 4;
  if (text.starts_with(asked)) return 3;
  return text.find(asked) != std::string::npos ? 2 : 0;
}

int match(const Stage& stage, const std::string& asked) {
  const std::string slug(slugOf(stage.link));
  const std::string full = slug + "/" + stage.name;
  if (asked == full || asked == folded(stage.link) + "/" + stage.name) return 6;
  int best = 0;
  if (!slug.empty() && stage.number == 1) best = std::max(best, match(slug, asked) > 0 ? match(slug, asked) + 1 : 0);
  for (Language language : kLanguages) {
    best = std::max(best, match(stage.title.in(language), asked));
    if (stage.number == 1) best = std::max(best, match(stage.subtitle.in(language), asked));
  }
  if (stage.name == asked) best = std::max(best, 1);
  return best;
}

}  // namespace

Deck makeDeck(const Lecture& lecture, const Catalog& catalog) {
  Deck deck;
  for (std::size_t i = 0; i < lecture.items.size(); ++i) {
    const LectureItem& item = lecture.items[i];
    deck.firstOfItem.push_back(deck.stages.size());
    ItemStages all = stagesOfItem(item, catalog);
    std::vector<Stage> chosen;
    for (const auto& name : item.stages) {
      if (const Stage* stage = byName(all, name)) chosen.push_back(*stage);
    }
    if (chosen.empty()) chosen = std::move(all.regular);
    if (chosen.empty()) chosen.push_back(missing(item));
    int number = 0;
    for (auto& stage : chosen) {
      stage.item = i;
      stage.number = ++number;
      // The lecturer's own title stands over the first stage; the others keep theirs.
      if (number == 1) {
        for (Language language : kLanguages) {
          if (!item.title.in(language).empty()) stage.title.in(language) = item.title.in(language);
        }
      }
      deck.stages.push_back(std::move(stage));
    }
  }
  return deck;
}

std::vector<std::string> stageNames(const LectureItem& item, const Catalog& catalog) { return namesOf(stagesOfItem(item, catalog)); }

std::vector<DeckView> viewsOf(const Deck& deck, Language language, const TextBudget& budget) {
  std::vector<DeckView> views;
  for (std::size_t i = 0; i < deck.stages.size(); ++i) {
    const Stage& stage = deck.stages[i];
    const Language other = language == Language::English ? Language::Japanese : Language::English;
    const auto& text = stage.text.in(language).empty() ? stage.text.in(other) : stage.text.in(language);
    if (stage.kind != StageKind::Text) {
      views.push_back({i, 0, 1, text});
      continue;
    }
    auto pages = paginate(text, budget);
    const int count = static_cast<int>(pages.size());
    for (int page = 0; page < count; ++page) views.push_back({i, page, count, std::move(pages[static_cast<std::size_t>(page)])});
  }
  return views;
}

std::size_t viewOfStage(const std::vector<DeckView>& views, std::size_t stage) {
  const auto it = std::lower_bound(views.begin(), views.end(), stage, [](const DeckView& view, std::size_t value) { return view.stage < value; });
  return it == views.end() ? (views.empty() ? 0 : views.size() - 1) : static_cast<std::size_t>(it - views.begin());
}

std::size_t sameView(const std::vector<DeckView>& from, std::size_t at, const std::vector<DeckView>& to) {
  if (at >= from.size() || to.empty()) return 0;
  const DeckView& old = from[at];
  const std::size_t first = viewOfStage(to, old.stage);
  const int pages = to[first].pages;
  return first + static_cast<std::size_t>(std::min(pages - 1, old.page * pages / std::max(1, old.pages)));
}

std::optional<std::size_t> findView(const Deck& deck, const std::vector<DeckView>& views, std::string_view asked, std::size_t from) {
  const std::string wanted = folded(asked);
  if (wanted.empty() || views.empty()) return std::nullopt;
  if (std::all_of(wanted.begin(), wanted.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    std::size_t number = 0;
    const auto [end, code] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
    if (code != std::errc() || number < 1 || number > views.size()) return std::nullopt;
    return number - 1;
  }
  const std::size_t here = from < views.size() ? views[from].stage : 0;
  int best = 0;
  std::size_t found = 0;
  // Beginning behind the place one stands at, and round.
  for (std::size_t k = 1; k <= deck.stages.size(); ++k) {
    const std::size_t stage = (here + k) % deck.stages.size();
    if (const int quality = match(deck.stages[stage], wanted); quality > best) {
      best = quality;
      found = stage;
    }
  }
  if (best == 0) return std::nullopt;
  return viewOfStage(views, found);
}

Violations missingFrom(const Lecture& lecture, const Catalog& catalog, const std::string& path) {
  Violations out;
  for (const LectureItem& item : lecture.items) {
    const auto tell = [&](const char* rule, std::string message) { out.push_back({path, item.line, rule, std::move(message)}); };
    if (item.kind == ItemKind::Unknown) {
      tell("unknown-kind", "\"" + item.kindText + "\" is not a kind of item that this program knows; it is skipped");
      continue;
    }
    bool there = true;
    for (const auto& link : item.show) {
      if (!catalog.titleOf(link, Language::English).empty()) continue;
      tell("not-installed", "\"" + link + "\" is not installed: the lecture shows a card in its place");
      there = false;
    }
    const ItemStages all = stagesOfItem(item, catalog);
    if (there && all.regular.empty()) {
      tell("wrong-entry", "\"" + joined(item.show) + "\" cannot be shown as \"" + std::string(itemKindCode(item.kind)) + "\"");
      continue;
    }
    if (all.regular.empty()) continue;
    const auto names = namesOf(all);
    for (const auto& name : item.stages) {
      if (byName(all, name) != nullptr) continue;
      const std::string hint = didYouMean(name, names);
      tell("unknown-stage", "there is no stage \"" + name + "\"; " + (hint.empty() ? "the stages are " + joined(names) : hint));
    }
    if (item.kind == ItemKind::BreakIt) {
      const auto diagram = catalog.diagram(item.show.front());
      if (diagram && item.step > static_cast<int>(diagram->steps.size())) {
        tell("unknown-step", "the diagram has " + std::to_string(diagram->steps.size()) + " steps, not " + std::to_string(item.step));
      }
      for (const auto& id : item.fail) {
        if (diagram && diagram->diagram.nodeIndex(id) < 0 && diagram->diagram.groupIndex(id) < 0) {
          tell("unknown-node", "the diagram has neither a node nor a group \"" + id + "\"");
        }
      }
    }
    for (const auto& stroke : item.strokes) {
      const auto diagram = catalog.diagram(stroke.diagram);
      if (!diagram) {
        tell("not-installed", "a stroke is drawn on \"" + stroke.diagram + "\", which is not installed");
      } else if (!stroke.node.empty() && diagram->diagram.nodeIndex(stroke.node) < 0) {
        tell("unknown-node", "a stroke is tied to \"" + stroke.node + "\", which is not a node of \"" + stroke.diagram + "\"");
      }
    }
  }
  return out;
}

}  // namespace cdp
