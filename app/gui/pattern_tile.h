// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <memory>

#include "store/catalog.h"
#include "view_settings.h"

namespace cdp::gui {

/// A pattern or scenario in an overview: its tiny picture, its name and a line about it. A button for mouse, keyboard and readers.
class PatternTile final : public QAbstractButton {
  Q_OBJECT
 public:
  PatternTile(const ViewSettings& settings, const Vocabulary& vocabulary, QWidget* parent = nullptr);

  /// "5 steps", in the language of the window.
  [[nodiscard]] static QString stepsText(int count);
  void setTexts(const QString& name, const QString& line);
  /// The picture is drawn from this; until it is set the space stays empty.
  void setDiagram(std::shared_ptr<const LaidOutDiagram> diagram);
  [[nodiscard]] bool hasDiagram() const { return m_diagram != nullptr; }
  void setLarge(bool large) { m_large = large; }
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void paintThumbnail(QPainter& painter, const QRectF& area) const;

  const ViewSettings& m_settings;
  const Vocabulary& m_vocabulary;
  std::shared_ptr<const LaidOutDiagram> m_diagram;
  QString m_name;
  QString m_line;
  bool m_large = false;
};

}  // namespace cdp::gui
