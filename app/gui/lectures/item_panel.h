// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

#include "item_picture.h"
#include "lecture_document.h"
#include "pattern_picker.h"

namespace cdp::gui {

/// One item of the lecture, with all that can be said about it. Changes go to the document as they are made. GUI thread.
class ItemPanel final : public QWidget {
  Q_OBJECT
 public:
  ItemPanel(LectureDocument& document, const PageContext& context, QWidget* parent);

  /// -1: none.
  void setItem(int row);
  /// From the document and the settings; what the reader is typing stays untouched.
  void refresh();
  [[nodiscard]] ItemPicture* picture() const { return m_picture; }

 private:
  [[nodiscard]] const LectureItem* item() const;
  void build();
  void change(const char* field, const std::function<void(LectureItem&)>& edit, bool typed = false);
  void fillStages();
  struct Row {
    std::string code;
    QString text;
    bool checked = false;
  };
  void setRows(const std::vector<Row>& rows);
  void stageToggled(QListWidgetItem* row);
  void fillParts();
  void updatePicture();
  QLabel* name(QBoxLayout* layout, const char* objectName);
  QPlainTextEdit* textField(QBoxLayout* layout, const char* objectName, int lines);

  LectureDocument& m_document;
  PageContext m_context;
  int m_row = -1;
  bool m_filling = false;
  QWidget* m_body;
  QLabel* m_nothing;
  ItemPicture* m_picture;
  QToolButton* m_previous;
  QToolButton* m_next;
  QLabel* m_place;
  QLabel* m_missing;
  QComboBox* m_kind;
  QDoubleSpinBox* m_minutes;
  QComboBox* m_priority;
  QLabel* m_kindName;
  QLabel* m_minutesName;
  QLabel* m_priorityName;
  QLabel* m_titleName;
  QLineEdit* m_title;
  QLabel* m_textName;
  QPlainTextEdit* m_text;
  QLabel* m_otherName;
  PatternPicker* m_other;
  QLabel* m_stepName;
  QSpinBox* m_step;
  QLabel* m_stagesName;
  QListWidget* m_stages;
  QLabel* m_notesName;
  QPlainTextEdit* m_notes;
  QPushButton* m_otherLanguage;
  QLabel* m_marks;
  QPushButton* m_wipe;
  bool m_useOther = false;  ///< title, text and notes in the language that the program is not set to
};

}  // namespace cdp::gui
