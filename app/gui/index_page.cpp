// SPDX-License-Identifier: Apache-2.0
#include "index_page.h"

#include <algorithm>

namespace cdp::gui {
namespace {

QString groupName(const std::string& group, bool japanese) {
  static const std::vector<std::tuple<std::string, QString, QString>> kNames{
      {"compute", QStringLiteral("Compute"), QStringLiteral("コンピューティング")},
      {"containers", QStringLiteral("Containers"), QStringLiteral("コンテナ")},
      {"storage", QStringLiteral("Storage"), QStringLiteral("ストレージ")},
      {"database", QStringLiteral("Databases"), QStringLiteral("データベース")},
      {"network", QStringLiteral("Network"), QStringLiteral("ネットワーク")},
      {"delivery", QStringLiteral("Delivery"), QStringLiteral("配信")},
      {"messaging", QStringLiteral("Messaging and integration"), QStringLiteral("メッセージングと連携")},
      {"security", QStringLiteral("Security"), QStringLiteral("セキュリティ")},
      {"operations", QStringLiteral("Operations"), QStringLiteral("運用")},
      {"analytics", QStringLiteral("Analytics and machine learning"), QStringLiteral("分析と機械学習")},
      {"media", QStringLiteral("Media and end users"), QStringLiteral("メディアと利用者向け")}};
  for (const auto& [slug, en, ja] : kNames) {
    if (slug == group) return japanese ? ja : en;
  }
  return QString::fromStdString(group);
}

}  // namespace

IndexPage::IndexPage(const PageContext& context, QWidget* parent) : Page(context, parent) {
  setObjectName(QStringLiteral("index_page"));
  setColumnWidth(860);
  m_title = makeLabel("title", widget(), "index_title");
  m_lead = makeLabel("lead", widget(), "index_lead");
  m_filter = new QLineEdit(widget());
  m_filter->setObjectName(QStringLiteral("index_filter"));
  m_filter->setClearButtonEnabled(true);
  m_filter->setMaximumWidth(420);
  connect(m_filter, &QLineEdit::textChanged, this, &IndexPage::fill);
  m_list = new QWidget(widget());
  m_listLayout = new QVBoxLayout(m_list);
  m_listLayout->setContentsMargins(0, 0, 0, 0);
  m_listLayout->setSpacing(2);
  column()->addWidget(m_title);
  column()->addSpacing(4);
  column()->addWidget(m_lead);
  column()->addSpacing(14);
  column()->addWidget(m_filter);
  column()->addSpacing(6);
  column()->addWidget(m_list);
  column()->addStretch(1);
  setAnchors({m_title, m_list});
}

bool IndexPage::open(const Location& location) {
  m_kind = location.kind;
  m_filter->clear();
  refresh();
  return true;
}

void IndexPage::refresh() {
  const bool ja = settings().japanese();
  m_filter->setPlaceholderText(tr("Filter"));
  m_filter->setAccessibleName(tr("Filter"));
  if (m_kind == QLatin1String("services")) {
    m_title->setText(tr("Services"));
    m_lead->setText(ja ? QStringLiteral("図と本文に登場するサービスと、ほかのクラウドでの呼び名。")
                       : QStringLiteral("The services in diagrams and texts, with their names in other clouds."));
  } else if (m_kind == QLatin1String("principles")) {
    m_title->setText(tr("Principles"));
    m_lead->setText(ja ? QStringLiteral("クラウドでの設計を支える六つの原則。") : QStringLiteral("Six principles behind the patterns."));
  } else if (m_kind == QLatin1String("anti-patterns")) {
    m_title->setText(tr("Anti-patterns"));
    m_lead->setText(ja ? QStringLiteral("やってしまいがちな失敗と、それを直すパターン。")
                       : QStringLiteral("Mistakes that seem fine at first, and the patterns that mend them."));
  } else {
    m_title->setText(tr("Reference"));
    m_lead->setText(ja ? QStringLiteral("選び方、後片付け、比較表。") : QStringLiteral("How to choose, what to clean up, and comparison tables."));
  }
  fill();
}

std::vector<IndexPage::Item> IndexPage::items() const {
  std::vector<Item> out;
  const auto add = [&](const QString& group, const QString& kind, const std::string& slug, const QString& name, const QString& line) {
    out.push_back({group, kind + QString::fromStdString(slug), name, line});
  };
  if (m_kind == QLatin1String("services")) {
    for (const char* group :
         {"compute", "containers", "storage", "database", "network", "delivery", "messaging", "security", "operations", "analytics", "media"}) {
      for (const auto& s : catalog().services()) {
        if (s.group != group) continue;
        QString line = text(s.generic);
        if (!s.status.empty()) line += s.status == "ended" ? tr(" · ended") : tr(" · closed to new customers");
        add(groupName(group, settings().japanese()), QStringLiteral("service:"), s.slug, QString::fromStdString(s.name), line);
      }
    }
  } else if (m_kind == QLatin1String("principles")) {
    for (const auto& p : catalog().principles())
      add({}, QStringLiteral("principle:"), p.slug, QStringLiteral("%1. %2").arg(p.order).arg(text(p.name)), text(p.summary));
  } else if (m_kind == QLatin1String("anti-patterns")) {
    for (const auto& a : catalog().antiPatterns()) add({}, QStringLiteral("anti-pattern:"), a.slug, text(a.name), text(a.summary));
  } else {
    for (const char* kind : {"guide", "comparison"}) {
      for (const auto& r : catalog().referencePages()) {
        if (r.kind == kind) add(r.kind == "guide" ? tr("Guides") : tr("Comparisons"), QStringLiteral("reference:"), r.slug, text(r.name), text(r.summary));
      }
    }
  }
  return out;
}

void IndexPage::fill() {
  while (QLayoutItem* item = m_listLayout->takeAt(0)) {
    if (item->widget() != nullptr) {
      item->widget()->hide();
      item->widget()->deleteLater();
    }
    delete item;
  }
  const QString filter = m_filter->text().trimmed();
  QString group;
  bool any = false;
  const auto& theme = settings().theme();
  for (const auto& item : items()) {
    if (!filter.isEmpty() && !item.name.contains(filter, Qt::CaseInsensitive) && !item.line.contains(filter, Qt::CaseInsensitive)) continue;
    any = true;
    if (item.group != group) {
      group = item.group;
      auto* heading = makeLabel("overline", m_list);
      heading->setText(group);
      m_listLayout->addSpacing(16);
      m_listLayout->addWidget(heading);
    }
    auto* label = new QLabel(m_list);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setStyleSheet(QStringLiteral("font-size: %1px; padding: 5px 0;").arg(qRound(settings().scaled(15))));
    label->setText(QStringLiteral("<a href=\"%1\" style=\"color:%2; text-decoration:none; font-weight:600\">%3</a><br><span style=\"color:%4\">%5</span>")
                       .arg(item.target, theme.accent.name(), item.name.toHtmlEscaped(), theme.secondary.name(), item.line.toHtmlEscaped()));
    connect(label, &QLabel::linkActivated, this, &IndexPage::follow);
    m_listLayout->addWidget(label);
  }
  if (!any) {
    auto* nothing = makeLabel("lead", m_list, "index_nothing");
    nothing->setText(tr("Nothing matches “%1”. Clear the filter to see all.").arg(filter));
    m_listLayout->addSpacing(12);
    m_listLayout->addWidget(nothing);
  }
}

}  // namespace cdp::gui
