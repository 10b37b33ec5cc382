// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QThread>
#include <atomic>
#include <functional>
#include <memory>

#include "layout/relation_layout.h"

namespace cdp::gui {

/// Computes layouts beside the GUI thread, one at a time. Only the answer to the newest request is delivered: what was asked
/// before is skipped when it has not begun, and its answer dropped when it comes late. Use from the GUI thread.
class LayoutWorker final : public QObject {
  Q_OBJECT
 public:
  using Layout = std::shared_ptr<const RelationLayout>;
  /// Runs on the worker's thread: holds values only.
  using Job = std::function<Result<RelationLayout>()>;

  explicit LayoutWorker(QObject* parent = nullptr);
  /// Waits for the layout that is being computed.
  ~LayoutWorker() override;

  /// The number by which the answer is known; greater than all before.
  quint64 request(Job job);
  [[nodiscard]] quint64 latest() const { return m_latest.load(); }

 signals:
  void ready(quint64 number, const cdp::gui::LayoutWorker::Layout& layout);
  void failed(quint64 number, const QString& message);

 private:
  QThread m_thread;
  std::unique_ptr<QObject> m_runner;  ///< lives in m_thread
  std::atomic<quint64> m_latest{0};
};

}  // namespace cdp::gui
