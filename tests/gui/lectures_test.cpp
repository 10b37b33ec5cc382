// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <filesystem>

#include "export_dialog.h"
#include "lectures/lecture_flow.h"
#include "lectures/lecture_page.h"
#include "lectures/lecture_words.h"
#include "lectures/lectures_page.h"
#include "options.h"
#include "projection/projection_session.h"
#include "sidebar.h"
#include "temp_dir.h"
#include "window_fixture.h"

namespace cdp::gui {
namespace {

constexpr const char* kTwo = R"(format = 1
title.en = "Two things"
title.ja = "二つのこと"
[[item]]
kind = "pattern"
show = "pattern:scale-out"
stages = ["problem", "structure-2"]
minutes = 4
notes.en = "Slowly"
[[item]]
kind = "scenario"
show = "scenario:campaign"
minutes = 6
priority = "may"
)";

class Lectures : public test::WindowTest {
 protected:
  void SetUp() override {
    ::setenv("CDP_LECTURES", CDP_TEST_SOURCE "/resources/lectures", 1);
    m_userData = qgetenv("CDP_USER_DATA");
    ::setenv("CDP_USER_DATA", (m_folder / "user").c_str(), 1);
    WindowTest::SetUp();
  }
  void TearDown() override {
    // Closing never asks a test.
    if (flow().document().isOpen() && flow().document().isModified()) flow().document().create();
    WindowTest::TearDown();
    qputenv("CDP_USER_DATA", m_userData);
  }

  LectureFlow& flow() { return m_window->lectures(); }
  LectureDocument& document() { return flow().document(); }
  [[nodiscard]] const std::vector<LectureItem>& items() { return document().lecture().items; }
  QString file(const char* name, const std::string& text = kTwo) {
    m_folder.write(name, text);
    return QString::fromStdString((m_folder / name).string());
  }
  void openFile(const char* name, const std::string& text = kTwo) {
    m_window->go(lecturePlace(file(name, text)));
    settle(20);
  }
  LecturePage* page() { return qobject_cast<LecturePage*>(m_window->currentPage()); }
  LectureList* list() { return page()->list(); }
  [[nodiscard]] QStringList names() {
    QStringList out;
    for (int r = 0; r < list()->model()->rowCount(); ++r) out << list()->model()->index(r, 0).data().toString();
    return out;
  }
  /// Where the keyboard is; after a question has closed, that is the window again.
  void key(Qt::Key k, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    m_window->activateWindow();
    (void)QTest::qWaitForWindowActive(m_window.get());
    if (QApplication::focusWidget() == nullptr || !page()->isAncestorOf(QApplication::focusWidget())) list()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), k, modifiers);
  }
  template <typename T>
  T* window(const char* name) {
    for (QWidget* widget : QApplication::allWidgets()) {
      if (auto* found = qobject_cast<T*>(widget); found != nullptr && found->objectName() == QLatin1String(name) && found->isVisible()) return found;
    }
    return nullptr;
  }
  void saveDialogTo(const QString& path) {
    auto* dialog = window<QFileDialog>("save_lecture");
    ASSERT_NE(dialog, nullptr);
    emit dialog->fileSelected(path);
    dialog->close();
    settle(10);
  }
  void answer(const char* box, QMessageBox::StandardButton button) {
    auto* question = window<QMessageBox>(box);
    ASSERT_NE(question, nullptr) << box;
    QTest::mouseClick(question->button(button), Qt::LeftButton);
    settle(10);
  }

  test::TempDir m_folder;
  QByteArray m_userData;
};

TEST_F(Lectures, ShippedOnesAreListedAndOpenByName) {
  go("lectures");
  auto* list = qobject_cast<LecturesPage*>(m_window->currentPage());
  ASSERT_NE(list, nullptr);
  const auto cards = list->findChildren<LectureCard*>();
  ASSERT_EQ(cards.size(), 3);
  auto* open = cards.front()->findChild<QPushButton*>(QStringLiteral("card_open"));
  EXPECT_FALSE(open->accessibleName().isEmpty());
  open->setFocus();
  EXPECT_EQ(list->currentPath(), cards.front()->path());
  QTest::keyClick(open, Qt::Key_Space);
  ASSERT_NE(page(), nullptr);
  EXPECT_TRUE(document().isShipped());
  go("lecture:high-availability");
  EXPECT_EQ(document().lecture().head.title.en, "High availability: the shop that must not die");
  EXPECT_EQ(names().size(), 17);
  EXPECT_EQ(m_window->windowTitle(), QStringLiteral("High availability: the shop that must not die – CDP Atlas"));
}

