// SPDX-License-Identifier: Apache-2.0
#include "projection_clock.h"

#include <QString>
#include <cmath>
#include <numeric>

namespace cdp::gui {

void ProjectionClock::reset(std::size_t items, qint64 now) {
  m_spent.assign(items, 0);
  m_item = 0;
  m_since = now;
}

void ProjectionClock::collect(qint64 now) {
  if (m_running && m_item < m_spent.size()) m_spent[m_item] += static_cast<double>(now - m_since) / 1000;
  m_since = now;
}

void ProjectionClock::setItem(std::size_t item, qint64 now) {
  collect(now);
  m_item = item;
}

void ProjectionClock::setRunning(bool running, qint64 now) {
  collect(now);
  m_running = running;
}

double ProjectionClock::spentOn(std::size_t item, qint64 now) const {
  if (item >= m_spent.size()) return 0;
  return m_spent[item] + (m_running && item == m_item ? static_cast<double>(now - m_since) / 1000 : 0);
}

double ProjectionClock::elapsed(qint64 now) const {
  return std::accumulate(m_spent.begin(), m_spent.end(), 0.0) + (m_running ? static_cast<double>(now - m_since) / 1000 : 0);
}

QString clockText(double seconds) {
  const auto whole = static_cast<qint64>(std::floor(std::abs(seconds) + (seconds < 0 ? 0.999 : 0)));
  const qint64 hours = whole / 3600;
  const qint64 minutes = whole / 60 % 60;
  const QString sign = seconds < 0 && whole > 0 ? QStringLiteral("−") : QString();
  const QString rest = QStringLiteral("%1").arg(whole % 60, 2, 10, QLatin1Char('0'));
  if (hours > 0) return sign + QStringLiteral("%1:%2:%3").arg(hours).arg(minutes, 2, 10, QLatin1Char('0')).arg(rest);
  return sign + QStringLiteral("%1:%2").arg(minutes).arg(rest);
}

}  // namespace cdp::gui
