// SPDX-License-Identifier: Apache-2.0
#include "scenario_stage.h"

#include <QVBoxLayout>
#include <algorithm>

#include "diagram/spoken_walk.h"
#include "diagram_drag.h"
#include "style.h"

namespace cdp::gui {
namespace {

constexpr double kFitLimit = 1.5;

}  // namespace

ScenarioStage::ScenarioStage(const PageContext& context, QWidget* parent) : QFrame(parent), m_context(context) {
  setProperty("card", true);
  setObjectName(QStringLiteral("scenario_stage"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 6);
  layout->setSpacing(4);
  auto* pair = new QWidget(this);
  m_pair = new QBoxLayout(QBoxLayout::LeftToRight, pair);
  m_pair->setContentsMargins(0, 0, 0, 0);
  m_pair->setSpacing(12);
  const auto side = [&](DiagramWidget*& diagram, QLabel*& title, const char* diagramName, const char* titleName) {
    auto* area = new QWidget(pair);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    title = makeLabel("overline", area, titleName);
    title->setContentsMargins(8, 0, 8, 0);
    diagram = new DiagramWidget(context.catalog.vocabulary(), area);
    new DiagramDrag(*diagram, context.catalog.vocabulary());  // the widget owns it
    diagram->setObjectName(QString::fromLatin1(diagramName));
    diagram->setFitLimit(kFitLimit);
    diagram->setMinimumHeight(140);
    // It takes the room there is; its own size never asks for more.
    diagram->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    column->addWidget(title);
    column->addWidget(diagram, 1);
    m_pair->addWidget(area, 1);
    return area;
  };
  m_beforeSide = side(m_before, m_beforeTitle, "diagram_before", "stage_before_title");
  side(m_now, m_nowTitle, "diagram", "stage_now_title");
  layout->addWidget(pair, 1);
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(6, 0, 2, 0);
  bar->setSpacing(2);
  m_key = new MarkKey(context.settings, this);
  bar->addWidget(m_key, 1);
  const auto button = [&](const char* name) {
    auto* b = new QToolButton(this);
    b->setObjectName(QString::fromLatin1(name));
    b->setIconSize({18, 18});
    bar->addWidget(b);
    return b;
  };
  m_fit = button("zoom_fit");
  m_export = button("diagram_export");
  layout->addLayout(bar);
  connect(m_fit, &QToolButton::clicked, this, [this] {
    m_now->zoomToFit();
    m_before->zoomToFit();
  });
  connect(m_now, &DiagramWidget::zoomChanged, this, [this] { m_fit->setEnabled(!m_now->isFitted()); });
  connect(m_export, &QToolButton::clicked, this, &ScenarioStage::exportRequested);
  connect(m_now, &DiagramWidget::stepChanged, this, [this] { apply(); });
  m_beforeSide->hide();
  m_nowTitle->hide();
}

void ScenarioStage::setDiagram(DiagramWidget::DiagramPtr diagram, int step) {
  render::DiagramView view;
  view.language = m_context.settings.language();
  view.lens = m_context.settings.lens();
  view.theme = m_context.settings.themeId();
  view.legend = false;
  view.step = std::max(1, step - 1);
  m_key->setDiagram(diagram, m_context.catalog.vocabulary());
  m_before->setDiagram(diagram, view);
  view.step = step;
  m_now->setDiagram(std::move(diagram), view);
  apply();
}

void ScenarioStage::setView(View view) {
  m_view = view;
  apply();
}

void ScenarioStage::setKey(std::vector<MarkKey::Entry> entries) {
  m_foreignKey = std::move(entries);
  apply();
}

QString ScenarioStage::stepTitle(int step) const {
  const auto& steps = m_now->diagram()->steps;
  const auto& title = steps.at(static_cast<std::size_t>(step - 1)).title;
  return QStringLiteral("%1  %2").arg(step).arg(QString::fromStdString(title.in(m_context.settings.language())));
}

void ScenarioStage::apply() {
  if (!m_now->diagram()) return;
  const int step = m_now->step();
  const View view = step > 1 ? m_view : View::Plain;
  const bool pair = view == View::SideBySide;
  m_now->setComparison(view == View::Difference ? step - 1 : 0);
  m_beforeSide->setVisible(pair);
  m_nowTitle->setVisible(pair);
  if (pair) {
    m_before->setStep(step - 1, false);
    m_beforeTitle->setText(stepTitle(step - 1));
    m_nowTitle->setText(stepTitle(step));
    arrange();
  }
  const auto& settings = m_context.settings;
  for (DiagramWidget* diagram : {m_before, m_now}) {
    const auto walk = spokenWalk(diagram->diagram()->diagram, m_context.catalog.vocabulary(), diagram->step(), settings.language(), settings.lens());
    diagram->setAccessibleName(stepTitle(diagram->step()) + QStringLiteral(". ") + QString::fromStdString(spokenText(walk, settings.language())));
  }
  if (!m_foreignKey.empty()) {
    m_key->setEntries(m_foreignKey);
  } else if (view == View::Difference) {
    m_key->setEntries({{render::Mark::Added, tr("added")}, {render::Mark::Removed, tr("removed")}, {render::Mark::Changed, tr("changed")}});
  } else {
    m_key->setEntries({});
  }
}

void ScenarioStage::arrange() {
  const QSizeF drawing = m_now->sizeHint();
  const double beside = std::min((width() - 28) / 2.0 / drawing.width(), (height() - 60) / drawing.height());
  const double below = std::min((width() - 16) / drawing.width(), (height() - 84) / 2.0 / drawing.height());
  m_pair->setDirection(below > beside ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ScenarioStage::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  if (m_beforeSide->isVisibleTo(this)) arrange();
}

void ScenarioStage::refresh() {
  const auto& settings = m_context.settings;
  for (DiagramWidget* diagram : {m_before, m_now}) {
    render::DiagramView view = diagram->view();
    view.language = settings.language();
    view.lens = settings.lens();
    view.theme = settings.themeId();
    diagram->setAppearance(view);
  }
  const auto label = [&](QToolButton* b, const QString& icon, const QString& text) {
    b->setIcon(themedIcon(icon, settings.theme()));
    b->setToolTip(text);
    b->setAccessibleName(text);
  };
  label(m_fit, QStringLiteral("ui/fit"), tr("Fit (0)"));
  label(m_export, QStringLiteral("ui/export"), tr("Export the diagram"));
  apply();
}

}  // namespace cdp::gui
