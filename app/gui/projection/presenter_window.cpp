// SPDX-License-Identifier: Apache-2.0
#include "presenter_window.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include "page.h"
#include "rich_text.h"

namespace cdp::gui {
namespace {

constexpr int kSide = 380;           // width of the right column at 100 %
constexpr double kPlainShare = 0.5;  // of the rule: names on a diagram while the room is not known

}  // namespace

PresenterWindow::PresenterWindow(ProjectionController& controller, ProjectionCommands& commands, const ViewSettings& settings)
    : ProjectionFrame(controller, commands, settings) {
  setObjectName(QStringLiteral("presenter_window"));
  setMinimumSize(800, 560);
  resize(1280, 800);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(16, 12, 16, 12);
  whole->setSpacing(10);
  auto* row = new QHBoxLayout;
  row->setSpacing(20);
  auto* left = new QVBoxLayout;
  left->setSpacing(4);
  auto* head = new QHBoxLayout;
  m_nowName = makeLabel("overline", this, "presenter_now");
  m_nowName->setWordWrap(false);
  m_state = makeLabel("warning", this, "presenter_state");
  m_state->setWordWrap(false);
  head->addWidget(m_nowName, 1);
  head->addWidget(m_state);
  left->addLayout(head);
  m_mirror = new ProjectionView(controller, ProjectionView::Role::Mirror, this);
  auto* upper = new QWidget(this);
  auto* stack = new QVBoxLayout(upper);
  stack->setContentsMargins(0, 0, 0, 0);
  stack->setSpacing(4);
  stack->addWidget(m_mirror, 1);
  m_warning = makeLabel("warning", this, "legibility_warning");
  stack->addWidget(m_warning);
  m_notes = new QTextBrowser(this);
  m_notes->setObjectName(QStringLiteral("presenter_notes"));
  m_notes->setFocusPolicy(Qt::NoFocus);
  m_notes->setOpenLinks(false);
  // How much room the notes need differs from lecturer to lecturer.
  m_split = new QSplitter(Qt::Vertical, this);
  m_split->setObjectName(QStringLiteral("presenter_split"));
  m_split->setChildrenCollapsible(false);
  m_split->setHandleWidth(12);
  m_split->addWidget(upper);
  m_split->addWidget(m_notes);
  m_split->setStretchFactor(0, 5);
  m_split->setStretchFactor(1, 3);
  m_split->setSizes({500, 300});
  m_split->restoreState(QSettings().value(QStringLiteral("presenter/split")).toByteArray());
  connect(m_split, &QSplitter::splitterMoved, this, [this] { QSettings().setValue(QStringLiteral("presenter/split"), m_split->saveState()); });
  left->addWidget(m_split, 1);
  row->addLayout(left, 1);

  auto* side = new QWidget(this);
  m_side = side;
  auto* right = new QVBoxLayout(side);
  right->setContentsMargins(0, 0, 0, 0);
  right->setSpacing(6);
  m_nextName = makeLabel("overline", this, "presenter_next");
  right->addWidget(m_nextName);
  m_next = new ProjectionView(controller, ProjectionView::Role::Next, this);
  right->addWidget(m_next);
  m_times = new TimePanel(controller, settings, this);
  right->addWidget(m_times);
  m_goTo = new GoToField(this);
  m_goTo->setObjectName(QStringLiteral("presenter_go_to"));
  m_goTo->setFocusPolicy(Qt::ClickFocus);
  right->addWidget(m_goTo);
  m_list = new QListWidget(this);
  m_list->setObjectName(QStringLiteral("presenter_list"));
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setTextElideMode(Qt::ElideRight);
  right->addWidget(m_list, 1);
  right->addWidget(makeRoom());
  row->addWidget(side);
  whole->addLayout(row, 1);
  m_bar = new ProjectionBar(controller, commands, settings, this);
  whole->addWidget(m_bar);

  connect(m_goTo, &GoToField::left, this, [this] { setFocus(); });
  connect(m_goTo, &GoToField::asked, this, [this](const QString& what) {
    setFocus();
    if (!what.isEmpty() && !m_controller.goTo(what)) tell(tr("Nothing here is called “%1”.").arg(what));
  });
  connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { m_controller.goTo(item->data(Qt::UserRole).toULongLong()); });
  connect(&controller, &ProjectionController::deckChanged, this, &PresenterWindow::fillList);
  connect(&controller, &ProjectionController::liveChanged, this, &PresenterWindow::followView);
  connect(&controller, &ProjectionController::frozenChanged, this, &PresenterWindow::followView);
  refresh();
}

QWidget* PresenterWindow::makeRoom() {
  auto* room = new QWidget(this);
  auto* column = new QVBoxLayout(room);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  auto* row = new QHBoxLayout;
  row->setSpacing(6);
  m_roomName = makeLabel("caption", this);
  m_roomName->setWordWrap(false);
  const auto field = [this](const char* name, double most) {
    auto* box = new QDoubleSpinBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(0, most);
    box->setDecimals(1);
    box->setSuffix(QStringLiteral(" m"));
    box->setSpecialValueText(QStringLiteral("–"));
    box->setFocusPolicy(Qt::ClickFocus);
    return box;
  };
  m_depth = field("room_depth", 200);
  m_width = field("room_width", 60);
  column->addWidget(m_roomName);
  row->addWidget(m_depth, 1);
  row->addWidget(m_width, 1);
  column->addLayout(row);
  m_roomTold = makeLabel("caption", this, "room_told");
  column->addWidget(m_roomTold);
  const QSettings stored;
  m_depth->setValue(stored.value(QStringLiteral("room/depth"), 0).toDouble());
  m_width->setValue(stored.value(QStringLiteral("room/width"), 0).toDouble());
  for (auto* box : {m_depth, m_width}) connect(box, &QDoubleSpinBox::valueChanged, this, &PresenterWindow::showRoom);
  return room;
}

