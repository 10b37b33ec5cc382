// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QThread>
#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "search/search_engine.h"

namespace cdp::gui {

struct SearchRequest {
  QString query;
  SearchOptions options;        ///< `cancelled` is set by the runner
  std::size_t suggestions = 6;  ///< nearest symptoms for an answer without hits
};

struct SearchReply {
  SearchAnswer answer;
  std::vector<SymptomSuggestion> nearest;  ///< only where nothing was found
  std::optional<Error> error;              ///< the catalog cannot be searched
};

/// Searches for the window. A catalog of ordinary size is searched at once, on the caller's thread; a large one on a thread beside it,
/// where a newer request ends the one before. Either way only the answer to the newest request is delivered. The engine is opened with
/// the first request and stays. Use from the GUI thread.
class SearchRunner final : public QObject {
  Q_OBJECT
 public:
  enum class Mode { AtOnce, Beside };

  /// The mode that keeps the GUI thread free with so many patterns.
  static Mode modeFor(std::size_t patterns) { return patterns > kMostAtOnce ? Mode::Beside : Mode::AtOnce; }

  SearchRunner(std::string catalog, Mode mode, QObject* parent = nullptr);
  /// Ends the search that is running and waits for it.
  ~SearchRunner() override;

  /// With Mode::AtOnce `answered` comes before this returns. Gives the request's number, greater than all before.
  quint64 request(SearchRequest request);
  /// Nothing that was asked for is delivered any more.
  void forget();
  [[nodiscard]] Mode mode() const { return m_mode; }

 signals:
  void answered(quint64 number, const cdp::gui::SearchReply& reply);

 private:
  static constexpr std::size_t kMostAtOnce = 2000;

  SearchReply run(const SearchRequest& request);

  std::string m_catalog;
  Mode m_mode;
  std::optional<SearchEngine> m_engine;  ///< used by one thread only: which, the mode says
  QThread m_thread;
  std::unique_ptr<QObject> m_runner;  ///< lives in m_thread
  std::atomic<quint64> m_latest{0};
  std::shared_ptr<std::atomic<bool>> m_cancelled;  ///< of the newest request
};

}  // namespace cdp::gui
