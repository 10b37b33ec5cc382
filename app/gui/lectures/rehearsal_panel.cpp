// SPDX-License-Identifier: Apache-2.0
#include "rehearsal_panel.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <cmath>

#include "lecture/late_plan.h"
#include "lecture_words.h"
#include "projection/projection_clock.h"
#include "projection/wall_painter.h"

namespace cdp::gui {
namespace {

/// "+1:20", "−0:05", "0:00".
QString changeText(double seconds) {
  const QString text = clockText(std::round(seconds));
  return seconds >= 0.5 ? u'+' + text : text;
}

}  // namespace

RehearsalPanel::RehearsalPanel(LectureDesk& desk, const PageContext& context, QWidget* parent) : QWidget(parent), m_desk(desk), m_context(context) {
  setObjectName(QStringLiteral("rehearsal_panel"));
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 10, 0);
  whole->setSpacing(4);
  m_nothing = makeLabel("caption", this, "rehearsal_nothing");
  whole->addWidget(m_nothing);
  m_body = new QWidget(this);
  auto* column = new QVBoxLayout(m_body);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  whole->addWidget(m_body);
  m_runName = makeLabel("overline", this);
  column->addWidget(m_runName);
  auto* row = new QHBoxLayout;
  m_run = new QComboBox(this);
  m_run->setObjectName(QStringLiteral("rehearsal_run"));
  m_remove = new QPushButton(this);
  m_remove->setObjectName(QStringLiteral("rehearsal_remove"));
  row->addWidget(m_run, 1);
  row->addWidget(m_remove);
  column->addLayout(row);
  column->addSpacing(8);
  m_againstName = makeLabel("overline", this);
  m_against = new QComboBox(this);
  m_against->setObjectName(QStringLiteral("rehearsal_against"));
  column->addWidget(m_againstName);
  column->addWidget(m_against);
  column->addSpacing(12);
  m_table = new QWidget(this);
  m_table->setObjectName(QStringLiteral("rehearsal_table"));
  column->addWidget(m_table);
  whole->addSpacing(20);
  m_lateName = makeLabel("overline", this);
  whole->addWidget(m_lateName);
  m_lateBody = new QWidget(this);
  auto* late = new QHBoxLayout(m_lateBody);
  late->setContentsMargins(0, 0, 0, 0);
  m_late = new QSpinBox(this);
  m_late->setObjectName(QStringLiteral("late_minutes"));
  m_late->setRange(1, 120);
  m_late->setValue(5);
  m_late->setButtonSymbols(QAbstractSpinBox::NoButtons);
  m_lateBefore = makeLabel("body", this);
  m_lateBefore->setWordWrap(false);
  m_lateAt = makeLabel("body", this);
  m_lateAt->setWordWrap(false);
  m_at = new QComboBox(this);
  m_at->setObjectName(QStringLiteral("late_at"));
  late->addWidget(m_lateBefore);
  late->addWidget(m_late);
  late->addWidget(m_lateAt);
  late->addWidget(m_at, 1);
  whole->addWidget(m_lateBody);
  m_skip = makeLabel("body", this, "late_skip");
  whole->addWidget(m_skip);
  whole->addStretch(1);
  connect(m_run, &QComboBox::activated, this, [this] {
    fillChoices();
    showTimes();
  });
  connect(m_against, &QComboBox::activated, this, &RehearsalPanel::showTimes);
  connect(m_remove, &QPushButton::clicked, this, &RehearsalPanel::removeRun);
  connect(m_late, &QSpinBox::valueChanged, this, &RehearsalPanel::showLate);
  connect(m_at, &QComboBox::currentIndexChanged, this, &RehearsalPanel::showLate);
  connect(&desk, &LectureDesk::rehearsalsChanged, this, &RehearsalPanel::refresh);
}

void RehearsalPanel::reload() {
  m_runs.clear();
  m_problem.clear();
  const auto& path = m_desk.document().path();
  if (path.empty()) return;
  auto log = m_desk.rehearsals();
  if (!log) return void(m_problem = QString::fromStdString(log.error().text()));
  auto runs = log->runs(path.string());
  if (!runs) return void(m_problem = QString::fromStdString(runs.error().text()));
  m_runs = std::move(*runs);
}

void RehearsalPanel::refresh() {
  if (!isVisible()) return;
  reload();
  const bool some = !m_runs.empty();
  m_body->setVisible(some);
  m_nothing->setVisible(!some);
  m_nothing->setText(
      !m_problem.isEmpty() ? m_problem : tr("When you project this lecture, the time that each item takes is written down here, to compare it with the plan."));
  m_runName->setText(tr("Held on"));
  m_run->setAccessibleName(m_runName->text());
  m_againstName->setText(tr("Compared with"));
  m_against->setAccessibleName(m_againstName->text());
  m_remove->setText(tr("Forget it"));
  m_remove->setAccessibleName(tr("Forget this run"));
  m_lateName->setText(tr("When late"));
  m_lateBefore->setText(tr("Minutes behind:"));
  m_late->setAccessibleName(tr("Minutes behind"));
  m_lateAt->setText(tr("at item"));
  m_at->setAccessibleName(tr("Item at which it is noticed"));
  const int run = m_run->currentIndex();
  m_run->clear();
  const QLocale locale(m_context.settings.japanese() ? QLocale::Japanese : QLocale::English);
  for (const auto& r : m_runs) {
    QString text = locale.toString(QDateTime::fromSecsSinceEpoch(r.started), QLocale::ShortFormat) + QStringLiteral("  ·  ") + clockText(r.spent());
    if (r.finished == 0) text += QStringLiteral("  ·  ") + tr("broken off");
    m_run->addItem(text);
  }
  m_run->setCurrentIndex(run >= 0 && run < m_run->count() ? run : 0);
  fillChoices();
  showTimes();
  const auto& items = m_desk.document().lecture().items;
  const QSignalBlocker quiet(m_at);
  const int at = std::max(0, m_at->currentIndex());
  m_at->clear();
  for (std::size_t i = 0; i < items.size(); ++i) {
    m_at->addItem(QStringLiteral("%1. %2").arg(i + 1).arg(itemName(items[i], m_context.catalog, m_context.settings.language())));
  }
  m_at->setCurrentIndex(std::min(at, m_at->count() - 1));
  m_lateName->setVisible(!items.empty());
  m_lateBody->setVisible(!items.empty());
  showLate();
}