void PresenterWindow::showRoom() {
  QSettings stored;
  stored.setValue(QStringLiteral("room/depth"), m_depth->value());
  stored.setValue(QStringLiteral("room/width"), m_width->value());
  m_controller.setRoom(m_depth->value(), m_width->value());
  followView();
}

void PresenterWindow::showOn(QScreen* screen) {
  if (screen != nullptr) {
    setScreen(screen);
    const QRect area = screen->availableGeometry();
    const QSize size = QSize(1440, 900).boundedTo(area.size() * 0.94);
    setGeometry(QRect(area.center() - QPoint(size.width() / 2, size.height() / 2), size));
  }
  showNormal();
  bringToFront(*this);
}

void PresenterWindow::resizeEvent(QResizeEvent* event) {
  ProjectionFrame::resizeEvent(event);
  // The next view gives way first where the window is small or the text large: clocks and list are needed.
  const int side = std::min(qRound(m_settings.scaled(kSide)), width() * 2 / 5);
  m_side->setFixedWidth(side);
  const int free = height() - qRound(m_settings.scaled(420));
  m_next->setFixedHeight(std::clamp(free, 60, side * 9 / 16));
}

void PresenterWindow::refresh() {
  setWindowTitle(tr("Presenter – CDP Atlas"));
  m_goTo->setPlaceholderText(tr("Go to a number or a name (G)"));
  m_goTo->setAccessibleName(m_goTo->placeholderText());
  m_roomName->setText(tr("Room: depth, width of the picture"));
  m_depth->setToolTip(tr("Metres from the screen to the last row; 0: not known"));
  m_width->setToolTip(tr("Width of the picture in metres; 0: not known"));
  m_depth->setAccessibleName(m_depth->toolTip());
  m_width->setAccessibleName(m_width->toolTip());
  m_bar->refresh();
  m_times->refresh();
  m_controller.setRoom(m_depth->value(), m_width->value());
  fillList();
}

void PresenterWindow::fillList() {
  m_list->clear();
  const Language language = m_settings.language();
  const auto& views = m_controller.views();
  for (std::size_t i = 0; i < views.size(); ++i) {
    const Stage& stage = m_controller.deck().stages[views[i].stage];
    QString name = textIn(stage.title, language);
    // Within an item the entry's name is said once, at its beginning.
    const bool begins = views[i].page == 0 && stage.number == 1;
    if (views[i].pages > 1) name += QStringLiteral(" (%1/%2)").arg(views[i].page + 1).arg(views[i].pages);
    auto* item = new QListWidgetItem(QStringLiteral("%1  %2").arg(i + 1).arg(begins ? name : QStringLiteral("    ") + name), m_list);
    item->setData(Qt::UserRole, static_cast<qulonglong>(i));
    item->setToolTip(name);
    if (begins) {
      QFont font = item->font();
      font.setWeight(QFont::DemiBold);
      item->setFont(font);
    }
  }
  followView();
}

void PresenterWindow::followView() {
  const Stage* stage = m_controller.stage();
  if (stage == nullptr) return;
  const Language language = m_settings.language();
  const auto& views = m_controller.views();
  const std::size_t at = m_controller.live().view;
  m_nowName->setText(tr("Now: %1 of %2").arg(at + 1).arg(views.size()));
  m_nextName->setText(at + 1 < views.size() ? tr("Next: %1").arg(textIn(m_controller.deck().stages[views[at + 1].stage].title, language))
                                            : tr("Next: the end"));
  QStringList state;
  if (m_controller.isFrozen()) state << tr("Frozen: the audience sees view %1").arg(m_controller.wall().view + 1);
  if (m_controller.live().blank == Blank::Black) state << tr("The wall is black");
  if (m_controller.live().blank == Blank::White) state << tr("The wall is white");
  m_state->setText(state.join(QStringLiteral(" · ")));
  if (static_cast<int>(at) < m_list->count()) {
    m_list->setCurrentRow(static_cast<int>(at));
    m_list->scrollToItem(m_list->currentItem(), QAbstractItemView::EnsureVisible);
  }
  // Notes of the item first, then what the atlas says about this view.
  QTextDocument& document = *m_notes->document();
  document.clear();
  render::TextSetting setting;
  setting.language = language;
  setting.pixels = m_settings.scaled(17);
  setting.theme = &m_settings.theme();
  std::string text;
  if (m_controller.item() < m_controller.lecture().items.size()) text = textIn(m_controller.lecture().items[m_controller.item()].notes, language).toStdString();
  const std::string told = textIn(stage->told, language).toStdString();
  if (!told.empty()) text += (text.empty() ? "" : "\n\n### " + tr("On this view").toStdString() + "\n\n") + told;
  render::setMarkdown(document, text, setting);
  m_notes->verticalScrollBar()->setValue(0);
  const double label = m_controller.painter().labelPixels(m_controller.live());
  const auto legible = m_controller.legible();
  const double least = legible ? legible->label() : m_controller.metrics().rule * kPlainShare;
  const bool small = label > 0 && label < least - 0.5;
  m_warning->setText(small ? tr("The names on this diagram are too small for the last row. Z shows it part by part.") : QString());
  m_warning->setVisible(small);
  m_roomTold->setVisible(legible.has_value());
  if (legible)
    m_roomTold->setText(tr("Legible in the last row: names from %1, text from %2 pixels.").arg(qRound(legible->label())).arg(qRound(legible->body())));
}

void PresenterWindow::askWhere() {
  m_goTo->setFocus();
  m_goTo->selectAll();
}

}  // namespace cdp::gui
