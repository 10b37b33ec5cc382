// SPDX-License-Identifier: Apache-2.0
#include "lecture_page.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QShortcut>

#include "lecture_flow.h"
#include "lecture_keys.h"
#include "lecture_words.h"
#include "style.h"

namespace cdp::gui {
namespace {

constexpr int kSideWidth = 420;

}  // namespace

LecturePage::LecturePage(const PageContext& context, QWidget* parent) : Page(context, parent), m_flow(*context.lectures) {
  setObjectName(QStringLiteral("lecture_page"));
  fillView(20, 16);
  build();
  connect(&document(), &LectureDocument::replaced, this, [this] {
    m_item->setItem(m_list->current());
    followDocument();
  });
  connect(&document(), &LectureDocument::changed, this, &LecturePage::followDocument);
  connect(m_list, &LectureList::currentMoved, this, [this] {
    m_item->setItem(m_list->current());
    showState();
  });
  const auto key = [this](const QKeySequence& keys, std::function<void()> run) {
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [run = std::move(run)] { run(); });
  };
  key(QKeySequence::Save, [this] { m_flow.save(); });
  key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { m_flow.saveAs(); });
  key(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { document().undo(); });
  key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { document().redo(); });
  key(QKeySequence(Qt::CTRL | Qt::Key_Y), [this] { document().redo(); });
  key(QKeySequence(Qt::SHIFT | Qt::Key_F5), [this] { m_flow.project(m_list->current()); });
  setFocusProxy(m_list);
  for (auto* field : findChildren<QLineEdit*>()) leaveUndoToTheLecture(field);
  for (auto* field : findChildren<QPlainTextEdit*>()) leaveUndoToTheLecture(field);
  showSide(Side::Item);
  refresh();
}

LectureDocument& LecturePage::document() const { return m_flow.document(); }

QToolButton* LecturePage::tool(const char* objectName, const char* icon) {
  auto* button = new QToolButton(widget());
  button->setObjectName(QString::fromLatin1(objectName));
  m_tools.emplace_back(button, QString::fromLatin1(icon));
  return button;
}

void LecturePage::build() {
  m_problem = makeLabel("lead", widget(), "lecture_problem");
  m_back = new QPushButton(widget());
  m_back->setObjectName(QStringLiteral("lecture_all"));
  connect(m_back, &QPushButton::clicked, this, [this] { Page::follow(QStringLiteral("lectures")); });
  column()->addWidget(m_problem);
  column()->addSpacing(8);
  column()->addWidget(m_back, 0, Qt::AlignLeft);
  m_body = new QWidget(widget());
  column()->addWidget(m_body, 100);
  column()->addStretch(1);
  auto* body = new QVBoxLayout(m_body);
  body->setContentsMargins(0, 0, 0, 0);
  body->setSpacing(4);
  buildHead();
  m_violations = makeLabel("warning", widget(), "lecture_violations");
  body->addWidget(m_violations);
  body->addSpacing(10);
  auto* row = new QHBoxLayout;
  row->setSpacing(28);
  body->addLayout(row, 1);
  buildList(row);
  buildSide(row);
}

void LecturePage::buildHead() {
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  m_name = new QLineEdit(widget());
  m_name->setObjectName(QStringLiteral("lecture_name"));
  m_name->setMaxLength(static_cast<int>(LectureLimits::kTitleChars));
  connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
    LectureHead changed = document().lecture().head;
    changed.title.in(language()) = text.toStdString();
    (void)document().applyTyped(QStringLiteral("name"), ReplaceHead{std::move(changed)});
  });
  m_undo = tool("lecture_undo", "ui/undo");
  m_redo = tool("lecture_redo", "ui/redo");
  connect(m_undo, &QToolButton::clicked, this, [this] { document().undo(); });
  connect(m_redo, &QToolButton::clicked, this, [this] { document().redo(); });
  const auto button = [this](const char* objectName, std::function<void()> run) {
    auto* b = new QPushButton(widget());
    b->setObjectName(QString::fromLatin1(objectName));
    connect(b, &QPushButton::clicked, this, [run = std::move(run)] { run(); });
    return b;
  };
  m_save = button("lecture_save", [this] { m_flow.save(); });
  m_export = button("lecture_export", [this] { m_flow.exportLecture(); });
  m_project = button("lecture_project", [this] { m_flow.project(); });
  m_project->setProperty("primary", true);
  head->addWidget(m_name, 1);
  head->addSpacing(8);
  for (QWidget* w : {static_cast<QWidget*>(m_undo), static_cast<QWidget*>(m_redo), static_cast<QWidget*>(m_save), static_cast<QWidget*>(m_export),
                     static_cast<QWidget*>(m_project)}) {
    head->addWidget(w);
  }
  auto* layout = static_cast<QVBoxLayout*>(m_body->layout());
  layout->addLayout(head);
  m_state = makeLabel("caption", widget(), "lecture_state");
  m_state->setContentsMargins(2, 0, 0, 0);
  layout->addWidget(m_state);
}

