// SPDX-License-Identifier: Apache-2.0
#include "item_picture.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "projection/wall_painter.h"

namespace cdp::gui {
namespace {

const QSize kWall(1280, 720);

}  // namespace

ItemPicture::ItemPicture(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context), m_shelf(context.catalog) {
  setObjectName(QStringLiteral("item_picture"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ItemPicture::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  // The shape of the wall, whatever the width.
  setFixedHeight(width() * kWall.height() / kWall.width());
}

void ItemPicture::show(const LectureItem* item, const LectureHead& head) {
  const LectureItem wanted = item == nullptr ? LectureItem{} : *item;
  const Language language = m_context.settings.language();
  m_head = head;
  update();
  // Notes and minutes change nothing that can be seen.
  const bool same = wanted.kind == m_item.kind && wanted.show == m_item.show && wanted.stages == m_item.stages && wanted.fail == m_item.fail &&
                    wanted.step == m_item.step && wanted.title == m_item.title && wanted.text == m_item.text;
  m_item = wanted;
  if (same && language == m_language && (item == nullptr) == m_views.empty()) return;
  m_language = language;
  Lecture one;
  if (item != nullptr) one.items.push_back(*item);
  m_deck = makeDeck(one, m_context.catalog);
  m_views = viewsOf(m_deck, language, wallMetrics(kWall, 100, 0).budget());
  if (!same) {
    // A picture tells more at this size than words.
    const auto drawn = std::find_if(m_views.begin(), m_views.end(), [this](const DeckView& view) {
      const StageKind kind = m_deck.stages[view.stage].kind;
      return kind != StageKind::Title && kind != StageKind::Text;
    });
    m_at = drawn == m_views.end() ? 0 : static_cast<int>(drawn - m_views.begin());
  }
  m_at = std::clamp(m_at, 0, std::max(0, count() - 1));
  setAccessibleName(m_views.empty() ? QString() : textIn(m_deck.stages[m_views[static_cast<std::size_t>(m_at)].stage].title, language));
  emit moved();
}

void ItemPicture::go(int view) {
  m_at = std::clamp(view, 0, std::max(0, count() - 1));
  update();
  emit moved();
}

void ItemPicture::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
  const auto& theme = m_context.settings.theme();
  const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  QPainterPath outline;
  outline.addRoundedRect(frame, 8, 8);
  painter.save();
  painter.setClipPath(outline);
  painter.fillRect(rect(), theme.surface);
  if (!m_views.empty()) {
    ProjectionState state;
    state.view = static_cast<std::size_t>(m_at);
    state.shown = m_views[state.view];
    state.language = m_language;
    state.lens = m_head.lens.value_or(m_context.settings.lens());
    state.theme = render::themeFromCode(QString::fromStdString(m_head.theme)).value_or(theme.isDark ? render::ThemeId::Dark : render::ThemeId::Light);
    const Stage& stage = m_deck.stages[state.shown.stage];
    state.breaking = stage.kind == StageKind::BreakIt;
    state.failed = stage.fail;
    painter.scale(static_cast<double>(width()) / kWall.width(), static_cast<double>(height()) / kWall.height());
    const WallPainter wall(m_deck, m_shelf, wallMetrics(kWall, 100, 0));
    wall.paint(painter, state);
    wall.paintStrokes(painter, state, m_item.strokes, {});
  }
  painter.restore();
  painter.setPen(QPen(theme.hairline, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(outline);
}

}  // namespace cdp::gui
