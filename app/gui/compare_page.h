// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QToolButton>
#include <array>
#include <optional>

#include "article_view.h"
#include "compare_model.h"
#include "diagram_widget.h"
#include "page.h"
#include "pattern_picker.h"

namespace cdp::gui {

/// Two or three patterns side by side, field by field: "compare", "compare:scale-up", "compare:scale-up,scale-out". GUI thread.
class ComparePage final : public Page {
  Q_OBJECT
 public:
  static constexpr std::size_t kMost = 3;

  explicit ComparePage(const PageContext& context, QWidget* parent = nullptr);

  bool open(const Location& location) override;
  [[nodiscard]] QString title() const override;
  /// What is compared, left to right.
  [[nodiscard]] std::vector<std::string> slugs() const;

 protected:
  void refresh() override;
  void refreshLens() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// One line of the comparison: a heading over as many cells as there are patterns.
  struct Row {
    QWidget* box = nullptr;
    QLabel* heading = nullptr;
    std::array<QWidget*, kMost> cells{};
  };
  template <typename Make>
  Row makeRow(const char* objectName, Make make);
  void buildHead();
  void buildRows();
  void go(std::vector<std::string> slugs);
  void refreshHead();
  void refreshVerdict();
  void refreshRows();
  void refreshSuggestions();
  void fitDiagrams();
  void placeNames();
  void suggest(QWidget* parent, QLayout* layout, const QString& target, const QString& name, const QString& line);
  [[nodiscard]] QString qualityWords(std::size_t column, bool costs) const;
  [[nodiscard]] QString name(const std::string& slug) const;

  CompareModel m_model;
  std::vector<Pattern> m_patterns;
  bool m_third = false;  ///< the third field is open
  QLabel* m_title;
  QLabel* m_lead;
  QPushButton* m_swap;
  QPushButton* m_add;
  QPushButton* m_remove;
  QWidget* m_pickers;
  std::array<PatternPicker*, kMost> m_picker{};
  QWidget* m_close;  ///< chips: what else is close to these
  QFrame* m_verdict;
  QLabel* m_verdictHeading;
  QLabel* m_verdictText;
  QLabel* m_suggestionHeading;
  QWidget* m_suggestions;
  QWidget* m_table;
  Row m_summary;
  Row m_improves;
  Row m_costs;
  Row m_diagram;
  Row m_services;
  std::array<Row, kFields.size()> m_fields;
  std::array<DiagramWidget*, kMost> m_diagrams{};
  QFrame* m_names;  ///< stays at the top while the page scrolls
  std::array<QLabel*, kMost> m_nameLabels{};
};

}  // namespace cdp::gui
