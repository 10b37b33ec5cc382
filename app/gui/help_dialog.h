// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "page.h"

namespace cdp::gui {

/// The keys and what they do, on one sheet, and what this program is. GUI thread.
class HelpDialog final : public QDialog {
  Q_OBJECT
 public:
  explicit HelpDialog(const PageContext& context, QWidget* parent = nullptr);
};

}  // namespace cdp::gui
