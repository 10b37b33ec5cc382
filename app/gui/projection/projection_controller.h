// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QSize>
#include <QTimer>

#include "diagram_shelf.h"
#include "lecture/lecture_edit.h"
#include "lecture/legibility.h"
#include "projection_clock.h"
#include "projection_state.h"
#include "wall_painter.h"

namespace cdp::gui {

/// What is being projected, and everything that can be done to it. Windows show it and pass keys and the mouse on; each of them sees the
/// same. Language, lens and theme are the wall's own. GUI thread; `catalog` outlives it.
class ProjectionController final : public QObject {
  Q_OBJECT
 public:
  explicit ProjectionController(const Catalog& catalog, QObject* parent = nullptr);

  /// Begins with the first view; the clock is set to zero and runs. `name`: the file's path, or the entry's link.
  void setLecture(Lecture lecture, const QString& name);
  [[nodiscard]] const Lecture& lecture() const { return m_editor.lecture(); }
  [[nodiscard]] const LectureEditor& editor() const { return m_editor; }
  [[nodiscard]] const QString& name() const { return m_name; }
  void markSaved() { m_editor.markSaved(); }
  [[nodiscard]] const Deck& deck() const { return m_deck; }
  [[nodiscard]] const std::vector<DeckView>& views() const { return m_views; }
  [[nodiscard]] DiagramShelf& shelf() { return m_shelf; }
  [[nodiscard]] const Catalog& catalog() const { return m_shelf.catalog(); }

  /// What the lecturer sees, and what the audience sees: the same unless frozen.
  [[nodiscard]] const ProjectionState& live() const { return m_live; }
  [[nodiscard]] const ProjectionState& wall() const { return m_frozen ? *m_frozen : m_live; }
  /// The state that another view would have.
  [[nodiscard]] ProjectionState stateAt(std::size_t view) const;
  [[nodiscard]] const Stage* stage() const;
  [[nodiscard]] std::size_t item() const;
  [[nodiscard]] WallPainter painter() { return painter(m_live); }
  [[nodiscard]] WallPainter painter(const ProjectionState& state) { return {m_deck, m_shelf, metrics(state)}; }
  [[nodiscard]] WallMetrics metrics() const { return metrics(m_live); }
  [[nodiscard]] WallMetrics metrics(const ProjectionState& state) const;

  /// Pixels of the audience's window: decides what fits on a page.
  void setWallSize(const QSize& size);
  [[nodiscard]] QSize wallSize() const { return m_wallSize; }
  /// Depth and width in metres; 0: not known. Decides the smallest legible text.
  void setRoom(double depth, double screenWidth);
  [[nodiscard]] double roomDepth() const { return m_roomDepth; }
  [[nodiscard]] double roomWidth() const { return m_roomWidth; }
  /// Nothing while the room is not known.
  [[nodiscard]] std::optional<LegibleSize> legible() const;

  // Going
  void next() { goTo(m_live.view + 1); }
  void previous();
  void first() { goTo(0); }
  void last() { goTo(m_views.empty() ? 0 : m_views.size() - 1); }
  void goTo(std::size_t view);
  /// A number or words. False: there is no such place.
  bool goTo(const QString& asked);
  void back();
  [[nodiscard]] bool canGoBack() const { return !m_history.empty(); }

  // Looks
  void setLanguage(Language language);
  void flipLanguage() { setLanguage(m_live.language == Language::English ? Language::Japanese : Language::English); }
  void setLens(Lens lens);
  void nextLens();
  void setTheme(render::ThemeId theme);
  void nextTheme();
  void setTextPercent(int percent);
  void toggleLabels();
  void toggleBlank(Blank blank);
  void toggleFreeze();
  [[nodiscard]] bool isFrozen() const { return m_frozen.has_value(); }

  // Break it
  [[nodiscard]] bool canBreak() const;
  void toggleBreaking();
  void togglePart(const std::string& id);
  /// Chooses the next (1) or previous (-1) part that can be seen.
  void pointAtPart(int by);
  [[nodiscard]] std::string partAt(const QPointF& at);

  // Zoom; places are shares of the wall's width and height.
  void zoomToNextRegion();
  void zoomAt(const QPointF& at);
  void zoomOut();

  // Tools
  void setTool(Tool tool);
  void toggleTool(Tool tool) { setTool(m_tool == tool ? Tool::None : tool); }
  [[nodiscard]] Tool tool() const { return m_tool; }
  void pointTo(const QPointF& at);
  void pointNowhere();
  [[nodiscard]] std::optional<QPointF> pointer() const { return m_pointer; }
  struct TrailPoint {
    QPointF at;
    qint64 time = 0;
  };
  /// Where the laser was, oldest first; empty once it has faded.
  [[nodiscard]] const std::vector<TrailPoint>& trail() const { return m_trail; }
  [[nodiscard]] qint64 now() const { return m_timer.elapsed(); }
  static constexpr qint64 kTrailMilliseconds = 700;
  static constexpr qint64 kRestMilliseconds = 1600;  ///< a laser that does not move goes out

  void beginStroke(const QPointF& at);
  void extendStroke(const QPointF& at);
  void endStroke();
  void eraseAt(const QPointF& at);
  void clearMarks();
  bool undoMark();
  /// What is drawn on the live view, tied to nodes and not.
  [[nodiscard]] const std::vector<PenStroke>& strokes() const;
  [[nodiscard]] const std::vector<WallStroke>& looseStrokes() const;
  /// The same for the audience: while frozen, what was drawn until then.
  [[nodiscard]] const std::vector<PenStroke>& wallStrokes() const { return m_frozen ? m_frozenStrokes : strokes(); }
  [[nodiscard]] const std::vector<WallStroke>& wallLooseStrokes() const { return m_frozen ? m_frozenLoose : looseStrokes(); }
  [[nodiscard]] const std::vector<QPointF>& strokeInProgress() const { return m_drawing; }
  static constexpr const char* kPenColour = "#D0342C";

  // Time
  [[nodiscard]] const ProjectionClock& clock() const { return m_clock; }
  void toggleClock();
  void resetClock();

 signals:
  void deckChanged();
  void liveChanged();
  void wallChanged();
  void frozenChanged();
  void toolChanged();
  /// Laser or spotlight moved or faded.
  void pointerMoved();
  void marksChanged();
  void clockChanged();
  // Asked for by keys and buttons; windows and session answer.
  void overviewRequested();
  void keySheetRequested();
  void goToRequested();
  void swapRequested();
  void presenterRequested();
  void fullScreenRequested();
  void closeRequested();
  void told(const QString& message);

 private:
  void changed();
  void repaginate();
  void show(std::size_t view);
  [[nodiscard]] QPointF toWall(const QPointF& share) const;
  void fade();

  DiagramShelf m_shelf;
  LectureEditor m_editor;
  QString m_name;
  Deck m_deck;
  std::vector<DeckView> m_views;
  ProjectionState m_live;
  std::optional<ProjectionState> m_frozen;
  std::vector<PenStroke> m_frozenStrokes;
  std::vector<WallStroke> m_frozenLoose;
  std::vector<std::size_t> m_history;
  QSize m_wallSize{1920, 1080};
  double m_roomDepth = 0;
  double m_roomWidth = 0;
  Tool m_tool = Tool::None;
  std::optional<QPointF> m_pointer;
  std::vector<TrailPoint> m_trail;
  std::vector<QPointF> m_drawing;
  std::map<std::size_t, std::vector<WallStroke>> m_loose;
  std::size_t m_region = 0;
  QElapsedTimer m_timer;
  QTimer m_fading;
  ProjectionClock m_clock;
};

}  // namespace cdp::gui
