// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QPushButton>

#include "page.h"
#include "pattern_tile.h"
#include "search/finder.h"

namespace cdp::gui {

/// One end of the finder's path: the pattern's picture, why it is the answer, and the way to its page. GUI thread.
class FinderResultCard final : public QFrame {
  Q_OBJECT
 public:
  explicit FinderResultCard(const PageContext& context, QWidget* parent = nullptr);

  void set(int digit, const FinderResult& result);
  [[nodiscard]] QString target() const { return m_target; }

 signals:
  void activated(const QString& target);

 private:
  PageContext m_context;
  QString m_target;
  QString m_pictured;  ///< the pattern whose diagram the tile holds
  PatternTile* m_tile;
  QLabel* m_name;
  QLabel* m_reason;
  QLabel* m_summary;
  QPushButton* m_open;
};

}  // namespace cdp::gui
