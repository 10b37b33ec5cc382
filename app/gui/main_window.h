// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMainWindow>
#include <QStackedWidget>
#include <QTranslator>
#include <map>
#include <memory>

#include "page.h"

namespace cdp::gui {

class Sidebar;
class TopBar;
class HomePage;
class SearchController;
class ProjectionSession;
class LectureFlow;

/// The window: bar, contents at the left, one page at a time. It only ties parts together; each page knows its own kind.
class MainWindow final : public QMainWindow {
  Q_OBJECT
 public:
  /// Both outlive the window.
  MainWindow(const Catalog& catalog, ViewSettings& settings, QWidget* parent = nullptr);
  ~MainWindow() override;

  void go(const QString& location);
  [[nodiscard]] Navigator& navigator() { return m_navigator; }
  [[nodiscard]] Page* currentPage() const;
  /// Projects an entry, a stage of it, or a lecture: see projectionTarget. Errors: NotFound, and the lecture file's.
  Result<void> project(const QString& what);
  [[nodiscard]] LectureFlow& lectures() { return *m_lectures; }
  /// Made when it is first needed.
  ProjectionSession& projection();

 protected:
  void closeEvent(QCloseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  void show(const Location& location);
  Page* pageFor(const QString& kind);
  void makeActions();
  QAction* action(const char* objectName, const QList<QKeySequence>& keys, std::function<void()> run);
  void applyLanguage();
  void applyTheme();
  void retitle();
  void focusSearch();
  void fillMenu();
  void exportDiagram(const QString& owner);
  void printDiagram();
  void showKeys();
  void projectCurrent();

  const Catalog& m_catalog;
  ViewSettings& m_settings;
  Navigator m_navigator;
  PageContext m_context;
  QTranslator m_translator;
  QTranslator m_qtTranslator;
  TopBar* m_bar = nullptr;
  Sidebar* m_sidebar = nullptr;
  SearchController* m_search = nullptr;
  QStackedWidget* m_stack = nullptr;
  std::map<QString, Page*> m_pages;
  std::unique_ptr<ProjectionSession> m_projection;
  LectureFlow* m_lectures = nullptr;
  void showSidebar();
  void toggleSidebar();

  bool m_wantsSidebar = true;
  bool m_wantsSidebarBesidePictures = false;  ///< asked for on a page that wants room, until the program ends
};

}  // namespace cdp::gui
