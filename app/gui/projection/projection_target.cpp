// SPDX-License-Identifier: Apache-2.0
#include "projection_target.h"

#include <QFileInfo>

#include "base/suggestions.h"

namespace cdp::gui {
namespace {

bool exists(const Catalog& catalog, const std::string& link) { return !catalog.titleOf(link, Language::English).empty(); }

Result<ProjectionTarget> fromFile(const std::filesystem::path& path) {
  auto file = readLecture(path);
  if (!file) return file.error();
  return ProjectionTarget{std::move(file->lecture), QString::fromStdString(path.string()), {}, std::move(file->violations), file->complete};
}

/// "scale-out" as a link, a pattern before a scenario.
std::string linkOf(const std::string& slug, const Catalog& catalog) {
  for (const char* kind : {"pattern:", "scenario:"}) {
    if (exists(catalog, kind + slug)) return kind + slug;
  }
  return {};
}

}  // namespace

Result<ProjectionTarget> projectionTarget(const QString& asked, const Catalog& catalog) {
  // A slash alone makes no path: "cdp-in-45-minutes:stamp/structure-2" is a stage.
  const bool named = asked.endsWith(QString::fromLatin1(kLectureSuffix.data(), static_cast<qsizetype>(kLectureSuffix.size())));
  if (named || asked.startsWith(u'/') || asked.startsWith(QLatin1String("./")) || asked.startsWith(QLatin1String("../"))) return fromFile(asked.toStdString());
  const QStringList parts = asked.split(u':');
  const std::string first = parts.value(0).toStdString();
  const std::string second = parts.value(1).toStdString();
  if (const std::string link = linkOf(first, catalog); !link.empty()) {
    return ProjectionTarget{lectureOf(link), QString::fromStdString(link), parts.value(1), {}, true};
  }
  if (exists(catalog, first + ":" + second)) {
    const std::string link = first + ":" + second;
    return ProjectionTarget{lectureOf(link), QString::fromStdString(link), parts.value(2), {}, true};
  }
  if (const auto kind = itemKindFromCode(first); kind && !second.empty()) {
    LectureItem item;
    item.kind = *kind;
    for (const QString& slug : parts[1].split(u',')) {
      const std::string link = linkOf(slug.toStdString(), catalog);
      if (link.empty()) return Error{Error::Code::NotFound, "there is no entry \"" + slug.toStdString() + "\"", "`cdp list` shows what there is", ""};
      item.show.push_back(link);
    }
    Lecture lecture;
    lecture.items.push_back(std::move(item));
    return ProjectionTarget{std::move(lecture), asked, parts.value(2), {}, true};
  }
  std::vector<std::string> names;
  if (auto folder = locateLectures()) {
    for (const auto& found : lecturesIn(*folder)) {
      if (found.path.stem().string() == first) {
        auto target = fromFile(found.path);
        if (target) target->stage = parts.value(1);
        return target;
      }
      names.push_back(found.path.stem().string());
    }
  }
  for (const auto& pattern : catalog.patterns()) names.push_back(pattern.slug);
  for (const auto& scenario : catalog.scenarios()) names.push_back(scenario.slug);
  return Error{Error::Code::NotFound, "there is nothing called \"" + asked.toStdString() + "\" to project", didYouMean(first, names), ""};
}

}  // namespace cdp::gui
