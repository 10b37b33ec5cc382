// SPDX-License-Identifier: Apache-2.0
#include "facet_panel.h"

#include <QResizeEvent>

#include <QPainter>
#include <algorithm>

#include "fonts.h"

namespace cdp::gui {
namespace {

constexpr std::size_t kFewServices = 8;
constexpr int kGap = 6;
constexpr int kAboveSection = 20;

}  // namespace

FacetChip::FacetChip(const ViewSettings& settings, QWidget* parent) : QAbstractButton(parent), m_settings(settings) {
  setCheckable(true);
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::TabFocus);
}

void FacetChip::set(const QString& name, int count) {
  if (name == text() && count == m_count) return;
  m_count = count;
  setText(name);
  setAccessibleName(count < 0 ? name : QStringLiteral("%1, %2").arg(name, QString::number(count)));
  update();
}

QSize FacetChip::sizeHint() const {
  const QFontMetricsF metrics(render::font(m_settings.scaled(13)));
  double width = metrics.horizontalAdvance(text()) + 24;
  if (m_count >= 0) width += metrics.horizontalAdvance(QString::number(m_count)) + 7;
  return {qRound(width), qRound(m_settings.scaled(13) * 1.25 + 11)};
}

void FacetChip::enterEvent(QEnterEvent*) { update(); }
void FacetChip::leaveEvent(QEvent*) { update(); }

void FacetChip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const auto& theme = m_settings.theme();
  const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  const bool marked = isChecked() || hasFocus();
  painter.setPen(QPen(marked ? theme.accent : underMouse() ? theme.secondary : theme.hairline, hasFocus() ? 1.6 : 1));
  painter.setBrush(isChecked() ? theme.accentTint : theme.surface);
  painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);
  const QFont font = render::font(m_settings.scaled(13));
  const QFontMetricsF metrics(font);
  painter.setFont(font);
  const QString count = m_count < 0 ? QString() : QString::number(m_count);
  const double countWidth = count.isEmpty() ? 0 : metrics.horizontalAdvance(count) + 7;
  painter.setPen(isChecked() ? theme.accent : theme.text);
  const QRectF words = area.adjusted(12, 0, -11 - countWidth, 0);
  painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(text(), Qt::ElideRight, words.width() + 1));
  painter.setPen(isChecked() ? theme.accent : theme.secondary);
  if (!count.isEmpty()) painter.drawText(area.adjusted(0, 0, -11, 0), Qt::AlignVCenter | Qt::AlignRight, count);
}

FacetPanel::FacetPanel(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
  setObjectName(QStringLiteral("facet_panel"));
  for (auto& section : m_sections) section.heading = makeLabel("overline", this);
  Section& services = m_sections[Service];
  services.more = new FacetChip(context.settings, this);
  services.more->setObjectName(QStringLiteral("facet_more_services"));
  services.more->setCheckable(false);
  connect(services.more, &QAbstractButton::clicked, this, [this] {
    m_allServices = !m_allServices;
    set(m_facets, m_choice);
  });
}

QString FacetPanel::nameOf(Facet facet, const std::string& slug) const {
  const Language language = m_context.settings.language();
  const auto& vocabulary = m_context.catalog.vocabulary();
  if (facet == Category) {
    const auto* category = vocabulary.category(slug);
    return QString::fromStdString(category == nullptr ? slug : category->name.in(language));
  }
  if (facet == Quality) {
    const auto* quality = vocabulary.qualityAttribute(slug);
    return QString::fromStdString(quality == nullptr ? slug : quality->name.in(language));
  }
  const auto* service = m_context.catalog.serviceSummary(slug);
  if (service == nullptr) return QString::fromStdString(slug);
  return QString::fromStdString(service->shortName.empty() ? service->name : service->shortName);
}

