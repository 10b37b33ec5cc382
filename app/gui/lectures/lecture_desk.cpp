// SPDX-License-Identifier: Apache-2.0
#include "lecture_desk.h"

#include <QSettings>

namespace cdp::gui {
namespace fs = std::filesystem;
namespace {

QString recentKey() { return QStringLiteral("lectures/recent"); }

}  // namespace

bool LectureDesk::isShipped(const fs::path& path) {
  const auto folder = locateLectures();
  if (!folder) return false;
  std::error_code code;
  return fs::equivalent(path.parent_path(), *folder, code) && !code;
}

Result<void> LectureDesk::open(const QString& asked) {
  const auto path = findLecture(asked.toStdString());
  if (!path) return path.error();
  const bool shipped = isShipped(*path);
  if (auto done = m_document.open(*path, shipped); !done) return done;
  if (!shipped) addRecent(*path);
  return {};
}

Result<void> LectureDesk::saveAs(const fs::path& path) {
  if (isShipped(path)) return Error{Error::Code::Io, "the lectures of the program stay as they are", "Choose a folder of your own", path.string()};
  if (auto done = m_document.saveAs(path); !done) return done;
  addRecent(path);
  return {};
}

std::vector<FoundLecture> LectureDesk::shipped() {
  const auto folder = locateLectures();
  return folder ? lecturesIn(*folder) : std::vector<FoundLecture>();
}

std::vector<FoundLecture> LectureDesk::recent() {
  std::vector<FoundLecture> out;
  for (const QString& text : QSettings().value(recentKey()).toStringList()) {
    FoundLecture found;
    found.path = text.toStdString();
    const auto file = readLecture(found.path);
    if (file) {
      found.head = file->lecture.head;
      found.minutes = file->lecture.plannedMinutes();
      found.items = file->lecture.items.size();
    } else {
      found.trouble = file.error().text();
    }
    out.push_back(std::move(found));
  }
  return out;
}

void LectureDesk::addRecent(const fs::path& path) {
  std::error_code code;
  const fs::path whole = fs::absolute(path, code);
  const QString text = QString::fromStdString((code ? path : whole).lexically_normal().string());
  QSettings settings;
  QStringList list = settings.value(recentKey()).toStringList();
  list.removeAll(text);
  list.prepend(text);
  while (list.size() > kMostRecent) list.removeLast();
  settings.setValue(recentKey(), list);
  emit recentChanged();
}

void LectureDesk::forget(const fs::path& path) {
  QSettings settings;
  QStringList list = settings.value(recentKey()).toStringList();
  list.removeAll(QString::fromStdString(path.string()));
  settings.setValue(recentKey(), list);
  emit recentChanged();
}

Result<RehearsalLog> LectureDesk::rehearsals() {
  if (!m_user) {
    auto opened = UserDatabase::openDefault();
    if (!opened) return opened.error();
    m_user = std::make_unique<UserDatabase>(std::move(*opened));
  }
  return RehearsalLog(*m_user);
}

}  // namespace cdp::gui
