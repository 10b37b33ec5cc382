// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "learner_practice.h"
#include "view_settings.h"

namespace cdp::gui {

/// The five boxes and what was never asked, as columns with their numbers. GUI thread.
class BoxBar final : public QWidget {
  Q_OBJECT
 public:
  explicit BoxBar(const ViewSettings& settings, QWidget* parent = nullptr);
  void set(const PracticeCounts& counts);
  [[nodiscard]] QSize sizeHint() const override { return {480, qRound(m_settings.scaled(104))}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {260, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const ViewSettings& m_settings;
  PracticeCounts m_counts;
};

}  // namespace cdp::gui
