// SPDX-License-Identifier: Apache-2.0
#include "head_panel.h"

#include <QVBoxLayout>

#include "check_rows.h"

namespace cdp::gui {

HeadPanel::HeadPanel(LectureDocument& document, const PageContext& context, QWidget* parent) : QWidget(parent), m_document(document), m_context(context) {
  setObjectName(QStringLiteral("head_panel"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 10, 0);
  column->setSpacing(4);
  const auto add = [&](auto* field, const char* objectName) {
    field->setObjectName(QString::fromLatin1(objectName));
    auto* label = makeLabel("overline", this);
    column->addWidget(label);
    column->addWidget(field);
    column->addSpacing(10);
    m_fields.emplace_back(label, field);
    return field;
  };
  const auto line = [&](const char* objectName) {
    auto* field = add(new QLineEdit(this), objectName);
    field->setMaxLength(static_cast<int>(LectureLimits::kTitleChars));
    return field;
  };
  const auto text = [&](const char* objectName) {
    auto* field = add(new QPlainTextEdit(this), objectName);
    field->setTabChangesFocus(true);
    return field;
  };
  m_titleEn = line("head_title_en");
  m_titleJa = line("head_title_ja");
  m_summaryEn = text("head_summary_en");
  m_summaryJa = text("head_summary_ja");
  m_author = line("head_author");
  m_minutes = add(new MinutesBox(this), "head_minutes");
  m_minutes->setRange(0, LectureLimits::kMinutes);
  m_minutes->setDecimals(0);
  m_minutes->setSingleStep(5);
  m_language = add(new QComboBox(this), "head_language");
  m_lens = add(new QComboBox(this), "head_lens");
  m_theme = add(new QComboBox(this), "head_theme");
  column->addStretch(1);
  const auto typed = [this](QLineEdit* field, const char* key, std::function<std::string&(LectureHead&)> where) {
    connect(field, &QLineEdit::textEdited, this, [this, key, where](const QString& now) {
      change(
          key, [&](LectureHead& h) { where(h) = now.toStdString(); }, true);
    });
  };
  typed(m_titleEn, "title_en", [](LectureHead& h) -> std::string& { return h.title.en; });
  typed(m_titleJa, "title_ja", [](LectureHead& h) -> std::string& { return h.title.ja; });
  typed(m_author, "author", [](LectureHead& h) -> std::string& { return h.author; });
  connect(m_summaryEn, &QPlainTextEdit::textChanged, this, [this] {
    change(
        "summary_en", [this](LectureHead& h) { h.summary.en = m_summaryEn->toPlainText().toStdString(); }, true);
  });
  connect(m_summaryJa, &QPlainTextEdit::textChanged, this, [this] {
    change(
        "summary_ja", [this](LectureHead& h) { h.summary.ja = m_summaryJa->toPlainText().toStdString(); }, true);
  });
  connect(m_minutes, &QDoubleSpinBox::valueChanged, this, [this](double value) {
    change(
        "minutes", [value](LectureHead& h) { h.minutes = value; }, true);
  });
  connect(m_language, &QComboBox::activated, this,
          [this] { change("language", [this](LectureHead& h) { h.language = languageFromCode(m_language->currentData().toString().toStdString()); }); });
  connect(m_lens, &QComboBox::activated, this,
          [this] { change("lens", [this](LectureHead& h) { h.lens = lensFromCode(m_lens->currentData().toString().toStdString()); }); });
  connect(m_theme, &QComboBox::activated, this,
          [this] { change("theme", [this](LectureHead& h) { h.theme = m_theme->currentData().toString().toStdString(); }); });
  refresh();
}

void HeadPanel::change(const char* field, const std::function<void(LectureHead&)>& edit, bool typed) {
  if (m_filling) return;
  LectureHead head = m_document.lecture().head;
  edit(head);
  if (head == m_document.lecture().head) return;
  (void)(typed ? m_document.applyTyped(QStringLiteral("head_") + QString::fromLatin1(field), ReplaceHead{std::move(head)})
               : m_document.apply(ReplaceHead{std::move(head)}));
}

void HeadPanel::refresh() {
  m_filling = true;
  const LectureHead& head = m_document.lecture().head;
  const QString names[] = {tr("Title in English"),          tr("Title in Japanese"), tr("Summary in English"), tr("Summary in Japanese"),   tr("Author"),
                           tr("Time there is, in minutes"), tr("Begins in"),         tr("Names on diagrams"),  tr("Appearance on the wall")};
  for (std::size_t i = 0; i < m_fields.size(); ++i) {
    m_fields[i].first->setText(names[i]);
    m_fields[i].second->setAccessibleName(names[i]);
  }
  const auto fill = [](auto* field, const std::string& text) {
    const QString wanted = QString::fromStdString(text);
    if constexpr (std::is_same_v<std::remove_pointer_t<decltype(field)>, QLineEdit>) {
      if (field->text() != wanted) field->setText(wanted);
    } else {
      if (field->toPlainText() != wanted) field->setPlainText(wanted);
    }
  };
  fill(m_titleEn, head.title.en);
  fill(m_titleJa, head.title.ja);
  fill(m_summaryEn, head.summary.en);
  fill(m_summaryJa, head.summary.ja);
  fill(m_author, head.author);
  for (QPlainTextEdit* field : {m_summaryEn, m_summaryJa}) field->setFixedHeight(qRound(m_context.settings.scaled(22) * 4 + 16));
  m_minutes->setSpecialValueText(tr("not given"));
  m_minutes->setValue(head.minutes);
  const QString asBefore = tr("As the program is set");
  const auto choices = [&](QComboBox* box, const std::vector<std::pair<QString, QString>>& rows, const QString& now) {
    box->clear();
    box->addItem(asBefore, QString());
    for (const auto& [code, name] : rows) box->addItem(name, code);
    box->setCurrentIndex(std::max(0, box->findData(now)));
  };
  const auto code = [](std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); };
  choices(m_language, {{QStringLiteral("ja"), QStringLiteral("日本語")}, {QStringLiteral("en"), QStringLiteral("English")}},
          head.language ? code(languageCode(*head.language)) : QString());
  choices(m_lens,
          {{QStringLiteral("generic"), tr("Generic")},
           {QStringLiteral("aws"), QStringLiteral("AWS")},
           {QStringLiteral("azure"), QStringLiteral("Azure")},
           {QStringLiteral("gcp"), QStringLiteral("Google Cloud")}},
          head.lens ? code(lensCode(*head.lens)) : QString());
  choices(m_theme, {{QStringLiteral("light"), tr("Light")}, {QStringLiteral("dark"), tr("Dark")}, {QStringLiteral("contrast"), tr("High contrast")}},
          QString::fromStdString(head.theme));
  m_filling = false;
}

}  // namespace cdp::gui
