// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

#include "page.h"

namespace cdp::gui {

/// A small card beside a part of a diagram: what it is, what it does, what to mind, its names in the clouds. Closes on Esc or a
/// click elsewhere. GUI thread; deletes itself.
class ServiceCard final : public QFrame {
  Q_OBJECT
 public:
  /// Null when the diagram has no such node. `beside` in global coordinates.
  static ServiceCard* showFor(const PageContext& context, const LaidOutDiagram& diagram, const QString& nodeId, const QRect& beside, QWidget* parent);

 signals:
  /// "service:ec2"
  void linkActivated(const QString& link);

 private:
  ServiceCard(const PageContext& context, const DiagramNode& node, QWidget* parent);
};

}  // namespace cdp::gui
