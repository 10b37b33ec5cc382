// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>

#include "lecture_desk.h"
#include "page.h"

namespace cdp::gui {

/// How long the lecture took when it was held: one run against the plan or against another run, item by item, and what to leave out when
/// late. GUI thread.
class RehearsalPanel final : public QWidget {
  Q_OBJECT
 public:
  RehearsalPanel(LectureDesk& desk, const PageContext& context, QWidget* parent);
  void refresh();

 private:
  void reload();
  void fillChoices();
  void showTimes();
  void showLate();
  void removeRun();

  LectureDesk& m_desk;
  PageContext m_context;
  std::vector<RehearsalRun> m_runs;
  QString m_problem;
  QLabel* m_nothing;
  QWidget* m_body;
  QLabel* m_runName;
  QComboBox* m_run;
  QPushButton* m_remove;
  QLabel* m_againstName;
  QComboBox* m_against;
  QWidget* m_table;
  QLabel* m_lateName;
  QWidget* m_lateBody;
  QLabel* m_lateBefore;
  QSpinBox* m_late;
  QComboBox* m_at;
  QLabel* m_lateAt;
  QLabel* m_skip;
};

}  // namespace cdp::gui
