// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeyEvent>
#include <QKeySequence>
#include <QObject>
#include <functional>
#include <vector>

#include "projection_controller.h"

namespace cdp::gui {

/// One thing the lecturer can do: the tool bar, the keys and the key sheet are all made from the same list.
struct ProjectionCommand {
  QString id;  ///< "next", "laser": object name of its button is "project_" + id
  QList<QKeySequence> keys;
  QString icon;  ///< "ui/laser"
  int group = 0;
  std::function<QString()> text;  ///< in the language of the windows
  std::function<void()> run;
  std::function<bool()> isOn;  ///< empty: not a switch
  bool button = true;          ///< false: the tool bar shows it elsewhere
};

/// All commands of a projection, and the keys that lead to them. GUI thread; the controller outlives it.
class ProjectionCommands final : public QObject {
  Q_OBJECT
 public:
  explicit ProjectionCommands(ProjectionController& controller, QObject* parent = nullptr);

  [[nodiscard]] const std::vector<ProjectionCommand>& all() const { return m_commands; }
  [[nodiscard]] const ProjectionCommand* find(const QString& id) const;
  /// True: the key meant something. Digits are collected until Enter goes to that view.
  bool handle(const QKeyEvent& event);
  /// The digits typed so far.
  [[nodiscard]] const QString& number() const { return m_number; }
  /// "Laser pointer (L)".
  [[nodiscard]] static QString tip(const ProjectionCommand& command);
  [[nodiscard]] static QString keysText(const ProjectionCommand& command);
  /// All keys and what they do, for the key sheet.
  [[nodiscard]] std::vector<std::pair<QString, QString>> sheetRows() const;
  /// Esc: what is on top goes first; then the projection.
  void escape();

 signals:
  void numberChanged(const QString& number);

 private:
  void add(const char* id, QList<QKeySequence> keys, const char* icon, int group, std::function<QString()> text, std::function<void()> run,
           std::function<bool()> isOn = {});
  void addGoing();
  void addTools();
  void addLooks();
  void addWindows();
  bool enter();

  ProjectionController& m_controller;
  std::vector<ProjectionCommand> m_commands;
  QString m_number;
};

}  // namespace cdp::gui
