// SPDX-License-Identifier: Apache-2.0
#include "navigator.h"

namespace cdp::gui {

Location Navigator::current() const { return m_index < 0 ? Location{} : m_history[static_cast<std::size_t>(m_index)].location; }

void Navigator::go(const Location& location) {
  if (m_index >= 0 && current() == location) return;
  m_history.resize(static_cast<std::size_t>(m_index + 1));
  m_history.push_back({location, 0});
  if (m_history.size() > kMost) m_history.erase(m_history.begin());
  m_index = static_cast<int>(m_history.size()) - 1;
  emit moved(location);
}

void Navigator::replace(const Location& location) {
  if (m_index < 0) return go(location);
  m_history[static_cast<std::size_t>(m_index)].location = location;
}

void Navigator::back() {
  if (!canGoBack()) return;
  --m_index;
  emit moved(current());
}

void Navigator::forward() {
  if (!canGoForward()) return;
  ++m_index;
  emit moved(current());
}

void Navigator::rememberScroll(double position) {
  if (m_index >= 0) m_history[static_cast<std::size_t>(m_index)].scroll = position;
}

double Navigator::scroll() const { return m_index < 0 ? 0 : m_history[static_cast<std::size_t>(m_index)].scroll; }

}  // namespace cdp::gui
