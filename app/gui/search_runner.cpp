// SPDX-License-Identifier: Apache-2.0
#include "search_runner.h"

#include <QMetaObject>

namespace cdp::gui {

SearchRunner::SearchRunner(std::string catalog, Mode mode, QObject* parent)
    : QObject(parent), m_catalog(std::move(catalog)), m_mode(mode), m_runner(std::make_unique<QObject>()) {
  if (m_mode == Mode::AtOnce) return;
  m_thread.setObjectName(QStringLiteral("search"));
  m_runner->moveToThread(&m_thread);
  m_thread.start();
}

SearchRunner::~SearchRunner() {
  forget();
  if (m_mode == Mode::AtOnce) return;
  m_thread.quit();
  m_thread.wait();
}

void SearchRunner::forget() {
  ++m_latest;
  if (m_cancelled) m_cancelled->store(true);
}

quint64 SearchRunner::request(SearchRequest request) {
  forget();
  const quint64 number = m_latest.load();
  // A flag for each request: one that waits must not be ended by the news that an older one was.
  m_cancelled = std::make_shared<std::atomic<bool>>(false);
  request.options.cancelled = m_cancelled.get();
  if (m_mode == Mode::AtOnce) {
    emit answered(number, run(request));
    return number;
  }
  QMetaObject::invokeMethod(
      m_runner.get(),
      [this, number, request = std::move(request), flag = m_cancelled] {
        if (number != m_latest.load()) return;
        auto reply = std::make_shared<SearchReply>(run(request));
        if (flag->load()) return;
        QMetaObject::invokeMethod(
            this,
            [this, number, reply] {
              if (number == m_latest.load()) emit answered(number, *reply);
            },
            Qt::QueuedConnection);
      },
      Qt::QueuedConnection);
  return number;
}

SearchReply SearchRunner::run(const SearchRequest& request) {
  SearchReply reply;
  if (!m_engine) {
    auto opened = SearchEngine::open(m_catalog);
    if (!opened) {
      reply.error = opened.error();
      return reply;
    }
    m_engine.emplace(std::move(*opened));
  }
  const std::string query = request.query.toStdString();
  reply.answer = m_engine->search(query, request.options);
  if (reply.answer.cancelled || !reply.answer.hits.empty()) return reply;
  reply.nearest = m_engine->nearestSymptoms(query, request.options.language.value_or(languageOf(query)), request.suggestions);
  return reply;
}

}  // namespace cdp::gui
