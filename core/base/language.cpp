// SPDX-License-Identifier: Apache-2.0
#include "base/language.h"

namespace cdp {

std::string_view languageCode(Language language) { return language == Language::English ? "en" : "ja"; }

std::optional<Language> languageFromCode(std::string_view code) {
  for (Language language : kLanguages) {
    if (languageCode(language) == code) return language;
  }
  return std::nullopt;
}

std::string_view lensCode(Lens lens) {
  switch (lens) {
    case Lens::Aws:
      return "aws";
    case Lens::Azure:
      return "azure";
    case Lens::GoogleCloud:
      return "gcp";
    case Lens::Generic:
      break;
  }
  return "generic";
}

std::optional<Lens> lensFromCode(std::string_view code) {
  for (Lens lens : kLenses) {
    if (lensCode(lens) == code) return lens;
  }
  return std::nullopt;
}

}  // namespace cdp
