// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMimeData>
#include <QObject>
#include <QTemporaryDir>
#include <memory>

#include "diagram_widget.h"

namespace cdp::gui {

/// Takes a diagram out of the window by mouse, as it is shown: a PNG file for folders, mail and chat, the picture for office programs, SVG
/// for those that take it. The files live as long as this. GUI thread; `vocabulary` outlives it, the widget owns it.
class DiagramDrag final : public QObject {
  Q_OBJECT
 public:
  DiagramDrag(DiagramWidget& diagram, const Vocabulary& vocabulary);

  /// What is dragged: "multi-server-step-2.png". Null when the file cannot be written.
  [[nodiscard]] std::unique_ptr<QMimeData> mimeData();

 private:
  void begin();

  DiagramWidget& m_diagram;
  const Vocabulary& m_vocabulary;
  QTemporaryDir m_folder;
};

}  // namespace cdp::gui
