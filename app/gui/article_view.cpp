// SPDX-License-Identifier: Apache-2.0
#include "article_view.h"

#include <cmath>

namespace cdp::gui {

ArticleView::ArticleView(QWidget* parent) : QTextBrowser(parent) {
  setFrameShape(QFrame::NoFrame);
  setOpenLinks(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setContextMenuPolicy(Qt::DefaultContextMenu);
  viewport()->setAutoFillBackground(false);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) { emit linkActivated(url.toString()); });
}

void ArticleView::setMarkdown(std::string_view markdown, const render::TextSetting& setting) {
  render::setMarkdown(*document(), markdown, setting);
  document()->setTextWidth(viewport()->width());
  setFixedHeight(heightForWidth(width()));
}

QSize ArticleView::sizeHint() const { return {480, heightForWidth(width())}; }
QSize ArticleView::minimumSizeHint() const { return {160, heightForWidth(std::max(160, width()))}; }

int ArticleView::heightForWidth(int) const {
  if (document()->isEmpty()) return 0;
  return static_cast<int>(std::ceil(document()->size().height()));
}

void ArticleView::resizeEvent(QResizeEvent* event) {
  QTextBrowser::resizeEvent(event);
  document()->setTextWidth(viewport()->width());
  const int height = heightForWidth(width());
  if (height != maximumHeight() || height != minimumHeight()) setFixedHeight(height);
}

}  // namespace cdp::gui
