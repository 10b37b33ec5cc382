// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QWidget>

#include "article_view.h"
#include "view_settings.h"

namespace cdp::gui {

/// A heading with running text below it. GUI thread.
class Section final : public QWidget {
  Q_OBJECT
 public:
  enum class Size { Normal, Compact };  ///< compact: a small heading and little space, for columns beside a diagram

  explicit Section(QWidget* parent = nullptr, Size size = Size::Normal);

  void set(const QString& heading, const std::string& markdown, const ViewSettings& settings);
  [[nodiscard]] ArticleView* article() const { return m_article; }

 signals:
  void linkActivated(const QString& target);

 private:
  Size m_size;
  QLabel* m_heading;
  ArticleView* m_article;
};

/// The setting of running text that the view settings ask for.
render::TextSetting textSetting(const ViewSettings& settings, double pixels = 15.5);

}  // namespace cdp::gui
