// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSizeF>

#include "canvas.h"
#include "diagram_view.h"

namespace cdp::render {

/// The explanation under a diagram: one entry for each edge and group kind that occurs in it (in any step, so that it never
/// moves), and the marks of the difference view when that is shown.
class Legend {
 public:
  Legend(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view);

  /// For a drawing of this width, in any language, so that another language moves nothing; 0 when there is nothing to explain.
  [[nodiscard]] double heightFor(double width) const;
  void paint(Canvas& canvas, double x, double y, double width) const;

 private:
  struct Entry {
    enum class Kind { Edge, Group, Mark } kind;
    std::string slug;
    Mark mark = Mark::None;
    QString text;
    double width = 0;        ///< in the view's language
    double widestWidth = 0;  ///< in the language that needs most room
  };
  template <typename F>
  double arrange(double width, double Entry::*entryWidth, F place) const;

  const Vocabulary& m_vocabulary;
  const Theme& m_theme;
  std::vector<Entry> m_entries;
};

}  // namespace cdp::render
