// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "base/language.h"
#include "theme.h"

namespace cdp::gui {

/// How everything is shown: language, lens, theme, size of text. One object for the whole program; each change is one signal, and
/// everything follows in place. GUI thread.
class ViewSettings final : public QObject {
  Q_OBJECT
 public:
  explicit ViewSettings(QObject* parent = nullptr) : QObject(parent) {}

  [[nodiscard]] Language language() const { return m_language; }
  [[nodiscard]] Lens lens() const { return m_lens; }
  [[nodiscard]] render::ThemeId themeId() const { return m_theme; }
  [[nodiscard]] const render::Theme& theme() const { return render::Theme::get(m_theme); }
  /// Percent of the normal size: 80 to 200.
  [[nodiscard]] int textPercent() const { return m_textPercent; }
  /// Pixels for a size given at 100 %.
  [[nodiscard]] double scaled(double pixels) const { return pixels * m_textPercent / 100.0; }
  [[nodiscard]] bool japanese() const { return m_language == Language::Japanese; }

  void setLanguage(Language language);
  void setLens(Lens lens);
  void setTheme(render::ThemeId theme);
  void setTextPercent(int percent);

  /// From and to QSettings. Values that make no sense are ignored.
  void load();
  void save() const;

 signals:
  void languageChanged();
  void lensChanged();
  void themeChanged();
  void textSizeChanged();

 private:
  Language m_language = Language::Japanese;
  Lens m_lens = Lens::Generic;
  render::ThemeId m_theme = render::ThemeId::Light;
  int m_textPercent = 100;
};

}  // namespace cdp::gui
