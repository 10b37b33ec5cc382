// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

#include "lecture_desk.h"

namespace cdp::gui {

class ProjectionController;

/// Writes down how long each item of a projected lecture takes, as it happens. GUI thread; the desk outlives it.
class RehearsalRecorder final : public QObject {
  Q_OBJECT
 public:
  explicit RehearsalRecorder(LectureDesk& desk, QObject* parent = nullptr) : QObject(parent), m_desk(desk) {}

  /// Begins a run. Lectures without a file are not recorded: nobody could find them again.
  void begin(ProjectionController& controller);
  /// Ends it; a look of a few seconds is no run and leaves nothing.
  void end();
  [[nodiscard]] bool isRecording() const { return m_run != 0; }

  static constexpr double kLeastSeconds = 10;
  /// Shorter runs are forgotten; a test has no time for long ones.
  void setLeastSeconds(double seconds) { m_least = seconds; }

 signals:
  void failed(const cdp::Error& error);

 private:
  void write();

  LectureDesk& m_desk;
  QPointer<ProjectionController> m_controller;
  long long m_run = 0;
  double m_total = 0;
  double m_least = kLeastSeconds;
  std::vector<std::string> m_keys;
  std::vector<double> m_written;  ///< seconds of each item that are in the database
  std::size_t m_item = 0;
};

}  // namespace cdp::gui
