// SPDX-License-Identifier: Apache-2.0
#include "legend.h"

#include <algorithm>
#include <set>

#include "diagram_painter.h"
#include "layout/text_metrics.h"

namespace cdp::render {
namespace {

constexpr double kFont = 11;
constexpr double kRow = 20;
constexpr double kSample = 30;
constexpr double kGap = 18;
constexpr double kMargin = 24;

}  // namespace

Legend::Legend(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& view)
    : m_vocabulary(vocabulary), m_theme(Theme::get(view.theme)) {
  std::set<std::string> edges;
  std::set<std::string> groups;
  for (const auto& edge : diagram.diagram.edges) edges.insert(edge.kind);
  for (const auto& group : diagram.diagram.groups) {
    // A group that shows its kind's name explains itself.
    if (!group.label.empty()) groups.insert(group.kind);
  }
  const auto add = [&](Entry::Kind kind, const std::string& slug, Mark mark, const LocalizedText& name) {
    const auto widthIn = [&](Language language) { return kSample + 6 + textWidth(name.in(language), kFont); };
    m_entries.push_back({kind, slug, mark, QString::fromStdString(name.in(view.language)), widthIn(view.language),
                         std::max(widthIn(Language::English), widthIn(Language::Japanese))});
  };
  for (const auto& kind : vocabulary.edgeKinds) {
    if (edges.contains(kind.slug)) add(Entry::Kind::Edge, kind.slug, Mark::None, kind.name);
  }
  for (const auto& kind : vocabulary.groupKinds) {
    if (groups.contains(kind.slug)) add(Entry::Kind::Group, kind.slug, Mark::None, kind.name);
  }
  if (view.compareWith > 0) {
    add(Entry::Kind::Mark, {}, Mark::Added, {"added", "追加"});
    add(Entry::Kind::Mark, {}, Mark::Removed, {"removed", "削除"});
    add(Entry::Kind::Mark, {}, Mark::Changed, {"changed", "変更"});
  }
}

template <typename F>
double Legend::arrange(double width, double Entry::*entryWidth, F place) const {
  if (m_entries.empty()) return 0;
  double x = kMargin;
  double y = 4;
  for (const auto& entry : m_entries) {
    if (x > kMargin && x + entry.*entryWidth > width - kMargin) {
      x = kMargin;
      y += kRow;
    }
    place(entry, x, y);
    x += entry.*entryWidth + kGap;
  }
  return y + kRow + 12;
}

double Legend::heightFor(double width) const {
  return arrange(width, &Entry::widestWidth, [](const Entry&, double, double) {});
}

void Legend::paint(Canvas& canvas, double left, double top, double width) const {
  if (m_entries.empty()) return;
  canvas.beginPart(QStringLiteral("legend"), QStringLiteral("legend"), {});
  arrange(width, &Entry::width, [&](const Entry& entry, double x, double y) {
    const double mid = top + y + kRow / 2;
    const double from = left + x;
    switch (entry.kind) {
      case Entry::Kind::Edge: {
        QPainterPath line(QPointF(from, mid));
        line.lineTo(from + kSample - 5, mid);
        canvas.path(line, edgePen(m_theme, m_vocabulary, entry.slug), {});
        QPainterPath head(QPointF(from + kSample - 7, mid - 3.5));
        head.lineTo(from + kSample, mid);
        head.lineTo(from + kSample - 7, mid + 3.5);
        const QColor colour = m_theme.edgeColour(entry.slug);
        if (entry.slug == "launch") {
          canvas.path(head, QPen(colour, 1.4), {});
        } else {
          head.closeSubpath();
          canvas.path(head, Qt::NoPen, colour);
        }
        break;
      }
      case Entry::Kind::Group: {
        const FamilyColours colours = m_theme.groupColours(entry.slug);
        canvas.rectangle({from + 7, mid - 7, 16, 14}, 3, QPen(colours.line, 1), colours.tint);
        canvas.icon(QStringLiteral("groups/") + QString::fromStdString(entry.slug), {from + 10, mid - 5, 10, 10}, colours.line);
        break;
      }
      case Entry::Kind::Mark: {
        const QColor colour = entry.mark == Mark::Added ? m_theme.added : entry.mark == Mark::Removed ? m_theme.removed : m_theme.changed;
        canvas.circle({from + 15, mid}, 7, Qt::NoPen, colour);
        const QString sign = entry.mark == Mark::Added ? QStringLiteral("+") : entry.mark == Mark::Removed ? QStringLiteral("–") : QStringLiteral("~");
        canvas.text({from + 15, mid + 4}, sign, {12, 700, m_theme.surface, TextStyle::Align::Centre}, 0);
        break;
      }
    }
    canvas.text({from + kSample + 6, mid + 4}, entry.text, {kFont, 400, m_theme.secondary, TextStyle::Align::Left}, entry.width - kSample);
  });
  canvas.endPart();
}

}  // namespace cdp::render
