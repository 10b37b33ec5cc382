// SPDX-License-Identifier: Apache-2.0
#include "quiz_wall_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

#include "diagram_painter.h"
#include "failure_marks.h"
#include "fonts.h"
#include "icon_store.h"
#include "lecture/diagram_regions.h"
#include "lecture/legibility.h"
#include "lecture/text_pages.h"
#include "painter_canvas.h"

namespace cdp::gui {
namespace {

QString text(const std::string& s) { return QString::fromStdString(s); }

/// What the wall itself says, in the wall's language: the window's may be another one.
QString words(const WallQuiz& quiz, const char* english, const char* japanese) {
  return QString::fromUtf8(quiz.language() == Language::Japanese ? japanese : english);
}

QColor mixed(const QColor& ground, const QColor& colour, float part) {
  return QColor::fromRgbF(ground.redF() * (1 - part) + colour.redF() * part, ground.greenF() * (1 - part) + colour.greenF() * part,
                          ground.blueF() * (1 - part) + colour.blueF() * part);
}

void paintLines(QPainter& painter, const QuizWallText& set, Language language, int page, const QPointF& at, int weight, const QColor& colour) {
  painter.setFont(render::font(set.pixels, weight));
  painter.setPen(colour);
  double y = at.y();
  for (const auto& line : set.page(language, page)) {
    painter.drawText(QPointF(at.x(), y + set.pixels * 1.08), text(line));
    y += set.pixels * kLineSpacing;
  }
}

}  // namespace

QuizWallPainter::DiagramPtr QuizWallPainter::diagram(const std::string& owner) {
  if (const auto it = m_diagrams.find(owner); it != m_diagrams.end()) return it->second;
  auto found = m_catalog.diagram(owner);
  DiagramPtr made = found ? std::make_shared<const LaidOutDiagram>(std::move(*found)) : nullptr;
  m_diagrams.emplace(owner, made);
  return made;
}

void QuizWallPainter::paint(QPainter& painter, const WallQuiz& quiz, Lens lens) {
  const auto& theme = render::Theme::get(quiz.theme());
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
  painter.fillRect(QRectF({}, quiz.layout().wall), theme.ground);
  if (quiz.isResult()) {
    paintResult(painter, quiz);
    return;
  }
  const auto& layout = quiz.layout();
  const QuizWallView view = quiz.view();
  paintTop(painter, quiz);
  paintLines(painter, view.revealed ? layout.answerText : layout.promptText, quiz.language(), 0, layout.prompt.topLeft(), QFont::DemiBold,
             view.revealed ? theme.added : theme.text);
  if (view.kind == QuizWallView::Kind::Diagram) {
    paintDiagram(painter, quiz, lens);
  } else {
    const auto& set = view.revealed ? layout.explanation : layout.bodyText;
    paintLines(painter, set, quiz.language(), view.page, layout.body.topLeft(), QFont::Normal, theme.text);
  }
  paintOptions(painter, quiz);
}

void QuizWallPainter::paintTop(QPainter& painter, const WallQuiz& quiz) const {
  const auto& theme = render::Theme::get(quiz.theme());
  const auto& layout = quiz.layout();
  painter.setFont(render::font(layout.rule));
  painter.setPen(theme.secondary);
  QString number = words(quiz, "Question %1 of %2", "第%1問 / 全%2問").arg(quiz.at() + 1).arg(quiz.questions().size());
  const QuizWallView view = quiz.view();
  const auto pages = view.kind == QuizWallView::Kind::Diagram ? std::size_t{1} : (view.revealed ? layout.explanation : layout.bodyText).pageCount();
  if (pages > 1) number += QStringLiteral("  (%1/%2)").arg(view.page + 1).arg(pages);
  painter.drawText(layout.top, Qt::AlignLeft | Qt::AlignVCenter, number);
  const auto score = quiz.score();
  if (score.all == 0) return;
  painter.drawText(layout.top, Qt::AlignRight | Qt::AlignVCenter,
                   words(quiz, "Right: %1 of %2 (%3%)", "正解 %1 / %2人 (%3%)").arg(score.right).arg(score.all).arg(score.percent()));
}

void QuizWallPainter::paintOptions(QPainter& painter, const WallQuiz& quiz) const {
  const auto& theme = render::Theme::get(quiz.theme());
  const auto& layout = quiz.layout();
  const bool revealed = quiz.isRevealed();
  const int all = quiz.handsInAll();
  const double line = std::max(1.5, layout.rule * 0.05);
  for (std::size_t i = 0; i < layout.options.size(); ++i) {
    const QRectF box = layout.options[i];
    const bool right = revealed && i == quiz.question().answer;
    const bool counting = quiz.counting() == i;
    const double radius = layout.rule * 0.35;
    const QColor colour = right ? theme.added : theme.accent;
    QPainterPath shape;
    shape.addRoundedRect(box.adjusted(line, line, -line, -line), radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(right ? mixed(theme.surface, theme.added, theme.isDark ? 0.22F : 0.12F) : theme.surface);
    painter.drawPath(shape);
    if (all > 0) {
      painter.save();
      painter.setClipPath(shape);
      painter.fillRect(QRectF(box.left(), box.top(), box.width() * quiz.hands(i) / all, box.height()),
                       mixed(theme.surface, revealed && !right ? theme.secondary : colour,
                             revealed && !right ? 0.16F
                             : theme.isDark     ? 0.34F
                                                : 0.24F));
      painter.restore();
    }
    painter.setPen(QPen(right ? theme.added : counting ? theme.accent : theme.hairline, right || counting ? line * 2 : line));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
    const double pad = layout.rule * 0.3;
    const QRectF badge(box.left() + pad, box.center().y() - layout.badge / 2, layout.badge, layout.badge);
    const bool muted = revealed && !right;
    painter.setPen(muted ? QPen(theme.secondary, line) : QPen(Qt::NoPen));
    painter.setBrush(muted ? QBrush(Qt::NoBrush) : QBrush(colour));
    painter.drawEllipse(badge);
    painter.setFont(render::font(layout.rule, QFont::DemiBold));
    painter.setPen(muted ? theme.secondary : theme.surface);
    painter.drawText(badge, Qt::AlignCenter, optionLetter(i));
    painter.setPen(muted ? theme.secondary : theme.text);
    const auto& set = layout.optionWords[i];
    const auto& lines = set.page(quiz.language(), 0);
    painter.setFont(render::font(set.pixels));
    const double step = set.pixels * 1.25;
    double y = box.center().y() - step * static_cast<double>(lines.size()) / 2;
    for (const auto& words : lines) {
      painter.drawText(QPointF(layout.optionTexts[i].left(), y + step * 0.5 + set.pixels * 0.36), text(words));
      y += step;
    }
    // Sign and hands at the right: a tick or a cross, and how many thought so.
    double x = box.right() - pad;
    if (revealed) {
      const double sign = layout.rule;
      x -= sign;
      render::IconStore::paint(painter, right ? QStringLiteral("ui/check") : QStringLiteral("ui/cross"), QRectF(x, box.center().y() - sign / 2, sign, sign),
                               right ? theme.added : theme.secondary);
      x -= pad * 0.3;
    }
    if (all > 0 || counting) {
      painter.setFont(render::font(layout.rule, QFont::DemiBold));
      painter.setPen(counting ? theme.accent : muted ? theme.secondary : theme.text);
      painter.drawText(QRectF(box.left(), box.top(), x - box.left(), box.height()), Qt::AlignRight | Qt::AlignVCenter, QString::number(quiz.hands(i)));
    }
  }
}

render::DiagramView QuizWallPainter::diagramView(const WallQuiz& quiz, Lens lens) {
  render::DiagramView view;
  const Question& question = quiz.question();
  view.language = quiz.language();
  view.lens = lens;
  view.theme = quiz.theme();
  // What was done is the answer to "which next?".
  view.step = question.step + (question.kind == QuestionKind::Next && quiz.isRevealed() ? 1 : 0);
  view.legend = false;
  view.labels = !question.hideLabels || quiz.isRevealed();
  view.transparent = true;
  return view;
}

std::optional<QTransform> QuizWallPainter::diagramPlace(const WallQuiz& quiz) {
  if (quiz.isResult() || quiz.view().kind != QuizWallView::Kind::Diagram) return std::nullopt;
  const auto shown = diagram(quiz.question().diagram);
  if (!shown) return std::nullopt;
  const Question& question = quiz.question();
  Rect wanted = visibleBounds(*shown, question.step);
  if (question.kind == QuestionKind::Next && question.step < static_cast<int>(shown->steps.size()))
    wanted = wanted.united(visibleBounds(*shown, question.step + 1));
  const QRectF area = quiz.layout().body;
  const double scale = fitDiagram(wanted.width, wanted.height, area.width(), area.height(), DiagramMetrics::kLabelFont, quiz.layout().rule).fitScale;
  QTransform place;
  place.translate(area.center().x() - wanted.center().x * scale, area.center().y() - wanted.center().y * scale);
  place.scale(scale, scale);
  return place;
}

void QuizWallPainter::paintDiagram(QPainter& painter, const WallQuiz& quiz, Lens lens) {
  const auto place = diagramPlace(quiz);
  if (!place) return;
  const auto shown = diagram(quiz.question().diagram);
  const Question& question = quiz.question();
  const auto view = diagramView(quiz, lens);
  render::DiagramState state = render::stateFor(*shown, view);
  if (quiz.isRevealed() && question.kind == QuestionKind::Break) {
    const std::vector<std::string> failed{question.options[question.answer].id};
    const auto weak = findWeaknesses(shown->diagram, m_catalog.vocabulary(), question.step);
    const auto report = analyzeFailure(shown->diagram, m_catalog.vocabulary(), question.step, failed);
    if (weak && report) state = render::failureState(*shown, view, *weak, &*report, failed);
  }
  painter.save();
  painter.setTransform(*place, true);
  render::PainterCanvas canvas(painter);
  render::DiagramPainter(*shown, m_catalog.vocabulary()).paint(canvas, view, state);
  painter.restore();
  if (question.kind == QuestionKind::Break) paintLetters(painter, quiz, *shown, *place);
}

void QuizWallPainter::paintLetters(QPainter& painter, const WallQuiz& quiz, const LaidOutDiagram& diagram, const QTransform& place) const {
  // Names on a diagram with many parts are small on a wall: the letters are not.
  const auto& theme = render::Theme::get(quiz.theme());
  const double rule = quiz.layout().rule;
  const int step = quiz.question().step;
  std::vector<QRectF> texts;
  const auto add = [&](const Rect& r) { texts.push_back(place.mapRect(QRectF(r.x, r.y, r.width, r.height))); };
  for (std::size_t n = 0; n < diagram.layout.nodes.size(); ++n) {
    const auto& node = diagram.layout.nodes[n];
    if (!diagram.diagram.nodeVisible(static_cast<int>(n), step)) continue;
    add({node.box.x, node.tile.bottom(), node.box.width, node.box.bottom() - node.tile.bottom()});
    add(node.tile);
  }
  for (std::size_t g = 0; g < diagram.layout.groups.size(); ++g) {
    if (diagram.diagram.groupVisible(static_cast<int>(g), step)) add(diagram.layout.groups[g].label);
  }
  for (std::size_t e = 0; e < diagram.layout.edges.size(); ++e) {
    if (!diagram.diagram.edgeVisible(static_cast<int>(e), step)) continue;
    if (diagram.layout.edges[e].label.width > 0) add(diagram.layout.edges[e].label);
  }
  painter.setFont(render::font(rule, QFont::DemiBold));
  for (std::size_t i = 0; i < quiz.question().options.size(); ++i) {
    const std::string& id = quiz.question().options[i].id;
    const int node = diagram.diagram.nodeIndex(id);
    const int group = diagram.diagram.groupIndex(id);
    if (node < 0 && group < 0) continue;
    const Rect box = node >= 0 ? diagram.layout.nodes[static_cast<std::size_t>(node)].tile : diagram.layout.groups[static_cast<std::size_t>(group)].label;
    // At the corner where it covers least of what is written there.
    const double disc = rule * 1.15;
    const QRectF tile = place.mapRect(QRectF(box.x, box.y, box.width, box.height));
    const QRectF body = quiz.layout().body;
    QRectF badge;
    double least = -1;
    for (const QPointF& corner : {tile.topLeft(), tile.topRight(), tile.bottomLeft(), tile.bottomRight()}) {
      const QPointF out(corner.x() < tile.center().x() ? -0.72 : -0.28, corner.y() < tile.center().y() ? -0.72 : -0.28);
      QRectF tried(corner + out * disc, QSizeF(disc, disc));
      tried.moveLeft(std::clamp(tried.left(), body.left(), body.right() - disc));
      tried.moveTop(std::clamp(tried.top(), body.top() - rule * 0.3, body.bottom() - disc));
      double covered = 0;
      for (const QRectF& written : texts) {
        const QRectF common = tried.intersected(written);
        covered += common.width() * common.height();
      }
      if (least >= 0 && covered >= least) continue;
      least = covered;
      badge = tried;
    }
    const bool right = quiz.isRevealed() && i == quiz.question().answer;
    painter.setPen(QPen(theme.ground, rule * 0.08));
    painter.setBrush(right ? theme.added : theme.accent);
    painter.drawEllipse(badge);
    painter.setPen(theme.surface);
    painter.drawText(badge, Qt::AlignCenter, optionLetter(i));
  }
}

void QuizWallPainter::paintResult(QPainter& painter, const WallQuiz& quiz) const {
  const auto& theme = render::Theme::get(quiz.theme());
  const QSizeF wall = quiz.layout().wall;
  const double rule = wall.height() / kLinesPerScreen;
  const double side = wall.width() * 0.08;
  const double room = wall.width() - 2 * side;
  const auto score = quiz.score();
  double y = wall.height() * 0.12;
  painter.setPen(theme.secondary);
  painter.setFont(render::font(rule * 1.2));
  painter.drawText(QRectF(side, y, room, rule * 1.8), Qt::AlignLeft | Qt::AlignVCenter, words(quiz, "Result", "結果"));
  y += rule * 2;
  painter.setPen(theme.text);
  painter.setFont(render::font(rule * 3, QFont::DemiBold));
  painter.drawText(QRectF(side, y, room, rule * 4.2), Qt::AlignLeft | Qt::AlignVCenter,
                   score.all == 0 ? words(quiz, "That was all", "終わり") : words(quiz, "%1% right", "正解率 %1%").arg(score.percent()));
  y += rule * 4.4;
  painter.setPen(theme.secondary);
  painter.setFont(render::font(rule * 1.2));
  painter.drawText(QRectF(side, y, room, rule * 1.8), Qt::AlignLeft | Qt::AlignVCenter,
                   score.all == 0 ? words(quiz, "%1 questions", "全%1問").arg(quiz.questions().size())
                                  : words(quiz, "%1 of %2 hands", "挙手 %2 のうち %1").arg(score.right).arg(score.all));
  y += rule * 2.6;
  // What the room knew least is what to come back to.
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < quiz.questions().size(); ++i) {
    const auto one = quiz.scoreOf(i);
    if (one.all > 0 && one.right < one.all) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return quiz.scoreOf(a).percent() < quiz.scoreOf(b).percent(); });
  if (order.empty()) return;
  painter.setPen(theme.text);
  painter.setFont(render::font(rule * 1.1, QFont::DemiBold));
  painter.drawText(QRectF(side, y, room, rule * 1.6), Qt::AlignLeft | Qt::AlignVCenter, words(quiz, "Worth another look", "もう一度見ておきたいもの"));
  y += rule * 1.9;
  const QFont small = render::font(rule * 1.05);
  painter.setFont(small);
  const double figures = QFontMetricsF(small).horizontalAdvance(QStringLiteral("100%")) + rule;
  for (const std::size_t i : order) {
    if (y + rule * 1.6 > wall.height() * 0.93) break;
    const Question& question = quiz.questions()[i];
    painter.setPen(theme.secondary);
    painter.drawText(QRectF(side, y, figures - rule, rule * 1.5), Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("%1%").arg(quiz.scoreOf(i).percent()));
    painter.setPen(theme.text);
    painter.drawText(QRectF(side + figures, y, room - figures, rule * 1.5), Qt::AlignLeft | Qt::AlignVCenter,
                     words(quiz, "%1. %2", "第%1問 %2").arg(i + 1).arg(text(question.options[question.answer].text.in(quiz.language()))));
    y += rule * 1.55;
  }
}

}  // namespace cdp::gui
