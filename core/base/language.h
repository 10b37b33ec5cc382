// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cdp {

enum class Language { English, Japanese };
inline constexpr std::array kLanguages{Language::English, Language::Japanese};

/// "en" or "ja".
std::string_view languageCode(Language language);
std::optional<Language> languageFromCode(std::string_view code);

/// One text in both languages.
struct LocalizedText {
  std::string en;
  std::string ja;

  [[nodiscard]] const std::string& in(Language language) const { return language == Language::English ? en : ja; }
  std::string& in(Language language) { return language == Language::English ? en : ja; }
  [[nodiscard]] bool empty() const { return en.empty() && ja.empty(); }
  bool operator==(const LocalizedText&) const = default;
};

struct LocalizedList {
  std::vector<std::string> en;
  std::vector<std::string> ja;

  [[nodiscard]] const std::vector<std::string>& in(Language language) const { return language == Language::English ? en : ja; }
  std::vector<std::string>& in(Language language) { return language == Language::English ? en : ja; }
  bool operator==(const LocalizedList&) const = default;
};

/// Which names the nodes of a diagram show.
enum class Lens { Generic, Aws, Azure, GoogleCloud };
inline constexpr std::array kLenses{Lens::Generic, Lens::Aws, Lens::Azure, Lens::GoogleCloud};

/// "generic", "aws", "azure", "gcp".
std::string_view lensCode(Lens lens);
std::optional<Lens> lensFromCode(std::string_view code);

}  // namespace cdp
