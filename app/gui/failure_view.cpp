// SPDX-License-Identifier: Apache-2.0
#include "failure_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "diagram/diagram_labels.h"
#include "failure/failure_text.h"
#include "failure_marks.h"

namespace cdp::gui {

/// Names and sentences about the diagram in the reader's language.
class AnalysisWords {
 public:
  AnalysisWords(const Diagram& diagram, const Vocabulary& vocabulary, const ViewSettings& settings)
      : m_teller(diagram, vocabulary, settings.language(), settings.lens()) {}

  [[nodiscard]] QString part(const DiagramPart& part) const { return QString::fromStdString(m_teller.name(part)); }
  [[nodiscard]] QString node(int index) const { return part({DiagramPart::Type::Node, index}); }
  [[nodiscard]] const FailureTeller& teller() const { return m_teller; }

 private:
  FailureTeller m_teller;
};

FailureView::FailureView(const PageContext& context, DiagramWidget* diagram, QWidget* parent) : QWidget(parent), m_context(context), m_diagram(diagram) {
  setObjectName(QStringLiteral("failure_view"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  auto* head = new QHBoxLayout;
  m_heading = makeLabel("h3", this, "failure_heading");
  m_reset = new QPushButton(this);
  m_reset->setObjectName(QStringLiteral("failure_reset"));
  m_reset->setProperty("chip", true);
  head->addWidget(m_heading, 1);
  head->addWidget(m_reset, 0, Qt::AlignTop);
  layout->addLayout(head);
  m_hint = makeLabel("caption", this, "failure_hint");
  layout->addWidget(m_hint);
  m_facts = new FactsPanel(context, this);
  layout->addSpacing(6);
  layout->addWidget(m_facts);
  layout->addStretch(1);
  connect(m_reset, &QPushButton::clicked, this, &FailureView::reset);
  connect(m_facts, &FactsPanel::linkActivated, this, [this](const QString& target) {
    const QString restore = QStringLiteral("restore:");
    if (target.startsWith(restore)) {
      toggle(target.mid(restore.size()));
    } else {
      emit linkActivated(target);
    }
  });
  const auto clicked = [this](const QString& id) {
    if (m_active) toggle(id);
  };
  connect(m_diagram, &DiagramWidget::nodeActivated, this, clicked);
  connect(m_diagram, &DiagramWidget::groupActivated, this, clicked);
  connect(m_diagram, &DiagramWidget::stepChanged, this, [this] {
    if (m_active) analyse();
  });
}

void FailureView::setActive(bool active) {
  if (m_active == active) return;
  m_active = active;
  m_failed.clear();
  m_diagram->setGroupsSelectable(active);
  if (active) {
    analyse();
  } else {
    m_report.reset();
    m_weaknesses.reset();
    m_diagram->setOverlay(std::nullopt);
    m_diagram->setAccessibleDescription({});
  }
}

void FailureView::toggle(const QString& id) {
  if (!m_active || !m_diagram->diagram()) return;
  const Diagram& d = m_diagram->diagram()->diagram;
  const std::string part = id.toStdString();
  if (d.nodeIndex(part) < 0 && d.groupIndex(part) < 0) return;
  const auto it = std::find(m_failed.begin(), m_failed.end(), part);
  if (it != m_failed.end()) {
    m_failed.erase(it);
  } else {
    m_failed.push_back(part);
  }
  analyse();
  emit failedChanged();
}

void FailureView::reset() {
  if (m_failed.empty()) return;
  m_failed.clear();
  analyse();
  emit failedChanged();
}

void FailureView::analyse() {
  const auto& laidOut = m_diagram->diagram();
  if (!laidOut) return;
  const Diagram& d = laidOut->diagram;
  const Vocabulary& vocabulary = m_context.catalog.vocabulary();
  // Another diagram has come: what had failed in the last one means nothing here.
  std::erase_if(m_failed, [&](const std::string& id) { return d.nodeIndex(id) < 0 && d.groupIndex(id) < 0; });
  auto weaknesses = findWeaknesses(d, vocabulary, m_diagram->step());
  m_weaknesses = weaknesses ? std::optional(std::move(*weaknesses)) : std::nullopt;
  m_report.reset();
  if (!m_failed.empty()) {
    if (auto report = analyzeFailure(d, vocabulary, m_diagram->step(), m_failed)) m_report = std::move(*report);
  }
  if (!m_remedies) {
    auto remedies = loadRemedies(m_context.catalog);
    m_remedies = remedies ? std::move(*remedies) : std::vector<Remedy>{};
  }
  m_suggestions = m_weaknesses ? suggestPatterns(d, *m_weaknesses, *m_remedies) : std::vector<Suggestion>{};
  if (m_weaknesses) m_diagram->setOverlay(render::failureState(*laidOut, m_diagram->view(), *m_weaknesses, m_report ? &*m_report : nullptr, m_failed));
  fill();
}

void FailureView::refresh() {
  if (m_active) analyse();
}

void FailureView::fill() {
  m_heading->setText(tr("Break it"));
  m_reset->setText(tr("Repair all"));
  m_reset->setEnabled(!m_failed.empty());
  m_hint->setText(tr("Click a part, or the name of a zone, to make it fail; click again to repair it. By keyboard: arrow keys and Enter."));
  m_facts->clear();
  if (!m_weaknesses) {
    m_facts->addLine({}, {}, tr("This diagram has nothing to analyse at this step."));
    m_facts->finish();
    return;
  }
  const AnalysisWords words(m_diagram->diagram()->diagram, m_context.catalog.vocabulary(), m_context.settings);
  if (m_report) fillRequests(words);
  fillData(words);
  fillPoints(words);
  m_facts->finish();
}

void FailureView::fillRequests(const AnalysisWords& words) {
  const Diagram& d = m_diagram->diagram()->diagram;
  const auto& theme = m_context.settings.theme();
  m_facts->addHeading(tr("Failed"));
  std::vector<FactsPanel::Link> failed;
  QStringList later;
  for (const auto& id : m_failed) {
    const int node = d.nodeIndex(id);
    const DiagramPart part{node >= 0 ? DiagramPart::Type::Node : DiagramPart::Type::Group, node >= 0 ? node : d.groupIndex(id)};
    const bool absent = std::find(m_report->notThere.begin(), m_report->notThere.end(), id) != m_report->notThere.end();
    failed.push_back(
        {QStringLiteral("restore:") + QString::fromStdString(id), absent ? tr("%1 (not there at this step)").arg(words.part(part)) : words.part(part), {}});
  }
  m_facts->addInlineLinks(failed);
  QString summary;
  if (!m_report->requests.empty()) {
    m_facts->addHeading(tr("Who can still be served"));
    for (const auto& request : m_report->requests) {
      const auto& edge = d.edges[static_cast<std::size_t>(request.edge)];
      const QString line = words.node(edge.from) + QStringLiteral(" → ") + words.node(edge.to);
      m_facts->addLine(request.survives ? QStringLiteral("✓") : QStringLiteral("×"), request.survives ? theme.added : theme.failed,
                       request.survives ? line : tr("%1: not served").arg(line));
      summary += (request.survives ? tr("%1: served").arg(line) : tr("%1: not served").arg(line)) + QStringLiteral(". ");
    }
  }
  if (!m_report->switchOvers.empty()) {
    m_facts->addHeading(tr("What takes over"));
    QStringList said;
    for (const auto& switchOver : m_report->switchOvers) {
      const QString sentence = QString::fromStdString(words.teller().say(switchOver));
      // Two servers that turn to the same stand-by make one sentence.
      if (said.contains(sentence)) continue;
      said << sentence;
      m_facts->addLine(QStringLiteral("↷"), switchOver.automatic ? theme.added : theme.changed, sentence);
      summary += sentence + u' ';
    }
  }
  // For those who hear the diagram.
  m_diagram->setAccessibleDescription(summary.trimmed());
}

void FailureView::fillData(const AnalysisWords& words) {
  const auto& theme = m_context.settings.theme();
  const auto colour = [&](DataOutcome outcome) {
    return outcome == DataOutcome::Kept ? theme.added : outcome == DataOutcome::Lost ? theme.failed : theme.changed;
  };
  const auto sign = [](DataOutcome outcome) {
    return outcome == DataOutcome::Kept ? QStringLiteral("✓") : outcome == DataOutcome::Lost ? QStringLiteral("×") : QStringLiteral("▨");
  };
  if (m_report) {
    if (m_report->data.empty()) return;
    m_facts->addHeading(tr("Data"));
    for (const auto& set : m_report->data) {
      m_facts->addLine(sign(set.outcome), colour(set.outcome), QString::fromStdString(words.teller().say(set.data, set.outcome, set.remaining)));
    }
    return;
  }
  if (m_weaknesses->data.empty()) return;
  m_facts->addHeading(tr("Data at risk"));
  for (const auto& set : m_weaknesses->data) {
    for (const auto& loss : set.losses) {
      m_facts->addLine(sign(loss.outcome), colour(loss.outcome),
                       tr("Without %1: %2").arg(words.part(loss.cause), QString::fromStdString(words.teller().say(set.data, loss.outcome, loss.remaining))));
    }
    for (const auto& loss : set.losses) addSuggestions(loss.cause, set.data);
  }
}

void FailureView::fillPoints(const AnalysisWords& words) {
  const auto& theme = m_context.settings.theme();
  m_facts->addHeading(tr("Single points of failure"));
  if (m_weaknesses->points.empty()) {
    m_facts->addLine(QStringLiteral("✓"), theme.added, tr("None: no single part and no single place ends a request."));
    return;
  }
  for (const auto& point : m_weaknesses->points) {
    m_facts->addLine(QStringLiteral("!"), theme.failed, words.part(point.part));
    addSuggestions(point.part, {});
  }
}

void FailureView::addSuggestions(const DiagramPart& part, const std::string& dataSet) {
  std::vector<FactsPanel::Link> links;
  const Language language = m_context.settings.language();
  for (const auto& s : m_suggestions) {
    if (!(s.part == part) || s.data != dataSet) continue;
    const std::string target = "pattern:" + s.pattern;
    const QString reason = QString::fromStdString(s.reason.in(language));
    // One sentence often stands for several patterns: it is said once.
    const bool more = !links.empty() && links.back().note == reason;
    if (more) links.back().note.clear();
    links.push_back({QString::fromStdString(target), QString::fromStdString(m_context.catalog.titleOf(target, language)), reason});
  }
  m_facts->addIndentedLinks(links);
}

std::vector<MarkKey::Entry> FailureView::key() const {
  std::vector<MarkKey::Entry> entries{{render::Mark::SinglePoint, tr("single point of failure")}, {render::Mark::AtRisk, tr("data at risk")}};
  if (m_report) {
    entries = {{render::Mark::Failed, tr("failed")},
               {render::Mark::Stopped, tr("cannot work")},
               {render::Mark::TakesOver, tr("takes over")},
               {render::Mark::AtRisk, tr("data at risk")},
               {render::Mark::SinglePoint, tr("single point")}};
  }
  return entries;
}

}  // namespace cdp::gui
