// SPDX-License-Identifier: Apache-2.0
#include "recent_searches.h"

#include <QSettings>

namespace cdp::gui {
namespace {

const QString kKey = QStringLiteral("search/recent");
constexpr int kLongest = 200;  // characters; a page of pasted text is nobody's favourite search

void removeFrom(QStringList& list, const QString& query) {
  list.removeIf([&](const QString& other) { return other.compare(query, Qt::CaseInsensitive) == 0; });
}

}  // namespace

QStringList RecentSearches::list() const {
  QStringList list = QSettings().value(kKey).toStringList();
  list.removeIf([](const QString& query) { return query.trimmed().isEmpty(); });
  return list.mid(0, kMost);
}

void RecentSearches::add(const QString& query) {
  const QString words = query.simplified();
  if (words.isEmpty() || words.size() > kLongest) return;
  QStringList all = list();
  removeFrom(all, words);
  all.prepend(words);
  store(all.mid(0, kMost));
}

void RecentSearches::remove(const QString& query) {
  QStringList all = list();
  removeFrom(all, query);
  store(all);
}

void RecentSearches::clear() { store({}); }

void RecentSearches::store(const QStringList& list) { QSettings().setValue(kKey, list); }

}  // namespace cdp::gui
