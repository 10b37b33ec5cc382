// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <vector>

namespace cdp::gui {

/// Elapsed time of the lecture, and of each of its items; stands still while paused. Times in seconds. The moment is passed in
/// milliseconds of any steady clock, so that a test can say what time it is.
class ProjectionClock {
 public:
  void reset(std::size_t items, qint64 now);
  void setItem(std::size_t item, qint64 now);
  void setRunning(bool running, qint64 now);
  [[nodiscard]] bool isRunning() const { return m_running; }
  [[nodiscard]] double elapsed(qint64 now) const;
  [[nodiscard]] double spentOn(std::size_t item, qint64 now) const;

 private:
  void collect(qint64 now);

  std::vector<double> m_spent;
  std::size_t m_item = 0;
  bool m_running = false;
  qint64 m_since = 0;
};

/// "4:05", "1:02:03", "−0:30".
QString clockText(double seconds);

}  // namespace cdp::gui
