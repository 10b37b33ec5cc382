// SPDX-License-Identifier: Apache-2.0
#include "finder_result_card.h"

#include <QHBoxLayout>

namespace cdp::gui {

FinderResultCard::FinderResultCard(const PageContext& context, QWidget* parent) : QFrame(parent), m_context(context) {
  setProperty("card", true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(18, 18, 22, 18);
  row->setSpacing(22);
  m_tile = new PatternTile(context.settings, context.catalog.vocabulary(), this);
  m_tile->setLarge(true);
  m_tile->setFixedWidth(220);
  m_tile->setFocusPolicy(Qt::NoFocus);  // the button beside it does the same
  row->addWidget(m_tile, 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(6);
  m_name = makeLabel("h3", this, "finder_result_name");
  m_reason = makeLabel("lead", this, "finder_result_reason");
  m_summary = makeLabel("caption", this);
  m_open = new QPushButton(this);
  m_open->setObjectName(QStringLiteral("finder_open"));
  words->addWidget(m_name);
  words->addWidget(m_reason);
  words->addWidget(m_summary);
  words->addStretch(1);
  words->addWidget(m_open, 0, Qt::AlignLeft);
  row->addLayout(words, 1);
  connect(m_open, &QPushButton::clicked, this, [this] { emit activated(m_target); });
  connect(m_tile, &QAbstractButton::clicked, this, [this] { emit activated(m_target); });
}

void FinderResultCard::set(int digit, const FinderResult& result) {
  const Language language = m_context.settings.language();
  m_target = QStringLiteral("pattern:") + QString::fromStdString(result.pattern);
  setObjectName(QStringLiteral("finder_result_%1").arg(digit));
  m_reason->setText(QString::fromStdString(result.reason.in(language)));
  m_open->setProperty("primary", digit == 1);
  const auto* pattern = m_context.catalog.patternSummary(result.pattern);
  if (pattern == nullptr) {
    m_name->setText(QString::fromStdString(result.pattern));
    m_summary->clear();
    m_open->hide();
    m_tile->hide();
    return;
  }
  const QString name = QString::fromStdString(pattern->name.in(language));
  m_name->setText(name);
  m_summary->setText(QString::fromStdString(pattern->summary.in(language)));
  m_open->setText(tr("Open %1  (%2)").arg(name).arg(digit));
  m_open->show();
  m_tile->setTexts(name, QString::fromStdString(pattern->tagline.in(language)));
  m_tile->show();
  if (m_pictured == m_target) return;
  auto diagram = m_context.catalog.diagram("pattern:" + result.pattern);
  m_tile->setDiagram(diagram ? std::make_shared<LaidOutDiagram>(std::move(*diagram)) : nullptr);
  m_pictured = m_target;
}

}  // namespace cdp::gui
