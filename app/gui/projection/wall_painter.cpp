// SPDX-License-Identifier: Apache-2.0
#include "wall_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

#include "diagram_painter.h"
#include "failure/failure_text.h"
#include "failure_marks.h"
#include "fonts.h"
#include "lecture/diagram_regions.h"
#include "lecture/legibility.h"
#include "painter_canvas.h"
#include "relation_scene.h"

namespace cdp::gui {
namespace {

constexpr int kFewCellLines = 3;  // of a comparison's cell
constexpr int kMostCellLines = 8;

QString text(const std::string& s) { return QString::fromStdString(s); }

/// Whole sentences that fit; a single sentence that does not is cut at a line's end.
std::vector<std::string> captionLines(const std::vector<TextBlock>& blocks, double ems, int most) {
  std::string kept;
  std::vector<std::string> lines;
  for (const auto& block : blocks) {
    for (const auto& sentence : sentencesOf(block.text)) {
      const auto more = wrapText(kept + sentence, ems);
      if (static_cast<int>(more.size()) > most) {
        if (!lines.empty()) return lines;
        lines.assign(more.begin(), more.begin() + most);
        lines.back() += "…";
        return lines;
      }
      kept += sentence;
      lines = more;
    }
    if (!kept.empty() && kept.back() != ' ') kept += ' ';
  }
  return lines;
}

}  // namespace

QString textIn(const LocalizedText& value, Language language) {
  const Language other = language == Language::English ? Language::Japanese : Language::English;
  return text(value.in(language).empty() ? value.in(other) : value.in(language));
}

void WallPainter::paint(QPainter& painter, const ProjectionState& state, const render::DiagramState* parts) const {
  const auto& theme = render::Theme::get(state.theme);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  if (state.blank != Blank::None) {
    painter.fillRect(QRectF({}, m_metrics.wall), state.blank == Blank::Black ? Qt::black : Qt::white);
    return;
  }
  painter.fillRect(QRectF({}, m_metrics.wall), theme.ground);
  if (state.shown.stage >= m_deck.stages.size()) return;
  switch (stage(state).kind) {
    case StageKind::Title:
    case StageKind::Missing:
      paintCard(painter, state);
      return;
    case StageKind::Text:
      paintTitleLine(painter, state);
      paintBlocks(painter, state.shown.text, m_metrics.content, m_metrics.body, m_metrics.budget().ems, theme.text, state.language);
      return;
    case StageKind::Diagram:
    case StageKind::BreakIt:
      paintTitleLine(painter, state);
      paintDiagram(painter, state, parts);
      return;
    case StageKind::Neighbourhood:
      paintTitleLine(painter, state);
      paintNeighbourhood(painter, state);
      return;
    case StageKind::Comparison:
      paintTitleLine(painter, state);
      paintComparison(painter, state);
      return;
  }
}

void WallPainter::paintTitleLine(QPainter& painter, const ProjectionState& state) const {
  const auto& theme = render::Theme::get(state.theme);
  const Stage& s = stage(state);
  const QRectF band = m_metrics.titleBand;
  const double base = band.top() + m_metrics.title * 1.02;
  QString title = textIn(s.title, state.language);
  QString beside = textIn(s.subtitle, state.language);
  if (beside == title) beside.clear();
  if (state.shown.pages > 1)
    beside += (beside.isEmpty() ? QString() : QStringLiteral("  ")) + QStringLiteral("%1/%2").arg(state.shown.page + 1).arg(state.shown.pages);
  QFont large = render::font(m_metrics.title, QFont::DemiBold);
  const QFont small = render::font(m_metrics.rule);
  const double besideWidth = beside.isEmpty() ? 0 : QFontMetricsF(small).horizontalAdvance(beside);
  double width = QFontMetricsF(large).horizontalAdvance(title);
  const double gap = m_metrics.rule;
  if (width + gap + besideWidth > band.width()) {
    large = render::font(m_metrics.rule, QFont::DemiBold);
    width = QFontMetricsF(large).horizontalAdvance(title);
  }
  const bool both = width + gap + besideWidth <= band.width();
  if (!both && width > band.width()) title = QFontMetricsF(large).elidedText(title, Qt::ElideRight, band.width());
  painter.setFont(large);
  painter.setPen(theme.text);
  painter.drawText(QPointF(band.left(), base), title);
  if (both && !beside.isEmpty()) {
    painter.setFont(small);
    painter.setPen(theme.secondary);
    painter.drawText(QPointF(band.right() - besideWidth, base), beside);
  }
}

void WallPainter::paintCard(QPainter& painter, const ProjectionState& state) const {
  const auto& theme = render::Theme::get(state.theme);
  const Stage& s = stage(state);
  const QRectF area(m_metrics.content.left() + m_metrics.wall.width() * 0.04, 0, m_metrics.content.width() - m_metrics.wall.width() * 0.08,
                    m_metrics.wall.height());
  const double title = m_metrics.rule * 2.1;
  const double ems = area.width() / title;
  const auto lines = wrapText(textIn(s.title, state.language).toStdString(), ems);
  const double bodyEms = std::min(area.width() / m_metrics.body, 30.0);
  double bodyHeight = 0;
  for (const auto& block : state.shown.text) bodyHeight += (blockLines(block, bodyEms) * kLineSpacing + 0.6) * m_metrics.body;
  const double titleHeight = static_cast<double>(lines.size()) * title * 1.3;
  // A little above the middle: what is exactly in the middle looks as if it sank.
  double y = std::max(m_metrics.titleBand.top(), (m_metrics.wall.height() - titleHeight - bodyHeight) * 0.42);
  painter.setPen(theme.text);
  painter.setFont(render::font(title, QFont::DemiBold));
  for (const auto& line : lines) {
    painter.drawText(QPointF(area.left(), y + title), text(line));
    y += title * 1.3;
  }
  y += m_metrics.body * 0.6;
  paintBlocks(painter, state.shown.text, QRectF(QPointF(area.left(), y), QPointF(area.right(), m_metrics.content.bottom())), m_metrics.body, bodyEms,
              theme.secondary, state.language);
}

double WallPainter::paintBlocks(QPainter& painter, const std::vector<TextBlock>& blocks, const QRectF& area, double pixels, double ems, const QColor& colour,
                                Language language) const {
  const double line = pixels * kLineSpacing;
  double y = area.top();
  bool first = true;
  for (const auto& block : blocks) {
    const bool listed = block.kind == TextBlock::Kind::Bullet || block.kind == TextBlock::Kind::Numbered;
    const double indent = listed ? kBulletIndent * pixels : 0;
    if (!first) y += kBlockGap * line;
    first = false;
    const bool heading = block.kind == TextBlock::Kind::Heading;
    painter.setFont(render::font(pixels, heading ? QFont::DemiBold : QFont::Normal));
    painter.setPen(colour);
    bool firstLine = true;
    for (const auto& words : wrapText(block.text, ems - indent / pixels)) {
      if (y + line > area.bottom() + 1) return y;
      const double base = y + pixels * 1.05;
      if (firstLine && listed && !block.continued) {
        const QString mark = block.kind == TextBlock::Kind::Numbered ? QString::number(block.number) + u'.'
                             : language == Language::Japanese        ? QStringLiteral("・")
                                                                     : QStringLiteral("–");
        painter.drawText(QPointF(area.left(), base), mark);
      }
      painter.drawText(QPointF(area.left() + indent, base), text(words));
      y += line;
      firstLine = false;
    }
  }
  return y;
}

render::DiagramView WallPainter::diagramView(const ProjectionState& state) const {
  render::DiagramView view;
  view.language = state.language;
  view.lens = state.lens;
  view.theme = state.theme;
  view.step = stage(state).step;
  view.legend = false;
  view.labels = state.labels;
  view.transparent = true;
  return view;
}

render::DiagramState WallPainter::diagramState(const ProjectionState& state) const {
  const auto diagram = m_shelf.diagram(stage(state).diagram);
  if (!diagram) return {};
  const auto view = diagramView(state);
  render::DiagramState out = render::stateFor(*diagram, view);
  if (state.breaking) {
    const auto& vocabulary = m_shelf.catalog().vocabulary();
    const int step = render::effectiveStep(*diagram, view);
    const auto weak = findWeaknesses(diagram->diagram, vocabulary, step);
    if (weak && state.failed.empty()) out = render::failureState(*diagram, view, *weak, nullptr, {});
    if (weak && !state.failed.empty()) {
      if (const auto report = analyzeFailure(diagram->diagram, vocabulary, step, state.failed)) {
        out = render::failureState(*diagram, view, *weak, &*report, state.failed);
      }
    }
    if (const int node = diagram->diagram.nodeIndex(state.pointed); node >= 0) out.nodes[static_cast<std::size_t>(node)].selected = true;
    if (const int group = diagram->diagram.groupIndex(state.pointed); group >= 0 && diagram->diagram.nodeIndex(state.pointed) < 0) {
      out.groups[static_cast<std::size_t>(group)].selected = true;
    }
  }
  return out;
}

std::optional<QTransform> WallPainter::diagramPlace(const ProjectionState& state) const {
  if (state.shown.stage >= m_deck.stages.size()) return std::nullopt;
  const auto diagram = m_shelf.diagram(stage(state).diagram);
  if (!diagram) return std::nullopt;
  Rect wanted;
  if (state.zoom) {
    wanted = *state.zoom;
  } else {
    // All steps together: from step to step nothing moves.
    wanted = visibleBounds(*diagram, 1);
    for (int step = 2; step <= static_cast<int>(diagram->steps.size()); ++step) wanted = wanted.united(visibleBounds(*diagram, step));
  }
  const QRectF area = state.zoom ? QRectF(m_metrics.picture.topLeft(), m_metrics.content.bottomRight()) : m_metrics.picture;
  const DiagramFit fit = fitDiagram(wanted.width, wanted.height, area.width(), area.height(), DiagramMetrics::kLabelFont, m_metrics.rule);
  const double scale = fit.fitScale;
  QTransform place;
  place.translate(area.center().x() - wanted.center().x * scale, area.center().y() - wanted.center().y * scale);
  place.scale(scale, scale);
  return place;
}

double WallPainter::labelPixels(const ProjectionState& state) const {
  const auto place = diagramPlace(state);
  return place ? place->m11() * DiagramMetrics::kLabelFont : 0;
}

QString WallPainter::failureText(const ProjectionState& state) const {
  const auto diagram = m_shelf.diagram(stage(state).diagram);
  if (!diagram || !state.breaking || state.failed.empty()) return {};
  const auto& vocabulary = m_shelf.catalog().vocabulary();
  const auto report = analyzeFailure(diagram->diagram, vocabulary, stage(state).step, state.failed);
  if (!report) return text(report.error().text());
  const FailureTeller teller(diagram->diagram, vocabulary, state.language, state.lens);
  const bool japanese = state.language == Language::Japanese;
  const auto lost = std::count_if(report->requests.begin(), report->requests.end(), [](const RequestOutcome& r) { return !r.survives; });
  QStringList said;
  if (!report->requests.empty()) {
    if (lost == 0)
      said << (japanese ? QStringLiteral("要求には、すべて応えられます。") : QStringLiteral("Every request is still answered."));
    else if (lost == static_cast<std::ptrdiff_t>(report->requests.size()))
      said << (japanese ? QStringLiteral("要求に応えられません。") : QStringLiteral("No request is answered any more."));
    else
      said << (japanese ? QStringLiteral("要求%2件のうち%1件に応えられません。") : QStringLiteral("%1 of %2 requests are no longer answered."))
                  .arg(lost)
                  .arg(report->requests.size());
  }
  for (const auto& switchOver : report->switchOvers) said << text(teller.say(switchOver));
  for (const auto& set : report->data) {
    if (set.outcome != DataOutcome::Kept) said << text(teller.say(set.data, set.outcome, set.remaining));
  }
  return said.join(japanese ? QString() : QStringLiteral(" "));
}

void WallPainter::paintDiagram(QPainter& painter, const ProjectionState& state, const render::DiagramState* parts) const {
  const auto place = diagramPlace(state);
  const auto diagram = m_shelf.diagram(stage(state).diagram);
  if (!place || !diagram) return;
  const auto& theme = render::Theme::get(state.theme);
  painter.save();
  if (state.zoom) painter.setClipRect(QRectF(0, m_metrics.picture.top() - m_metrics.rule * 0.3, m_metrics.wall.width(), m_metrics.wall.height()));
  painter.setTransform(*place, true);
  render::PainterCanvas canvas(painter);
  const render::DiagramPainter drawing(*diagram, m_shelf.catalog().vocabulary());
  drawing.paint(canvas, diagramView(state), parts != nullptr ? *parts : diagramState(state));
  painter.restore();
  if (state.zoom) return;
  std::vector<TextBlock> caption = state.shown.text;
  if (const QString broken = failureText(state); !broken.isEmpty()) caption = {{TextBlock::Kind::Paragraph, broken.toStdString(), 0, false, {}}};
  painter.setFont(render::font(m_metrics.rule));
  painter.setPen(state.breaking ? theme.text : theme.secondary);
  double y = m_metrics.caption.top();
  for (const auto& line : captionLines(caption, m_metrics.caption.width() / m_metrics.rule * 0.98, m_metrics.captionLines)) {
    painter.drawText(QPointF(m_metrics.caption.left(), y + m_metrics.rule * 1.05), text(line));
    y += m_metrics.rule * kLineSpacing;
  }
}

void WallPainter::paintNeighbourhood(QPainter& painter, const ProjectionState& state) const {
  const Stage& s = stage(state);
  const QRectF area = m_metrics.content;
  const RelationLayout* layout = s.links.empty() ? nullptr : m_shelf.neighbourhood(s.links.front(), area.width() / area.height());
  if (layout == nullptr) return;
  RelationState look;
  look.focus = m_shelf.relations().indexOf(std::string(slugOf(s.links.front())));
  look.language = state.language;
  look.theme = state.theme;
  look.textPixels = DiagramShelf::kRelationText;
  const auto scene = composeScene(m_shelf.relations(), *layout, look);
  const double scale = std::min(area.width() / scene.size.width(), area.height() / scene.size.height());
  painter.save();
  painter.translate(area.center() - QPointF(scene.size.width(), scene.size.height()) * scale / 2);
  painter.scale(scale, scale);
  render::PainterCanvas canvas(painter);
  render::paintRelationMap(canvas, scene, render::Theme::get(state.theme));
  painter.restore();
}

void WallPainter::paintComparison(QPainter& painter, const ProjectionState& state) const {
  const auto& theme = render::Theme::get(state.theme);
  const Stage& s = stage(state);
  if (s.columns.empty()) return;
  const double pixels = m_metrics.rule;
  const double gap = pixels * 1.4;
  const auto count = static_cast<double>(s.columns.size());
  const double width = (m_metrics.content.width() - gap * (count - 1)) / count;
  const double ems = width / pixels * 0.98;
  const double line = pixels * kLineSpacing;
  double y = m_metrics.content.top();
  painter.setFont(render::font(m_metrics.title, QFont::DemiBold));
  painter.setPen(theme.accent);
  for (std::size_t c = 0; c < s.columns.size(); ++c) {
    const QString name = QFontMetricsF(painter.font()).elidedText(textIn(s.columns[c].name, state.language), Qt::ElideRight, width);
    painter.drawText(QPointF(m_metrics.content.left() + static_cast<double>(c) * (width + gap), y + m_metrics.title), name);
  }
  y += m_metrics.title * 1.7;
  const auto cellsOf = [&](std::size_t row, int most) {
    std::vector<std::vector<std::string>> cells;
    for (const auto& column : s.columns) {
      const std::string cell = row < column.rows.size() ? textIn(column.rows[row], state.language).toStdString() : std::string();
      // As many whole sentences as that many lines hold.
      cells.push_back(captionLines({{TextBlock::Kind::Paragraph, cell, 0, false, {}}}, ems, most));
    }
    return cells;
  };
  const auto linesOf = [](const std::vector<std::vector<std::string>>& cells) {
    std::size_t tallest = 0;
    for (const auto& cell : cells) tallest = std::max(tallest, cell.size());
    return tallest;
  };
  const auto heightOf = [line](std::size_t lines) { return line * static_cast<double>(lines + 1) + line * 0.35; };
  const auto rowsShown = [&](int most) {
    int shown = 0;
    double at = y;
    for (std::size_t row = 0; row < s.rowTitles.size(); ++row) {
      const auto lines = linesOf(cellsOf(row, most));
      if (lines == 0 || at + heightOf(lines) > m_metrics.content.bottom() + line * 0.5) continue;
      at += heightOf(lines);
      ++shown;
    }
    return shown;
  };
  // Cells are longer than three lines where that costs no row.
  int most = kMostCellLines;
  while (most > kFewCellLines && rowsShown(most) < rowsShown(kFewCellLines)) --most;
  for (std::size_t row = 0; row < s.rowTitles.size(); ++row) {
    const auto cells = cellsOf(row, most);
    const std::size_t tallest = linesOf(cells);
    const double height = heightOf(tallest);
    // A row that does not fit is left to the lecturer's notes: half a row helps nobody.
    if (tallest == 0 || y + height > m_metrics.content.bottom() + line * 0.5) continue;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const double x = m_metrics.content.left() + static_cast<double>(c) * (width + gap);
      painter.setFont(render::font(pixels, QFont::DemiBold));
      painter.setPen(theme.secondary);
      painter.drawText(QPointF(x, y + pixels * 1.05), textIn(s.rowTitles[row], state.language));
      painter.setFont(render::font(pixels));
      painter.setPen(theme.text);
      double at = y + line;
      for (const auto& words : cells[c]) {
        painter.drawText(QPointF(x, at + pixels * 1.05), text(words));
        at += line;
      }
    }
    y += height;
  }
}

