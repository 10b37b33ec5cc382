// SPDX-License-Identifier: Apache-2.0
#include "export_job.h"

#include "export/exporter.h"
#include "export/site.h"
#include "store/catalog.h"

namespace cdp::gui {

ExportJob::ExportJob(std::string catalogPath, render::ExportRequest request, bool site, std::string target, QObject* parent) : QObject(parent) {
  m_thread =
      std::thread([this, path = std::move(catalogPath), request = std::move(request), site, target = std::move(target)] { run(path, request, site, target); });
}

ExportJob::~ExportJob() {
  cancel();
  m_thread.join();
}

void ExportJob::run(const std::string& catalogPath, const render::ExportRequest& request, bool site, const std::string& target) {
  QStringList files;
  QString problem;
  auto catalog = Catalog::open(catalogPath);
  if (!catalog) {
    problem = QString::fromStdString(catalog.error().text());
  } else {
    render::ExportControl control;
    control.cancelled = &m_cancelled;
    control.progress = [this](int done, int total) { emit progressed(done, total); };
    if (site) {
      render::SiteRequest wanted;
      for (const auto& item : request.items) wanted.links.push_back(item.link);
      wanted.title = request.title;
      const auto written = render::writeSite(*catalog, wanted, target, Overwrite::Replace, control);
      if (written) {
        files << QString::fromStdString(target + "/index.html");
      } else {
        problem = QString::fromStdString(written.error().text());
      }
    } else {
      const auto written = render::Exporter(*catalog).write(request, target, Overwrite::Replace, control);
      if (written) {
        for (const auto& path : *written) files << QString::fromStdString(path.string());
      } else {
        problem = QString::fromStdString(written.error().text());
      }
    }
  }
  emit ended(files, problem);
}

}  // namespace cdp::gui
