// SPDX-License-Identifier: Apache-2.0
#include "diagram_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "diagram_drag.h"
#include "service_card.h"
#include "style.h"

namespace cdp::gui {

DiagramPanel::DiagramPanel(const PageContext& context, QWidget* parent) : QFrame(parent), m_context(context) {
  setProperty("card", true);
  setObjectName(QStringLiteral("diagram_panel"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 6, 8, 8);
  layout->setSpacing(4);

  m_stepBar = new QWidget(this);
  auto* bar = new QHBoxLayout(m_stepBar);
  bar->setContentsMargins(4, 0, 4, 0);
  bar->setSpacing(2);
  m_previous = button(QStringLiteral("step_previous"), QStringLiteral("ui/step-previous"));
  m_next = button(QStringLiteral("step_next"), QStringLiteral("ui/step-next"));
  m_stepTitle = makeLabel("overline", this, "step_title");
  bar->addWidget(m_previous);
  bar->addWidget(m_next);
  bar->addSpacing(6);
  m_stepTitle->setWordWrap(false);
  m_stepTitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  bar->addWidget(m_stepTitle, 1);
  m_zoom = makeLabel("caption", this, "zoom_level");
  m_zoom->setWordWrap(false);
  auto* smaller = button(QStringLiteral("zoom_out"), QStringLiteral("ui/zoom-out"));
  auto* larger = button(QStringLiteral("zoom_in"), QStringLiteral("ui/zoom-in"));
  auto* fit = button(QStringLiteral("zoom_fit"), QStringLiteral("ui/fit"));
  auto* actual = button(QStringLiteral("zoom_actual"), QStringLiteral("ui/one-to-one"));
  auto* save = button(QStringLiteral("diagram_export"), QStringLiteral("ui/export"));
  m_break = button(QStringLiteral("diagram_break"), QStringLiteral("ui/break"));
  m_break->setCheckable(true);
  for (QWidget* w : std::initializer_list<QWidget*>{smaller, m_zoom, larger, fit, actual, save, m_break}) bar->addWidget(w);
  layout->addWidget(m_stepBar);

  m_diagram = new DiagramWidget(context.catalog.vocabulary(), this);
  new DiagramDrag(*m_diagram, context.catalog.vocabulary());  // the widget owns it
  layout->addWidget(m_diagram);
  m_stepText = makeLabel("caption", this, "step_text");
  m_stepText->setContentsMargins(8, 0, 8, 2);
  layout->addWidget(m_stepText);
  m_key = new MarkKey(context.settings, this);
  m_failure = new FailureView(context, m_diagram, this);
  m_failure->setContentsMargins(10, 8, 10, 6);
  m_key->setContentsMargins(8, 0, 8, 0);
  m_key->hide();
  m_failure->hide();
  layout->addWidget(m_key);
  layout->addWidget(m_failure);

  connect(m_break, &QToolButton::clicked, this, &DiagramPanel::setBreaking);
  connect(m_failure, &FailureView::failedChanged, this, [this] { m_key->setEntries(m_failure->key()); });
  connect(m_failure, &FailureView::linkActivated, this, &DiagramPanel::serviceRequested);
  connect(m_previous, &QToolButton::clicked, this, [this] { m_diagram->setStep(m_diagram->step() - 1); });
  connect(m_next, &QToolButton::clicked, this, [this] { m_diagram->setStep(m_diagram->step() + 1); });
  connect(smaller, &QToolButton::clicked, this, [this] { m_diagram->zoomBy(0.8); });
  connect(larger, &QToolButton::clicked, this, [this] { m_diagram->zoomBy(1.25); });
  connect(fit, &QToolButton::clicked, m_diagram, &DiagramWidget::zoomToFit);
  connect(actual, &QToolButton::clicked, m_diagram, &DiagramWidget::zoomToActualSize);
  connect(save, &QToolButton::clicked, this, &DiagramPanel::exportRequested);
  connect(m_diagram, &DiagramWidget::stepChanged, this, [this] { updateSteps(); });
  connect(m_diagram, &DiagramWidget::zoomChanged, this, [this] { m_zoom->setText(QStringLiteral("%1 %").arg(qRound(m_diagram->scale() * 100))); });
  connect(m_diagram, &DiagramWidget::nodeActivated, this, [this](const QString& id, const QRect& area) {
    if (m_failure->isActive()) return;
    auto* card = ServiceCard::showFor(m_context, *m_diagram->diagram(), id, area, this);
    if (card != nullptr) connect(card, &ServiceCard::linkActivated, this, &DiagramPanel::serviceRequested);
  });
}

QToolButton* DiagramPanel::button(const QString& objectName, const QString& icon) {
  auto* b = new QToolButton(this);
  b->setObjectName(objectName);
  b->setIconSize({18, 18});
  m_buttons.emplace_back(b, icon);
  return b;
}

void DiagramPanel::setDiagram(DiagramWidget::DiagramPtr diagram, int step) {
  render::DiagramView view;
  view.step = step > 0 ? step : 1;
  view.language = m_context.settings.language();
  view.lens = m_context.settings.lens();
  view.theme = m_context.settings.themeId();
  setBreaking(false);
  const auto& d = diagram->diagram;
  m_break->setVisible(std::any_of(d.nodes.begin(), d.nodes.end(), [](const DiagramNode& n) { return n.entry || !n.data.empty(); }));
  m_diagram->setDiagram(std::move(diagram), view);
  updateSteps();
  updateHeight();
}

void DiagramPanel::refresh() {
  render::DiagramView view = m_diagram->view();
  view.language = m_context.settings.language();
  view.lens = m_context.settings.lens();
  view.theme = m_context.settings.themeId();
  m_diagram->setAppearance(view);
  for (const auto& [b, icon] : m_buttons) b->setIcon(themedIcon(icon, m_context.settings.theme()));
  const auto tip = [this](const char* name, const QString& text) {
    auto* b = findChild<QToolButton*>(QString::fromLatin1(name));
    b->setToolTip(text);
    b->setAccessibleName(text);
  };
  tip("step_previous", tr("Previous step (Page Up)"));
  tip("step_next", tr("Next step (Page Down)"));
  tip("zoom_out", tr("Smaller (−)"));
  tip("zoom_in", tr("Larger (+)"));
  tip("zoom_fit", tr("Fit (0)"));
  tip("zoom_actual", tr("Actual size (1)"));
  tip("diagram_export", tr("Export the diagram"));
  tip("diagram_break", tr("Break it: let parts fail and see what still works (X)"));
  m_failure->refresh();
  if (m_failure->isActive()) m_key->setEntries(m_failure->key());
  updateSteps();
}

void DiagramPanel::elideTitle() {
  m_stepTitle->ensurePolished();
  m_stepBar->layout()->activate();
  const QString shown = m_stepTitle->fontMetrics().elidedText(m_fullTitle, Qt::ElideRight, m_stepTitle->width());
  m_stepTitle->setText(shown);
  m_stepTitle->setToolTip(shown == m_fullTitle ? QString() : m_fullTitle);
}

void DiagramPanel::updateSteps() {
  const auto& diagram = m_diagram->diagram();
  if (!diagram) return;
  const int step = m_diagram->step();
  const int count = m_diagram->stepCount();
  const Language language = m_context.settings.language();
  const auto& names = diagram->steps[static_cast<std::size_t>(step - 1)];
  m_previous->setVisible(count > 1);
  m_next->setVisible(count > 1);
  m_previous->setEnabled(step > 1);
  m_next->setEnabled(step < count);
  const QString title = QString::fromStdString(names.title.in(language));
  m_fullTitle = count > 1 ? QStringLiteral("%1/%2  %3").arg(step).arg(count).arg(title) : title;
  elideTitle();
  const QString text = QString::fromStdString(names.text.in(language));
  m_stepText->setText(text);
  bool anyText = false;
  for (const auto& s : diagram->steps) anyText = anyText || !s.text.empty();
  m_stepText->setVisible(anyText);
  // Two lines are kept for every step, so that the page below does not jump.
  m_stepText->setMinimumHeight(anyText ? m_stepText->fontMetrics().lineSpacing() * 2 : 0);
}

void DiagramPanel::setBreaking(bool breaking) {
  // Hidden where the diagram has nobody who asks and nothing to lose.
  if (breaking && m_break->isHidden()) return;
  m_break->setChecked(breaking);
  m_failure->setActive(breaking);
  m_failure->setVisible(breaking);
  m_key->setVisible(breaking);
  m_key->setEntries(breaking ? m_failure->key() : std::vector<MarkKey::Entry>{});
  if (breaking) m_diagram->setFocus();
}

void DiagramPanel::setMostHeight(int pixels) {
  m_mostHeight = pixels;
  updateHeight();
}

void DiagramPanel::updateHeight() { m_diagram->setFixedHeight(std::max(160, m_diagram->heightForFit(width() - 18, m_mostHeight))); }

void DiagramPanel::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  elideTitle();
  updateHeight();
}

}  // namespace cdp::gui
