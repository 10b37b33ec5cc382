// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QLabel>
#include <QTimer>
#include <functional>
#include <vector>

#include "view_settings.h"

namespace cdp::gui {

/// A calm word at the lower edge of a window, with what can be done about it. It never takes the keyboard away from where it is. GUI
/// thread; `settings` outlives it.
class Notice final : public QFrame {
  Q_OBJECT
 public:
  struct Choice {
    QString objectName;
    QString text;
    std::function<void()> run;
  };

  Notice(const ViewSettings& settings, QWidget* over);

  /// Replaces what stands there. `lasting`: until it is answered, otherwise for a few seconds.
  void say(const QString& text, std::vector<Choice> choices = {}, bool lasting = false);
  [[nodiscard]] QString text() const { return m_text->text(); }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  static constexpr int kSeconds = 8;
  void place();

  const ViewSettings& m_settings;
  QLabel* m_text;
  QWidget* m_buttons = nullptr;
  QTimer m_timer;
};

}  // namespace cdp::gui
