// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QTextLayout>
#include <memory>
#include <vector>

#include "hit_view.h"
#include "view_settings.h"

namespace cdp::gui {

/// One search hit: title and category, what matched with the match marked, and what tells it from its neighbour. A button for mouse,
/// keyboard and readers. Its owner gives it a width, asks for the height and places it: no layout, so that many can change between two
/// keystrokes. GUI thread.
class HitCard final : public QAbstractButton {
  Q_OBJECT
 public:
  explicit HitCard(const ViewSettings& settings, QWidget* parent = nullptr);

  void setHit(const HitView& hit);
  [[nodiscard]] const HitView& hit() const { return m_hit; }
  /// The one that Enter opens.
  void setCurrent(bool current);
  [[nodiscard]] bool isCurrent() const { return m_current; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] QSize sizeHint() const override { return {420, heightForWidth(420)}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  struct Line {
    std::unique_ptr<QTextLayout> layout;
    QPointF at;
    QColor colour;
  };
  void arrange(int width) const;
  void add(const QString& text, const QFont& font, const QColor& colour, const std::vector<MarkedRange>& marks, const std::vector<MarkedRange>& strong,
           double left, double room, double& y, double lineHeight) const;

  const ViewSettings& m_settings;
  HitView m_hit;
  bool m_current = false;
  // What arrange() made for m_arrangedFor; made anew when asked for another width.
  mutable std::vector<Line> m_lines;
  mutable int m_arrangedFor = -1;
  mutable int m_height = 0;
};

}  // namespace cdp::gui
