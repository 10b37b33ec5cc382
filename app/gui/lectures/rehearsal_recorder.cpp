// SPDX-License-Identifier: Apache-2.0
#include "rehearsal_recorder.h"

#include <QDateTime>

#include "projection/projection_controller.h"

namespace cdp::gui {
namespace {

bool isFile(const QString& name) { return name.endsWith(QString::fromLatin1(kLectureSuffix.data(), static_cast<qsizetype>(kLectureSuffix.size()))); }

}  // namespace

void RehearsalRecorder::begin(ProjectionController& controller) {
  end();
  if (!isFile(controller.name()) || controller.lecture().items.empty()) return;
  auto log = m_desk.rehearsals();
  if (!log) return void(emit failed(log.error()));
  const auto run = log->start(controller.name().toStdString(), controller.lecture(), std::string(languageCode(controller.live().language)),
                              QDateTime::currentSecsSinceEpoch());
  if (!run) return void(emit failed(run.error()));
  m_run = *run;
  m_total = 0;
  m_keys = itemKeys(controller.lecture());
  m_written.assign(m_keys.size(), 0);
  m_item = controller.item();
  m_controller = &controller;
  connect(&controller, &ProjectionController::liveChanged, this, [this] {
    if (m_controller != nullptr && m_controller->item() != m_item) write();
  });
  // The clock was set to zero: what follows counts anew, what was taken stays written.
  connect(&controller, &ProjectionController::clockChanged, this, [this] {
    if (m_controller == nullptr) return;
    for (std::size_t i = 0; i < m_written.size(); ++i) m_written[i] = std::min(m_written[i], m_controller->clock().spentOn(i, m_controller->now()));
  });
}

void RehearsalRecorder::write() {
  if (m_run == 0 || m_controller == nullptr) return;
  m_item = m_controller->item();
  auto log = m_desk.rehearsals();
  if (!log) return;
  for (std::size_t i = 0; i < m_keys.size(); ++i) {
    const double spent = m_controller->clock().spentOn(i, m_controller->now());
    if (spent <= m_written[i]) continue;
    if (auto done = log->add(m_run, m_keys[i], spent - m_written[i]); !done) {
      emit failed(done.error());
      continue;
    }
    m_total += spent - m_written[i];
    m_written[i] = spent;
  }
}

void RehearsalRecorder::end() {
  if (m_run == 0) return;
  write();
  if (m_controller != nullptr) disconnect(m_controller, nullptr, this, nullptr);
  if (auto log = m_desk.rehearsals()) {
    const auto done = m_total < m_least ? log->remove(m_run) : log->finish(m_run, QDateTime::currentSecsSinceEpoch());
    if (!done) emit failed(done.error());
  }
  m_run = 0;
  m_controller = nullptr;
  emit m_desk.rehearsalsChanged();
}

}  // namespace cdp::gui
