// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QKeySequence>
#include <QPixmap>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include "projection/key_sheet.h"
#include "projection/screen_awake.h"
#include "quiz_wall_painter.h"
#include "view_settings.h"

namespace cdp::gui {

/// One thing the lecturer can do: keys, buttons and the key sheet are made from the same list.
struct QuizWallCommand {
  QString id;  ///< its button is called "quizwall_" + id
  QList<QKeySequence> keys;
  QString icon;                   ///< "ui/step-next"; empty: the button says `sign`
  QString sign;                   ///< "A", "+"
  std::function<QString()> text;  ///< in the language of the windows
  std::function<void()> run;
  bool gap = false;  ///< a gap before its button
};

/// The quiz for a room: full screen on a display, nothing but the question; the buttons come with the mouse and go again. GUI thread; the
/// catalog and the settings outlive it.
class QuizWallWindow final : public QWidget {
  Q_OBJECT
 public:
  QuizWallWindow(const Catalog& catalog, ViewSettings& settings);

  /// Shows it full screen, on another display than `home` where there is one.
  void begin(std::vector<Question> questions, QScreen* home);
  /// Texts and icons of the buttons anew.
  void refresh();
  [[nodiscard]] WallQuiz& quiz() { return m_quiz; }
  [[nodiscard]] QuizWallPainter& painter() { return m_painter; }
  [[nodiscard]] const std::vector<QuizWallCommand>& commands() const { return m_commands; }
  [[nodiscard]] KeySheet* keySheet() const { return m_keySheet; }
  [[nodiscard]] QWidget* bar() const { return m_bar; }
  [[nodiscard]] const ScreenAwake& screenAwake() const { return m_awake; }

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  void addCommands();
  void addHandCommands();
  void makeBar();
  void placeBar();
  void updateBar();
  void showBar();
  void toggleFullScreen();
  void escape();
  bool runKey(const QKeyEvent& event);
  [[nodiscard]] QString aheadText() const;
  [[nodiscard]] std::vector<std::pair<QString, QString>> sheetRows() const;

  ViewSettings& m_settings;
  WallQuiz m_quiz;
  QuizWallPainter m_painter;
  std::vector<QuizWallCommand> m_commands;
  std::vector<QToolButton*> m_buttons;  ///< in the order of the commands
  QFrame* m_bar = nullptr;
  KeySheet* m_keySheet = nullptr;
  ScreenAwake m_awake;
  QTimer m_hiding;
  QPixmap m_picture;
};

}  // namespace cdp::gui
