// SPDX-License-Identifier: Apache-2.0
#include "diagram_drag.h"

#include <QDrag>
#include <QFile>
#include <QUrl>

#include "diagram_export.h"

namespace cdp::gui {
namespace {

constexpr double kScale = 2;  // device pixels for each pixel: sharp on paper and on dense displays
constexpr int kThumbnail = 260;

}  // namespace

DiagramDrag::DiagramDrag(DiagramWidget& diagram, const Vocabulary& vocabulary) : QObject(&diagram), m_diagram(diagram), m_vocabulary(vocabulary) {
  connect(&diagram, &DiagramWidget::dragOutRequested, this, &DiagramDrag::begin);
}

std::unique_ptr<QMimeData> DiagramDrag::mimeData() {
  const auto shown = m_diagram.diagram();
  if (!shown || !m_folder.isValid()) return nullptr;
  render::DiagramView view = m_diagram.view();
  view.step = m_diagram.step();
  const QImage image = render::diagramToImage(*shown, m_vocabulary, view, kScale);
  const auto png = render::imageToPng(image);
  if (!png) return nullptr;
  QString name = QString::fromStdString(shown->owner).section(u':', 1);
  if (m_diagram.stepCount() > 1) name += QStringLiteral("-step-%1").arg(m_diagram.step());
  const QString path = m_folder.filePath(name + QStringLiteral(".png"));
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(*png) != png->size() || !file.flush()) return nullptr;
  auto mime = std::make_unique<QMimeData>();
  mime->setUrls({QUrl::fromLocalFile(path)});
  mime->setImageData(image);
  render::DrawingTexts texts;
  texts.title = name;
  mime->setData(QStringLiteral("image/svg+xml"), render::diagramToSvg(*shown, m_vocabulary, view, texts));
  return mime;
}

void DiagramDrag::begin() {
  auto mime = mimeData();
  if (!mime) return;
  // QDrag belongs to the drag-and-drop machinery once it runs.
  auto* drag = new QDrag(&m_diagram);
  const QImage picture = qvariant_cast<QImage>(mime->imageData());
  drag->setPixmap(QPixmap::fromImage(picture.scaledToWidth(kThumbnail, Qt::SmoothTransformation)));
  drag->setHotSpot({kThumbnail / 2, 12});
  drag->setMimeData(mime.release());
  drag->exec(Qt::CopyAction);
}

}  // namespace cdp::gui
