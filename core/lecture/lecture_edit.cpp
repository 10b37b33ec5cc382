// SPDX-License-Identifier: Apache-2.0
#include "lecture/lecture_edit.h"

#include <algorithm>
#include <utility>

namespace cdp {
namespace {

Error outside(const char* what) { return {Error::Code::NotFound, std::string("the lecture has no such ") + what, "", ""}; }

struct Apply {
  Lecture& lecture;

  [[nodiscard]] bool hasItem(std::size_t at) const { return at < lecture.items.size(); }
  [[nodiscard]] auto item(std::size_t at) const { return lecture.items.begin() + static_cast<long>(at); }

  Result<LectureEdit> operator()(const InsertItem& e) const {
    if (e.at > lecture.items.size()) return outside("place");
    if (lecture.items.size() >= LectureLimits::kItems) {
      return Error{Error::Code::Limit, "a lecture has at most " + std::to_string(LectureLimits::kItems) + " items", "Begin a second lecture", ""};
    }
    lecture.items.insert(item(e.at), e.item);
    return LectureEdit(RemoveItem{e.at});
  }
  Result<LectureEdit> operator()(const RemoveItem& e) const {
    if (!hasItem(e.at)) return outside("item");
    InsertItem back{e.at, std::move(lecture.items[e.at])};
    lecture.items.erase(item(e.at));
    return LectureEdit(std::move(back));
  }
  Result<LectureEdit> operator()(const MoveItem& e) const {
    if (!hasItem(e.from) || !hasItem(e.to)) return outside("item");
    if (e.from < e.to) {
      std::rotate(item(e.from), item(e.from + 1), item(e.to + 1));
    } else {
      std::rotate(item(e.to), item(e.from), item(e.from + 1));
    }
    return LectureEdit(MoveItem{e.to, e.from});
  }
  Result<LectureEdit> operator()(const ReplaceItem& e) const {
    if (!hasItem(e.at)) return outside("item");
    return LectureEdit(ReplaceItem{e.at, std::exchange(lecture.items[e.at], e.item)});
  }
  Result<LectureEdit> operator()(const ReplaceHead& e) const { return LectureEdit(ReplaceHead{std::exchange(lecture.head, e.head)}); }
  Result<LectureEdit> operator()(const InsertStroke& e) const {
    if (!hasItem(e.item)) return outside("item");
    auto& strokes = lecture.items[e.item].strokes;
    if (e.at > strokes.size()) return outside("stroke");
    if (strokes.size() >= LectureLimits::kStrokes || e.stroke.points.size() > LectureLimits::kPoints) {
      return Error{Error::Code::Limit, "there is no more room for strokes on this item", "Wipe some of them", ""};
    }
    strokes.insert(strokes.begin() + static_cast<long>(e.at), e.stroke);
    return LectureEdit(RemoveStroke{e.item, e.at});
  }
  Result<LectureEdit> operator()(const RemoveStroke& e) const {
    if (!hasItem(e.item)) return outside("item");
    auto& strokes = lecture.items[e.item].strokes;
    if (e.at >= strokes.size()) return outside("stroke");
    InsertStroke back{e.item, e.at, std::move(strokes[e.at])};
    strokes.erase(strokes.begin() + static_cast<long>(e.at));
    return LectureEdit(std::move(back));
  }
  Result<LectureEdit> operator()(const ReplaceStrokes& e) const {
    if (!hasItem(e.item)) return outside("item");
    return LectureEdit(ReplaceStrokes{e.item, std::exchange(lecture.items[e.item].strokes, e.strokes)});
  }
};

}  // namespace

Result<LectureEdit> applyEdit(Lecture& lecture, const LectureEdit& edit) { return std::visit(Apply{lecture}, edit); }

Result<void> LectureEditor::apply(const LectureEdit& edit) {
  auto back = applyEdit(m_lecture, edit);
  if (!back) return back.error();
  m_undo.push_back(std::move(*back));
  if (m_undo.size() > kMostUndo) m_undo.erase(m_undo.begin());
  m_redo.clear();
  return {};
}

bool LectureEditor::undo() {
  if (m_undo.empty()) return false;
  auto forth = applyEdit(m_lecture, m_undo.back());
  m_undo.pop_back();
  if (forth) m_redo.push_back(std::move(*forth));
  return forth.has_value();
}

bool LectureEditor::redo() {
  if (m_redo.empty()) return false;
  auto back = applyEdit(m_lecture, m_redo.back());
  m_redo.pop_back();
  if (back) m_undo.push_back(std::move(*back));
  return back.has_value();
}

bool LectureEditor::isModified() const { return !(m_lecture == m_saved); }

}  // namespace cdp
