// SPDX-License-Identifier: Apache-2.0
#include "export/worksheet.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <set>

#include "diagram/diagram_labels.h"
#include "export/drawing_views.h"
#include "export/export_text.h"
#include "export/page_content.h"
#include "export/paper_drawing.h"
#include "fonts.h"
#include "pdf_text.h"

namespace cdp::render {
namespace {

using Style = PaperDocument::Style;

QString line(const std::string& text) { return QString::fromStdString(cleanLine(text)); }

/// Small and the same on every machine, which the standard library's distributions are not.
class Dice {
 public:
  Dice(unsigned seed, const std::string& name) : m_state(seed * 2654435761U + 97U) {
    for (const char c : name) m_state = (m_state ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  template <typename T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[next() % i]);
  }

 private:
  unsigned next() {
    m_state ^= m_state << 13;
    m_state ^= m_state >> 17;
    m_state ^= m_state << 5;
    return m_state;
  }
  unsigned m_state;
};

/// A … Z, AA …: letters, because numbers are the order of actions in a drawing.
QString letter(std::size_t index) {
  const QChar last(u'A' + static_cast<char16_t>(index % 26));
  return index < 26 ? QString(last) : letter(index / 26 - 1) + last;
}

/// A square with a letter, on a drawing.
void letterMark(Canvas& canvas, const QPointF& centre, std::size_t index) {
  canvas.rectangle({centre.x() - 9, centre.y() - 9, 18, 18}, 3, QPen(Qt::white, 1.5), QColor(0x20, 0x20, 0x20));
  canvas.text(centre + QPointF(0, 4), letter(index), {11, 700, Qt::white, TextStyle::Align::Centre}, 15);
}

/// One drawing with its gaps.
struct Exercise {
  QString title;
  std::shared_ptr<const LaidOutDiagram> diagram;
  std::shared_ptr<const LaidOutDiagram> blanked;  ///< the chosen names taken out
  std::shared_ptr<const DiagramState> full;
  std::shared_ptr<const DiagramState> gaps;    ///< the chosen connections taken out
  std::shared_ptr<const DiagramState> solved;  ///< the chosen connections marked
  DiagramView view;
  std::vector<int> nodes;  ///< blanked, in reading order: A is nodes[0]
  std::vector<int> edges;
};

std::size_t howMany(std::size_t of, int share) {
  return std::clamp<std::size_t>(static_cast<std::size_t>(std::lround(static_cast<double>(of) * share / 100.0)), of > 0 ? 1 : 0, of);
}

class Worksheet {
 public:
  Worksheet(const Catalog& catalog, const ExportRequest& request, Language language, const QString& title)
      : m_catalog(catalog), m_request(request), m_language(language), m_title(title), m_paper(language, title) {}

  Result<QByteArray> make(const ExportControl& control) {
    std::vector<Exercise> exercises;
    for (const auto& item : m_request.items) {
      auto made = exercisesOf(item);
      if (!made) return made.error();
      for (auto& one : *made) exercises.push_back(std::move(one));
      if (control.isCancelled()) return cancelledError();
    }
    const int total = static_cast<int>(m_request.items.size());
    for (std::size_t i = 0; i < exercises.size(); ++i) sheet(exercises[i], i > 0);
    for (std::size_t i = 0; i < exercises.size(); ++i) answers(exercises[i]);
    auto bytes = m_paper.pdf(control);
    if (bytes) control.tell(total, total);
    return bytes;
  }

 private:
  [[nodiscard]] QString pick(const char* en, const char* ja) const { return QString::fromStdString(word(m_language, en, ja)); }
  [[nodiscard]] QString nameOf(const Exercise& e, int node) const {
    return line(nodeName(e.diagram->diagram.nodes[static_cast<std::size_t>(node)], m_catalog.vocabulary(), m_language, e.view.lens));
  }

  Result<std::vector<Exercise>> exercisesOf(const ExportItem& item) {
    auto loaded = m_catalog.diagram(item.link);
    if (!loaded) return loaded.error();
    const auto diagram = std::make_shared<const LaidOutDiagram>(std::move(*loaded));
    ExportItem chosen = item;
    if (chosen.step == 0) chosen.step = keyStep(*diagram);
    const auto views = drawingRequests(*diagram, m_request, chosen, m_language);
    if (!views) return views.error();
    std::vector<Exercise> out;
    for (const auto& request : *views) out.push_back(exercise(item, diagram, request.view));
    return out;
  }