void LecturePage::buildList(QBoxLayout* row) {
  auto* left = new QVBoxLayout;
  left->setSpacing(6);
  auto* bar = new QHBoxLayout;
  bar->setSpacing(2);
  m_time = makeLabel("overline", widget(), "lecture_time");
  m_time->setWordWrap(false);
  bar->addWidget(m_time, 1);
  m_up = tool("item_up", "ui/chevron-up");
  m_down = tool("item_down", "ui/chevron-down");
  m_copy = tool("item_copy", "ui/copy");
  m_remove = tool("item_remove", "ui/trash");
  connect(m_up, &QToolButton::clicked, this, [this] { m_list->moveCurrent(-1); });
  connect(m_down, &QToolButton::clicked, this, [this] { m_list->moveCurrent(1); });
  connect(m_copy, &QToolButton::clicked, this, [this] { m_list->duplicateCurrent(); });
  connect(m_remove, &QToolButton::clicked, this, [this] { m_list->removeCurrent(); });
  for (QToolButton* b : {m_up, m_down, m_copy, m_remove}) bar->addWidget(b);
  left->addLayout(bar);
  m_list = new LectureList(document(), context(), widget());
  left->addWidget(m_list, 1);
  auto* adding = new QHBoxLayout;
  adding->setSpacing(8);
  m_add = new EntryField(context(), widget());
  connect(m_add, &EntryField::chosen, this, &LecturePage::addEntry);
  m_card = new QPushButton(widget());
  m_card->setObjectName(QStringLiteral("lecture_add_card"));
  connect(m_card, &QPushButton::clicked, this, [this] { addEntry(QString()); });
  adding->addWidget(m_add, 1);
  adding->addWidget(m_card);
  left->addLayout(adding);
  row->addLayout(left, 1);
}

void LecturePage::buildSide(QBoxLayout* row) {
  auto* right = new QVBoxLayout;
  right->setSpacing(10);
  auto* chips = new QHBoxLayout;
  chips->setSpacing(6);
  for (const auto& [side, objectName] : {std::pair{Side::Item, "side_item"}, {Side::Lecture, "side_lecture"}, {Side::Rehearsals, "side_rehearsals"}}) {
    auto* chip = new QPushButton(widget());
    chip->setObjectName(QString::fromLatin1(objectName));
    chip->setProperty("chip", true);
    chip->setCheckable(true);
    connect(chip, &QPushButton::clicked, this, [this, side = side] { showSide(side); });
    chips->addWidget(chip);
    m_sides.emplace_back(side, chip);
  }
  chips->addStretch(1);
  right->addLayout(chips);
  m_sideArea = new QScrollArea(widget());
  m_sideArea->setFrameShape(QFrame::NoFrame);
  m_sideArea->setWidgetResizable(true);
  m_sideArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_sideArea->setFocusPolicy(Qt::NoFocus);
  auto* holder = new QWidget;
  auto* inside = new QVBoxLayout(holder);
  inside->setContentsMargins(0, 0, 0, 0);
  m_item = new ItemPanel(document(), context(), holder);
  m_head = new HeadPanel(document(), context(), holder);
  m_rehearsals = new RehearsalPanel(m_flow.desk(), context(), holder);
  for (QWidget* panel : {static_cast<QWidget*>(m_item), static_cast<QWidget*>(m_head), static_cast<QWidget*>(m_rehearsals)}) inside->addWidget(panel);
  m_sideArea->setWidget(holder);
  right->addWidget(m_sideArea, 1);
  row->addLayout(right, 0);
}

void LecturePage::showSide(Side side) {
  for (const auto& [each, chip] : m_sides) chip->setChecked(each == side);
  m_item->setVisible(side == Side::Item);
  m_head->setVisible(side == Side::Lecture);
  m_rehearsals->setVisible(side == Side::Rehearsals);
  m_sideArea->verticalScrollBar()->setValue(0);
  m_head->refresh();
  m_rehearsals->refresh();
}

bool LecturePage::open(const Location& location) {
  m_problem->hide();
  m_back->hide();
  m_body->show();
  const QString asked = lecturePath(location);
  if (asked.isEmpty()) {
    if (!document().isOpen()) document().create();
    followDocument();
    return true;
  }
  const auto path = findLecture(asked.toStdString());
  if (path && document().isOpen() && *path == document().path()) {
    followDocument();
    return true;
  }
  const auto load = [this, asked] {
    auto done = m_flow.desk().open(asked);
    m_problem->setVisible(!done);
    m_back->setVisible(!done);
    m_body->setVisible(static_cast<bool>(done));
    if (!done) m_problem->setText(tr("This lecture cannot be opened.\n%1").arg(QString::fromStdString(done.error().text())));
    return static_cast<bool>(done);
  };
  if (document().isModified()) {
    // Until that is settled, the lecture that is open stays in front.
    m_flow.guard([this, load, location] {
      if (load()) navigator().replace(location);
    });
    navigator().replace(Location::parse(m_flow.placeOfDocument()));
    return true;
  }
  return load();
}

QString LecturePage::title() const { return document().isOpen() && !m_body->isHidden() ? lectureName(document().lecture(), language()) : tr("Lectures"); }

