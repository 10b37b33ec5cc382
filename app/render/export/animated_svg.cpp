// SPDX-License-Identifier: Apache-2.0
#include "export/animated_svg.h"

#include <map>

#include "diagram_painter.h"
#include "export/step_visibility.h"
#include "svg_canvas.h"

namespace cdp::render {
namespace {

constexpr double kSecondsPerStep = 4;
constexpr double kFadeSeconds = 0.25;
constexpr double kCaptionHeight = 52;

/// Key frames of one pattern of steps: hard states with short fades between them.
QByteArray keyframes(const QByteArray& name, const std::vector<bool>& seen) {
  const double n = static_cast<double>(seen.size());
  const double fade = kFadeSeconds / (n * kSecondsPerStep) * 100;
  QByteArray out = "@keyframes " + name + "{";
  const auto frame = [&out](double at, bool on) { out += QByteArray::number(at, 'f', 2) + "%{opacity:" + (on ? "1" : "0") + "}"; };
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const bool before = seen[(i + seen.size() - 1) % seen.size()];
    const double start = 100.0 * static_cast<double>(i) / n;
    // What goes fades at the end of its step, what comes at the beginning of its own.
    if (i == 0) frame(0, before && seen[i]);
    if (seen[i] && !before) {
      if (i > 0) frame(start, false);
      frame(start + fade, true);
    }
    const bool after = seen[(i + 1) % seen.size()];
    const double end = 100.0 * static_cast<double>(i + 1) / n;
    if (seen[i] && !after) {
      frame(end - fade, true);
      frame(end, false);
    } else if (i + 1 == seen.size()) {
      frame(100, seen[i] && after);
    }
  }
  return out + "}";
}

}  // namespace

QByteArray animatedSvg(const LaidOutDiagram& diagram, const Vocabulary& vocabulary, const DiagramView& shown, const DrawingTexts& texts) {
  DiagramView view = shown;
  view.step = 0;
  view.compareWith = 0;
  const StepVisibility visibility(diagram, view);
  const int count = visibility.stepCount();
  // One class of parts for each pattern of steps, captions (one step each) among them.
  std::map<std::vector<bool>, int> patterns;
  const auto stepsOf = [&](const QString& id) {
    if (!id.startsWith(QLatin1String("caption-"))) return visibility.of(id);
    std::vector<bool> steps(static_cast<std::size_t>(count), false);
    steps[static_cast<std::size_t>(id.mid(8).toInt() - 1)] = true;
    return steps;
  };
  const auto attributes = [&](const QString& id) -> QByteArray {
    if (id.isEmpty()) return {};
    const auto steps = stepsOf(id);
    const auto it = patterns.find(steps);
    return it == patterns.end() ? QByteArray() : " data-p=\"" + QByteArray::number(it->second) + '"';
  };
  const auto collect = [&](const QString& id) {
    auto steps = stepsOf(id);
    if (std::find(steps.begin(), steps.end(), false) != steps.end()) patterns.emplace(std::move(steps), static_cast<int>(patterns.size()) + 1);
  };
  const Diagram& d = diagram.diagram;
  for (const auto& node : d.nodes) collect(QStringLiteral("node-") + QString::fromStdString(node.id));
  for (const auto& group : d.groups) collect(QStringLiteral("group-") + QString::fromStdString(group.id));
  for (std::size_t e = 0; e < d.edges.size(); ++e) collect(QStringLiteral("edge-%1").arg(e + 1));
  for (int s = 1; s <= count; ++s) collect(QStringLiteral("caption-%1").arg(s));

  QByteArray style;
  const QByteArray seconds = QByteArray::number(kSecondsPerStep * count, 'f', 1);
  for (const auto& [steps, id] : patterns) {
    const QByteArray name = "p" + QByteArray::number(id);
    style += "[data-p=\"" + QByteArray::number(id) + "\"]{opacity:" + (steps.back() ? "1" : "0") + ";animation:" + name + " " + seconds + "s linear infinite}" +
             keyframes(name, steps);
  }
  if (!style.isEmpty()) style += "@media (prefers-reduced-motion:reduce){[data-p]{animation:none}}@media print{[data-p]{animation:none}}";

  const DiagramPainter painter(diagram, vocabulary);
  const QSizeF size = painter.size(view);
  const Theme& theme = Theme::get(view.theme);
  SvgCanvas::Document document;
  document.width = size.width();
  document.height = size.height() + (count > 1 ? kCaptionHeight : 0);
  document.title = texts.title;
  document.description = texts.description;
  document.language = QString::fromLatin1(languageCode(view.language).data(), 2);
  document.background = view.transparent ? QColor() : theme.surface;
  document.style = style;
  document.partAttributes = attributes;
  SvgCanvas canvas(document);
  painter.paint(canvas, view, visibility.all());
  for (int s = 1; s <= count && count > 1; ++s) {
    canvas.beginPart(QStringLiteral("caption"), QStringLiteral("caption-%1").arg(s), {});
    const double y = size.height() + 24;
    double x = 30;
    for (int dot = 1; dot <= count; ++dot, x += 16) {
      canvas.circle({x, y}, dot == s ? 5 : 3.5, QPen(theme.accent, 1.4), dot <= s ? theme.accent : QColor());
    }
    const QString title = QString::fromStdString(diagram.steps[static_cast<std::size_t>(s - 1)].title.in(view.language));
    canvas.text({x + 4, y + 5}, QStringLiteral("%1/%2  ").arg(s).arg(count) + title, {15, 600, theme.text, TextStyle::Align::Left}, size.width() - x - 28);
    canvas.endPart();
  }
  return canvas.finish();
}

}  // namespace cdp::render