  Exercise exercise(const ExportItem& item, const std::shared_ptr<const LaidOutDiagram>& diagram, const DiagramView& view) {
    const Diagram& d = diagram->diagram;
    const WorksheetOptions& options = m_request.worksheet;
    Exercise e;
    e.diagram = diagram;
    e.view = view;
    e.view.labels = true;
    const int step = effectiveStep(*diagram, view);
    e.title = line(m_catalog.titleOf(item.link, m_language));
    const QString stepTitle = line(diagram->steps[static_cast<std::size_t>(step - 1)].title.in(m_language));
    if (!stepTitle.isEmpty()) e.title += QStringLiteral(" – ") + stepTitle;
    Dice dice(options.seed, item.link + "#" + std::to_string(step));
    auto full = std::make_shared<DiagramState>(stateFor(*diagram, e.view));
    auto gaps = std::make_shared<DiagramState>(*full);
    auto solved = std::make_shared<DiagramState>(*full);
    auto blanked = std::make_shared<LaidOutDiagram>(*diagram);
    if (options.blankLabels) {
      std::vector<int> candidates;
      for (int n = 0; n < static_cast<int>(d.nodes.size()); ++n) {
        if (full->nodes[static_cast<std::size_t>(n)].opacity > 0 && !d.nodes[static_cast<std::size_t>(n)].entry) candidates.push_back(n);
      }
      dice.shuffle(candidates);
      // The second of two equal servers asks nothing new.
      std::set<std::string> asked;
      std::stable_partition(candidates.begin(), candidates.end(), [&](int n) { return asked.insert(d.nodes[static_cast<std::size_t>(n)].role).second; });
      candidates.resize(howMany(candidates.size(), options.share));
      const auto& places = diagram->layout.nodes;
      std::sort(candidates.begin(), candidates.end(), [&](int a, int b) {
        const auto& p = places[static_cast<std::size_t>(a)].tile;
        const auto& q = places[static_cast<std::size_t>(b)].tile;
        return p.x != q.x ? p.x < q.x : p.y < q.y;
      });
      e.nodes = candidates;
      for (const int n : e.nodes) {
        // A blank is a label; the lens would give the product's name away below it.
        blanked->diagram.nodes[static_cast<std::size_t>(n)].label = {" ", " "};
      }
    }
    if (options.blankEdges) {
      for (int i = 0; i < static_cast<int>(d.edges.size()); ++i) {
        if (full->edges[static_cast<std::size_t>(i)].opacity > 0) e.edges.push_back(i);
      }
      dice.shuffle(e.edges);
      e.edges.resize(howMany(e.edges.size(), options.share));
      std::sort(e.edges.begin(), e.edges.end());
      for (const int i : e.edges) {
        gaps->edges[static_cast<std::size_t>(i)].opacity = 0;
        solved->edges[static_cast<std::size_t>(i)].mark = Mark::Added;
      }
    }
    e.full = full;
    e.gaps = gaps;
    e.solved = solved;
    e.blanked = blanked;
    return e;
  }

  void heading(const Exercise& e, const QString& kind, bool newPage) {
    m_paper.section(m_title);
    Style kicker = m_paper.body();
    kicker.size = 9;
    kicker.weight = 600;
    kicker.colour = m_theme.secondary;
    kicker.after = 1;
    kicker.newPage = newPage;
    m_paper.text(kind, kicker);
    Style title = m_paper.body();
    title.size = 19;
    title.weight = 700;
    title.after = 6;
    title.leading = 100;
    m_paper.text(e.title, title);
  }

  void sheet(const Exercise& e, bool newPage) {
    heading(e, pick("Worksheet", "穴埋めシート"), newPage);
    const QString name = pick("Name", "氏名");
    const QString date = pick("Date", "日付");
    m_paper.picture(
        {PaperDocument::kTextWidth, 24},
        [name, date](QPainter& painter, const QRectF& r) {
          painter.setFont(pdfFont(font(9)));
          painter.setPen(QColor(0x40, 0x40, 0x40));
          painter.drawText(QPointF(0, 18), name);
          painter.drawText(QPointF(r.width() - 150, 18), date);
          painter.fillRect(QRectF(34, 20, r.width() - 210, 0.6), QColor(0x40, 0x40, 0x40));
          painter.fillRect(QRectF(r.width() - 116, 20, 116, 0.6), QColor(0x40, 0x40, 0x40));
        },
        m_paper.body());
    Style task = m_paper.body();
    task.before = 6;
    if (!e.nodes.empty()) {
      m_paper.text(pick("Write the names of the lettered parts on the lines below.", "記号の付いた部品の名前を、下の線の上に書きなさい。"), task);
    }
    if (!e.edges.empty()) {
      m_paper.text(pick("%1 connections are missing. Draw them, with arrowheads.", "矢印が%1本足りない。向きも含めて図に書き足しなさい。").arg(e.edges.size()),
                   task);
    }
    const auto picture = paperDrawing(e.blanked, m_catalog.vocabulary(), withoutProducts(e.view),
                                      {PaperDocument::kTextWidth, PaperDocument::kTextHeight * 0.52}, e.gaps, [e](Canvas& canvas) { boxes(canvas, e); });
    Style centred = m_paper.body();
    centred.centred = true;
    centred.before = 8;
    centred.after = 8;
    m_paper.picture(picture.size, picture.draw, centred);
    if (!e.nodes.empty()) lines(e);
    if (!e.nodes.empty() && m_request.worksheet.wordBank) wordBank(e);
  }

