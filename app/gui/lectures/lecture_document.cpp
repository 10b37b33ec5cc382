// SPDX-License-Identifier: Apache-2.0
#include "lecture_document.h"

namespace cdp::gui {

Result<void> LectureDocument::open(const std::filesystem::path& path, bool shipped) {
  auto file = readLecture(path);
  if (!file) return file.error();
  m_editor = LectureEditor(std::move(file->lecture));
  m_path = path;
  m_violations = std::move(file->violations);
  m_complete = file->complete;
  m_shipped = shipped;
  m_neverSaved = false;
  m_open = true;
  m_typing.clear();
  emit replaced();
  return {};
}

void LectureDocument::create(Lecture lecture) {
  m_neverSaved = !(lecture == Lecture{});
  m_editor = LectureEditor(std::move(lecture));
  m_path.clear();
  m_violations.clear();
  m_complete = true;
  m_shipped = false;
  m_open = true;
  m_typing.clear();
  emit replaced();
}

Result<void> LectureDocument::apply(const LectureEdit& edit) {
  m_typing.clear();
  auto done = m_editor.apply(edit);
  if (done) emit changed();
  return done;
}

Result<void> LectureDocument::applyTyped(const QString& key, const LectureEdit& edit) {
  if (m_typing == key && m_sinceTyped.isValid() && m_sinceTyped.elapsed() < kOneThought && !m_editor.canRedo()) m_editor.undo();
  auto done = m_editor.apply(edit);
  m_typing = key;
  m_sinceTyped.start();
  if (done) emit changed();
  return done;
}

void LectureDocument::undo() {
  m_typing.clear();
  if (m_editor.undo()) emit changed();
}

void LectureDocument::redo() {
  m_typing.clear();
  if (m_editor.redo()) emit changed();
}

Result<void> LectureDocument::save() {
  if (m_path.empty()) return Error{Error::Code::NotFound, "the lecture has no file yet", "Choose a file", ""};
  return saveAs(m_path);
}

Result<void> LectureDocument::saveAs(const std::filesystem::path& path) {
  if (auto done = writeLecture(path, lecture()); !done) return done;
  m_editor.markSaved();
  m_path = path;
  m_shipped = false;
  m_complete = true;
  m_neverSaved = false;
  m_violations.clear();
  m_typing.clear();
  emit changed();
  return {};
}

}  // namespace cdp::gui
