// SPDX-License-Identifier: Apache-2.0
#include "section.h"

#include <QVBoxLayout>

#include "page.h"

namespace cdp::gui {

render::TextSetting textSetting(const ViewSettings& settings, double pixels) {
  render::TextSetting setting;
  setting.language = settings.language();
  setting.pixels = settings.scaled(pixels);
  setting.theme = &settings.theme();
  return setting;
}

Section::Section(QWidget* parent, Size size) : QWidget(parent), m_size(size) {
  auto* layout = new QVBoxLayout(this);
  const bool compact = size == Size::Compact;
  layout->setContentsMargins(0, compact ? 12 : 24, 0, 0);
  layout->setSpacing(compact ? 1 : 6);
  m_heading = makeLabel(compact ? "overline" : "h3", this);
  m_article = new ArticleView(this);
  layout->addWidget(m_heading);
  layout->addWidget(m_article);
  connect(m_article, &ArticleView::linkActivated, this, &Section::linkActivated);
}

void Section::set(const QString& heading, const std::string& markdown, const ViewSettings& settings) {
  m_heading->setText(heading);
  m_heading->setVisible(!heading.isEmpty());
  m_article->setMarkdown(markdown, textSetting(settings, m_size == Size::Compact ? 15 : 15.5));
}

}  // namespace cdp::gui
