// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

#include "view_settings.h"

namespace cdp::gui {

/// A large, calm button for one answer to a question, with the digit that chooses it. GUI thread.
class AnswerButton final : public QAbstractButton {
  Q_OBJECT
 public:
  explicit AnswerButton(const ViewSettings& settings, QWidget* parent = nullptr);

  void set(int digit, const QString& text);
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override { return {480, heightForWidth(480)}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {160, qRound(m_settings.scaled(58))}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] double textLeft() const;

  const ViewSettings& m_settings;
  int m_digit = 0;
};

}  // namespace cdp::gui