void LecturePage::addEntry(const QString& link) {
  LectureItem item;
  if (!link.isEmpty()) {
    const auto made = itemForPlace(Location::parse(link), catalog(), true);
    if (!made) return;
    item = *made;
  }
  const int row = m_list->current();
  const std::size_t at = row < 0 ? document().lecture().items.size() : static_cast<std::size_t>(row) + 1;
  if (auto done = document().apply(InsertItem{at, std::move(item)}); !done) {
    m_flow.notice().say(QString::fromStdString(done.error().text()));
    return;
  }
  m_list->setCurrent(static_cast<int>(at));
  showSide(Side::Item);
}

void LecturePage::followDocument() {
  m_item->refresh();
  m_head->refresh();
  if (m_rehearsals->isVisible()) m_rehearsals->refresh();
  showState();
}

void LecturePage::showState() {
  const LectureDocument& d = document();
  const QString name = QString::fromStdString(d.lecture().head.title.in(language()));
  if (m_name->text() != name) m_name->setText(name);
  m_name->setPlaceholderText(name.isEmpty() && !d.lecture().head.title.empty() ? lectureName(d.lecture(), language()) : tr("Title of the lecture"));
  const QString path = QString::fromStdString(d.path().string());
  QString state = d.path().empty() ? tr("Not saved yet") : QFileInfo(path).fileName();
  if (d.isShipped()) state = tr("Comes with the program: saving makes a copy of your own");
  if (d.isModified() && !d.path().empty()) state += QStringLiteral(" · ") + tr("changed");
  m_state->setText(state);
  m_state->setToolTip(path);
  m_undo->setEnabled(d.canUndo());
  m_redo->setEnabled(d.canRedo());
  m_save->setText(d.path().empty() || d.isShipped() ? tr("Save as…") : tr("Save"));
  m_save->setEnabled(d.isModified() || d.isShipped());
  const int row = m_list->current();
  const int count = static_cast<int>(d.lecture().items.size());
  m_up->setEnabled(row > 0);
  m_down->setEnabled(row >= 0 && row + 1 < count);
  m_copy->setEnabled(row >= 0);
  m_remove->setEnabled(row >= 0);
  m_export->setEnabled(count > 0);
  m_project->setEnabled(count > 0);
  const double planned = d.lecture().plannedMinutes();
  const double there = d.lecture().head.minutes;
  const bool over = there > 0 && planned > there;
  QString time = itemCount(d.lecture().items.size()) + QStringLiteral("  ·  ");
  time += there > 0 ? tr("%1 of %2").arg(QString::number(planned, 'g', 4), minutesText(there)) : minutesText(planned);
  if (over) time += QStringLiteral("  ·  ") + tr("%1 too long").arg(minutesText(planned - there));
  m_time->setText(time);
  m_time->setStyleSheet(over ? QStringLiteral("color: %1;").arg(settings().theme().changed.name()) : QString());
  showTrouble();
}

void LecturePage::showTrouble() {
  constexpr int kMost = 4;
  const auto& violations = document().violations();
  m_violations->setVisible(!violations.empty());
  if (violations.empty()) return;
  QStringList lines;
  for (const auto& violation : violations) {
    if (lines.size() == kMost) {
      lines << tr("and %1 more").arg(static_cast<int>(violations.size()) - kMost);
      break;
    }
    lines << tr("Line %1: %2").arg(violation.line).arg(QString::fromStdString(violation.message));
  }
  m_violations->setText(lines.join(u'\n'));
}

void LecturePage::refresh() {
  const auto& theme = settings().theme();
  for (const auto& [button, icon] : m_tools) button->setIcon(themedIcon(icon, theme));
  const std::pair<QToolButton*, QString> names[] = {{m_undo, tr("Undo (Ctrl+Z)")},    {m_redo, tr("Redo (Ctrl+Shift+Z)")}, {m_up, tr("Earlier (Alt+Up)")},
                                                    {m_down, tr("Later (Alt+Down)")}, {m_copy, tr("Once more")},           {m_remove, tr("Take out (Delete)")}};
  for (const auto& [button, text] : names) {
    button->setToolTip(text);
    button->setAccessibleName(text);
  }
  m_back->setText(tr("All lectures"));
  m_name->setAccessibleName(tr("Title of the lecture"));
  m_name->setStyleSheet(QStringLiteral("font-size: %1px; font-weight: 600;").arg(qRound(settings().scaled(20))));
  m_export->setText(tr("Export…"));
  m_project->setText(tr("Project"));
  m_project->setToolTip(tr("F5; from the chosen item: Shift+F5"));
  m_card->setText(tr("Title card"));
  const QString sides[] = {tr("Item"), tr("Lecture"), tr("Rehearsals")};
  for (std::size_t i = 0; i < m_sides.size(); ++i) m_sides[i].second->setText(sides[i]);
  m_add->refresh();
  m_list->refresh();
  followDocument();
}

void LecturePage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  m_sideArea->setFixedWidth(std::clamp(viewport()->width() * 2 / 5, 320, qRound(settings().scaled(width() > 1300 ? kSideWidth + 100 : kSideWidth))));
}

void LecturePage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  m_rehearsals->refresh();
}

}  // namespace cdp::gui