  static DiagramView withoutProducts(DiagramView view) {
    view.lens = Lens::Generic;
    return view;
  }

  /// An empty lettered box where a name belongs.
  static void boxes(Canvas& canvas, const Exercise& e) {
    const QColor ink(0x20, 0x20, 0x20);
    for (std::size_t i = 0; i < e.nodes.size(); ++i) {
      const auto& place = e.diagram->layout.nodes[static_cast<std::size_t>(e.nodes[i])];
      const double width = std::min(place.box.width, 96.0);
      const QRectF box(place.box.center().x - width / 2, place.tile.bottom() + 5, width,
                       std::max(18.0, std::min(22.0, place.box.bottom() - place.tile.bottom() - 5)));
      canvas.rectangle(box, 3, QPen(ink, 1), Qt::white);
      letterMark(canvas, {box.left(), box.center().y()}, i);
    }
  }

  static void numbers(Canvas& canvas, const Exercise& e) {
    for (std::size_t i = 0; i < e.nodes.size(); ++i) {
      const auto& tile = e.diagram->layout.nodes[static_cast<std::size_t>(e.nodes[i])].tile;
      letterMark(canvas, {tile.left(), tile.top()}, i);
    }
  }

  /// Lettered lines to write on, two columns.
  void lines(const Exercise& e) {
    const int count = static_cast<int>(e.nodes.size());
    const int rows = (count + 1) / 2;
    m_paper.picture(
        {PaperDocument::kTextWidth, rows * 24.0},
        [count, rows](QPainter& painter, const QRectF& r) {
          const double column = (r.width() - 28) / 2;
          painter.setPen(QColor(0x20, 0x20, 0x20));
          painter.setFont(pdfFont(font(10, 600)));
          for (int i = 0; i < count; ++i) {
            const double x = (i / rows) * (column + 28);
            const double y = (i % rows) * 24 + 18;
            painter.drawText(QPointF(x, y), letter(static_cast<std::size_t>(i)));
            painter.fillRect(QRectF(x + 20, y + 2, column - 20, 0.6), QColor(0x40, 0x40, 0x40));
          }
        },
        m_paper.body());
  }

  void wordBank(const Exercise& e) {
    QStringList words;
    for (const int n : e.nodes) {
      if (const QString name = nameOf(e, n); !words.contains(name)) words << name;
    }
    words.sort();
    Style style = m_paper.body();
    style.before = 8;
    style.after = 2;
    style.size = 9;
    style.weight = 600;
    m_paper.text(pick("Words to use", "使う語"), style);
    style.weight = 400;
    style.before = 0;
    m_paper.text(words.join(QStringLiteral("   /   ")), style);
  }

  void answers(const Exercise& e) {
    heading(e, pick("Answers", "解答"), true);
    const auto picture = paperDrawing(e.diagram, m_catalog.vocabulary(), e.view, {PaperDocument::kTextWidth, PaperDocument::kTextHeight * 0.52}, e.solved,
                                      [e](Canvas& canvas) { numbers(canvas, e); });
    Style centred = m_paper.body();
    centred.centred = true;
    centred.before = 8;
    centred.after = 10;
    m_paper.picture(picture.size, picture.draw, centred);
    Style row = m_paper.body();
    row.hanging = 20;
    row.indent = 20;
    row.after = 2;
    for (std::size_t i = 0; i < e.nodes.size(); ++i) {
      Inline name;
      name.text = nameOf(e, e.nodes[i]).toStdString();
      m_paper.inlines({name}, row, letter(i));
    }
    for (const int i : e.edges) {
      const auto& edge = e.diagram->diagram.edges[static_cast<std::size_t>(i)];
      const auto* kind = m_catalog.vocabulary().edgeKind(edge.kind);
      Inline text;
      text.text = (nameOf(e, edge.from) + QStringLiteral(" → ") + nameOf(e, edge.to)).toStdString();
      if (kind != nullptr) text.text += " (" + kind->name.in(m_language) + ")";
      m_paper.inlines({text}, row, QStringLiteral("+"));
    }
  }

  const Catalog& m_catalog;
  const ExportRequest& m_request;
  Language m_language;
  QString m_title;
  PaperDocument m_paper;
  const Theme& m_theme = Theme::get(ThemeId::Print);
};

}  // namespace

Result<QByteArray> worksheetPdf(const Catalog& catalog, const ExportRequest& request, Language language, const ExportControl& control) {
  if (!request.worksheet.blankLabels && !request.worksheet.blankEdges) {
    return Error{Error::Code::Format, "a worksheet needs something to fill in", "Blank labels, edges or both", ""};
  }
  std::string title = request.title;
  if (title.empty()) {
    title =
        request.items.size() == 1 ? catalog.titleOf(request.items.front().link, language) : word(language, "Cloud design patterns", "クラウドデザインパターン");
  }
  return Worksheet(catalog, request, language, line(title)).make(control);
}

}  // namespace cdp::render
