// SPDX-License-Identifier: Apache-2.0
#include "item_panel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <algorithm>

#include "check_rows.h"
#include "diagram/diagram_labels.h"
#include "lecture_words.h"
#include "projection/wall_painter.h"
#include "style.h"

namespace cdp::gui {
namespace {

constexpr int kCode = Qt::UserRole + 1;

Language otherThan(Language language) { return language == Language::English ? Language::Japanese : Language::English; }

}  // namespace

ItemPanel::ItemPanel(LectureDocument& document, const PageContext& context, QWidget* parent) : QWidget(parent), m_document(document), m_context(context) {
  setObjectName(QStringLiteral("item_panel"));
  build();
  connect(m_picture, &ItemPicture::moved, this, &ItemPanel::updatePicture);
  connect(m_previous, &QToolButton::clicked, this, [this] { m_picture->go(m_picture->at() - 1); });
  connect(m_next, &QToolButton::clicked, this, [this] { m_picture->go(m_picture->at() + 1); });
  connect(m_kind, &QComboBox::activated, this, [this](int index) {
    const auto kind = static_cast<ItemKind>(m_kind->itemData(index).toInt());
    change("kind", [kind](LectureItem& i) {
      if (i.kind == kind) return;
      i.kind = kind;
      // Another kind has other stages, and only a break has parts that fail.
      i.stages.clear();
      i.fail.clear();
      i.step = 0;
      if (kind != ItemKind::Comparison) i.show.resize(1);
    });
  });
  connect(m_minutes, &QDoubleSpinBox::valueChanged, this, [this](double value) {
    change(
        "minutes", [value](LectureItem& i) { i.minutes = value; }, true);
  });
  connect(m_priority, &QComboBox::activated, this,
          [this](int index) { change("priority", [index](LectureItem& i) { i.priority = static_cast<Priority>(index); }); });
  const auto language = [this] { return m_useOther ? otherThan(m_context.settings.language()) : m_context.settings.language(); };
  connect(m_title, &QLineEdit::textEdited, this, [this, language](const QString& text) {
    change(
        "title", [&](LectureItem& i) { i.title.in(language()) = text.toStdString(); }, true);
  });
  connect(m_text, &QPlainTextEdit::textChanged, this, [this, language] {
    change(
        "text", [&](LectureItem& i) { i.text.in(language()) = m_text->toPlainText().toStdString(); }, true);
  });
  connect(m_notes, &QPlainTextEdit::textChanged, this, [this, language] {
    change(
        "notes", [&](LectureItem& i) { i.notes.in(language()) = m_notes->toPlainText().toStdString(); }, true);
  });
  connect(m_other, &PatternPicker::chosen, this, [this](const QString& slug) {
    change("other", [&](LectureItem& i) {
      i.show.resize(1);
      i.show.push_back("pattern:" + slug.toStdString());
    });
  });
  connect(m_step, &QSpinBox::valueChanged, this, [this](int step) {
    change(
        "step", [step](LectureItem& i) { i.step = step; }, true);
  });
  connect(m_stages, &QListWidget::itemChanged, this, &ItemPanel::stageToggled);
  connect(m_otherLanguage, &QPushButton::toggled, this, [this](bool on) {
    m_useOther = on;
    refresh();
  });
  connect(m_wipe, &QPushButton::clicked, this, [this] {
    if (item() != nullptr) (void)m_document.apply(ReplaceStrokes{static_cast<std::size_t>(m_row), {}});
  });
  refresh();
}

QLabel* ItemPanel::name(QBoxLayout* layout, const char* objectName) {
  auto* label = makeLabel("overline", this, objectName);
  // The room above goes with the label when it is hidden.
  label->setContentsMargins(0, 10, 0, 0);
  layout->addWidget(label);
  return label;
}

QPlainTextEdit* ItemPanel::textField(QBoxLayout* layout, const char* objectName, int lines) {
  auto* field = new QPlainTextEdit(this);
  field->setObjectName(QString::fromLatin1(objectName));
  field->setTabChangesFocus(true);
  field->setProperty("lines", lines);
  layout->addWidget(field);
  return field;
}

void ItemPanel::build() {
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  m_nothing = makeLabel("caption", this, "item_nothing");
  whole->addWidget(m_nothing);
  m_body = new QWidget(this);
  whole->addWidget(m_body);
  whole->addStretch(1);
  auto* column = new QVBoxLayout(m_body);
  column->setContentsMargins(0, 0, 10, 0);
  column->setSpacing(4);
  m_picture = new ItemPicture(m_context, this);
  column->addWidget(m_picture);
  auto* bar = new QHBoxLayout;
  const auto button = [this](const char* objectName) {
    auto* b = new QToolButton(this);
    b->setObjectName(QString::fromLatin1(objectName));
    return b;
  };
  m_previous = button("picture_previous");
  m_next = button("picture_next");
  m_place = makeLabel("caption", this, "picture_place");
  m_place->setWordWrap(false);
  bar->addWidget(m_previous);
  bar->addWidget(m_place);
  bar->addWidget(m_next);
  bar->addStretch(1);
  column->addLayout(bar);
  m_missing = makeLabel("warning", this, "item_missing");
  column->addWidget(m_missing);
  auto* row = new QHBoxLayout;
  row->setSpacing(10);
  const auto cell = [&](QLabel*& label, const char* objectName, QWidget* field, int stretch) {
    auto* box = new QVBoxLayout;
    box->setSpacing(4);
    label = name(box, objectName);
    label->setWordWrap(false);
    box->addWidget(field);
    row->addLayout(box, stretch);
  };
  m_kind = new QComboBox(this);
  m_kind->setObjectName(QStringLiteral("item_kind"));
  m_minutes = new MinutesBox(this);
  m_minutes->setObjectName(QStringLiteral("item_minutes"));
  m_minutes->setRange(0, LectureLimits::kMinutes);
  m_minutes->setDecimals(1);
  m_minutes->setSingleStep(1);
  m_priority = new QComboBox(this);
  m_priority->setObjectName(QStringLiteral("item_priority"));
  cell(m_kindName, "item_kind_name", m_kind, 3);
  m_minutes->setMaximumWidth(qRound(m_context.settings.scaled(76)));
  cell(m_minutesName, "item_minutes_name", m_minutes, 0);
  cell(m_priorityName, "item_priority_name", m_priority, 4);
  column->addLayout(row);
  auto* language = new QHBoxLayout;
  m_titleName = makeLabel("overline", this, "item_title_name");
  language->addWidget(m_titleName);
  m_otherLanguage = new QPushButton(this);
  m_otherLanguage->setObjectName(QStringLiteral("item_other_language"));
  m_otherLanguage->setProperty("chip", true);
  m_otherLanguage->setCheckable(true);
  language->addStretch(1);
  language->addWidget(m_otherLanguage);
  column->addSpacing(10);
  column->addLayout(language);
  m_title = new QLineEdit(this);
  m_title->setObjectName(QStringLiteral("item_title"));
  m_title->setMaxLength(static_cast<int>(LectureLimits::kTitleChars));
  column->addWidget(m_title);
  m_textName = name(column, "item_text_name");
  m_text = textField(column, "item_text", 3);
  m_notesName = name(column, "item_notes_name");
  m_notes = textField(column, "item_notes", 7);
  m_otherName = name(column, "item_other_name");
  m_other = new PatternPicker(m_context, this);
  m_other->setObjectName(QStringLiteral("item_other"));
  column->addWidget(m_other);
  m_stepName = name(column, "item_step_name");
  m_step = new QSpinBox(this);
  m_step->setObjectName(QStringLiteral("item_step"));
  m_step->setButtonSymbols(QAbstractSpinBox::NoButtons);
  m_step->setMinimumWidth(120);
  column->addWidget(m_step, 0, Qt::AlignLeft);
  m_stagesName = name(column, "item_stages_name");
  m_stages = new QListWidget(this);
  m_stages->setObjectName(QStringLiteral("item_stages"));
  m_stages->setItemDelegate(new CheckRows(m_context.settings, m_stages));
  m_stages->setMouseTracking(true);
  m_stages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_stages->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(m_stages);
  auto* marks = new QHBoxLayout;
  m_marks = makeLabel("caption", this, "item_marks");
  m_wipe = new QPushButton(this);
  m_wipe->setObjectName(QStringLiteral("item_wipe"));
  marks->addWidget(m_marks, 1);
  marks->addWidget(m_wipe);
  column->addSpacing(8);
  column->addLayout(marks);
}

const LectureItem* ItemPanel::item() const {
  const auto& items = m_document.lecture().items;
  return m_row >= 0 && m_row < static_cast<int>(items.size()) ? &items[static_cast<std::size_t>(m_row)] : nullptr;
}

void ItemPanel::setItem(int row) {
  m_row = row;
  refresh();
}

void ItemPanel::change(const char* field, const std::function<void(LectureItem&)>& edit, bool typed) {
  const LectureItem* now = item();
  if (m_filling || now == nullptr) return;
  LectureItem changed = *now;
  edit(changed);
  if (changed == *now) return;
  const ReplaceItem replace{static_cast<std::size_t>(m_row), std::move(changed)};
  const QString key = QString::fromLatin1(field) + QString::number(m_row) + (m_useOther ? u'o' : u'm');
  (void)(typed ? m_document.applyTyped(key, replace) : m_document.apply(replace));
}

void ItemPanel::refresh() {
  m_filling = true;
  const LectureItem* i = item();
  const auto& theme = m_context.settings.theme();
  const Language language = m_useOther ? otherThan(m_context.settings.language()) : m_context.settings.language();
  m_body->setVisible(i != nullptr);
  m_nothing->setVisible(i == nullptr);
  m_nothing->setText(tr("Choose an item to see what the room will see, and to write what you want to say."));
  m_picture->show(i, m_document.lecture().head);
  m_previous->setIcon(themedIcon(QStringLiteral("ui/step-previous"), theme));
  m_next->setIcon(themedIcon(QStringLiteral("ui/step-next"), theme));
  m_previous->setAccessibleName(tr("View before"));
  m_next->setAccessibleName(tr("Next view"));
  m_previous->setToolTip(m_previous->accessibleName());
  m_next->setToolTip(m_next->accessibleName());
  m_kindName->setText(tr("Shown as"));
  m_minutesName->setText(tr("Minutes"));
  m_priorityName->setText(tr("When late"));
  m_titleName->setText(i != nullptr && i->kind == ItemKind::Title ? tr("Title") : tr("Own title"));
  m_textName->setText(tr("Below the title"));
  m_otherName->setText(tr("Compared with"));
  m_stepName->setText(tr("In step"));
  m_notesName->setText(tr("Notes, for you alone"));
  m_wipe->setText(tr("Wipe off"));
  m_otherLanguage->setText(m_context.settings.japanese() ? tr("English version") : tr("Japanese version"));
  const std::pair<QWidget*, QLabel*> names[] = {{m_kind, m_kindName}, {m_minutes, m_minutesName}, {m_priority, m_priorityName}, {m_title, m_titleName},
                                                {m_text, m_textName}, {m_other, m_otherName},     {m_step, m_stepName},         {m_notes, m_notesName}};
  for (const auto& [field, label] : names) field->setAccessibleName(label->text());
  for (QPlainTextEdit* field : {m_text, m_notes}) {
    field->setFixedHeight(qRound(m_context.settings.scaled(22) * field->property("lines").toInt() + 16));
  }
  if (i != nullptr) {
    const bool missing = isMissing(*i, m_context.catalog);
    m_missing->setVisible(missing);
    m_missing->setText(i->kind == ItemKind::Unknown
                           ? tr("This program does not know the kind “%1”. The item is kept as it is; the room sees a card in its place.")
                                 .arg(QString::fromStdString(i->kindText))
                           : tr("Not installed: it may belong to a pack that you do not have. The room sees a card in its place."));
    m_kind->clear();
    auto kinds = i->kind == ItemKind::Unknown ? std::vector<ItemKind>{} : kindsFor(i->show.empty() ? std::string_view() : std::string_view(i->show.front()));
    if (std::find(kinds.begin(), kinds.end(), i->kind) == kinds.end()) kinds.push_back(i->kind);
    for (ItemKind kind : kinds) m_kind->addItem(itemKindName(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(i->kind)));
    m_kind->setEnabled(kinds.size() > 1);
    m_minutes->setValue(i->minutes);
    m_priority->clear();
    for (Priority priority : kPriorities) m_priority->addItem(priorityName(priority));
    m_priority->setCurrentIndex(static_cast<int>(i->priority));
    const auto fill = [](auto* field, const QString& text, const QString& now) {
      if (now == text) return;
      if constexpr (std::is_same_v<std::remove_pointer_t<decltype(field)>, QLineEdit>) {
        field->setText(text);
      } else {
        field->setPlainText(text);
      }
    };
    fill(m_title, QString::fromStdString(i->title.in(language)), m_title->text());
    fill(m_text, QString::fromStdString(i->text.in(language)), m_text->toPlainText());
    fill(m_notes, QString::fromStdString(i->notes.in(language)), m_notes->toPlainText());
    LectureItem plain = *i;
    plain.title = {};
    m_title->setPlaceholderText(i->kind == ItemKind::Title ? QString() : itemName(plain, m_context.catalog, language));
    const bool card = i->kind == ItemKind::Title;
    m_text->setVisible(card);
    m_textName->setVisible(card);
    const bool comparison = i->kind == ItemKind::Comparison && !i->show.empty() && kindOf(i->show.front()) == "pattern";
    m_other->setVisible(comparison);
    m_otherName->setVisible(comparison);
    m_other->refresh();
    m_other->setSlug(comparison && i->show.size() > 1 ? std::string(slugOf(i->show[1])) : std::string());
    const bool broken = i->kind == ItemKind::BreakIt && !missing;
    m_step->setVisible(broken);
    m_stepName->setVisible(broken);
    const auto diagram = broken ? m_context.catalog.diagram(i->show.front()) : Result<LaidOutDiagram>(Error{});
    m_step->setRange(0, diagram ? static_cast<int>(diagram->steps.size()) : 0);
    m_step->setSpecialValueText(tr("the last one"));
    m_step->setValue(i->step);
    m_marks->setVisible(!i->strokes.empty());
    m_wipe->setVisible(!i->strokes.empty());
    m_marks->setText(i->strokes.size() == 1 ? tr("1 pen mark kept") : tr("%1 pen marks kept").arg(i->strokes.size()));
    broken ? fillParts() : fillStages();
  }
  updatePicture();
  m_filling = false;
}

void ItemPanel::updatePicture() {
  const int count = m_picture->count();
  m_place->setText(QStringLiteral("%1 / %2").arg(m_picture->at() + 1).arg(count));
  m_previous->setEnabled(m_picture->at() > 0);
  m_next->setEnabled(m_picture->at() + 1 < count);
  for (QWidget* w : {static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_next)}) w->setVisible(count > 1);
}