void FacetPanel::fill(Facet facet, std::vector<FacetCount> counts, const std::string& chosen) {
  static const char* const kNames[] = {"category", "quality", "service"};
  Section& section = m_sections[facet];
  const auto isChosen = [&](const FacetCount& c) { return c.slug == chosen; };
  if (!chosen.empty() && std::none_of(counts.begin(), counts.end(), isChosen)) counts.insert(counts.begin(), {chosen, 0});
  std::size_t shown = counts.size();
  if (facet == Service) {
    // There are too many of them: those that most of the found patterns use, the chosen one always.
    std::stable_sort(counts.begin(), counts.end(), [](const FacetCount& a, const FacetCount& b) { return a.count > b.count; });
    if (const auto it = std::find_if(counts.begin(), counts.end(), isChosen); it != counts.end()) std::rotate(counts.begin(), it, it + 1);
    if (!m_allServices) shown = std::min(shown, kFewServices);
    section.more->setVisible(counts.size() > kFewServices);
    section.more->set(m_allServices ? tr("Fewer") : tr("All %1").arg(counts.size()), -1);
  }
  while (section.chips.size() < shown) {
    auto* chip = new FacetChip(m_context.settings, this);
    connect(chip, &QAbstractButton::clicked, this, [this, facet, chip] { choose(facet, chip->isChecked() ? chip->slug : std::string()); });
    section.chips.push_back(chip);
  }
  for (std::size_t i = 0; i < section.chips.size(); ++i) {
    FacetChip* chip = section.chips[i];
    chip->setVisible(i < shown);
    if (i >= shown) {
      chip->setObjectName({});
      continue;
    }
    chip->slug = counts[i].slug;
    chip->setObjectName(QStringLiteral("facet_%1_%2").arg(QLatin1String(kNames[facet]), QString::fromStdString(chip->slug)));
    chip->set(nameOf(facet, chip->slug), counts[i].count);
    chip->setChecked(chip->slug == chosen);
  }
  section.shown = shown;
  section.heading->setVisible(shown > 0);
}

void FacetPanel::set(const SearchFacets& facets, const FacetChoice& choice) {
  m_facets = facets;
  m_choice = choice;
  const QString headings[] = {tr("Category"), tr("Improves"), tr("Uses")};
  for (std::size_t i = 0; i < m_sections.size(); ++i) {
    if (m_sections[i].heading->text() != headings[i]) m_sections[i].heading->setText(headings[i]);
  }
  fill(Category, facets.categories, choice.category);
  fill(Quality, facets.qualities, choice.quality);
  fill(Service, facets.services, choice.service);
  arrange();
}

bool FacetPanel::isEmpty() const {
  return std::all_of(m_sections.begin(), m_sections.end(), [](const Section& s) { return s.shown == 0; });
}

void FacetPanel::choose(Facet facet, const std::string& slug) {
  (facet == Category ? m_choice.category : facet == Quality ? m_choice.quality : m_choice.service) = slug;
  emit changed(m_choice);
}

void FacetPanel::arrange() {
  const int room = width();
  int y = 0;
  for (auto& section : m_sections) {
    if (section.shown == 0) continue;
    y += y > 0 ? kAboveSection : 0;
    const int heading = section.heading->heightForWidth(room);
    section.heading->setGeometry(0, y, room, heading);
    y += heading + kGap;
    int x = 0;
    int line = 0;
    const auto place = [&](FacetChip* chip) {
      QSize size = chip->sizeHint();
      size.setWidth(std::min(size.width(), room));
      if (x > 0 && x + size.width() > room) {
        x = 0;
        y += line + kGap;
      }
      chip->setGeometry(QRect(QPoint(x, y), size));
      x += size.width() + kGap;
      line = size.height();
    };
    for (std::size_t i = 0; i < section.shown; ++i) place(section.chips[i]);
    if (section.more != nullptr && section.more->isVisibleTo(this)) place(section.more);
    y += line;
  }
  setFixedHeight(y);
}

void FacetPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) arrange();
}

}  // namespace cdp::gui
