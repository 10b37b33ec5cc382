// SPDX-License-Identifier: Apache-2.0
#include "view_settings.h"

#include <QLocale>
#include <QSettings>
#include <algorithm>

namespace cdp::gui {
namespace {

QString code(std::string_view text) { return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())); }

}  // namespace

void ViewSettings::setLanguage(Language language) {
  if (m_language == language) return;
  m_language = language;
  emit languageChanged();
}

void ViewSettings::setLens(Lens lens) {
  if (m_lens == lens) return;
  m_lens = lens;
  emit lensChanged();
}

void ViewSettings::setTheme(render::ThemeId theme) {
  if (m_theme == theme) return;
  m_theme = theme;
  emit themeChanged();
}

void ViewSettings::setTextPercent(int percent) {
  percent = std::clamp(percent, 80, 200);
  if (m_textPercent == percent) return;
  m_textPercent = percent;
  emit textSizeChanged();
}

void ViewSettings::load() {
  const QSettings settings;
  const bool systemIsJapanese = QLocale::system().language() == QLocale::Japanese;
  const QString fallback = systemIsJapanese ? QStringLiteral("ja") : QStringLiteral("en");
  if (const auto language = languageFromCode(settings.value(QStringLiteral("view/language"), fallback).toString().toStdString())) m_language = *language;
  if (const auto lens = lensFromCode(settings.value(QStringLiteral("view/lens")).toString().toStdString())) m_lens = *lens;
  if (const auto theme = render::themeFromCode(settings.value(QStringLiteral("view/theme")).toString())) m_theme = *theme;
  m_textPercent = std::clamp(settings.value(QStringLiteral("view/text_percent"), 100).toInt(), 80, 200);
}

void ViewSettings::save() const {
  QSettings settings;
  settings.setValue(QStringLiteral("view/language"), code(languageCode(m_language)));
  settings.setValue(QStringLiteral("view/lens"), code(lensCode(m_lens)));
  settings.setValue(QStringLiteral("view/theme"), render::themeCode(m_theme));
  settings.setValue(QStringLiteral("view/text_percent"), m_textPercent);
}

}  // namespace cdp::gui
