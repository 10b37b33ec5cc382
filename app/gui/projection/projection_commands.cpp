// SPDX-License-Identifier: Apache-2.0
#include "projection_commands.h"

#include <algorithm>

#include "key_sheet.h"

namespace cdp::gui {

using K = QKeySequence;

ProjectionCommands::ProjectionCommands(ProjectionController& controller, QObject* parent) : QObject(parent), m_controller(controller) {
  addGoing();
  addTools();
  addLooks();
  addWindows();
}

void ProjectionCommands::add(const char* id, QList<QKeySequence> keys, const char* icon, int group, std::function<QString()> text, std::function<void()> run,
                             std::function<bool()> isOn) {
  m_commands.push_back({QString::fromLatin1(id), std::move(keys), QString::fromLatin1(icon), group, std::move(text), std::move(run), std::move(isOn), true});
}

void ProjectionCommands::addGoing() {
  auto& c = m_controller;
  add(
      "first", {K(Qt::Key_Home)}, "ui/step-previous", 0, [] { return tr("First view"); }, [&c] { c.first(); });
  add(
      "previous", {K(Qt::Key_Left), K(Qt::Key_Up), K(Qt::Key_PageUp)}, "ui/previous", 0, [] { return tr("Previous"); }, [&c] { c.previous(); });
  add(
      "next", {K(Qt::Key_Right), K(Qt::Key_Down), K(Qt::Key_PageDown), K(Qt::Key_Space)}, "ui/next", 0, [] { return tr("Next"); }, [&c] { c.next(); });
  add(
      "last", {K(Qt::Key_End)}, "ui/step-next", 0, [] { return tr("Last view"); }, [&c] { c.last(); });
  add(
      "history", {K(Qt::Key_Backspace)}, "ui/history", 0, [] { return tr("Back to where you were"); }, [&c] { c.back(); });
  add(
      "overview", {K(Qt::Key_O)}, "ui/grid", 0, [] { return tr("Overview of all views"); }, [&c] { emit c.overviewRequested(); });
  add(
      "go_to", {K(Qt::Key_G)}, "ui/search", 0, [] { return tr("Go to a number or a name"); }, [&c] { emit c.goToRequested(); });
}

void ProjectionCommands::addTools() {
  auto& c = m_controller;
  const auto tool = [&](const char* id, Qt::Key key, const char* icon, Tool t, std::function<QString()> text) {
    add(
        id, {K(key)}, icon, 1, std::move(text), [&c, t] { c.toggleTool(t); }, [&c, t] { return c.tool() == t; });
  };
  tool("laser", Qt::Key_L, "ui/laser", Tool::Laser, [] { return tr("Laser pointer"); });
  tool("spotlight", Qt::Key_S, "ui/spotlight", Tool::Spotlight, [] { return tr("Spotlight"); });
  tool("pen", Qt::Key_D, "ui/pen", Tool::Pen, [] { return tr("Pen"); });
  tool("eraser", Qt::Key_E, "ui/eraser", Tool::Eraser, [] { return tr("Eraser"); });
  add(
      "undo", {K(Qt::Key_U), K(QKeySequence::Undo)}, "ui/undo", 1, [] { return tr("Take back the last mark"); }, [&c] { (void)c.undoMark(); });
  add(
      "clear", {K(Qt::SHIFT | Qt::Key_E)}, "ui/cross", 1, [] { return tr("Wipe all marks of this view"); }, [&c] { c.clearMarks(); });
  add(
      "zoom", {K(Qt::Key_Z)}, "ui/zoom-in", 1, [] { return tr("Zoom: the next part, then the whole again"); }, [&c] { c.zoomToNextRegion(); },
      [&c] { return c.live().zoom.has_value(); });
  add(
      "break", {K(Qt::Key_X)}, "ui/break", 1, [] { return tr("Break it"); }, [&c] { c.toggleBreaking(); }, [&c] { return c.live().breaking; });
}

void ProjectionCommands::addLooks() {
  auto& c = m_controller;
  add(
      "black", {K(Qt::Key_B), K(Qt::Key_Period)}, "ui/blank-screen", 2, [] { return tr("Black screen"); }, [&c] { c.toggleBlank(Blank::Black); },
      [&c] { return c.live().blank == Blank::Black; });
  add(
      "white", {K(Qt::Key_W), K(Qt::Key_Comma)}, "ui/image", 2, [] { return tr("White screen"); }, [&c] { c.toggleBlank(Blank::White); },
      [&c] { return c.live().blank == Blank::White; });
  add(
      "freeze", {K(Qt::Key_F)}, "ui/freeze", 2, [] { return tr("Freeze what the audience sees"); }, [&c] { c.toggleFreeze(); }, [&c] { return c.isFrozen(); });
  add(
      "labels", {K(Qt::Key_H)}, "ui/legend", 2, [] { return tr("Hide the names on diagrams"); }, [&c] { c.toggleLabels(); }, [&c] { return !c.live().labels; });
  add(
      "language", {K(Qt::Key_T)}, "ui/language", 2, [] { return tr("Language on the wall"); }, [&c] { c.flipLanguage(); });
  add(
      "lens", {K(Qt::SHIFT | Qt::Key_L)}, "ui/lens", 2, [] { return tr("Generic, AWS, Azure or Google Cloud names"); }, [&c] { c.nextLens(); });
  add(
      "theme", {K(Qt::Key_C)}, "ui/contrast", 2, [] { return tr("Bright room, dark room, high contrast"); }, [&c] { c.nextTheme(); });
  add(
      "larger", {K(Qt::Key_Plus), K(Qt::Key_Equal)}, "ui/text-larger", 2, [] { return tr("Larger text"); },
      [&c] { c.setTextPercent(c.live().textPercent + 10); });
  add(
      "smaller", {K(Qt::Key_Minus)}, "ui/text-smaller", 2, [] { return tr("Smaller text"); }, [&c] { c.setTextPercent(c.live().textPercent - 10); });
}

void ProjectionCommands::addWindows() {
  auto& c = m_controller;
  add(
      "clock", {K(Qt::Key_P)}, "ui/pause", 3, [] { return tr("Stop or start the clock"); }, [&c] { c.toggleClock(); }, [&c] { return !c.clock().isRunning(); });
  add(
      "reset", {K(Qt::SHIFT | Qt::Key_R)}, "ui/clock", 3, [] { return tr("Clock to zero"); }, [&c] { c.resetClock(); });
  add(
      "swap", {K(Qt::SHIFT | Qt::Key_S)}, "ui/swap", 3, [] { return tr("Swap the displays"); }, [&c] { emit c.swapRequested(); });
  add(
      "presenter", {K(Qt::SHIFT | Qt::Key_P)}, "ui/presenter", 3, [] { return tr("Show or hide the presenter window"); },
      [&c] { emit c.presenterRequested(); });
  add(
      "full_screen", {K(Qt::Key_F11)}, "ui/fullscreen", 3, [] { return tr("Full screen, or a window to share"); }, [&c] { emit c.fullScreenRequested(); });
  add(
      "keys", {K(Qt::Key_Question)}, "ui/keyboard", 3, [] { return tr("All keys"); }, [&c] { emit c.keySheetRequested(); });
  add(
      "end", {K(Qt::Key_Escape)}, "ui/close", 3, [] { return tr("End the projection"); }, [&c] { emit c.closeRequested(); });
}

const ProjectionCommand* ProjectionCommands::find(const QString& id) const {
  const auto it = std::find_if(m_commands.begin(), m_commands.end(), [&](const ProjectionCommand& command) { return command.id == id; });
  return it == m_commands.end() ? nullptr : &*it;
}

QString ProjectionCommands::keysText(const ProjectionCommand& command) {
  QStringList keys;
  for (const auto& key : command.keys) keys << key.toString(QKeySequence::NativeText);
  return keys.join(QStringLiteral("  "));
}

QString ProjectionCommands::tip(const ProjectionCommand& command) {
  return QStringLiteral("%1 (%2)").arg(command.text(), command.keys.value(0).toString(QKeySequence::NativeText));
}

std::vector<std::pair<QString, QString>> ProjectionCommands::sheetRows() const {
  std::vector<std::pair<QString, QString>> rows;
  for (const auto& command : m_commands) {
    rows.emplace_back(keysText(command), command.text());
    if (command.id == QLatin1String("go_to")) rows.emplace_back(KeySheet::tr("1 … 9, Enter"), KeySheet::tr("Go to the view of that number"));
    if (command.id == QLatin1String("break")) rows.emplace_back(KeySheet::tr("Tab, Enter"), KeySheet::tr("While breaking: choose a part, let it fail"));
    if (command.id == QLatin1String("zoom")) rows.emplace_back(KeySheet::tr("Double click"), KeySheet::tr("Zoom to that place, and back"));
  }
  return rows;
}

bool ProjectionCommands::enter() {
  if (!m_number.isEmpty()) {
    if (!m_controller.goTo(m_number)) emit m_controller.told(tr("There is no view %1; there are %2.").arg(m_number).arg(m_controller.views().size()));
    m_number.clear();
    emit numberChanged(m_number);
    return true;
  }
  if (m_controller.live().breaking && !m_controller.live().pointed.empty()) {
    m_controller.togglePart(m_controller.live().pointed);
    return true;
  }
  m_controller.next();
  return true;
}

void ProjectionCommands::escape() {
  if (!m_number.isEmpty()) {
    m_number.clear();
    emit numberChanged(m_number);
  } else if (m_controller.live().blank != Blank::None) {
    m_controller.toggleBlank(m_controller.live().blank);
  } else if (m_controller.tool() != Tool::None) {
    m_controller.setTool(Tool::None);
  } else if (m_controller.live().zoom) {
    m_controller.zoomOut();
  } else if (m_controller.live().breaking && m_controller.stage() != nullptr && m_controller.stage()->kind != StageKind::BreakIt) {
    m_controller.toggleBreaking();
  } else {
    emit m_controller.closeRequested();
  }
}

bool ProjectionCommands::handle(const QKeyEvent& event) {
  const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
  const int key = event.key();
  if (key >= Qt::Key_0 && key <= Qt::Key_9 && modifiers == Qt::NoModifier) {
    if (m_number.size() < 6) m_number += QChar(u'0' + (key - Qt::Key_0));
    emit numberChanged(m_number);
    return true;
  }
  if (key == Qt::Key_Return || key == Qt::Key_Enter) return enter();
  if (key == Qt::Key_Escape && modifiers == Qt::NoModifier) {
    escape();
    return true;
  }
  if (m_controller.live().breaking && (key == Qt::Key_Tab || key == Qt::Key_Backtab)) {
    m_controller.pointAtPart(key == Qt::Key_Tab ? 1 : -1);
    return true;
  }
  if (key == Qt::Key_Backspace && !m_number.isEmpty()) {
    m_number.chop(1);
    emit numberChanged(m_number);
    return true;
  }
  for (const auto& command : m_commands) {
    for (const auto& sequence : command.keys) {
      const auto wanted = sequence[0];
      // Signs such as ? and + are where a keyboard has them, with or without Shift.
      const bool sign = wanted.key() < Qt::Key_0 || (wanted.key() > Qt::Key_9 && wanted.key() < Qt::Key_A);
      const auto held = sign ? modifiers & ~Qt::ShiftModifier : modifiers;
      if (wanted.key() != key || wanted.keyboardModifiers() != held) continue;
      if (!m_number.isEmpty()) {
        m_number.clear();
        emit numberChanged(m_number);
      }
      command.run();
      return true;
    }
  }
  return false;
}

}  // namespace cdp::gui
