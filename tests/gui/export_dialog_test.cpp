// SPDX-License-Identifier: Apache-2.0
#include "export_dialog.h"

#include <QClipboard>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

#include "diagram_widget.h"
#include "window_fixture.h"

namespace cdp::gui {
namespace {

class Export : public test::WindowTest {
 protected:
  ExportDialog* openDialog() {
    go("pattern:scale-out");
    settle();
    QTest::mouseClick(onPage<QToolButton>("diagram_export"), Qt::LeftButton);
    auto* dialog = m_window->findChild<ExportDialog*>();
    EXPECT_NE(dialog, nullptr);
    return dialog;
  }
  static void set(ExportDialog* dialog, const char* name, const QVariant& value) {
    auto* box = dialog->findChild<QComboBox*>(QString::fromLatin1(name));
    ASSERT_NE(box, nullptr) << name;
    const int index = box->findData(value);
    ASSERT_GE(index, 0) << name;
    box->setCurrentIndex(index);
  }
  /// Runs the export and waits; what went wrong, or nothing.
  static QString runTo(ExportDialog* dialog, const QString& target) {
    QSignalSpy spy(dialog, &ExportDialog::finished);
    dialog->start(target);
    EXPECT_TRUE(spy.wait(60000));
    return spy.isEmpty() ? QStringLiteral("no answer") : spy.first().at(1).toString();
  }
};

TEST_F(Export, ButtonOpensTheDialogWithAPreview) {
  auto* dialog = openDialog();
  EXPECT_TRUE(dialog->isVisible());
  EXPECT_FALSE(dialog->findChild<QLabel*>(QStringLiteral("export_preview"))->pixmap().isNull());
}

TEST_F(Export, KeyOpensTheDialog) {
  go("pattern:stamp");
  QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
  EXPECT_NE(m_window->findChild<ExportDialog*>(), nullptr);
}

TEST_F(Export, EveryFormatOfOneDiagramIsWritten) {
  const QTemporaryDir dir;
  for (const auto& info : render::exportFormats()) {
    auto* dialog = openDialog();
    set(dialog, "export_format", QString::fromUtf8(info.code.data(), static_cast<qsizetype>(info.code.size())));
    const QString file = dir.filePath(QStringLiteral("a-%1.%2").arg(QString::fromUtf8(info.code.data(), static_cast<qsizetype>(info.code.size())),
                                                                    QString::fromUtf8(info.suffix.data(), static_cast<qsizetype>(info.suffix.size()))));
    EXPECT_EQ(runTo(dialog, file), QString()) << info.code;
    EXPECT_GT(QFile(file).size(), 100) << info.code;
    delete dialog;
  }
}

TEST_F(Export, ProblemIsToldAndNothingIsLeft) {
  auto* dialog = openDialog();
  EXPECT_NE(runTo(dialog, QStringLiteral("/nonexistent/folder/a.svg")), QString());
  EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("export_result"))->isVisible());
}

TEST_F(Export, CancelLeavesNothing) {
  const QTemporaryDir dir;
  auto* dialog = openDialog();
  set(dialog, "export_what", 1);
  set(dialog, "export_format", QStringLiteral("handout"));
  QSignalSpy spy(dialog, &ExportDialog::finished);
  dialog->start(dir.filePath(QStringLiteral("all.pdf")));
  QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("export_save")), Qt::LeftButton);
  ASSERT_TRUE(spy.wait(60000));
  EXPECT_FALSE(spy.first().at(1).toString().isEmpty());
  EXPECT_TRUE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

TEST_F(Export, CopyPutsDrawingOnTheClipboard) {
  auto* dialog = openDialog();
  QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("export_copy_svg")), Qt::LeftButton);
  EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(QStringLiteral("<svg")));
  QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("export_copy_png")), Qt::LeftButton);
  EXPECT_FALSE(QGuiApplication::clipboard()->image().isNull());
}

TEST_F(Export, ChoicesAreRemembered) {
  auto* dialog = openDialog();
  set(dialog, "export_format", QStringLiteral("pptx"));
  set(dialog, "export_theme", QStringLiteral("print"));
  delete dialog;
  auto* next = openDialog();
  EXPECT_EQ(next->findChild<QComboBox*>(QStringLiteral("export_format"))->currentData().toString(), QStringLiteral("pptx"));
  EXPECT_EQ(next->findChild<QComboBox*>(QStringLiteral("export_theme"))->currentData().toString(), QStringLiteral("print"));
}

TEST_F(Export, MenuOffersExportOnlyWithADiagram) {
  auto* menu = find<QToolButton>("main_menu")->menu();
  ASSERT_NE(menu, nullptr);
  emit menu->aboutToShow();
  EXPECT_FALSE(menu->findChild<QAction*>(QStringLiteral("menu_export"))->isEnabled());
  go("pattern:stamp");
  emit menu->aboutToShow();
  EXPECT_TRUE(menu->findChild<QAction*>(QStringLiteral("menu_export"))->isEnabled());
}

TEST_F(Export, HelpSheetOpensByKey) {
  QTest::keyClick(m_window.get(), Qt::Key_F1);
  EXPECT_NE(m_window->findChild<QDialog*>(QStringLiteral("help_dialog")), nullptr);
}

}  // namespace
}  // namespace cdp::gui
