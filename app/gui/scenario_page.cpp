// SPDX-License-Identifier: Apache-2.0
#include "scenario_page.h"

#include <QScrollBar>
#include <QSettings>
#include <QShortcut>
#include <algorithm>

#include "service_card.h"
#include "style.h"

namespace cdp::gui {
namespace {

constexpr int kNarrow = 760;  // below this, words stand under the diagram
const char* const kViewSetting = "scenario/view";
const char* const kEnd = "end";

}  // namespace

ScenarioPage::ScenarioPage(const PageContext& context, QWidget* parent) : Page(context, parent) {
  setObjectName(QStringLiteral("scenario_page"));
  fillView(16, 10);
  m_missing = makeLabel("lead", widget(), "missing");
  m_missing->hide();
  column()->addWidget(m_missing);
  m_body = new QWidget(widget());
  column()->addWidget(m_body, 1);
  auto* body = new QVBoxLayout(m_body);
  body->setContentsMargins(0, 0, 0, 0);
  body->setSpacing(0);

  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  auto* names = new QVBoxLayout;
  names->setSpacing(0);
  m_kicker = makeLabel("kicker", m_body, "scenario_kicker");
  m_title = makeLabel("title", m_body, "scenario_title");
  names->addWidget(m_kicker);
  names->addWidget(m_title);
  head->addLayout(names, 1);
  addToggle(head, "toggle_difference", Mode::Difference, Qt::Key_D);
  addToggle(head, "toggle_side_by_side", Mode::SideBySide, Qt::Key_B);
  addToggle(head, "toggle_break", Mode::BreakIt, Qt::Key_X);
  body->addLayout(head);
  body->addSpacing(10);

  m_sides = new QBoxLayout(QBoxLayout::LeftToRight);
  m_sides->setSpacing(28);
  m_stage = new ScenarioStage(context, m_body);
  m_sides->addWidget(m_stage, 1);
  m_side = new QScrollArea(m_body);
  m_side->setObjectName(QStringLiteral("scenario_side"));
  m_side->setFrameShape(QFrame::NoFrame);
  m_side->setWidgetResizable(true);
  m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_side->setFocusPolicy(Qt::NoFocus);
  m_side->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
  auto* words = new QWidget;
  auto* wordsLayout = new QVBoxLayout(words);
  wordsLayout->setContentsMargins(0, 0, 0, 0);
  m_text = new ScenarioText(context, words);
  m_failure = new FailureView(context, m_stage->diagram(), words);
  m_failure->setContentsMargins(0, 0, 10, 0);
  m_failure->hide();
  wordsLayout->addWidget(m_text);
  wordsLayout->addWidget(m_failure);
  m_side->setWidget(words);
  m_sides->addWidget(m_side);
  body->addLayout(m_sides, 1);
  body->addSpacing(10);
  m_rail = new StepRail(context.settings, m_body);
  body->addWidget(m_rail);

  connect(m_rail, &StepRail::valueChanged, this, [this] {
    if (!m_moving) showStop();
  });
  // Steps taken on the diagram itself (its own keys) are steps of the story.
  connect(m_stage->diagram(), &DiagramWidget::stepChanged, this, [this](int step) {
    if (!m_moving && m_scenario) goTo(step);
  });
  connect(m_text, &ScenarioText::linkActivated, this, &ScenarioPage::follow);
  connect(m_text, &ScenarioText::startRequested, this, [this] {
    goTo(1);
    setFocus();
  });
  connect(m_failure, &FailureView::linkActivated, this, &ScenarioPage::follow);
  connect(m_failure, &FailureView::failedChanged, this, [this] { m_stage->setKey(m_failure->key()); });
  connect(m_stage, &ScenarioStage::exportRequested, this, [this] {
    if (m_scenario) emit exportRequested(QStringLiteral("scenario:") + QString::fromStdString(m_scenario->slug));
  });
  for (DiagramWidget* diagram : {m_stage->diagram(), m_stage->before()}) {
    connect(diagram, &DiagramWidget::nodeActivated, this, [this, diagram](const QString& id, const QRect& area) {
      if (m_failure->isActive()) return;
      auto* card = ServiceCard::showFor(this->context(), *diagram->diagram(), id, area, this);
      if (card != nullptr) connect(card, &ServiceCard::linkActivated, this, &ScenarioPage::follow);
    });
  }

  for (int key : {Qt::Key_Left, Qt::Key_PageUp}) addKey(key, [this] { stepBy(-1); });
  for (int key : {Qt::Key_Right, Qt::Key_PageDown}) addKey(key, [this] { stepBy(1); });
  addKey(Qt::Key_Home, [this] { goTo(0); });
  addKey(Qt::Key_End, [this] { goTo(stopCount() - 1); });
  addKey(Qt::Key_Up, [this] { scrollText(Qt::Key_Up); });
  addKey(Qt::Key_Down, [this] { scrollText(Qt::Key_Down); });
  addKey(Qt::Key_Escape, [this] { setMode(Mode::Walk); });

  const QString remembered = QSettings().value(QLatin1String(kViewSetting)).toString();
  if (remembered == QLatin1String("difference")) setMode(Mode::Difference);
  if (remembered == QLatin1String("side-by-side")) setMode(Mode::SideBySide);
}

QPushButton* ScenarioPage::addToggle(QBoxLayout* row, const char* objectName, Mode mode, const QKeySequence& key) {
  auto* toggle = new QPushButton(m_body);
  toggle->setObjectName(QString::fromLatin1(objectName));
  toggle->setProperty("chip", true);
  toggle->setCheckable(true);
  toggle->setFocusPolicy(Qt::TabFocus);
  row->addWidget(toggle, 0, Qt::AlignBottom);
  m_toggles.emplace_back(mode, toggle);
  connect(toggle, &QPushButton::clicked, this, [this, mode](bool checked) { setMode(checked ? mode : Mode::Walk); });
  addKey(key, [this, mode] { setMode(m_mode == mode ? Mode::Walk : mode); });
  return toggle;
}

void ScenarioPage::addKey(const QKeySequence& key, std::function<void()> run) {
  auto* shortcut = new QShortcut(key, this);
  shortcut->setContext(Qt::WidgetWithChildrenShortcut);
  connect(shortcut, &QShortcut::activated, this, [run = std::move(run)] { run(); });
}

ScenarioPage::Mode ScenarioPage::effectiveMode() const {
  if (m_mode == Mode::BreakIt) return m_mode;
  return stop() >= 2 && stop() <= lastStep() ? m_mode : Mode::Walk;
}

void ScenarioPage::setMode(Mode mode) {
  if (mode == m_mode) return;
  m_mode = mode;
  m_failure->setActive(mode == Mode::BreakIt);
  m_text->setVisible(mode != Mode::BreakIt);
  m_failure->setVisible(mode == Mode::BreakIt);
  m_side->verticalScrollBar()->setValue(0);
  if (mode == Mode::BreakIt) m_stage->diagram()->setFocus();
  // Breaking is for the moment; how steps are compared is a habit.
  if (mode != Mode::BreakIt) {
    QSettings().setValue(QLatin1String(kViewSetting), mode == Mode::Difference   ? QStringLiteral("difference")
                                                      : mode == Mode::SideBySide ? QStringLiteral("side-by-side")
                                                                                 : QStringLiteral("plain"));
  }
  applyMode();
}

void ScenarioPage::applyMode() {
  const Mode mode = effectiveMode();
  for (const auto& [m, toggle] : m_toggles) {
    toggle->setChecked(m == m_mode);
    toggle->setEnabled(m == Mode::BreakIt || (stop() >= 2 && stop() <= lastStep()));
  }
  m_stage->setView(mode == Mode::Difference   ? ScenarioStage::View::Difference
                   : mode == Mode::SideBySide ? ScenarioStage::View::SideBySide
                                              : ScenarioStage::View::Plain);
  m_stage->setKey(mode == Mode::BreakIt ? m_failure->key() : std::vector<MarkKey::Entry>{});
  arrange();
}

bool ScenarioPage::open(const Location& location) {
  auto scenario = catalog().scenario(location.slug.toStdString());
  auto diagram = catalog().diagram("scenario:" + location.slug.toStdString());
  const bool found = scenario && diagram;
  m_body->setVisible(found);
  m_missing->setVisible(!found);
  if (!found) {
    m_scenario.reset();
    m_missing->setText(tr("There is no scenario “%1” in this catalog. The list at the left shows what there is.").arg(location.slug));
    return false;
  }
  if (m_mode == Mode::BreakIt) setMode(Mode::Walk);
  m_scenario = std::move(*scenario);
  int stop = location.detail == QLatin1String(kEnd) ? lastStep() + 1 : location.detail.toInt();
  stop = std::clamp(stop, 0, lastStep() + 1);
  m_moving = true;
  m_stage->setDiagram(std::make_shared<const LaidOutDiagram>(std::move(*diagram)), std::clamp(stop, 1, std::max(1, lastStep())));
  m_rail->setRange(0, lastStep() + 1);
  m_rail->setValue(stop);
  m_moving = false;
  refresh();
  return true;
}

QString ScenarioPage::title() const { return m_scenario ? text(m_scenario->name) : QString(); }

QString ScenarioPage::detail() const {
  if (stop() == 0) return {};
  return stop() > lastStep() ? QString::fromLatin1(kEnd) : QString::number(stop());
}

void ScenarioPage::goTo(int stop) {
  if (m_scenario) m_rail->setValue(std::clamp(stop, 0, stopCount() - 1));
}

void ScenarioPage::showStop() {
  if (!m_scenario) return;
  m_moving = true;
  m_stage->diagram()->setStep(std::clamp(stop(), 1, std::max(1, lastStep())));
  m_moving = false;
  fillText();
  m_side->verticalScrollBar()->setValue(0);
  applyMode();
  navigator().replace({QStringLiteral("scenario"), QString::fromStdString(m_scenario->slug), detail()});
}

void ScenarioPage::fillText() {
  if (stop() == 0) {
    m_text->showBeginning(*m_scenario);
  } else if (stop() > lastStep()) {
    m_text->showEnd(*m_scenario);
  } else {
    m_text->showStep(*m_scenario, stop());
  }
}

void ScenarioPage::refresh() {
  const std::pair<QString, QString> names[] = {{tr("Difference"), tr("What changed since the step before (D)")},
                                               {tr("Before and after"), tr("The step before and this one side by side (B)")},
                                               {tr("Break it"), tr("Let parts fail and see what still works (X)")}};
  const char* const icons[] = {"ui/compare", "ui/swap", "ui/break"};
  for (std::size_t i = 0; i < m_toggles.size(); ++i) {
    QPushButton* toggle = m_toggles[i].second;
    toggle->setText(names[i].first);
    toggle->setToolTip(names[i].second);
    toggle->setAccessibleDescription(names[i].second);
    toggle->setIcon(themedIcon(QString::fromLatin1(icons[i]), settings().theme()));
  }
  m_rail->setAccessibleName(tr("Steps"));
  if (!m_scenario) return;
  m_kicker->setText(tr("Scenario %1").arg(m_scenario->order));
  m_title->setText(text(m_scenario->name));
  std::vector<StepRail::Stop> stops{{tr("Where it begins"), {}}};
  for (std::size_t i = 0; i < m_scenario->steps.size(); ++i) stops.push_back({text(m_scenario->steps[i].title), QString::number(i + 1)});
  stops.push_back({tr("Looking back"), {}});
  const bool wasMoving = m_moving;
  m_moving = true;
  m_rail->setStops(std::move(stops));
  m_moving = wasMoving;
  m_stage->refresh();
  m_failure->refresh();
  const QScrollBar* bar = m_side->verticalScrollBar();
  const double place = bar->maximum() > 0 ? static_cast<double>(bar->value()) / bar->maximum() : 0;
  fillText();
  applyMode();
  m_side->widget()->layout()->activate();
  m_side->verticalScrollBar()->setValue(qRound(place * m_side->verticalScrollBar()->maximum()));
}

void ScenarioPage::refreshLens() {
  m_stage->refresh();
  m_failure->refresh();
}

void ScenarioPage::scrollText(int key) {
  m_side->verticalScrollBar()->triggerAction(key == Qt::Key_Up ? QScrollBar::SliderSingleStepSub : QScrollBar::SliderSingleStepAdd);
}

void ScenarioPage::arrange() {
  const int width = viewport()->width() - 64;
  const bool narrow = width < kNarrow;
  m_sides->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  // Before and after need the whole width; their words are one key away.
  m_side->setVisible(narrow || effectiveMode() != Mode::SideBySide);
  if (narrow) {
    // Under the diagram the words are as tall as they are, and the page scrolls.
    m_side->setMinimumWidth(0);
    m_side->setMaximumWidth(QWIDGETSIZE_MAX);
    m_side->setMinimumHeight(m_side->widget()->sizeHint().height());
    m_stage->setFixedHeight(std::max(300, viewport()->height() / 2));
  } else {
    m_side->setFixedWidth(qRound(std::clamp(width * 0.29, 300.0, settings().scaled(440))));
    m_side->setMinimumHeight(120);
    m_stage->setMinimumHeight(220);
    m_stage->setMaximumHeight(QWIDGETSIZE_MAX);
  }
}

void ScenarioPage::resizeEvent(QResizeEvent* event) {
  // First, so that the page is laid out once: a diagram must not be seen to jump when it opens.
  arrange();
  Page::resizeEvent(event);
}

}  // namespace cdp::gui
