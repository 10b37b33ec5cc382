// SPDX-License-Identifier: Apache-2.0
#include "lecture_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "projection/wall_painter.h"

namespace cdp::gui {
namespace {

/// Gives the words of this file their context.
class LectureWords {
  Q_DECLARE_TR_FUNCTIONS(cdp::gui::LectureWords)
};

QString qt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

bool known(const Catalog& catalog, const std::string& link) { return !catalog.titleOf(link, Language::English).empty(); }

/// "structure-3" as "structure-" and 3; 0 where there is no number.
std::pair<std::string, int> numbered(const std::string& name) {
  const std::size_t dash = name.rfind('-');
  if (dash == std::string::npos) return {name, 0};
  const QString number = qt(std::string_view(name).substr(dash + 1));
  bool ok = false;
  const int value = number.toInt(&ok);
  return ok && value > 0 ? std::pair{name.substr(0, dash), value} : std::pair{name, 0};
}

QString oneStage(const std::string& name) {
  const std::pair<const char*, const char*> kNames[] = {{"title", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "title")},
                                                        {"problem", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "problem")},
                                                        {"solution", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "solution")},
                                                        {"implementation", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "implementation")},
                                                        {"structure", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "structure")},
                                                        {"then-now", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "then and now")},
                                                        {"benefits", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "benefits")},
                                                        {"caveats", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "caveats")},
                                                        {"other", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "other")},
                                                        {"related", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "related patterns")},
                                                        {"picture", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "picture")},
                                                        {"situation", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "situation")},
                                                        {"environment", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "environment")},
                                                        {"look-back", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "looking back")},
                                                        {"comparison", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "side by side")},
                                                        {"neighbourhood", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "map")},
                                                        {"remedy", QT_TRANSLATE_NOOP("cdp::gui::LectureWords", "remedy")}};
  for (const auto& [code, words] : kNames) {
    if (name == code) return LectureWords::tr(words);
  }
  return qt(name);
}

QString range(const std::string& base, int from, int to) {
  const QString numbers = from == to ? QString::number(from) : QStringLiteral("%1–%2").arg(from).arg(to);
  if (base == "structure" || base == "diagram") return (from == to ? LectureWords::tr("picture %1") : LectureWords::tr("pictures %1")).arg(numbers);
  if (base == "step") return (from == to ? LectureWords::tr("step %1") : LectureWords::tr("steps %1")).arg(numbers);
  if (base == "part") return (from == to ? LectureWords::tr("part %1") : LectureWords::tr("parts %1")).arg(numbers);
  return qt(base) + u' ' + numbers;
}

}  // namespace

QString itemKindName(ItemKind kind) {
  switch (kind) {
    case ItemKind::Title:
      return LectureWords::tr("Title card");
    case ItemKind::Pattern:
      return LectureWords::tr("Pattern");
    case ItemKind::Scenario:
      return LectureWords::tr("Scenario");
    case ItemKind::Page:
      return LectureWords::tr("Page");
    case ItemKind::Comparison:
      return LectureWords::tr("Comparison");
    case ItemKind::Neighbourhood:
      return LectureWords::tr("Neighbourhood");
    case ItemKind::BreakIt:
      return LectureWords::tr("Break it");
    case ItemKind::Unknown:
      break;
  }
  return LectureWords::tr("Unknown kind");
}

QString priorityName(Priority priority) {
  switch (priority) {
    case Priority::Must:
      return LectureWords::tr("Must be told");
    case Priority::Should:
      return LectureWords::tr("Should be told");
    case Priority::May:
      break;
  }
  return LectureWords::tr("May be left out");
}

QString itemName(const LectureItem& item, const Catalog& catalog, Language language) {
  if (!item.title.empty()) return textIn(item.title, language);
  QStringList names;
  for (const auto& link : item.show) {
    const QString name = QString::fromStdString(catalog.titleOf(link, language));
    names << (name.isEmpty() ? QString::fromStdString(link) : name);
  }
  if (!names.isEmpty()) return names.join(language == Language::Japanese ? QStringLiteral("、") : QStringLiteral(", "));
  return item.kind == ItemKind::Unknown ? QString::fromStdString(item.kindText) : LectureWords::tr("Without a title");
}

