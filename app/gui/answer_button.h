// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "numbered_button.h"

namespace cdp::gui {

/// A large, calm button for one answer to a question, with the digit that chooses it. GUI thread.
class AnswerButton final : public NumberedButton {
  Q_OBJECT
 public:
  explicit AnswerButton(const ViewSettings& settings, QWidget* parent = nullptr);

  void set(int digit, const QString& text);
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override { return {480, heightForWidth(480)}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {160, qRound(m_settings.scaled(58))}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace cdp::gui