TEST_F(Lectures, AFileOnTheCommandLineIsOpened) {
  const std::string path = file("mine #1 50%.cdplecture").toStdString();
  std::string program = "cdp-atlas";
  std::string name = path;
  char* arguments[] = {program.data(), name.data()};
  const auto parsed = parseOptions(2, arguments);
  ASSERT_FALSE(parsed.exitCode);
  m_window->go(parsed.options.page);
  EXPECT_EQ(document().path(), path);
  EXPECT_EQ(names(), (QStringList{QStringLiteral("Scale Out"), QStringLiteral("Eight weeks of campaign")}));
}

TEST_F(Lectures, EachEditIsUndoneAndRedone) {
  openFile("a.cdplecture");
  const Lecture before = document().lecture();
  const auto undoesAndRedoes = [&](const char* what) {
    SCOPED_TRACE(what);
    const Lecture after = document().lecture();
    EXPECT_FALSE(after == before);
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(document().lecture() == before);
    EXPECT_FALSE(document().isModified());
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(document().lecture() == after);
    document().undo();
  };
  list()->setCurrent(0);
  list()->setFocus();
  QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
  EXPECT_EQ(items()[1].show.front(), "pattern:scale-out");
  EXPECT_EQ(list()->current(), 1) << "the moved one stays chosen";
  undoesAndRedoes("move");
  list()->setCurrent(1);
  QTest::keyClick(list(), Qt::Key_Delete);
  EXPECT_EQ(names().size(), 1);
  undoesAndRedoes("remove");
  list()->setCurrent(0);
  onPage<QToolButton>("item_copy")->click();
  EXPECT_EQ(names().size(), 3);
  undoesAndRedoes("copy");
  list()->setCurrent(0);
  auto* add = onPage<EntryField>("lecture_add");
  add->setFocus();
  QTest::keyClicks(add, QStringLiteral("Multi-Server"));
  QTest::keyClick(add, Qt::Key_Escape);
  QTest::keyClick(add, Qt::Key_Return);
  EXPECT_EQ(items()[1].show.front(), "pattern:multi-server");
  undoesAndRedoes("add");
  onPage<QPushButton>("lecture_add_card")->click();
  undoesAndRedoes("title card");
  list()->setCurrent(0);
  onPage<QDoubleSpinBox>("item_minutes")->setValue(9);
  EXPECT_EQ(items()[0].minutes, 9);
  undoesAndRedoes("minutes");
  auto* notes = onPage<QPlainTextEdit>("item_notes");
  notes->setFocus();
  QTest::keyClicks(notes, QStringLiteral("Very "));
  EXPECT_EQ(items()[0].notes.en, "Very Slowly");
  undoesAndRedoes("notes, typed as one");
  auto* title = onPage<QLineEdit>("item_title");
  QTest::keyClicks(title, QStringLiteral("Mine"));
  EXPECT_EQ(names().front(), QStringLiteral("Mine"));
  undoesAndRedoes("own title");
  auto* kind = onPage<QComboBox>("item_kind");
  kind->setCurrentIndex(1);
  emit kind->activated(1);
  EXPECT_EQ(items()[0].kind, ItemKind::Neighbourhood);
  undoesAndRedoes("kind");
  auto* priority = onPage<QComboBox>("item_priority");
  emit priority->activated(2);
  EXPECT_EQ(items()[0].priority, Priority::May);
  undoesAndRedoes("priority");
  auto* stages = onPage<QListWidget>("item_stages");
  ASSERT_GT(stages->count(), 5);
  EXPECT_EQ(stages->item(1)->checkState(), Qt::Checked);
  stages->setFocus();
  stages->setCurrentRow(0);
  QTest::keyClick(stages, Qt::Key_Space);
  EXPECT_EQ(items()[0].stages, (std::vector<std::string>{"title", "problem", "structure-2"}));
  undoesAndRedoes("stages");
  page()->showSide(LecturePage::Side::Lecture);
  auto* ja = onPage<QLineEdit>("head_title_ja");
  QTest::keyClicks(ja, QStringLiteral("!"));
  undoesAndRedoes("Japanese title");
  onPage<QDoubleSpinBox>("head_minutes")->setValue(5);
  EXPECT_THAT(onPage<QLabel>("lecture_time")->text().toStdString(), testing::HasSubstr("10 of 5 min"));
  undoesAndRedoes("time there is");
  auto* lens = onPage<QComboBox>("head_lens");
  lens->setCurrentIndex(lens->findData(QStringLiteral("aws")));
  emit lens->activated(lens->currentIndex());
  EXPECT_EQ(document().lecture().head.lens, Lens::Aws);
  undoesAndRedoes("lens");
  EXPECT_EQ(m_folder.read("a.cdplecture"), kTwo) << "nothing was written";
}

