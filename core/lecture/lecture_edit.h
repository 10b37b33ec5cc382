// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "base/result.h"
#include "lecture/lecture.h"

namespace cdp {

// Edits are values: applying one gives the edit that undoes it. Indices are 0-based.
struct InsertItem {
  std::size_t at = 0;
  LectureItem item;
};  ///< at == size(): at the end
struct RemoveItem {
  std::size_t at = 0;
};
struct MoveItem {
  std::size_t from = 0;
  std::size_t to = 0;
};  ///< `to`: its index afterwards
struct ReplaceItem {
  std::size_t at = 0;
  LectureItem item;
};  ///< notes, minutes, stages, …
struct ReplaceHead {
  LectureHead head;
};
struct InsertStroke {
  std::size_t item = 0;
  std::size_t at = 0;
  PenStroke stroke;
};
struct RemoveStroke {
  std::size_t item = 0;
  std::size_t at = 0;
};
struct ReplaceStrokes {
  std::size_t item = 0;
  std::vector<PenStroke> strokes;
};  ///< an empty list wipes the board

using LectureEdit = std::variant<InsertItem, RemoveItem, MoveItem, ReplaceItem, ReplaceHead, InsertStroke, RemoveStroke, ReplaceStrokes>;

/// Changes the lecture; the value is the edit that takes it back. On an error the lecture is as it was.
/// Errors: NotFound (an index outside), Limit (LectureLimits).
Result<LectureEdit> applyEdit(Lecture& lecture, const LectureEdit& edit);

/// A lecture being edited, with undo and redo. Thread: one at a time.
class LectureEditor {
 public:
  explicit LectureEditor(Lecture lecture = {}) : m_lecture(std::move(lecture)) {}

  [[nodiscard]] const Lecture& lecture() const { return m_lecture; }
  /// Errors: as applyEdit.
  Result<void> apply(const LectureEdit& edit);
  bool undo();  ///< false: nothing to undo
  bool redo();
  [[nodiscard]] bool canUndo() const { return !m_undo.empty(); }
  [[nodiscard]] bool canRedo() const { return !m_redo.empty(); }

  /// True when the lecture is not what was last saved; undoing back to the saved state makes it false again.
  [[nodiscard]] bool isModified() const;
  void markSaved() { m_saved = m_lecture; }

  static constexpr std::size_t kMostUndo = 500;

 private:
  Lecture m_lecture;
  Lecture m_saved = m_lecture;
  std::vector<LectureEdit> m_undo;
  std::vector<LectureEdit> m_redo;
};

}  // namespace cdp
