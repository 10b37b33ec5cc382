// SPDX-License-Identifier: Apache-2.0
#include "help_dialog.h"

#include <QGridLayout>
#include <QPushButton>

#include "version.h"

namespace cdp::gui {

HelpDialog::HelpDialog(const PageContext& context, QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("help_dialog"));
  setWindowTitle(tr("Keys and help"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(28, 24, 28, 24);
  auto* title = makeLabel("h2", this);
  title->setText(tr("Keys"));
  layout->addWidget(title);
  layout->addSpacing(8);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(28);
  grid->setVerticalSpacing(5);
  const std::pair<QString, QString> rows[] = {
      {QStringLiteral("Ctrl+K, Ctrl+F"), tr("Search by problem")},
      {QStringLiteral("Alt+← Alt+→ Alt+Home"), tr("Back, forward, overview")},
      {QStringLiteral("Ctrl+L"), tr("Japanese or English")},
      {QStringLiteral("Ctrl+Shift+L"), tr("Names on diagrams: generic, AWS, Azure, Google Cloud")},
      {QStringLiteral("Ctrl+D"), tr("Light or dark")},
      {QStringLiteral("Ctrl++ Ctrl+− Ctrl+0"), tr("Size of text")},
      {QStringLiteral("F9"), tr("Contents at the left")},
      {QStringLiteral("Ctrl+Page Up, Ctrl+Page Down"), tr("Steps of the diagram")},
      {QStringLiteral("+ − 0 1"), tr("In the diagram: zoom, fit, actual size")},
      {QStringLiteral("← → ↑ ↓ Enter"), tr("In the diagram: choose a part and read about it")},
      {QStringLiteral("D, B, X"), tr("In a scenario: difference, before and after, break it")},
      {QStringLiteral("Ctrl+B, Ctrl+Shift+B"), tr("Add this page, or the whole scenario, to the lecture")},
      {QStringLiteral("Ctrl+O, Shift+F5"), tr("Open a lecture, project it from the chosen item")},
      {QStringLiteral("1 … 4, Enter"), tr("In the quiz: answer, next question")},
      {QStringLiteral("Ctrl+E, Ctrl+P"), tr("Export, print")},
      {tr("Pull at a diagram"), tr("Take it out of the window as a file (with Alt while it is enlarged)")},
      {QStringLiteral("F5"), tr("Project; there, ? shows all keys")},
      {QStringLiteral("F11"), tr("Full screen")},
      {QStringLiteral("F1"), tr("This sheet")},
  };
  int row = 0;
  for (const auto& [keys, what] : rows) {
    auto* left = makeLabel("overline", this);
    left->setText(keys);
    left->setWordWrap(false);
    auto* right = makeLabel("body", this);
    right->setText(what);
    right->setWordWrap(false);
    grid->addWidget(left, row, 0);
    grid->addWidget(right, row, 1);
    ++row;
  }
  layout->addLayout(grid);
  layout->addSpacing(14);
  auto* about = makeLabel("caption", this, "help_about");
  about->setText(tr("CDP Atlas %1. Code: Apache-2.0. Texts and diagrams: CC BY 4.0. Catalog: %2")
                     .arg(QString::fromLatin1(kVersion), QString::fromStdString(context.catalog.path())));
  layout->addWidget(about);
  auto* close = new QPushButton(tr("Close"), this);
  close->setObjectName(QStringLiteral("help_close"));
  close->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  layout->addWidget(close, 0, Qt::AlignRight);
}

}  // namespace cdp::gui
