// SPDX-License-Identifier: Apache-2.0
#include "hit_list.h"

#include "page.h"

namespace cdp::gui {
namespace {

constexpr int kAboveGroup = 18;
constexpr int kIndent = 12;

}  // namespace

HitList::HitList(const ViewSettings& settings, QWidget* parent) : QWidget(parent), m_settings(settings) { setObjectName(QStringLiteral("hit_list")); }

void HitList::setGroups(const std::vector<HitGroup>& groups, bool chooseFirst) {
  std::size_t card = 0;
  std::size_t heading = 0;
  m_starts.clear();
  for (const auto& group : groups) {
    if (group.hits.empty()) continue;
    if (heading == m_headings.size()) m_headings.push_back(makeLabel("overline", this));
    if (m_headings[heading]->text() != group.heading) m_headings[heading]->setText(group.heading);
    ++heading;
    m_starts.push_back(static_cast<int>(card));
    for (const auto& hit : group.hits) {
      if (card == m_cards.size()) {
        auto* made = new HitCard(m_settings, this);
        connect(made, &QAbstractButton::clicked, this, [this, made] { emit activated(made->hit().target); });
        m_cards.push_back(made);
      }
      m_cards[card++]->setHit(hit);
    }
  }
  m_count = static_cast<int>(card);
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    m_cards[i]->setVisible(i < card);
    if (i >= card) m_cards[i]->setObjectName({});
  }
  for (std::size_t i = 0; i < m_headings.size(); ++i) m_headings[i]->setVisible(i < heading && !m_headings[i]->text().isEmpty());
  m_current = -1;
  setCurrent(chooseFirst && m_count > 0 ? 0 : -1);
  arrange();
}

void HitList::setCurrent(int index) {
  m_current = index >= 0 && index < m_count ? index : -1;
  for (int i = 0; i < static_cast<int>(m_cards.size()); ++i) m_cards[static_cast<std::size_t>(i)]->setCurrent(i == m_current);
}

void HitList::relayout() {
  for (int i = 0; i < m_count; ++i) {
    HitCard* card = m_cards[static_cast<std::size_t>(i)];
    card->setHit(HitView(card->hit()));
  }
  arrange();
}

void HitList::arrange() {
  const int room = width();
  int y = 0;
  std::size_t heading = 0;
  for (int i = 0; i < m_count; ++i) {
    if (heading < m_starts.size() && m_starts[heading] == i) {
      QLabel* label = m_headings[heading++];
      if (!label->text().isEmpty()) {
        y += i > 0 ? kAboveGroup : 0;
        const int height = label->heightForWidth(room - kIndent);
        label->setGeometry(kIndent, y, room - kIndent, height);
        y += height + 4;
      }
    }
    HitCard* card = m_cards[static_cast<std::size_t>(i)];
    const int height = card->heightForWidth(room);
    card->setGeometry(0, y, room, height);
    y += height + 2;
  }
  setFixedHeight(y);
}

void HitList::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) arrange();
}

}  // namespace cdp::gui
