// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace cdp::gui {

/// Ctrl+Z in a text field of a lecture takes back what was done to the lecture, not only to this field.
void leaveUndoToTheLecture(QWidget* field);

}  // namespace cdp::gui
