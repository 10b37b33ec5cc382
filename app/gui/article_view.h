// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextBrowser>
#include <QWheelEvent>

#include "rich_text.h"

namespace cdp::gui {

/// Running text that is as tall as it must be and never scrolls by itself: the page around it does. Selectable; links by mouse
/// and by Tab and Enter. GUI thread.
class ArticleView final : public QTextBrowser {
  Q_OBJECT
 public:
  explicit ArticleView(QWidget* parent = nullptr);

  void setMarkdown(std::string_view markdown, const render::TextSetting& setting);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;

 signals:
  /// "pattern:scale-out" or a web address.
  void linkActivated(const QString& target);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

}  // namespace cdp::gui
