// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace cdp::gui {

/// What was searched for, newest first, kept between runs (QSettings "search/recent"). GUI thread.
class RecentSearches {
 public:
  static constexpr int kMost = 8;

  [[nodiscard]] QStringList list() const;
  /// Puts it first; the same words in other case are one. Blank text is no search.
  void add(const QString& query);
  void remove(const QString& query);
  void clear();

 private:
  static void store(const QStringList& list);
};

}  // namespace cdp::gui
