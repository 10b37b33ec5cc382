// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QGridLayout>
#include <QPushButton>
#include <QToolButton>

#include "lecture/lecture_file.h"
#include "page.h"

namespace cdp::gui {

class LectureFlow;

/// One lecture of the list: what it is, how long it takes, and what can be done with it. GUI thread.
class LectureCard final : public QFrame {
  Q_OBJECT
 public:
  LectureCard(FoundLecture found, bool shipped, QWidget* parent);
  void refresh(const ViewSettings& settings);
  [[nodiscard]] QString path() const { return QString::fromStdString(m_found.path.string()); }

 signals:
  void openWanted(const QString& path);
  void projectWanted(const QString& path);
  void copyWanted(const QString& path);
  void forgetWanted(const QString& path);

 private:
  FoundLecture m_found;
  bool m_shipped;
  QLabel* m_title;
  QLabel* m_line;
  QLabel* m_summary;
  QPushButton* m_open;
  QPushButton* m_project;
  QPushButton* m_copy;
};

/// The lectures that come with the program, and one's own. GUI thread.
class LecturesPage final : public Page {
  Q_OBJECT
 public:
  explicit LecturesPage(const PageContext& context, QWidget* parent = nullptr);

  bool open(const Location& location) override;
  [[nodiscard]] QString title() const override { return tr("Lectures"); }
  /// The lecture whose card has the keyboard; empty: none.
  [[nodiscard]] QString currentPath() const;

 protected:
  void refresh() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fill();
  void arrange();
  LectureCard* card(FoundLecture found, bool shipped);

  LectureFlow& m_flow;
  QLabel* m_title;
  QLabel* m_lead;
  QPushButton* m_new;
  QPushButton* m_open;
  QLabel* m_shippedName;
  QLabel* m_ownName;
  QLabel* m_nothing;
  QGridLayout* m_shippedGrid;
  QGridLayout* m_ownGrid;
  std::vector<QWidget*> m_shipped;
  std::vector<QWidget*> m_own;
  int m_columns = 0;
};

}  // namespace cdp::gui
