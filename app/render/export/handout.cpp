// SPDX-License-Identifier: Apache-2.0
#include "export/handout.h"

#include <algorithm>

#include "export/export_text.h"
#include "export/page_content.h"
#include "export/paper_drawing.h"
#include "lecture/diagram_regions.h"

namespace cdp::render {
namespace {

using Style = PaperDocument::Style;

QString line(const std::string& text) { return QString::fromStdString(cleanLine(text)); }

class Handout {
 public:
  Handout(const Catalog& catalog, const ExportRequest& request, Language language, const QString& title)
      : m_catalog(catalog), m_request(request), m_language(language), m_title(title), m_paper(language, title) {}

  Result<QByteArray> make(const ExportControl& control) {
    const bool collection = m_request.items.size() > 1;
    if (collection) contents();
    const int total = static_cast<int>(m_request.items.size());
    for (int i = 0; i < total; ++i) {
      if (control.isCancelled()) return cancelledError();
      if (auto done = item(static_cast<std::size_t>(i), collection || i > 0); !done) return done.error();
      control.tell(i + 1, total);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) m_paper.replaceRight(m_rows[i], QString::number(m_paper.pageOf(m_starts[i])));
    return m_paper.pdf(control);
  }

 private:
  [[nodiscard]] QString pick(const char* en, const char* ja) const { return QString::fromStdString(word(m_language, en, ja)); }

  Style quiet(double size) const {
    Style style = m_paper.body();
    style.size = size;
    style.colour = m_theme.secondary;
    return style;
  }

  void contents() {
    m_paper.section(m_title);
    Style title = m_paper.body();
    title.size = 26;
    title.weight = 700;
    title.before = 30;
    title.after = 4;
    m_paper.text(m_title, title);
    Style sub = quiet(11);
    sub.after = 26;
    m_paper.text(pick("CDP Atlas: cloud design patterns", "CDP Atlas: クラウドデザインパターン"), sub);
    std::string category;
    for (const auto& entry : m_request.items) {
      const std::string slug = entry.link.substr(entry.link.find(':') + 1);
      const PatternSummary* pattern = entry.link.starts_with("pattern:") ? m_catalog.patternSummary(slug) : nullptr;
      const auto* kind = pattern == nullptr ? nullptr : m_catalog.vocabulary().category(pattern->category);
      const bool scenario = entry.link.starts_with("scenario:");
      const std::string heading = kind != nullptr ? kind->name.in(m_language)
                                  : scenario      ? word(m_language, "Scenarios", "シナリオ")
                                                  : word(m_language, "Reference", "資料");
      if (heading != category) {
        category = heading;
        Style style = quiet(9);
        style.weight = 600;
        style.before = 9;
        style.after = 2;
        style.keepWithNext = true;
        m_paper.text(line(heading), style);
      }
      Style style = m_paper.body();
      style.after = 1;
      const QString number = pattern != nullptr && pattern->number > 0 ? QString::number(pattern->number) : QString();
      m_rows.push_back(m_paper.row(number + u'\t' + line(m_catalog.titleOf(entry.link, m_language)),
                                   pattern == nullptr ? QString() : line(pattern->tagline.in(m_language)), QStringLiteral("000"), style));
    }
  }

  Result<void> item(std::size_t index, bool newPage) {
    const auto& entry = m_request.items[index];
    const auto content = pageContent(m_catalog, entry.link, m_language);
    if (!content) return content.error();
    std::shared_ptr<const LaidOutDiagram> diagram;
    if (content->hasDiagram) {
      auto loaded = m_catalog.diagram(entry.link);
      if (!loaded) return loaded.error();
      diagram = std::make_shared<const LaidOutDiagram>(std::move(*loaded));
    }
    m_paper.section(m_title == line(content->title) ? QStringLiteral("CDP Atlas") : line(content->title) + QStringLiteral("  ·  ") + m_title);
    Style kicker = quiet(9);
    kicker.weight = 600;
    kicker.colour = m_theme.accent;
    kicker.newPage = newPage;
    kicker.after = 1;
    m_paper.text(line(content->kicker), kicker);
    m_starts.push_back(m_paper.lastBlock());
    Style title = m_paper.body();
    title.size = 21;
    title.weight = 700;
    title.after = 3;
    title.leading = 100;
    m_paper.text(line(content->title), title);
    Style lead = m_paper.body();
    lead.size += 1;
    lead.colour = m_theme.secondary;
    lead.after = 8;
    m_paper.text(line(content->lead), lead);
    const bool perStep = std::any_of(content->sections.begin(), content->sections.end(), [](const PageSection& s) { return s.step > 0; });
    if (diagram && !perStep) drawing(diagram, entry, entry.step, PaperDocument::kTextHeight * 0.46);
    for (const auto& fact : content->facts) {
      Style style = m_paper.body();
      style.size = 9;
      style.hanging = 84;
      style.indent = 84;
      style.after = 2;
      m_paper.inlines(fact.value, style, line(fact.name));
    }
    for (const auto& section : content->sections) {
      if (section.id == "sources") continue;
      if (!section.heading.empty()) {
        Style heading = m_paper.body();
        heading.size = 12.5;
        heading.weight = 700;
        heading.before = 11;
        heading.after = 3;
        heading.keepWithNext = true;
        m_paper.text(line(section.heading), heading);
      }
      if (diagram && section.step > 0) drawing(diagram, entry, section.step, PaperDocument::kTextHeight * 0.36);
      m_paper.blocks(section.blocks, m_paper.body());
    }
    sources(*content);
    return {};
  }

