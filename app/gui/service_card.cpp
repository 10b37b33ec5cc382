// SPDX-License-Identifier: Apache-2.0
#include "service_card.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include "diagram/diagram_labels.h"
#include "icon_store.h"

namespace cdp::gui {
namespace {

constexpr int kWidth = 340;

}  // namespace

ServiceCard::ServiceCard(const PageContext& context, const DiagramNode& node, QWidget* parent) : QFrame(parent, Qt::Popup) {
  setObjectName(QStringLiteral("service_card"));
  setProperty("card", true);
  setAttribute(Qt::WA_DeleteOnClose);
  setFixedWidth(kWidth);
  const ViewSettings& settings = context.settings;
  const Language language = settings.language();
  const Vocabulary& vocabulary = context.catalog.vocabulary();
  const Role* role = vocabulary.role(node.role);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 14, 16, 14);
  layout->setSpacing(6);

  auto* head = new QHBoxLayout;
  auto* icon = new QLabel(this);
  const auto family = role == nullptr ? RoleFamily::Compute : role->family;
  icon->setPixmap(
      render::IconStore::pixmap(QStringLiteral("roles/") + QString::fromStdString(node.role), 30, settings.theme().family(family).line, devicePixelRatioF()));
  head->addWidget(icon, 0, Qt::AlignTop);
  head->addSpacing(8);
  auto* names = new QVBoxLayout;
  names->setSpacing(0);
  auto* title = makeLabel("h3", this, "card_title");
  title->setText(QString::fromStdString(nodeName(node, vocabulary, language, settings.lens())));
  names->addWidget(title);
  if (role != nullptr && !node.label.empty()) {
    auto* generic = makeLabel("caption", this);
    generic->setText(QString::fromStdString(role->name.in(language)));
    names->addWidget(generic);
  }
  head->addLayout(names, 1);
  layout->addLayout(head);

  const std::string slug = !node.service.empty() ? node.service : role == nullptr ? std::string() : role->service;
  if (!slug.empty()) {
    if (const auto service = context.catalog.service(slug)) {
      auto* does = makeLabel("body", this, "card_text");
      does->setText(QString::fromStdString(service->does.in(language)));
      layout->addWidget(does);
      if (!service->mind.in(language).empty()) {
        auto* mind = makeLabel("caption", this);
        mind->setText(QStringLiteral("! ") + QString::fromStdString(service->mind.in(language).front()));
        layout->addWidget(mind);
      }
    }
  }
  if (role != nullptr) {
    QStringList clouds;
    if (!role->aws.empty()) clouds << QStringLiteral("AWS: ") + QString::fromStdString(role->aws);
    if (!role->azure.empty()) clouds << QStringLiteral("Azure: ") + QString::fromStdString(role->azure);
    if (!role->googleCloud.empty()) clouds << QStringLiteral("Google Cloud: ") + QString::fromStdString(role->googleCloud);
    if (!clouds.isEmpty()) {
      auto* other = makeLabel("caption", this);
      other->setText(clouds.join(u'\n'));
      layout->addSpacing(2);
      layout->addWidget(other);
    }
  }
  if (!slug.empty() && context.catalog.serviceSummary(slug) != nullptr) {
    auto* open = new QPushButton(tr("About %1").arg(QString::fromStdString(context.catalog.serviceSummary(slug)->shortName)), this);
    open->setObjectName(QStringLiteral("card_open"));
    layout->addSpacing(4);
    layout->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &QPushButton::clicked, this, [this, slug] {
      emit linkActivated(QStringLiteral("service:") + QString::fromStdString(slug));
      close();
    });
  }
}

ServiceCard* ServiceCard::showFor(const PageContext& context, const LaidOutDiagram& diagram, const QString& nodeId, const QRect& beside, QWidget* parent) {
  const int index = diagram.diagram.nodeIndex(nodeId.toStdString());
  if (index < 0) return nullptr;
  auto* card = new ServiceCard(context, diagram.diagram.nodes[static_cast<std::size_t>(index)], parent);
  card->adjustSize();
  const QScreen* screen = QGuiApplication::screenAt(beside.center());
  const QRect room = (screen != nullptr ? screen : QGuiApplication::primaryScreen())->availableGeometry();
  QPoint at(beside.right() + 10, beside.top());
  if (at.x() + card->width() > room.right()) at.setX(beside.left() - 10 - card->width());
  at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - card->width())));
  at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - card->height())));
  card->move(at);
  card->show();
  return card;
}

}  // namespace cdp::gui