TEST_F(Lectures, TheLastStageStays) {
  openFile("a.cdplecture");
  list()->setCurrent(0);
  auto* stages = onPage<QListWidget>("item_stages");
  for (int r = 0; r < stages->count(); ++r) stages->item(r)->setCheckState(Qt::Unchecked);
  EXPECT_EQ(items()[0].stages.size(), 1U);
}

TEST_F(Lectures, AnItemIsBrokenAndCompared) {
  openFile("a.cdplecture");
  list()->setCurrent(0);
  auto* kind = onPage<QComboBox>("item_kind");
  const auto choose = [&](ItemKind wanted) {
    kind->setCurrentIndex(kind->findData(static_cast<int>(wanted)));
    emit kind->activated(kind->currentIndex());
  };
  choose(ItemKind::BreakIt);
  auto* parts = onPage<QListWidget>("item_stages");
  ASSERT_GT(parts->count(), 3);
  parts->item(1)->setCheckState(Qt::Checked);
  EXPECT_EQ(items()[0].fail.size(), 1U);
  onPage<QSpinBox>("item_step")->setValue(1);
  EXPECT_EQ(items()[0].step, 1);
  choose(ItemKind::Comparison);
  emit onPage<PatternPicker>("item_other")->chosen(QStringLiteral("scale-up"));
  EXPECT_EQ(items()[0].show, (std::vector<std::string>{"pattern:scale-out", "pattern:scale-up"}));
  EXPECT_TRUE(items()[0].fail.empty());
  choose(ItemKind::Pattern);
  EXPECT_EQ(items()[0].show.size(), 1U);
}

TEST_F(Lectures, SavesWithTheKeyAndAsksBeforeLosing) {
  openFile("a.cdplecture");
  onPage<QDoubleSpinBox>("item_minutes")->setValue(7);
  const QString other = file("b.cdplecture", "format = 1\ntitle.en = \"Other\"\n");
  m_window->go(lecturePlace(other));
  EXPECT_EQ(document().lecture().head.title.en, "Two things") << "stays open until that is settled";
  answer("unsaved_question", QMessageBox::Cancel);
  EXPECT_TRUE(document().isModified());
  key(Qt::Key_S, Qt::ControlModifier);
  EXPECT_FALSE(document().isModified());
  EXPECT_THAT(m_folder.read("a.cdplecture"), testing::HasSubstr("minutes = 7"));
  onPage<QDoubleSpinBox>("item_minutes")->setValue(8);
  m_window->go(lecturePlace(other));
  answer("unsaved_question", QMessageBox::Save);
  EXPECT_EQ(document().lecture().head.title.en, "Other");
  EXPECT_THAT(m_folder.read("a.cdplecture"), testing::HasSubstr("minutes = 8"));
}

TEST_F(Lectures, ClosingAsksOnce) {
  openFile("a.cdplecture");
  onPage<QDoubleSpinBox>("item_minutes")->setValue(7);
  m_window->close();
  EXPECT_TRUE(m_window->isVisible());
  m_window->close();
  answer("unsaved_question", QMessageBox::Discard);
  EXPECT_FALSE(m_window->isVisible());
  EXPECT_EQ(m_folder.read("a.cdplecture"), kTwo);
  document().create();
}

