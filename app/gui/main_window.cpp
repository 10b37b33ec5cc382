// SPDX-License-Identifier: Apache-2.0
#include "main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLibraryInfo>
#include <QResizeEvent>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QToolTip>
#include <QVBoxLayout>

#include "diagram_printer.h"
#include "diagram_widget.h"
#include "export_dialog.h"
#include "help_dialog.h"
#include "home_page.h"
#include "lectures/lecture_flow.h"
#include "page_factory.h"
#include "projection/projection_session.h"
#include "projection/projection_target.h"
#include "search_controller.h"
#include "sidebar.h"
#include "style.h"
#include "top_bar.h"

namespace cdp::gui {
namespace {

constexpr int kRoomy = 1600;  // from this width on, a page that wants room has enough beside the contents

}  // namespace

MainWindow::MainWindow(const Catalog& catalog, ViewSettings& settings, QWidget* parent)
    : QMainWindow(parent), m_catalog(catalog), m_settings(settings), m_context{catalog, settings, m_navigator} {
  setObjectName(QStringLiteral("main_window"));
  setMinimumSize(640, 480);
  applyTheme();
  if (m_settings.japanese()) applyLanguage();
  m_lectures = new LectureFlow(*this, m_context);
  m_context.lectures = m_lectures;
  auto* central = new QWidget(this);
  auto* layout = new QVBoxLayout(central);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_bar = new TopBar(m_context, central);
  layout->addWidget(m_bar);
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  m_sidebar = new Sidebar(m_context, central);
  m_sidebar->setFixedWidth(248);
  m_stack = new QStackedWidget(central);
  row->addWidget(m_sidebar);
  row->addWidget(m_stack, 1);
  layout->addLayout(row, 1);
  setCentralWidget(central);
  m_search = new SearchController(m_context, m_bar->searchField(), central, [this] { return currentPage(); });
  makeActions();

  connect(m_search, &SearchController::queryChanged, this, &MainWindow::retitle);
  connect(m_sidebar, &Sidebar::activated, this, &MainWindow::go);
  connect(m_bar, &TopBar::sidebarToggled, this, &MainWindow::toggleSidebar);
  connect(&m_navigator, &Navigator::moved, this, &MainWindow::show);
  connect(&m_settings, &ViewSettings::languageChanged, this, &MainWindow::applyLanguage);
  connect(&m_settings, &ViewSettings::themeChanged, this, &MainWindow::applyTheme);
  connect(&m_settings, &ViewSettings::textSizeChanged, this, &MainWindow::applyTheme);

  const QSettings stored;
  m_wantsSidebar = stored.value(QStringLiteral("window/sidebar"), true).toBool();
  if (!restoreGeometry(stored.value(QStringLiteral("window/geometry")).toByteArray())) resize(1280, 800);
}

MainWindow::~MainWindow() = default;

QAction* MainWindow::action(const char* objectName, const QList<QKeySequence>& keys, std::function<void()> run) {
  auto* a = new QAction(this);
  a->setObjectName(QString::fromLatin1(objectName));
  a->setShortcuts(keys);
  connect(a, &QAction::triggered, this, [run = std::move(run)] { run(); });
  addAction(a);
  return a;
}

void MainWindow::makeActions() {
  action("action_back", {QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Back)}, [this] { m_navigator.back(); });
  action("action_forward", {QKeySequence(Qt::ALT | Qt::Key_Right), QKeySequence(Qt::Key_Forward)}, [this] { m_navigator.forward(); });
  action("action_home", {QKeySequence(Qt::ALT | Qt::Key_Home)}, [this] { go(QStringLiteral("home")); });
  action("action_search", {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::CTRL | Qt::Key_F)}, [this] { focusSearch(); });
  action("action_language", {QKeySequence(Qt::CTRL | Qt::Key_L)},
         [this] { m_settings.setLanguage(m_settings.japanese() ? Language::English : Language::Japanese); });
  action("action_lens", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
         [this] { m_settings.setLens(static_cast<Lens>((static_cast<int>(m_settings.lens()) + 1) % static_cast<int>(kLenses.size()))); });
  action("action_theme", {QKeySequence(Qt::CTRL | Qt::Key_D)},
         [this] { m_settings.setTheme(m_settings.theme().isDark ? render::ThemeId::Light : render::ThemeId::Dark); });
  action("action_larger", {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
         [this] { m_settings.setTextPercent(m_settings.textPercent() + 10); });
  action("action_smaller", {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, [this] { m_settings.setTextPercent(m_settings.textPercent() - 10); });
  action("action_normal_size", {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { m_settings.setTextPercent(100); });
  action("action_sidebar", {QKeySequence(Qt::Key_F9)}, [this] { emit m_bar->sidebarToggled(); });
  action("action_fullscreen", {QKeySequence(Qt::Key_F11)}, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
  const auto step = [this](int by) {
    if (Page* page = currentPage(); page != nullptr) page->stepBy(by);
  };
  action("action_next_step", {QKeySequence(Qt::CTRL | Qt::Key_PageDown)}, [step] { step(1); });
  action("action_previous_step", {QKeySequence(Qt::CTRL | Qt::Key_PageUp)}, [step] { step(-1); });
  action("action_project", {QKeySequence(Qt::Key_F5)}, [this] { projectCurrent(); });
  action("action_add_to_lecture", {QKeySequence(Qt::CTRL | Qt::Key_B)}, [this] { m_lectures->addCurrent(false); });
  action("action_add_whole_to_lecture", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)}, [this] { m_lectures->addCurrent(true); });
  action("action_open_lecture", {QKeySequence(Qt::CTRL | Qt::Key_O)}, [this] { m_lectures->chooseFile(); });
  action("action_export", {QKeySequence(Qt::CTRL | Qt::Key_E)}, [this] {
    if (currentPage() != nullptr) exportDiagram(currentPage()->diagramOwner());
  });
  action("action_print", {QKeySequence::Print}, [this] { printDiagram(); });
  action("action_keys", {QKeySequence(Qt::Key_F1)}, [this] { showKeys(); });
  connect(m_bar->menu(), &QMenu::aboutToShow, this, &MainWindow::fillMenu);
  action("action_quit", {QKeySequence::Quit}, [this] { close(); });
}

Page* MainWindow::currentPage() const { return qobject_cast<Page*>(m_stack->currentWidget()); }

Page* MainWindow::pageFor(const QString& kind) {
  // A page is made when it is first needed, so that the window is up at once.
  const PageKind& entry = pageKind(kind);
  const QString& key = entry.page;
  if (const auto it = m_pages.find(key); it != m_pages.end()) return it->second;
  Page* page = entry.make(m_context, m_stack);
  connect(page, &Page::exportRequested, this, &MainWindow::exportDiagram);
  m_stack->addWidget(page);
  m_pages.emplace(key, page);
  if (auto* home = qobject_cast<HomePage*>(page)) m_search->addField(home->searchField());
  return page;
}

void MainWindow::go(const QString& location) { m_navigator.go(Location::parse(location)); }

void MainWindow::show(const Location& location) {
  Page* page = pageFor(location.kind);
  const bool home = qobject_cast<HomePage*>(page) != nullptr;
  page->open(location);
  m_stack->setCurrentWidget(page);
  showSidebar();
  m_bar->updateNavigation(home);
  m_sidebar->setCurrent(location);
  page->setScrollPosition(m_navigator.scroll());
  if (!m_search->pageShown(page, location)) page->setFocus();
  retitle();
}

void MainWindow::showSidebar() {
  const Page* page = currentPage();
  const bool home = qobject_cast<const HomePage*>(page) != nullptr;
  const bool crowded = page != nullptr && page->wantsRoom() && width() < kRoomy;
  m_sidebar->setVisible(!home && (crowded ? m_wantsSidebarBesidePictures : m_wantsSidebar));
}

void MainWindow::toggleSidebar() {
  const Page* page = currentPage();
  const bool crowded = page != nullptr && page->wantsRoom() && width() < kRoomy;
  bool& wanted = crowded ? m_wantsSidebarBesidePictures : m_wantsSidebar;
  wanted = !m_sidebar->isVisible();
  m_sidebar->setVisible(wanted);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  if (currentPage() != nullptr && event->size().width() != event->oldSize().width()) showSidebar();
}

void MainWindow::fillMenu() {
  QMenu* menu = m_bar->menu();
  menu->clear();
  const bool hasDiagram = currentPage() != nullptr && !currentPage()->diagramOwner().isEmpty();
  const auto add = [menu](const char* objectName, const QString& text, const QKeySequence& keys) {
    // The key is only shown here; the shortcut itself belongs to the window's action.
    QAction* entry = menu->addAction(keys.isEmpty() ? text : text + u'\t' + keys.toString(QKeySequence::NativeText));
    entry->setObjectName(QString::fromLatin1(objectName));
    return entry;
  };
  QAction* exporting = add("menu_export", tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E));
  exporting->setEnabled(hasDiagram);
  connect(exporting, &QAction::triggered, this, [this] { exportDiagram(currentPage()->diagramOwner()); });
  QAction* projecting = add("menu_project", tr("Project"), QKeySequence(Qt::Key_F5));
  connect(projecting, &QAction::triggered, this, &MainWindow::projectCurrent);
  const Location at = m_navigator.current();
  QAction* quiz = add("menu_quiz", tr("Quiz about this page"), {});
  quiz->setEnabled(!at.slug.isEmpty() && (at.kind == QLatin1String("pattern") || at.kind == QLatin1String("scenario")));
  connect(quiz, &QAction::triggered, this, [this, at] { go(QStringLiteral("quiz:%1:%2").arg(at.kind, at.slug)); });
  QAction* printing = add("menu_print", tr("Print the diagram…"), QKeySequence(QKeySequence::Print));
  printing->setEnabled(hasDiagram);
  connect(printing, &QAction::triggered, this, &MainWindow::printDiagram);
  menu->addSeparator();
  m_lectures->fillMenu(*menu);
  menu->addSeparator();
  QAction* contrast = add("menu_contrast", tr("High contrast"), {});
  contrast->setCheckable(true);
  contrast->setChecked(m_settings.themeId() == render::ThemeId::HighContrast);
  connect(contrast, &QAction::triggered, this, [this](bool on) { m_settings.setTheme(on ? render::ThemeId::HighContrast : render::ThemeId::Light); });
  QAction* full = add("menu_fullscreen", tr("Full screen"), QKeySequence(Qt::Key_F11));
  connect(full, &QAction::triggered, this, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
  menu->addSeparator();
  QAction* keys = add("menu_keys", tr("Keys and help"), QKeySequence(Qt::Key_F1));
  connect(keys, &QAction::triggered, this, &MainWindow::showKeys);
  QAction* quit = add("menu_quit", tr("Quit"), QKeySequence(QKeySequence::Quit));
  connect(quit, &QAction::triggered, this, &MainWindow::close);
}

void MainWindow::exportDiagram(const QString& owner) {
  if (owner.isEmpty()) return void(m_lectures->exportHere());
  const auto* diagram = currentPage()->diagramWidget();
  auto* dialog = new ExportDialog(m_context, owner, diagram == nullptr ? 1 : diagram->step(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void MainWindow::printDiagram() {
  const Page* page = currentPage();
  if (page == nullptr || page->diagramOwner().isEmpty()) return;
  DiagramPrinter(*page->diagramWidget(), m_catalog.vocabulary(), page->title()).preview(this);
}

void MainWindow::showKeys() {
  auto* help = new HelpDialog(m_context, this);
  help->setAttribute(Qt::WA_DeleteOnClose);
  help->open();
}

ProjectionSession& MainWindow::projection() {
  if (!m_projection) {
    m_projection = std::make_unique<ProjectionSession>(m_catalog, m_settings);
    m_lectures->attach(*m_projection);
    connect(m_projection.get(), &ProjectionSession::ended, this, &QWidget::activateWindow);
  }
  return *m_projection;
}

Result<void> MainWindow::project(const QString& what) {
  auto target = projectionTarget(what, m_catalog);
  if (!target) return target.error();
  projection().start(std::move(target->lecture), target->name, screen());
  if (!target->stage.isEmpty() && !projection().controller().goTo(target->name.section(u':', 1) + u'/' + target->stage)) {
    (void)projection().controller().goTo(target->stage);
  }
  return {};
}

void MainWindow::projectCurrent() {
  if (m_lectures->projectHere()) return;
  const Location at = m_navigator.current();
  QString what = at.kind + u':' + at.slug;
  const DiagramWidget* diagram = currentPage() == nullptr ? nullptr : currentPage()->diagramWidget();
  // What is in front of the reader is what the room sees first.
  if (at.kind == QLatin1String("scenario") && diagram != nullptr && diagram->isVisible()) what += QStringLiteral(":step-%1").arg(diagram->step());
  if (auto done = project(what); !done) {
    QToolTip::showText(mapToGlobal(QPoint(width() / 2, 60)), tr("Open a pattern, a scenario or another page to project it."), this);
  }
}

void MainWindow::focusSearch() {
  if (auto* home = qobject_cast<HomePage*>(currentPage())) {
    home->searchField()->setFocus();
    home->searchField()->selectAll();
    return;
  }
  m_bar->searchField()->setFocus();
  m_bar->searchField()->selectAll();
}

void MainWindow::applyLanguage() {
  QCoreApplication::removeTranslator(&m_translator);
  QCoreApplication::removeTranslator(&m_qtTranslator);
  const QLocale locale(m_settings.japanese() ? QLocale::Japanese : QLocale::English);
  if (m_translator.load(locale, QStringLiteral("cdp-atlas"), QStringLiteral("_"), QStringLiteral(":/i18n"))) QCoreApplication::installTranslator(&m_translator);
  if (m_settings.japanese() && m_qtTranslator.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
    QCoreApplication::installTranslator(&m_qtTranslator);
  }
  if (m_stack == nullptr) return;
  m_bar->refresh();
  m_sidebar->refresh();
  for (const auto& [key, page] : m_pages) page->refreshInPlace();
  retitle();
}

void MainWindow::applyTheme() {
  applyStyle(*qApp, m_settings.theme(), m_settings.textPercent());
  if (m_stack == nullptr) return;
  m_bar->refresh();
  m_sidebar->refresh();
  for (const auto& [key, page] : m_pages) page->refreshInPlace();
}

void MainWindow::retitle() {
  const QString page = currentPage() == nullptr ? QString() : currentPage()->title();
  setWindowTitle(page.isEmpty() ? QStringLiteral("CDP Atlas") : tr("%1 – CDP Atlas").arg(page));
}

void MainWindow::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::BackButton) m_navigator.back();
  if (event->button() == Qt::ForwardButton) m_navigator.forward();
  QMainWindow::mousePressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!m_lectures->mayClose()) return event->ignore();
  QSettings stored;
  stored.setValue(QStringLiteral("window/geometry"), saveGeometry());
  stored.setValue(QStringLiteral("window/sidebar"), m_wantsSidebar);
  stored.setValue(QStringLiteral("window/location"), m_navigator.current().text());
  m_settings.save();
  QMainWindow::closeEvent(event);
}

}  // namespace cdp::gui
