// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <functional>
#include <vector>

#include "location.h"
#include "navigator.h"
#include "store/catalog.h"
#include "view_settings.h"

namespace cdp::gui {

/// What every page needs. References outlive all pages.
struct PageContext {
  const Catalog& catalog;
  ViewSettings& settings;
  Navigator& navigator;
  class LectureFlow* lectures = nullptr;  ///< what one does with lectures; outlives all pages, too
};

/// One kind of page: a scrolling column that is filled anew for each place of its kind, and set anew in place when language,
/// theme or text size change, with the reader's position kept. GUI thread.
class Page : public QScrollArea {
  Q_OBJECT
 public:
  explicit Page(const PageContext& context, QWidget* parent = nullptr);

  /// Shows a place of this page's kind. False: there is no such place (the page says so itself).
  virtual bool open(const Location& location) = 0;
  /// For the window's title and the history.
  [[nodiscard]] virtual QString title() const = 0;
  /// The diagram in front of the reader, if there is one: what step keys, zoom and export act on.
  [[nodiscard]] virtual class DiagramWidget* diagramWidget() const { return nullptr; }

  /// A page that is mostly one picture: where the window is not wide, the contents at the left make room for it.
  [[nodiscard]] virtual bool wantsRoom() const { return false; }
  /// The step keys of the window: one on, one back.
  virtual void stepBy(int steps);

  /// What that diagram belongs to: "pattern:scale-out"; empty without one.
  [[nodiscard]] QString diagramOwner() const;

  /// Sets all texts anew, the reader's position kept.
  void refreshInPlace();
  [[nodiscard]] double scrollPosition() const;
  void setScrollPosition(double position);

 signals:
  /// The diagram of "pattern:scale-out" is to leave the atlas.
  void exportRequested(const QString& owner);

 protected:
  /// Sets texts, colours and sizes anew from the settings; the content stays.
  virtual void refresh() = 0;
  /// The lens changed: names on diagrams only.
  virtual void refreshLens() {}

  [[nodiscard]] const Catalog& catalog() const { return m_context.catalog; }
  [[nodiscard]] ViewSettings& settings() const { return m_context.settings; }
  [[nodiscard]] Navigator& navigator() const { return m_context.navigator; }
  [[nodiscard]] const PageContext& context() const { return m_context; }
  [[nodiscard]] Language language() const { return m_context.settings.language(); }
  [[nodiscard]] QString text(const LocalizedText& value) const { return QString::fromStdString(value.in(language())); }

  /// The column into which a page puts its parts.
  QVBoxLayout* column() { return m_column; }
  /// The whole width and height between these margins belongs to the page, which then does not scroll.
  void fillView(int top, int bottom);
  /// Widest that the column gets, in pixels at 100 %.
  void setColumnWidth(int width);
  /// Widgets by which the reader's place is found again after a change of language, top to bottom.
  void setAnchors(std::vector<QWidget*> anchors) { m_anchors = std::move(anchors); }
  /// Follows "pattern:scale-out" within the atlas, web addresses in the browser.
  void follow(const QString& target);
  void keyPressEvent(QKeyEvent* event) override;

 private:
  PageContext m_context;
  QWidget* m_surface;
  QWidget* m_columnWidget;
  QVBoxLayout* m_column;
  std::vector<QWidget*> m_anchors;
  std::function<void()> m_restorePlace;
  QTimer m_restoring;  ///< runs while heights may still change after a refresh
};

/// A label with a role of the style sheet: "title", "h2", "lead", "caption" …
QLabel* makeLabel(const char* role, QWidget* parent, const char* objectName = nullptr);

}  // namespace cdp::gui