TEST_F(Lectures, ShippedOnesAreSavedElsewhere) {
  go("lecture:cdp-in-45-minutes");
  const auto shipped = document().path();
  key(Qt::Key_S, Qt::ControlModifier);
  const QString mine = QString::fromStdString((m_folder / "mine #1.cdplecture").string());
  saveDialogTo(mine);
  EXPECT_EQ(document().path(), mine.toStdString());
  EXPECT_FALSE(document().isShipped());
  EXPECT_TRUE(std::filesystem::exists(m_folder / "mine #1.cdplecture"));
  EXPECT_EQ(lecturePath(m_window->navigator().current()), mine) << "the address follows the file";
  EXPECT_FALSE(flow().desk().saveAs(shipped)) << "what comes with the program is never written";
  ASSERT_EQ(LectureDesk::recent().size(), 1U);
  std::filesystem::remove(m_folder / "mine #1.cdplecture");
  go("lectures");
  EXPECT_FALSE(LectureDesk::recent().front().trouble.empty());
  auto* card = m_window->currentPage()->findChild<LectureCard*>(QStringLiteral("lecture_card_mine #1"));
  ASSERT_NE(card, nullptr);
  card->findChild<QPushButton*>(QStringLiteral("card_copy"))->click();
  settle(20);
  EXPECT_TRUE(LectureDesk::recent().empty()) << "taken off the list";
}

TEST_F(Lectures, ACopyIsNewAndNotSaved) {
  flow().duplicate(file("a.cdplecture"));
  EXPECT_TRUE(document().path().empty());
  EXPECT_TRUE(document().isModified());
  EXPECT_EQ(document().lecture().head.title.en, "Two things (copy)");
  document().create();
}

TEST_F(Lectures, DamagedFilesAreToldAndTheProgramGoesOn) {
  openFile("a.cdplecture");
  const std::pair<const char*, std::string> bad[] = {{"toml.cdplecture", "format = 1\n[[item\n"},
                                                     {"big.cdplecture", "format = 1\n# " + std::string(10u << 20, 'x')},
                                                     {"zero.cdplecture", std::string("format = 1\n\0", 12)},
                                                     {"latin.cdplecture", "format = 1\ntitle = \"\xE9\"\n"},
                                                     {"later.cdplecture", "format = 99\n"},
                                                     {"other.cdplecture", "a = 1\n"}};
  for (const auto& [name, text] : bad) {
    SCOPED_TRACE(name);
    openFile(name, text);
    auto* problem = onPage<QLabel>("lecture_problem");
    EXPECT_TRUE(problem->isVisible());
    EXPECT_THAT(problem->text().toStdString(), testing::HasSubstr(name));
    EXPECT_EQ(document().lecture().head.title.en, "Two things") << "what was open stays";
  }
  go("lecture:/no/such/file.cdplecture");
  EXPECT_TRUE(onPage<QLabel>("lecture_problem")->isVisible());
  go("lecture:high-availabilty");
  EXPECT_THAT(onPage<QLabel>("lecture_problem")->text().toStdString(), testing::HasSubstr("high-availability"));
  onPage<QPushButton>("lecture_all")->click();
  EXPECT_EQ(place(), QStringLiteral("lectures"));
}

TEST_F(Lectures, WhatIsMissingIsShownAndTheRestWorks) {
  openFile(
      "a.cdplecture",
      "format = 1\ncolour = \"red\"\n[[item]]\nkind = \"pattern\"\nshow = \"from-a-pack\"\nminutes = -3\n[[item]]\nkind = \"hologram\"\nshow = \"snapshot\"\n"
      "[[item]]\nkind = \"pattern\"\nshow = \"snapshot\"\n");
  ASSERT_EQ(names().size(), 3);
  EXPECT_TRUE(list()->model()->index(0, 0).data(LectureListModel::MissingRole).toBool());
  EXPECT_TRUE(list()->model()->index(1, 0).data(LectureListModel::MissingRole).toBool());
  EXPECT_FALSE(list()->model()->index(2, 0).data(LectureListModel::MissingRole).toBool());
  list()->setCurrent(0);
  EXPECT_TRUE(onPage<QLabel>("item_missing")->isVisible());
  const auto told = onPage<QLabel>("lecture_violations")->text().toStdString();
  EXPECT_THAT(told, testing::HasSubstr("Line 6"));
  EXPECT_THAT(told, testing::HasSubstr("hologram"));
  QTest::keyClick(m_window.get(), Qt::Key_F5);
  EXPECT_TRUE(m_window->projection().isActive());
  EXPECT_EQ(m_window->projection().controller().stage()->kind, StageKind::Missing);
  m_window->projection().end();
  // The bad minutes would be lost: that is asked first.
  const std::string before = m_folder.read("a.cdplecture");
  list()->setCurrent(2);
  onPage<QDoubleSpinBox>("item_minutes")->setValue(2);
  key(Qt::Key_S, Qt::ControlModifier);
  auto* question = window<QMessageBox>("incomplete_question");
  ASSERT_NE(question, nullptr);
  QTest::keyClick(question, Qt::Key_Escape);
  EXPECT_EQ(m_folder.read("a.cdplecture"), before);
  settle(10);
  key(Qt::Key_S, Qt::ControlModifier);
  question = window<QMessageBox>("incomplete_question");
  ASSERT_NE(question, nullptr);
  question->findChild<QPushButton*>(QStringLiteral("save_copy"))->click();
  settle(10);
  saveDialogTo(QString::fromStdString((m_folder / "copy.cdplecture").string()));
  EXPECT_EQ(m_folder.read("a.cdplecture"), before);
  EXPECT_THAT(m_folder.read("copy.cdplecture"), testing::HasSubstr("hologram"));
  EXPECT_THAT(m_folder.read("copy.cdplecture"), testing::HasSubstr("colour = \"red\""));
}

