// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <iostream>

#include "main_window.h"
#include "options.h"
#include "page_factory.h"
#include "projection/projection_session.h"
#include "screenshot.h"
#include "store/catalog_locator.h"
#include "style.h"
#include "version.h"

namespace {

using cdp::gui::Options;

/// One place turns an error at the start into words: on the terminal always, in a window where there is one.
int refuse(const cdp::Error& error, bool window) {
  std::cerr << "cdp-atlas: " << error.text() << '\n';
  if (window) {
    QMessageBox box(QMessageBox::Critical, QStringLiteral("CDP Atlas"), QCoreApplication::translate("main", "CDP Atlas could not do what was asked."));
    box.setInformativeText(QString::fromStdString(error.text()));
    box.exec();
  }
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  const auto parsed = cdp::gui::parseOptions(argc, argv);
  if (parsed.exitCode) return *parsed.exitCode;
  const Options& options = parsed.options;
  const bool picture = !options.screenshot.isEmpty();
  if (picture && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  if (!picture && qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
    std::cerr << "cdp-atlas: there is no display. Start it in a graphical session, or write a picture with --screenshot FILE\n";
    return 1;
  }
  QCoreApplication::setOrganizationName(QStringLiteral("cdp-atlas"));
  QCoreApplication::setApplicationName(QStringLiteral("cdp-atlas"));
  QCoreApplication::setApplicationVersion(QString::fromLatin1(cdp::kVersion));
  QGuiApplication::setDesktopFileName(QStringLiteral("cdp-atlas"));
  const QTemporaryDir nothingLeft;
  if (picture) {
    // A picture shows what was asked for, not what somebody left on this machine.
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, nothingLeft.path());
    qputenv("CDP_USER_DATA", nothingLeft.path().toUtf8());
  }
  QApplication application(argc, argv);
  QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/cdp-atlas.svg")));

  auto path = cdp::locateCatalog(options.catalog);
  if (!path) return refuse(path.error(), !picture);
  auto catalog = cdp::Catalog::open(*path);
  if (!catalog) return refuse(catalog.error(), !picture);

  cdp::gui::ViewSettings settings;
  settings.load();
  if (options.language) settings.setLanguage(*options.language);
  if (options.lens) settings.setLens(*options.lens);
  if (options.theme) settings.setTheme(*options.theme);
  if (options.textPercent) settings.setTextPercent(*options.textPercent);

  cdp::gui::MainWindow window(*catalog, settings);
  const QString pageKind = options.page.section(u':', 0, 0);
  const bool projects = pageKind == QLatin1String("project") || pageKind == QLatin1String("presenter") || pageKind == QLatin1String("overview");
  if (!options.page.isEmpty() && !projects && !cdp::gui::pageKinds().contains(pageKind.section(u'#', 0, 0))) {
    QStringList kinds = cdp::gui::pageKinds();
    kinds << QStringLiteral("project") << QStringLiteral("presenter") << QStringLiteral("overview");
    return refuse({cdp::Error::Code::NotFound, "there is no page \"" + options.page.toStdString() + "\"",
                   "A page begins with one of " + kinds.join(QStringLiteral(", ")).toStdString(), ""},
                  false);
  }
  window.go(options.page.isEmpty() || projects ? QStringLiteral("home") : options.page);
  if (picture) {
    if (auto done = cdp::gui::takeScreenshot(window, options); !done) return refuse(done.error(), false);
    return 0;
  }
  window.QWidget::show();
  if (projects) {
    if (auto done = window.project(options.page.section(u':', 1)); !done) return refuse(done.error(), true);
    if (pageKind == QLatin1String("presenter") && !window.projection().presenter().isVisible()) window.projection().togglePresenter();
    if (pageKind == QLatin1String("overview")) emit window.projection().controller().overviewRequested();
  }
  return QApplication::exec();
}
