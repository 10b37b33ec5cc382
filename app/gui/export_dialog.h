// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <memory>
#include <optional>

#include "export/export_request.h"
#include "lecture/lecture.h"
#include "page.h"

class QFormLayout;

namespace cdp::gui {

class ExportJob;

/// Takes a diagram, a page or the whole catalog out of the atlas: what, in which form, with a preview of it. The choices are
/// remembered. Long work runs on a thread of its own, can be cancelled, and leaves all files or none. GUI thread.
class ExportDialog final : public QDialog {
  Q_OBJECT
 public:
  /// `owner`: "pattern:scale-out"; `step`: the one on screen.
  ExportDialog(const PageContext& context, const QString& owner, int step, QWidget* parent = nullptr);
  /// A lecture: what it shows, in its order.
  ExportDialog(const PageContext& context, const Lecture& lecture, QWidget* parent = nullptr);
  ~ExportDialog() override;

  /// What the choices ask for.
  [[nodiscard]] render::ExportRequest request() const;
  /// Begins to write there; answers at once. What is there is replaced: the person has been asked.
  void start(const QString& target);
  [[nodiscard]] bool isRunning() const { return m_job != nullptr; }

 signals:
  /// With the files that were written, or none and what went wrong.
  void finished(const QStringList& files, const QString& problem);

 protected:
  void reject() override;

 private:
  ExportDialog(const PageContext& context, const QString& owner, int step, std::optional<Lecture> lecture, QWidget* parent);
  void choose();
  void copy(bool svg);
  void changed();
  void preview();
  void remember() const;
  void recall();
  void done(const QStringList& files, const QString& problem);
  QComboBox* combo(const char* objectName, const QString& label, QFormLayout* form);
  /// More than one page: the catalog or a lecture.
  [[nodiscard]] bool wholeCatalog() const;
  [[nodiscard]] bool wholeLecture() const;
  [[nodiscard]] bool isSite() const;
  [[nodiscard]] QString lectureFileName() const;

  PageContext m_context;
  QString m_owner;
  int m_step;
  std::optional<Lecture> m_lecture;
  QComboBox* m_what;
  QComboBox* m_format;
  QComboBox* m_language;
  QComboBox* m_lens;
  QComboBox* m_theme;
  QComboBox* m_steps;
  QComboBox* m_scale;
  QCheckBox* m_legend;
  QCheckBox* m_transparent;
  QLabel* m_preview;
  QLabel* m_about;
  QProgressBar* m_progress;
  QLabel* m_result;
  QPushButton* m_show;
  QPushButton* m_copySvg;
  QPushButton* m_copyPng;
  QPushButton* m_save;
  QPushButton* m_close;
  QString m_folder;
  std::unique_ptr<ExportJob> m_job;
};

}  // namespace cdp::gui
