// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>
#include <QPointer>
#include <functional>

#include "lecture_desk.h"
#include "notice.h"
#include "page.h"
#include "rehearsal_recorder.h"

namespace cdp::gui {

class MainWindow;
class ProjectionSession;

/// What one does with lectures in the window: opening, saving with its questions, adding the page in front, projecting, keeping what was
/// drawn, and taking them out of the atlas. Questions never block: the answer comes as a call. GUI thread; the window outlives it.
class LectureFlow final : public QObject {
  Q_OBJECT
 public:
  LectureFlow(MainWindow& window, const PageContext& context);
  ~LectureFlow() override;

  [[nodiscard]] LectureDesk& desk() { return m_desk; }
  [[nodiscard]] LectureDocument& document() { return m_desk.document(); }
  [[nodiscard]] Notice& notice() { return *m_notice; }
  [[nodiscard]] RehearsalRecorder& recorder() { return m_recorder; }

  /// Runs `then` at once when nothing would be lost, else after the person has saved or given up the changes; never when cancelled.
  void guard(std::function<void()> then);
  void newLecture();
  /// A new lecture with the content of a file.
  void duplicate(const QString& path);
  void chooseFile();
  /// `then`: after it has been written.
  void save(std::function<void()> then = {});
  void saveAs(std::function<void()> then = {});
  void exportLecture();

  /// Projects the open lecture as it is now, from an item on.
  void project(int fromItem = 0);
  /// Projects a file without opening it.
  void projectFile(const QString& path);
  /// F5 on a page of lectures. False: the page is another one.
  bool projectHere();
  /// Ctrl+E, likewise.
  bool exportHere();
  /// Address of the open lecture.
  [[nodiscard]] QString placeOfDocument();

  /// Adds the page in front to the open lecture; asks for one where none is open.
  void addCurrent(bool whole);
  void fillMenu(QMenu& menu);
  /// False: something is not saved; it has been asked, and on an answer the window closes again.
  bool mayClose();
  /// A projection of this window, told once.
  void attach(ProjectionSession& session);

 private:
  void add(LectureItem item);
  void askWhich(const LectureItem& item);
  void write(const std::filesystem::path& path, std::function<void()> then);
  void offerMarks();
  void keepMarks(const Lecture& projected);
  void trouble(const Error& error);
  [[nodiscard]] bool onLecturePage() const;

  MainWindow& m_window;
  PageContext m_context;
  LectureDesk m_desk;
  Notice* m_notice;
  RehearsalRecorder m_recorder;
  QPointer<ProjectionSession> m_session;
  bool m_closing = false;
  bool m_ofDocument = false;  ///< what is projected is the open lecture, not a file
};

}  // namespace cdp::gui
