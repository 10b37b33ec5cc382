// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <vector>

#include "diagram_view.h"

namespace cdp::render {

/// In which steps each part of a diagram is seen, under the ids that DiagramPainter gives its parts ("node-web_1", "edge-3",
/// "edge-text-3", "group-fleet"): for surfaces that hold all steps in one drawing and show one of them at a time.
class StepVisibility {
 public:
  StepVisibility(const LaidOutDiagram& diagram, const DiagramView& view);

  [[nodiscard]] int stepCount() const { return m_count; }
  /// True for each step (from 0) in which the part is seen; a part that is not known is always seen.
  [[nodiscard]] std::vector<bool> of(const QString& id) const;
  /// Seen in every step.
  [[nodiscard]] bool always(const QString& id) const;
  /// Everything that is seen in any step, at once.
  [[nodiscard]] const DiagramState& all() const { return m_all; }

 private:
  int m_count = 1;
  QHash<QString, std::vector<bool>> m_parts;
  DiagramState m_all;
};

}  // namespace cdp::render
