// SPDX-License-Identifier: Apache-2.0
#include "page_factory.h"

#include <map>

#include "compare_page.h"
#include "entry_page.h"
#include "finder_page.h"
#include "home_page.h"
#include "index_page.h"
#include "lectures/lecture_page.h"
#include "lectures/lectures_page.h"
#include "pattern_page.h"
#include "quiz/quiz_page.h"
#include "relation_map_page.h"
#include "scenario_page.h"
#include "scenarios_page.h"
#include "search_page.h"

namespace cdp::gui {
namespace {

template <typename T>
PageKind kindOf(const char* key) {
  return {QString::fromLatin1(key), [](const PageContext& context, QWidget* parent) -> Page* { return new T(context, parent); }};
}

const std::map<QString, PageKind>& allKinds() {
  static const std::map<QString, PageKind> kKinds{
      {QStringLiteral("home"), kindOf<HomePage>("home")},
      {QStringLiteral("pattern"), kindOf<PatternPage>("pattern")},
      {QStringLiteral("scenario"), kindOf<ScenarioPage>("scenario")},
      {QStringLiteral("service"), kindOf<EntryPage>("entry")},
      {QStringLiteral("principle"), kindOf<EntryPage>("entry")},
      {QStringLiteral("anti-pattern"), kindOf<EntryPage>("entry")},
      {QStringLiteral("reference"), kindOf<EntryPage>("entry")},
      {QStringLiteral("compare"), kindOf<ComparePage>("compare")},
      {QStringLiteral("search"), kindOf<SearchPage>("search")},
      {QStringLiteral("finder"), kindOf<FinderPage>("finder")},
      {QStringLiteral("quiz"), kindOf<QuizPage>("quiz")},
      {QStringLiteral("map"), kindOf<RelationMapPage>("map")},
      {QStringLiteral("services"), kindOf<IndexPage>("index")},
      {QStringLiteral("lectures"), kindOf<LecturesPage>("lectures")},
      {QStringLiteral("lecture"), kindOf<LecturePage>("lecture")},
      {QStringLiteral("scenarios"), kindOf<ScenariosPage>("scenarios")},
      {QStringLiteral("principles"), kindOf<IndexPage>("index")},
      {QStringLiteral("anti-patterns"), kindOf<IndexPage>("index")},
      {QStringLiteral("references"), kindOf<IndexPage>("index")},
  };
  return kKinds;
}

}  // namespace

QStringList pageKinds() {
  QStringList out;
  for (const auto& [kind, page] : allKinds()) out << kind;
  return out;
}

const PageKind& pageKind(const QString& kind) {
  const auto it = allKinds().find(kind);
  return it == allKinds().end() ? allKinds().at(QStringLiteral("home")) : it->second;
}

}  // namespace cdp::gui
