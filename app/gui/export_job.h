// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <atomic>
#include <string>
#include <thread>

#include "export/export_request.h"

namespace cdp::gui {

/// One export on a thread of its own, with a catalog of its own. Ends by itself or when cancelled; the destructor waits for it.
class ExportJob final : public QObject {
  Q_OBJECT
 public:
  /// `site`: a web site in the folder `target` instead of files.
  ExportJob(std::string catalogPath, render::ExportRequest request, bool site, std::string target, QObject* parent = nullptr);
  ~ExportJob() override;

  void cancel() { m_cancelled = true; }

 signals:
  void progressed(int done, int total);
  void ended(const QStringList& files, const QString& problem);

 private:
  void run(const std::string& catalogPath, const render::ExportRequest& request, bool site, const std::string& target);

  std::atomic_bool m_cancelled = false;
  std::thread m_thread;
};

}  // namespace cdp::gui
