// SPDX-License-Identifier: Apache-2.0
#include "export_dialog.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

#include "export/exporter.h"
#include "export/lecture_selection.h"
#include "export_job.h"

namespace cdp::gui {
namespace {

constexpr const char* kSite = "site";

QString stored(const char* key) { return QStringLiteral("export/") + QString::fromLatin1(key); }

void choose(QComboBox* combo, const QVariant& value) {
  if (const int index = combo->findData(value); index >= 0) combo->setCurrentIndex(index);
}

/// What stands for a lecture in the preview: its first picture.
QString firstPicture(const Lecture& lecture, const Catalog& catalog) {
  const auto items = render::lectureItems(lecture, catalog, render::ExportFormat::Svg);
  return items.empty() ? QString() : QString::fromStdString(items.front().link);
}

}  // namespace

ExportDialog::ExportDialog(const PageContext& context, const QString& owner, int step, QWidget* parent)
    : ExportDialog(context, owner, step, std::nullopt, parent) {}

ExportDialog::ExportDialog(const PageContext& context, const Lecture& lecture, QWidget* parent)
    : ExportDialog(context, firstPicture(lecture, context.catalog), 1, lecture, parent) {}

ExportDialog::ExportDialog(const PageContext& context, const QString& owner, int step, std::optional<Lecture> lecture, QWidget* parent)
    : QDialog(parent), m_context(context), m_owner(owner), m_step(step), m_lecture(std::move(lecture)) {
  setObjectName(QStringLiteral("export_dialog"));
  setWindowTitle(tr("Export"));
  resize(980, 600);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(24, 22, 24, 22);
  row->setSpacing(28);
  auto* left = new QVBoxLayout;
  auto* title = makeLabel("h2", this);
  title->setText(tr("Export"));
  left->addWidget(title);
  left->addSpacing(8);
  auto* form = new QFormLayout;
  form->setLabelAlignment(Qt::AlignLeft);
  form->setHorizontalSpacing(16);
  form->setVerticalSpacing(9);
  m_what = combo("export_what", tr("What"), form);
  if (m_lecture) m_what->addItem(tr("The lecture “%1”").arg(lectureFileName()), 2);
  if (!owner.isEmpty() && !m_lecture) m_what->addItem(QString::fromStdString(context.catalog.titleOf(owner.toStdString(), context.settings.language())), 0);
  m_what->addItem(tr("The whole catalog"), 1);
  m_format = combo("export_format", tr("Format"), form);
  const std::pair<const char*, QString> names[] = {{"svg", tr("SVG drawing")},
                                                   {"png", tr("PNG picture")},
                                                   {"pdf", tr("PDF drawing")},
                                                   {"handout", tr("PDF handout (A4)")},
                                                   {"worksheet", tr("PDF worksheet with answers")},
                                                   {"pptx", tr("PowerPoint slides")},
                                                   {"md", tr("Markdown page")},
                                                   {"animated-svg", tr("Moving SVG")},
                                                   {"drawio", tr("draw.io diagram")},
                                                   {"mermaid", tr("Mermaid text")},
                                                   {"plantuml", tr("PlantUML text")},
                                                   {"dot", tr("Graphviz DOT")},
                                                   {"json", tr("JSON data")},
                                                   {kSite, tr("Web site (folder)")}};
  for (const auto& [code, name] : names) m_format->addItem(name, QString::fromLatin1(code));
  m_language = combo("export_language", tr("Language"), form);
  m_language->addItem(QStringLiteral("日本語"), QStringLiteral("ja"));
  m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
  m_language->addItem(tr("Both"), QStringLiteral("both"));
  m_lens = combo("export_lens", tr("Names on diagrams"), form);
  for (const auto& [code, name] :
       {std::pair{"generic", tr("Generic")}, {"aws", QStringLiteral("AWS")}, {"azure", QStringLiteral("Azure")}, {"gcp", QStringLiteral("Google Cloud")}}) {
    m_lens->addItem(name, QString::fromLatin1(code));
  }
  m_theme = combo("export_theme", tr("Appearance"), form);
  for (const auto& [code, name] : {std::pair{"light", tr("Light")}, {"dark", tr("Dark")}, {"contrast", tr("High contrast")}, {"print", tr("Print")}}) {
    m_theme->addItem(name, QString::fromLatin1(code));
  }
  m_steps = combo("export_steps", tr("Steps"), form);
  m_steps->addItem(tr("The one on screen"), QStringLiteral("this"));
  m_steps->addItem(tr("The last one"), QStringLiteral("last"));
  m_steps->addItem(tr("All, one by one"), QStringLiteral("all"));
  m_steps->addItem(tr("Difference from first to last"), QStringLiteral("diff"));
  m_scale = combo("export_scale", tr("Size"), form);
  for (int scale = 1; scale <= 4; ++scale) m_scale->addItem(QStringLiteral("%1×").arg(scale), scale);
  m_legend = new QCheckBox(tr("With legend"), this);
  m_legend->setObjectName(QStringLiteral("export_legend"));
  m_transparent = new QCheckBox(tr("Without ground colour"), this);
  m_transparent->setObjectName(QStringLiteral("export_transparent"));
  form->addRow(QString(), m_legend);
  form->addRow(QString(), m_transparent);
  left->addLayout(form);
  left->addStretch(1);
  m_progress = new QProgressBar(this);
  m_progress->setTextVisible(false);
  m_progress->hide();
  left->addWidget(m_progress);
  m_result = makeLabel("caption", this, "export_result");
  m_result->hide();
  left->addWidget(m_result);
  m_show = new QPushButton(tr("Show in folder"), this);
  m_show->setObjectName(QStringLiteral("export_show"));
  m_show->hide();
  left->addWidget(m_show, 0, Qt::AlignLeft);
  row->addLayout(left, 0);

  auto* right = new QVBoxLayout;
  m_preview = new QLabel(this);
  m_preview->setObjectName(QStringLiteral("export_preview"));
  m_preview->setAlignment(Qt::AlignCenter);
  m_preview->setMinimumSize(480, 380);
  m_preview->setProperty("card", true);
  m_about = makeLabel("caption", this, "export_about");
  right->addWidget(m_preview, 1);
  right->addWidget(m_about);
  auto* buttons = new QHBoxLayout;
  m_copySvg = new QPushButton(tr("Copy as SVG"), this);
  m_copySvg->setObjectName(QStringLiteral("export_copy_svg"));
  m_copyPng = new QPushButton(tr("Copy as picture"), this);
  m_copyPng->setObjectName(QStringLiteral("export_copy_png"));
  m_close = new QPushButton(tr("Close"), this);
  m_close->setObjectName(QStringLiteral("export_close"));
  m_save = new QPushButton(tr("Save…"), this);
  m_save->setObjectName(QStringLiteral("export_save"));
  m_save->setDefault(true);
  buttons->addWidget(m_copySvg);
  buttons->addWidget(m_copyPng);
  buttons->addStretch(1);
  buttons->addWidget(m_close);
  buttons->addWidget(m_save);
  right->addSpacing(10);
  right->addLayout(buttons);
  row->addLayout(right, 1);

  recall();
  for (QComboBox* box : {m_what, m_format, m_language, m_lens, m_theme, m_steps, m_scale}) {
    connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::changed);
  }
  for (QCheckBox* box : {m_legend, m_transparent}) connect(box, &QCheckBox::toggled, this, &ExportDialog::changed);
  connect(m_save, &QPushButton::clicked, this, &ExportDialog::choose);
  connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
  connect(m_copySvg, &QPushButton::clicked, this, [this] { copy(true); });
  connect(m_copyPng, &QPushButton::clicked, this, [this] { copy(false); });
  connect(m_show, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
  changed();
}

ExportDialog::~ExportDialog() = default;

QComboBox* ExportDialog::combo(const char* objectName, const QString& label, QFormLayout* form) {
  auto* box = new QComboBox(this);
  box->setObjectName(QString::fromLatin1(objectName));
  box->setAccessibleName(label);
  box->setMinimumWidth(220);
  form->addRow(label, box);
  return box;
}

bool ExportDialog::wholeCatalog() const { return m_what->currentData().toInt() != 0; }
bool ExportDialog::wholeLecture() const { return m_what->currentData().toInt() == 2; }

QString ExportDialog::lectureFileName() const {
  const QString title = QString::fromStdString(render::lectureTitle(*m_lecture, m_context.settings.language()));
  return title.isEmpty() ? tr("Untitled lecture") : title;
}
bool ExportDialog::isSite() const { return m_format->currentData().toString() == QLatin1String(kSite); }

render::ExportRequest ExportDialog::request() const {
  render::ExportRequest out;
  if (wholeLecture()) {
    const auto format = isSite() ? render::ExportFormat::Handout : *render::formatFromCode(m_format->currentData().toString().toStdString());
    out.items = render::lectureItems(*m_lecture, m_context.catalog, format);
    out.title = render::lectureTitle(*m_lecture, m_context.settings.language());
  } else if (wholeCatalog()) {
    out.items = render::allItems(m_context.catalog);
  } else {
    out.items.push_back({m_owner.toStdString(), 0, {}});
  }
  if (!isSite()) out.format = *render::formatFromCode(m_format->currentData().toString().toStdString());
  out.language = *render::exportLanguageFromCode(m_language->currentData().toString().toStdString());
  out.view.lens = *lensFromCode(m_lens->currentData().toString().toStdString());
  out.view.theme = *render::themeFromCode(m_theme->currentData().toString());
  out.view.legend = m_legend->isChecked();
  out.view.transparent = m_transparent->isChecked();
  out.scale = m_scale->currentData().toInt();
  const QString steps = m_steps->currentData().toString();
  using Kind = render::StepSelection::Kind;
  if (steps == QLatin1String("this") && !wholeCatalog()) out.steps = {Kind::One, m_step, m_step};
  if (steps == QLatin1String("all")) out.steps.kind = Kind::All;
  if (steps == QLatin1String("diff")) out.steps.kind = Kind::Difference;
  return out;
}

void ExportDialog::changed() {
  const bool site = isSite();
  const auto& info = render::formatInfo(request().format);
  m_language->setEnabled(!site);
  m_steps->setEnabled(!site && info.steps);
  m_theme->setEnabled(!site && info.themed);
  m_legend->setEnabled(!site && info.themed);
  m_transparent->setEnabled(!site && info.themed);
  m_scale->setEnabled(!site && info.format == render::ExportFormat::Png);
  m_copySvg->setEnabled(!wholeCatalog());
  m_copyPng->setEnabled(!wholeCatalog());
  if (m_job == nullptr) {
    m_result->hide();
    m_show->hide();
  }
  preview();
  remember();
}

void ExportDialog::preview() {
  // The picture of one diagram tells enough for every format; documents say in words what they hold beside it.
  render::ExportRequest one = request();
  const bool own = !wholeCatalog() || (wholeLecture() && !m_owner.isEmpty());
  one.items = {{own ? m_owner.toStdString() : std::string("pattern:") + m_context.catalog.patterns().front().slug, 0, {}}};
  one.format = render::ExportFormat::Png;
  if (one.language == render::ExportLanguage::Both)
    one.language = m_context.settings.japanese() ? render::ExportLanguage::Japanese : render::ExportLanguage::English;
  if (one.steps.kind == render::StepSelection::Kind::All) one.steps.kind = render::StepSelection::Kind::Last;
  if (!m_theme->isEnabled()) one.view.theme = render::ThemeId::Light;
  one.scale = 1;
  const auto made = render::Exporter(m_context.catalog).make(one);
  if (made && !made->empty()) {
    QPixmap picture;
    picture.loadFromData(reinterpret_cast<const uchar*>(made->front().bytes.data()), static_cast<uint>(made->front().bytes.size()), "PNG");
    const QSize room = m_preview->size() - QSize(24, 24);
    if (picture.width() > room.width() || picture.height() > room.height()) picture = picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    m_preview->setPixmap(picture);
  } else {
    m_preview->setText(made ? QString() : QString::fromStdString(made.error().text()));
  }
  QString about;
  const QString code = m_format->currentData().toString();
  if (code == QLatin1String("handout")) about = tr("A4 pages with the text, the diagram and the related patterns.");
  if (code == QLatin1String("worksheet")) about = tr("Diagrams with blanks to fill in, and a sheet of answers. Safe in black and white.");
  if (code == QLatin1String("pptx")) about = tr("One slide for each step, 16:9, with notes.");
  if (code == QLatin1String("animated-svg")) about = tr("All steps in one file that plays in a browser.");
  if (isSite()) about = tr("Plain files in both languages, with search. They open from a folder or any web server.");
  m_about->setText(about);
}

void ExportDialog::copy(bool svg) {
  render::ExportRequest one = request();
  one.items.resize(1);
  one.format = svg ? render::ExportFormat::Svg : render::ExportFormat::Png;
  if (one.language == render::ExportLanguage::Both)
    one.language = m_context.settings.japanese() ? render::ExportLanguage::Japanese : render::ExportLanguage::English;
  if (one.steps.kind == render::StepSelection::Kind::All) one.steps.kind = render::StepSelection::Kind::Last;
  const auto made = render::Exporter(m_context.catalog).make(one);
  m_show->hide();
  m_result->show();
  if (!made || made->empty()) {
    m_result->setText(made ? tr("Nothing was copied.") : QString::fromStdString(made.error().text()));
    return;
  }
  const QByteArray bytes(made->front().bytes.data(), static_cast<qsizetype>(made->front().bytes.size()));
  auto* mime = new QMimeData;
  if (svg) {
    mime->setData(QStringLiteral("image/svg+xml"), bytes);
    mime->setText(QString::fromUtf8(bytes));
  } else {
    mime->setImageData(QImage::fromData(bytes, "PNG"));
  }
  QGuiApplication::clipboard()->setMimeData(mime);
  m_result->setText(tr("Copied to the clipboard."));
}

void ExportDialog::choose() {
  if (m_job != nullptr) {
    m_job->cancel();
    return;
  }
  const QSettings settings;
  const QString last = settings.value(stored("folder"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
  const render::ExportRequest wanted = request();
  const auto& info = render::formatInfo(wanted.format);
  QString target;
  if (isSite() || (wholeCatalog() && !info.collection)) {
    target = QFileDialog::getExistingDirectory(this, tr("Choose a folder"), last);
  } else {
    const QString stem = wholeLecture() ? lectureFileName().replace(u'/', u'-') : wholeCatalog() ? QStringLiteral("cdp-atlas") : m_owner.section(u':', 1);
    const QString suffix = QString::fromUtf8(info.suffix.data(), static_cast<qsizetype>(info.suffix.size()));
    target = QFileDialog::getSaveFileName(this, tr("Save as"), last + u'/' + stem + u'.' + suffix, QStringLiteral("*.") + suffix);
  }
  if (!target.isEmpty()) start(target);
}

void ExportDialog::start(const QString& target) {
  QSettings().setValue(stored("folder"), QFileInfo(target).isDir() ? target : QFileInfo(target).absolutePath());
  m_folder = QFileInfo(target).isDir() ? target : QFileInfo(target).absolutePath();
  m_result->hide();
  m_show->hide();
  m_progress->setRange(0, 0);
  m_progress->show();
  m_save->setText(tr("Cancel"));
  m_job = std::make_unique<ExportJob>(m_context.catalog.path(), request(), isSite(), target.toStdString());
  connect(m_job.get(), &ExportJob::progressed, this, [this](int value, int total) {
    m_progress->setRange(0, total);
    m_progress->setValue(value);
  });
  connect(m_job.get(), &ExportJob::ended, this, &ExportDialog::done);
}

void ExportDialog::done(const QStringList& files, const QString& problem) {
  m_job.reset();
  m_progress->hide();
  m_save->setText(tr("Save…"));
  m_result->setText(problem.isEmpty() ? (files.size() == 1 ? tr("Saved: %1").arg(QFileInfo(files.front()).fileName()) : tr("%1 files saved.").arg(files.size()))
                                      : problem);
  m_result->show();
  m_show->setVisible(problem.isEmpty());
  emit finished(files, problem);
}

void ExportDialog::reject() {
  // Leaving while it works means cancelling: nothing half-written stays.
  if (m_job != nullptr) m_job->cancel();
  QDialog::reject();
}

void ExportDialog::remember() const {
  QSettings settings;
  for (const QComboBox* box : {m_format, m_lens, m_theme, m_steps, m_scale}) settings.setValue(stored(box->objectName().toLatin1()), box->currentData());
  settings.setValue(stored("legend"), m_legend->isChecked());
  settings.setValue(stored("transparent"), m_transparent->isChecked());
}

void ExportDialog::recall() {
  const QSettings settings;
  for (QComboBox* box : {m_format, m_lens, m_theme, m_steps, m_scale}) gui::choose(box, settings.value(stored(box->objectName().toLatin1())));
  if (!settings.contains(stored("export_scale"))) gui::choose(m_scale, 2);
  gui::choose(m_language, m_context.settings.japanese() ? QStringLiteral("ja") : QStringLiteral("en"));
  m_legend->setChecked(settings.value(stored("legend"), true).toBool());
  m_transparent->setChecked(settings.value(stored("transparent"), false).toBool());
}

}  // namespace cdp::gui
