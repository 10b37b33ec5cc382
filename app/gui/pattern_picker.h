// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QStandardItemModel>
#include <QWheelEvent>

#include "page.h"

namespace cdp::gui {

/// Chooses a pattern from a list or by typing a part of its name, its reading or what it is about. GUI thread.
class PatternPicker final : public QComboBox {
  Q_OBJECT
 public:
  explicit PatternPicker(const PageContext& context, QWidget* parent = nullptr);

  /// Names in the language of the settings.
  void refresh();
  /// Empty: none is chosen. Does not emit.
  void setSlug(const std::string& slug);
  [[nodiscard]] const std::string& slug() const { return m_slug; }

 signals:
  void chosen(const QString& slug);

 protected:
  /// The wheel belongs to the page.
  void wheelEvent(QWheelEvent* event) override { event->ignore(); }

 private:
  void take(const QString& slug);
  void confirmText();

  PageContext m_context;
  QStandardItemModel m_items;
  std::string m_slug;
  QAction* m_open = nullptr;
};

}  // namespace cdp::gui
