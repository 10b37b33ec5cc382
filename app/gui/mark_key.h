// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "diagram_view.h"
#include "view_settings.h"

namespace cdp::gui {

/// What the marks on a diagram mean; while nothing is marked, what its lines and areas mean. At its own size, whatever the diagram's,
/// and of one height for both, so that nothing jumps.
class MarkKey final : public QWidget {
  Q_OBJECT
 public:
  struct Entry {
    render::Mark mark;
    QString text;
  };

  explicit MarkKey(const ViewSettings& settings, QWidget* parent = nullptr);

  void setEntries(std::vector<Entry> entries);
  /// Whose lines and areas are explained. May be null. `vocabulary` outlives this.
  void setDiagram(std::shared_ptr<const LaidOutDiagram> diagram, const Vocabulary& vocabulary);
  [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void paintMarks(QPainter& painter) const;
  [[nodiscard]] render::DiagramView view() const;

  const ViewSettings& m_settings;
  std::vector<Entry> m_entries;
  std::shared_ptr<const LaidOutDiagram> m_diagram;
  const Vocabulary* m_vocabulary = nullptr;
};

}  // namespace cdp::gui
