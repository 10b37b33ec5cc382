// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "lecture_document.h"
#include "page.h"

namespace cdp::gui {

/// What a lecture says about itself: titles, summary, author, time, and how it begins. GUI thread.
class HeadPanel final : public QWidget {
  Q_OBJECT
 public:
  HeadPanel(LectureDocument& document, const PageContext& context, QWidget* parent);
  void refresh();

 private:
  void change(const char* field, const std::function<void(LectureHead&)>& edit, bool typed = false);

  LectureDocument& m_document;
  PageContext m_context;
  bool m_filling = false;
  std::vector<std::pair<QLabel*, QWidget*>> m_fields;
  QLineEdit* m_titleEn;
  QLineEdit* m_titleJa;
  QPlainTextEdit* m_summaryEn;
  QPlainTextEdit* m_summaryJa;
  QLineEdit* m_author;
  QDoubleSpinBox* m_minutes;
  QComboBox* m_language;
  QComboBox* m_lens;
  QComboBox* m_theme;
};

}  // namespace cdp::gui