  void drawing(const std::shared_ptr<const LaidOutDiagram>& diagram, const ExportItem& entry, int step, double height) {
    const int count = static_cast<int>(diagram->steps.size());
    DiagramView view = m_request.view;
    view.language = m_language;
    view.step = step == 0 ? keyStep(*diagram) : std::min(step, count);
    view.compareWith = 0;
    view.labels = true;
    PaperDrawing picture =
        paperDrawing(diagram, m_catalog.vocabulary(), view, {PaperDocument::kTextWidth, height}, {}, marks(diagram, entry, effectiveStep(*diagram, view)));
    Style style = m_paper.body();
    style.before = 4;
    style.after = 4;
    style.centred = true;
    m_paper.picture(picture.size, std::move(picture.draw), style);
    const int shown = effectiveStep(*diagram, view);
    const QString title = line(diagram->steps[static_cast<std::size_t>(shown - 1)].title.in(m_language));
    if (count > 1 && !title.isEmpty() && step == 0) {
      Style caption = quiet(8.5);
      caption.centred = true;
      caption.after = 8;
      m_paper.text(QStringLiteral("%1/%2  ").arg(shown).arg(count) + title, caption);
    }
  }

  /// The lecturer's pen, as it was in that step.
  static std::function<void(Canvas&)> marks(const std::shared_ptr<const LaidOutDiagram>& diagram, const ExportItem& entry, int step) {
    if (entry.strokes.empty()) return {};
    return [diagram, strokes = entry.strokes, step](Canvas& canvas) {
      for (const auto& stroke : strokes) {
        const int node = diagram->diagram.nodeIndex(stroke.node);
        if ((stroke.step > 0 && stroke.step != step) || (node >= 0 && !diagram->diagram.nodeVisible(node, step))) continue;
        const auto points = strokePoints(stroke, *diagram);
        if (!points || points->size() < 2) continue;
        QPainterPath path;
        path.moveTo(points->front().x, points->front().y);
        for (const Point& p : *points) path.lineTo(p.x, p.y);
        QPen pen(QColor(QString::fromStdString(stroke.colour)), stroke.width);
        pen.setCapStyle(Qt::RoundCap);
        pen.setJoinStyle(Qt::RoundJoin);
        canvas.path(path, pen, Qt::transparent);
      }
    };
  }

  void sources(const PageContent& content) {
    for (const auto& section : content.sections) {
      if (section.id != "sources") continue;
      m_paper.rule(12, 4);
      for (const auto& block : section.blocks) {
        for (const auto& entry : block.items) {
          Style style = quiet(8);
          style.after = 1;
          m_paper.text(pick("Source: ", "出典: ") + line(plainText(entry)), style);
        }
      }
    }
  }

  const Catalog& m_catalog;
  const ExportRequest& m_request;
  Language m_language;
  QString m_title;
  PaperDocument m_paper;
  const Theme& m_theme = Theme::get(ThemeId::Print);
  std::vector<int> m_rows;
  std::vector<int> m_starts;
};

}  // namespace

Result<QByteArray> handoutPdf(const Catalog& catalog, const ExportRequest& request, Language language, const ExportControl& control) {
  std::string title = request.title;
  if (title.empty()) {
    title =
        request.items.size() == 1 ? catalog.titleOf(request.items.front().link, language) : word(language, "Cloud design patterns", "クラウドデザインパターン");
  }
  return Handout(catalog, request, language, line(title)).make(control);
}

}  // namespace cdp::render
