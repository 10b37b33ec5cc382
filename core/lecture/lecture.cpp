// SPDX-License-Identifier: Apache-2.0
#include "lecture/lecture.h"

#include <tuple>

namespace cdp {
namespace {

constexpr std::array<std::string_view, kItemKinds.size()> kKindCodes{"title", "pattern", "scenario", "page", "comparison", "neighbourhood", "break-it"};
constexpr std::array<std::string_view, kPriorities.size()> kPriorityCodes{"must", "should", "may"};

}  // namespace

std::string_view itemKindCode(ItemKind kind) {
  const auto at = static_cast<std::size_t>(kind);
  return at < kKindCodes.size() ? kKindCodes[at] : std::string_view("unknown");
}

std::optional<ItemKind> itemKindFromCode(std::string_view code) {
  for (ItemKind kind : kItemKinds) {
    if (itemKindCode(kind) == code) return kind;
  }
  return std::nullopt;
}

std::string_view priorityCode(Priority priority) { return kPriorityCodes[static_cast<std::size_t>(priority)]; }

std::optional<Priority> priorityFromCode(std::string_view code) {
  for (Priority priority : kPriorities) {
    if (priorityCode(priority) == code) return priority;
  }
  return std::nullopt;
}

bool LectureItem::operator==(const LectureItem& o) const {
  const auto all = [](const LectureItem& i) {
    return std::tie(i.kind, i.kindText, i.show, i.stages, i.fail, i.step, i.title, i.text, i.notes, i.minutes, i.priority, i.strokes, i.unknown);
  };
  return all(*this) == all(o);
}

double Lecture::plannedMinutes() const {
  double sum = 0;
  for (const auto& item : items) sum += item.minutes;
  return sum;
}

std::string_view slugOf(std::string_view link) {
  const std::size_t colon = link.find(':');
  return colon == std::string_view::npos ? link : link.substr(colon + 1);
}

std::string_view kindOf(std::string_view link) {
  const std::size_t colon = link.find(':');
  return colon == std::string_view::npos ? std::string_view() : link.substr(0, colon);
}

Lecture lectureOf(std::string_view link) {
  Lecture lecture;
  LectureItem item;
  const std::string_view kind = kindOf(link);
  item.kind = kind == "pattern" || kind.empty() ? ItemKind::Pattern : kind == "scenario" ? ItemKind::Scenario : ItemKind::Page;
  item.show.push_back(kind.empty() ? "pattern:" + std::string(link) : std::string(link));
  lecture.items.push_back(std::move(item));
  return lecture;
}

}  // namespace cdp
