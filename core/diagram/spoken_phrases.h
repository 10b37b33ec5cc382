// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace cdp {

/// How a part behaves in a sentence.
struct SpokenPart {
  std::string name;
  bool plural = false;   ///< English: "Visitors ask", not "asks"
  bool image = false;    ///< something is started from it
  bool address = false;  ///< something that can be led elsewhere
  bool mailbox = false;  ///< messages are fetched from it
};

/// What one sentence about edges says, with the names already in the language of the sentence.
struct SpokenClaim {
  std::string kind;  ///< of the edges
  std::vector<SpokenPart> sources;
  std::vector<SpokenPart> targets;
  std::vector<std::string> insteadOf;  ///< for a stand-by: who usually answers
  std::string label;
  bool alternatives = false;  ///< one of the targets is enough
  bool optional = false;
  bool sync = false;
};

/// A whole sentence with its full stop, without a number.
std::string sayClaim(const SpokenClaim& claim, Language language);
/// "Zone 1a holds Web 1 and Web 2."
std::string sayPlace(const std::string& place, const std::vector<std::string>& members, Language language);
/// Whether an English name takes the plural of a verb: "Visitors", "Images and scripts", but not "DNS" or "Disk with logs".
bool isEnglishPlural(std::string_view name);

}  // namespace cdp
