// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts_panel.h"
#include "page.h"
#include "section.h"

namespace cdp::gui {

/// A page of text with facts beside it: a service, a principle, an anti-pattern or a reference page.
class EntryPage final : public Page {
  Q_OBJECT
 public:
  explicit EntryPage(const PageContext& context, QWidget* parent = nullptr);

  bool open(const Location& location) override;
  [[nodiscard]] QString title() const override { return m_title->text(); }

 protected:
  void refresh() override;

 private:
  struct Part {
    QString heading;
    std::string markdown;
  };
  /// What is to be shown of the current place, in the current language; false: there is no such entry.
  bool compose(std::vector<Part>& parts);
  bool composeService(std::vector<Part>& parts);
  void linkFacts(const QString& heading, const std::string& kind, const std::vector<std::string>& slugs);

  Location m_location;
  QLabel* m_kicker;
  QLabel* m_title;
  QLabel* m_lead;
  QLabel* m_warning;
  std::vector<Section*> m_sections;
  FactsPanel* m_facts;
  QWidget* m_reading;
};

}  // namespace cdp::gui
