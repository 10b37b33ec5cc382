// SPDX-License-Identifier: Apache-2.0
#include "layout_worker.h"

namespace cdp::gui {

LayoutWorker::LayoutWorker(QObject* parent) : QObject(parent), m_runner(std::make_unique<QObject>()) {
  m_runner->moveToThread(&m_thread);
  m_thread.setObjectName(QStringLiteral("layout"));
  m_thread.start();
}

LayoutWorker::~LayoutWorker() {
  ++m_latest;  // whatever still waits is skipped
  m_thread.quit();
  m_thread.wait();
}

quint64 LayoutWorker::request(Job job) {
  const quint64 number = ++m_latest;
  QMetaObject::invokeMethod(
      m_runner.get(),
      [this, number, job = std::move(job)] {
        if (number != m_latest.load()) return;
        Result<RelationLayout> result = job();
        QMetaObject::invokeMethod(
            this,
            [this, number, result = std::move(result)]() mutable {
              if (number != m_latest.load()) return;
              if (result) {
                emit ready(number, std::make_shared<const RelationLayout>(std::move(*result)));
              } else {
                emit failed(number, QString::fromStdString(result.error().text()));
              }
            },
            Qt::QueuedConnection);
      },
      Qt::QueuedConnection);
  return number;
}

}  // namespace cdp::gui
