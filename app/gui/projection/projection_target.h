// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "base/result.h"
#include "lecture/lecture_file.h"

namespace cdp::gui {

/// What is asked to be projected.
struct ProjectionTarget {
  Lecture lecture;
  QString name;           ///< a file's path, or the entry's link
  QString stage;          ///< where to begin; empty: at the beginning
  Violations violations;  ///< of a lecture file
  bool complete = true;   ///< see LectureFile
};

/// "scale-out", "scale-out:problem", "scenario:campaign:step-2", "break-it:multi-server", "neighbourhood:stamp",
/// "comparison:scale-out,scale-up", the name of a shipped lecture, or a lecture file.
/// Errors: NotFound (with the nearest name), and the lecture file's.
Result<ProjectionTarget> projectionTarget(const QString& asked, const Catalog& catalog);

}  // namespace cdp::gui