void WallPainter::paintStrokes(QPainter& painter, const ProjectionState& state, const std::vector<PenStroke>& strokes,
                               const std::vector<WallStroke>& loose) const {
  if (state.blank != Blank::None || state.shown.stage >= m_deck.stages.size()) return;
  painter.setRenderHint(QPainter::Antialiasing);
  const auto draw = [&](const QPolygonF& line, const QColor& colour, double width) {
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (line.size() == 1) {
      painter.drawPoint(line.front());
    } else {
      painter.drawPolyline(line);
    }
  };
  if (const auto place = diagramPlace(state)) {
    const auto diagram = m_shelf.diagram(stage(state).diagram);
    for (const auto& stroke : strokes) {
      if (stroke.diagram != stage(state).diagram || (stroke.step != 0 && stroke.step != stage(state).step)) continue;
      const auto points = strokePoints(stroke, *diagram);
      if (!points) continue;
      QPolygonF line;
      for (const auto& p : *points) line << place->map(QPointF(p.x, p.y));
      draw(line, QColor(text(stroke.colour)), stroke.width * place->m11());
    }
  }
  for (const auto& stroke : loose) {
    QPolygonF line;
    for (const auto& p : stroke.points) line << QPointF(p.x() * m_metrics.wall.width(), p.y() * m_metrics.wall.height());
    draw(line, QColor(stroke.colour), m_metrics.rule * 0.16);
  }
}

}  // namespace cdp::gui
