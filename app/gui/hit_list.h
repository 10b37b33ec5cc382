// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QWidget>
#include <vector>

#include "hit_card.h"

namespace cdp::gui {

/// Search hits under headings, one of them current. Cards are kept and filled anew, never made again: a keystroke changes texts only.
/// GUI thread.
class HitList final : public QWidget {
  Q_OBJECT
 public:
  explicit HitList(const ViewSettings& settings, QWidget* parent = nullptr);

  /// The first hit becomes current where `chooseFirst`; otherwise none is.
  void setGroups(const std::vector<HitGroup>& groups, bool chooseFirst);
  [[nodiscard]] int count() const { return m_count; }
  /// -1: none.
  [[nodiscard]] int current() const { return m_current; }
  void setCurrent(int index);
  [[nodiscard]] HitCard* card(int index) const { return index >= 0 && index < m_count ? m_cards[static_cast<std::size_t>(index)] : nullptr; }
  [[nodiscard]] HitCard* currentCard() const { return card(m_current); }
  /// Sizes anew after a change of the settings; the texts stay.
  void relayout();

 signals:
  void activated(const QString& target);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void arrange();

  const ViewSettings& m_settings;
  std::vector<HitCard*> m_cards;    ///< the first m_count are shown
  std::vector<QLabel*> m_headings;  ///< the first of them are shown, as many as m_starts has
  std::vector<int> m_starts;        ///< the first hit below each heading
  int m_count = 0;
  int m_current = -1;
};

}  // namespace cdp::gui