TEST_F(Lectures, AFolderThatCannotBeWrittenIsTold) {
  openFile("a.cdplecture");
  onPage<QDoubleSpinBox>("item_minutes")->setValue(7);
  flow().saveAs();
  // A file where a folder should be: not even root can write below it.
  saveDialogTo(QString::fromStdString((m_folder / "a.cdplecture").string()) + QStringLiteral("/b.cdplecture"));
  EXPECT_TRUE(flow().notice().isVisible());
  EXPECT_THAT(flow().notice().text().toStdString(), testing::HasSubstr("b.cdplecture"));
  EXPECT_TRUE(document().isModified());
  EXPECT_EQ(m_folder.read("a.cdplecture"), kTwo);
}

TEST_F(Lectures, PagesAreAddedWithTheKey) {
  openFile("a.cdplecture");
  const std::pair<const char*, const char*> places[] = {{"pattern:stamp", "pattern"},
                                                        {"scenario:campaign#3", "scenario"},
                                                        {"compare:scale-up,scale-out", "comparison"},
                                                        {"map:scale-out", "neighbourhood"},
                                                        {"service:ec2", "page"}};
  for (const auto& [at, kind] : places) {
    SCOPED_TRACE(at);
    go(at);
    settle(30);
    const std::size_t before = items().size();
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    ASSERT_EQ(items().size(), before + 1);
    EXPECT_EQ(itemKindCode(items().back().kind), kind);
    EXPECT_TRUE(flow().notice().isVisible());
  }
  EXPECT_EQ(items()[3].stages, std::vector<std::string>{"step-3"});
  auto* undo = flow().notice().findChild<QPushButton*>(QStringLiteral("notice_undo"));
  undo->click();
  EXPECT_EQ(items().back().kind, ItemKind::Neighbourhood);
  go("scenario:campaign#3");
  QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_TRUE(items().back().stages.empty()) << "the whole scenario";
  flow().notice().findChild<QPushButton*>(QStringLiteral("notice_show"))->click();
  EXPECT_NE(page(), nullptr);
  const std::size_t count = items().size();
  go("home");
  QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
  EXPECT_EQ(items().size(), count) << "the overview is nothing to project";
}

TEST_F(Lectures, WithoutAnOpenLectureItIsAskedWhich) {
  flow().desk().addRecent((file("a.cdplecture")).toStdString());
  go("pattern:stamp");
  QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
  auto* menu = m_window->findChild<QMenu*>(QStringLiteral("which_lecture"));
  ASSERT_NE(menu, nullptr);
  EXPECT_FALSE(document().isOpen());
  menu->findChild<QAction*>(QStringLiteral("which_recent"))->trigger();
  ASSERT_EQ(items().size(), 3U);
  EXPECT_EQ(items().back().show.front(), "pattern:stamp");
  menu->close();
}

