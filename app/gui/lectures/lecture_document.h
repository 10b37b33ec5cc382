// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <filesystem>

#include "lecture/lecture_edit.h"
#include "lecture/lecture_file.h"

namespace cdp::gui {

/// The lecture that is open: its content with undo and redo, the file it came from, and what was wrong with that file. GUI thread.
class LectureDocument final : public QObject {
  Q_OBJECT
 public:
  explicit LectureDocument(QObject* parent = nullptr) : QObject(parent) {}

  [[nodiscard]] bool isOpen() const { return m_open; }
  [[nodiscard]] const Lecture& lecture() const { return m_editor.lecture(); }
  /// Empty while it has no file.
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  /// Comes with the program: saving makes a file of one's own.
  [[nodiscard]] bool isShipped() const { return m_shipped; }
  [[nodiscard]] const Violations& violations() const { return m_violations; }
  /// False: saving to the file that it came from would lose something. See LectureFile::complete.
  [[nodiscard]] bool isComplete() const { return m_complete; }
  [[nodiscard]] bool isModified() const { return m_open && (m_neverSaved || m_editor.isModified()); }
  [[nodiscard]] bool canUndo() const { return m_editor.canUndo(); }
  [[nodiscard]] bool canRedo() const { return m_editor.canRedo(); }

  /// Replaces what is open. Errors: the lecture file's; then what was open stays.
  Result<void> open(const std::filesystem::path& path, bool shipped);
  /// A lecture without a file. One with content counts as not saved.
  void create(Lecture lecture = {});

  /// Errors: as applyEdit; then nothing has changed.
  Result<void> apply(const LectureEdit& edit);
  /// Typing in one field is one step to undo: an edit with the key of the edit before it, shortly after it, takes its place.
  Result<void> applyTyped(const QString& key, const LectureEdit& edit);
  void undo();
  void redo();

  /// Errors: NotFound (it has no file), and those of writeLecture.
  Result<void> save();
  Result<void> saveAs(const std::filesystem::path& path);

 signals:
  /// Another lecture, or none before.
  void replaced();
  /// Its content, or whether it is saved.
  void changed();

 private:
  static constexpr qint64 kOneThought = 1500;  ///< milliseconds between keystrokes that belong together

  LectureEditor m_editor;
  std::filesystem::path m_path;
  Violations m_violations;
  bool m_open = false;
  bool m_shipped = false;
  bool m_complete = true;
  bool m_neverSaved = false;
  QString m_typing;
  QElapsedTimer m_sinceTyped;
};

}  // namespace cdp::gui
