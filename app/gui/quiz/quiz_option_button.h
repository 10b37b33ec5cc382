// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "numbered_button.h"

namespace cdp::gui {

/// One possible answer with the digit that chooses it; after the answer it says by colour, sign and words what it was. GUI thread.
class QuizOptionButton final : public NumberedButton {
  Q_OBJECT
 public:
  enum class Verdict { Open, Right, RightChosen, WrongChosen, Other };
  explicit QuizOptionButton(const ViewSettings& settings, QWidget* parent = nullptr);

  void set(int digit, const QString& text, Verdict verdict);
  [[nodiscard]] Verdict verdict() const { return m_verdict; }
  [[nodiscard]] QString verdictText() const;
  /// The height at which a text in the other language fits as well.
  void reserve(const QString& otherText);
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override { return {320, heightForWidth(320)}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {160, qRound(m_settings.scaled(52))}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] double verdictRoom() const;

  Verdict m_verdict = Verdict::Open;
  QString m_other;
};

}  // namespace cdp::gui