TEST_F(Lectures, EntriesAreDroppedIntoTheList) {
  openFile("a.cdplecture");
  auto* sidebar = m_window->findChild<Sidebar*>(QStringLiteral("sidebar"));
  const auto* tree = sidebar->tree();
  const QModelIndex first = tree->model()->index(0, 0, tree->model()->index(0, 0));
  const std::unique_ptr<QMimeData> dragged(tree->model()->mimeData({first}));
  ASSERT_NE(dragged, nullptr);
  EXPECT_TRUE(dragged->text().startsWith(QLatin1String("pattern:")));
  EXPECT_EQ(tree->model()->mimeData({tree->model()->index(0, 0)}), nullptr) << "a heading is nothing to drag";
  QWidget* viewport = list()->viewport();
  const QPoint between = list()->visualRect(list()->model()->index(1, 0)).topLeft() + QPoint(60, 1);
  QDragEnterEvent enter(between, Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(viewport, &enter);
  EXPECT_TRUE(enter.isAccepted());
  QDragMoveEvent move(between, Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(viewport, &move);
  QDropEvent drop(between, Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(viewport, &drop);
  ASSERT_EQ(items().size(), 3U);
  EXPECT_EQ("pattern:" + std::string(slugOf(items()[1].show.front())), dragged->text().toStdString());
  QMimeData nonsense;
  nonsense.setText(QStringLiteral("pattern:no-such\n<script>\nhome"));
  EXPECT_FALSE(list()->model()->dropMimeData(&nonsense, Qt::CopyAction, 0, 0, {}));
  EXPECT_EQ(items().size(), 3U);
}

TEST_F(Lectures, MarksAreKeptWithTheLecture) {
  openFile("a.cdplecture");
  QTest::keyClick(m_window.get(), Qt::Key_F5);
  auto& controller = m_window->projection().controller();
  ASSERT_TRUE(controller.goTo(QStringLiteral("scale-out/structure-2")));
  controller.setTool(Tool::Pen);
  controller.beginStroke({0.4, 0.4});
  controller.extendStroke({0.5, 0.5});
  controller.endStroke();
  m_window->projection().end();
  auto* keep = flow().notice().findChild<QPushButton*>(QStringLiteral("keep_marks"));
  ASSERT_NE(keep, nullptr);
  keep->click();
  EXPECT_EQ(items()[0].strokes.size(), 1U);
  EXPECT_THAT(m_folder.read("a.cdplecture"), testing::HasSubstr("[[item.stroke]]"));
  list()->setCurrent(0);
  auto* wipe = onPage<QPushButton>("item_wipe");
  EXPECT_TRUE(wipe->isVisible());
  wipe->click();
  EXPECT_TRUE(items()[0].strokes.empty());
  document().undo();
  EXPECT_EQ(items()[0].strokes.size(), 1U);
  // Without marks nothing is asked.
  flow().project();
  m_window->projection().end();
  EXPECT_FALSE(flow().notice().isVisible());
}

TEST_F(Lectures, RehearsalsAreKeptComparedAndForgotten) {
  openFile("a.cdplecture");
  const std::string path = document().path().string();
  auto log = flow().desk().rehearsals();
  ASSERT_TRUE(log) << log.error().text();
  const auto keys = itemKeys(document().lecture());
  for (const double seconds : {300.0, 200.0}) {
    const auto run = log->start(path, document().lecture(), "en", 1700000000 + static_cast<long long>(seconds));
    ASSERT_TRUE(run);
    ASSERT_TRUE(log->add(*run, keys[0], seconds));
    ASSERT_TRUE(log->add(*run, keys[1], 60));
    ASSERT_TRUE(log->finish(*run, 1700001000));
  }
  onPage<QPushButton>("side_rehearsals")->click();
  auto* runs = onPage<QComboBox>("rehearsal_run");
  ASSERT_EQ(runs->count(), 2);
  EXPECT_TRUE(runs->itemText(0).contains(QStringLiteral("6:00"))) << "the latest first";
  EXPECT_EQ(onPage<QLabel>("rehearsal_total")->text(), QStringLiteral("6:00"));
  EXPECT_EQ(onPage<QLabel>("rehearsal_change")->text(), QStringLiteral("+1:00")) << "against the plan of four minutes";
  auto* against = onPage<QComboBox>("rehearsal_against");
  ASSERT_EQ(against->count(), 2);
  against->setCurrentIndex(1);
  emit against->activated(1);
  EXPECT_EQ(onPage<QLabel>("rehearsal_change")->text(), QStringLiteral("+1:40")) << "against the run before";
  EXPECT_THAT(onPage<QLabel>("late_skip")->text().toStdString(), testing::HasSubstr("Eight weeks of campaign"));
  onPage<QPushButton>("rehearsal_remove")->click();
  EXPECT_EQ(runs->count(), 1);
  const auto left = log->runs(path);
  ASSERT_TRUE(left);
  EXPECT_EQ(left->size(), 1U);
}

TEST_F(Lectures, AProjectionIsWrittenDownAndAGlanceIsNot) {
  openFile("a.cdplecture");
  const std::string path = document().path().string();
  const auto count = [&] { return flow().desk().rehearsals()->runs(path)->size(); };
  QTest::keyClick(m_window.get(), Qt::Key_F5);
  m_window->projection().end();
  EXPECT_EQ(count(), 0U) << "a look of a moment is no run";
  flow().recorder().setLeastSeconds(0);
  QTest::keyClick(m_window.get(), Qt::Key_F5);
  settle(30);
  ASSERT_EQ(count(), 1U) << "on disk from the start";
  auto& controller = m_window->projection().controller();
  controller.goTo(viewOfStage(controller.views(), controller.deck().firstOfItem[1]));
  settle(30);
  m_window->projection().end();
  const auto runs = flow().desk().rehearsals()->runs(path);
  ASSERT_EQ(runs->size(), 1U);
  EXPECT_NE(runs->front().finished, 0);
  for (const auto& item : runs->front().items) EXPECT_GT(item.spent, 0) << item.item;
  // A single entry is no lecture.
  go("pattern:stamp");
  QTest::keyClick(m_window.get(), Qt::Key_F5);
  EXPECT_FALSE(flow().recorder().isRecording());
  m_window->projection().end();
}

TEST_F(Lectures, ProjectsFromTheChosenItem) {
  openFile("a.cdplecture");
  list()->setCurrent(1);
  list()->setFocus();
  QTest::keyClick(list(), Qt::Key_F5, Qt::ShiftModifier);
  EXPECT_EQ(m_window->projection().controller().item(), 1U);
  m_window->projection().end();
}

TEST_F(Lectures, ExportsItsEntries) {
  openFile("a.cdplecture");
  QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
  auto* what = window<QComboBox>("export_what");
  ASSERT_NE(what, nullptr);
  EXPECT_TRUE(what->currentText().contains(QStringLiteral("Two things")));
  auto* dialog = window<QDialog>("export_dialog");
  auto* format = window<QComboBox>("export_format");
  format->setCurrentIndex(format->findData(QStringLiteral("pptx")));
  const auto request = qobject_cast<ExportDialog*>(dialog)->request();
  EXPECT_EQ(request.title, "Two things");
  ASSERT_GT(request.items.size(), 2U);
  EXPECT_EQ(request.items[0].note.en, "Slowly");
  const auto picture = std::find_if(request.items.begin(), request.items.end(), [](const auto& item) { return !item.link.empty(); });
  ASSERT_NE(picture, request.items.end());
  EXPECT_EQ(picture->link, "pattern:scale-out");
  EXPECT_EQ(picture->step, 2);
  dialog->close();
}

TEST_F(Lectures, EverythingHasANameAndFollowsTheLanguage) {
  openFile("a.cdplecture");
  list()->setCurrent(0);
  m_settings->setLanguage(Language::Japanese);
  settle(20);
  EXPECT_EQ(onPage<QLineEdit>("lecture_name")->text(), QStringLiteral("二つのこと"));
  EXPECT_EQ(list()->current(), 0);
  for (const auto side : {LecturePage::Side::Item, LecturePage::Side::Lecture, LecturePage::Side::Rehearsals}) {
    page()->showSide(side);
    for (QWidget* widget : page()->findChildren<QWidget*>()) {
      if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(QLatin1String("qt_"))) continue;
      const auto* button = qobject_cast<QAbstractButton*>(widget);
      if (button != nullptr && !button->text().isEmpty()) continue;
      if (qobject_cast<QScrollArea*>(widget) != nullptr || widget->parentWidget()->focusProxy() == widget) continue;
      if (qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr || qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) != nullptr) continue;
      if (widget->inherits("QLabel") || widget->inherits("QComboBoxPrivateContainer") || widget->parentWidget()->inherits("QComboBoxPrivateContainer"))
        continue;
      EXPECT_FALSE(widget->accessibleName().isEmpty()) << widget->objectName().toStdString() << " " << widget->metaObject()->className();
    }
  }
}

}  // namespace
}  // namespace cdp::gui