void RehearsalPanel::fillChoices() {
  const QVariant before = m_against->currentData();
  m_against->clear();
  m_against->addItem(tr("the plan"), -1);
  for (int i = 0; i < static_cast<int>(m_runs.size()); ++i) {
    if (i != m_run->currentIndex()) m_against->addItem(m_run->itemText(i), i);
  }
  m_against->setCurrentIndex(std::max(0, m_against->findData(before)));
}

void RehearsalPanel::showTimes() {
  delete m_table->layout();
  qDeleteAll(m_table->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
  const int run = m_run->currentIndex();
  if (run < 0 || run >= static_cast<int>(m_runs.size())) return;
  const RehearsalRun& now = m_runs[static_cast<std::size_t>(run)];
  const int against = m_against->currentData().toInt();
  const bool plan = against < 0 || against >= static_cast<int>(m_runs.size());
  const auto lines = plan ? compareWithPlan(now) : compareRuns(m_runs[static_cast<std::size_t>(against)], now);
  auto* grid = new QGridLayout(m_table);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(14);
  grid->setVerticalSpacing(5);
  grid->setColumnStretch(0, 1);
  int row = 0;
  const auto cell = [&](int column, const QString& text, const char* role) {
    auto* label = makeLabel(role, m_table);
    label->setText(text);
    label->setWordWrap(column == 0);
    if (column > 0) label->setAlignment(Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(label, row, column);
    return label;
  };
  cell(1, plan ? tr("Plan") : tr("Before"), "caption");
  cell(2, tr("Took"), "caption");
  cell(3, tr("Change"), "caption");
  ++row;
  const auto keys = itemKeys(m_desk.document().lecture());
  for (const auto& line : lines) {
    // The catalog's name serves where the lecturer gave none.
    QString name = textIn(line.title, m_context.settings.language());
    if (const auto it = std::find(keys.begin(), keys.end(), line.item); it != keys.end()) {
      const auto at = static_cast<std::size_t>(it - keys.begin());
      name = QStringLiteral("%1. %2").arg(at + 1).arg(itemName(m_desk.document().lecture().items[at], m_context.catalog, m_context.settings.language()));
    }
    if (name.isEmpty()) name = QString::fromStdString(line.item);
    if (line.onlyBefore) name += QStringLiteral(" – ") + tr("gone");
    if (line.onlyAfter && !plan) name += QStringLiteral(" – ") + tr("new");
    cell(0, name, "body")->setObjectName(QStringLiteral("rehearsal_item"));
    cell(1, line.onlyAfter ? QStringLiteral("–") : clockText(line.before), "caption");
    cell(2, line.onlyBefore ? QStringLiteral("–") : clockText(line.after), "body");
    cell(3, changeText(line.change()), line.change() >= 30 ? "warning" : "caption")->setObjectName(QStringLiteral("rehearsal_change"));
    ++row;
  }
  double before = 0;
  double after = 0;
  for (const auto& line : lines) {
    before += line.before;
    after += line.after;
  }
  cell(0, tr("Together"), "overline");
  cell(1, clockText(before), "overline");
  cell(2, clockText(after), "overline")->setObjectName(QStringLiteral("rehearsal_total"));
  cell(3, changeText(after - before), "overline");
}

void RehearsalPanel::showLate() {
  const Lecture& lecture = m_desk.document().lecture();
  m_skip->setVisible(!lecture.items.empty());
  if (lecture.items.empty()) return;
  const LatePlan plan = planWhenLate(lecture, static_cast<std::size_t>(std::max(0, m_at->currentIndex())), m_late->value());
  QStringList names;
  for (const std::size_t i : plan.skip) {
    names << QStringLiteral("%1. %2 (%3)")
                 .arg(i + 1)
                 .arg(itemName(lecture.items[i], m_context.catalog, m_context.settings.language()), minutesText(lecture.items[i].minutes));
  }
  QString text = names.isEmpty() ? tr("Nothing after this item may be left out.") : tr("Leave out: %1").arg(names.join(tr(", ")));
  if (plan.stillBehind > 0) text += u'\n' + tr("Still %1 behind.").arg(minutesText(plan.stillBehind));
  m_skip->setText(text);
}

void RehearsalPanel::removeRun() {
  const int run = m_run->currentIndex();
  if (run < 0 || run >= static_cast<int>(m_runs.size())) return;
  auto log = m_desk.rehearsals();
  if (!log) return;
  if (auto done = log->remove(m_runs[static_cast<std::size_t>(run)].id); !done) m_problem = QString::fromStdString(done.error().text());
  refresh();
}

}  // namespace cdp::gui
