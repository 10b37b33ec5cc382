// SPDX-License-Identifier: Apache-2.0
#include "quiz_wall_window.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>

#include "style.h"

namespace cdp::gui {
namespace {

using K = QKeySequence;
constexpr int kBarMilliseconds = 2500;
constexpr std::size_t kMostOptions = 6;
constexpr int kNarrow = 900;

/// In signs and in the words that stand on the keys, the same in every language.
QString keyText(const QKeySequence& key) {
  switch (key[0].key()) {
    case Qt::Key_Left:
      return QStringLiteral("←");
    case Qt::Key_Right:
      return QStringLiteral("→");
    case Qt::Key_PageUp:
      return QStringLiteral("Page Up");
    case Qt::Key_PageDown:
      return QStringLiteral("Page Down");
    case Qt::Key_Return:
      return QStringLiteral("Enter");
    default:
      return key.toString(QKeySequence::PortableText);
  }
}

bool isSign(int key) { return key < Qt::Key_0 || (key > Qt::Key_9 && key < Qt::Key_A); }

}  // namespace

QuizWallWindow::QuizWallWindow(const Catalog& catalog, ViewSettings& settings) : m_settings(settings), m_painter(catalog) {
  setObjectName(QStringLiteral("quiz_wall"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  resize(1280, 720);
  addCommands();
  makeBar();
  m_keySheet = new KeySheet([this] { return sheetRows(); }, settings, this);
  connect(m_keySheet, &KeySheet::closed, this, [this] { setFocus(); });
  m_hiding.setSingleShot(true);
  connect(&m_hiding, &QTimer::timeout, this, [this] {
    if (m_bar->underMouse()) {
      m_hiding.start(kBarMilliseconds);
    } else {
      m_bar->hide();
    }
  });
  connect(&m_quiz, &WallQuiz::changed, this, [this] {
    m_picture = QPixmap();
    updateBar();
    update();
  });
  // Names on the diagrams follow the atlas.
  connect(&settings, &ViewSettings::lensChanged, this, [this] {
    m_picture = QPixmap();
    update();
  });
  refresh();
}

void QuizWallWindow::addCommands() {
  const auto add = [this](const char* id, QList<QKeySequence> keys, const char* icon, std::function<QString()> text, std::function<void()> run, bool gap) {
    m_commands.push_back({QString::fromLatin1(id), std::move(keys), QString::fromLatin1(icon), {}, std::move(text), std::move(run), gap});
  };
  add(
      "previous", {K(Qt::Key_Left), K(Qt::Key_PageUp), K(Qt::Key_Backspace)}, "ui/step-previous", [] { return tr("Back"); }, [this] { m_quiz.previous(); },
      false);
  add(
      "next", {K(Qt::Key_Space), K(Qt::Key_Right), K(Qt::Key_Return), K(Qt::Key_PageDown), K(Qt::Key_Enter)}, "ui/step-next",
      [] { return tr("Reveal, then the next question"); }, [this] { m_quiz.next(); }, false);
  addHandCommands();
  add(
      "clear_hands", {K(Qt::Key_Delete)}, "ui/undo", [] { return tr("Forget the hands of this question"); }, [this] { m_quiz.clearHands(); }, true);
  add(
      "language", {K(Qt::Key_T)}, "ui/language", [] { return tr("Language on the wall"); }, [this] { m_quiz.flipLanguage(); }, true);
  add(
      "theme", {K(Qt::Key_C)}, "ui/contrast", [] { return tr("Bright room, dark room, high contrast"); }, [this] { m_quiz.nextTheme(); }, false);
  add(
      "full_screen", {K(Qt::Key_F11)}, "ui/fullscreen", [] { return tr("Full screen, or a window to share"); }, [this] { toggleFullScreen(); }, false);
  add(
      "keys", {K(Qt::Key_Question)}, "ui/keyboard", [] { return tr("All keys"); }, [this] { m_keySheet->open(); }, false);
  add(
      "end", {K(Qt::Key_Escape)}, "ui/close", [] { return tr("End the quiz"); }, [this] { escape(); }, false);
}

void QuizWallWindow::addHandCommands() {
  for (std::size_t i = 0; i < kMostOptions; ++i) {
    const QString letter = optionLetter(i);
    const auto key = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i));
    const QString id = QStringLiteral("hands_") + letter.toLower();
    m_commands.push_back(
        {id, {K(key)}, {}, letter, [letter] { return tr("Count the hands for %1: type the number").arg(letter); }, [this, i] { m_quiz.count(i); }, true});
    m_commands.push_back({id + QStringLiteral("_less"),
                          {},
                          QStringLiteral("ui/minus"),
                          {},
                          [letter] { return tr("One hand less for %1").arg(letter); },
                          [this, i] { m_quiz.addHands(i, -1); },
                          false});
    m_commands.push_back({id + QStringLiteral("_more"),
                          {},
                          QStringLiteral("ui/plus"),
                          {},
                          [letter] { return tr("One hand more for %1").arg(letter); },
                          [this, i] { m_quiz.addHands(i, 1); },
                          false});
  }
}

void QuizWallWindow::makeBar() {
  m_bar = new QFrame(this);
  m_bar->setObjectName(QStringLiteral("quizwall_bar"));
  m_bar->setProperty("card", true);
  auto* row = new QHBoxLayout(m_bar);
  row->setContentsMargins(8, 3, 8, 3);
  row->setSpacing(0);
  for (const auto& command : m_commands) {
    if (command.gap) row->addSpacing(6);
    auto* button = new QToolButton(m_bar);
    button->setObjectName(QStringLiteral("quizwall_") + command.id);
    button->setIconSize({18, 18});
    button->setFocusPolicy(Qt::NoFocus);  // keys stay the quiz' own
    if (!command.sign.isEmpty()) {
      button->setText(command.sign);
      button->setCheckable(true);
    }
    connect(button, &QToolButton::clicked, this, [this, run = command.run] {
      run();
      updateBar();
    });
    row->addWidget(button);
    m_buttons.push_back(button);
  }
  m_bar->hide();
}

void QuizWallWindow::refresh() {
  setWindowTitle(tr("Quiz – CDP Atlas"));
  setAccessibleName(tr("Quiz for the projector"));
  for (std::size_t i = 0; i < m_buttons.size(); ++i) {
    const auto& command = m_commands[i];
    if (!command.icon.isEmpty()) m_buttons[i]->setIcon(themedIcon(command.icon, m_settings.theme()));
  }
  updateBar();
}

QString QuizWallWindow::aheadText() const {
  switch (m_quiz.ahead()) {
    case WallQuiz::Ahead::More:
      return tr("Go on");
    case WallQuiz::Ahead::Reveal:
      return tr("Reveal the answer");
    case WallQuiz::Ahead::Question:
      return tr("Next question");
    case WallQuiz::Ahead::Result:
      return tr("To the result");
    case WallQuiz::Ahead::Nothing:
      break;
  }
  return tr("This is the end");
}

void QuizWallWindow::updateBar() {
  const std::size_t options = m_quiz.isResult() ? 0 : m_quiz.question().options.size();
  for (std::size_t i = 0; i < m_buttons.size(); ++i) {
    const auto& command = m_commands[i];
    QToolButton* button = m_buttons[i];
    const QString text = command.id == QLatin1String("next") ? aheadText() : command.text();
    const QString keys = command.keys.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(keyText(command.keys.front()));
    button->setToolTip(text + keys);
    button->setAccessibleName(text);
    if (command.id == QLatin1String("previous")) button->setEnabled(m_quiz.canGoBack());
    if (command.id == QLatin1String("next")) button->setEnabled(m_quiz.ahead() != WallQuiz::Ahead::Nothing);
    if (command.id == QLatin1String("clear_hands")) button->setEnabled(m_quiz.handsInAll() > 0);
    if (!command.id.startsWith(QLatin1String("hands_"))) continue;
    const auto option = static_cast<std::size_t>(command.id.at(6).unicode() - u'a');
    button->setVisible(option < options);
    if (button->isCheckable()) button->setChecked(m_quiz.counting() == option);
  }
  if (m_bar->isVisible()) placeBar();
}

std::vector<std::pair<QString, QString>> QuizWallWindow::sheetRows() const {
  std::vector<std::pair<QString, QString>> rows;
  for (const auto& command : m_commands) {
    if (command.id.startsWith(QLatin1String("hands_"))) {
      if (command.id != QLatin1String("hands_a")) continue;
      rows.emplace_back(QStringLiteral("1 … 4"), tr("Count the hands for A to D: type the number, Enter ends it"));
      rows.emplace_back(QStringLiteral("+  −  ↑  ↓"), tr("While counting: one hand more, one less"));
      continue;
    }
    QStringList keys;
    for (const auto& key : command.keys) {
      if (key != K(Qt::Key_Enter)) keys << keyText(key);
    }
    rows.emplace_back(keys.join(QStringLiteral("  ")), command.text());
  }
  return rows;
}

void QuizWallWindow::begin(std::vector<Question> questions, QScreen* home) {
  m_quiz.setLanguage(m_settings.language());
  m_quiz.setTheme(m_settings.themeId() == render::ThemeId::Print ? render::ThemeId::Light : m_settings.themeId());
  m_quiz.begin(std::move(questions));
  QScreen* wall = home != nullptr ? home : QGuiApplication::primaryScreen();
  for (QScreen* screen : QGuiApplication::screens()) {
    if (screen != home) wall = screen;
  }
  // A window manager moves only what is not full screen.
  if (isFullScreen()) showNormal();
  if (wall != nullptr) {
    setScreen(wall);
    setGeometry(wall->geometry());
  }
  showFullScreen();
  raise();
  activateWindow();
  setFocus();
  showBar();  // once, so that it is known to be there
}

void QuizWallWindow::toggleFullScreen() {
  if (isFullScreen()) {
    showNormal();
    if (screen() != nullptr) {
      const QRect area = screen()->availableGeometry();
      setGeometry(QRect(area.center() - QPoint(area.width(), area.height()) * 3 / 8, area.size() * 3 / 4));
    }
  } else {
    showFullScreen();
  }
}

void QuizWallWindow::escape() {
  if (m_quiz.counting()) {
    m_quiz.count(std::nullopt);
  } else {
    hide();
  }
}

void QuizWallWindow::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_awake.setWanted(true);
}

