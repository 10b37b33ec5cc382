// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <vector>

#include "location.h"

namespace cdp::gui {

/// Where the reader is and has been, as in a browser. GUI thread.
class Navigator final : public QObject {
  Q_OBJECT
 public:
  explicit Navigator(QObject* parent = nullptr) : QObject(parent) {}

  [[nodiscard]] Location current() const;
  [[nodiscard]] bool canGoBack() const { return m_index > 0; }
  [[nodiscard]] bool canGoForward() const { return m_index + 1 < static_cast<int>(m_history.size()); }

  /// Going where one is already changes nothing.
  void go(const Location& location);
  /// Replaces the current place: a step within a page is no journey.
  void replace(const Location& location);
  void back();
  void forward();

  /// How far down the page was, kept for coming back.
  void rememberScroll(double position);
  [[nodiscard]] double scroll() const;

 signals:
  void moved(const cdp::gui::Location& location);

 private:
  struct Entry {
    Location location;
    double scroll = 0;
  };
  static constexpr std::size_t kMost = 500;
  std::vector<Entry> m_history;
  int m_index = -1;
};

}  // namespace cdp::gui