void ItemPanel::fillStages() {
  const LectureItem& i = *item();
  LectureItem all = i;
  all.title = {};
  all.stages = stageNames(i, m_context.catalog);
  LectureItem usual = i;
  usual.stages.clear();
  const bool shown = i.kind != ItemKind::Title && i.kind != ItemKind::Unknown && all.stages.size() > 1;
  m_stages->setVisible(shown);
  m_stagesName->setVisible(shown);
  m_stagesName->setText(tr("What the room sees"));
  m_stages->setAccessibleName(m_stagesName->text());
  if (!shown) return;
  const auto chosen = [&] {
    if (!i.stages.empty()) return i.stages;
    std::vector<std::string> names;
    for (const auto& stage : makeDeck({{}, {usual}}, m_context.catalog).stages) names.push_back(stage.name);
    return names;
  }();
  std::vector<Row> rows;
  for (const auto& stage : makeDeck({{}, {all}}, m_context.catalog).stages) {
    const QString title = textIn(stage.title, m_context.settings.language());
    QString words = stageWords({stage.name});
    words = words.left(1).toUpper() + words.mid(1);
    const bool says = stage.kind == StageKind::Diagram && !title.isEmpty();
    // A scenario's steps have their number in their title.
    const QString text = !says ? words : stage.name.starts_with("step-") ? title : words + QStringLiteral(" · ") + title;
    rows.push_back({stage.name, text, std::find(chosen.begin(), chosen.end(), stage.name) != chosen.end()});
  }
  setRows(rows);
}