void QuizWallWindow::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_awake.setWanted(false);
}

void QuizWallWindow::paintEvent(QPaintEvent*) {
  // The diagram is drawn once for each view, however often a tool tip uncovers it.
  const qreal ratio = devicePixelRatioF();
  if (m_picture.isNull() || m_picture.size() != size() * ratio) {
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Qt::black);
    QPainter drawing(&m_picture);
    m_painter.paint(drawing, m_quiz, m_settings.lens());
  }
  QPainter painter(this);
  painter.drawPixmap(0, 0, m_picture);
}

void QuizWallWindow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_quiz.setWallSize(event->size());
  placeBar();
}

bool QuizWallWindow::runKey(const QKeyEvent& event) {
  const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
  for (const auto& command : m_commands) {
    for (const auto& sequence : command.keys) {
      const auto wanted = sequence[0];
      // Signs such as ? are where a keyboard has them, with or without Shift.
      const auto held = isSign(wanted.key()) ? modifiers & ~Qt::ShiftModifier : modifiers;
      if (wanted.key() != event.key() || wanted.keyboardModifiers() != held) continue;
      command.run();
      return true;
    }
  }
  return false;
}

void QuizWallWindow::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (const auto option = m_quiz.counting()) {
    if (key >= Qt::Key_0 && key <= Qt::Key_9 && m_quiz.typeDigit(key - Qt::Key_0)) return;
    if (key == Qt::Key_Backspace && m_quiz.eraseDigit()) return;
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      m_quiz.count(std::nullopt);
      return;
    }
    if (key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Up || key == Qt::Key_Minus || key == Qt::Key_Down) {
      m_quiz.addHands(*option, key == Qt::Key_Minus || key == Qt::Key_Down ? -1 : 1);
      return;
    }
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab) return;
  }
  if (!runKey(*event)) QWidget::keyPressEvent(event);
}

void QuizWallWindow::placeBar() {
  m_bar->setMaximumWidth(width());
  const QSize wanted = m_bar->sizeHint();
  const int room = static_cast<int>(m_quiz.isResult() ? height() * 0.06 : m_quiz.layout().bar.height());
  const int h = std::min(wanted.height(), std::max(room, 40));
  const int w = std::min(wanted.width(), width() - (width() < kNarrow ? 0 : 16));
  m_bar->setGeometry((width() - w) / 2, height() - (room + h) / 2, w, h);
}

void QuizWallWindow::showBar() {
  m_bar->show();
  placeBar();
  m_bar->raise();
  m_hiding.start(kBarMilliseconds);
}

void QuizWallWindow::mouseMoveEvent(QMouseEvent* event) {
  QWidget::mouseMoveEvent(event);
  showBar();
}

void QuizWallWindow::mousePressEvent(QMouseEvent* event) {
  showBar();
  if (m_quiz.isResult() || event->button() != Qt::LeftButton) return;
  const auto& boxes = m_quiz.layout().options;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (!boxes[i].contains(event->position())) continue;
    m_quiz.count(i);
    return;
  }
  m_quiz.count(std::nullopt);
}

}  // namespace cdp::gui
