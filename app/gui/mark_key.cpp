// SPDX-License-Identifier: Apache-2.0
#include "mark_key.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "diagram_painter.h"
#include "fonts.h"
#include "legend.h"
#include "painter_canvas.h"

namespace cdp::gui {
namespace {

constexpr double kSample = 20;
constexpr double kGap = 16;
constexpr double kLegendRest = 12;  // what a legend leaves free below itself
constexpr double kLegendInset = 22;

}  // namespace

MarkKey::MarkKey(const ViewSettings& settings, QWidget* parent) : QWidget(parent), m_settings(settings) {
  setObjectName(QStringLiteral("mark_key"));
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void MarkKey::setEntries(std::vector<Entry> entries) {
  m_entries = std::move(entries);
  QStringList words;
  for (const auto& entry : m_entries) words << entry.text;
  setAccessibleName(words.join(QStringLiteral(", ")));
  update();
}

void MarkKey::setDiagram(std::shared_ptr<const LaidOutDiagram> diagram, const Vocabulary& vocabulary) {
  m_diagram = std::move(diagram);
  m_vocabulary = &vocabulary;
  updateGeometry();
  update();
}

render::DiagramView MarkKey::view() const {
  render::DiagramView view;
  view.language = m_settings.language();
  view.theme = m_settings.themeId();
  return view;
}

int MarkKey::heightForWidth(int width) const {
  const int height = sizeHint().height();
  if (!m_diagram) return height;
  return std::max(height, qRound(render::Legend(*m_diagram, *m_vocabulary, view()).heightFor(width) - kLegendRest));
}

QSize MarkKey::sizeHint() const { return {320, qRound(std::max(24.0, m_settings.scaled(22)))}; }

void MarkKey::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  if (!m_entries.empty()) {
    paintMarks(painter);
  } else if (m_diagram) {
    render::PainterCanvas canvas(painter);
    const render::Legend legend(*m_diagram, *m_vocabulary, view());
    // The legend keeps a drawing's margin at its left; here it begins where the marks do.
    legend.paint(canvas, -kLegendInset, 0, width() + kLegendInset);
  }
}

void MarkKey::paintMarks(QPainter& painter) const {
  const auto& theme = m_settings.theme();
  const QFont font = render::font(m_settings.scaled(13));
  const QFontMetricsF metrics(font);
  double needed = 0;
  for (const auto& entry : m_entries) needed += kSample + metrics.horizontalAdvance(entry.text) + kGap;
  // Where the line is too short for all, gaps give way first.
  const double gap = needed > width() && m_entries.size() > 1 ? std::max(5.0, kGap - (needed - width()) / static_cast<double>(m_entries.size())) : kGap;
  double x = 2;
  const double mid = height() / 2.0;
  render::PainterCanvas canvas(painter);
  for (const auto& entry : m_entries) {
    const QPointF at(x + 8, mid);
    if (entry.mark == render::Mark::AtRisk) {
      painter.setClipRect(QRectF(at.x() - 7, mid - 7, 14, 14));
      painter.setPen(QPen(theme.changed, 1.3));
      for (double d = -14; d <= 14; d += 5) painter.drawLine(QPointF(at.x() + d - 7, mid + 7), QPointF(at.x() + d + 7, mid - 7));
      painter.setClipping(false);
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(QRectF(at.x() - 7, mid - 7, 14, 14), 3, 3);
    } else if (entry.mark == render::Mark::Stopped) {
      QPen pen(theme.failed, 1.6);
      pen.setDashPattern({2.4, 1.8});
      painter.setPen(pen);
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(QRectF(at.x() - 7, mid - 7, 14, 14), 3, 3);
    } else {
      render::paintMark(canvas, theme, at, entry.mark);
    }
    painter.setFont(font);
    painter.setPen(theme.secondary);
    painter.drawText(QPointF(x + kSample, mid + m_settings.scaled(4.6)), entry.text);
    x += kSample + metrics.horizontalAdvance(entry.text) + gap;
  }
}

}  // namespace cdp::gui