void ItemPanel::setRows(const std::vector<Row>& rows) {
  // The same rows stay as they are: the keyboard may be in one of them, and its own click may be what called this.
  bool same = m_stages->count() == static_cast<int>(rows.size());
  for (int r = 0; same && r < m_stages->count(); ++r) same = m_stages->item(r)->data(kCode).toString().toStdString() == rows[static_cast<std::size_t>(r)].code;
  if (!same) m_stages->clear();
  for (int r = 0; r < static_cast<int>(rows.size()); ++r) {
    const Row& from = rows[static_cast<std::size_t>(r)];
    auto* row = same ? m_stages->item(r) : new QListWidgetItem(m_stages);
    row->setText(from.text);
    row->setData(kCode, QString::fromStdString(from.code));
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    row->setCheckState(from.checked ? Qt::Checked : Qt::Unchecked);
  }
  m_stages->setFixedHeight(m_stages->sizeHintForRow(0) * std::max(1, m_stages->count()) + 6);
}

void ItemPanel::fillParts() {
  const LectureItem& i = *item();
  const auto diagram = m_context.catalog.diagram(i.show.front());
  m_stages->setVisible(diagram.has_value());
  m_stagesName->setVisible(diagram.has_value());
  m_stagesName->setText(tr("Broken from the start"));
  m_stages->setAccessibleName(m_stagesName->text());
  if (!diagram) return;
  const int step = i.step > 0 ? i.step : static_cast<int>(diagram->steps.size());
  const auto& d = diagram->diagram;
  std::vector<Row> rows;
  for (std::size_t n = 0; n < d.nodes.size(); ++n) {
    if (!d.nodeVisible(static_cast<int>(n), step)) continue;
    rows.push_back({d.nodes[n].id,
                    QString::fromStdString(nodeName(d.nodes[n], m_context.catalog.vocabulary(), m_context.settings.language(), m_context.settings.lens())),
                    std::find(i.fail.begin(), i.fail.end(), d.nodes[n].id) != i.fail.end()});
  }
  setRows(rows);
}

