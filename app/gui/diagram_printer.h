// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "diagram_widget.h"

class QPrinter;

namespace cdp::gui {

/// Puts a diagram as it is shown on paper, with a preview first. Holds references for the time of the preview only. GUI thread.
class DiagramPrinter {
 public:
  DiagramPrinter(const DiagramWidget& diagram, const Vocabulary& vocabulary, QString title)
      : m_diagram(diagram), m_vocabulary(vocabulary), m_title(std::move(title)) {}

  /// Modal; the person prints from it or leaves it.
  void preview(QWidget* parent) const;
  /// One page: title, diagram as large as fits, in the print theme.
  void paint(QPrinter& printer) const;

 private:
  const DiagramWidget& m_diagram;
  const Vocabulary& m_vocabulary;
  QString m_title;
};

}  // namespace cdp::gui
