// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

#include "view_settings.h"

namespace cdp::gui {

/// What the buttons that a digit chooses have in common: a disc at the left, as high as its words need, Enter presses it. GUI thread;
/// `settings` outlives it.
class NumberedButton : public QAbstractButton {
  Q_OBJECT
 public:
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }

 protected:
  NumberedButton(const ViewSettings& settings, double padding, QWidget* parent);

  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

  [[nodiscard]] double disc() const { return m_settings.scaled(26); }
  [[nodiscard]] double textLeft() const { return m_padding + disc() + 13; }
  [[nodiscard]] QRectF badge() const { return {m_padding, (height() - disc()) / 2.0, disc(), disc()}; }
  /// Of the button when its texts get `room` pixels at `pixels`, the tallest of them.
  [[nodiscard]] int heightFor(const QStringList& texts, double pixels, double room) const;
  void paintDigit(QPainter& painter, const QColor& ground, const QColor& ink) const;

  const ViewSettings& m_settings;
  const double m_padding;
  int m_digit = 0;
};

}  // namespace cdp::gui
