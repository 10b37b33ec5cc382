// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "diagram_view.h"
#include "view_settings.h"

namespace cdp::gui {

/// What the marks on a diagram mean, in one line. It keeps its height when there is nothing to explain, so that nothing jumps.
class MarkKey final : public QWidget {
  Q_OBJECT
 public:
  struct Entry {
    render::Mark mark;
    QString text;
  };

  explicit MarkKey(const ViewSettings& settings, QWidget* parent = nullptr);

  void setEntries(std::vector<Entry> entries);
  [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const ViewSettings& m_settings;
  std::vector<Entry> m_entries;
};

}  // namespace cdp::gui
