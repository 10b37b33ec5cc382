// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <memory>

#include "lecture/rehearsal.h"
#include "lecture_document.h"

namespace cdp::gui {

/// What the lectures of this person are: the open one, those that come with the program, those used lately, and how long each took when
/// it was held. GUI thread.
class LectureDesk final : public QObject {
  Q_OBJECT
 public:
  explicit LectureDesk(QObject* parent = nullptr) : QObject(parent) {}

  [[nodiscard]] LectureDocument& document() { return m_document; }
  /// A path, or the name of a shipped lecture. Errors: NotFound and the file's; then what was open stays.
  Result<void> open(const QString& asked);
  Result<void> saveAs(const std::filesystem::path& path);
  [[nodiscard]] static bool isShipped(const std::filesystem::path& path);

  [[nodiscard]] static std::vector<FoundLecture> shipped();
  /// Own files, the latest first; one that is gone says so in `trouble`.
  [[nodiscard]] static std::vector<FoundLecture> recent();
  void addRecent(const std::filesystem::path& path);
  void forget(const std::filesystem::path& path);

  /// Opened at first use. Errors: the database's.
  Result<RehearsalLog> rehearsals();

 signals:
  void recentChanged();
  void rehearsalsChanged();

 private:
  static constexpr qsizetype kMostRecent = 12;

  LectureDocument m_document;
  std::unique_ptr<UserDatabase> m_user;
};

}  // namespace cdp::gui