QString stageWords(const std::vector<std::string>& stages) {
  QStringList words;
  for (std::size_t i = 0; i < stages.size();) {
    if (stages[i].starts_with("step-") && stages[i].ends_with("-text")) {
      words << LectureWords::tr("text of step %1").arg(qt(std::string_view(stages[i]).substr(5, stages[i].size() - 10)));
      ++i;
      continue;
    }
    const auto [base, from] = numbered(stages[i]);
    if (from == 0) {
      words << oneStage(stages[i++]);
      continue;
    }
    int to = from;
    for (++i; i < stages.size() && numbered(stages[i]) == std::pair(base, to + 1); ++i) ++to;
    words << range(base, from, to);
  }
  return words.join(LectureWords::tr(", "));
}

QString itemIcon(const LectureItem& item, const Catalog& catalog) {
  switch (item.kind) {
    case ItemKind::Title:
      return QStringLiteral("ui/presenter");
    case ItemKind::Pattern:
      if (!item.show.empty()) {
        if (const auto* pattern = catalog.patternSummary(std::string(slugOf(item.show.front())))) {
          return QStringLiteral("categories/") + QString::fromStdString(pattern->category);
        }
      }
      return QStringLiteral("ui/grid");
    case ItemKind::Scenario:
      return QStringLiteral("ui/scenario");
    case ItemKind::Comparison:
      return QStringLiteral("ui/compare");
    case ItemKind::Neighbourhood:
      return QStringLiteral("ui/map");
    case ItemKind::BreakIt:
      return QStringLiteral("ui/break");
    case ItemKind::Page: {
      const auto kind = item.show.empty() ? std::string_view() : kindOf(item.show.front());
      for (const char* own : {"principle", "anti-pattern", "service"}) {
        if (kind == own) return QStringLiteral("ui/") + QString::fromLatin1(own);
      }
      return QStringLiteral("ui/reference");
    }
    case ItemKind::Unknown:
      break;
  }
  return QStringLiteral("ui/help");
}

bool isMissing(const LectureItem& item, const Catalog& catalog) {
  if (item.kind == ItemKind::Unknown) return true;
  if (item.kind == ItemKind::Title) return false;
  return item.show.empty() || std::any_of(item.show.begin(), item.show.end(), [&](const std::string& link) { return !known(catalog, link); });
}

std::vector<ItemKind> kindsFor(std::string_view link) {
  if (link.empty()) return {ItemKind::Title};
  const auto kind = kindOf(link);
  if (kind == "pattern") return {ItemKind::Pattern, ItemKind::Neighbourhood, ItemKind::BreakIt, ItemKind::Comparison};
  if (kind == "scenario") return {ItemKind::Scenario, ItemKind::BreakIt};
  return {ItemKind::Page};
}

std::optional<LectureItem> itemForPlace(const Location& place, const Catalog& catalog, bool whole) {
  LectureItem item;
  if (place.kind == QLatin1String("compare")) {
    item.kind = ItemKind::Comparison;
    for (const QString& slug : place.slug.split(u',', Qt::SkipEmptyParts)) item.show.push_back("pattern:" + slug.toStdString());
    if (item.show.size() < 2) return std::nullopt;
  } else if (place.kind == QLatin1String("map")) {
    item.kind = ItemKind::Neighbourhood;
    item.show.push_back("pattern:" + place.slug.toStdString());
  } else {
    const std::string link = (place.kind + u':' + place.slug).toStdString();
    item.kind = kindsFor(link).front();
    item.show.push_back(link);
    const int step = place.detail.toInt();
    if (item.kind == ItemKind::Scenario && !whole && step > 0) item.stages.push_back("step-" + std::to_string(step));
    if (item.kind == ItemKind::Scenario && !whole && place.detail == QLatin1String("end")) item.stages.emplace_back("look-back");
  }
  return isMissing(item, catalog) ? std::nullopt : std::optional(item);
}

QString lectureName(const Lecture& lecture, Language language) {
  const QString name = textIn(lecture.head.title, language);
  return name.isEmpty() ? LectureWords::tr("Untitled lecture") : name;
}

QString itemCount(std::size_t items) { return items == 1 ? LectureWords::tr("1 item") : LectureWords::tr("%1 items").arg(items); }

QString minutesText(double minutes) { return LectureWords::tr("%1 min").arg(QString::number(minutes, 'g', 4)); }

QString lecturePlace(const QString& path) {
  QString slug = path;
  slug.replace(u'%', QLatin1String("%25")).replace(u'#', QLatin1String("%23"));
  return QStringLiteral("lecture:") + slug;
}

QString lecturePath(const Location& place) {
  QString path = place.slug;
  return path.replace(QLatin1String("%23"), QLatin1String("#")).replace(QLatin1String("%25"), QLatin1String("%"));
}

}  // namespace cdp::gui
