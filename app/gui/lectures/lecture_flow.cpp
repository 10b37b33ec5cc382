// SPDX-License-Identifier: Apache-2.0
#include "lecture_flow.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

#include "export_dialog.h"
#include "lecture_words.h"
#include "lectures_page.h"
#include "main_window.h"
#include "projection/projection_session.h"

namespace cdp::gui {
namespace fs = std::filesystem;
namespace {

QString suffix() { return QString::fromLatin1(kLectureSuffix.data(), static_cast<qsizetype>(kLectureSuffix.size())); }
QString folderKey() { return QStringLiteral("lectures/folder"); }
QString startFolder() { return QSettings().value(folderKey(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString(); }

/// Without what no file name may have.
QString fileNameOf(const QString& title) {
  QString name;
  for (const QChar c : title.trimmed()) name += QStringLiteral("/\\:*?\"<>|").contains(c) || c.unicode() < 32 ? QChar(u'-') : c;
  return name.isEmpty() ? QStringLiteral("lecture") : name.left(60);
}

}  // namespace

LectureFlow::LectureFlow(MainWindow& window, const PageContext& context)
    : QObject(&window), m_window(window), m_context(context), m_desk(this), m_notice(new Notice(context.settings, &window)), m_recorder(m_desk, this) {
  connect(&m_recorder, &RehearsalRecorder::failed, this, &LectureFlow::trouble);
}

LectureFlow::~LectureFlow() { m_recorder.end(); }

void LectureFlow::trouble(const Error& error) { m_notice->say(QString::fromStdString(error.text()), {}, true); }

bool LectureFlow::onLecturePage() const { return m_context.navigator.current().kind == QLatin1String("lecture"); }

void LectureFlow::guard(std::function<void()> then) {
  if (!document().isModified()) return then();
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Lecture"),
                              tr("“%1” has changes that are not saved.").arg(lectureName(document().lecture(), m_context.settings.language())),
                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
  box->setObjectName(QStringLiteral("unsaved_question"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setInformativeText(tr("Save them, or give them up?"));
  box->button(QMessageBox::Save)->setText(document().path().empty() || document().isShipped() ? tr("Save as…") : tr("Save"));
  box->button(QMessageBox::Discard)->setText(tr("Give up the changes"));
  box->button(QMessageBox::Cancel)->setText(tr("Cancel"));
  box->setDefaultButton(QMessageBox::Save);
  connect(box, &QMessageBox::finished, this, [this, then = std::move(then)](int answer) {
    if (answer == QMessageBox::Save) save(then);
    if (answer == QMessageBox::Discard) then();
  });
  box->open();
}

void LectureFlow::newLecture() {
  guard([this] {
    document().create();
    m_window.go(QStringLiteral("lecture"));
  });
}

void LectureFlow::duplicate(const QString& path) {
  guard([this, path] {
    auto file = readLecture(path.toStdString());
    if (!file) return trouble(file.error());
    LectureHead& head = file->lecture.head;
    if (!head.title.en.empty()) head.title.en = tr("%1 (copy)").arg(QString::fromStdString(head.title.en)).toStdString();
    if (!head.title.ja.empty()) head.title.ja = tr("%1 (copy)").arg(QString::fromStdString(head.title.ja)).toStdString();
    document().create(std::move(file->lecture));
    m_window.go(QStringLiteral("lecture"));
  });
}

void LectureFlow::chooseFile() {
  auto* dialog = new QFileDialog(&m_window, tr("Open a lecture"), startFolder(), tr("Lectures (*.cdplecture)"));
  dialog->setObjectName(QStringLiteral("open_lecture"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    QSettings().setValue(folderKey(), QFileInfo(path).absolutePath());
    m_window.go(lecturePlace(path));
  });
  dialog->open();
}

void LectureFlow::save(std::function<void()> then) {
  LectureDocument& d = document();
  if (d.path().empty() || d.isShipped()) return saveAs(std::move(then));
  if (d.isComplete()) return write(d.path(), std::move(then));
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Lecture"), tr("Something in this file could not be read, and saving would lose it."),
                              QMessageBox::Cancel, &m_window);
  box->setObjectName(QStringLiteral("incomplete_question"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  QStringList lines;
  for (const auto& violation : d.violations()) {
    if (lines.size() < 5) lines << tr("Line %1: %2").arg(violation.line).arg(QString::fromStdString(violation.message));
  }
  box->setInformativeText(lines.join(u'\n'));
  QPushButton* copy = box->addButton(tr("Save a copy…"), QMessageBox::AcceptRole);
  QPushButton* over = box->addButton(tr("Save and lose it"), QMessageBox::DestructiveRole);
  copy->setObjectName(QStringLiteral("save_copy"));
  over->setObjectName(QStringLiteral("save_and_lose"));
  box->button(QMessageBox::Cancel)->setText(tr("Cancel"));
  box->setDefaultButton(copy);
  connect(box, &QMessageBox::finished, this, [this, box, copy, over, then = std::move(then)] {
    if (box->clickedButton() == copy) saveAs(then);
    if (box->clickedButton() == over) write(document().path(), then);
  });
  box->open();
}

void LectureFlow::saveAs(std::function<void()> then) {
  auto* dialog = new QFileDialog(&m_window, tr("Save the lecture"), startFolder(), tr("Lectures (*.cdplecture)"));
  dialog->setObjectName(QStringLiteral("save_lecture"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(suffix().mid(1));
  const fs::path& path = document().path();
  if (!path.empty() && !document().isShipped()) dialog->setDirectory(QString::fromStdString(path.parent_path().string()));
  dialog->selectFile(path.empty() ? fileNameOf(lectureName(document().lecture(), m_context.settings.language())) + suffix()
                                  : QString::fromStdString(path.filename().string()));
  connect(dialog, &QFileDialog::fileSelected, this, [this, then = std::move(then)](const QString& chosen) {
    QSettings().setValue(folderKey(), QFileInfo(chosen).absolutePath());
    write(chosen.toStdString(), then);
  });
  dialog->open();
}

void LectureFlow::write(const fs::path& path, std::function<void()> then) {
  if (auto done = m_desk.saveAs(path); !done) return trouble(done.error());
  const QString name = QString::fromStdString(path.filename().string());
  if (onLecturePage()) {
    m_context.navigator.replace(Location::parse(lecturePlace(QString::fromStdString(path.string()))));
    m_notice->say(tr("Saved: %1").arg(name));
  }
  if (then) then();
}

void LectureFlow::exportLecture() {
  if (document().lecture().items.empty()) return m_notice->say(tr("The lecture is empty: there is nothing to export yet."));
  auto* dialog = new ExportDialog(m_context, document().lecture(), &m_window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void LectureFlow::project(int fromItem) {
  if (document().lecture().items.empty()) return m_notice->say(tr("The lecture is empty: there is nothing to project yet."));
  const fs::path& path = document().path();
  auto& session = m_window.projection();
  session.start(document().lecture(), path.empty() ? lectureName(document().lecture(), m_context.settings.language()) : QString::fromStdString(path.string()),
                m_window.screen());
  auto& controller = session.controller();
  const auto item = static_cast<std::size_t>(std::max(0, fromItem));
  if (item > 0 && item < controller.deck().firstOfItem.size()) controller.goTo(viewOfStage(controller.views(), controller.deck().firstOfItem[item]));
  m_ofDocument = true;
}

void LectureFlow::projectFile(const QString& path) {
  if (auto done = m_window.project(path); !done) trouble(done.error());
}

bool LectureFlow::projectHere() {
  if (onLecturePage()) {
    if (document().isOpen()) project();
    return true;
  }
  auto* page = qobject_cast<LecturesPage*>(m_window.currentPage());
  if (page == nullptr) return false;
  const QString path = page->currentPath();
  if (path.isEmpty()) {
    m_notice->say(tr("Choose a lecture, then press F5 to project it."));
  } else {
    projectFile(path);
  }
  return true;
}

bool LectureFlow::exportHere() {
  if (!onLecturePage() || !document().isOpen()) return false;
  exportLecture();
  return true;
}

void LectureFlow::addCurrent(bool whole) {
  const auto item = itemForPlace(m_context.navigator.current(), m_context.catalog, whole);
  if (!item) return m_notice->say(tr("Open a pattern, a scenario, a comparison, the neighbours of a pattern or another entry to add it to a lecture."));
  if (document().isOpen()) {
    add(*item);
  } else {
    askWhich(*item);
  }
}

void LectureFlow::add(LectureItem item) {
  const std::size_t at = document().lecture().items.size();
  const QString name = itemName(item, m_context.catalog, m_context.settings.language());
  if (auto done = document().apply(InsertItem{at, item}); !done) return trouble(done.error());
  QString what = name;
  if (!item.stages.empty()) what += QStringLiteral(" (%1)").arg(stageWords(item.stages));
  m_notice->say(tr("Added to “%1”: %2").arg(lectureName(document().lecture(), m_context.settings.language()), what),
                {{QStringLiteral("notice_undo"), tr("Undo"),
                  [this, at, item] {
                    const auto& items = document().lecture().items;
                    if (at < items.size() && items[at] == item) (void)document().apply(RemoveItem{at});
                  }},
                 {QStringLiteral("notice_show"), tr("Show the lecture"), [this] { m_window.go(placeOfDocument()); }}});
}

QString LectureFlow::placeOfDocument() {
  const auto& path = document().path();
  return path.empty() ? QStringLiteral("lecture") : lecturePlace(QString::fromStdString(path.string()));
}

void LectureFlow::askWhich(const LectureItem& item) {
  auto* menu = new QMenu(&m_window);
  menu->setObjectName(QStringLiteral("which_lecture"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  auto* head = menu->addAction(tr("Add to which lecture?"));
  head->setEnabled(false);
  auto* fresh = menu->addAction(tr("A new lecture"));
  fresh->setObjectName(QStringLiteral("which_new"));
  connect(fresh, &QAction::triggered, this, [this, item] {
    document().create();
    add(item);
  });
  for (const auto& found : LectureDesk::recent()) {
    if (!found.trouble.empty()) continue;
    const QString path = QString::fromStdString(found.path.string());
    const QString title = lectureName({found.head, {}}, m_context.settings.language());
    auto* action = menu->addAction(title.isEmpty() ? QFileInfo(path).fileName() : title);
    action->setObjectName(QStringLiteral("which_recent"));
    connect(action, &QAction::triggered, this, [this, item, path] {
      if (auto done = m_desk.open(path); !done) return trouble(done.error());
      add(item);
    });
  }
  menu->addSeparator();
  auto* other = menu->addAction(tr("Another file…"));
  connect(other, &QAction::triggered, this, &LectureFlow::chooseFile);
  menu->popup(m_window.mapToGlobal(QPoint((m_window.width() - menu->sizeHint().width()) / 2, 90)));
  menu->setActiveAction(fresh);
}

void LectureFlow::fillMenu(QMenu& menu) {
  const auto entry = [&](const char* objectName, const QString& text, const QKeySequence& keys, auto run) {
    // The key is only shown here; the shortcut itself belongs to the window's action.
    QAction* action = menu.addAction(text + u'\t' + keys.toString(QKeySequence::NativeText));
    action->setObjectName(QString::fromLatin1(objectName));
    connect(action, &QAction::triggered, this, run);
    return action;
  };
  const Location here = m_context.navigator.current();
  const bool step = here.kind == QLatin1String("scenario") && !here.detail.isEmpty();
  entry("menu_add_to_lecture", step ? tr("Add this step to the lecture") : tr("Add to the lecture"), QKeySequence(Qt::CTRL | Qt::Key_B), [this] {
    addCurrent(false);
  })->setEnabled(itemForPlace(here, m_context.catalog, false).has_value());
  if (step) entry("menu_add_whole", tr("Add the whole scenario to the lecture"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), [this] { addCurrent(true); });
  entry("menu_open_lecture", tr("Open a lecture…"), QKeySequence(Qt::CTRL | Qt::Key_O), [this] { chooseFile(); });
}

bool LectureFlow::mayClose() {
  if (m_closing || !document().isModified()) {
    m_recorder.end();
    return true;
  }
  if (m_window.findChild<QMessageBox*>(QStringLiteral("unsaved_question")) != nullptr) return false;
  guard([this] {
    m_closing = true;
    m_window.close();
  });
  return false;
}

void LectureFlow::attach(ProjectionSession& session) {
  m_session = &session;
  connect(&session, &ProjectionSession::started, this, [this] {
    m_ofDocument = false;
    m_notice->hide();
    m_recorder.begin(m_session->controller());
  });
  connect(&session, &ProjectionSession::ended, this, [this] {
    m_recorder.end();
    offerMarks();
  });
}

void LectureFlow::offerMarks() {
  const auto& controller = m_session->controller();
  if (!controller.editor().isModified() || !(m_ofDocument || controller.name().endsWith(suffix()))) return;
  m_notice->say(tr("You drew on the pictures. Keep the marks with the lecture?"),
                {{QStringLiteral("keep_marks"), tr("Keep them"),
                  [this, lecture = controller.lecture(), path = controller.name(), mine = m_ofDocument] {
                    if (mine || QString::fromStdString(document().path().string()) == path) return keepMarks(lecture);
                    guard([this, lecture, path] {
                      if (auto done = m_desk.open(path); !done) return trouble(done.error());
                      keepMarks(lecture);
                    });
                  }},
                 {QStringLiteral("discard_marks"), tr("Wipe them off"), [] {}}},
                true);
}

void LectureFlow::keepMarks(const Lecture& projected) {
  // Items are found again by what they show: the lecture may have been edited meanwhile.
  const bool clean = !document().isModified();
  const auto from = itemKeys(projected);
  const auto to = itemKeys(document().lecture());
  for (std::size_t i = 0; i < from.size(); ++i) {
    const auto it = std::find(to.begin(), to.end(), from[i]);
    if (it == to.end()) continue;
    const auto at = static_cast<std::size_t>(it - to.begin());
    if (document().lecture().items[at].strokes == projected.items[i].strokes) continue;
    if (auto done = document().apply(ReplaceStrokes{at, projected.items[i].strokes}); !done) return trouble(done.error());
  }
  m_window.go(placeOfDocument());
  if (clean || document().isShipped()) {
    save();
  } else {
    m_notice->say(tr("The marks are in the lecture now. It has other changes, too: save it when it is ready."));
  }
}

}  // namespace cdp::gui
