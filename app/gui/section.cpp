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

Section::Section(QWidget* parent) : QWidget(parent) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 24, 0, 0);
  layout->setSpacing(6);
  m_heading = makeLabel("h3", this);
  m_article = new ArticleView(this);
  layout->addWidget(m_heading);
  layout->addWidget(m_article);
  connect(m_article, &ArticleView::linkActivated, this, &Section::linkActivated);
}

void Section::set(const QString& heading, const std::string& markdown, const ViewSettings& settings) {
  m_heading->setText(heading);
  m_heading->setVisible(!heading.isEmpty());
  m_article->setMarkdown(markdown, textSetting(settings));
}

}  // namespace cdp::gui
