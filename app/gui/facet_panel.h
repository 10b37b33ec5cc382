// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QWidget>
#include <array>
#include <vector>

#include "page.h"
#include "search/search_engine.h"

namespace cdp::gui {

/// What a search is narrowed to; empty: not at all.
struct FacetChoice {
  std::string category;
  std::string quality;
  std::string service;
  [[nodiscard]] bool empty() const { return category.empty() && quality.empty() && service.empty(); }
  bool operator==(const FacetChoice&) const = default;
};

/// A name with a count, which can be chosen. GUI thread.
class FacetChip final : public QAbstractButton {
  Q_OBJECT
 public:
  FacetChip(const ViewSettings& settings, QWidget* parent);
  /// A negative count is not shown.
  void set(const QString& name, int count);
  [[nodiscard]] int count() const { return m_count; }
  [[nodiscard]] QSize sizeHint() const override;
  /// What it stands for within its facet.
  std::string slug;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  const ViewSettings& m_settings;
  int m_count = -1;
};

/// The facets of an answer as chips with counts: category, quality attribute, service. Chips are kept and filled anew. GUI thread.
class FacetPanel final : public QWidget {
  Q_OBJECT
 public:
  explicit FacetPanel(const PageContext& context, QWidget* parent = nullptr);

  /// What is chosen is shown even where nothing has it any more, so that it can be taken off.
  void set(const SearchFacets& facets, const FacetChoice& choice);
  [[nodiscard]] bool isEmpty() const;

 signals:
  void changed(const cdp::gui::FacetChoice& choice);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  enum Facet { Category, Quality, Service };
  struct Section {
    QLabel* heading = nullptr;
    std::vector<FacetChip*> chips;  ///< the first `shown` are
    FacetChip* more = nullptr;      ///< the services that few of the found patterns use
    std::size_t shown = 0;
  };
  void fill(Facet facet, std::vector<FacetCount> counts, const std::string& chosen);
  void choose(Facet facet, const std::string& slug);
  [[nodiscard]] QString nameOf(Facet facet, const std::string& slug) const;
  void arrange();

  PageContext m_context;
  std::array<Section, 3> m_sections;
  SearchFacets m_facets;
  FacetChoice m_choice;
  bool m_allServices = false;
};

}  // namespace cdp::gui
