// SPDX-License-Identifier: Apache-2.0
#include "time_panel.h"

#include <QGridLayout>
#include <QTime>
#include <QVBoxLayout>
#include <cmath>

#include "lecture/late_plan.h"
#include "page.h"

namespace cdp::gui {
namespace {

constexpr double kSoon = 120;  // seconds: what is left turns amber
constexpr double kLateMinutes = 1;

}  // namespace

TimePanel::TimePanel(ProjectionController& controller, const ViewSettings& settings, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_settings(settings) {
  setObjectName(QStringLiteral("time_panel"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(20);
  grid->setVerticalSpacing(0);
  const auto figure = [this](const char* name) {
    auto* label = new QLabel(this);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    return label;
  };
  m_elapsed = figure("elapsed");
  m_left = figure("time_left");
  m_timeOfDay = figure("time_of_day");
  m_elapsedName = makeLabel("caption", this);
  m_leftName = makeLabel("caption", this);
  m_minutesName = makeLabel("caption", this);
  m_minutes = new QSpinBox(this);
  m_minutes->setObjectName(QStringLiteral("lecture_minutes"));
  m_minutes->setRange(0, LectureLimits::kMinutes);
  m_minutes->setFocusPolicy(Qt::ClickFocus);
  grid->addWidget(m_elapsedName, 0, 0);
  grid->addWidget(m_leftName, 0, 1);
  grid->addWidget(m_minutesName, 0, 2);
  grid->addWidget(m_elapsed, 1, 0);
  grid->addWidget(m_left, 1, 1);
  grid->addWidget(m_minutes, 1, 2, Qt::AlignVCenter);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  column->addLayout(grid);
  m_item = makeLabel("caption", this, "item_time");
  column->addWidget(m_item);
  column->addWidget(m_timeOfDay);
  m_late = makeLabel("warning", this, "late_plan");
  column->addWidget(m_late);
  m_timer.setInterval(250);
  connect(&m_timer, &QTimer::timeout, this, &TimePanel::tick);
  m_timer.start();
  connect(m_minutes, &QSpinBox::valueChanged, this, &TimePanel::tick);
  connect(&controller, &ProjectionController::clockChanged, this, &TimePanel::tick);
  connect(&controller, &ProjectionController::liveChanged, this, &TimePanel::tick);
  connect(&controller, &ProjectionController::deckChanged, this, &TimePanel::adoptPlan);
  adoptPlan();
  refresh();
}

void TimePanel::adoptPlan() {
  // The lecture's own plan, once; a change of language or size is no new lecture.
  if (property("lecture").toString() == m_controller.name()) return;
  setProperty("lecture", m_controller.name());
  setMinutes(static_cast<int>(std::lround(m_controller.lecture().plannedMinutes())));
}

void TimePanel::setMinutes(int minutes) { m_minutes->setValue(minutes); }

void TimePanel::refresh() {
  m_elapsedName->setText(tr("Elapsed"));
  m_leftName->setText(tr("Left"));
  m_minutesName->setText(tr("Minutes"));
  m_minutes->setSpecialValueText(tr("none"));
  m_minutes->setAccessibleName(tr("Minutes that the lecture may take"));
  tick();
}

void TimePanel::tick() {
  const qint64 now = m_controller.now();
  showTimes(m_controller.clock().elapsed(now), m_controller.clock().spentOn(m_controller.item(), now));
}

void TimePanel::showTimes(double elapsed, double spentOnItem) {
  const auto& theme = m_settings.theme();
  const auto set = [this](QLabel* label, const QString& text, const QColor& colour, double pixels) {
    const QString sheet = QStringLiteral("color: %1; font-size: %2px; font-weight: 600;").arg(colour.name()).arg(qRound(m_settings.scaled(pixels)));
    if (label->styleSheet() != sheet) label->setStyleSheet(sheet);
    if (label->text() != text) label->setText(text);
  };
  const bool running = m_controller.clock().isRunning();
  set(m_elapsed, clockText(elapsed), running ? theme.text : theme.removed, 34);
  const double left = m_minutes->value() * 60.0 - elapsed;
  set(m_left, m_minutes->value() == 0 ? QStringLiteral("–") : clockText(left > 0 ? std::ceil(left) : left),
      m_minutes->value() == 0 ? theme.secondary
      : left < 0              ? theme.failed
      : left < kSoon          ? theme.changed
                              : theme.added,
      34);
  set(m_timeOfDay, QTime::currentTime().toString(QStringLiteral("H:mm")) + (running ? QString() : QStringLiteral("   ") + tr("The clock stands still")),
      running ? theme.secondary : theme.changed, 15);
  const Lecture& lecture = m_controller.lecture();
  const std::size_t item = m_controller.item();
  QString itemText;
  QString late;
  if (item < lecture.items.size()) {
    const double planned = lecture.items[item].minutes * 60;
    const QString place = tr("Item %1 of %2").arg(item + 1).arg(lecture.items.size());
    itemText = planned > 0 ? tr("%1: %2 of %3").arg(place, clockText(spentOnItem), clockText(planned)) : tr("%1: %2").arg(place, clockText(spentOnItem));
    double due = std::min(planned, spentOnItem);
    for (std::size_t i = 0; i < item; ++i) due += lecture.items[i].minutes * 60;
    const double behind = (elapsed - due) / 60;
    if (lecture.plannedMinutes() > 0 && behind >= kLateMinutes) {
      const LatePlan plan = planWhenLate(lecture, item, behind);
      QStringList names;
      for (const std::size_t i : plan.skip) names << textIn(m_controller.deck().stages[m_controller.deck().firstOfItem[i]].title, m_settings.language());
      late = tr("%1 min behind.").arg(static_cast<int>(std::lround(behind)));
      if (!names.isEmpty()) late += u' ' + tr("Leave out: %1.").arg(names.join(m_settings.japanese() ? QStringLiteral("、") : QStringLiteral(", ")));
      if (plan.stillBehind >= kLateMinutes) late += u' ' + tr("%1 min cannot be saved.").arg(static_cast<int>(std::lround(plan.stillBehind)));
    }
  }
  if (m_item->text() != itemText) m_item->setText(itemText);
  if (m_late->text() != late) m_late->setText(late);
  m_late->setVisible(!late.isEmpty());
}

}  // namespace cdp::gui
