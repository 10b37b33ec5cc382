// SPDX-License-Identifier: Apache-2.0
#include "facts_panel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace cdp::gui {

FactsPanel::FactsPanel(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
  setObjectName(QStringLiteral("facts"));
  m_layout = new QVBoxLayout(this);
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(3);
}

void FactsPanel::clear() {
  while (QLayoutItem* item = m_layout->takeAt(0)) {
    if (item->widget() != nullptr) {
      item->widget()->hide();
      item->widget()->deleteLater();
    }
    delete item;
  }
}

void FactsPanel::addHeading(const QString& text) {
  auto* label = makeLabel("overline", this);
  label->setText(text);
  if (m_layout->count() > 0) m_layout->addSpacing(18);
  m_layout->addWidget(label);
}

void FactsPanel::addTitle(const QString& text, const QString& line) {
  auto* label = makeLabel("h3", this);
  label->setText(text);
  m_layout->addWidget(label);
  if (!line.isEmpty()) addNote(line);
}

void FactsPanel::addNote(const QString& text) {
  auto* label = makeLabel("caption", this);
  label->setText(text);
  m_layout->addWidget(label);
  m_layout->addSpacing(6);
}

QLabel* FactsPanel::makeRich(const QString& html) {
  auto* label = new QLabel(this);
  label->setTextFormat(Qt::RichText);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextBrowserInteraction);
  const int size = qRound(m_context.settings.scaled(14));
  label->setStyleSheet(QStringLiteral("font-size: %1px;").arg(size));
  label->setText(html);
  connect(label, &QLabel::linkActivated, this, &FactsPanel::linkActivated);
  return label;
}

QLabel* FactsPanel::addRich(const QString& html) {
  QLabel* label = makeRich(html);
  m_layout->addWidget(label);
  return label;
}

void FactsPanel::addWords(const QStringList& words, const QString& sign) {
  QStringList parts;
  for (const QString& word : words) parts << (sign.isEmpty() ? QString() : sign + QChar(0x00A0)) + word.toHtmlEscaped();
  addRich(parts.join(QStringLiteral(" &nbsp; ")));
}

namespace {

QString anchor(const FactsPanel::Link& link, const QColor& colour) {
  return QStringLiteral("<a href=\"%1\" style=\"color:%2; text-decoration:none\">%3</a>")
      .arg(link.target.toHtmlEscaped(), colour.name(), link.text.toHtmlEscaped());
}

}  // namespace

void FactsPanel::addLinks(const std::vector<Link>& links) {
  const auto& theme = m_context.settings.theme();
  for (const auto& link : links) {
    QString html = anchor(link, theme.accent);
    if (!link.moreTarget.isEmpty()) {
      html += QStringLiteral(" &nbsp;<span style=\"font-size:%1px\">%2</span>")
                  .arg(qRound(m_context.settings.scaled(12)))
                  .arg(anchor({link.moreTarget, link.moreText, {}}, theme.secondary));
    }
    if (!link.note.isEmpty()) {
      html += QStringLiteral("<br><span style=\"color:%1; font-size:%2px\">%3</span>")
                  .arg(theme.secondary.name())
                  .arg(qRound(m_context.settings.scaled(13)))
                  .arg(link.note.toHtmlEscaped());
    }
    addRich(html)->setContentsMargins(0, 0, 0, link.note.isEmpty() ? 0 : 6);
  }
}

void FactsPanel::addInlineLinks(const std::vector<Link>& links) {
  QStringList parts;
  for (const auto& link : links) parts << anchor(link, m_context.settings.theme().accent);
  addRich(parts.join(QStringLiteral(" · ")));
}

void FactsPanel::addLine(const QString& sign, const QColor& colour, const QString& text) {
  if (sign.isEmpty()) {
    addRich(text.toHtmlEscaped());
    return;
  }
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto* mark = makeRich(QStringLiteral("<b style=\"color:%1\">%2</b>").arg(colour.name(), sign.toHtmlEscaped()));
  mark->setFixedWidth(qRound(m_context.settings.scaled(20)));
  mark->setAlignment(Qt::AlignTop);
  auto* words = makeRich(text.toHtmlEscaped());
  layout->addWidget(mark);
  layout->addWidget(words, 1);
  m_layout->addWidget(row);
}

void FactsPanel::addIndentedLinks(const std::vector<Link>& links) {
  const auto& theme = m_context.settings.theme();
  const int indent = qRound(m_context.settings.scaled(20));
  std::vector<Link> line;
  for (const auto& link : links) {
    line.push_back(link);
    if (link.note.isEmpty() && &link != &links.back()) continue;
    QStringList names;
    for (const auto& l : line) names << anchor(l, theme.accent);
    QString html = names.join(QStringLiteral(" · "));
    if (!link.note.isEmpty()) {
      html += QStringLiteral("<br><span style=\"color:%1; font-size:%2px\">%3</span>")
                  .arg(theme.secondary.name())
                  .arg(qRound(m_context.settings.scaled(13)))
                  .arg(link.note.toHtmlEscaped());
    }
    addRich(html)->setContentsMargins(indent, 0, 0, 6);
    line.clear();
  }
}

void FactsPanel::finish() { m_layout->addStretch(1); }

}  // namespace cdp::gui