void ItemPanel::stageToggled(QListWidgetItem* row) {
  const LectureItem* shown = item();
  if (m_filling || shown == nullptr) return;
  const std::string code = row->data(kCode).toString().toStdString();
  const bool on = row->checkState() == Qt::Checked;
  if (shown->kind == ItemKind::BreakIt) {
    return change("fail", [&](LectureItem& i) {
      std::erase(i.fail, code);
      if (on) i.fail.push_back(code);
    });
  }
  LectureItem usual = *shown;
  usual.stages.clear();
  std::vector<std::string> regular;
  for (const auto& stage : makeDeck({{}, {usual}}, m_context.catalog).stages) regular.push_back(stage.name);
  std::vector<std::string> stages = shown->stages.empty() ? regular : shown->stages;
  std::erase(stages, code);
  if (on) {
    // Where it belongs in the usual order; an order that somebody wrote by hand is otherwise kept.
    const auto order = stageNames(*shown, m_context.catalog);
    const auto rank = [&](const std::string& name) { return std::find(order.begin(), order.end(), name) - order.begin(); };
    const auto before = std::find_if(stages.begin(), stages.end(), [&](const std::string& name) { return rank(name) > rank(code); });
    stages.insert(before, code);
  }
  // Something must be seen: the last one stays.
  if (stages.empty()) return refresh();
  if (stages == regular) stages.clear();
  change("stages", [&](LectureItem& i) { i.stages = stages; });
}

}  // namespace cdp::gui
