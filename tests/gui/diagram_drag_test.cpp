// SPDX-License-Identifier: Apache-2.0
#include "diagram_drag.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QUrl>

#include "window_fixture.h"

namespace cdp::gui {
namespace {

class DiagramDragging : public test::WindowTest {
 protected:
  void SetUp() override {
    WindowTest::SetUp();
    auto loaded = m_catalog->diagram("pattern:multi-server");
    ASSERT_TRUE(loaded);
    m_widget.resize(800, 500);
    m_widget.setDiagram(std::make_shared<const LaidOutDiagram>(std::move(*loaded)), render::DiagramView());
    m_widget.show();
    m_widget.zoomToFit();
    settle(20);
  }
  void TearDown() override { WindowTest::TearDown(); }
  void pull(Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::mousePress(&m_widget, Qt::LeftButton, modifiers, {30, 30});
    for (int x = 40; x <= 120; x += 20) {
      const QPointF at(x, 60);
      QMouseEvent move(QEvent::MouseMove, at, m_widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
      QCoreApplication::sendEvent(&m_widget, &move);
    }
    QTest::mouseRelease(&m_widget, Qt::LeftButton, modifiers, {120, 60});
  }
  Vocabulary m_vocabulary = Catalog::open(CDP_TEST_CATALOG)->vocabulary();
  DiagramWidget m_widget{m_vocabulary};
};

TEST_F(DiagramDragging, AFittedDiagramLeavesTheWindowOnceAPull) {
  const QSignalSpy asked(&m_widget, &DiagramWidget::dragOutRequested);
  const QSignalSpy background(&m_widget, &DiagramWidget::backgroundClicked);
  pull();
  EXPECT_EQ(asked.size(), 1);
  EXPECT_EQ(background.size(), 0) << "a pull is no click";
  QTest::mouseClick(&m_widget, Qt::LeftButton, {}, {30, 30});
  EXPECT_EQ(asked.size(), 1);
  EXPECT_EQ(background.size(), 1);
}

TEST_F(DiagramDragging, AnEnlargedOneIsMovedUnlessAltIsHeld) {
  m_widget.zoomBy(3);
  const QSignalSpy asked(&m_widget, &DiagramWidget::dragOutRequested);
  const QRectF before = m_widget.nodeRect(QString::fromStdString(m_widget.diagram()->diagram.nodes[0].id));
  pull();
  EXPECT_EQ(asked.size(), 0);
  EXPECT_NE(m_widget.nodeRect(QString::fromStdString(m_widget.diagram()->diagram.nodes[0].id)), before);
  pull(Qt::AltModifier);
  EXPECT_EQ(asked.size(), 1);
}

TEST_F(DiagramDragging, CarriesAFileAPictureAndSvg) {
  auto* drag = new DiagramDrag(m_widget, m_vocabulary);
  m_widget.setStep(2, false);
  const auto mime = drag->mimeData();
  ASSERT_NE(mime, nullptr);
  ASSERT_EQ(mime->urls().size(), 1);
  const QString path = mime->urls().front().toLocalFile();
  EXPECT_TRUE(path.endsWith(QStringLiteral("/multi-server-step-2.png"))) << path.toStdString();
  const QImage file(path);
  EXPECT_EQ(file.size(), qvariant_cast<QImage>(mime->imageData()).size());
  EXPECT_GT(file.width(), 600);
  EXPECT_TRUE(mime->data(QStringLiteral("image/svg+xml")).contains("</svg>"));
  delete drag;
  EXPECT_FALSE(QFile::exists(path)) << "nothing is left behind";
}

}  // namespace
}  // namespace cdp::gui
